"""Cells to spans of days, in the notations of statistics offices."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from factcheck.periods import Period, parse_period

__all__ = ["DateOrder", "date_order", "granularity_of_first_days", "read_period", "widen"]

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        1,
    )
    for name in names.split()
}
EARLIEST, LATEST = 1000, 2199
"""Four digits outside this span are no year."""
_YEAR = r"(?P<y>\d{4})"
_MONTH = r"(?P<m>[a-z]{3,9})\.?"
DateOrder = str
"""`dmy` or `mdy`, for dates whose parts are all numbers."""


def _year(y: int) -> Period | None:
    return Period.of_year(y) if EARLIEST <= y <= LATEST else None


def _years(first: int, last: int) -> Period | None:
    if last < 100:
        last += first // 100 * 100 + (100 if last < first % 100 else 0)
    if not EARLIEST <= first < last <= LATEST or last - first > 200:
        return None
    return Period(date(first, 1, 1), date(last, 12, 31))


def _month(y: int, name: str) -> Period | None:
    number = MONTHS.get(name) or (int(name) if name.isdecimal() else 0)
    return Period.of_month(y, number) if 1 <= number <= 12 else None


def _day(y: int, month: str, d: int) -> Period | None:
    number = MONTHS.get(month) or (int(month) if month.isdecimal() else 0)
    try:
        return Period.of_day(date(y, number, d))
    except ValueError:
        return None


def _half(y: int, half: int) -> Period:
    return Period(date(y, 6 * half - 5, 1), Period.of_month(y, 6 * half).end)


def _week(y: int, week: int) -> Period | None:
    try:
        return Period(date.fromisocalendar(y, week, 1), date.fromisocalendar(y, week, 7))
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class _Notation:
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Period | None]


def _notation(pattern: str, read: Callable[[re.Match[str]], Period | None]) -> _Notation:
    return _Notation(re.compile(pattern), read)


def _short_year(text: str) -> int:
    return int(text) + (1900 if int(text) > 68 else 2000)


NOTATIONS = (
    _notation(
        r"(?:fy|y|yr|x)?\s?(?P<y>\d{4})(?:\.0+)?(?:\s?\[yr\d{4}\])?\s?[pe]?", lambda m: _year(int(m["y"]))
    ),
    _notation(
        rf"{_YEAR}\s?-?\s?(?:q|k|t)\s?(?P<q>[1-4])(?:\s?\[.*\])?",
        lambda m: Period.of_quarter(int(m["y"]), int(m["q"])),
    ),
    _notation(rf"{_YEAR}\s?-?\s?(?:s|h)(?P<h>[12])", lambda m: _half(int(m["y"]), int(m["h"]))),
    _notation(rf"{_YEAR}\s?-?\s?w(?P<w>\d{{2}})", lambda m: _week(int(m["y"]), int(m["w"]))),
    _notation(
        rf"(?:q|k|t)(?P<q>[1-4])[\s\-/]*{_YEAR}", lambda m: Period.of_quarter(int(m["y"]), int(m["q"]))
    ),
    _notation(rf"{_YEAR}\s?m\s?(?P<n>\d{{1,2}})(?:\s?\[.*\])?", lambda m: _month(int(m["y"]), m["n"])),
    _notation(rf"{_YEAR}[-/.](?P<n>\d{{1,2}})", lambda m: _month(int(m["y"]), m["n"])),
    _notation(r"(?P<n>0?[1-9]|1[0-2])[-/](?P<y>\d{4})", lambda m: _month(int(m["y"]), m["n"])),
    _notation(rf"{_MONTH}[\s\-,/]+{_YEAR}", lambda m: _month(int(m["y"]), m["m"])),
    _notation(rf"{_YEAR}[\s\-/]*{_MONTH}", lambda m: _month(int(m["y"]), m["m"])),
    _notation(rf"{_MONTH}[\-' ](?P<s>\d{{2}})", lambda m: _month(_short_year(m["s"]), m["m"])),
    _notation(
        rf"{_YEAR}[-/.](?P<n>\d{{1,2}})[-/.](?P<d>\d{{1,2}})(?:[t\s][\d:.,]+(?:z|[+-]\d\d:?\d\d)?)?",
        lambda m: _day(int(m["y"]), m["n"], int(m["d"])),
    ),
    _notation(
        r"(?P<y>\d{4})(?P<n>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])",
        lambda m: _day(int(m["y"]), m["n"], int(m["d"])),
    ),
    _notation(
        rf"(?:[a-z]{{3,9}},? )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s\-]{_MONTH}[\s\-,]+{_YEAR}",
        lambda m: _day(int(m["y"]), m["m"], int(m["d"])),
    ),
    _notation(
        rf"(?:[a-z]{{6,9}}, )?{_MONTH}\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s?,?\s{_YEAR}",
        lambda m: _day(int(m["y"]), m["m"], int(m["d"])),
    ),
    _notation(rf"{_YEAR}\s?(?:-|–|/|to)\s?(?P<z>\d{{4}}|\d\d)", lambda m: _years(int(m["y"]), int(m["z"]))),
)
"""In this order: the first that fits a lower-case cell as a whole reads it."""
_NUMERIC_DATE = re.compile(
    r"(?P<a>\d{1,2})[-/. ](?P<b>\d{1,2})[-/. ](?P<y>\d{4}|\d\d)(?:[t\s][\d:.,]+(?:\s?[ap]m)?)?"
)


def read_period(text: str, order: DateOrder | None = None) -> Period | None:
    """The days a cell covers, or None; `order` settles 10/11/2012, which is otherwise not read.

    Of an SDMX cell `2014-01: January 2014` the code counts.

    >>> str(read_period("2013M09"))
    'Sep 2013'
    """
    plain = " ".join(text.split()).casefold()
    for notation in NOTATIONS:
        found = notation.pattern.fullmatch(plain)
        if found is not None and (period := notation.read(found)) is not None:
            return period
    found = _NUMERIC_DATE.fullmatch(plain)
    if found is not None and order is not None:
        year = int(found["y"]) if len(found["y"]) == 4 else _short_year(found["y"])
        day, month = (found["a"], found["b"]) if order == "dmy" else (found["b"], found["a"])
        return _day(year, month, int(day))
    code, colon, _ = text.partition(": ")
    return read_period(code, order) if colon else parse_period(text)


def date_order(cells: Iterable[str]) -> DateOrder | None:
    """Day or month first, told from a part above 12; None where the cells leave it open or disagree."""
    found = [match for cell in cells if (match := _NUMERIC_DATE.fullmatch(cell.strip().casefold()))]
    first = any(int(match["a"]) > 12 for match in found)
    second = any(int(match["b"]) > 12 for match in found)
    if first == second:
        return None
    return "dmy" if first else "mdy"


def granularity_of_first_days(days: Iterable[date]) -> str:
    """What dates that stand for spans stand for: all on 1 January mean years, on a month's first day months.

    FRED, BLS and most CSV exports write a month as its first day. Two dates or fewer stay days.
    """
    seen = set(days)
    if len(seen) < 3 or any(day.day != 1 for day in seen):
        return "day"
    months = {day.month for day in seen}
    if months == {1}:
        return "year"
    return "quarter" if months <= {1, 4, 7, 10} else "month"


def widen(period: Period, granularity: str) -> Period:
    """The year, quarter or month that begins with a one-day period."""
    start = period.start
    if start is None or granularity == "day" or start != period.end:
        return period
    if granularity == "year":
        return Period.of_year(start.year)
    if granularity == "quarter":
        return Period.of_quarter(start.year, (start.month + 2) // 3)
    return Period.of_month(start.year, start.month)
