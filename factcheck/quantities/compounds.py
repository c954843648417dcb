"""One quantity in several units: `5 feet 3 inches`, `2 hours and 20 minutes`, `3 dollars 50`."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.quantities.interval import is_whole
from factcheck.quantities.numeral import Numeral
from factcheck.quantities.tables.compounds import APART_AFTER_COMMA, BARE_MINOR, SHARED_SIGNS, SMALLER
from factcheck.units.tables.currencies import CURRENCIES, SUBUNITS

__all__ = ["merge_compound"]

_JOINT = re.compile(r"\.? (?:and )?|-||(?P<comma>, (?:and )?)")
_CENT = Decimal("0.01")
_TENTH = Decimal("0.1")
"""Fractions in words are rounded to about a tenth."""
_COINS = {name: code for name, (code, _, _, _) in SUBUNITS.items()}
_MONEY = frozenset(money.code for money in CURRENCIES)
_GENERIC_COINS = frozenset(["cent", "penny"])
"""Coins of several currencies."""


def merge_compound(text: str, first: Numeral, second: Numeral) -> bool:
    """Take the second number into the first where it states the rest of it in a smaller unit."""
    if first.unit is None or first.value is None or second.value is None or first.counted or second.counted:
        return False
    if (
        not 0 <= second.start - first.unit_end <= len(". and ")
        or not is_whole(first.value)
        or second.value < 0
    ):
        return False
    joint = _JOINT.fullmatch(text, first.unit_end, second.start)
    if second.hedge or joint is None or (joint["comma"] and first.unit in APART_AFTER_COMMA):
        return False
    if second.kind == "fraction" and second.unit is None and second.value < 1:
        return joint[0] == " and " and _add_fraction(first, second)
    if first.unit in _MONEY:
        return _merge_money(text, first, second)
    units = SHARED_SIGNS.get((first.unit, second.unit or ""))
    if units and "m" in (
        text[first.end : first.unit_end].strip(),
        text[second.end : second.unit_end].strip(),
    ):
        first.unit, second.unit = units
    return _merge_measure(text, first, second)


def _add_fraction(first: Numeral, second: Numeral) -> bool:
    """`an hour and a half`: the unit stands between the whole and the fraction."""
    if first.value is None or second.value is None:
        return False
    _take(first, second, first.value + second.value, first.unit, _TENTH)
    return True


def _merge_money(text: str, first: Numeral, second: Numeral) -> bool:
    coin = second.unit in _GENERIC_COINS or _COINS.get(second.unit or "") == first.unit
    bare = second.unit is None and _stands_bare(text, first, second)
    if second.value is None or second.value >= 100 or not (coin or bare) or first.value is None:
        return False
    _take(first, second, first.value + second.value * _CENT, first.unit, _CENT)
    return True


def _merge_measure(text: str, first: Numeral, second: Numeral) -> bool:
    unit, factor = first.unit, 1
    minor = second.unit or (
        SMALLER[unit][0] if unit in BARE_MINOR and _stands_bare(text, first, second) else None
    )
    while unit in SMALLER and unit != minor:
        unit, step = SMALLER[unit]
        factor *= step
    if unit != minor or factor == 1 or first.value is None or second.value is None:
        return False
    _take(first, second, first.value * factor + second.value, minor, second.digit or Decimal(1))
    return True


def _stands_bare(text: str, first: Numeral, second: Numeral) -> bool:
    """A number without a unit that ends its clause right after a unit (`15 dollars 50.`)."""
    if text[first.unit_end : first.unit_end + 1] == "-":
        return first.unit == "foot"
    after = text[second.end : second.end + 1]
    named = first.money is None and second.before != "" and second.kind not in ("vague", "fraction")
    return named and (not after or after in ".,;!?)\n")


def _take(first: Numeral, second: Numeral, value: Decimal, unit: str | None, digit: Decimal) -> None:
    first.value, first.unit, first.digit = value, unit, digit
    first.end, first.unit_end = second.end, max(second.unit_end, second.end)
    first.notes += tuple(note for note in second.notes if note not in first.notes)
