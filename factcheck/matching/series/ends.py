"""The points of a track that stand for the two periods of a change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from factcheck.matching.series.panel import Track
from factcheck.matching.series.points import Point
from factcheck.matching.series.windows import Span
from factcheck.matching.timing import LAGS
from factcheck.periods import Period
from factcheck.periods.pointing import moved

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Ends", "average", "ends_of", "points_at"]

_WHOLE_STEP = 0.9
"""Part of a step of a series that a stretch of time is at least."""
_FEW_STEPS = 3
"""A change over so many steps of a series differs much from one day of report to the next."""
_LATE_DAYS = 7
_MONTH_DAYS, _UNPUBLISHED = 31, 10
"""Days of the longest step of a monthly series, and after a month until its figure is published."""


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


def ends_of(track: Track, span: Span, as_of: date | None) -> Iterator[Ends]:
    """The start and end points of a span on a track, in each way that the words allow."""
    if not span.said:
        yield from (replace(ends, assumed=True) for ends in ends_of(track, replace(span, said=True), as_of))
    elif span.turn and span.start is not None:
        yield from _until_turn(track, span.start, span.turn, as_of)
    elif span.end is None and span.start is not None:
        yield from _until_now(track, span.start, as_of)
    elif span.days is not None:
        yield from _window(track, span.days, span.end, as_of)
    elif span.start is None and span.end is not None:
        over = as_of is None or span.end.end is None or span.end.end <= as_of
        yield from (replace(ends, assumed=not over) for ends in _during(track, span.end))
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
    """Up to the latest value, or the one before it where that was hardly published yet.

    What a series of long ago has moved by until now may confirm and not refute.
    """
    latest = track.latest(as_of)
    if latest is None:
        return
    old = _is_old(track.point(latest).period, as_of)
    known = (latest, latest - 1) if latest and _is_fresh(track, latest, as_of) else (latest,)
    for first, how in _firsts(track, start):
        for last in (track.point(index) for index in known):
            if first.period != last.period:
                yield replace(_ends(first, last, how), assumed=old)


def _is_old(period: Period | None, as_of: date | None) -> bool:
    """Whether a value is not the latest one that a writer of that day knew."""
    if as_of is None or period is None or period.end is None:
        return False
    return (as_of - period.end).days > LAGS[period.granularity]


def _firsts(track: Track, start: Period) -> Iterator[tuple[Point, str]]:
    """What may stand for the time from which a change is measured, and how it was read."""
    inside, covering = track.inside(start), track.covering(start)
    if len(inside):
        yield track.point(int(inside[0])), "from the first value" if len(inside) > 1 else ""
        if len(inside) > 1:
            yield average(track.points(inside), start), "from the average"
    elif len(covering):
        yield track.point(int(covering[0])), "coarser"


def _until_turn(track: Track, start: Period, sign: int, as_of: date | None) -> Iterator[Ends]:
    """From a start to the lowest or highest value before the series was back where it had been.

    Where it is not back yet nobody knows how far it will go: that may confirm and not refute.
    """
    last = track.last_by(as_of) if as_of else len(track) - 1
    if last is None:
        return
    for first, how in _firsts(track, start):
        begun = track.last_by(first.period.end) if first.period and first.period.end else None
        turn = None if begun is None else _turn(sign * (track.values[begun + 1 : last + 1] - first.value))
        if begun is not None and turn is not None:
            end = track.point(begun + 1 + turn.most)
            yield replace(_ends(first, end, how), assumed=not turn.over)


class _Turn(NamedTuple):
    most: int
    """Index of the value farthest from the start."""
    over: bool
    """Whether the series came back to the start."""


def _turn(moved: NDArray[np.float64]) -> _Turn | None:
    """The farthest of the distances before they are back at zero; None where they hardly left it."""
    away = np.flatnonzero(moved > 0)
    runs = np.split(away, np.flatnonzero(np.diff(away) > 1) + 1)
    lasting = next((run for run in runs if len(run) > _FEW_STEPS), None)
    if lasting is None:
        return None
    return _Turn(int(lasting[moved[lasting].argmax()]), bool(lasting[-1] + 1 < len(moved)))


def _window(track: Track, days: float, end: Period | None, as_of: date | None) -> Iterator[Ends]:
    """A stretch of time up to a date, or up to now, when the last value need not have been known yet.

    Which day `now` is, a report of few steps leaves open; a time that closes with a value is told of later.
    Of a time shorter than its steps a series tells nothing.
    """
    last = track.latest(end.end if end else as_of)
    if last is None or days < _WHOLE_STEP * track.panel.usual_step:
        return
    closes = end is not None and track.ends[last] == np.datetime64(end.end)
    fresh = (end is None or end.end == as_of) and not closes and _is_fresh(track, last, as_of)
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
    if len(inside) < 2 or period.granularity != "year":
        return
    previous = moved(period, "year", -1)
    earlier = track.inside(previous)
    if len(earlier) == len(inside):
        yield _ends(
            average(track.points(earlier), previous), average(track.points(inside), period), "averages"
        )


def _ends(start: Point, end: Point, how: str) -> Ends:
    return Ends(start, end, how or None, "date" if how == "coarser" else None)
