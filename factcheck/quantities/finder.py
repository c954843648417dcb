"""From text to quantities: scan numerals, read signs, units and hedges, join ranges, drop what is none."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.quantities.compounds import merge_compound
from factcheck.quantities.filters import is_part_of_name, is_part_of_string, is_pronoun, is_time, word_before
from factcheck.quantities.hedges import Hedge, hedge_after, hedge_before, is_during
from factcheck.quantities.interval import interval, is_whole
from factcheck.quantities.money import read_sign, read_suffix
from factcheck.quantities.noun_phrase import counted_noun
from factcheck.quantities.numerals import Numeral, scan
from factcheck.quantities.quantity import Comparator, Quantity
from factcheck.quantities.ranges import Pair, pair_of
from factcheck.quantities.resolve import age, inherited_comparator, is_weight, read_one_and_a_half, repeats
from factcheck.quantities.unit_phrase import RATE_STARTS, money_word, read_rate, read_unit, unit_word

__all__ = ["find_quantities"]

_COUNTRIES = {
    "U.S.": "USD",
    "US": "USD",
    "Canadian": "CAD",
    "CAD": "CAD",
    "Australian": "AUD",
    "AUD": "AUD",
    "USD": "USD",
}
_COUNTRY = re.compile(r" (U\.S\.|US|Canadian|Australian|CAD|AUD|USD)(?![^\W_])")
_PLUS = frozenset("+-")
_OF_THE = re.compile(r" of (?:the|those|these|its|their|his|her|our|my) (?=[^\W\d_])")
_OF = re.compile(r" (?:of (?:an? |the |all |its |their |his |her |our |my )?|an? )(?=\S)")
_ROLES = {"change": ("from", "to"), "change back": ("to", "from"), "share": ("share_of", "base")}
_RATIO_DIGIT = Decimal("0.1")
"""`one in five` is rounded to a tenth of itself, which the interval then limits."""
_MALFORMED = "malformed number: digits after a comma must come in threes"


def find_quantities(text: str) -> list[Quantity]:
    """Every quantity in a text, in order, without overlaps.

    >>> [(q.text, q.unit, q.comparator.value) for q in find_quantities("More than 1,400 people fled.")]
    [('1,400', 'people', 'more_than')]
    """
    found: list[Numeral] = []
    reach = 0
    for numeral in scan(text):
        if numeral.start < reach:
            continue
        if _read(text, numeral, reach) and not (found and repeats(text, found[-1], numeral)):
            found.append(numeral)
            reach = max(numeral.unit_end, numeral.end)
    return _assemble(text, found)


def _read(text: str, found: Numeral, reach: int) -> bool:
    """Complete a numeral with its sign, scale and unit; False where it is no quantity."""
    found.reach = reach
    read_sign(text, found)
    if found.kind in ("digits", "fraction"):
        read_suffix(text, found)
    if found.kind == "malformed":
        found.notes += (_MALFORMED,)
    found.before = word_before(text, found.start)
    found.hedge = hedge_before(text, found.start, found.before)
    _read_what(text, found)
    return not (
        is_part_of_string(text, found)
        or is_time(text, found)
        or is_part_of_name(text, found)
        or is_pronoun(text, found)
    )


def _read_what(text: str, found: Numeral) -> None:
    """The unit or the counted noun after a number."""
    at = found.end
    if found.money:
        found.unit, found.unit_end = found.money, at
        _read_country(text, found)
    else:
        if text[at : at + 1] in _PLUS or text.startswith(" or ", at):
            found.hedge_after = hedge_after(text, at)
            at = found.hedge_after.end if found.hedge_after else at
        of = (_OF if found.kind in ("vague", "fraction") else _OF_THE).match(text, at)
        start = of.end() - 1 if of else at
        _read_measure(text, found, start) or _read_noun(text, found, start)
        if found.unit is None:
            _read_from_context(text, found)
    if found.hedge and is_during(text, found.hedge, found.unit):
        found.hedge = None
    if (
        text[found.unit_end : found.unit_end + 2] not in RATE_STARTS
        and text[found.unit_end : found.unit_end + 1] != "/"
    ):
        return
    rate = read_rate(text, found.unit, found.unit_end)
    if rate and (found.unit or text.startswith(" per ", found.unit_end)):
        found.unit, found.unit_end = rate


def _read_from_context(text: str, found: Numeral) -> None:
    """`95,800 who …`, `aged 18`, `an hour and a half`, `ringgit 42`: the unit is not where it mostly is."""
    if text.startswith(" who ", found.end) and found.value != 1:
        found.unit, found.counted = "people", True
    elif age(text, found):
        found.unit = "year of age"
    elif found.kind == "fraction":
        read_one_and_a_half(text, found)
    else:
        found.unit = money_word(found.before)


def _read_country(text: str, found: Numeral) -> None:
    """`$75 U.S.`, `$10 Canadian`: the country of a currency sign after the number."""
    match = _COUNTRY.match(text, found.end)
    if match is not None and found.money == "USD":
        found.unit, found.unit_end = _COUNTRIES[match[1]], match.end()


def _read_measure(text: str, found: Numeral, at: int) -> bool:
    phrase = read_unit(text, at)
    if phrase is None and text.startswith(" - ", at):
        phrase = read_unit(text, at + 2)
    if phrase is None:
        return False
    found.unit, found.unit_end, notes = phrase
    if found.unit == "GBP" and found.scale == 1 and is_weight(text, found.start, found.end):
        found.unit, notes = "pound mass", ()
    found.notes += notes
    if found.unit == "percent" and text[found.end : found.end + 1] in "%％":
        found.end = found.unit_end
    return True


def _read_noun(text: str, found: Numeral, at: int) -> bool:
    value = found.value
    singular = (value is not None and (value == 1 or not is_whole(value))) or text[at : at + 1] == "-"
    noun = counted_noun(text, at, singular=singular and found.kind != "fraction")
    if noun is None:
        return False
    found.unit, found.unit_end, head = noun
    measure = (
        unit_word(head)
        if len(head) < len(found.unit) or text[at + 1 : at + 1 + len(head)].lower() != head
        else None
    )
    found.unit = measure or found.unit
    found.counted = measure is None
    return True


def _assemble(text: str, found: list[Numeral]) -> list[Quantity]:
    quantities: list[Quantity] = []
    index = 0
    while index < len(found):
        first = found[index]
        index += 1
        while index < len(found) and merge_compound(text, first, found[index]):
            index += 1
        pair = pair_of(text, first, found[index]) if index < len(found) else None
        if pair is not None:
            quantities += _paired(text, pair)
            index += 1
        else:
            quantities.append(_single(text, first))
        if index < len(found):
            if (
                found[index].unit is None
                and first.unit == "point"
                and found[index].start - first.unit_end == len(" to ")
            ):
                found[index].unit = "point"
            found[index].inherited = inherited_comparator(
                text, first if pair is None else pair.second, found[index]
            )
    return quantities


def _single(text: str, found: Numeral, role: str | None = None) -> Quantity:
    hedge = found.hedge
    hedge = hedge or found.hedge_after or hedge_after(text, found.unit_end)
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
        first.unit_end, first.digit = max(second.unit_end, second.end), first.value * _RATIO_DIGIT
        return [_single(text, first)]
    hedge = first.hedge if first.hedge and first.hedge.comparator is Comparator.ABOUT else None
    between = Comparator.BETWEEN
    return [
        _quantity(
            text, second, first.start, second.end, None, first.value, second.value, between, hedge, None
        )
    ]
