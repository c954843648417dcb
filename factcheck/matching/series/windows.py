"""Which two periods a change claim compares, and the points of a track that stand for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factcheck.matching.series.cues import cue
from factcheck.matching.series.dates import Mention
from factcheck.matching.series.panel import Track
from factcheck.matching.series.points import Point
from factcheck.matching.series.unit_classes import unit_days
from factcheck.matching.series.wording import Wording
from factcheck.periods import Period
from factcheck.periods.calendar_table import MONTH_NAMES

__all__ = ["Ends", "Span", "average", "ends_of", "points_at", "spans"]

_REFERENCE_LINKS = frozenset(
    {"than", "from", "since", "compared to", "compared with", "versus", "against", "as", "what"}
)
_STARTS = _REFERENCE_LINKS | {"after"}
_YEAR_DAYS = 365
_FEW_STEPS = 3
"""A change over so many steps of a series differs much from one day of report to the next."""
_LATE_DAYS = 7
_MONTH_DAYS, _UNPUBLISHED = 31, 10
"""Days of the longest step of a monthly series, and after a month until its figure is published."""
_BEHIND = re.compile(r"[^,.;:()\d]{0,40}?\b(?:in|over|within) (?:just |only |about |less than )?")
_WINDOW = re.compile(
    r"\b(?:past|last|previous|preceding|recent|over|in|within|during|for|first|the)\s+$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Span:
    """The periods of a change: `start` None is the period right before `end`, `end` None is the latest."""

    start: Period | None
    end: Period | None
    days: float | None = None
    """Length of a window that ends at `end` (`in the past two years`)."""
    said: bool = True
    """False where the text names no window and the nearest one is taken."""


@dataclass(frozen=True, slots=True)
class Ends:
    """The two points of a change."""

    start: Point
    end: Point
    how: str | None = None
    """How a year was read off a finer series (`December to December`); None where nothing was chosen."""
    mismatch: str | None = None
    assumed: bool = False
    """Whether the text names no such window and it is only the usual one."""


def spans(wording: Wording) -> list[Span]:
    """The windows that the words allow, likeliest first; where they name none, the usual ones, not said."""
    if wording.lag is not None:
        return [Span(None, wording.end_of_lag, days=wording.lag)]
    twelve = _twelve_months(wording)
    if twelve:
        return [twelve]
    behind = _window_behind(wording)
    if behind:
        return [Span(None, None, days=behind)]
    dates = wording.own_dates
    pair = _pair(dates)
    if pair:
        return [pair]
    single, window = (dates[0] if dates else None), _window_days(wording)
    if single and (single.link in _STARTS or single.period.end is None):
        return [_from_start(single, window, wording)]
    end = single.period if single else None
    if window:
        return [Span(None, end, days=window)]
    period = end or wording.claim.period
    if period is None or period.start is None or period.end is None or period.days == 1:
        return _usual(wording) if end is None else [Span(None, end)]
    rolling = period.granularity == "span"
    return [Span(None, period, days=period.days if rolling else None)]


def _from_start(single: Mention, window: float | None, wording: Wording) -> Span:
    """`since 2005`, `from its 2010 level`, `in the nine years after 2010`: up to the time named, or now.

    Without a day of publication nobody knows when `now` is.
    """
    start, period = single.period, wording.claim.period
    if start.end is None and start.start is not None:
        start = _ending_before(start.start)
    if window and start.end is not None and single.link != "since":
        return Span(start, _like(start, start.end + timedelta(days=int(window))))
    named = period if period and period.end and not period.overlaps(start) else None
    later = named if single.link in _REFERENCE_LINKS - {"since"} else None
    return Span(start, later, said=later is not None or wording.as_of is not None)


def _ending_before(day: date) -> Period:
    """The year, month or day right before one."""
    last = day - timedelta(days=1)
    if (day.day, day.month) == (1, 1):
        return Period.of_year(last.year)
    return Period.of_month(last.year, last.month) if day.day == 1 else Period.of_day(last)


def _like(model: Period, day: date) -> Period:
    """The period of the model's granularity in which a day lies."""
    match model.granularity:
        case "year":
            return Period.of_year(day.year)
        case "month":
            return Period.of_month(day.year, day.month)
    return Period.of_day(day)


