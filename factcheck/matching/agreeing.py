"""Whether a cell agrees with a figure: what may break a tie, and no more than that."""

from __future__ import annotations

from decimal import Decimal

from factcheck.claims import Claim
from factcheck.references import Observation

__all__ = ["agrees"]


def agrees(claim: Claim, cell: Observation) -> bool:
    """Whether the cell, in the claim's unit, lies in the interval that the claim's words mean."""
    from factcheck.units import convert

    quantity, value = claim.quantity, cell.value
    if value is None or (quantity.lower is None and quantity.upper is None):
        return False
    number: Decimal | None = Decimal(repr(value))
    if number is not None and quantity.unit and cell.unit and quantity.unit != cell.unit:
        number = convert(number, cell.unit, quantity.unit) or number
    return (
        number is not None
        and (quantity.lower is None or number >= quantity.lower)
        and (quantity.upper is None or number <= quantity.upper)
    )
