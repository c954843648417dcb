"""How many periods meet a condition, how long a movement has gone on, when a threshold was passed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from factcheck.matching.series import algebra
from factcheck.matching.series.conditions import Condition, condition_of
from factcheck.matching.series.derived import steps
from factcheck.matching.series.groups import is_country, members_in, missing_members, unlisted_members
from factcheck.matching.series.panel import Track
from factcheck.matching.series.points import Computed, Measure, show
from factcheck.matching.series.scene import Draft, Scene, comparison_group
from factcheck.matching.series.unit_classes import unit_days
from factcheck.matching.series.wording import Wording
from factcheck.matching.thesaurus import mentions
from factcheck.matching.words import stems, weight
from factcheck.periods import Period

if TYPE_CHECKING:
    from factcheck.references import Indicator

__all__ = [
    "first_dates",
    "first_passing",
    "periods_that_meet",
    "places_that_meet",
]

_SAID = 0.85
_WINDOW_BEFORE = re.compile(r"\b(?:past|last|previous|preceding|recent|of the|of|over)\s+$", re.IGNORECASE)
_FEWEST_PLACES = 3
_FINE_STEP = 31.0
"""Days: a coarser series tells no date."""
_LATE_REPORTS = 3
"""Days by which a series may date an event otherwise than the news."""
_STEP_TOLERANCE = 0.2
"""A unit of time names the steps of a series where their lengths differ by no more than this share."""


def periods_that_meet(scene: Scene) -> Iterator[Draft]:
    """`at or above 5 percent for 61 of the past 62 months`, `fell in four of the five years to 2013`."""
    condition = condition_of(scene.wording)
    track = scene.track if condition else _moves(scene)
    condition = condition or _moved(scene.wording)
    if track is None or condition is None:
        return
    rows = _window(scene, track)
    if not rows or not track.complete(rows[0], rows[-1]):
        return
    computed = algebra.count_where(track.points(rows), condition.meets, condition.words)
    yield from scene.draft(computed, _SAID)


def _moves(scene: Scene) -> Track | None:
    """The changes of the series, where the text counts its rises or falls."""
    said = scene.wording.says("moves") and scene.wording.direction is not None
    return steps(scene.track) if said and scene.track is not None and len(scene.track) > 1 else None


def _moved(wording: Wording) -> Condition:
    rising = (wording.direction or 0) > 0
    return Condition(
        lambda change: change > 0 if rising else change < 0, "with a rise" if rising else "with a fall"
    )


def places_that_meet(scene: Scene) -> Iterator[Draft]:
    """`in 12 countries the rate was above 10 percent`: the countries whose value meets the condition."""
    condition, period = condition_of(scene.wording), scene.wording.when
    if condition is None and scene.wording.says_before("reached"):
        yield from _places_reached(scene)
    if condition is None or period is None:
        return
    group = comparison_group(scene)
    keys = set(members_in(scene.panel, group, period.end))
    rows = [row for row in scene.panel.rows_in(period) if scene.panel.keys[int(row)] in keys]
    points = [scene.panel.point(int(row)) for row in rows]
    if len(points) < _FEWEST_PLACES:
        return
    counted = algebra.count_where(points, condition.meets, condition.words)
    seen = {point.place_key for point in points}
    missing = len(missing_members(scene.panel, group, seen, period.end))
    missing += unlisted_members(scene.panel, group, period.end)
    if missing:
        warning = f"base: {missing} countries have no value for {period}"
        counted = replace(
            counted, lower=counted.value, upper=counted.value + missing, warnings=(warning,), mismatch="base"
        )
    yield Draft(counted, _SAID, True)


def _places_reached(scene: Scene) -> Iterator[Draft]:
    """`cases were found in more than 60 countries`: the countries with a value above zero, as of the claim.

    A file may list places that a text does not count as countries, and another measure may be meant: the
    count may confirm and not refute.
    """
    panel, day = scene.panel, scene.as_of
    if not panel.adds_up or not _names(scene.wording.clause, scene.indicator):
        return
    ends = panel.ends if day is None else panel.ends[panel.ends <= np.datetime64(day)]
    if not len(ends):
        return
    rows = np.flatnonzero((panel.ends == ends.max()) & ~panel.aggregate)
    points = [panel.point(int(row)) for row in rows]
    above = [point for point in points if point.value > 0]
    if len(points) < _FEWEST_PLACES or len(above) == len(points):
        return
    counted = algebra.count_where(points, lambda value: value > 0, "above 0")
    countries = sum(is_country(point.place_key) for point in above)
    yield Draft(replace(counted, lower=countries, upper=len(above), assumed=True), _SAID, True)


def _names(clause: str, indicator: Indicator) -> bool:
    """Whether a clause names the measure, in its own words or in another's of the field."""
    said, name = stems(clause), stems(f"{indicator.name} {indicator.column}")
    meant = {mention.concept for mention in mentions(name)}
    words = {one for one in name if weight(one) == 1.0}
    return not words.isdisjoint(said) or any(one.concept in meant for one in mentions(said))


