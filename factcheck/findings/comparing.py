"""The arithmetic of one claim against one reference: intervals, comparators, scale slips."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.findings.bounds import EPSILON, Bounds
from factcheck.findings.finding import Finding
from factcheck.quantities import Comparator

__all__ = ["Outcome", "Relation", "compare", "of_dates", "of_places", "scale_slip"]

WEAK_BOUND = 2.0
"""A bound this many times off the reference holds but says little (DESIGN rule 2)."""
NEAR_MISS = 0.01
"""A miss by less than this share of the reference is within what revisions of a series change."""
SCALES = (1e3, 1e6, 1e9)
"""Factors that a forgotten `thousand`, `million` or `billion` leaves."""
SCALE_TOLERANCE = 0.06
"""How near to such a factor: the 5 % of DESIGN rule 1 and a little for the reference's rounding."""


class Relation(StrEnum):
    """How the reference lies to the interval of the claim."""

    EQUAL = "equal"
    ROUNDS = "rounds"
    NEAR = "near"
    HOLDS = "holds"
    WEAK = "weak"
    EDGE = "edge"
    OPEN = "open"
    SCALE = "scale"
    ABOVE = "above"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The finding that the numbers alone give; None where they settle nothing."""

    finding: Finding | None
    relation: Relation


def compare(claim: Bounds, reference: Bounds) -> Outcome:
    """Compare two intervals in the same unit.

    `OVERSTATES` means that the claim is above the reference, `UNDERSTATES` that it is below.
    """
    side = claim.one_sided
    if side == "upper":
        return _mirrored(_lower_bound(claim.negated(), reference.negated()))
    if side == "lower":
        return _lower_bound(claim, reference)
    if claim.value is None or claim.comparator is Comparator.BETWEEN:
        return _range(claim, reference)
    return _figure(claim, reference)


def of_dates(claim: Bounds, reference: float) -> Outcome:
    """Two different days, the claim's `above` where it is the later one; a day is not near another."""
    return _refuted((claim.value or claim.upper or 0.0) > reference)


def of_places(outcome: Outcome) -> Outcome:
    """The outcome for two places in an order: to call the second the first says too much, not too little."""
    return _mirrored(outcome)


def scale_slip(claim: float | None, reference: float | None) -> float | None:
    """The power of 1,000 by which two numbers differ, where that is about all that parts them."""
    if not claim or not reference or claim * reference < 0:
        return None
    ratio = claim / reference
    for scale in SCALES:
        for factor in (scale, 1 / scale):
            if abs(ratio / factor - 1) <= SCALE_TOLERANCE:
                return factor
    return None


def _figure(claim: Bounds, reference: Bounds) -> Outcome:
    value = claim.value or 0.0
    if reference.one_sided == "upper":
        return _mirrored(_figure(claim.negated(), reference.negated()))
    if reference.one_sided == "lower":
        return _against_minimum(claim, reference)
    number = reference.value
    if number is None:
        return _outside(claim, reference) or Outcome(Finding.APPROXIMATES, Relation.HOLDS)
    if _same(value, number):
        return Outcome(Finding.MATCHES, Relation.EQUAL)
    hedged = claim.comparator is Comparator.ABOUT
    if claim.holds(number) or reference.holds(value):
        return Outcome(Finding.APPROXIMATES if hedged else Finding.MATCHES_ROUNDED, Relation.ROUNDS)
    if scale_slip(value, number):
        return Outcome(None, Relation.SCALE)
    if _gap(claim, number) <= NEAR_MISS * abs(number):
        return Outcome(Finding.APPROXIMATES, Relation.NEAR)
    return _refuted(value > number)


