"""How long a series took from one figure to another: `took 59 days to go from 100,000 cases to a million`."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from factcheck.claims import Kind
from factcheck.matching.series.cues import cue, cues
from factcheck.matching.series.panel import Track
from factcheck.matching.series.points import Computed, Measure, show
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.unit_classes import UnitClass, unit_class, unit_days
from factcheck.matching.series.wording import Wording
from factcheck.periods import Period
from factcheck.quantities import Comparator

__all__ = ["mark_after", "passing", "passings_told", "reached"]

_SAID = 0.85
_LATE_REPORTS = 2
"""Days by which a series may date what it counts otherwise than the news."""
_MOSTLY = 0.95
"""Share of steps that rise in a series of which a figure is passed once and for all."""
_NTHS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_NTH_MARK = re.compile(rf"\b(?P<nth>{'|'.join(_NTHS)}) (?P<scale>{'|'.join(_SCALES)})\b", re.IGNORECASE)


class _Mark(NamedTuple):
    """A figure of the sentence that a series may reach."""

    at: int
    value: float
    before: float | None = None
    """The figure from which it is counted (a million of `the second million`)."""


class _Stretch(NamedTuple):
    """Two figures, the first 0 for the very beginning."""

    start: float
    end: float
    said: bool = True
    """Whether the text names where it begins, or that is only usual."""


def passings_told(wording: Wording) -> bool:
    """Whether a length of time parts two figures of the sentence, or one from the beginning."""
    timed = wording.unit_class == UnitClass.TIME and wording.claim.kind is Kind.DURATION
    return (
        timed and cue("clause", "taken").search(wording.claim.sentence) is not None and bool(_marks(wording))
    )


def passing(scene: Scene) -> Iterator[Draft]:
    """The time between the days on which two figures were reached."""
    track, days = scene.track, unit_days(scene.claim.quantity.unit)
    stretch = _stretch(scene.wording)
    if track is None or days is None or stretch is None or not _grows(track):
        return
    first, last = reached(track, stretch.start), reached(track, stretch.end)
    if first is None or last is None or first >= last:
        return
    yield from scene.draft(_between(track, (first, last), stretch, scene), _SAID)


def _between(track: Track, ends: tuple[int, int], stretch: _Stretch, scene: Scene) -> Computed:
    start, end = track.point(ends[0]), track.point(ends[1])
    days = unit_days(scene.claim.quantity.unit) or 1.0
    step = max(track.panel.usual_step, 1.0)
    length = float((track.ends[ends[1]] - track.ends[ends[0]]).astype(int))
    slack = (_LATE_REPORTS if step <= 1 else step) / days
    value = round(length / days, 2)
    first = show(stretch.start) if stretch.start else "the first"
    steps = (
        start.step,
        end.step,
        f"from {start.label} to {end.label}: {show(length)} days",
        f"{show(length)} ÷ {show(days)} = {show(value)}",
    )
    return Computed(
        value,
        Measure.OWN,
        f"time from {first} to {show(stretch.end)}",
        (start, end),
        steps,
        Period(start.period.start, end.period.end) if start.period and end.period else None,
        lower=max(value - slack, 0.0),
        upper=value + slack,
        warnings=() if stretch.said else (f"base: counted from {first}, which the text does not name",),
        mismatch=None if track.complete(max(ends[0] - 1, 0), ends[1]) else "date",
        assumed=not stretch.said,
    )


def _marks(wording: Wording) -> list[_Mark]:
    """The figures of the sentence that are no lengths of time, in order."""
    found = []
    for one in wording.quantities:
        if wording.is_own(one) or unit_class(one.unit) != UnitClass.AMOUNT:
            continue
        if one.comparator is Comparator.BETWEEN and one.lower is not None and one.upper is not None:
            found += [_Mark(one.start, float(one.lower)), _Mark(one.end - 1, float(one.upper))]
        elif one.value is not None and one.value > 1:
            found.append(_Mark(one.start, float(one.value)))
    for match in _NTH_MARK.finditer(wording.claim.sentence):
        scale, nth = _SCALES[match["scale"].lower()], _NTHS[match["nth"].lower()]
        found = [one for one in found if not match.start() <= one.at < match.end()]
        found.append(_Mark(match.start(), scale * nth, scale * (nth - 1)))
    return sorted(found)


def mark_after(wording: Wording, start: int) -> float | None:
    """The first figure of the sentence behind `start`, or None."""
    return next((one.value for one in _marks(wording) if one.at >= start), None)


def _stretch(wording: Wording) -> _Stretch | None:
    """The figures between which the time lies; where the text names but one, those that are usual."""
    marks, (start, end) = _marks(wording), wording.span
    ahead = [one for one in marks if one.at >= end]
    behind = [one for one in marks if one.at < start]
    after = wording.claim.sentence[end:]
    if cue("after", "after").match(after):
        later = [one.value for one in marks if ahead and one.value > ahead[0].value]
        return _Stretch(ahead[0].value, min(later)) if later else None
    if len(ahead) > 1 and _goes_from(wording, end, ahead[0]):
        return _Stretch(ahead[0].value, ahead[1].value) if ahead[0].value < ahead[1].value else None
    if not (ahead or behind):
        return None
    goal = ahead[0] if ahead and (not behind or cue("after", "taken").match(after)) else behind[-1]
    if goal.before is not None:
        return _Stretch(goal.before, goal.value)
    grown = next((float(by) for by, said in cues("factor").items() if said.search(after)), None)
    if grown is not None:
        return _Stretch(goal.value / grown, goal.value) if grown > 1 else None
    smaller = [one.value for one in marks if one.value < goal.value]
    if smaller:
        return _Stretch(max(smaller), goal.value)
    if cue("clause", "from_there").search(wording.claim.sentence):
        return _Stretch(_mark_before(goal.value), goal.value, said=False)
    return _Stretch(0.0, goal.value, said=wording.says("from_first"))


def _mark_before(value: float) -> float:
    """The round figure before one: a million before two, 100,000 before a million."""
    scale = 10.0 ** math.floor(math.log10(value))
    return value - scale if value > scale else value / 10


def _goes_from(wording: Wording, end: int, first: _Mark) -> bool:
    return cue("before", "from").search(wording.claim.sentence[end : first.at]) is not None


def _grows(track: Track) -> bool:
    rises = np.diff(track.values) >= 0
    return len(rises) > 1 and float(rises.mean()) >= _MOSTLY


def reached(track: Track, value: float) -> int | None:
    """Index of the first value that reaches a figure; None where the series begins beyond it."""
    above = np.flatnonzero(track.values > 0 if value == 0 else track.values >= value)
    if not len(above) or not above[0]:
        return None
    return int(above[0])
