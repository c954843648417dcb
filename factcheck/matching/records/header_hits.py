"""Headers that the words of a sentence name."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.matching.records.found_words import SURE, FoundWords
from factcheck.matching.records.texts import spaced
from factcheck.matching.records.tokens import tokens

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile

    Strengths = npt.NDArray[np.float64]

__all__ = ["HeaderHits"]

_ENOUGH = 3.5
"""Weight of words that name a header however long it is: three telling words."""
_OTHER_FORM = 0.5
"""Share of a header counted as missing where another has the same words, and in the form that is written."""


class HeaderHits(FoundWords):
    """Which word names which column, and how much of its header is said."""

    def header(self, column: ColumnProfile) -> tuple[Strengths, float]:
        """Word → how strongly it names the column, and the share of the header's weight that is missing."""
        return self._headers[column.index]

    @cached_property
    def _headers(self) -> list[tuple[Strengths, float]]:
        """Each column by its header, or by its meaning where the words of that cover more of the sentence."""
        named = [
            max(self._named(column, False), self._named(column, True), key=self._naming)
            if column.meaning
            else self._named(column, False)
            for column in self.table.columns
        ]
        return [
            (strengths, min(1.0, missing + _OTHER_FORM * (column.index in self._in_other_form)))
            for column, (strengths, missing) in zip(self.table.columns, named, strict=True)
        ]

    @cached_property
    def _in_other_form(self) -> set[int]:
        """Columns beside one with the same stems, whose header alone stands in the sentence as it is written
        (`at least one tree` names `TREE` and not `TREES`)."""
        said: dict[str, float] = {}
        for word in self.reading.words:
            said[word.text] = max(word.weight, said.get(word.text, 0.0))
        other = set()
        for twins in self.table.twins:
            near = {
                column.index: min((said.get(word, 0.0) for word in tokens(spaced(column.name))), default=0.0)
                for column in twins
            }
            closest = max(near.values())
            if closest >= SURE:
                other |= {index for index, weight in near.items() if weight < closest}
        return other

    def _naming(self, named: tuple[Strengths, float]) -> float:
        strengths, missing = named
        return float(strengths @ self.weights) - missing

    def _named(self, column: ColumnProfile, meaning: bool) -> tuple[Strengths, float]:
        stems = column.meaning if meaning else column.stems
        weights = {one: self.table.header_weight(one, meaning) for one in stems}
        return self._cover(stems, weights, enough=_ENOUGH)
