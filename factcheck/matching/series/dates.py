"""The dates of a sentence, ranges taken apart, and the word that ties each one in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.matching.series.cues import cue
from factcheck.periods import Period, PeriodMention, find_periods

__all__ = ["BEGAN", "Mention", "dates_in"]

BEGAN = "began"
"""Link of the date on which an event began, of whose end the text says nothing."""

_LINK = re.compile(
    r"\b(?P<link>since|from|to|until|till|through|than|between|and|compared\s+(?:to|with)|versus|against"
    r"|before|after|in|on|of|by|for|during|at)\s+"
    r"(?:(?:in|on|of|the|its|their|early|late|mid|year|end|beginning|start|spring|summer|autumn|fall|winter"
    r"|about|around|as|at)[\s-]+)*$",
    re.IGNORECASE,
)
_FAR_LINK = re.compile(
    r"\b(?P<link>from|to|than|as(?!\s+(?:of|at|well))|what|compared\s+(?:to|with)|versus|against)\s+"
    r"(?:(?!(?:from|to|than|between)\b)[^\s,;]+\s+){0,8}?\(?(?:in|on|at|by|during)\s+$",
    re.IGNORECASE,
)
"""The word that ties in a number and its date: `from 87 units in 2013`, `compared with 34 in 2021`."""
_PLAIN_LINKS = frozenset({"", "in", "of", "at", "on", "by", "for"})
_OF_THEN = re.compile(
    r"\b(?:its|their|his|her|our|the)\s+(?:own\s+)?(?:levels?|figures?|value|total|average|peak|low)\s+"
    r"(?:in|of|at|from|during)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What something was at a date (`above its level in 2000`) is held against what it is."""
_OWNER_OF_THEN = re.compile(
    r"\b(?:its|their|his|her|our|the|above|below|over|under|times|half)\s+$", re.IGNORECASE
)
_THEN = re.compile(r"\s+(?:levels?|figures?|value|total|average|baseline|peak|low|mark)\b", re.IGNORECASE)
"""The same after the date: `above its 2000 level`."""
_LEAD = 90
"""Characters before a date in which its link is looked for."""
_OPENING = re.compile(r"^(?:(?:since|from|between|by|until|till|through|as of|as at|the)\s+)+", re.IGNORECASE)
_JOINT = re.compile(r"\s+(?:to|and|through|until|till)\s+(?:in\s+)?(?:the\s+)?|\s?[-–—]\s?")

_LENGTH = re.compile(r"\b(?:decade|year|quarter|month|week|day)s?\s*$", re.IGNORECASE)
"""A length before the end of a span (`the four years to December 2019`) counts from the day before it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A date in a sentence."""

    start: int
    end: int
    period: Period
    link: str
    """The word that ties it in (`since`, `from`, `than` …), lower case; empty where there is none."""


_OF_LENGTH = re.compile(r"\b(?:decade|year|quarter|month|week|day)s?\s+(?:from|since|after)\b", re.IGNORECASE)
"""A length from a date on (`the decade from May 2010`): the date is what ties it in."""


def dates_in(sentence: str, taken: Sequence[tuple[int, int]], published: date | None) -> list[Mention]:
    """The dates of a sentence in order, the two ends of a range as two; numbers inside `taken` are none."""
    found = []
    for mention in find_periods(sentence, published):
        for part in _parts(sentence, mention, published):
            bare = sentence[part.start : part.end].isdigit()
            if not bare or not any(start < part.end and part.start < end for start, end in taken):
                found.append(part)
    return found


def _parts(sentence: str, mention: PeriodMention, published: date | None) -> Iterator[Mention]:
    opening = _OPENING.match(sentence[mention.start : mention.end])
    start = mention.start + (opening.end() if opening else 0)
    joint = _JOINT.search(sentence, start, mention.end)
    if joint and mention.period and mention.period.granularity == "span":
        yield from _ends(sentence, start, joint, mention, published)
        return
    plain = find_periods(sentence[start : mention.end], published)
    period = plain[0].period if plain else mention.period
    if period is not None:
        named = start + plain[0].start if plain else start
        inside = named if _OF_LENGTH.search(sentence, start, named) else start
        yield Mention(start, mention.end, period, _link(sentence[:inside], sentence[mention.end :]))


def _ends(
    sentence: str, start: int, joint: re.Match[str], mention: PeriodMention, published: date | None
) -> Iterator[Mention]:
    """The two ends of a range, each at its own granularity; one may take its year from the other."""
    whole = mention.period or Period(None, None)
    first = find_periods(sentence[start : joint.start()], published)
    last = find_periods(sentence[joint.end() : mention.end], published)
    opened = next((one.period for one in first if one.period and one.period.start == whole.start), None)
    closed = next((one.period for one in last if one.period and one.period.end == whole.end), None)
    if whole.start is None or whole.end is None:
        return
    if opened is None and closed is None:
        yield Mention(start, mention.end, whole, _link(sentence[:start]))
        return
    if opened is None and _LENGTH.search(sentence, start, joint.start()):
        opened = _like(closed, whole.start - timedelta(days=1))
    opened, closed = opened or _like(closed, whole.start), closed or _like(opened, whole.end)
    yield Mention(start, joint.start(), opened, _link(sentence[:start]) or "from")
    yield Mention(joint.end(), mention.end, closed, "to")


def _like(model: Period | None, day: date) -> Period:
    """The period of the model's granularity that begins on a day."""
    match model.granularity if model else "day":
        case "year":
            return Period.of_year(day.year)
        case "month":
            return Period.of_month(day.year, day.month)
    return Period.of_day(day)


def _link(before: str, after: str = "") -> str:
    began = cue("before", "began").search(before[-_LEAD:])
    if began:
        return "since" if began["since"] else BEGAN
    for pattern in (_FAR_LINK, _LINK):
        match = pattern.search(before[-_LEAD:])
        if match:
            link = " ".join(match["link"].lower().split())
            return "than" if link in _PLAIN_LINKS and _is_then(before, after) else link
    return "than" if _is_then(before, after) else ""


def _is_then(before: str, after: str) -> bool:
    """Whether a date names an earlier level of the same thing (`their 1990 level`)."""
    if _OF_THEN.search(before[-_LEAD:]):
        return True
    return bool(_OWNER_OF_THEN.search(before[-_LEAD:]) and _THEN.match(after))
