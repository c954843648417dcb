"""Whether a cell agrees with a figure: what may break a tie, and no more than that."""

from __future__ import annotations

from decimal import Decimal

from factcheck.claims import Claim
from factcheck.references import Observation
from factcheck.units import convert

__all__ = ["agrees", "overlaps"]


def agrees(claim: Claim, cell: Observation) -> bool:
    """Whether the cell, in the claim's unit, lies in the interval that the claim's words mean."""
    return cell.value is not None and overlaps(claim, cell, cell.value, cell.value)


def overlaps(claim: Claim, cell: Observation, low: float, high: float) -> bool:
    """Whether the interval that the claim's words mean meets `low` to `high`, in the unit of the cell."""
    quantity = claim.quantity
    if quantity.lower is None and quantity.upper is None:
        return False
    least = _in_claim_unit(claim, cell, low)
    most = least if low == high else _in_claim_unit(claim, cell, high)
    return (quantity.lower is None or most >= quantity.lower) and (
        quantity.upper is None or least <= quantity.upper
    )


def _in_claim_unit(claim: Claim, cell: Observation, value: float) -> Decimal:
    number, unit = Decimal(repr(value)), claim.quantity.unit
    if unit and cell.unit and unit != cell.unit:
        return convert(number, cell.unit, unit) or number
    return number
