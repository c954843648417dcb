"""What the words of a date or span say: one function for each pattern of `patterns`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.periods.arithmetic import calendar_unit, nearest_day, rolling, shifted
from factcheck.periods.calendar_table import (
    DECADE_WORDS,
    MONTH_NAMES,
    NUMBER_WORDS,
    ORDINAL_WORDS,
    SEASONS,
    WEEKDAY_NAMES,
)
from factcheck.periods.period import Period

__all__ = [
    "Reading",
    "number_of",
    "read_adverb",
    "read_ago",
    "read_bare_month",
    "read_century",
    "read_days",
    "read_decade",
    "read_fiscal_year",
    "read_half",
    "read_iso_day",
    "read_last",
    "read_month_of_year",
    "read_next",
    "read_part_of_year",
    "read_quarter",
    "read_season",
    "read_this",
    "read_unknown",
    "read_weekday",
    "read_year",
    "read_years",
]


_LEAD = 60
"""Characters before a day in which a word may say that it is to come."""
_AHEAD = re.compile(
    r"\b(?:(?:will|due|scheduled|planned|plans?|expected|set|until|till|upcoming|must|to be"
    r"|next (?:year|month|week|spring|summer|autumn|fall|winter|season))\b"
    r"|by\b(?!.*\d))"
)


_PARTS = re.compile(r"[;:)]")
_UP_TO = ("by ", "until ", "till ")
_TOLD = re.compile(
    r"\b(?:had|has|have|was|were|stood|rose|fell|fled|grew|took|did|[a-z]{3,}ed)\b(?:(?!\b(?:will|due)\b)[^.;])*$"
)
"""What was over by a day: `had fled to Chad by 3 September`, `it took until 3 September`; what was only
`promised by 3 September` was not."""
_INTENT = re.compile(
    r"\b(?:(?:promis|pledg|vow|plan|agree|expect|want|hop|intend|aim|need|suppos|ask|order|urg|requir|prepar|decid)"
    r"[a-z]*|told|set|ready|able|is|are|was|were|be|ha[sd]|have) to (?!the\b|an?\b|its\b|their\b)[a-z]+"
)
"""Words that put off what follows (`had to leave by 3 September`)."""
_WILL = re.compile(
    r"\b(?:will|due|scheduled|expected|is to|are to|(?:plan|aim|hope|expect|intend|want|promise)(?:s|e?d)?"
    r" to|(?:pledged|vowed|agreed) to)\b(?:[^.;]|\.(?=\d))*$"
)


_GAME = re.compile(r"\b(?:goals?|scored?|scoring|half-time|match|game|team|coach|yards|kick|points ahead)\b")


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words of one match say."""

    period: Period | None
    """None where it needs a publication date that is not known, or another period as anchor."""
    month: int | None = None
    """Set where the words give a month and no year, so that a neighbour can lend its year."""
    day: int | None = None
    told_from: Callable[[Period], Period | None] | None = None
    """What it is where it is told from another period (`a year earlier`, `that year`)."""
    relation: str | None = None
    """The relation that the words themselves state (`since then`)."""
    looks_back: bool = False
    """Whether the other period is named before (`that year`), and never after."""


def _month(name: str) -> int:
    return MONTH_NAMES[name.rstrip(".")]


def number_of(words: str) -> int:
    """A whole number in digits or words."""
    if words.isdecimal():
        return int(words)
    return sum(NUMBER_WORDS.get(word, 0) for word in re.split(r"[- ]", words.lower()))


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_iso_day(m: re.Match[str], _: date | None) -> Reading | None:
    day = _day_of(int(m["y"]), int(m["m"]), int(m["d"]))
    return Reading(Period.of_day(day)) if day else None


def read_days(m: re.Match[str], published: date | None) -> Reading | None:
    month, first, last, year = _month(m["month"]), int(m["d"]), int(m["to"] or m["d"]), m["y"]
    if year is None:
        if published is None:
            return Reading(None, month, first)
        lead = _PARTS.split(m.string[max(0, m.start() - _LEAD) : m.start()])[-1]
        over = _is_over(lead)
        ahead = _AHEAD.search(lead) is not None and not over
        around = nearest_day(month, first, published, ahead=ahead, over=over)
        year = str(around.year) if around else str(published.year)
    start, end = _day_of(int(year), month, first), _day_of(int(year), month, last)
    if start is None or end is None or end < start:
        return None
    return Reading(Period(start, end), None if m["y"] else month, None if m["y"] else first)


