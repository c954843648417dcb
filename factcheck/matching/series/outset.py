"""Where a change set out from that the text does not date: `has fallen from 9 percent to 5`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np

from factcheck.matching.series import algebra
from factcheck.matching.series.asking import is_index
from factcheck.matching.series.cues import cue
from factcheck.matching.series.derived import year_on_year
from factcheck.matching.series.panel import Track
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.wording import Wording

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.quantities import Quantity

__all__ = ["outset", "outset_undated"]

_SAID = 0.85
"""Prior of the level from which a series came, where it went on to the other figure of the text."""
_LONGEST = 4383
"""Days: twelve years. What a text holds against the present without a date lies no farther back."""
_RECENT = 200
"""Days before the article in which the end of the change was the latest figure known."""


def outset_undated(wording: Wording) -> bool:
    """Whether the number is the start of a change, and the text dates neither end."""
    period = wording.claim.period
    undated = period is None or period == wording.today
    return undated and wording.claim.quantity.role == "from" and _end(wording) is not None


def _end(wording: Wording) -> Quantity | None:
    """The figure to which the change leads."""
    after = (one for one in wording.others if one.start >= wording.span[1])
    return next(
        (one for one in after if cue("before", "onward").search(wording.claim.sentence[: one.start])), None
    )


def outset(scene: Scene) -> Iterator[Draft]:
    """The latest value of the size claimed from which the series came to the other one by now.

    The text says nothing of when that was: it may be confirmed and not refuted.
    """
    end, track = _end(scene.wording), scene.track
    if track is not None and is_index(scene.panel) and scene.wording.says("inflation"):
        track = year_on_year(track)
    last = track.latest(scene.as_of) if track else None
    if end is None or track is None or last is None or scene.as_of is None:
        return
    first = int(np.searchsorted(track.ends, track.ends[last] - np.timedelta64(_LONGEST, "D")))
    started = _of_size(track, scene.claim.quantity)
    ended = _of_size(track, replace(end, unit=end.unit or scene.claim.quantity.unit))
    recent = np.datetime64(scene.as_of) - track.ends <= np.timedelta64(_RECENT, "D")
    arrived = np.flatnonzero(ended & recent & (np.arange(len(track)) <= last))
    before = np.flatnonzero(started[: int(arrived[-1])]) if len(arrived) else arrived
    if len(before) and before[-1] >= first:
        point = track.point(int(before[-1]))
        reached = track.point(int(arrived[-1]))
        computed = algebra.level(point, f"start of the change to {reached.label}")
        yield from scene.draft(replace(computed, assumed=True), _SAID)


def _of_size(track: Track, quantity: Quantity) -> NDArray[np.bool_]:
    """Which values lie in the interval of a figure, in the unit of the series."""
    from factcheck.units import comparable, convert

    own, unit = track.panel.indicator.unit, quantity.unit
    one = Decimal(1)
    factor = (
        convert(one, unit, own) if unit and own and comparable(unit, own) else None if unit and own else one
    )
    if factor is None or quantity.lower is None or quantity.upper is None:
        return np.zeros(len(track), dtype=bool)
    low, high = sorted((float(quantity.lower * factor), float(quantity.upper * factor)))
    return (track.values >= low) & (track.values <= high)
