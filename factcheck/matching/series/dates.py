"""The calendar dates of a sentence and what each does in it: start, end, comparison."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.periods import Period

__all__ = ["Mention", "dates_in"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_DATE = re.compile(
    rf"\b(?:(?P<iso>\d{{4}}-\d{{2}}(?:-\d{{2}})?)"
    rf"|(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?)?{_MONTH}\b(?:\s+(?P<day_after>[0-3]?\d)"
    rf"(?:st|nd|rd|th)?(?!\d|[.,]\d))?(?:,?\s+(?:of\s+)?{_YEAR})?"
    rf"|(?P<plain>1[5-9]\d\d|20\d\d))\b(?![%.,]\d|%)",
)
_LINK = re.compile(
    r"\b(?P<link>since|from|to|until|till|through|than|between|and|compared\s+(?:to|with)|versus|against"
    r"|before|after|in|on|of|by|for|during|at)\s+"
    r"(?:(?:in|on|of|the|early|late|mid|year|end|beginning|start|spring|summer|autumn|fall|winter|about"
    r"|around|as|at|month|december|january)[\s-]+)*$",
    re.IGNORECASE,
)
_FAR_LINK = re.compile(
    r"\b(?P<link>from|to|than|compared\s+(?:to|with)|versus|against)\s+"
    r"(?:(?!(?:from|to|than|between)\b)[^\s,;]+\s+){1,8}?\(?(?:in|on|at|by|during)\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A date in a sentence."""

    start: int
    end: int
    period: Period
    link: str
    """The word that ties it in (`since`, `from`, `than` …), lower case; empty where there is none."""


def dates_in(sentence: str, taken: Sequence[tuple[int, int]], published: date | None) -> list[Mention]:
    """The dates of a sentence in order; a year inside a span of `taken` is a quantity.

    A day or month without a year is the latest one not after `published`; without that it is left out.
    """
    found = []
    for match in _DATE.finditer(sentence):
        if match["plain"] and any(start < match.end() and match.start() < end for start, end in taken):
            continue
        period = _period(match, published)
        if period is not None:
            found.append(Mention(match.start(), match.end(), period, _link(sentence[: match.start()])))
    return found


def _link(before: str) -> str:
    for pattern in (_FAR_LINK, _LINK):
        match = pattern.search(before[-90:])
        if match:
            return " ".join(match["link"].lower().split())
    return ""


def _period(match: re.Match[str], published: date | None) -> Period | None:
    parts = match.groupdict()
    try:
        if parts["iso"]:
            year, month, *day = (int(part) for part in parts["iso"].split("-"))
            return Period.of_day(date(year, month, day[0])) if day else Period.of_month(year, month)
        if parts["plain"]:
            return Period.of_year(int(parts["plain"]))
        return _named_month(parts, published)
    except ValueError:
        return None


def _named_month(parts: dict[str, str | None], published: date | None) -> Period | None:
    month = _MONTHS.index((parts["month"] or "")[:3].lower()) + 1
    day = int(parts["day"] or parts["day_after"] or 0)
    if parts["year"]:
        year = int(parts["year"])
    elif published:
        year = published.year - ((month, day) > (published.month, published.day))
    else:
        return None
    return Period.of_day(date(year, month, day)) if day else Period.of_month(year, month)
