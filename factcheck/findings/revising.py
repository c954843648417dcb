"""By how much a later estimate of the same thing may differ from the first one, which texts quote."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from factcheck.findings.bounds import Bounds
from factcheck.matching import Candidate
from factcheck.matching.stemming import stem
from factcheck.matching.words import stems
from factcheck.periods import Period
from factcheck.units import dimension

__all__ = ["may_be_revised"]

_LEVEL, _CHANGE = "level", "change"
_IN_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Revision:
    """A row of the table of revisions."""

    measure: str
    """Stem of a word in the name of the indicator."""
    of: str
    """`level`, or `change` for what is computed from two levels."""
    days: int | None
    """Longest stretch of time of a change, both ends counted in; None for any."""
    within: Period
    """The years whose figures moved by as much."""
    share: float
    """Part of the level by which the figure may move."""


def may_be_revised(candidate: Candidate, stated: Bounds, reference: Bounds) -> bool:
    """Whether the claim lies within what later estimates of this kind moved by."""
    value, margin = reference.value, _margin(candidate)
    if value is None or margin is None:
        return False
    own = candidate.observation.value
    scaled = margin * _part(candidate) * (abs(value / own) if own else 1.0)
    return stated.overlaps(Bounds(value, value - scaled, value + scaled))


def _margin(candidate: Candidate) -> float | None:
    """The margin in the unit of the result, or None where nothing is known of its revisions."""
    share, cell = _share(candidate), candidate.observation
    level = max((abs(one.value or 0.0) for one in candidate.cells or (cell,)), default=0.0)
    if share is None:
        return None
    if candidate.operation is None or dimension(cell.unit or "").startswith("count:"):
        return share * level
    if cell.unit != "percent" and {one.unit for one in candidate.cells} == {cell.unit}:
        return share * level
    return share * _IN_PERCENT if cell.unit == "percent" else None


def _part(candidate: Candidate) -> float:
    """Which part of the change between two cells the result is: a twelfth for a mean by month of a year."""
    cells, result = candidate.cells, candidate.observation
    if len(cells) != 2 or result.unit == "percent" or None in (cells[0].value, cells[1].value, result.value):
        return 1.0
    moved = abs((cells[1].value or 0.0) - (cells[0].value or 0.0))
    return min(1.0, abs(result.value or 0.0) / moved) if moved else 1.0


def _share(candidate: Candidate) -> float | None:
    """Of the rows for the shortest stretch of time that holds the change, the widest."""
    cell = candidate.observation
    of, words = _CHANGE if candidate.operation else _LEVEL, frozenset(stems(cell.indicator))
    known = [row for row in _table() if row.of == of and row.measure in words and _holds(row, cell.period)]
    shortest = min((row.days for row in known if row.days is not None), default=None)
    return max((row.share for row in known if row.days == shortest), default=None)


def _holds(row: Revision, period: Period | None) -> bool:
    if period is None or period.days is None:
        return row.days is None and row.within == Period(None, None)
    return (row.days is None or period.days <= row.days) and row.within.overlaps(period)


@cache
def _table() -> tuple[Revision, ...]:
    text = files("factcheck.findings").joinpath("tables", "revisions.csv").read_text(encoding="utf-8")
    return tuple(
        Revision(
            stem(row["measure"]),
            row["of"],
            int(row["days"]) if row["days"] else None,
            Period(*(date.fromisoformat(row[end]) if row[end] else None for end in ("from", "to"))),
            float(row["share"]),
        )
        for row in csv.DictReader(text.splitlines())
    )