def _usual(wording: Wording) -> list[Span]:
    """What `four million new jobs were created` may mean without a date: last year or twelve months."""
    if wording.published is None:
        return []
    before = Period.of_year(wording.published.year - 1)
    return [Span(None, before, said=False), Span(None, None, days=_YEAR_DAYS, said=False)]


def _pair(dates: list[Mention]) -> Span | None:
    """The two dates of `from … to`, `between … and`, `in … than in …`."""
    distinct = [
        mention
        for index, mention in enumerate(dates)
        if mention.period not in [m.period for m in dates[:index]]
    ]
    if len(distinct) != 2:
        return None
    first, second = distinct
    if second.link in _REFERENCE_LINKS and first.link not in ("from", "since"):
        return Span(second.period, first.period)
    if first.link in _REFERENCE_LINKS or first.link == "between":
        return Span(first.period, second.period)
    earlier, later = sorted(distinct, key=lambda mention: mention.period.start or date.min)
    return Span(earlier.period, later.period)


def _twelve_months(wording: Wording) -> Span | None:
    """The year to `December over December`, in the year that the claim names."""
    found, period = cue("clause", "same_month").search(wording.claim.sentence), wording.claim.period
    if found is None or period is None or period.end is None:
        return None
    month = Period.of_month(period.end.year, MONTH_NAMES[found["month"].capitalize()])
    return Span(None, month, days=_YEAR_DAYS)


def _window_behind(wording: Wording) -> float | None:
    """The length of `7 million jobs in 3 years` in days, where it is the claim's span up to the present."""
    period, today = wording.claim.period, wording.today
    if period is None or today is None or period.end != today.end or period.granularity != "span":
        return None
    match = _BEHIND.match(wording.claim.sentence[wording.span[1] :])
    if match is None:
        return None
    at = wording.span[1] + match.end()
    length = next((one for one in wording.others if one.start == at), None)
    days = unit_days(length.unit) if length else None
    return float(length.value) * days if length and length.value and days else None


def _window_days(wording: Wording) -> float | None:
    """The length of `in the past two and a half years`, `over a decade`, in days."""
    for quantity in wording.others:
        days = unit_days(quantity.unit)
        start = quantity.phrase_start if quantity.phrase_start >= 0 else quantity.start
        if days and quantity.value and _WINDOW.search(wording.claim.sentence[:start]):
            return float(quantity.value) * days
    return wording.plain_window


def ends_of(track: Track, span: Span, as_of: date | None) -> Iterator[Ends]:
    """The start and end points of a span on a track, in each way that the words allow."""
    if not span.said:
        yield from (replace(ends, assumed=True) for ends in ends_of(track, replace(span, said=True), as_of))
    elif span.end is None and span.start is not None:
        yield from _until_now(track, span.start, as_of)
    elif span.days is not None:
        yield from _window(track, span.days, span.end, as_of)
    elif span.start is None and span.end is not None:
        yield from _during(track, span.end)
    elif span.start is not None and span.end is not None:
        starts, ends = points_at(track, span.start), points_at(track, span.end)
        for how in starts:
            if how in ends:
                yield _ends(starts[how], ends[how], how)
        if not starts.keys() & ends.keys() and starts and ends:
            yield _ends(next(iter(starts.values())), next(iter(ends.values())), "")


def points_at(track: Track, period: Period) -> dict[str, Point]:
    """What stands for a period on a track, by how it was read; `""` where there is just one point."""
    inside = track.inside(period)
    if len(inside) == 1:
        return {"": track.point(int(inside[0]))}
    if len(inside) > 1:
        points = track.points(inside)
        return {
            "annual averages": average(points, period),
            "end of period": points[-1],
        }
    covering = track.covering(period)
    if not len(covering):
        return {}
    point = track.point(int(covering[0]))
    ends_with_it = point.period is not None and point.period.end == period.end
    return {"" if ends_with_it else "coarser": point}


