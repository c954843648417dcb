"""Answers that say how often, as times a year: `A few times per week`, `Every night`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.matching.records.columns import MOST_ANSWERS
from factcheck.matching.records.condition import Predicate
from factcheck.matching.records.language import language
from factcheck.matching.records.mentions import sign_after, sign_before
from factcheck.matching.records.sentence import ATTACHED
from factcheck.matching.records.tokens import tokens

if TYPE_CHECKING:
    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.lexicon import Hits

__all__ = ["often_enough", "tells_how_often", "times_a_year"]

_FEWEST_ANSWERS = 3
"""Answers that must say how often for a column to be on this scale."""
_LATEST = 4
"""Words of an answer among which it begins to say how often (`Less than once a month`)."""
_LESS, _MORE = 0.5, 1.5
"""What `or less` and `or more` make of a rate: between it and the next one."""
_BONUS = -0.5
"""`at least once a week` are words for the form itself."""
_LINKS = frozenset({"a", "an", "per", "each", "every", "the", "in"})
_EACH = frozenset({"every", "each"})


class Often(NamedTuple):
    """How often something happens, and the first and the last word that say so."""

    rate: float
    first: int
    last: int


@lru_cache(maxsize=4096)
def times_a_year(answer: str) -> float | None:
    """How often an answer says that something happens; None where it says nothing of the kind.

    >>> times_a_year("Twice a month")
    24.0
    """
    words = tokens(answer)
    if " ".join(words) in language().never:
        return 0.0
    found = next((one for i in range(min(_LATEST, len(words))) if (one := _often(words, i))), None)
    if found is None:
        return None
    rest = {*words[: found.first], *words[found.last + 1 :]}
    if rest & {"less", "fewer", "under"}:
        return found.rate * _LESS
    return found.rate * (_MORE if rest & {"more", "least", "over"} else 1.0)


def _often(words: Sequence[str], i: int) -> Often | None:
    """What the words from the `i`th on say of how often: `twice a week`, `every day`, `monthly`."""
    spoken = language()
    if words[i] in spoken.rates:
        return Often(spoken.rates[words[i]], i, i)
    times, k = _times(words, i)
    if times is None or not k < len(words):
        return None
    if k > i and words[k] in _LINKS and k + 1 < len(words):
        k += 1
    unit = spoken.units_of_year.get(words[k].removesuffix("s"))
    return Often(times * unit, i, k) if unit else None


def _times(words: Sequence[str], i: int) -> tuple[float | None, int]:
    """How many times, and where the unit is looked for: `a few times`, `once`, `every`, `4 times`."""
    spoken = language()
    if words[i] in _EACH:
        return 1.0, i + 1
    at = i + 1 if words[i] == "a" else i
    if at >= len(words):
        return None, at
    if words[at] in spoken.multiples:
        return spoken.multiples[words[at]], at + 1
    number = spoken.number_words.get(words[at]) or spoken.vague_numbers.get(words[at])
    number = number or (float(words[at]) if words[at].isdecimal() else None)
    times = words[at + 1 : at + 3]
    if number is None or "times" not in times:
        return None, at
    return float(number), at + 2 + times.index("times")


def tells_how_often(column: ColumnProfile) -> bool:
    """Whether the answers of a column say how often."""
    return len(_rates(column)) >= _FEWEST_ANSWERS


def _rates(column: ColumnProfile) -> dict[int, float]:
    """Code of an answer → the times a year that it means."""
    if len(column.values) > MOST_ANSWERS:
        return {}
    found = ((code, times_a_year(value)) for code, value in enumerate(column.values))
    return {code: rate for code, rate in found if rate is not None}


def often_enough(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """The answers on one side of a rate that the text bounds (`at least once a week`)."""
    rates = _rates(column)
    if len(rates) < _FEWEST_ANSWERS:
        return []
    words = hits.reading.words
    texts = [word.text for word in words]
    header, missing = hits.header(column)
    found = []
    for i in range(len(words)):
        often = _often(texts, i) if words[i].weight >= ATTACHED else None
        sign, used = _bound(hits, often) if often else (None, [])
        codes = frozenset(
            code for code, rate in rates.items() if often and sign and _meets(rate, often.rate, sign)
        )
        if often and 0 < len(codes) < len(rates):
            strengths = header.copy()
            strengths[[*range(often.first, often.last + 1), *used]] = 1.0
            found.append(Predicate(column, codes, None, strengths, 0.0, missing, _BONUS))
    return found


def _bound(hits: Hits, often: Often) -> tuple[str | None, list[int]]:
    """What makes a rate a bound, and the words that do."""
    words = hits.reading.words
    if after := sign_after(words, often.last):
        return after, list(range(often.last + 1, min(often.last + 3, len(words))))
    sign, used = sign_before(words, often.first)
    return (None, []) if sign == "=" else (sign, used)


def _meets(rate: float, bound: float, sign: str) -> bool:
    return {">": rate > bound, ">=": rate >= bound, "<": rate < bound, "<=": rate <= bound}[sign]
