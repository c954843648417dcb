"""By how much a later estimate of the same thing may differ from the first one, which texts quote."""

from __future__ import annotations

from factcheck.findings.bounds import Bounds
from factcheck.matching import Candidate
from factcheck.matching.revisions import CHANGE, LEVEL, revised_share
from factcheck.units import dimension

__all__ = ["may_be_revised"]

_IN_PERCENT = 100


def may_be_revised(candidate: Candidate, stated: Bounds, reference: Bounds) -> bool:
    """Whether the claim lies within what later estimates of this kind moved by."""
    value, margin = reference.value, _margin(candidate)
    if value is None or margin is None:
        return False
    own = candidate.observation.value
    scaled = margin * _part(candidate) * (abs(value / own) if own else 1.0)
    return stated.overlaps(Bounds(value, value - scaled, value + scaled))


def _margin(candidate: Candidate) -> float | None:
    """The margin in the unit of the result, or None where nothing is known of its revisions."""
    share, cell = _share(candidate), candidate.observation
    level = max((abs(one.value or 0.0) for one in candidate.cells or (cell,)), default=0.0)
    if share is None:
        return None
    if candidate.operation is None or dimension(cell.unit or "").startswith("count:"):
        return share * level
    if cell.unit != "percent" and {one.unit for one in candidate.cells} == {cell.unit}:
        return share * level
    return share * _IN_PERCENT if cell.unit == "percent" else None


def _part(candidate: Candidate) -> float:
    """Which part of the change between two cells the result is: a twelfth for a mean by month of a year."""
    cells, result = candidate.cells, candidate.observation
    if len(cells) != 2 or result.unit == "percent" or None in (cells[0].value, cells[1].value, result.value):
        return 1.0
    moved = abs((cells[1].value or 0.0) - (cells[0].value or 0.0))
    return min(1.0, abs(result.value or 0.0) / moved) if moved else 1.0


def _share(candidate: Candidate) -> float | None:
    cell = candidate.observation
    of = CHANGE if candidate.operation else LEVEL
    return revised_share(cell.indicator, of, cell.period)
