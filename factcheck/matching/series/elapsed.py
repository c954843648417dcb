"""Time between a beginning that a reference file dates and the day of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.matching.series.points import Computed, Measure, Point, show
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.unit_classes import unit_days
from factcheck.periods import Period
from factcheck.places import contains
from factcheck.references import Observation

__all__ = ["elapsed"]

_PRIOR = 0.75
_BEGINNING = re.compile(
    r"\b(?:start|beg[iau]n\w*|onset|outbreak|founded|founding|launch\w*|first day)\b", re.IGNORECASE
)
_MOST_DATES = 5
"""An indicator with more dates than this is a series of events and no beginning."""


def elapsed(scene: Scene) -> Iterator[Draft]:
    """`a war that has dragged on for more than two years`: from the dated start to the article's day."""
    days = unit_days(scene.claim.quantity.unit)
    if days is None or scene.as_of is None or not _BEGINNING.search(scene.indicator.name):
        return
    if scene.indicator.observations > _MOST_DATES:
        return
    for seen in scene.library.observations(scene.indicator.id):
        start = seen.period.start if seen.period and seen.period.granularity == "day" else None
        if start is not None and start <= scene.as_of:
            yield Draft(_between(seen, start, scene.as_of, days, scene), _PRIOR, _same_place(scene, seen))


def _between(seen: Observation, start: date, end: date, days: float, scene: Scene) -> Computed:
    unit = scene.claim.quantity.unit or "days"
    length = (end - start).days
    value = round(length / days, 2)
    steps = (
        f"{seen.indicator}, {seen.subject or seen.place}: {start} (line {seen.line})",
        f"{start} to {end} = {length:,} days",
        f"{length:,} ÷ {show(days)} = {show(value)} {unit}",
    )
    point = Point(
        seen.indicator_id, seen.indicator, seen.place, seen.place_key, seen.period, float(length), seen.line
    )
    return Computed(value, Measure.OWN, f"time from {start} to {end}", (point,), steps, Period(start, end))


def _same_place(scene: Scene, seen: Observation) -> bool | None:
    mine, its = scene.claim.place_key, seen.place_key
    if mine is None or its is None:
        return None
    return contains(mine, its) or contains(its, mine)
