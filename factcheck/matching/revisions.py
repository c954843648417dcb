"""By how much later estimates of the same thing differ (`tables/revisions.csv`)."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from factcheck.matching.stemming import stem
from factcheck.matching.words import stems
from factcheck.periods import Period

__all__ = ["CHANGE", "LEVEL", "revised_by", "revised_share"]

LEVEL, CHANGE = "level", "change"


@dataclass(frozen=True, slots=True)
class _Revision:
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


def revised_by(name: str) -> float:
    """The share by which a later level of an indicator of that name may differ; 0 where none is usual.

    It may turn the order of close values round.
    """
    return revised_share(name, LEVEL, None) or 0.0


def revised_share(name: str, of: str, period: Period | None) -> float | None:
    """The share of the level by which a level or a change over a period may move, or None where nothing is
    known: of the rows for the shortest stretch of time that holds the change, the widest."""
    words = frozenset(stems(name))
    known = [row for row in _table() if row.of == of and row.measure in words and _holds(row, period)]
    shortest = min((row.days for row in known if row.days is not None), default=None)
    return max((row.share for row in known if row.days == shortest), default=None)


def _holds(row: _Revision, period: Period | None) -> bool:
    if period is None or period.days is None:
        return row.days is None and row.within == Period(None, None)
    return (row.days is None or period.days <= row.days) and row.within.overlaps(period)


@cache
def _table() -> tuple[_Revision, ...]:
    text = files(__package__).joinpath("tables", "revisions.csv").read_text(encoding="utf-8")
    return tuple(
        _Revision(
            stem(row["measure"]),
            row["of"],
            int(row["days"]) if row["days"] else None,
            Period(*(date.fromisoformat(row[end]) if row[end] else None for end in ("from", "to"))),
            float(row["share"]),
        )
        for row in csv.DictReader(text.splitlines())
    )
