"""How large common measures are, by the pint expression of each: in seconds, grams, metres, square metres
or cubic metres.

They are exact and those of pint; what every second article converts need not wait until pint is loaded.
"""

from __future__ import annotations

from decimal import Decimal

__all__ = ["SIZES"]

SIZES = {
    expression: Decimal(size)
    for expression, size in (
        ("second", "1"),
        ("minute", "60"),
        ("hour", "3600"),
        ("day", "86400"),
        ("week", "604800"),
        ("fortnight", "1209600"),
        ("month", "2629800"),
        ("(year / 4)", "7889400"),
        ("year", "31557600"),
        ("(10 * year)", "315576000"),
        ("gram", "1"),
        ("1000 * gram", "1e3"),
        ("kilogram", "1e3"),
        ("pound", "453.59237"),
        ("ounce", "28.349523125"),
        ("short_ton", "907184.74"),
        ("long_ton", "1016046.9088"),
        ("metric_ton", "1e6"),
        ("(1e3 * metric_ton)", "1e9"),
        ("(1e6 * metric_ton)", "1e12"),
        ("(1e9 * metric_ton)", "1e15"),
        ("meter", "1"),
        ("0.01 * meter", "0.01"),
        ("1000 * meter", "1e3"),
        ("inch", "0.0254"),
        ("foot", "0.3048"),
        ("yard", "0.9144"),
        ("mile", "1609.344"),
        ("nautical_mile", "1852"),
        ("meter**2", "1"),
        ("(1000 * meter)**2", "1e6"),
        ("(1000 * meter) ** 2", "1e6"),
        ("(mile) ** 2", "2589988.110336"),
        ("foot**2", "0.09290304"),
        ("hectare", "1e4"),
        ("liter", "0.001"),
        ("(meter) ** 3", "1"),
        ("gallon", "0.003785411784"),
        ("oil_barrel", "0.158987294928"),
    )
}
