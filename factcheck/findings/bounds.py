"""Numbers as intervals: what a claim and a reference leave open."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from factcheck.claims import Claim
from factcheck.quantities import Comparator
from factcheck.references import Observation

__all__ = ["Bounds", "of_claim", "of_observation"]

ABOUT_REFERENCE = 0.05
"""How far to each side a reference marked `about` may lie: the widest that DESIGN rule 1 gives a number."""
ROUND_DIGITS = 2
"""A whole number with so many trailing zeros or more is taken as rounded by its publisher."""
EPSILON = 1e-9
"""Relative noise of floating point that decides nothing."""

_LOWER = {Comparator.MORE_THAN, Comparator.AT_LEAST}
_UPPER = {Comparator.LESS_THAN, Comparator.AT_MOST}


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number with the interval it stands for; both ends count as inside, None is unbounded."""

    value: float | None
    lower: float | None
    upper: float | None
    comparator: Comparator = Comparator.EQUAL

    @property
    def one_sided(self) -> str | None:
        """`lower` where only a lower bound is known, `upper` where only an upper one."""
        if self.comparator in _LOWER:
            return "lower"
        return "upper" if self.comparator in _UPPER else None

    def holds(self, number: float) -> bool:
        """Whether a number lies inside."""
        slack = EPSILON * max(1.0, abs(number))
        return (self.lower is None or number >= self.lower - slack) and (
            self.upper is None or number <= self.upper + slack
        )

    def overlaps(self, other: Bounds) -> bool:
        low = [end for end in (self.lower, other.lower) if end is not None]
        high = [end for end in (self.upper, other.upper) if end is not None]
        return not low or not high or max(low) <= min(high) * (1 + EPSILON)

    def mapped(self, convert: Callable[[float], float]) -> Bounds:
        """The same in another unit; the conversion must rise."""
        value, lower, upper = (
            None if end is None else convert(end) for end in (self.value, self.lower, self.upper)
        )
        return Bounds(value, lower, upper, self.comparator)

    def negated(self) -> Bounds:
        """The mirror image: a fall by 5 is a change of -5."""
        mirror = {
            Comparator.MORE_THAN: Comparator.LESS_THAN, Comparator.AT_LEAST: Comparator.AT_MOST,
            Comparator.LESS_THAN: Comparator.MORE_THAN, Comparator.AT_MOST: Comparator.AT_LEAST,
        }  # fmt: skip
        value, lower, upper = (None if end is None else -end for end in (self.value, self.upper, self.lower))
        return Bounds(value, lower, upper, mirror.get(self.comparator, self.comparator))


def of_claim(claim: Claim) -> Bounds:
    """The interval that the claim's words mean."""
    quantity = claim.quantity
    value, lower, upper = (
        None if end is None else float(end) for end in (quantity.value, quantity.lower, quantity.upper)
    )
    return Bounds(value, lower, upper, quantity.comparator)


def of_observation(observation: Observation, *, exact: bool = False) -> Bounds:
    """The interval of a reference: its stated bounds, its comparator, or the rounding of its own cell.

    `exact` leaves the rounding of the cell out (a computed result carries its own digits).
    """
    value, comparator = observation.value, Comparator(observation.comparator)
    if comparator in _LOWER:
        return Bounds(value, value if observation.lower is None else observation.lower, None, comparator)
    if comparator in _UPPER:
        return Bounds(value, None, value if observation.upper is None else observation.upper, comparator)
    if value is None or (observation.lower is not None and observation.upper is not None):
        return Bounds(value, observation.lower, observation.upper, comparator)
    half = ABOUT_REFERENCE * abs(value) if comparator is Comparator.ABOUT else 0.0
    if comparator is Comparator.EQUAL and not exact:
        half = _cell_rounding(observation.cell, value)
    return replace(Bounds(value, value - half, value + half), comparator=comparator)


def _cell_rounding(cell: str, value: float) -> float:
    """Half a unit of the last digit that the publisher gave, as far as the cell shows it."""
    try:
        written = Decimal(cell.replace(",", "").replace(" ", "").strip("%$€£"))
    except InvalidOperation:
        return 0.0
    exponent = written.as_tuple().exponent
    if not isinstance(exponent, int) or not written or not math.isfinite(value):
        return 0.0
    if exponent < 0:
        scale = abs(value / float(written))
        return 0.5 * float(Decimal(1).scaleb(exponent)) * scale
    zeros = len(str(int(written))) - len(str(int(written)).rstrip("0"))
    if zeros < ROUND_DIGITS:
        return 0.0
    return min(0.5 * 10.0**zeros, ABOUT_REFERENCE * abs(value)) * abs(value / float(written))
