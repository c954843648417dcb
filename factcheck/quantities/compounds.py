"""One quantity in several units: `5 feet 3 inches`, `2 hours and 20 minutes`, `3 dollars 50`."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.quantities.interval import FRACTION_DIGIT, is_whole
from factcheck.quantities.numeral import Numeral, is_whole_text
from factcheck.quantities.tables.compounds import (
    APART_AFTER_COMMA,
    BARE_MINOR,
    FINER,
    MIXED,
    ROUNDED_TIMES,
    SHARED_SIGNS,
    SIZES,
)
from factcheck.units.tables.currencies import CURRENCIES, SUBUNITS

__all__ = ["in_finer_unit", "is_finer", "merge_compound"]

Families = tuple[dict[str, Decimal], ...]

_JOINT = re.compile(r"\.? (?:and )?|-||(?P<comma>, (?:and )?)")
_MEASURES = re.compile(r"(?:(?:,? and|,) \d{1,6} [a-z]{3,11}){0,6}")
"""Further measures of a list."""
HUNDRED = 100
_CENT = Decimal("0.01")
_OPENING_TWO = frozenset(["between", "from", "of"])
"""Before money these announce a further amount (`between $20 and 30`)."""
_COINS = {name: code for name, (code, _, _, _) in SUBUNITS.items()}
_MONEY = frozenset(money.code for money in CURRENCIES)
_GENERIC_COINS = frozenset(["cent", "penny"])
"""Coins of several currencies."""


def merge_compound(text: str, first: Numeral, second: Numeral) -> bool:
    """Take the second number into the first where it states the rest of it in a smaller unit."""
    if first.scale > second.scale > 1 or (first.scale == HUNDRED and second.scale == 1):
        return _add_scaled(text, first, second)
    _read_height(text, first, second)
    if not _may_merge(first, second):
        return False
    joint = _JOINT.fullmatch(text, first.unit_end, second.start)
    if joint is None:
        return False
    if joint["comma"] and first.unit in APART_AFTER_COMMA and not _is_list_of_measures(text, first, second):
        return False
    if second.kind == "fraction" and second.unit is None and (second.value or 1) < 1:
        return joint[0] == " and " and _add_fraction(first, second)
    if first.unit in _MONEY:
        return _merge_money(text, first, second)
    _read_shared_sign(text, first, second)
    return _merge_measure(text, first, second)


def _may_merge(first: Numeral, second: Numeral) -> bool:
    if first.unit is None or first.value is None or second.value is None or first.counted or second.counted:
        return False
    near = 0 <= second.start - first.unit_end <= len(". and ")
    return near and is_whole(first.value) and second.value >= 0 and not second.hedge


def _read_height(text: str, first: Numeral, second: Numeral) -> None:
    """`a 6-foot-1 guard`: the last number counts inches and no guards."""
    joined = second.start == first.unit_end + 1 and text[first.unit_end] == "-"
    if first.unit == "foot" and second.counted and joined:
        second.unit, second.counted, second.unit_end = None, False, second.end


def _read_shared_sign(text: str, first: Numeral, second: Numeral) -> None:
    """`1h 20m`: a sign of two units means the one that goes with its neighbour."""
    units = SHARED_SIGNS.get((first.unit or "", second.unit or ""))
    signs = text[first.end : first.unit_end].strip(), text[second.end : second.unit_end].strip()
    if units and "m" in signs:
        first.unit, second.unit = units


def _add_scaled(text: str, first: Numeral, second: Numeral) -> bool:
    """`3 crore 12 lakh`, `2 hundred and 15`: digits with a scale go on with a smaller one."""
    joint = text[first.unit_end : second.start]
    if first.value is None or second.value is None or (first.unit != first.money) or first.hedge_after:
        return False
    below = 0 <= second.value < first.scale and is_whole(first.value / first.scale)
    if not below or second.hedge or second.money or joint != (" " if second.scale > 1 else " and "):
        return False
    unit, counted = second.unit or first.unit, second.counted
    _take(first, second, first.value + second.value, unit, second.digit)
    first.counted, first.scale = counted, second.scale
    return True


def _is_list_of_measures(text: str, first: Numeral, second: Numeral) -> bool:
    """Whether the text is nothing but measures that add up (`1 day, 3 hours and 4 seconds`)."""
    rest = _MEASURES.match(text, second.unit_end)
    return rest is not None and is_whole_text(text, first.start, rest.end())


def _add_fraction(first: Numeral, second: Numeral) -> bool:
    """`an hour and a half`: the unit stands between the whole and the fraction."""
    if first.value is None or second.value is None:
        return False
    _take(first, second, first.value + second.value, first.unit, FRACTION_DIGIT)
    return True


def _merge_money(text: str, first: Numeral, second: Numeral) -> bool:
    coin = second.unit in _GENERIC_COINS or _COINS.get(second.unit or "") == first.unit
    bare = second.unit is None and _stands_bare(text, first, second)
    if second.value is None or second.value >= 100 or not (coin or bare) or first.value is None:
        return False
    _take(first, second, first.value + second.value * _CENT, first.unit, _CENT)
    return True


def _merge_measure(text: str, first: Numeral, second: Numeral) -> bool:
    major = first.unit or ""
    minor = second.unit or (BARE_MINOR.get(major) if _stands_bare(text, first, second) else None)
    sizes = _family(major, minor, SIZES)
    if sizes is None or sizes[major] < sizes[minor or ""]:
        sizes = _family(major, minor, MIXED) if is_whole_text(text, first.start, second.unit_end) else None
    if sizes is None or minor is None or first.value is None or second.value is None:
        return False
    smallest = min(major, minor, key=sizes.__getitem__)
    total = first.value * sizes[major] + second.value * sizes[minor]
    if major in ROUNDED_TIMES and smallest not in ("year", "month"):
        first.notes += (ROUNDED_TIMES[major],)
    _take(first, second, total / sizes[smallest], smallest, second.digit or Decimal(1))
    return True


def is_finer(minor: str | None, major: str | None) -> bool:
    """Whether a unit may state the rest of a quantity in a larger one (`minute` after `hour`)."""
    sizes = _family(major, minor, SIZES)
    return sizes is not None and sizes[minor or ""] < sizes[major or ""]


def _family(major: str | None, minor: str | None, families: Families) -> dict[str, Decimal] | None:
    """The sizes of the family that both units belong to."""
    if major != minor:
        for sizes in families:
            if major in sizes and minor in sizes:
                return sizes
    return None


def in_finer_unit(found: Numeral) -> None:
    """State a fraction of an hour that is written in words as whole minutes (`half an hour`)."""
    finer = FINER.get(found.unit or "")
    if finer is None or found.kind != "fraction" or found.value is None:
        return
    unit, factor = finer
    if is_whole(found.value * factor):
        found.value, found.unit = found.value * factor, unit
        found.digit = found.digit * factor if found.digit else None


def _stands_bare(text: str, first: Numeral, second: Numeral) -> bool:
    """A number without a unit that ends its clause right after a unit (`15 dollars 50.`)."""
    if text[first.unit_end : first.unit_end + 1] == "-":
        return first.unit == "foot"
    after = text[second.end : second.end + 1]
    if (after and after not in ".,;!?)\n") or second.kind in ("vague", "fraction"):
        return False
    if first.money:
        spoken = second.kind == "words" or second.start == first.unit_end + 1
        return spoken and second.scale == 1 and first.before.lower() not in _OPENING_TWO
    return second.before != ""


def _take(first: Numeral, second: Numeral, value: Decimal, unit: str | None, digit: Decimal | None) -> None:
    first.value, first.unit, first.digit = value, unit, digit
    first.kind = "fraction" if second.kind == "fraction" else first.kind
    first.end, first.unit_end = second.end, max(second.unit_end, second.end)
    first.notes += tuple(note for note in second.notes if note not in first.notes)
