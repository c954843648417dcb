"""The reference in the claim's unit, with the line of working that shows how."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.findings.bounds import Bounds
from factcheck.findings.wording import number

__all__ = ["Converted", "readings"]

_OTHER_TON = {"ton": "metric ton"}
"""What a text may mean by a `ton` where the reference is metric (DESIGN rule 3)."""


@dataclass(frozen=True, slots=True)
class Converted:
    """A reference in one reading of the claim's unit."""

    bounds: Bounds
    lines: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def readings(reference: Bounds, from_unit: str | None, to_unit: str | None) -> list[Converted]:
    """The reference in the claim's unit, the plainest reading first; empty where the two cannot be compared.

    A unit that is not known on one side is taken to be the other's.
    """
    from factcheck.units import comparable

    if from_unit is None or to_unit is None or from_unit == to_unit:
        return [Converted(reference)]
    found = []
    if comparable(from_unit, to_unit):
        found.append(_converted(reference, from_unit, to_unit))
    other = _OTHER_TON.get(to_unit)
    if other and comparable(from_unit, other):
        assumed = f"unit: '{to_unit}' may mean the {other}, in which the reference is given"
        reading = _converted(reference, from_unit, other)
        found.append(Converted(reading.bounds, (f"read as {other}", *reading.lines), (assumed,)))
    return found


def _converted(reference: Bounds, from_unit: str, to_unit: str) -> Converted:
    from factcheck.units import convert, describe_conversion

    def change(value: float) -> float:
        result = convert(Decimal(repr(value)), from_unit, to_unit)
        return value if result is None else float(result)

    shown = next(
        (end for end in (reference.value, reference.lower, reference.upper) if end is not None), None
    )
    if shown is None or (change(1.0) == 1.0 and change(0.0) == 0.0):
        return Converted(reference)
    line = describe_conversion(Decimal(repr(shown)), from_unit, to_unit)
    return Converted(reference.mapped(change), (line or f"{number(shown)} {from_unit}",))
