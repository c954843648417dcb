"""Conversion between units with exact factors."""

from __future__ import annotations

import re
from decimal import Decimal, localcontext
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from factcheck.units.dimensions import comparable, ratio
from factcheck.units.tables.currencies import CURRENCIES
from factcheck.units.tables.sizes import SIZES
from factcheck.units.vocabulary import definitions

__all__ = ["convert", "describe_conversion"]

_CODES = {money.name: money.code for money in CURRENCIES}
_POWERS = {"square": 2, "cubic": 3}
_BARE = re.compile(r"\d+(?:\.\d+)?(?:e[+-]?\d+)?")
_DIGITS = 20
"""Significant digits kept of a conversion that is no finite decimal; far beyond any figure in the news."""
_NOTHING = Decimal("1e-18")
"""What the last digits of an offset (32 degrees) may leave over."""
_PAIRS_KEPT = 4096
"""Pairs of units remembered: a claim is held against hundreds of cells in a few units."""


def convert(value: Decimal, from_unit: str, to_unit: str) -> Decimal | None:
    """`value` in another canonical unit, or None where the two cannot be compared.

    >>> convert(Decimal(1000), "ton", "metric ton")
    Decimal('907.18474')
    """
    if from_unit == to_unit:
        return value
    pair = _expressions(from_unit, to_unit)
    if pair is None:
        return None
    source, target = pair
    if source == target:
        return value
    sizes = _size(source), _size(target)
    if sizes[0] and sizes[1]:
        return _rounded(value * sizes[0], sizes[1])
    return _through_pint(value, source, target)


@lru_cache(maxsize=_PAIRS_KEPT)
def _expressions(from_unit: str, to_unit: str) -> tuple[str, str] | None:
    """The pint expressions of two units; None where they cannot be compared."""
    if not comparable(from_unit, to_unit):
        return None
    return _expression(from_unit), _expression(to_unit)


@lru_cache(maxsize=_PAIRS_KEPT)
def _size(expression: str) -> Decimal | None:
    """The size of a common measure, or the value of an expression that is a bare number."""
    return SIZES.get(expression) or _number(expression)


def _number(expression: str) -> Decimal | None:
    """The value of an expression that is a bare number (percentages, parts per million)."""
    return Decimal(expression) if _BARE.fullmatch(expression) else None


def _rounded(over: Decimal, under: Decimal) -> Decimal:
    with localcontext() as context:
        context.prec = _DIGITS
        return _tidy(over / under)


def _through_pint(value: Decimal, source: str, target: str) -> Decimal:
    registry = _registry()
    with localcontext() as context:
        context.prec = 2 * _DIGITS
        if "deg" in source + target:
            found = (
                registry.Quantity(value, registry.parse_units(source))
                .to(registry.parse_units(target))
                .magnitude
            )
        else:
            found = value * _factor(source, target)
        if abs(found - found.to_integral_value()) < _NOTHING:
            found = found.to_integral_value()
        context.prec = _DIGITS
        return _tidy(+found)


@lru_cache(maxsize=_PAIRS_KEPT)
def _factor(source: str, target: str) -> Decimal:
    registry = _registry()
    one = registry.parse_expression(source) / registry.parse_expression(target)
    return Decimal(registry.Quantity(one).to("dimensionless").magnitude)


def _tidy(value: Decimal) -> Decimal:
    """Without trailing zeros and without an exponent (`340`, never `3.4E+2`)."""
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def _expression(unit: str) -> str:
    """The pint expression of a canonical unit; counted nouns are plain numbers."""
    over, under, base = ratio(unit)
    if under:
        return f"{_simple(over)} / ({base} * {_simple(under)})"
    return _simple(unit)


def _simple(unit: str) -> str:
    unit = _CODES.get(unit, unit)
    if unit in definitions():
        return definitions()[unit][1]
    power, _, base = unit.partition(" ")
    if power in _POWERS and base in definitions():
        return f"({definitions()[base][1]}) ** {_POWERS[power]}"
    last = unit.rpartition(" ")[2]
    if unit.startswith("percent of "):
        return definitions()["percent"][1]
    return definitions()[last][1] if last.isupper() and last in definitions() else "1"


@cache
def _registry() -> Any:
    """Pint with our own units; built once, on first use, because it takes a fifth of a second."""
    import pint

    registry: Any = pint.UnitRegistry(non_int_type=Decimal)
    registry.load_definitions(
        files("factcheck.units").joinpath("definitions.txt").read_text("utf-8").splitlines()
    )
    for money in CURRENCIES:
        registry.define(f"money_{money.code} = [money_{money.code}]")
    return registry


def describe_conversion(value: Decimal, from_unit: str, to_unit: str) -> str:
    """The conversion as one line of working: `5 mile = 8.04672 kilometre (1 mile = 1.609344 kilometre)`."""
    result, factor = convert(value, from_unit, to_unit), convert(Decimal(1), from_unit, to_unit)
    if result is None or factor is None:
        return f"{from_unit} cannot be converted to {to_unit}"
    line = f"{_shown(value)} {from_unit} = {_shown(result)} {to_unit}"
    proportional = value * factor == result or abs(value * factor - result) <= abs(result) * Decimal("1e-15")
    return f"{line} (1 {from_unit} = {_shown(factor)} {to_unit})" if proportional and factor != 1 else line


def _shown(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
