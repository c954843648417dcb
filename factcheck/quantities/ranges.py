"""Two numbers that belong together: ranges, changes (`from 12 to 3 percent`), ratios (`one in five`)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factcheck.quantities.interval import is_whole
from factcheck.quantities.numeral import Numeral, is_whole_text
from factcheck.quantities.quantity import Comparator
from factcheck.quantities.tables.contexts import SCORE_WORDS
from factcheck.quantities.tables.hedges import CHANGE_WORDS
from factcheck.units.canonical import money_in_words
from factcheck.units.vocabulary import definitions

__all__ = ["Pair", "pair_of", "range_after"]

_LONGEST_JOINT = 28
_MORE = (
    r"(?:(?:between|about|around|roughly|approximately|nearly|almost|some|just|perhaps|an?(?:\ estimated)?"
    r"|as\ much\ as|as\ many\ as)\ )?"
)
_OWNER = r"[A-Z][\w-]+(?:\ [A-Z][\w-]+)?['’]s?\ "
_JOINT = re.compile(
    rf"""(?P<dash>\ ?[-–—‒−]\ ?)
    | (?P<to>(?:,?\ |-\ |-)(?:up\ |down\ )?(?:to|through)[ -]){_MORE}
    | (?P<and>\ and\ ){_MORE}
    | (?P<or>\ or\ ){_MORE}
    | (?P<from>\ from\ ){_MORE}
    | (?P<ratio>\ in\ |-in-|\ out\ of\ |\ (?:in|of|out\ of)\ every\ |\ in\ each\ )
    | (?P<by>\ ?[x×]\ ?|\ by\ )
    | (?P<each>-for-)
    | (?P<tolerance>\ ?(?:±|\+/[-−]|plus\ or\ minus)\ ?)
    | (?P<share>\ (?:out\ )?of\ (?:the\ |its\ |their\ |all\ |{_OWNER})?(?:past\ |last\ )?)""",
    re.VERBOSE,
)
_FROM = ("from ", "from about ", "from around ", "from roughly ", "from nearly ", "from just ")
_BETWEEN = (
    "between ",
    "between about ",
    "between around ",
    "between roughly ",
    "between ages ",
    "between the ages of ",
)
_COMMA_FROM = re.compile(r"(?:, [^,.;]{1,40})?, from (?:[a-z]+ ){0,3}$")
"""`rose every year, from 5 to 8`, `rose, after a strike, from 5 to 8`: the verb stands before the comma."""
_LONGEST_OPENING = 24
_LOWER = frozenset([Comparator.MORE_THAN, Comparator.AT_LEAST])
_UPPER = frozenset([Comparator.LESS_THAN, Comparator.AT_MOST])
_BOUND_JOINTS = frozenset([" and ", " but ", ", and ", ", but ", " yet "])
_DASH = re.compile(r" ?[-–—‒−] ?")
_RANGING = re.compile(r"(?:\brang\w+|\bvar(?:y|ies|ied|ying)|anywhere|somewhere) from [^ ]{0,8}$")
_WORD = re.compile(r"[a-z]+")
_REACH = 70
"""How far back a verb of change may stand before `from`."""
_NEXT_GUESS = 3
"""`three or four`, `ten or fifteen`: alternatives this many times apart are no range."""
_WIDEST = 1000
"""A range that spans more than three orders of magnitude is two figures (`rose 0.4 to 5,888`)."""
_SCALE_LENT_BELOW = 1000
"""`$750,000 to $1 million` lends no scale, `$10 to $15 billion` does."""
_LARGEST_RATIO_BASE = 10**8


class Pair(NamedTuple):
    """Two numerals and how they belong together."""

    first: Numeral
    second: Numeral
    kind: str
    """`range`, `change`, `change back` (`to 5 from 4`), `ratio`, `share` or `tolerance`."""


def pair_of(text: str, first: Numeral, second: Numeral) -> Pair | None:
    """How two neighbouring numerals belong together, or None."""
    gap = second.start - first.unit_end
    if not 0 < gap <= _LONGEST_JOINT or first.value is None or second.value is None:
        return None
    if second.hedge is not None and _is_bounded(text, first, second):
        return _joined(first, second, "range")
    joint = _JOINT.fullmatch(text, first.unit_end, second.start)
    if joint is None:
        return None
    if joint["ratio"] or joint["share"]:
        return _part(first, second, "ratio" if joint["ratio"] else "share")
    if joint["each"]:
        return Pair(first, second, "ratio") if second.value and (second.counted or not second.unit) else None
    if joint["by"]:
        _lend_to_sibling(first, second)
        return None
    if joint["tolerance"]:
        return _joined(first, second, "tolerance")
    about = first.hedge is not None and first.hedge.comparator is Comparator.ABOUT
    begin = first.hedge.start if first.hedge and about else first.start
    left = text[max(0, begin - _LONGEST_OPENING) : first.start].lower()
    from_there = left.endswith(_FROM) or text[max(0, begin - len("from ")) : begin].lower() == "from "
    opened = left.endswith(_BETWEEN) or (left.endswith("from ") and _is_entry(text, first, second))
    if joint["and"] and not opened:
        _lend_to_sibling(first, second)
        return None
    if not _same_unit(first, second):
        return None
    if joint["from"]:
        return _joined(first, second, "change back") if _near_change(text, first.start) else None
    ranging = _RANGING.search(left) is not None
    falling = first.value > second.value
    if joint["to"] and from_there and not ranging and (falling or _near_change(text, first.start)):
        return _joined(first, second, "change")
    if (falling and (ranging or first.value < 0)) or _is_range(text, first, second, joint):
        return _joined(first, second, "range")
    _lend_unit(text, first, second, joint)
    return None


def range_after(text: str, change: Pair, third: Numeral | None) -> Pair | None:
    """The range that a change leads to: `from 3 percent to 4-5 percent`."""
    second = change.second
    if change.kind != "change" or third is None or not _DASH.fullmatch(text, second.unit_end, third.start):
        return None
    wide = pair_of(text, second, third)
    if wide is None or wide.kind != "range":
        return None
    _joined(change.first, third, "change")
    return wide


def _is_bounded(text: str, first: Numeral, second: Numeral) -> bool:
    """`more than 5 but less than 10`: two bounds of one figure."""
    if first.hedge is None or second.hedge is None or first.value is None or second.value is None:
        return False
    joint = text[first.unit_end : second.hedge.start]
    sides = first.hedge.comparator in _LOWER, second.hedge.comparator in _LOWER
    if joint not in _BOUND_JOINTS or not {first.hedge.comparator, second.hedge.comparator} <= _LOWER | _UPPER:
        return False
    low, high = (first.value, second.value) if sides[0] else (second.value, first.value)
    return sides[0] != sides[1] and low < high and _same_unit(first, second)


def _is_entry(text: str, first: Numeral, second: Numeral) -> bool:
    """Whether a text is nothing but a range, which may then say `from 5 and 10 dollars`."""
    return is_whole_text(text, first.start - len("from "), max(second.unit_end, second.end))


def _part(first: Numeral, second: Numeral, kind: str) -> Pair | None:
    """`one in five`, `61 of the past 62`."""
    small, large = first.value, second.value
    if first.money or second.money or small is None or large is None or not 0 < small < large:
        return None
    if first.unit and not (kind == "ratio" and small == 1 and first.counted and second.unit is None):
        return None
    if kind == "ratio" and (
        large > _LARGEST_RATIO_BASE or not is_whole(small) or (second.unit and not second.counted)
    ):
        return None
    return Pair(first, second, kind)


def _is_range(text: str, first: Numeral, second: Numeral, joint: re.Match[str]) -> bool:
    low, high = _lent(first, second), second.value
    if low is None or high is None or low >= high:
        return False
    if high > low * _WIDEST > 0 and not _opened(first):
        return False
    if joint["or"]:
        return not _is_money(second) and high <= low * _NEXT_GUESS
    if joint["dash"]:
        return not _is_score(text, first, second)
    if joint["to"]:
        return joint["to"][0] != "," and first.before.lower() not in CHANGE_WORDS and first.before != "by"
    return True


def _opened(first: Numeral) -> bool:
    """Whether `from` or `between` announces a range."""
    return first.before.lower() in ("from", "between")


def _lend_to_sibling(first: Numeral, second: Numeral) -> None:
    """`fell 3.2 and 4.5 percent`: the unit of measure stands once for both."""
    if (
        first.unit is None
        and (first.scale == 1 or second.unit != "percent")
        and first.kind == second.kind == "digits"
        and not second.counted
        and not second.money
    ):
        first.unit = second.unit
    if first.unit == "year of age" and second.unit is None and second.plain:
        second.unit = first.unit


def _is_money(found: Numeral) -> bool:
    return found.money is not None or definitions().get(found.unit or "", ("",))[0].startswith("money:")


def _lend_unit(text: str, first: Numeral, second: Numeral, joint: re.Match[str]) -> None:
    """`up 3, to 12 percent`, `rose 64 points to 4,577`, `8 or $9`: two figures, one unit."""
    if joint["or"] and first.unit is None and _is_money(second) and first.value and second.value:
        if first.value * _NEXT_GUESS >= second.value:
            first.unit = second.unit
        return
    if not joint["to"] or first.money or second.money:
        return
    if first.unit is None and not second.counted and first.before.lower() in CHANGE_WORDS:
        first.unit = second.unit
    if first.unit is None and second.unit == "percent" and first.plain:
        first.unit = second.unit
    if second.unit is None and first.unit == "point" and not _DASH.match(text, second.end):
        second.unit = first.unit


def _joined(first: Numeral, second: Numeral, kind: str) -> Pair:
    """Lend unit and scale to the number that leaves them out: `$10 to $15 billion`, `5 to 7 percent`."""
    lent = _lent(first, second)
    if lent != first.value and first.digit is not None:
        first.digit *= second.scale
    first.value = lent
    if first.unit is None or (second.unit and " per " in second.unit):
        first.unit, first.counted = second.unit, second.counted
    elif second.unit is None:
        second.unit, second.counted = first.unit, first.counted
    return Pair(first, second, kind)


def _lent(first: Numeral, second: Numeral) -> Decimal | None:
    """The first value with the scale of the second, where only the second has one."""
    if first.scale != 1 or second.scale <= 1 or first.value is None or second.value is None:
        return first.value
    coefficient = second.value / second.scale
    small = first.value < coefficient and first.value < _SCALE_LENT_BELOW
    return first.value * second.scale if small else first.value


def _near_change(text: str, start: int) -> bool:
    left = _COMMA_FROM.sub("", text[max(0, start - _REACH) : start].lower())
    left = left[max(left.rfind(". "), left.rfind("; "), left.rfind(", ")) + 1 :]
    return not CHANGE_WORDS.isdisjoint(_WORD.findall(left))


def _same_unit(first: Numeral, second: Numeral) -> bool:
    one, other = first.unit, second.unit
    if one is None or one == other:
        return True
    if other is None:
        return bool(first.money or first.counted or one in definitions())
    return other.startswith(f"{money_in_words(one)} per ")


def _is_score(text: str, first: Numeral, second: Numeral) -> bool:
    """`3-1` beside words of sport or votes."""
    if (
        first.unit
        or first.scale != 1
        or first.value is None
        or not is_whole(first.value)
        or second.value is None
    ):
        return False
    near = text[max(0, first.start - 40) : second.end + 30].lower()
    return not SCORE_WORDS.isdisjoint(_WORD.findall(near))
