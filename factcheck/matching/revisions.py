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

__all__ = ["CHANGE", "LEVEL", "Margin", "revised_by", "revised_share"]

LEVEL, CHANGE = "level", "change"


@dataclass(frozen=True, slots=True)
class Margin:
    """Part of the level by which an earlier figure may lie below and above a later one."""

    below: float
    above: float


@dataclass(frozen=True, slots=True)
class _Revision:
    """A row of the table of revisions."""

    measure: str
    """Stem of a word in the name of the indicator."""
    of: str
    """`level`, or `change` for what is computed from two levels."""
    place: str
    """Key of the one place whose figures moved so, or none for all."""
    days: int | None
    """Longest stretch of time of a change, both ends counted in; None for any."""
    within: Period
    """The years whose figures moved by as much."""
    margin: Margin


def revised_by(name: str) -> float:
    """The share by which a later level of an indicator of that name may differ; 0 where none is usual.

    It may turn the order of close values round.
    """
    margin = revised_share(name, LEVEL, None)
    return margin.below if margin else 0.0


def revised_share(name: str, of: str, period: Period | None, place: str | None = None) -> Margin | None:
    """The margin of a level or a change over a period, as shares of the level; None if nothing is known.

    Of the rows for the place, else for any, and the shortest stretch that holds the change, it is the widest.
    """
    words = frozenset(stems(name))
    known = [row for row in _table() if row.of == of and row.measure in words and _holds(row, period)]
    known = [row for row in known if row.place == place] or [row for row in known if not row.place]
    shortest = min((row.days for row in known if row.days is not None), default=None)
    margins = [row.margin for row in known if row.days == shortest]
    if not margins:
        return None
    return Margin(max(one.below for one in margins), max(one.above for one in margins))


def _holds(row: _Revision, period: Period | None) -> bool:
    if period is None or period.days is None:
        return row.days is None and row.within == Period(None, None)
    return (row.days is None or period.days <= row.days) and row.within.overlaps(period)


def _margin(share: float, only: str) -> Margin:
    """The margin to both sides, or to one: `up` where later editions only raised the figures."""
    return Margin(share, 0.0 if only == "up" else share)


@cache
def _table() -> tuple[_Revision, ...]:
    text = files(__package__).joinpath("tables", "revisions.csv").read_text(encoding="utf-8")
    return tuple(
        _Revision(
            stem(row["measure"]),
            row["of"],
            row["place"],
            int(row["days"]) if row["days"] else None,
            Period(*(date.fromisoformat(row[end]) if row[end] else None for end in ("from", "to"))),
            _margin(float(row["share"]), row["only"]),
        )
        for row in csv.DictReader(text.splitlines())
    )
