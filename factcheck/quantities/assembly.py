"""From numerals with units to quantities: ranges, changes, ratios and compound units are put together."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.quantities.compounds import in_finer_unit, merge_compound
from factcheck.quantities.hedges import hedge_after
from factcheck.quantities.interval import interval
from factcheck.quantities.numeral import Hedge, Numeral
from factcheck.quantities.quantity import Comparator, Quantity
from factcheck.quantities.ranges import Pair, pair_of, range_after
from factcheck.quantities.resolve import inherit_unit, inherited_comparator

__all__ = ["assemble"]

_ROLES = {"change": ("from", "to"), "change back": ("to", "from"), "share": ("share_of", "base")}
_ZERO = Decimal(0)
_RATIO_DIGIT = Decimal("0.1")
"""`one in five` is rounded to a tenth of itself, which the interval then limits."""


def assemble(text: str, numerals: Iterator[Numeral]) -> list[Quantity]:
    """The quantities that numerals in the order of the text make; at most three are held at a time."""
    quantities: list[Quantity] = []
    following = next(numerals, None)
    while following is not None:
        first, following = following, next(numerals, None)
        while following is not None and merge_compound(text, first, following):
            following = next(numerals, None)
        pair = pair_of(text, first, following) if following is not None else None
        last = first
        if pair is not None:
            first, last, following = pair.first, pair.second, next(numerals, None)
            wide = range_after(text, pair, following)
            if wide is not None:
                quantities.append(_single(text, first, "from"))
                pair, last, following = wide, wide.second, next(numerals, None)
            quantities += _paired(text, pair)
        else:
            quantities.append(_single(text, first))
        if following is not None:
            following.inherited = inherited_comparator(text, last, following)
            inherit_unit(text, last, following)
    return quantities


def _single(text: str, found: Numeral, role: str | None = None) -> Quantity:
    in_finer_unit(found)
    hedge = found.hedge or found.hedge_after or hedge_after(text, found.unit_end)
    comparator = hedge.comparator if hedge else found.inherited or Comparator.EQUAL
    lower, upper = found.lower, found.upper
    if found.value is not None:
        lower, upper = interval(found.value, comparator, found.digit, found.counted or found.unit is None)
    elif hedge and comparator in (Comparator.MORE_THAN, Comparator.AT_LEAST):
        upper = None
    return _quantity(text, found, found.start, found.end, found.value, lower, upper, comparator, hedge, role)


def _quantity(
    text: str,
    found: Numeral,
    start: int,
    end: int,
    value: Decimal | None,
    lower: Decimal | None,
    upper: Decimal | None,
    comparator: Comparator,
    hedge: Hedge | None,
    role: str | None,
) -> Quantity:
    phrase_start = min(start, hedge.start) if hedge else start
    phrase_end = max(end, found.unit_end, hedge.end if hedge else 0)
    words = text[hedge.start : hedge.end] if hedge else None
    return Quantity(
        start, end, text[start:end], value, lower, upper, comparator, found.unit, found.counted,
        phrase_start, phrase_end, words, role, found.notes,
    )  # fmt: skip


def _paired(text: str, pair: Pair) -> list[Quantity]:
    first, second = pair.first, pair.second
    if pair.kind in _ROLES:
        return [
            _single(text, one, role) for one, role in zip((first, second), _ROLES[pair.kind], strict=True)
        ]
    second.unit_end = max(second.unit_end, second.end)
    if pair.kind == "ratio" and first.value is not None and second.value is not None:
        first.value, first.end = first.value / second.value, second.end
        first.unit, first.counted = (None, False) if first.counted else (first.unit, first.counted)
        first.unit_end, first.digit = max(second.unit_end, second.end), first.value * _RATIO_DIGIT
        return [_single(text, first)]
    if pair.kind == "tolerance" and first.value is not None and second.value is not None:
        bounds = first.value - second.value, first.value + second.value
        about = Comparator.ABOUT
        return [_quantity(text, second, first.start, second.end, first.value, *bounds, about, None, None)]
    hedge = first.hedge if first.hedge and first.hedge.comparator is Comparator.ABOUT else None
    low, high = sorted([first.value or _ZERO, second.value or _ZERO])
    between = Comparator.BETWEEN
    return [_quantity(text, second, first.start, second.end, None, low, high, between, hedge, None)]
