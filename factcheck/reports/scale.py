"""Claim and references side by side on one line, for a small drawing."""

from __future__ import annotations

import math
from dataclasses import dataclass

from factcheck.findings import CheckedClaim, Finding

__all__ = ["Scale", "scale_of"]

WIDTH = 600.0
"""Length of the line in drawing units."""
_MARGIN = 0.08
_MAX_MARKS = 6
_APART = {Finding.NOT_COMPARABLE, Finding.NO_REFERENCE}
_FAR = 20.0
"""References that differ from the claim by a larger factor would squeeze everything else."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Positions on a line from 0 to `WIDTH`."""

    start: float
    end: float
    """Where the claim's interval begins and ends; an open end reaches the edge."""
    claim: float | None
    marks: tuple[tuple[float, str], ...]
    """Position and figure of each reference that can be compared, the leading one first."""


def scale_of(checked: CheckedClaim) -> Scale | None:
    """The drawing of a claim, or None where nothing can be compared."""
    if checked.finding in _APART:
        return None
    quantity = checked.claim.quantity
    lower, upper, value = (
        None if number is None else float(number)
        for number in (quantity.lower, quantity.upper, quantity.value)
    )
    known = [number for number in (lower, upper, value) if number is not None]
    marks = _references(checked, known[0] if known else 0.0)
    if not known or not marks:
        return None
    points = [*known, *(mark for mark, _ in marks)]
    low, high = min(points), max(points)
    room = (high - low or abs(high) or 1.0) * _MARGIN
    low, high = low - room, high + room

    def at(number: float) -> float:
        return round(WIDTH * (number - low) / (high - low), 1)

    return Scale(
        start=0.0 if lower is None else at(lower),
        end=WIDTH if upper is None else at(upper),
        claim=None if value is None else at(value),
        marks=tuple((at(mark), label) for mark, label in marks),
    )


def _references(checked: CheckedClaim, claim: float) -> list[tuple[float, str]]:
    from factcheck.reports.wording import value_of

    found: dict[float, str] = {}
    for evidence in checked.evidence[:_MAX_MARKS]:
        value = evidence.value_in_claim_unit
        if value is None or not math.isfinite(value) or evidence.finding in _APART:
            continue
        if claim and value and not 1 / _FAR <= abs(value / claim) <= _FAR:
            continue
        found.setdefault(value, value_of(evidence))
    return list(found.items())
