"""How many of the most extreme years of a series lie in a stretch of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from factcheck.matching.revisions import revised_by
from factcheck.matching.series.algebra import listed
from factcheck.matching.series.derived import by_year
from factcheck.matching.series.panel import Track
from factcheck.matching.series.points import Computed, Measure, spread
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.top_times import TopTimes, top_times

__all__ = ["tops"]

_SAID = 0.95
_MONTH_DAYS = 32


def tops(scene: Scene) -> Iterator[Draft]:
    """`Nine of the ten hottest years have come since 2005`: those of the ten that lie there.

    Values that a revision may put on the other side of the line leave the count open.
    """
    asked, track = top_times(scene.claim), _of_times(scene)
    if asked is None or track is None or len(track) <= asked.of:
        return
    computed = _counted(scene, track, asked)
    open_count = computed.lower != computed.upper
    claimed = float(scene.claim.quantity.value or 0)
    within = (computed.lower or 0) <= claimed <= (computed.upper or 0)
    doubted = open_count and within and claimed != computed.value
    result = replace(computed, lower=None, upper=None, mismatch="definition" if doubted else None)
    yield from scene.draft(result, _SAID)


def _of_times(scene: Scene) -> Track | None:
    """The series by the times that are ranked, up to the article."""
    asked, track = top_times(scene.claim), scene.track
    if asked is None or track is None:
        return None
    fine = track.panel.usual_step <= _MONTH_DAYS
    timed = by_year(track) if asked.unit == "year" else track if fine else None
    day = scene.wording.published
    if timed is None or day is None:
        return timed
    return Track(timed.panel, timed.rows[timed.ends <= np.datetime64(day)])


def _counted(scene: Scene, track: Track, asked: TopTimes) -> Computed:
    """The count with the least and the most that revisions allow."""
    values = track.values if asked.highest else -track.values
    order = np.argsort(-values, kind="stable")
    top = order[: asked.of]
    edge = float(values[top[-1]])
    margin = revised_by(scene.indicator.name) * abs(edge)
    sure = values > edge + margin
    near = ~sure & (values >= edge - margin)
    places = asked.of - int(sure.sum())
    inside = _inside(track, asked)
    certain, maybe = int((sure & inside).sum()), int((near & inside).sum())
    outside = int((near & ~inside).sum())
    points = track.points(np.sort(top))
    met = int(inside[top].sum())
    stretch = f"since {asked.first}" if asked.first else f"among the last {asked.last}"
    name = f"of the {asked.of} {asked.word} {asked.unit}s those {stretch}"
    return Computed(
        float(met),
        Measure.COUNT,
        name,
        tuple(points),
        (*listed(points), f"{met} of the {asked.of} are {stretch}"),
        spread(points),
        lower=float(certain + max(0, places - outside)),
        upper=float(certain + min(places, maybe)),
    )


def _inside(track: Track, asked: TopTimes) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Which values lie in the stretch of time."""
    years = track.starts.astype("datetime64[Y]").astype(int) + 1970
    if asked.first is not None:
        return np.asarray(years >= asked.first)
    return np.arange(len(track)) >= len(track) - (asked.last or 0)
