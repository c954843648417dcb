"""Calendar arithmetic that periods in words need."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from factcheck.periods.calendar_table import UNIT_MONTHS
from factcheck.periods.period import Period

__all__ = ["calendar_unit", "months_later", "nearest_day", "rolling", "shifted"]

_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_DAYS_PER_YEAR = 366
_THIS_YEAR, _SOON = 180, 60
"""Days ahead within which a date without a year may be meant without a word that says so, this year and next:
newspapers leave out the year of the day that they are printed in."""


def months_later(day: date, months: int) -> date:
    """The same day of the month, or its last where it has no such day; stays within four-digit years."""
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    year = min(max(year, _FIRST_YEAR), _LAST_YEAR)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def shifted(day: date, unit: str, count: int) -> date:
    """A day `count` units later (`week`, `month`, `decade` …); earlier where negative."""
    if unit in _DAYS:
        return day + timedelta(days=max(min(count, 4000), -4000) * _DAYS[unit])
    return months_later(day, count * UNIT_MONTHS[unit])


def rolling(end: date, unit: str, count: int) -> Period:
    """The `count` units that end on a day."""
    return Period(shifted(end + timedelta(days=1), unit, -count), end)


def calendar_unit(day: date, unit: str) -> Period:
    """The week, month, quarter, year, decade or century around a day; weeks start on Monday."""
    match unit:
        case "day":
            return Period.of_day(day)
        case "week" | "fortnight":
            monday = day - timedelta(days=day.weekday())
            return Period(monday, monday + timedelta(days=6))
        case "month":
            return Period.of_month(day.year, day.month)
        case "quarter":
            return Period.of_quarter(day.year, (day.month + 2) // 3)
        case "year":
            return Period.of_year(day.year)
    years = UNIT_MONTHS[unit] // 12
    first = day.year // years * years
    return Period(date(first, 1, 1), date(first + years - 1, 12, 31))


def nearest_day(
    month: int, day: int, around: date, *, ahead: bool = False, over: bool = False
) -> date | None:
    """The day in the year that is meant: one far ahead is more likely past; with `ahead` none is past, and
    none is to come where it is `over`."""
    found = []
    for year in (around.year - 1, around.year, around.year + 1):
        if day <= calendar.monthrange(year, month)[1]:
            held = date(year, month, day)
            soon = _THIS_YEAR if year == around.year else _SOON
            days = (held - around).days
            far = days < 0 if ahead else days > (0 if over else soon)
            found.append((abs(days) + far * _DAYS_PER_YEAR, held))
    return min(found)[1] if found else None
