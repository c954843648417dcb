"""Units that only the words around them tell: ages, pounds of weight, repeated and bracketed figures."""

from __future__ import annotations

import re

from factcheck.quantities.noun_phrase import counted_noun
from factcheck.quantities.numeral import Numeral
from factcheck.quantities.quantity import Comparator
from factcheck.quantities.tables.contexts import AGED, MONEY_GOES_FOR, UNIT_BEFORE, WEIGHT_CUES
from factcheck.units.canonical import money_in_words
from factcheck.units.nouns import is_person_noun

__all__ = [
    "age_after",
    "inherit_unit",
    "inherited_comparator",
    "is_index_level",
    "is_weight",
    "repeats",
    "unit_before",
]

_AGES = (1, 110)
_APPOSED = re.compile(r"([^\W\d_][\w.’'-]{0,30}),? ?[(,] ?$")
"""Someone, and an opening comma or bracket, before an age (`Jane Doe, 45,`)."""
_APPOSED_AFTER = re.compile(r" ?[,)]")
_AGE_BOUNDS = frozenset(["between", "from", "over", "under", "about"])
_BEFORE_AGE = frozenset(phrase.split()[-1] for phrase in AGED)
_LONGEST_AGED = 1 + max(len(phrase) for phrase in AGED) + 1
_AFTER_AGE = re.compile(
    r"(?:[.,;!?)”\"]|$| (?:by|when|now|and|but|or|with|while|as|this|next|last|at the time)\b"
    r"| in (?=[12]\d{3}\b|[A-Z]))(?!\d)"
)
"""What may follow an age: a stop or a word that counts nothing."""
_AGE_OF = re.compile(r"\bages? of $", re.IGNORECASE)
_LONGEST_AGE_OF = len(" ages of ")
_OLDER_THAN = frozenset(["over", "under", "above", "below"])
_THOSE = frozenset(["those", "anyone", "everyone"])
_BOUNDS_OF_AGE = frozenset(
    f"{joint} {word}"
    for joint in ("and", "or")
    for word in ("older", "younger", "over", "under", "above", "up", "below")
)
_AGED = re.compile(r"\b(aged|ages?) \w+ $", re.IGNORECASE)
_LOWEST_INDEX = 100
"""Levels of stock indices lie above; smaller figures with two decimals are prices and rates."""
_INDEX_REACH = 120
"""About the rest of a sentence on both sides."""
_WORD = re.compile(r"[a-z]+")
_REACH = 60
"""How far from `pounds` a word of weighing may stand."""
_BESIDE = re.compile(
    r"(?:\b(?:up|down) from|\bcompared (?:with|to)|\bversus|\bvs\.?|\bas against|\bagainst|\brather than"
    r"|\binstead of|\bwell above|\bwell below) "
    r"(?:just |only |about |some |the |around |an? (?:average|total|mean|median) of |a )?$"
)
_SAME_SENTENCE = 110
"""How far back the figure may stand that another one is compared with."""
_SAME_ORDER = 100
"""Figures that a text compares are not further apart than this factor."""
_OF_GOODS = re.compile(r" of ([a-z]+)")
_BRACKET = re.compile(r",? ?[(\[] ?(?:or )?$|,? or $")


def unit_before(text: str, found: Numeral) -> str | None:
    """The unit that the words before a bare number give: `aged 18`, `Jane Doe, 45, said`, `magnitude 7.2`."""
    before = found.before.lower()
    if before in _OLDER_THAN and _is_bounded_age(text, found):
        return "year of age"
    if before in _AGE_BOUNDS:
        match = _AGED.search(text, max(0, found.start - 20), found.start)
        before = match[1].lower() if match else ""
    if before == "of" and _AGE_OF.search(text, max(0, found.start - _LONGEST_AGE_OF), found.start):
        return "year of age"
    named = UNIT_BEFORE.get(before)
    if named is not None:
        return named
    return "year of age" if _is_apposed_age(text, found) or _is_stated_age(text, found, before) else None


def _is_bounded_age(text: str, found: Numeral) -> bool:
    """`people over 65`: a bound right after a word for people that bounds no count."""
    if not found.plain or found.value is None or not _AGES[0] <= found.value <= _AGES[1]:
        return False
    words = text[max(0, found.start - _REACH) : found.start].split()
    if len(words) < 2 or not is_person_noun(words[-2].lstrip('(“"')):
        return False
    return counted_noun(text, found.end, singular=False) is None


