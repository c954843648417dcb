"""Groups whose members changed: a row of the present ones is not what a text of an earlier day means."""

from __future__ import annotations

from factcheck.claims import Claim
from factcheck.places import is_aggregate, place, same_members
from factcheck.references import Indicator, Observation

__all__ = ["other_members"]

RATES_MOVE = 0.15
"""By what share a rate of a group may move with its members, by judgement: a few countries weigh little."""


def other_members(claim: Claim, cell: Observation, indicator: Indicator) -> str | None:
    """A doubt where a group had other members at the time of a cell than it has now: of which of them the
    cell is, files seldom say."""
    key, day = cell.place_key, cell.period.end if cell.period else None
    if key is None or not is_aggregate(key) or same_members(key, day) or _far_off(claim, cell, indicator):
        return None
    return f"base: {place(key).name} had other members at the time than it has now"


def _far_off(claim: Claim, cell: Observation, indicator: Indicator) -> bool:
    """Whether a rate differs by more than other members can make."""
    from factcheck.matching.series.panel import adds_up

    figure, value = claim.quantity.value, cell.value
    if figure is None or not value or adds_up(indicator):
        return False
    return abs(float(figure) - value) > RATES_MOVE * abs(value)