def first_passing(scene: Scene) -> Iterator[Draft]:
    """`surpassed one million on April 28`: the value on that day, with the day the threshold was passed."""
    track, period = scene.track, scene.wording.when
    value = scene.claim.quantity.value
    if track is None or period is None or value is None:
        return
    inside = track.inside(period)
    if not len(inside) or inside[0] == 0:
        return
    now, before = track.point(int(inside[-1])), track.point(int(inside[0]) - 1)
    threshold = float(value)
    if not before.value < threshold <= now.value:
        return
    steps = (before.step, now.step, f"{show(before.value)} < {show(threshold)} ≤ {show(now.value)}")
    warnings: tuple[str, ...] = ()
    if bool((track.values[: int(inside[0])] >= threshold).any()):
        first = track.point(int(np.flatnonzero(track.values >= threshold)[0]))
        warnings = (f"period: it was passed before, in {first.label}",)
    computed = Computed(
        now.value,
        Measure.SAME,
        f"passes {show(threshold)} in {period}",
        (now, before),
        steps,
        now.period,
        lower=threshold,
        upper=now.value,
        warnings=warnings,
    )
    yield from scene.draft(computed, _SAID)


def first_dates(scene: Scene) -> Iterator[Draft]:
    """`the first case was recorded on 8 March`: the first day, week or month with a value above zero."""
    track, claimed = scene.track, scene.claim.period
    if track is None or claimed is None or claimed.start is None or track.panel.usual_step > _FINE_STEP:
        return
    above = np.flatnonzero(track.values > 0)
    if not len(above) or not track.complete(0, int(above[0])):
        return
    now = track.point(int(above[0]))
    before = track.point(int(above[0]) - 1) if above[0] else None
    if now.period is None or now.period.start is None or now.period.end is None:
        return
    told = (f"{now.name} first above zero: {now.period}",)
    first, last = _as_number(now.period.start), _as_number(now.period.end)
    near = not claimed.overlaps(now.period) and abs((claimed.start - now.period.start).days) <= _LATE_REPORTS
    computed = Computed(
        first,
        Measure.OWN,
        "first date above zero",
        (now, *([before] if before else [])),
        (*([before.step] if before else []), now.step, *told),
        now.period,
        lower=first,
        upper=last,
        warnings=("date: a report may count a day or two later",) if near else (),
        mismatch="date" if near or before is None else None,
    )
    yield from scene.draft(computed, _SAID)


def _as_number(day: date) -> float:
    """A day as claims write it: YYYYMMDD."""
    return float(day.year * 10_000 + day.month * 100 + day.day)


def _names_steps(unit: str | None, track: Track) -> bool:
    days, step = unit_days(unit), track.panel.usual_step
    return days is not None and step > 0 and abs(days - step) <= _STEP_TOLERANCE * step


def _window(scene: Scene, track: Track) -> range | None:
    """The periods that are looked at: those of a span that is named, else the last so many."""
    length, dates = _length(scene, track), scene.wording.dates
    if len(dates) == 2 and dates[1].link == "to":
        inside = track.inside(Period(dates[0].period.start, dates[1].period.end))
        fitting = len(inside) and length in (None, len(inside))
        return range(int(inside[0]), int(inside[-1]) + 1) if fitting else None
    last = track.latest(scene.as_of)
    if length is None or last is None or last + 1 < length:
        return None
    return range(last + 1 - length, last + 1)


def _length(scene: Scene, track: Track) -> int | None:
    """How many of the last periods are looked at; the base of `61 of the past 62 months` names the unit."""
    for quantity in scene.wording.others:
        named = _names_steps(quantity.unit, track)
        if named and _WINDOW_BEFORE.search(scene.claim.sentence[: quantity.start]):
            return int(quantity.value or 0) or None
    own = _names_steps(scene.claim.quantity.unit, track)
    return int(scene.claim.details.base_value or 0) or None if own else None
