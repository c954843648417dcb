"""Periods as running text names them, resolved against the day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache, partial

from factcheck.periods.arithmetic import months_later, rolling
from factcheck.periods.calendar_table import NUMBER_WORDS
from factcheck.periods.patterns import PATTERNS
from factcheck.periods.period import Period
from factcheck.periods.pointing import moved
from factcheck.periods.readers import Reading, number_of

__all__ = ["PeriodMention", "find_periods"]

_JOINED = re.compile(r"(?: to | and | through | until | till |\s?[-–—]\s?)(?:in )?")
_JOINED_SURELY = re.compile(r" through |\s?[-–—]\s?")
_OPENS_RANGE = re.compile(r"\b(?:(between)|(?:from|From)) (?:the )?$|\b(Between) (?:the )?$")
_RELATION = re.compile(
    r"\b(?:(?P<since>since(?: [\w’'-]+){0,5}? (?:began|begun|started|broke out|opened|ended"
    r"|took (?:office|power))(?: in| on)?"
    r"|since (?:the|its|their|his|her|our|a) (?:[\w’'-]+ ){1,4}?(?:of|in|on)"
    r"|since(?: (?:the|that)(?: \w+)?)?|(?:starting|beginning|counting) (?:in|from|with))"
    r"|(?P<until>until|till|through|(?<!-)(?<!run )up to)|(?P<before>before|prior to)|(?P<after>after)"
    r"|(?P<by>by)|(?P<as_of>as of|as at))(?: the)? ?$",
    re.IGNORECASE,
)
_EDGE = re.compile(
    r"(?:\b(?:at )?the (?P<edge>end|start|beginning|middle) of|\b(?P<part>early|late|mid))[- ]?(?:the )?$",
    re.IGNORECASE,
)
_ROLLING = re.compile(
    r"\b(?:the )?(?:(?P<n>\d{1,2}|two|three|four|six|nine|ten|twelve) )?(?P<unit>month|year|quarter|week)s? "
    r"(?:ended|ending|to|through|up to)(?: the end of)?(?: in| on)? ?$"
)
_RUNNING_ON = re.compile(
    rf"\b(?P<the>the )?(?:first )?(?:(?P<n>\d{{1,2}}|{'|'.join(NUMBER_WORDS)}) )?"
    r"(?P<unit>day|week|month|quarter|year|decade)s? (?:from|after|following|(?P<before>before)) $",
    re.IGNORECASE,
)
"""`over the decade from 1990`, and without an article a point of time (`a decade after 1990`)."""
_RATE = re.compile(r"(?:[%\d]|per ?cent|times|illion|dollars|euros|pounds) $")
"""What stands before `a year` where it is the unit of a rate (`6 percent a year from 2004`)."""
_SPANS = re.compile(r" (?:period|quarter|season|term)\b")
"""What stands after `April to June` without `from`."""
_SMALL = {"two": 2, "three": 3, "four": 4, "six": 6, "nine": 9, "ten": 10, "twelve": 12}
_LONGEST_LEAD = 48
"""Characters before a mention in which its preposition stands."""


_SENTENCES_KEPT = 256


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
    readings = _in_order(text, published)
    if not readings:
        return []
    found = list(_months_pointed_at(text, list(readings)))
    joined = list(_join(text, found))
    return _point_back(text, [_with_relation(text, mention, published) for mention in joined], found, anchor)


@lru_cache(maxsize=_SENTENCES_KEPT)
def _in_order(text: str, published: date | None) -> tuple[_Found, ...]:
    """A sentence is read several times over, told from other periods."""
    return tuple(sorted(_readings(text, published), key=lambda held: held.start))


def _readings(text: str, published: date | None) -> Iterator[_Found]:
    taken: list[tuple[int, int]] = []
    held: dict[int, bool] = {}
    for pattern, read, signs in PATTERNS:
        if id(signs) not in held:
            held[id(signs)] = any(map(text.__contains__, signs))
        if not held[id(signs)]:
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


def _months_pointed_at(text: str, found: list[_Found]) -> Iterator[_Found]:
    """`In May of that year` as one: the month in the year that is told from another period."""
    skip = False
    for held, following in zip(found, [*found[1:], None], strict=True):
        year = following.reading.told_from if following else None
        if skip:
            skip = False
        elif following and year and held.reading.month and text[held.end : following.start] == " ":
            told = partial(_month_in, year=year, month=held.reading.month, day=held.reading.day)
            yield _Found(held.start, following.end, Reading(None, told_from=told))
            skip = True
        else:
            yield held


def _month_in(
    anchor: Period, year: Callable[[Period], Period | None], month: int, day: int | None
) -> Period | None:
    told = year(anchor)
    if told is None or told.end is None:
        return None
    whole = Period.of_month(told.end.year, month)
    return Period.of_day(whole.start.replace(day=day)) if day and whole.start else whole


def _join(text: str, found: list[_Found]) -> Iterator[PeriodMention]:
    """Single mentions, and `from A to B`, `between A and B` as one."""
    at = 0
    while at < len(found):
        held = found[at]
        opened = _OPENS_RANGE.search(text, max(0, held.start - _LONGEST_LEAD), held.start)
        following = found[at + 1] if at + 1 < len(found) else None
        spans = following is not None and _SPANS.match(text, following.end)
        joint = _JOINED if opened or spans else _JOINED_SURELY
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
    on = _RUNNING_ON.search(lead)
    if (
        on
        and period.start
        and period.end
        and (on["the"] or on["n"])
        and not _RATE.search(lead, 0, on.start())
    ):
        return PeriodMention(mention.start - len(lead) + on.start(), mention.end, *_running_on(on, period))
    return _with_edge(lead, mention, period, published)


def _running_on(match: re.Match[str], period: Period) -> tuple[Period, str | None]:
    count, unit = number_of(match["n"] or "one"), match["unit"].lower()
    later = moved(period, unit, -count if match["before"] else count)
    if not match["the"]:
        return later, None
    first, last = (later, period) if match["before"] else (period, later)
    return Period(first.start, last.end), "range"


def _with_edge(lead: str, mention: PeriodMention, period: Period, published: date | None) -> PeriodMention:
    """The mention with `since`, `by`, `the end of` and the like before it."""
    edge = _EDGE.search(lead)
    relation = _RELATION.search(lead, 0, edge.start()) if edge else _RELATION.search(lead)
    point = _point(edge, period) if edge and (relation or _ends(edge)) else None
    opening = relation or (edge if point else None)
    if opening is None:
        return mention
    start = mention.start - len(lead) + opening.start()
    changed, name = _related(relation, period, point, published)
    return PeriodMention(start, mention.end, changed, name)


def _ends(edge: re.Match[str]) -> bool:
    return edge["edge"] is not None and edge["edge"].lower() != "middle"


def _point(edge: re.Match[str], period: Period) -> date | None:
    """The day of a month or year that `the end of`, `mid-` or `late` stands for; None where that is vague."""
    which = (edge["edge"] or edge["part"]).lower()
    if which == "end" or period.start is None:
        return period.end
    if which in ("start", "beginning", "early"):
        return period.start
    days, months = {"late": (19, 9)}.get(which, (14, 6))
    match period.granularity:
        case "month":
            return period.start + timedelta(days=days)
        case "year":
            return months_later(period.start, months)
    return None


def _related(
    match: re.Match[str] | None, period: Period, point: date | None, published: date | None
) -> tuple[Period, str | None]:
    """The period, or the point in it that is meant, with the relation to it."""
    exact = Period.of_day(point) if point else period
    if match is None:
        return exact, None
    if match["since"]:
        return Period(exact.start, _latest(exact, published)), "since"
    if match["until"]:
        return (exact, None) if point else (Period(None, period.end), "until")
    if match["before"]:
        return Period(None, exact.start - timedelta(days=1) if exact.start else None), "before"
    if match["after"]:
        return Period(exact.end + timedelta(days=1) if exact.end else None, None), "after"
    return exact, "by" if match["by"] else None


def _latest(period: Period, published: date | None) -> date | None:
    """The end of a span that runs to the present."""
    return published if published and period.start and published >= period.start else None


def _count(words: str | None) -> int:
    return 1 if words is None else _SMALL.get(words) or int(words)


def _point_back(
    text: str, mentions: list[PeriodMention], found: list[_Found], anchor: Period | None
) -> list[PeriodMention]:
    """Resolve `a year earlier` from the nearest other period, looking back before looking on.

    Where it opens the text, what was before the text comes first; so it does where the text only adds the
    month before (after a sentence about June, `it was 5 percent in May and 6 a year earlier`).
    """
    told = {held.start: held.reading for held in found if held.reading.told_from}
    if not told:
        return mentions
    settled: list[PeriodMention] = []
    for at, mention in enumerate(mentions):
        reading = told.get(mention.start)
        outside = [anchor] if anchor else []
        opens = not any(letter.isalnum() for letter in text[: mention.start])
        before = [held.period for held in reversed(settled) if held.period]
        behind = [held.period for held in mentions[at + 1 :] if held.period]
        inside = [*before, *behind]
        main = bool(outside and inside and _just_before(inside[0], outside[0]))
        back = reading is not None and reading.looks_back
        anchors = [*outside, *inside] if opens or main else [*inside, *outside]
        anchors = [*before, *outside, *behind] if back and not opens else anchors
        if reading and reading.told_from and anchors:
            relation = reading.relation or mention.relation
            mention = replace(mention, period=reading.told_from(anchors[0]), relation=relation)
        settled.append(mention)
    return settled


def _just_before(one: Period, other: Period) -> bool:
    """Whether a month or quarter is the one before another."""
    same = one.granularity == other.granularity and one.granularity in ("month", "quarter")
    return same and one.end is not None and one.end + timedelta(days=1) == other.start
