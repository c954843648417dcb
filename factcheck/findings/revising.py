"""By how much a later estimate of the same thing may differ from the first one, which texts quote."""

from __future__ import annotations

from factcheck.claims import Claim
from factcheck.findings.bounds import Bounds
from factcheck.matching import Candidate
from factcheck.matching.revisions import CHANGE, LEVEL, Margin, revised_by, revised_share
from factcheck.units import dimension

__all__ = ["may_be_revised"]

_IN_PERCENT = 100
_SUM = "sum over"
"""How the operations begin that add up levels."""


def may_be_revised(claim: Claim, candidate: Candidate, stated: Bounds, reference: Bounds) -> bool:
    """Whether the claim lies within what later estimates of this kind moved by."""
    if reference.value is not None and _is_by_head(candidate):
        around = abs(reference.value) * revised_by("population")
        return stated.overlaps(Bounds(reference.value, reference.value - around, reference.value + around))
    value, share, scale = reference.value, _share(claim, candidate), _scale(candidate)
    if value is None or share is None or scale is None:
        return False
    own = candidate.observation.value
    scale *= _part(candidate) * (abs(value / own) if own else 1.0)
    return stated.overlaps(Bounds(value, value - share.below * scale, value + share.above * scale))


def _is_by_head(candidate: Candidate) -> bool:
    """Whether a result was divided by the people of a place, about whose number sources differ."""
    names = {one.indicator for one in candidate.cells}
    return len(names) > 1 and any("population" in name.lower() for name in names)


def _scale(candidate: Candidate) -> float | None:
    """That of which the share is taken, in the unit of the result, or None where it cannot be told."""
    cell = candidate.observation
    cells = (cell,) if _is_sum(candidate) else candidate.cells or (cell,)
    level = max((abs(one.value or 0.0) for one in cells), default=0.0)
    if candidate.operation is None or dimension(cell.unit or "").startswith("count:"):
        return level
    if cell.unit != "percent" and {one.unit for one in candidate.cells} == {cell.unit}:
        return level
    return _IN_PERCENT if cell.unit == "percent" else None


def _part(candidate: Candidate) -> float:
    """Which part of the change between two cells the result is: a twelfth for a mean by month of a year."""
    cells, result = candidate.cells, candidate.observation
    if len(cells) != 2 or result.unit == "percent" or None in (cells[0].value, cells[1].value, result.value):
        return 1.0
    moved = abs((cells[1].value or 0.0) - (cells[0].value or 0.0))
    return min(1.0, abs(result.value or 0.0) / moved) if moved else 1.0


def _share(claim: Claim, candidate: Candidate) -> Margin | None:
    """The margin for the measure and place: that of levels also for a sum of them at the claim's place."""
    cell, summed = candidate.observation, _is_sum(candidate)
    of = CHANGE if candidate.operation and not summed else LEVEL
    return revised_share(cell.indicator, of, cell.period, claim.place_key if summed else cell.place_key)


def _is_sum(candidate: Candidate) -> bool:
    return (candidate.operation or "").startswith(_SUM)
