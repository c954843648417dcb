"""A numeral is completed by its neighbourhood: sign, scale, hedge, and the unit or the counted noun."""

from __future__ import annotations

import re

from factcheck.quantities.filters import word_before
from factcheck.quantities.hedges import hedge_after, hedge_before, is_during
from factcheck.quantities.money import read_brackets, read_scale_after, read_sign, read_suffix
from factcheck.quantities.noun_phrase import Noun, counted_noun
from factcheck.quantities.numeral import Numeral
from factcheck.quantities.rates import RATE_STARTS, read_inverse, read_rate
from factcheck.quantities.resolve import age_after, is_index_level, is_weight, unit_before
from factcheck.quantities.tables.contexts import ATTRIBUTES, RECENT_YEARS
from factcheck.quantities.tables.numerals import ONES
from factcheck.quantities.unit_lexicon import money_word, unit_word
from factcheck.quantities.unit_phrase import read_unit
from factcheck.units.tables.measures import COUNT_UNITS

__all__ = ["read_neighbourhood"]

_COUNTRIES = {
    "U.S.": "USD",
    "US": "USD",
    "USD": "USD",
    "Canadian": "CAD",
    "CAD": "CAD",
    "Australian": "AUD",
    "AUD": "AUD",
}
_COUNTRY = re.compile(r" (U\.S\.|US|Canadian|Australian|CAD|AUD|USD)(?![^\W_])")
_YEAR_OF_MONEY = re.compile(
    r" (?:in |at |\()?(?:constant |current )?((?:19|20)\d\d) "
    r"(?:US |U\.S\. )?(?:dollars|euros|pounds|money|prices)\)?"
)
_ARTICLES = frozenset(["a", "an"])
_POINTING = frozenset(["the", "its", "their", "this", "that", "our"])
_TWO_NOUNS = re.compile(r" ([a-z]{3,15}) (?=[a-z]{3})")
_BLANK = re.compile(r"[ \u00a0]")
_HEAT = frozenset(["degree", "celsius", "fahrenheit"])
_MEASURED = re.compile(rf" (?:\d[\d.,]{{0,8}}|{'|'.join(ONES)})-[a-z]{{2,10}}(?:-[a-z]{{2,10}})?(?= [a-z])")
"""A measure between a number and its noun (`two 30-second ads`); it is a quantity of its own."""
_BELOW_ZERO = " below zero"
_PLUS = frozenset("+-")
_OF_THE = re.compile(r" of (?:the|those|these|its|their|his|her|our|my|[A-Z][\w-]{1,30}[’']s) (?=[^\W\d_])")
_PART_OF = re.compile(r" (?:of )?(?:an? |the |all |its |their |his |her |our |my )?(?=\S)")
_OF_STUFF = re.compile(r" of (?:[a-z]{3,12} )?[a-z]{3,12}(?= per )")
"""What is measured, before what it is per: `barrels of oil per day`."""
_RATE_STARTS = RATE_STARTS | {" o"}
_OF = re.compile(r" of (?:the |all |its |their |his |her |our |my )?(?=\S)")
_JOINTS = {"vague": _OF, "fraction": _PART_OF}
"""What may stand between a number and what it counts; a share of something counted has no unit."""
_OF_A = " of a"
"""`0.3 of a percentage point`: a part of one unit of measure."""
_MALFORMED = "malformed number: digits after a comma must come in threes"


def read_neighbourhood(text: str, found: Numeral) -> None:
    """Fill in everything about a numeral that the words beside it tell."""
    read_sign(text, found)
    if found.kind in ("digits", "fraction"):
        read_suffix(text, found)
    if found.kind == "malformed":
        found.notes += (_MALFORMED,)
    found.before = word_before(text, found.start)
    read_brackets(text, found)
    found.hedge = hedge_before(text, found.start, found.before)
    _read_what(text, found)


def _read_what(text: str, found: Numeral) -> None:
    """The unit or the counted noun after a number."""
    at = found.end
    if found.money:
        found.unit, found.unit_end = found.money, at
        _read_country(text, found)
        _read_year_of_money(text, found)
    else:
        if text[at : at + 1] in _PLUS or text.startswith((" or ", " and "), at):
            found.hedge_after = hedge_after(text, at)
            at = found.hedge_after.end if found.hedge_after else at
        of = _JOINTS.get(found.kind, _OF_THE).match(text, at)
        start = of.end() - 1 if of else at
        if (
            of is None
            and found.value is not None
            and 0 < found.value < 1
            and text.startswith(_OF_A + " ", at)
        ):
            start += len(_OF_A)
        share = found.kind == "fraction" and start > at
        found.unit = unit_before(text, found)
        if found.unit is None and found.hedge_after:
            found.unit = age_after(found, text[found.hedge_after.start : found.hedge_after.end])
        if found.unit is None or found.unit == "year of age":
            aged = found.unit
            _read_measure(text, found, start) or share or found.unit or _read_noun(text, found, start)
            found.unit = aged if aged and found.unit == "year" else found.unit
        if text.startswith(_BELOW_ZERO, found.end) and found.value is not None:
            found.value, found.unit = -found.value, "degree"
            found.unit_end = found.end + len(_BELOW_ZERO)
        if found.unit is None:
            _read_from_context(text, found)
    if found.hedge and is_during(text, found.hedge, found.unit):
        found.hedge = None
    _read_rate(text, found)


