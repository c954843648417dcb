"""What a share, ratio or rate is taken of: as the text names it, and its figure at the same time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.matching.series.ends import points_at
from factcheck.matching.series.panel import Track, panel_of, place_keys_of
from factcheck.matching.series.points import Point
from factcheck.matching.series.scene import Scene
from factcheck.matching.series.wording import Wording
from factcheck.matching.timing import LAGS
from factcheck.periods import Period

__all__ = ["base_of", "populations", "said_after_of", "together"]

_DAYS_OF_NEWS = 7
"""A figure that a text states is looked for among so many last ones."""
_POPULATION = ("population",)
_MOST_POPULATIONS = 12
"""Hits among which a population of the place is looked for."""
_TRIED = 3
"""Populations that are tried: sources differ, and count people of several kinds."""
_OF = re.compile(r"\bof\s", re.IGNORECASE)
_ONE_IN = re.compile(r"\w+ (?:in|out of)(?: every)? \w+$", re.IGNORECASE)


def base_of(wording: Wording) -> str:
    """What a share is taken of, as the text names it; empty where it does not."""
    one_in = wording.claim.subject if _ONE_IN.match(wording.claim.text) else ""
    return wording.claim.details.base or one_in or said_after_of(wording)


def said_after_of(wording: Wording) -> str:
    """What follows an `of` right behind the number; empty without one."""
    after_of = _OF.match(wording.after.lstrip())
    return wording.after.lstrip()[after_of.end() :] if after_of else ""


def populations(scene: Scene) -> Iterator[Track]:
    """The populations of the claim's place that are looked at."""
    hits = scene.library.search(_POPULATION, limit=_MOST_POPULATIONS)
    held = [hit for hit in hits if scene.place in place_keys_of(scene.library, hit.indicator)]
    for hit in held[:_TRIED]:
        track = scene.track_in(panel_of(scene.library, hit.indicator))
        if track is not None:
            yield track


def together(scene: Scene, first: Track, second: Track | None) -> Iterator[tuple[Point, Point]]:
    """Points of both tracks for the claim's period, else for the latest period that both have."""
    if second is None:
        return
    period = scene.claim.period or (scene.wording.dates[0].period if scene.wording.dates else None)
    if period is not None and period.granularity != "span":
        mine, its = points_at(first, period), points_at(second, period)
        for how in mine:
            if how in its and how != "coarser":
                yield mine[how], its[how]
        return
    point = _latest_common(first, second, scene)
    if point:
        yield point


def _latest_common(first: Track, second: Track, scene: Scene) -> tuple[Point, Point] | None:
    index = first.last_by(scene.as_of) if scene.as_of else len(first) - 1
    latest = index
    index = _told_by_level(first, index, scene)
    while index is not None and index >= 0:
        mine = first.point(index)
        its = points_at(second, mine.period or Period(None, None)).get("")
        if its:
            return None if _is_passed(first, latest, mine, scene) else (mine, its)
        index -= 1
    return None


def _is_passed(track: Track, latest: int | None, point: Point, scene: Scene) -> bool:
    """Whether the latest period that two series share is one of years before the latest that one has."""
    last = track.point(latest).period if latest is not None else None
    ended = point.period.end if point.period else None
    if scene.as_of is None or last is None or last.end is None or ended is None or ended == last.end:
        return False
    return (scene.as_of - ended).days > LAGS[last.granularity]


def _told_by_level(track: Track, last: int | None, scene: Scene) -> int | None:
    """The last day whose figure the clause itself states (`rose to 412, half of …`), else the last of all."""
    stated = {float(one.value) for one in scene.wording.others if one.value is not None}
    days = range(last, max(last - _DAYS_OF_NEWS, -1), -1) if last is not None else ()
    return next((index for index in days if float(track.values[index]) in stated), last)
