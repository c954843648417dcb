"""The days that each row of a table covers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from factcheck.references.calendar_cells import granularity_of_first_days, read_period, widen
from factcheck.references.encode import Encoder
from factcheck.references.keys import group
from factcheck.references.plan import Plan

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["FREQUENCIES", "NO_DAY", "frequencies", "read_periods"]

NO_DAY = 0
"""Stands for an open end among day numbers; day 1 is 0001-01-01."""


FREQUENCIES = ("daily", "monthly", "quarterly", "annual", "longer")
_LONGEST_DAYS = (8, 31, 92, 366)
"""Days up to which a period counts as a day or week, a month, a quarter, a year."""
MIXED_SHARE = 0.1
"""From this share of rows on a second length of period is a series of its own."""


def frequencies(start: NDArray[np.int32], end: NDArray[np.int32]) -> NDArray[np.int32] | None:
    """Number of the frequency of each row where years, quarters or months stand in one column, else None.

    A total of the year among its months is another series: neither a neighbour nor a duplicate of a month.
    """
    lengths = end - start + 1
    numbers = np.searchsorted(np.array(_LONGEST_DAYS), lengths).astype(np.int32)
    counts = np.bincount(numbers[(start > 0) & (end > 0)], minlength=len(FREQUENCIES))
    if np.count_nonzero(counts[:4] >= MIXED_SHARE * max(len(start), 1)) < 2:
        return None
    return numbers


def read_periods(
    plan: Plan, encoded: Mapping[int, Encoder], rows: int, problems: list[str]
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """First and last day of each row as day numbers."""
    none = np.zeros(rows, np.int32)
    if (first := plan.first("start")) and (last := plan.first("end")):
        starts, _ = _days(encoded[first.at], plan, problems, whole=False)
        _, ends = _days(encoded[last.at], plan, problems, whole=False)
        return starts, ends
    column = plan.first("period")
    if column is None:
        return none, none
    if part := plan.first("month_of") or plan.first("quarter_of"):
        return _days_of_parts(encoded[column.at], encoded[part.at], part.role)
    return _days(encoded[column.at], plan, problems, whole=True)


def _days(
    encoder: Encoder, plan: Plan, problems: list[str], *, whole: bool
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Day numbers of a column; where `whole`, dates on the first of a span stand for the span."""
    fiscal = _are_fiscal(encoder.texts)
    read = [read_period(_written_out(text) if fiscal else text, plan.order) for text in encoder.texts]
    unread = [text for text, period in zip(encoder.texts, read, strict=True) if period is None and text]
    if unread:
        problems.append(
            f"{len(unread)} periods are not read, such as {unread[0][:40]!r}; left without a date"
        )
    if whole:
        single = [p.start for p in read if p and p.start and p.start == p.end]
        name = granularity_of_first_days(single)
        read = [period and widen(period, name) for period in read]
    start = np.array([p.start.toordinal() if p and p.start else NO_DAY for p in read], dtype=np.int32)
    end = np.array([p.end.toordinal() if p and p.end else NO_DAY for p in read], dtype=np.int32)
    return start[encoder.codes], end[encoder.codes]


def _are_fiscal(texts: list[str]) -> bool:
    """Whether `2010-11` means two years: in each cell the second part follows on the first."""
    pairs = [text.split("-") for text in texts if text]
    if not pairs or not all(len(pair) == 2 and len(pair[0]) == 4 and len(pair[1]) == 2 for pair in pairs):
        return False
    numbers = [(int(a), int(b)) for a, b in pairs if a.isdecimal() and b.isdecimal()]
    return len(numbers) == len(pairs) and all((a + 1) % 100 == b for a, b in numbers)


def _written_out(text: str) -> str:
    """`2010-11` as `2010-2011`."""
    return f"{text[:4]}-{int(text[:4]) + 1}" if text else text


def _days_of_parts(years: Encoder, parts: Encoder, role: str) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Day numbers of a year column beside one of months or quarters."""
    both = group([years.codes, parts.codes], len(years.codes))
    found = []
    for at in both.first:
        year, part = years.texts[years.codes[at]], parts.texts[parts.codes[at]]
        if part[:1].isalpha() and part[1:].isdecimal():
            part = f"{part[0]}{int(part[1:])}"
            period = read_period(f"{year}{part}") or read_period(year)
            found.append((period.start or date.min, period.end or date.min) if period else None)
            continue
        number = part if role == "month_of" else f"q{part.casefold().lstrip('q')}"
        text = f"{year}-{part}" if part.isdecimal() and role == "month_of" else f"{number} {year}"
        period = read_period(text) or read_period(year)
        found.append((period.start or date.min, period.end or date.min) if period else None)
    start = np.array([pair[0].toordinal() if pair else NO_DAY for pair in found], dtype=np.int32)
    end = np.array([pair[1].toordinal() if pair else NO_DAY for pair in found], dtype=np.int32)
    return start[both.codes], end[both.codes]
