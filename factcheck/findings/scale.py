"""A scale that a file leaves out: thousands of persons written as `54.0 persons`."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from factcheck.findings.bounds import Bounds
from factcheck.findings.comparing import Outcome, Relation, compare
from factcheck.findings.finding import Finding
from factcheck.findings.wording import number
from factcheck.references import Observation

__all__ = ["Rescaled", "apart", "as_written", "lacks_scale", "rescaled"]


@dataclass(frozen=True, slots=True)
class Rescaled:
    """What a cell says at a scale that its file does not state."""

    outcome: Outcome
    bounds: Bounds
    """The reference at that scale."""
    warning: str
    line: str
    """The line of the working."""


SIZE_OF_ITSELF = 1e6
"""A cell of this size is written out in full: its decimals come from a computation."""
SCALE = 1e3
"""Factor between two scales."""
LEAST_SCALED = 10
"""A single digit is as any figure at some scale."""
CENTS = 2
"""Decimals that a plain amount of money can have."""


def rescaled(stated: Bounds, reference: Bounds, observation: Observation) -> Rescaled | None:
    """The outcome with the scale that the cell needs, where the cell itself shows that it needs one.

    Persons are not counted in fractions, nor money in fractions of a cent: such a cell is in thousands or
    millions, though its file does not say so; and a file that states no unit states no scale either.
    Which scale only the claim tells, so a figure that agrees with none of them is held against the nearest.
    """
    if observation.unit_certain and not lacks_scale(observation):
        return None
    if abs(reference.value or 0) < LEAST_SCALED and not _decimals(observation.cell):
        return None
    factor = _nearest(stated.value or stated.lower or stated.upper, reference.value)
    if factor not in _NAMES:
        return None
    bounds = reference.mapped(lambda number: number * factor)
    outcome = compare(stated, bounds)
    warning = f"scale: the file states none for this cell, which is read in {_NAMES[factor]}"
    line = f"{number(reference.value)} × {number(factor)} = {number(bounds.value)}"
    if outcome.finding is None or not outcome.finding.supports:
        return Rescaled(outcome, bounds, warning, line) if lacks_scale(observation) else None
    return Rescaled(Outcome(Finding.APPROXIMATES, Relation.SCALE), bounds, warning, line)


def _nearest(claimed: float | None, seen: float | None) -> float | None:
    """The power of 1,000 by which the cell comes nearest to the claim."""
    if not claimed or not seen or claimed * seen < 0:
        return None
    return SCALE ** round(math.log(claimed / seen, SCALE))


def apart(first: float | Decimal | None, second: float | None, *, rescale: bool = False) -> float:
    """The factor between the sizes of two figures, 1 where one is zero; with `rescale` at the nearest scale.

    >>> apart(2_000_000, 500), round(apart(2_000_000, 500, rescale=True), 6)
    (4000.0, 4.0)
    """
    if not first or not second:
        return 1.0
    factor = abs(float(first) / second)
    if rescale:
        factor /= SCALE ** round(math.log(factor, SCALE))
    return max(factor, 1 / factor)


def as_written(stated: Bounds, observation: Observation) -> bool:
    """Whether the claim agrees with the bare digits of a cell and not with its value, multiplied."""
    try:
        bare = float(Decimal(observation.cell.replace(",", "")))
    except InvalidOperation:
        return False
    return bare != observation.value and stated.holds(bare)


_WHOLE = frozenset({"count:people", "count:enterprise", "count:vehicle", "count:household", "count:case"})
"""What is never counted in fractions, as an average may be."""
_NAMES = {1e3: "thousands", 1e6: "millions", 1e9: "billions"}


def lacks_scale(observation: Observation) -> bool:
    """Whether the cell has decimals that its unit cannot have, or its column is known to lack a scale."""
    from factcheck.units import dimension

    if not observation.scale_certain:
        return True
    if observation.unit is None or abs(observation.value or 0) >= SIZE_OF_ITSELF:
        return False
    kind = dimension(observation.unit)
    allowed = 0 if kind in _WHOLE else CENTS if _is_money(kind) else None
    return allowed is not None and _decimals(observation.cell) > allowed


def _is_money(kind: str) -> bool:
    return kind.startswith("money:") and "/" not in kind


def _decimals(cell: str) -> int:
    """Decimals of a cell, trailing zeros left out."""
    try:
        exponent = Decimal(cell.replace(",", "")).normalize().as_tuple().exponent
    except InvalidOperation:
        return 0
    return max(-exponent, 0) if isinstance(exponent, int) else 0
