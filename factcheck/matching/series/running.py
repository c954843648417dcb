"""How long a series has moved one way, or met a condition, without a break up to a date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from factcheck.claims import Kind, Tense
from factcheck.matching.series import algebra
from factcheck.matching.series.asking import asked_of
from factcheck.matching.series.conditions import Condition, condition_of
from factcheck.matching.series.derived import by_year
from factcheck.matching.series.panel import Track
from factcheck.matching.series.points import Computed, Measure, show, spread
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.unit_classes import YEAR_DAYS, UnitClass, unit_days
from factcheck.matching.series.wording import Wording

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["names_inflation", "running", "runs_told"]

_SAID = 0.85
_STEP_TOLERANCE = 0.2
"""A unit of time names the steps of a series where their lengths differ by no more than this share."""
_REVISED = 0.0005
"""Share of a level by which later editions move a change; a break by no more may have come about later."""
_JUST_ONE = 1.2
"""A step of one last digit, with room for round-off."""


def runs_told(wording: Wording) -> bool:
    """`for five consecutive months`; `has been below 4 percent for two years`; not `the most for five years
    running`."""
    if wording.unit_class != UnitClass.TIME or wording.claim.kind is Kind.RANK:
        return False
    if condition_of(wording) is not None:
        return wording.says_near("running") or wording.says("held")
    ranked = wording.says("highest") or wording.says("lowest") or wording.says("than_any")
    return wording.says_near("running") and (wording.says("moves") or not ranked)


def names_inflation(wording: Wording) -> bool:
    """Whether what moves is the rise of prices, and not the prices."""
    return "inflation" in wording.clause.lower()


def running(scene: Scene) -> Iterator[Draft]:
    """The length of the unbroken run of moves, or of values that meet the condition, up to the claim's date.

    `Has fallen for five consecutive months`, `has been below 4 percent for 11 straight months`.
    """
    condition = None if scene.wording.says("moves") else condition_of(scene.wording)
    track, sign = _track(scene, moves=condition is None), scene.wording.direction
    if track is None or (sign is None and condition is None) or len(track) < 2:
        return
    if condition is not None and not condition.is_of(track.panel.indicator.unit):
        return
    runs = [
        _Moves(track, last, sign or 1) if condition is None else _Held(track, last, condition)
        for last in _ends(scene, track)
    ]
    if runs:
        yield from scene.draft(_run(scene, max(runs, key=lambda run: (_tail(run.kept), run.last))), _SAID)


def _ends(scene: Scene, track: Track) -> list[int]:
    """The values with which the run may end: the one right before a text may not have been published then."""
    last, named = track.latest(scene.as_of), scene.claim.period not in (None, scene.wording.today)
    if last is None or last < 1:
        return []
    return [last] if named or last < 2 else [last, last - 1]


def _track(scene: Scene, *, moves: bool) -> Track | None:
    """The series whose steps the unit counts; a condition may hold for years of a monthly series."""
    track = scene.track
    if track is not None and names_inflation(scene.wording):
        track = asked_of(scene, track)
    days = unit_days(scene.claim.quantity.unit)
    if track is None or days is None or track.panel.usual_step <= 0:
        return None
    step = track.panel.usual_step
    if abs(days - step) <= _STEP_TOLERANCE * step or (days > step and not moves):
        return track
    return by_year(track) if days == YEAR_DAYS and step < days else None


class _Moves:
    """The moves of a series one way up to a value."""

    def __init__(self, track: Track, last: int, sign: int) -> None:
        self.track, self.last = track, last
        self.changes: NDArray[np.float64] = np.diff(track.values[: last + 1]) * sign
        self.word = "rises" if sign == 1 else "falls"

    @property
    def kept(self) -> NDArray[np.bool_]:
        return np.asarray(self.changes > 0)

    @property
    def perhaps_kept(self) -> NDArray[np.bool_]:
        """What revisions, or the last digit of the series, may have turned counted in."""
        levels = np.abs(self.track.values[1 : self.last + 1])
        margin = np.maximum(_REVISED * levels, self.track.last_digit * _JUST_ONE)
        return np.asarray(self.changes > -margin)

    before = 1
    """Values before the first of the run that are needed to see it."""


class _Held:
    """The values of a series that meet a condition up to one of them."""

    def __init__(self, track: Track, last: int, condition: Condition) -> None:
        self.track, self.last = track, last
        self.kept = np.array([condition.meets(value) for value in track.values[: last + 1]])
        self.perhaps_kept = self.kept
        self.word = f"values {condition.words}"

    before = 0


def _run(scene: Scene, run: _Moves | _Held) -> Computed:
    """The length of the unbroken stretch up to its end, with the values before and in it.

    A shorter one is true as well; the last step may not have been published when the text was written, or
    go on (`in the 41st month of growth`).
    """
    track, unit = run.track, scene.claim.quantity.unit
    scale = (unit_days(unit) or 1.0) / track.panel.usual_step
    scale = 1.0 if abs(scale - 1) <= _STEP_TOLERANCE else scale
    steps, sure = _tail(run.kept), _tail(run.perhaps_kept)
    length = round(steps / scale, 2)
    first = max(0, run.last - steps + 1 - run.before)
    points = track.points(range(max(0, first - 1 + run.before), run.last + 1))
    claimed = float(scene.claim.quantity.value or 0)
    most = (steps + 1) / scale
    doubted = most < claimed <= (sure + 1) / scale
    weak = claimed < length
    warnings = []
    if weak:
        warnings.append(f"weak bound: there were {show(length)} {run.word} in a row")
    if doubted:
        warnings.append("value: what breaks the run does so by no more than revisions change")
    gap = not track.complete(first, run.last)
    return Computed(
        length,
        Measure.OWN,
        f"consecutive {run.word} up to {points[-1].label}",
        tuple(points),
        (*algebra.listed(points), f"{steps} {run.word} in a row"),
        spread(points),
        lower=0.0,
        upper=most,
        warnings=tuple(warnings),
        mismatch="date" if gap else "definition" if doubted else None,
        assumed=_over(scene),
    )


def _over(scene: Scene) -> bool:
    """Whether the text tells of a run that was over at a time which it does not name."""
    past = scene.claim.details.tense in (Tense.PAST, Tense.BEFORE_PAST)
    return past and not scene.wording.dates and scene.claim.period is None


def _tail(kept: NDArray[np.bool_]) -> int:
    """How many of the last are kept without a break."""
    stops = np.flatnonzero(~kept)
    return int(len(kept) - 1 - stops[-1]) if len(stops) else len(kept)
