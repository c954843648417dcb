"""Periods as running text names them, resolved against the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factcheck.periods.arithmetic import rolling, shifted
from factcheck.periods.patterns import PATTERNS
from factcheck.periods.period import Period
from factcheck.periods.readers import Reading

__all__ = ["PeriodMention", "find_periods"]

_JOINED = re.compile(r"(?: to | and | through | until | till |\s?[-–—]\s?)(?:in )?")
_JOINED_SURELY = re.compile(r" through |\s?[-–—]\s?")
_OPENS_RANGE = re.compile(r"\b(?:(between)|(?:from|From)) (?:the )?$|\b(Between) (?:the )?$")
_RELATION = re.compile(
    r"\b(?:(?P<since>since(?: [\w’'-]+){0,5}? (?:began|begun|started|broke out|opened|ended"
    r"|took (?:office|power))(?: in| on)?"
    r"|since the (?:start|beginning|(?P<closed>end)) of|since|starting in|beginning in)"
    r"|(?P<edge>(?:at |by |until |till |through )?the (?P<which>end|start|beginning) of)"
    r"|(?P<until>until|till|through|up to)|(?P<before>before|prior to)|(?P<after>after)|(?P<by>by)"
    r"|(?P<as_of>as of|as at))(?: the)?(?: early| late| mid[- ]?)? ?$",
    re.IGNORECASE,
)
_ROLLING = re.compile(
    r"\b(?:the )?(?:(?P<n>\d{1,2}|two|three|four|six|nine|ten|twelve) )?(?P<unit>month|year|quarter|week)s? "
    r"(?:ended|ending|to|through|up to)(?: the end of)?(?: in| on)? ?$"
)
_SMALL = {"two": 2, "three": 3, "four": 4, "six": 6, "nine": 9, "ten": 10, "twelve": 12}
_LONGEST_LEAD = 40
"""Characters before a mention in which its preposition stands."""


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period named in a text; `text[start:end]` is the name with its preposition where that counts."""

    start: int
    end: int
    period: Period | None
    """None where it is relative and the day of publication is not known."""
    relation: str | None = None
    """`since`, `until`, `before`, `after`, `by`, `range`, `rolling`, or None for the period itself."""


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    reading: Reading


def find_periods(
    text: str, published: date | None = None, anchor: Period | None = None
) -> list[PeriodMention]:
    """The periods named in a text, in order, without overlaps; bare years are taken as years.

    What is told from another period (`a year later`) is told from one in the text, else from `anchor`.

    >>> str(find_periods("Exports fell in the third quarter of 2012.")[0].period)
    'Q3 2012'
    """
    found = sorted(_readings(text, published), key=lambda held: held.start)
    if not found:
        return []
    joined = list(_join(text, found))
    return _point_back(text, [_with_relation(text, mention, published) for mention in joined], found, anchor)


def _readings(text: str, published: date | None) -> Iterator[_Found]:
    taken: list[tuple[int, int]] = []
    for pattern, read, signs in PATTERNS:
        for sign in signs:
            if sign in text:
                break
        else:
            continue
        for match in pattern.finditer(text):
            start, end = match.span()
            if match.re.groupindex.get("lead") and match["lead"]:
                start = match.end("lead")
            if any(start < other_end and other_start < end for other_start, other_end in taken):
                continue
            reading = read(match, published)
            if reading is not None:
                taken.append((start, end))
                yield _Found(start, end, reading)


def _join(text: str, found: list[_Found]) -> Iterator[PeriodMention]:
    """Single mentions, and `from A to B`, `between A and B` as one."""
    at = 0
    while at < len(found):
        held = found[at]
        opened = _OPENS_RANGE.search(text, max(0, held.start - _LONGEST_LEAD), held.start)
        following = found[at + 1] if at + 1 < len(found) else None
        joint = _JOINED if opened else _JOINED_SURELY
        if following and joint.fullmatch(text, held.end, following.start):
            period = _range(held.reading, following.reading)
            if period is not None:
                start = opened.start() if opened else held.start
                yield PeriodMention(start, following.end, period, "range")
                at += 2
                continue
        yield PeriodMention(held.start, held.end, held.reading.period)
        at += 1


def _range(first: Reading, last: Reading) -> Period | None:
    """From the start of one period to the end of the other, which lends the first its year."""
    if last.period is None or last.period.end is None:
        return None
    opening = first.period
    if first.month is not None and last.month is None:
        year = last.period.end.year - (first.month > last.period.end.month)
        opening = Period.of_month(year, first.month)
        if first.day is not None:
            opening = Period.of_day(date(year, first.month, min(first.day, 28)))
    if opening is None or opening.start is None or opening.start > last.period.end:
        return None
    return Period(opening.start, last.period.end)


def _with_relation(text: str, mention: PeriodMention, published: date | None) -> PeriodMention:
    """The mention with the preposition before it, which may turn it into a span or one of its ends."""
    period = mention.period
    if period is None or mention.relation:
        return mention
    lead = text[max(0, mention.start - _LONGEST_LEAD) : mention.start]
    over = _ROLLING.search(lead)
    if over and period.end and not (over["unit"] == "year" and period.granularity == "year"):
        span = rolling(period.end, over["unit"], _count(over["n"]))
        return PeriodMention(mention.start - len(lead) + over.start(), mention.end, span, "rolling")
    match = _RELATION.search(lead)
    if match is None:
        return mention
    changed, relation = _related(match, period, published)
    return PeriodMention(mention.start - len(lead) + match.start(), mention.end, changed, relation)


def _related(match: re.Match[str], period: Period, published: date | None) -> tuple[Period, str | None]:
    if match["since"]:
        return Period(period.end if match["closed"] else period.start, _latest(period, published)), "since"
    if match["edge"]:
        day = period.end if match["which"].lower() == "end" else period.start
        return (Period.of_day(day) if day else period), "by" if match["edge"].lower().startswith(
            "by"
        ) else None
    if match["until"]:
        return Period(None, period.end), "until"
    if match["before"]:
        return Period(None, period.start - timedelta(days=1) if period.start else None), "before"
    if match["after"]:
        return Period(period.end + timedelta(days=1) if period.end else None, None), "after"
    return period, "by" if match["by"] else None


def _latest(period: Period, published: date | None) -> date | None:
    """The end of a span that runs to the present."""
    return published if published and period.start and published >= period.start else None


def _count(words: str | None) -> int:
    return 1 if words is None else _SMALL.get(words) or int(words)


def _point_back(
    text: str, mentions: list[PeriodMention], found: list[_Found], anchor: Period | None
) -> list[PeriodMention]:
    """Resolve `a year earlier` from the nearest other period, looking back before looking on.

    Where it opens the text, what was before the text comes first.
    """
    offsets = {held.start: held.reading.offset for held in found if held.reading.offset}
    if not offsets:
        return mentions
    settled: list[PeriodMention] = []
    for at, mention in enumerate(mentions):
        offset = offsets.get(mention.start)
        outside = [anchor] if anchor else []
        opens = not any(letter.isalnum() for letter in text[: mention.start])
        inside = [held.period for held in (*reversed(settled), *mentions[at + 1 :]) if held.period]
        anchors = [*outside, *inside] if opens else [*inside, *outside]
        if offset and anchors:
            mention = replace(mention, period=_moved(anchors[0], *offset))
        settled.append(mention)
    return settled


def _moved(period: Period, count: int, unit: str) -> Period:
    start = shifted(period.start, unit, count) if period.start else None
    end = period.end and shifted(shifted(period.end, "day", 1), unit, count) - timedelta(days=1)
    return Period(start, end)
