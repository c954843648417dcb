"""What a computation takes account of in the sentence that it may be meant by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile, Mask
    from factcheck.matching.records.condition import Predicate
    from factcheck.matching.records.queries import Query
    from factcheck.matching.records.scene import Scene
    from factcheck.matching.records.sentence import Mention, Word

    Strengths = npt.NDArray[np.float64]

__all__ = ["Account", "parts_of"]


@dataclass(frozen=True, eq=False)
class Account:
    """One computation in front of its sentence: its conditions, its columns, the words that they explain."""

    scene: Scene
    query: Query

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the sentence."""
        return self.scene.reading.words

    @cached_property
    def conditions(self) -> list[Predicate]:
        """Those of the computation and of its parts, whether target or base."""
        return [one for part in parts_of(self.query) for one in (*part.target, *part.base)]

    @cached_property
    def columns(self) -> set[ColumnProfile]:
        """The columns that are counted, added up or limited by."""
        named = {part.column for part in parts_of(self.query) if part.column is not None}
        return named | {column for one in self.conditions for column in one.columns}

    @cached_property
    def explained(self) -> Strengths:
        """Word → how strongly a condition or a header of the computation explains it."""
        import numpy as np

        found = [np.zeros(len(self.words))]
        found += [one.strengths for one in self.conditions]
        found += [self.scene.hits.header(column)[0] for column in self.columns]
        return np.asarray(np.max(found, axis=0))

    def has_part(self, number: Mention) -> bool:
        """Whether one of the words of a number is explained."""
        return bool(self.explained[list(number.words)].any())

    def stating(self, one: Predicate) -> list[int]:
        """Indices of the words that state a condition itself, without those of its header."""
        hits = self.scene.hits
        said = one.strengths if one.codes is None else hits.of_value(one.column, one.strengths)
        return [i for i, strength in enumerate(said) if strength > 0]

    def rows(self, query: Query) -> Mask:
        """The rows that meet the conditions of a computation."""
        rows = self.scene.cube.all_rows
        for one in (*query.target, *query.base):
            rows = rows & one.mask
        return rows


def parts_of(query: Query) -> Iterator[Query]:
    """A computation with all those that it is made of."""
    yield query
    for part in query.parts:
        yield from parts_of(part)
