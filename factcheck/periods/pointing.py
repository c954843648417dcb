"""Periods that are told from another one: `a year earlier`, `by then`, `since then`, `that year`."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import partial

from factcheck.periods.arithmetic import calendar_unit, rolling, shifted
from factcheck.periods.period import Period
from factcheck.periods.readers import Reading, number_of

__all__ = ["moved", "read_earlier", "read_over", "read_same", "read_since", "read_then"]


def moved(period: Period, unit: str, count: int) -> Period:
    """The period as many units later; earlier where negative."""
    start = shifted(period.start, unit, count) if period.start else None
    end = period.end and shifted(period.end + timedelta(days=1), unit, count) - timedelta(days=1)
    return Period(start, end)


def read_earlier(m: re.Match[str], _: date | None) -> Reading | None:
    """`a year earlier`; with an event after it (`a year before the war`) nothing is known."""
    if m["event"] is not None:
        return Reading(None)
    unit = (m["unit"] or m["unit2"] or m["unit3"] or "year").lower()
    count = number_of(m["n"] or "one")
    return Reading(
        None, told_from=partial(moved, unit=unit, count=count if m["later"] or m["next"] else -count)
    )


def read_same(m: re.Match[str], published: date | None) -> Reading | None:
    """`the same quarter of 2012`: the other period, in that year."""
    year = int(m["y"]) if m["y"] else published.year - 1 if m["last"] and published else None
    back = number_of(m["n"]) if m["n"] else 1
    return Reading(None, told_from=partial(_in_year, year=year, back=back))


def read_then(m: re.Match[str], _: date | None) -> Reading | None:
    """`by then` is the other period itself, `that year` the year around it."""
    unit = m["unit"] or m["unit2"] or m["unit3"]
    told = partial(_around, unit=unit)
    return Reading(None, told_from=told, relation="by" if m["by"] else None, looks_back=unit is not None)


def read_since(_: re.Match[str], published: date | None) -> Reading | None:
    """`since then`: from the other period to the present."""
    return Reading(None, told_from=partial(_until, last=published), relation="since")


def read_over(m: re.Match[str], _: date | None) -> Reading | None:
    """`over the twelve months`: those that end with the other period."""
    return Reading(None, told_from=partial(_ending, unit=m["unit"].lower(), count=number_of(m["n"] or "one")))


def _in_year(period: Period, year: int | None, back: int) -> Period | None:
    if period.end is None:
        return None
    return moved(period, "year", year - period.end.year if year else -back)


def _around(period: Period, unit: str | None) -> Period | None:
    if unit is None:
        return period
    if period.end is None:
        return None
    whole = calendar_unit(period.end, unit.lower())
    return whole if whole.contains(period) else None


def _until(period: Period, last: date | None) -> Period | None:
    return Period(period.start, last) if period.start and last and period.start <= last else None


def _ending(period: Period, unit: str, count: int) -> Period | None:
    return rolling(period.end, unit, count) if period.end else None
