"""A rate told of a stretch of time in which a series has several figures: each of them may be meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.claims import Claim
from factcheck.matching.agreeing import agrees, overlaps
from factcheck.matching.timing import Timing
from factcheck.periods import Period
from factcheck.references import Observation

__all__ = ["settle_inside"]

FIT = 0.85
"""Fit of one figure of several in the time that the text names."""
LONGEST = 400
"""Days of a stretch whose every figure may be meant; of a longer one none stands for the whole."""


def settle_inside(
    claim: Claim, cells: Sequence[Observation], picked: Observation, timing: Timing, wanted: Period | None
) -> tuple[Observation, Timing]:
    """The figure of a rate inside the time wanted that agrees, else the one picked.

    It is of an established time only where the claim lies outside of all of them.
    """
    inside = _inside(cells, wanted) if wanted and (wanted.days or 0) <= LONGEST else []
    if len(inside) < 2 or picked.unit != "percent" or agrees(claim, picked):
        return picked, timing
    fitting = [cell for cell in inside if agrees(claim, cell)]
    if fitting:
        return fitting[-1], Timing(True, FIT, f"date: the figure is that of {fitting[-1].period}")
    values = [cell.value for cell in inside if cell.value is not None]
    if overlaps(claim, picked, min(values), max(values)):
        return picked, replace(timing, same=None)
    last = inside[-1]
    return last, Timing(True, FIT)


def _inside(cells: Sequence[Observation], wanted: Period) -> list[Observation]:
    return [
        cell
        for cell in cells
        if cell.value is not None
        and cell.period
        and (cell.period.days or 0) < (wanted.days or 0)
        and _mostly_in(cell.period, wanted)
    ]


def _mostly_in(period: Period, wanted: Period) -> bool:
    """Whether a period lies in another but for less than half of it."""
    if not (period.start and period.end and wanted.start and wanted.end):
        return False
    first, last = max(period.start, wanted.start), min(period.end, wanted.end)
    return 2 * ((last - first).days + 1) > (period.days or 0)
