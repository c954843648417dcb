"""A figure told of a stretch of time in which a series has several: each of them may be meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.claims import Claim
from factcheck.matching.agreeing import agrees, overlaps
from factcheck.matching.timing import Timing, with_edges
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
    """The figure inside the time wanted that agrees, else the one picked.

    It is of an established time only where the claim lies outside of all of them and they can be those of a
    state: of a month's sums none stands for the year.
    """
    inside = _inside(cells, wanted) if wanted and (wanted.days or 0) <= LONGEST else []
    if len(inside) < 2 or agrees(claim, picked):
        return picked, timing
    rate = picked.unit == "percent"
    states = rate or _adds_up(inside)
    fitting = [cell for cell in inside if states and agrees(claim, cell)]
    if fitting:
        same = True if rate or wanted is None or _mostly_in(fitting[-1].period, wanted) else None
        return fitting[-1], Timing(same, FIT, f"date: the figure is that of {fitting[-1].period}")
    values = [cell.value for cell in inside if cell.value is not None]
    if not states or overlaps(claim, picked, min(values), max(values)):
        return picked, replace(timing, same=timing.same and None)
    return (inside[-1], Timing(True, FIT)) if rate else (picked, timing)


def _adds_up(cells: Sequence[Observation]) -> bool:
    """Whether figures only ever grow, as those of a running total do."""
    values = [cell.value for cell in cells if cell.value is not None]
    return all(one <= next_one for one, next_one in pairwise(values))


def _inside(cells: Sequence[Observation], wanted: Period) -> list[Observation]:
    """The figures of parts of a time, with those of the days about it: texts round days to weeks."""
    return [
        cell
        for cell in cells
        if cell.value is not None
        and cell.period
        and (cell.period.days or 0) < (wanted.days or 0)
        and _mostly_in(cell.period, with_edges(wanted) if cell.period.granularity == "day" else wanted)
    ]


def _mostly_in(period: Period | None, wanted: Period) -> bool:
    """Whether a period lies in another but for less than half of it."""
    if not (period and period.start and period.end and wanted.start and wanted.end):
        return False
    first, last = max(period.start, wanted.start), min(period.end, wanted.end)
    return 2 * ((last - first).days + 1) > (period.days or 0)
