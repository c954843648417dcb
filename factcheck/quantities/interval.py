"""The interval that a written number means (DESIGN, rules 1 and 2)."""

from __future__ import annotations

from decimal import Decimal

from factcheck.quantities.quantity import Comparator

__all__ = [
    "APPROXIMATE",
    "FRACTION_DIGIT",
    "LARGEST_ROUNDING",
    "interval",
    "is_whole",
    "last_digit",
    "rounding_interval",
]

LARGEST_ROUNDING = Decimal("0.05")
"""No rounding reaches further than this share of the value, however round the number is."""
APPROXIMATE = Decimal("0.1")
"""`about`, `nearly`, `some` widen to this share of the value: journalists round `1,429` to `nearly 1,500`."""
EXACT_BELOW = 10
"""Whole counts below this are counted, not rounded."""
FRACTION_DIGIT = Decimal("0.1")
"""Fractions (`two-thirds`, `2 1/2`) are rounded to about a tenth."""
_HALF = Decimal("0.5")


def is_whole(value: Decimal) -> bool:
    """Whether a number has no fraction, however large it is (`%` fails beyond 28 digits)."""
    return value == value.to_integral_value()


def last_digit(value: Decimal, decimals: int = 0, scale: Decimal = Decimal(1)) -> Decimal:
    """The weight of the last digit that was written on purpose.

    `decimals` is the number of decimals written before the scale word: 1 and a million for `1.4 million`.
    Without decimals it is the last digit that is not zero.
    """
    if decimals:
        return scale.scaleb(-decimals)
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int) or not value:
        return Decimal(1)
    zeros = next((place for place, digit in enumerate(reversed(digits)) if digit), 0)
    return Decimal(1).scaleb(exponent + zeros)


def rounding_interval(value: Decimal, digit: Decimal, counted: bool = True) -> tuple[Decimal, Decimal]:
    """What rounds to `value`: half of `digit` to each side, never more than 5 %; small counts are exact."""
    if counted and abs(value) < EXACT_BELOW and is_whole(value):
        return value, value
    reach = min(digit * _HALF, abs(value) * LARGEST_ROUNDING) if value else digit * _HALF
    return value - reach, value + reach


def interval(
    value: Decimal, comparator: Comparator, digit: Decimal | None = None, counted: bool = True
) -> tuple[Decimal | None, Decimal | None]:
    """Lower and upper bound of a number with a comparator; None is unbounded.

    `digit` is the weight of its last digit, read off the value where not given.

    >>> interval(Decimal(1400), Comparator.EQUAL)
    (Decimal('1350.0'), Decimal('1450.0'))
    """
    if comparator in (Comparator.MORE_THAN, Comparator.AT_LEAST):
        return value, None
    if comparator in (Comparator.LESS_THAN, Comparator.AT_MOST):
        return None, value
    if comparator is Comparator.ABOUT:
        reach = abs(value) * APPROXIMATE
        return value - reach, value + reach
    return rounding_interval(value, digit or last_digit(value), counted)