def average(points: list[Point], period: Period) -> Point:
    """The mean of the points as one point of the period."""
    value = sum(point.value for point in points) / len(points)
    return replace(points[0], period=period, value=value, parts=tuple(points))


def _until_now(track: Track, start: Period, as_of: date | None) -> Iterator[Ends]:
    last = _latest(track, as_of)
    if last is None:
        return
    inside = track.inside(start)
    if len(inside):
        first = track.point(int(inside[0]))
        yield _ends(first, last, "from the first value" if len(inside) > 1 else "")
        if len(inside) > 1:
            yield _ends(average(track.points(inside), start), last, "from the average")
    elif len(track.covering(start)):
        yield _ends(track.point(int(track.covering(start)[0])), last, "coarser")


def _window(track: Track, days: float, end: Period | None, as_of: date | None) -> Iterator[Ends]:
    """A stretch of time up to a date, or up to now, when the last value need not have been known yet.

    Which day `now` is, a report of few steps leaves open.
    """
    last = track.latest(end.end if end else as_of)
    if last is None:
        return
    fresh = (end is None or end.end == as_of) and _is_fresh(track, last, as_of)
    short = end is None and days <= _FEW_STEPS * max(track.step_days, 1.0)
    behind = _lag_of(track) if short else int(fresh)
    for index in range(last, max(last - behind - 1, -1), -1):
        for ends in _back_from(track, index, days):
            yield replace(ends, assumed=short)


def _is_fresh(track: Track, index: int, as_of: date | None) -> bool:
    """Whether a value by months ended so shortly before a day that it was hardly published by then."""
    period = track.point(index).period
    ended = period.end if period else None
    return bool(
        as_of and ended and 1 < track.step_days <= _MONTH_DAYS and (as_of - ended).days <= _UNPUBLISHED
    )


def _lag_of(track: Track) -> int:
    """How many steps a report may lie behind the latest value: a week of days, else one."""
    return _LATE_DAYS if track.step_days <= 1 else 1


def _back_from(track: Track, index: int, days: float) -> Iterator[Ends]:
    last = track.point(index)
    if last.period is None or last.period.end is None:
        return
    wanted = last.period.end - timedelta(days=round(days))
    start = track.last_by(wanted + timedelta(days=round(track.step_days / 2)))
    if start is not None and start != index:
        first = track.point(start)
        gap = abs((first.period.end - wanted).days) if first.period and first.period.end else 0
        if gap <= track.step_days:
            yield _ends(first, last, "")


def _during(track: Track, period: Period) -> Iterator[Ends]:
    """Over a year: from the value before it to its last; and from the average before to its average."""
    inside = track.inside(period)
    if not len(inside) or not inside[0]:
        return
    before, last = track.point(int(inside[0]) - 1), track.point(int(inside[-1]))
    if not track.complete(int(inside[0]) - 1, int(inside[0])):
        return
    yield _ends(before, last, "end to end" if len(inside) > 1 else "")
    previous = _one_before(period)
    if len(inside) < 2 or previous is None:
        return
    earlier = track.inside(previous)
    if len(earlier) == len(inside):
        yield _ends(
            average(track.points(earlier), previous), average(track.points(inside), period), "averages"
        )


def _one_before(period: Period) -> Period | None:
    if period.granularity != "year" or period.start is None:
        return None
    return Period.of_year(period.start.year - 1)


def _latest(track: Track, as_of: date | None) -> Point | None:
    index = track.latest(as_of)
    return None if index is None else track.point(index)


def _ends(start: Point, end: Point, how: str) -> Ends:
    return Ends(start, end, how or None, "date" if how == "coarser" else None)
