"""The daily values of a cumulative series: `five new deaths`, `another 90 died`, `rose by 300 in a day`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from factcheck.matching.series import algebra
from factcheck.matching.series.panel import Track
from factcheck.matching.series.points import Computed
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.unit_classes import UnitClass
from factcheck.matching.series.wording import Wording
from factcheck.places import is_aggregate

__all__ = ["daily", "of_a_day", "told_by_day"]

_SAID = 0.85
_LONGEST_STEP = 7.0
"""Days: `new cases` are those of a day or a week, not the rise of a yearly figure."""
_DAYS_OF_NEWS = 7
"""A report without a date is of one of so many days before it."""
_HOURS_24 = 2
"""Calendar days that the last 24 hours touch."""
_FEWEST_CUMULATIVE = 10
"""Values that a series needs before its never falling shows that it is cumulative."""
_TELLING = 100
"""A number from here on that agrees with the day before or after is hardly so by chance."""
_OFF = 1.05
"""Factor by which a count of one day may differ as its hour of closing does."""
_CLOSE = 0.01
"""Part of a count by which its later corrections differ."""
_OFF_TOGETHER = 1.2
"""The same for counts of many countries, whose days end at different hours."""


def told_by_day(wording: Wording) -> bool:
    """Whether the number is of those that one day added, and no total."""
    other = wording.claim.quantity.role in ("from", "to") or wording.each is not None
    if wording.unit_class != UnitClass.AMOUNT or other:
        return False
    unit = (wording.claim.quantity.unit or "").partition(" ")[0]
    added = wording.says_before("another") or wording.says_from("more_of_them")
    return bool(wording.says_near("new") or added or unit == "new")


def of_a_day(scene: Scene) -> bool:
    """Whether the series counts up from day to day, and the number is of what one day added."""
    whole = scene.panel.track(scene.place)
    short = scene.panel.usual_step <= _LONGEST_STEP
    return whole is not None and short and told_by_day(scene.wording) and _cumulative(whole)


def daily(scene: Scene) -> Iterator[Draft]:
    """`five new deaths on the day`: the rise of a cumulative series over its last step.

    Without a date each of the last days may be meant; a day named, and `the last 24 hours`, may be the one
    before or after, since counts close at different hours: only what lies beyond all of them is surely
    another figure.
    """
    track, period = scene.track, scene.wording.when
    if track is None or not of_a_day(scene):
        return
    named = period is not None and period != scene.wording.today
    inside = list(track.inside(period)) if period is not None and named else []
    if period is not None and len(inside) == 1:
        yield from _on_day(scene, track, int(inside[0]))
    elif period is not None and period.days == len(inside) == _HOURS_24:
        rises = _rises(track, range(inside[-1], max(inside[0] - 2, 0), -1))
        yield from _risen(scene, rises, assumed=not _beyond(scene, rises))
    elif not named:
        yield from _risen(scene, _rises(track, _recent(scene, track)), assumed=True)


def _on_day(scene: Scene, track: Track, day: int) -> Iterator[Draft]:
    """The rise of a day, and of the days about it where a number that large agrees with one of them."""
    own = _rises(track, [day])
    about = _rises(track, [near for near in (day + 1, day - 1) if 0 < near < len(track)])
    large = (scene.claim.quantity.value or 0) >= _TELLING
    sure = not large or _beyond(scene, [*own, *about])
    yield from _risen(scene, own, assumed=not (sure or _is_close(scene, own)))
    if large and not sure:
        yield from _risen(scene, about, assumed=True)


def _recent(scene: Scene, track: Track) -> Sequence[int]:
    """Indices of the last days before the article."""
    last = track.latest(scene.as_of) if scene.as_of else None
    return range(last, max(last - _DAYS_OF_NEWS, 0), -1) if last else ()


def _rises(track: Track, indices: Sequence[int]) -> list[Computed]:
    return [
        algebra.difference(track.point(int(index) - 1), track.point(int(index)))
        for index in indices
        if index and track.complete(int(index) - 1, int(index))
    ]


def _risen(scene: Scene, rises: Sequence[Computed], *, assumed: bool) -> Iterator[Draft]:
    for rise in rises:
        yield from scene.draft(replace(rise, assumed=assumed), _SAID)


def _beyond(scene: Scene, rises: Sequence[Computed]) -> bool:
    """Whether the figure lies outside of what the days had, by more than their hours make a difference."""
    value, seen = scene.claim.quantity.value, [rise.value for rise in rises]
    many = scene.claim.place_key is not None and is_aggregate(scene.claim.place_key)
    off = _OFF_TOGETHER if many else _OFF
    return value is not None and bool(seen) and not min(seen) / off <= float(value) <= max(seen) * off


def _is_close(scene: Scene, rises: Sequence[Computed]) -> bool:
    value = float(scene.claim.quantity.value or 0)
    return any(abs(value - rise.value) <= _CLOSE * abs(rise.value) for rise in rises)


def _cumulative(track: Track) -> bool:
    return len(track) >= _FEWEST_CUMULATIVE and bool((np.diff(track.values) >= 0).mean() > 0.98)
