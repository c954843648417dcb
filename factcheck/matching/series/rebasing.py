"""An index on another base than the reference's, and what a sum of money is worth at another time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.matching.base_years import PLAIN, base_year
from factcheck.matching.series import algebra
from factcheck.matching.series.asking import is_index
from factcheck.matching.series.cues import cue
from factcheck.matching.series.ends import points_at
from factcheck.matching.series.points import Measure, Point
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.wording import Wording
from factcheck.periods import Period
from factcheck.quantities import Quantity
from factcheck.units import dimension

__all__ = ["base_named", "rebased", "worth", "worth_then"]

_SAID = 0.9
_READINGS = {"annual averages": "annual averages", "end of period": "end of each period"}


def base_named(wording: Wording) -> Period | None:
    """The year that the text sets to 100 (`2010 = 100`), where the number is on that base."""
    year = base_year(wording.claim.sentence)
    return Period.of_year(year) if year and wording.claim.quantity.unit in PLAIN else None


def rebased(scene: Scene) -> Iterator[Draft]:
    """`with 2010 set to 100 the index stood at 119`: the series divided by its value in the base year."""
    base, track, period = base_named(scene.wording), scene.track, scene.claim.period
    if base is None or period is None or track is None or scene.panel.is_percentage:
        return
    for start, end, how in _pairs(scene, base, period):
        computed = algebra.rebased(start, end, how)
        yield from scene.draft(computed, _SAID)


def worth_then(wording: Wording) -> tuple[Quantity, Period, Period] | None:
    """The sum that the number is the worth of at another time, with its own time and the number's."""
    sums = [one for one in wording.quantities if _money(one)]
    if len(sums) != 2 or not cue("prices", "worth").search(wording.claim.sentence):
        return None
    first, second = sums
    dates = wording.all_dates
    if not wording.is_own(second) or len(dates) != 2:
        return None
    own = wording.claim.period
    other = next((one.period for one in dates if one.period != own), None)
    return (first, other, own) if own and other else None


def worth(scene: Scene) -> Iterator[Draft]:
    """`what cost 100 dollars in 2000 cost 138 in 2015`: the sum times the rise of a price index."""
    told = worth_then(scene.wording)
    if told is None or scene.track is None or not is_index(scene.panel):
        return
    sum_, then, now = told
    for start, end, how in _pairs(scene, then, now):
        computed = algebra.revalued(float(sum_.value or 0), start, end, how)
        yield from scene.draft(replace(computed, measure=Measure.OWN) if computed else None, _SAID)


def _pairs(scene: Scene, start: Period, end: Period) -> Iterator[tuple[Point, Point, str | None]]:
    """The values at two times, in each way that a finer series is read."""
    track = scene.track
    if track is None:
        return
    first, last = points_at(track, start), points_at(track, end)
    for how in first:
        if how in last and how != "coarser":
            yield first[how], last[how], _READINGS.get(how)


def _money(quantity: Quantity) -> bool:
    return bool(quantity.unit and quantity.value and dimension(quantity.unit).startswith("money"))
