"""When one series came to exceed another: `China's economy overtook Japan's in 2010`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from factcheck.claims import Kind
from factcheck.matching.series.derived import spans_of
from factcheck.matching.series.groups import places_named_by
from factcheck.matching.series.narrower import narrower
from factcheck.matching.series.panel import Track
from factcheck.matching.series.points import Computed, Measure, Point, show
from factcheck.matching.series.prices import only_nominal
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.wording import Wording
from factcheck.places import find_places, is_aggregate

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["overtaking", "overtakings_told"]

_SAID = 0.85
_BY = re.compile(r"\b(?:overtaken|surpassed|eclipsed|overhauled|outstripped) by\b", re.IGNORECASE)
_BELOW = re.compile(r"\b(?:fewer|less|lower|smaller|poorer)\b[^,.;:]* than\b", re.IGNORECASE)
_FEWEST = 3
"""Values from which two series can be seen to pass each other."""
_NEAR = 1.1
"""Steps of the series from a passing within which another date may be as right."""


def overtakings_told(wording: Wording) -> bool:
    """Whether the claim is the date on which one place came to exceed another."""
    claim = wording.claim
    dated = claim.kind is Kind.DATE and claim.quantity.unit == "date"
    return dated and claim.details.compared_with is not None and len(_named(wording)) == 2


def overtaking(scene: Scene) -> Iterator[Draft]:
    """The first value of the one series above the other's after values below: the passing nearest in time.

    A passing right before or after the date that is told leaves it open: figures are revised. Those of
    output are so by years, and exchange rates move them: they may confirm and not refute.
    """
    first, second = _named(scene.wording)
    pair = {first, second}
    if not pair <= scene.covered or pair & places_named_by(scene.indicator):
        return
    tracks = [scene.panel.track(key) for key in (first, second)]
    known = [track.begun_by(scene.wording.published) for track in tracks if track is not None]
    claimed = scene.claim.period
    told = claimed.start if claimed else None
    if len(known) < 2 or told is None:
        return
    both = _Both(known[0], known[1])
    passed = both.passings() if len(both) >= _FEWEST else []
    if passed:
        nearest = min(passed, key=lambda at: abs((_start(both.point(at)) - told).days))
        computed = _computed(both, nearest, scene)
        doubt = narrower(scene.wording.clause, scene.indicator)
        warnings = (*computed.warnings, *([doubt] if doubt else []))
        open_ = only_nominal(scene) or doubt is not None
        yield Draft(replace(computed, assumed=open_, warnings=warnings), _SAID, True)


def _computed(both: _Both, at: int, scene: Scene) -> Computed:
    now, its = both.point(at), both.point(at, other=True)
    before, its_before = both.point(at - 1), both.point(at - 1, other=True)
    start, end = _start(now), _end(now)
    claimed = scene.claim.period
    step = (start - _start(before)).days
    inside = claimed is not None and now.period is not None and claimed.overlaps(now.period)
    told = claimed.start if claimed is not None else None
    near = not inside and told is not None and abs((told - start).days) <= _NEAR * step
    line = (
        f"{show(before.value)} ≤ {show(its_before.value)} in {before.period},"
        f" {show(now.value)} > {show(its.value)} in {now.period}"
    )
    return Computed(
        _as_number(start),
        Measure.OWN,
        f"{now.place} passes {its.place}",
        (now, its, before, its_before),
        (before.step, its_before.step, now.step, its.step, line),
        now.period,
        lower=_as_number(start),
        upper=_as_number(end),
        warnings=("date: the figures around that time may since have been revised",) if near else (),
        mismatch="date" if near else None,
    )


@dataclass(frozen=True)
class _Both:
    """Two series in the periods that both have."""

    first: Track
    second: Track

    @cached_property
    def _common(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        spans = [spans_of(track.starts, track.ends) for track in (self.first, self.second)]
        _, mine, its = np.intersect1d(spans[0], spans[1], return_indices=True)
        return mine.astype(np.intp), its.astype(np.intp)

    def __len__(self) -> int:
        return len(self._common[0])

    def point(self, at: int, *, other: bool = False) -> Point:
        mine, its = self._common
        return self.second.point(int(its[at])) if other else self.first.point(int(mine[at]))

    def passings(self) -> list[int]:
        """Positions at which the first is above the second and was not right before."""
        mine, its = self._common
        above = self.first.values[mine] > self.second.values[its]
        moved = np.flatnonzero(above[1:] & ~above[:-1]) + 1
        return [int(at) for at in moved if self.first.complete(int(mine[at - 1]), int(mine[at]))]


def _named(wording: Wording) -> list[str]:
    """Keys of the place that passes and of the one that is passed; fewer where the text names not both."""
    sentence = wording.claim.sentence
    keys = [one.key for one in find_places(sentence) if not is_aggregate(one.key)]
    named = list(dict.fromkeys(keys))
    turned = bool(_BY.search(sentence)) != bool(_BELOW.search(sentence))
    return list(reversed(named)) if turned else named


def _start(point: Point) -> date:
    return _start_of(point.period.start if point.period else None)


def _start_of(day: date | None) -> date:
    return day or date.min


def _end(point: Point) -> date:
    return (point.period.end if point.period else None) or date.max


def _as_number(day: date) -> float:
    """A day as claims write it: YYYYMMDD."""
    return float(day.year * 10_000 + day.month * 100 + day.day)
