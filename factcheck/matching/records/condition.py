"""A condition on the rows of a table, with the words of the sentence that state it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.matching.records.dates import span_words

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile, Mask

    Strengths = npt.NDArray[np.float64]

__all__ = ["Predicate"]


@dataclass(frozen=True, eq=False)
class Predicate:
    """A condition on one column, with the words of the sentence that state it."""

    column: ColumnProfile
    codes: frozenset[int] | None
    """Values that meet it; None for an interval of numbers."""
    interval: tuple[float, float, tuple[bool, bool]] | None
    strengths: Strengths
    """Word of the sentence → how strongly the condition explains it, 0 to 1."""
    missing: float
    """Share of the value's telling words that the sentence lacks, 0 to 1."""
    header_missing: float
    """The same for the header."""
    cost: float = 0.0
    """What its form adds to the doubt: a reading against a negation, a complement."""
    all_but: bool = False
    """`codes` are all but the named value; for the wording only."""

    every: bool = False
    """For a list: the rows that hold all of `codes`, not just one."""
    doubtful: bool = False
    """Little of the question is said, so that it may well be another one."""
    against: tuple[ColumnProfile, str] | None = None
    """Another column that the rows' number is held against, and `>` or `<`."""

    @property
    def columns(self) -> tuple[ColumnProfile, ...]:
        return (self.column, self.against[0]) if self.against else (self.column,)

    @property
    def names_rows(self) -> bool:
        """Whether it names things that the table lists once each: their rows are them, and nobody counts them
        or takes shares of them (`Rovers won 12 of their games`)."""
        listed = len(self.column.values) == int(self.column.answered.sum()) > 1
        return self.codes is not None and listed

    @property
    def mask(self) -> Mask:
        if self.against:
            return self.column.rows_against(*self.against)
        if self.codes is not None:
            return self.column.rows_with_all(self.codes) if self.every else self.column.rows_with(self.codes)
        assert self.interval is not None
        return self.column.rows_between(*self.interval)

    @property
    def key(self) -> tuple[int, object]:
        if self.against:
            return self.column.index, (self.against[0].index, self.against[1])
        if self.every:
            return self.column.index, (self.codes, "every")
        return self.column.index, self.codes if self.codes is not None else self.interval

    def words(self) -> str:
        """The condition as a reader would write it: `Gender = "Female"`."""
        if self.against:
            return f"{self.column.name} {self.against[1]} {self.against[0].name}"
        if self.codes is None:
            assert self.interval is not None
            shown = span_words if self.column.column.kind == "date" else _interval_words
            return f"{self.column.name} {shown(*self.interval)}"
        values = self.column.values
        if self.all_but:
            others = [value for code, value in enumerate(values) if code not in self.codes]
            return f"{self.column.name} is not {_listed(others)}"
        if self.every:
            return f"{self.column.name} contains all of {len(self.codes)} values"
        sign = "contains" if self.column.codes is None else "="
        return f"{self.column.name} {sign} {_listed([values[code] for code in sorted(self.codes)])}"


def _listed(values: list[str]) -> str:
    return " or ".join([f'"{value}"' for value in values[:6]] + (["…"] if len(values) > 6 else []))


def _interval_words(lower: float, upper: float, closed: tuple[bool, bool]) -> str:
    if lower == upper:
        return f"= {lower:g}"
    if upper == math.inf:
        return f"{'≥' if closed[0] else '>'} {lower:g}"
    if lower == -math.inf:
        return f"{'≤' if closed[1] else '<'} {upper:g}"
    return f"from {lower:g} to {upper:g}"
