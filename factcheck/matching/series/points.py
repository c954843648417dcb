"""A number of a series with the cell it comes from, and numbers written the way a reader checks them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.periods import Period

__all__ = ["Computed", "Measure", "Point", "show", "spread"]

_SIGNIFICANT = 7
"""Digits of an intermediate result: more than any article states, few enough to type into a calculator."""


@dataclass(frozen=True, slots=True)
class Point:
    """One cell of a series."""

    indicator_id: int
    name: str
    """The measure, as the steps call it."""
    place: str | None
    place_key: str | None
    period: Period | None
    value: float
    line: int
    parts: tuple[Point, ...] = ()
    """The cells that the value is made of; empty for a cell as it is."""
    working: str = ""
    """How it is made of them (`5.6 + 2.8`); empty for a cell as it is."""

    @property
    def label(self) -> str:
        """Place and period, or the measure where the cell has neither."""
        parts = [part for part in (self.place, str(self.period) if self.period else None) if part]
        return ", ".join(parts) or self.name

    @property
    def step(self) -> str:
        lines = sorted(part.line for part in self.parts)
        cells = f"{len(lines)} cells, lines {lines[0]} to {lines[-1]}" if lines else ""
        where = (cells if self.working else f"mean of {cells}") if cells else f"line {self.line}"
        made = f"{self.working} = " if self.working else ""
        return f"{self.name}, {self.label} = {made}{show(self.value)} ({where})"

    @property
    def cells(self) -> tuple[Point, ...]:
        return self.parts or (self,)


class Measure:
    """What a computed number is measured in, relative to its cells."""

    SAME = "same"
    """The unit of the cells."""
    PERCENT = "percent"
    POINTS = "percentage point"
    TIMES = "times"
    RANK = "rank"
    COUNT = "count"
    PER_HEAD = "per person"
    """The unit of the first cell for each person."""
    PER_TIME = "per time"
    """The unit of the cells for each day, month or year."""
    FRACTION = "fraction"
    OWN = "number"
    """The claim's own unit."""


@dataclass(frozen=True, slots=True)
class Computed:
    """The result of one operation."""

    value: float
    measure: str
    operation: str
    points: tuple[Point, ...]
    steps: tuple[str, ...]
    period: Period | None = None
    lower: float | None = None
    """The result lies in `lower` to `upper` where cells are missing or the date is known only roughly."""
    upper: float | None = None
    warnings: tuple[str, ...] = field(default=())
    mismatch: str | None = None
    assumed: bool = False
    """Whether its period is only the usual one and not told by the text: it may confirm and not refute."""


def show(value: float) -> str:
    """A number with thousands separators and at most seven significant digits.

    >>> show(1234567.0), show(0.1408450704), show(-3.0)
    ('1,234,567', '0.1408451', '-3')
    """
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    decimals = max(0, _SIGNIFICANT - 1 - math.floor(math.log10(abs(value))))
    text = f"{value:,.{min(decimals, 12)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def spread(points: Sequence[Point]) -> Period | None:
    """From the first day of the earliest point to the last day of the latest."""
    periods = [point.period for point in points if point.period]
    starts = [period.start for period in periods if period.start]
    ends = [period.end for period in periods if period.end]
    return Period(min(starts), max(ends)) if starts and ends else None