def _read_rate(text: str, found: Numeral) -> None:
    end = found.unit_end
    inverse = read_inverse(text, found.unit, end) if found.unit and not found.counted else None
    if inverse:
        found.unit, found.unit_end = inverse
        return
    if text[end : end + 2] not in _RATE_STARTS and text[end : end + 1] != "/":
        return
    of = _OF_STUFF.match(text, end) if found.unit and not found.counted else None
    rate = read_rate(text, found.unit, of.end() if of else end)
    if rate and (found.unit or text.startswith(" per ", end)):
        found.unit, found.unit_end = rate


def _read_from_context(text: str, found: Numeral) -> None:
    """`95,800 who …`, `ringgit 42`: the unit is not where it mostly is."""
    if text.startswith(" who ", found.end) and found.value != 1 and found.before != "to":
        found.unit, found.counted = "people", True
    elif is_index_level(text, found):
        found.unit = "point"
    elif found.kind != "fraction" and not _is_year(found) and found.reach < found.start - len(found.before):
        found.unit = money_word(found.before)


def _is_year(found: Numeral) -> bool:
    """`Euro 2020` is an event of that year and no price."""
    return found.plain and found.value is not None and RECENT_YEARS[0] <= found.value <= RECENT_YEARS[1]


def _read_country(text: str, found: Numeral) -> None:
    """`$75 U.S.`, `$10 Canadian`: the country of a currency sign after the number."""
    match = _COUNTRY.match(text, found.end)
    if match is not None and found.money == "USD":
        found.unit, found.unit_end = _COUNTRIES.get(match[1], "USD"), match.end()


def _read_year_of_money(text: str, found: Numeral) -> None:
    """`$5 billion in 2010 dollars` is another unit than dollars of today."""
    match = _YEAR_OF_MONEY.match(text, found.unit_end)
    if match is not None:
        found.unit, found.unit_end = f"{match[1]} {found.unit}", match.end()


def _read_measure(text: str, found: Numeral, at: int) -> bool:
    phrase = read_unit(text, at)
    if phrase is None and text.startswith(" - ", at):
        phrase = read_unit(text, at + 2)
    if phrase is None:
        return False
    found.unit, found.unit_end, notes = phrase
    read_scale_after(text, found)
    if found.unit == "GBP" and found.scale == 1 and is_weight(text, found):
        found.unit, notes = "pound mass", ()
    found.notes += notes
    if found.unit in _HEAT and text.startswith(_BELOW_ZERO, found.unit_end) and found.value is not None:
        found.value, found.unit_end = -found.value, found.unit_end + len(_BELOW_ZERO)
    if found.unit == "percent" and text[found.end : found.end + 1] in "%％":
        found.end = found.unit_end
    return True


def _measure_at_end(text: str, at: int, end: int) -> str | None:
    """The unit of several words at the end of a noun phrase: the miles of `fewer square miles`."""
    for blank in [at + match.start() for match in _BLANK.finditer(text[at:end])][1:-1]:
        phrase = read_unit(text, blank)
        if phrase and phrase[1] == end:
            return phrase[0]
    return None


def _attribute(text: str, at: int, before: str) -> Noun | None:
    """The `member` of `an 11 member agreement`, where the hyphen was left out."""
    if before not in _ARTICLES and before not in _POINTING:
        return None
    match = _TWO_NOUNS.match(text, at)
    if match and before not in _ARTICLES and match[1] not in ATTRIBUTES:
        return None
    return (match[1], match.end(1), match[1]) if match and counted_noun(text, at, singular=True) else None


def _read_noun(text: str, found: Numeral, at: int) -> bool:
    value = found.value
    singular = (value is not None and (value == 1 or 0 < value < 1)) or text[at : at + 1] == "-"
    noun = counted_noun(text, at, singular=singular and found.kind != "fraction")
    if noun is None and (measured := _MEASURED.match(text, at)):
        noun = counted_noun(text, measured.end(), singular=False)
        noun = (noun[0], found.end, noun[2]) if noun else None
    if noun is None and found.plain:
        noun = _attribute(text, at, found.before.lower())
    if noun is None:
        return False
    found.unit, found.unit_end, head = noun
    alone = found.unit_end - len(head) == at + 1
    measure = None if alone else _measure_at_end(text, at, found.unit_end) or unit_word(head)
    measure = None if measure in COUNT_UNITS else measure
    found.unit = measure or found.unit
    found.counted = measure is None
    return True