def _is_over(lead: str) -> bool:
    """Whether something is told to have been so by the day that follows, or until it."""
    return lead.endswith(_UP_TO) and _is_told(lead)


def _is_told(lead: str) -> bool:
    return _TOLD.search(lead) is not None and _INTENT.search(lead) is None


def read_month_of_year(m: re.Match[str], _: date | None) -> Reading | None:
    first, last = _month(m["month"]), _month(m["to"] or m["month"])
    year = int(m["y"])
    start = Period.of_month(year - (first > last), first)
    return Reading(Period(start.start, Period.of_month(year, last).end))


def read_bare_month(m: re.Match[str], published: date | None) -> Reading | None:
    month = _month(m["month"])
    if published is None:
        return Reading(None, month)
    which = (m["which"] or "").strip()
    year = published.year
    lead = m.string[max(0, m.start() - _LEAD) : m.start()]
    by = m["by"] and not _is_told(lead)
    if by or which == "next" or (not which and _WILL.search(lead)):
        year += month < published.month or (which == "next" and month == published.month)
    else:
        year -= month > published.month or (which == "last" and month == published.month)
    return Reading(Period.of_month(year, month), month)


def _base_year(words: str | None, published: date | None) -> int | None:
    """The year that `2013`, `last year`, `this year`, `the year` or nothing stands for."""
    if words and words[-4:].isdecimal():
        return int(words[-4:])
    if published is None:
        return None
    return published.year - bool(words and words.startswith("last"))


def read_quarter(m: re.Match[str], published: date | None) -> Reading | None:
    which = (m["q"] or m["q2"] or m["q3"] or m["q4"]).lower()
    number = int(which) if which.isdecimal() else ORDINAL_WORDS.get(which, 4)
    written = m["y"] or m["y2"]
    year = _base_year(written, published)
    if year is None or (published is None and not written):
        return Reading(None)
    found = Period.of_quarter(year, number)
    if published and not written and not found.overlaps(Period(None, published)):
        found = Period.of_quarter(year - 1, number)
    return Reading(found)


def read_part_of_year(m: re.Match[str], published: date | None) -> Reading | None:
    year = _base_year(m["y"], published)
    if year is None:
        return Reading(None)
    count = min(number_of(m["n"]), 12) if m["n"] else 6
    first = 1 if (m["which"] or m["h"]).lower() in ("first", "1st", "h1") else 13 - count
    start, end = Period.of_month(year, first), Period.of_month(year, first + count - 1)
    return Reading(Period(start.start, end.end))


def read_half(m: re.Match[str], published: date | None) -> Reading | None:
    """`in the first half`: the last one over, or a second one that runs; in a match it is no date."""
    if _GAME.search(m.string):
        return None
    if published is None:
        return Reading(None)
    first, months = (7, 6) if m["which"] == "second" else (1, number_of(m["n"]) if m["n"] else 6)
    over = published.month >= first + months if first == 1 else published.month >= first
    year = published.year if over else published.year - 1
    if not over and first == 1:
        return Reading(None)
    return Reading(Period(date(year, first, 1), Period.of_month(year, first + months - 1).end))


def read_fiscal_year(m: re.Match[str], _: date | None) -> Reading | None:
    """A fiscal year is known by its number; where a country begins it is not in the words."""
    year = int(m["y"]) if len(m["y"]) == 4 else 2000 + int(m["y"])
    return Reading(Period.of_year(year))


def read_years(m: re.Match[str], _: date | None) -> Reading | None:
    first = int(m["a"])
    last = int(m["b"]) if len(m["b"]) == 4 else first // 100 * 100 + int(m["b"])
    if not first < last <= first + 300:
        return None
    return Reading(Period(date(first, 1, 1), date(last, 12, 31)))


