"""The words of a sentence found among the headers and values of a table."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.matching.records.found_words import SURE
from factcheck.matching.records.header_hits import HeaderHits
from factcheck.matching.records.language import language
from factcheck.matching.records.spelling import EXACT, RELATED
from factcheck.matching.records.value_hits import ValueHits
from factcheck.places import find_places

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile

    Strengths = npt.NDArray[np.float64]

__all__ = ["Hits"]


class Hits(HeaderHits, ValueHits):
    """For one sentence and one table: which word explains which header or value."""

    @cached_property
    def names(self) -> Strengths:
        """Word → 1 for a name that some value has and no header: who or what a claim is about.

        A place is none, for a survey may be of all of it.
        """
        import numpy as np

        places = [(one.start, one.end) for one in find_places(self.reading.text)]
        return np.array([
            float(
                word.content and word.written[0].isupper() and word.start > 0
                and word.stem in self.table.in_values
                and word.stem not in self.table.topic and word.stem not in self.table.in_headers
                and word.weight >= SURE
                and not any(start <= word.start < end for start, end in places)
            )
            for word in self.reading.words
        ])  # fmt: skip

    @cached_property
    def measured(self) -> frozenset[str]:
        """Stems of the counted noun that name a column of numbers of such things, and so no answer."""
        return (
            frozenset(one for column in self.table.columns if column.is_measure for one in column.stems)
            & self.counted
        )

    def of_value(self, column: ColumnProfile, strengths: Strengths) -> Strengths:
        """What a condition explains by its value, without the words of its header and those that say what
        all rows are; all of it where that is nothing."""
        import numpy as np

        header, _ = self.header(column)
        own = np.where((header > 0) | self._topical, 0.0, strengths)
        return own if (own @ self.weights) > 0 else strengths

    @cached_property
    def _topical(self) -> npt.NDArray[np.bool_]:
        import numpy as np

        return np.array([word.stem in self.table.topic for word in self.reading.words], dtype=bool)

    def states_other(self, column: ColumnProfile, codes: frozenset[int], i: int, *, free: bool) -> bool:
        """Whether a word stands for a value of a column that is none of `codes`, and for none of these; one
        that is not `free` must be the very word."""
        own = {one for code in codes for one in column.value_stems[code]} | set(column.stems)
        least = RELATED if free else EXACT
        meant = {one for one, strength in self._found[i].items() if strength >= least}
        if meant & own:
            return False
        places = (place for one in meant for place in self.table.in_values.get(one, ()))
        return any(index == column.index and code not in codes for index, code in places)

    def in_row(self, row: int) -> list[int]:
        """Indices of the words that stand for a value of a row, exactly or by another name."""
        held = {
            (column.index, int(column.codes[row])) for column in self.table.columns
            if column.codes is not None
        }  # fmt: skip
        return [
            i for i, meant in enumerate(self._found)
            if any(place in held for one, how in meant.items() if how >= RELATED
                   for place in self.table.in_values.get(one, ()))
        ]  # fmt: skip

    def states_in_other(self, used: set[int], i: int) -> bool:
        """Whether a word stands for a value of a column of few values, and for none of those used."""
        meant = (one for one, strength in self._found[i].items() if strength >= RELATED)
        columns = {index for one in meant for index, _ in self.table.in_values.get(one, ())}
        few = (not self.table.columns[index].holds_names for index in columns)
        return not columns & used and any(few)

    def asks_in_other(self, i: int) -> bool:
        """Whether a telling word stands in a header that is answered by yes or no."""
        word = self.reading.words[i]
        meant = [one for one, strength in self._found[i].items() if strength >= RELATED]
        columns = (self.table.columns[index] for one in meant for index in self.table.in_headers.get(one, ()))
        telling = word.stem not in self.table.topic and word.stem not in language().weak_stems
        return telling and any(column.poles or column.is_indicator for column in columns)
