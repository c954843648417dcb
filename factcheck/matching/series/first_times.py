"""Since when something had not come about: `fell in 2009 for the first time since 1982`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from factcheck.claims import Kind
from factcheck.matching.series.conditions import condition_of
from factcheck.matching.series.derived import by_year, steps
from factcheck.matching.series.panel import Track
from factcheck.matching.series.points import Computed, Measure, Point
from factcheck.matching.series.prices import only_nominal
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.spoken_of import index_spoken_of
from factcheck.matching.series.unit_classes import YEAR_DAYS, UnitClass, unit_days
from factcheck.matching.series.wording import Wording

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["first_times", "first_times_told"]

_SAID = 0.85
_STEP_TOLERANCE = 0.2
"""Share by which the steps of a series may differ from the time that the text tells of."""
_REVISED = 0.005
"""Share of a level by which later editions move a change, so that it may have come about only later."""


def first_times_told(wording: Wording) -> bool:
    """`for the first time since 1982`: of moves, or of values beyond a bound."""
    details = wording.claim.details
    if wording.claim.kind is not Kind.RANK or details.superlative != "first":
        return False
    stretch = wording.since is not None or wording.back is not None or wording.unit_class == UnitClass.TIME
    moves = wording.says("moves") and wording.direction is not None
    return stretch and (moves or condition_of(wording) is not None)


def first_times(scene: Scene) -> Iterator[Draft]:
    """How long ago it last came about, or how often it has since the time that is named."""
    times = _times(scene)
    index = index_spoken_of(scene, times.track) if times else None
    if times is None or index is None or not times.came[index]:
        return
    if scene.unit_class == UnitClass.TIME:
        yield from scene.draft(_in_years(scene, times, index), _SAID)
        return
    since, back = scene.wording.since, scene.wording.back or 0.0
    track = times.track
    first = track.first_after(since) if since is not None else track.first_within(index, back)
    if index > first:
        yield from scene.draft(_since(scene, times, first, index), _SAID)


def _in_years(scene: Scene, times: _Times, index: int) -> Computed:
    """The time since it last came about, in the claim's unit; any shorter one is true as well."""
    unit = unit_days(scene.claim.quantity.unit) or YEAR_DAYS
    track, last, sure = times.track, times.last(index), times.last(index, surely=True)
    step = max(track.panel.usual_step, min(unit, YEAR_DAYS)) / unit
    claimed = float(scene.claim.quantity.value or 0)
    length, longest = (
        round(float((track.ends[index] - track.ends[at or 0]).astype(int)) / unit, 2) for at in (last, sure)
    )
    beyond = claimed > length + step
    doubted = beyond and (sure is None or claimed <= longest + step)
    gaps = not track.complete(last or 0, index)
    return Computed(
        length,
        Measure.OWN,
        f"time since there last were {times.word}",
        times.points(index),
        times.steps(index),
        track.point(index).period,
        lower=0.0,
        upper=length + step,
        mismatch="date" if last is None or gaps else "definition" if doubted else _other_money(scene),
        assumed=not times.of_its_steps,
    )


def _since(scene: Scene, times: _Times, first: int, index: int) -> Computed:
    """The how-manieth time it is since the one that is named."""
    track, last = times.track, times.last(index)
    inside = int(times.came[first:index].sum())
    sure = int((times.came & times.surely)[first:index].sum())
    open_ = not inside and (last is None or not track.complete(last, index))
    doubted = inside > 0 and sure == 0
    label = track.point(index).label
    return Computed(
        inside + 1,
        Measure.RANK,
        f"times with {times.word} since {track.point(first).label}",
        times.points(index),
        (*times.steps(index), f"{inside} times since then and before {label}"),
        track.point(index).period,
        mismatch="date" if open_ else "definition" if doubted else _other_money(scene),
        assumed=scene.wording.back_is_vague or not times.of_its_steps,
    )


def _other_money(scene: Scene) -> str | None:
    """Output in the money of each year tells of no growth in real terms."""
    return "definition" if only_nominal(scene) else None


@dataclass(frozen=True)
class _Times:
    """The periods of a series with whether it came about in each."""

    track: Track
    came: NDArray[np.bool_]
    surely: NDArray[np.bool_]
    """Where no revision can have brought it about."""
    word: str
    of_its_steps: bool
    """Whether the text tells of the very steps of the series, as of a month in one by months."""

    def last(self, index: int, *, surely: bool = False) -> int | None:
        """Index of the last time before."""
        came = np.flatnonzero((self.came & self.surely if surely else self.came)[:index])
        return int(came[-1]) if len(came) else None

    def points(self, index: int) -> tuple[Point, ...]:
        last = self.last(index)
        return (self.track.point(index), *([self.track.point(last)] if last is not None else []))

    def steps(self, index: int) -> tuple[str, ...]:
        last = self.last(index)
        told = (
            "no earlier time on record"
            if last is None
            else f"last time before: {self.track.point(last).step}"
        )
        return (self.track.point(index).step, told)


def _times(scene: Scene) -> _Times | None:
    period, track = scene.claim.period, scene.track
    condition, moves = condition_of(scene.wording), scene.wording.says("moves")
    if track is None or (condition is not None and moves and not scene.wording.says("beyond")):
        return None
    days = period.days if period is not None else None
    native = days is not None and abs(days - track.panel.usual_step) <= _STEP_TOLERANCE * days
    if period is not None and period.granularity == "year":
        track = by_year(track) or track
    if condition is not None:
        if not condition.is_of(track.panel.indicator.unit):
            return None
        came = np.array([condition.meets(value) for value in track.values], dtype=bool)
        return _Times(track, came, came, f"values {condition.words}", native)
    sign, changes = scene.wording.direction or 1, steps(track)
    if changes is None:
        return None
    level = _REVISED * float(np.abs(track.values).mean())
    moved = changes.values * sign
    surely = moved > max(level, track.last_digit)
    return _Times(changes, moved > 0, surely, "a rise" if sign > 0 else "a fall", native)