def _against_minimum(claim: Bounds, reference: Bounds) -> Outcome:
    """A plain figure against `at least 281 were counted`."""
    least = reference.lower if reference.lower is not None else reference.value
    if least is None or claim.value is None:
        return Outcome(None, Relation.OPEN)
    if claim.holds(least):
        return Outcome(Finding.APPROXIMATES, Relation.EDGE)
    if scale_slip(claim.value, least):
        return Outcome(None, Relation.SCALE)
    too_low = claim.value < least and _gap(claim, least) > NEAR_MISS * abs(least)
    return _refuted(False) if too_low else Outcome(None, Relation.OPEN)


def _lower_bound(claim: Bounds, reference: Bounds) -> Outcome:
    """`more than` or `at least` against anything."""
    least = claim.value if claim.value is not None else claim.lower
    if least is None:
        return Outcome(None, Relation.OPEN)
    if reference.one_sided == "upper":
        most = reference.upper
        return _refuted(True) if most is not None and most < least else Outcome(None, Relation.OPEN)
    number = reference.value if reference.value is not None else reference.lower
    if number is None:
        return Outcome(None, Relation.OPEN)
    if number > least or _same(number, least):
        far, near = (number, least) if least > 0 else (least, number)
        weak = least != 0 and abs(far) > WEAK_BOUND * abs(near)
        return Outcome(Finding.BOUND_HOLDS, Relation.WEAK if weak else Relation.HOLDS)
    if reference.one_sided == "lower" or (reference.upper is not None and reference.upper >= least):
        return Outcome(None, Relation.OPEN)
    if scale_slip(least, number):
        return Outcome(None, Relation.SCALE)
    if abs(least - number) <= NEAR_MISS * abs(least):
        return Outcome(Finding.APPROXIMATES, Relation.NEAR)
    return _refuted(True)


def _range(claim: Bounds, reference: Bounds) -> Outcome:
    """`between 10 and 20`, `hundreds`."""
    if reference.one_sided:
        number = reference.value
        if number is not None and claim.holds(number):
            return Outcome(Finding.BOUND_HOLDS, Relation.EDGE)
        return _outside(claim, reference) or Outcome(None, Relation.OPEN)
    if claim.overlaps(reference):
        return Outcome(Finding.BOUND_HOLDS, Relation.HOLDS)
    vague = claim.value is None and claim.comparator is not Comparator.BETWEEN
    number = reference.value
    if number and claim.lower and claim.upper and scale_slip((claim.lower + claim.upper) / 2, number):
        return Outcome(None, Relation.SCALE)
    if vague and number is not None and claim.upper and claim.upper < number <= WEAK_BOUND * claim.upper:
        return Outcome(Finding.APPROXIMATES, Relation.NEAR)
    return _outside(claim, reference) or Outcome(None, Relation.OPEN)


def _outside(claim: Bounds, reference: Bounds) -> Outcome | None:
    if claim.lower is not None and reference.upper is not None and claim.lower > reference.upper:
        return _refuted(True)
    if claim.upper is not None and reference.lower is not None and claim.upper < reference.lower:
        return _refuted(False)
    return None


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= EPSILON * max(abs(one), abs(other), 1e-12)


def _gap(claim: Bounds, number: float) -> float:
    """How far a number lies outside the interval."""
    below = (claim.lower - number) if claim.lower is not None else 0.0
    above = (number - claim.upper) if claim.upper is not None else 0.0
    return max(below, above, 0.0)


def _refuted(too_high: bool) -> Outcome:
    if too_high:
        return Outcome(Finding.OVERSTATES, Relation.BELOW)
    return Outcome(Finding.UNDERSTATES, Relation.ABOVE)


def _mirrored(outcome: Outcome) -> Outcome:
    """The outcome of the negated comparison, turned back."""
    turned = {Finding.OVERSTATES: Finding.UNDERSTATES, Finding.UNDERSTATES: Finding.OVERSTATES}
    sides = {Relation.ABOVE: Relation.BELOW, Relation.BELOW: Relation.ABOVE}
    finding = turned.get(outcome.finding, outcome.finding) if outcome.finding else None
    return Outcome(finding, sides.get(outcome.relation, outcome.relation))