def age_after(found: Numeral, words: str) -> str | None:
    """The age in `65 and older`, `adults 18 and over`; `words` is the bound after the number."""
    if not found.plain or found.value is None or not _AGES[0] <= found.value <= _AGES[1]:
        return None
    aged = words.endswith(("older", "younger")) or is_person_noun(found.before) or found.before in _THOSE
    return "year of age" if aged and words.lower() in _BOUNDS_OF_AGE else None


def _is_apposed_age(text: str, found: Numeral) -> bool:
    if found.value is None or not found.plain or not _AGES[0] <= found.value <= _AGES[1]:
        return False
    if text[found.start - 2 : found.start - 1] not in ",(" and text[found.start - 1 : found.start] != "(":
        return False
    if _APPOSED_AFTER.match(text, found.end) is None:
        return False
    match = _APPOSED.search(text, max(0, found.start - _REACH), found.start)
    return match is not None and (match[1][0].isupper() or is_person_noun(match[1]))


def _is_stated_age(text: str, found: Numeral, before: str) -> bool:
    """`She was 41 at the time`: a bare number that is all that is said of a person."""
    if before not in _BEFORE_AGE or not found.plain or found.value is None:
        return False
    if not _AGES[0] <= found.value <= _AGES[1] or _AFTER_AGE.match(text, found.end) is None:
        return False
    left = text[max(0, found.start - _LONGEST_AGED) : found.start - 1].lower()
    return any(left.endswith(phrase) and not left[: -len(phrase)][-1:].isalpha() for phrase in AGED)


def is_index_level(text: str, found: Numeral) -> bool:
    """Whether a bare figure with two decimals is the level of an index, whose points are named nearby."""
    if found.value is None or found.value < _LOWEST_INDEX or found.value.as_tuple().exponent != -2:
        return False
    return " points" in text[max(0, found.start - _INDEX_REACH) : found.end + _INDEX_REACH]


def is_weight(text: str, found: Numeral) -> bool:
    """Whether `pounds` after a number are a weight, by the words near them; else they are money."""
    start, end = found.start, found.end
    if text.startswith(("-pound", " of ", "-lb"), end) or text[start - 1 : start] == "-":
        return True
    goods = _OF_GOODS.match(text, found.unit_end)
    if goods is not None:
        return goods[1] not in MONEY_GOES_FOR
    near = text[max(0, start - _REACH) : end + _REACH].lower()
    return not WEIGHT_CUES.isdisjoint(_WORD.findall(near))


def repeats(text: str, before: Numeral, found: Numeral) -> bool:
    """Whether a number in brackets says again the one before it (`forty-five (45)`)."""
    if found.value is None or found.value != before.value or found.unit != before.unit:
        return False
    return found.start - before.unit_end <= len(" (") and text[found.start - 1 : found.start] in "(["


def inherited_comparator(text: str, before: Numeral, found: Numeral) -> Comparator | None:
    """The comparator of a figure that is given again in another unit: `more than 100 km (60 miles)`."""
    if before.hedge is None or found.hedge is not None or not found.unit or found.unit == before.unit:
        return None
    if before.counted or found.counted or not 0 < found.start - before.unit_end <= len(", or "):
        return None
    if before.kind == "fraction" and found.unit == "percent" and not _is_rounded(before, found):
        return None
    bracket = _BRACKET.fullmatch(text, before.unit_end, found.start)
    return before.hedge.comparator if bracket else None


def _is_rounded(part: Numeral, percent: Numeral) -> bool:
    """Whether a percentage says a fraction again (`over half (50%)`) and does not make it precise (`46%`)."""
    return part.value is not None and percent.value == round(part.value * 100)


def inherit_unit(text: str, before: Numeral, found: Numeral) -> None:
    """`3,000 seats, up from 2,500`, `460 cars, compared with 63 in May`: what is compared has one unit."""
    rate = found.unit if found.unit and found.unit.startswith("per ") else None
    if (found.unit and not rate) or before.unit is None or found.value is None or not before.value:
        return
    if rate and " per " in before.unit:
        return
    between = text[before.unit_end : found.start]
    if len(between) > _SAME_SENTENCE or ". " in between.replace("vs. ", "") or not _BESIDE.search(between):
        return
    if 1 / _SAME_ORDER < abs(found.value / before.value) < _SAME_ORDER:
        found.unit = f"{money_in_words(before.unit)} {rate}" if rate else before.unit
        found.counted = before.counted