def read_decade(m: re.Match[str], _: date | None) -> Reading | None:
    if m["y"]:
        first = int(m["y"])
    else:
        tens = int(m["short"]) if m["short"] else DECADE_WORDS[m["word"].lower()]
        first = (1900 if tens > 10 else 2000) + tens
    years = 100 if first % 100 == 0 and m["y"] and first < 2000 else 10
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(
        (m["part"] or "").lower().rstrip("- "), (0, years - 1)
    )
    return Reading(Period(date(first + low, 1, 1), date(first + high, 12, 31)))


def read_century(m: re.Match[str], _: date | None) -> Reading | None:
    word = m["n"].lower()
    number = ORDINAL_WORDS.get(word) or int(re.sub(r"\D", "", word) or 0)
    if not 1 < number < 23:
        return None
    return Reading(Period(date(100 * number - 99, 1, 1), date(100 * number, 12, 31)))


def read_season(m: re.Match[str], published: date | None) -> Reading | None:
    month = SEASONS[(m["season"] or m["season2"]).lower()]
    if m["y"]:
        year = int(m["y"])
    elif published is None:
        return Reading(None)
    else:
        year = published.year - (date(published.year, month, 1) > published)
        year -= m["which"].lower() == "last" and shifted(date(year, month, 1), "month", 3) > published
    start = date(year, month, 1)
    return Reading(Period(start, shifted(start, "month", 3) - timedelta(days=1)))


def read_last(m: re.Match[str], published: date | None) -> Reading | None:
    if published is None:
        return Reading(None)
    unit, which = m["unit"].lower(), m["which"].lower()
    if unit == "hour":
        return Reading(Period(published - timedelta(days=1), published))
    if m["n"] and m["half"] and unit == "year":
        return Reading(rolling(published, "month", 12 * number_of(m["n"]) + 6))
    if m["n"]:
        return Reading(rolling(published, unit, number_of(m["n"])))
    if unit != "quarter" and (which == "past" or m["the"] or unit in ("decade", "century")):
        return Reading(rolling(published, unit, 1))
    return Reading(calendar_unit(shifted(published, unit, -1), unit))


def read_this(m: re.Match[str], published: date | None) -> Reading | None:
    if published is None:
        return Reading(None)
    whole = calendar_unit(published, m["unit"])
    part = (m["part"] or "").lower()
    if part == "later":
        return Reading(Period(published, whole.end))
    return Reading(Period(whole.start, published) if part else whole)


def read_next(m: re.Match[str], published: date | None) -> Reading | None:
    if published is None:
        return Reading(None)
    unit = m["unit"]
    if m["n"] or m["the"]:
        return Reading(Period(published, shifted(published, unit, number_of(m["n"] or "one"))))
    return Reading(calendar_unit(shifted(published, unit, 1), unit))


def read_ago(m: re.Match[str], published: date | None) -> Reading | None:
    if published is None:
        return Reading(None)
    unit = "year" if m["unit"] in ("decade", "century") else m["unit"]
    return Reading(calendar_unit(shifted(published, m["unit"], -number_of(m["n"])), unit))


def read_adverb(m: re.Match[str], published: date | None) -> Reading | None:
    offset = {"yesterday": -1, "tomorrow": 1}.get(m["word"].lower().replace(" ", ""), 0)
    return Reading(Period.of_day(published + timedelta(days=offset)) if published else None)


def read_weekday(m: re.Match[str], published: date | None) -> Reading | None:
    if published is None:
        return Reading(None)
    back = (published.weekday() - WEEKDAY_NAMES[m["weekday"]]) % 7
    match (m["which"] or "").lower():
        case "last":
            back = back or 7
        case "next" | "coming":
            back = back - 7
    return Reading(Period.of_day(published - timedelta(days=back)))


def read_year(m: re.Match[str], _: date | None) -> Reading | None:
    return Reading(Period.of_year(int(m["y"])))


def read_unknown(_: re.Match[str], __: date | None) -> Reading:
    """A span that every sport, school and farm counts in its own way (`last season`)."""
    return Reading(None)
