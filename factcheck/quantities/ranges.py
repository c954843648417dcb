"""Two numbers that belong together: ranges (`10-15 million`) and changes (`from 12.4 to 3.2 percent`)."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.quantities.numerals import Numeral
from factcheck.quantities.tables.contexts import SCORE_WORDS
from factcheck.quantities.tables.hedges import CHANGE_WORDS

__all__ = ["Pair", "pair_of"]

_LONGEST_JOINT = 12
_JOINT = re.compile(
    r"""\ ?[-–—‒−]\ ?
    | (?P<to>,?\ (?:up\ |down\ )?to[ -])(?:between\ |about\ |around\ |roughly\ |nearly\ |just\ )?
    | (?P<and>\ and\ (?:about\ |around\ )?)
    | (?P<or>\ or\ )
    | (?P<from>\ from\ )""",
    re.VERBOSE,
)
_BEFORE = re.compile(
    r"(?P<between>\bbetween )|(?P<from>\bfrom )(?:about |around |roughly |between )?$", re.IGNORECASE
)
_WORD = re.compile(r"[a-z]+")
_REACH = 70
"""How far back a verb of change may stand before `from`."""


class Pair(NamedTuple):
    """Two numerals joined into a range or a change."""

    first: Numeral
    second: Numeral
    change: bool
    reversed: bool
    start: int


def pair_of(text: str, first: Numeral, second: Numeral) -> Pair | None:
    """How two neighbouring numerals belong together, or None."""
    gap = second.start - first.unit_end
    joint = None
    at = first.unit_end
    if 0 < gap <= _LONGEST_JOINT:
        joint = _JOINT.fullmatch(text, at, second.start)
    if joint is None or first.value is None or second.value is None:
        return None
    left = text[max(0, first.start - 20) : first.start].lower()
    between = left.endswith(("between ", "between about ", "between around "))
    came_from = left.endswith(("from ", "from about ", "from around ", "from roughly ", "from nearly "))
    if joint["and"] and not between:
        return None
    if not _same_unit(first, second):
        return None
    if joint["from"]:
        return _change(first, second, True) if _near_change(text, first.start) else None
    _share(first, second)
    if came_from and (first.value > second.value or _near_change(text, first.start)):
        return _change(first, second, False)
    if first.value >= second.value:
        return None
    if joint["or"] and (second.value > 2 * first.value + 2 or first.money):
        return None
    if not joint["to"] and not joint["and"] and not joint["or"] and _is_score(text, first, second):
        return None
    return Pair(first, second, False, False, first.start)


def _change(first: Numeral, second: Numeral, backwards: bool) -> Pair:
    _share(first, second)
    return Pair(first, second, True, backwards, first.start)


def _near_change(text: str, start: int) -> bool:
    left = text[max(0, start - _REACH) : start].lower()
    left = left[max(left.rfind(". "), left.rfind("; "), left.rfind(", ")) + 1 :]
    return not CHANGE_WORDS.isdisjoint(_WORD.findall(left))


def _same_unit(first: Numeral, second: Numeral) -> bool:
    return (
        first.unit is None
        or first.unit == second.unit
        or (first.money is not None and second.unit is None)
        or bool(first.counted and not second.unit)
    )


def _share(first: Numeral, second: Numeral) -> None:
    """Lend unit and scale to the number that leaves them out: `$10 to $15 billion`, `5 to 7 percent`."""
    if first.unit is None:
        first.unit, first.counted = second.unit, second.counted
    elif second.unit is None:
        second.unit, second.counted = first.unit, first.counted
    if first.scale == 1 and second.scale > 1 and first.value is not None and second.value is not None:
        coefficient = second.value / second.scale
        if first.value < coefficient * 100 and first.value < 1000:
            first.value *= second.scale
            first.digit = first.digit * second.scale if first.digit else None


def _is_score(text: str, first: Numeral, second: Numeral) -> bool:
    """`3-1` beside words of sport or votes."""
    if (
        first.unit
        or first.scale != 1
        or first.value is None
        or first.value != first.value.to_integral_value()
    ):
        return False
    near = text[max(0, first.start - 40) : second.end + 30].lower()
    return not SCORE_WORDS.isdisjoint(_WORD.findall(near))
