"""What the number of a claim looks like, and the interval that a result must lie in to be what it says."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from itertools import dropwhile, takewhile

from factcheck.claims import Claim, Kind
from factcheck.matching.records.language import language, stem
from factcheck.matching.records.sentence import Reading, Word
from factcheck.matching.records.tokens import tokens
from factcheck.quantities import Comparator
from factcheck.units import is_plural

__all__ = ["Form", "Stated", "form_of", "stated_by"]

_MOST_NAMED = 12
"""The longest list of first ones that a sentence names."""
_WORDS_REACH = 0.1
_LONGEST_NOUN = 3
"""Words after a number among which the counted noun is looked for where the quantity names none."""
_CURRENCIES = frozenset({"USD", "EUR", "GBP"})
_MONEY_SIGNS = ("$", "£", "€")
_PERCENT = frozenset({"percent", "%", "percentage", "pct"})
_POINTS = frozenset({"percentage point", "percentage points", "percentage_point"})
_BARE_POINTS = frozenset({"point", "points"})
_TOP_REACH = 2
"""Words from the number to the superlative that makes it a list of the first ones."""
_FACTOR_REACH = 4
"""Words from the number in which a factor is marked as one."""
_FACTORS = frozenset({"twice", "thrice", "double", "triple"})
_TIMES = frozenset({"times", "ratio", "fold"})


@dataclass(frozen=True, slots=True)
class Form:
    """What the claimed number looks like: it decides which operations can give it."""

    percent: bool = False
    """A share, as percent or as a fraction."""
    points: bool = False
    """A difference of shares."""
    times: bool = False
    """A ratio of two groups."""
    rank: str | None = None
    """`highest` or `lowest` of a superlative."""
    top: bool = False
    """How many are the first ones by something (`the three biggest are …`)."""
    nouns: frozenset[str] = frozenset()
    """Stems of the counted noun or the unit."""
    money: bool = False
    measured: str | None = None
    """The unit of measure (`minute`, `year`), where the number counts nothing."""
    factor: float = 1.0
    """What a result is multiplied by to be in the claim's unit: 100 for percent."""
    unit: str = "number"


_WHOLE_OPENINGS = frozenset({"of", "out", "among"})


@dataclass(frozen=True, slots=True)
class Stated:
    """The number of a claim, shares as fractions."""

    value: float | None
    lower: float
    upper: float
    digit: float | None
    """Weight of its last written digit; None for words and bounds."""
    counted: bool = False
    """A whole number of things, which only an average can round to."""

    def holds(self, result: float, *, average: bool = False) -> bool:
        """Whether a result lies in the interval or is written so when it is rounded."""
        return self.lower <= result <= self.upper or self.rounds(result, average=average)

    @property
    def bounded(self) -> bool:
        """Whether it has both ends; a bare `more than 20` has not."""
        return math.isfinite(self.lower) and math.isfinite(self.upper)

    @property
    def figure(self) -> float | None:
        """The number, or the one end of a bound."""
        if self.value is not None or self.bounded:
            return self.value
        return next((end for end in (self.lower, self.upper) if math.isfinite(end)), None)

    def rounds(self, result: float, *, average: bool = False) -> bool:
        if self.value is None or self.digit is None or (self.counted and not average):
            return False
        return abs(result - self.value) <= self.digit * (0.5 + 1e-9)


def form_of(claim: Claim, reading: Reading) -> Form:
    """What the number of a claim looks like."""
    quantity = claim.quantity
    unit = (quantity.unit or "").casefold()
    fraction = quantity.value is not None and 0 < quantity.value < 1 and "." not in claim.text
    if unit != "rank" and _is_top(claim, reading):
        return Form(top=True, nouns=_next_nouns(reading), unit=quantity.unit or "number")
    if claim.kind is Kind.RANK or unit == "rank":
        return Form(rank=claim.details.superlative or "highest", unit=quantity.unit or "rank")
    if unit in _POINTS or (unit in _BARE_POINTS and _of_shares(reading)):
        return Form(points=True, factor=100.0, unit=quantity.unit or "percentage point")
    if _compares(claim, reading, unit) and not fraction and unit not in _PERCENT:
        return Form(times=True, unit=quantity.unit or "times")
    if unit in _PERCENT or fraction:
        return Form(percent=True, factor=100.0 if unit in _PERCENT else 1.0, unit=quantity.unit or "ratio")
    money = unit.upper() in _CURRENCIES or claim.text[:1] in _MONEY_SIGNS
    nouns = {stem(word) for word in tokens(unit)} if quantity.counted else set()
    named = frozenset(nouns | _next_nouns(reading)) or _whole_nouns(reading)
    measured = unit if unit and unit not in _TIMES and not (quantity.counted or money) else None
    return Form(nouns=named, money=money, measured=measured, unit=quantity.unit or "number")


def _of_shares(reading: Reading) -> bool:
    """Whether points are of percentages: how likely groups are, or what percent of them, is compared."""
    return bool({"likely", "percent", "percentage"} & {word.text for word in reading.words})


def _is_top(claim: Claim, reading: Reading) -> bool:
    """Whether a small number says how many the first ones are (`the top five`, `the three biggest`)."""
    value = claim.quantity.value
    if value is None or not 1 < value <= _MOST_NAMED or value != int(value):
        return False
    spoken, at = language().words, reading.claimed_word
    end = reading.claimed_end
    after = {word.text for word in reading.words[end + 1 : end + 1 + _TOP_REACH]}
    before = {word.text for word in reading.words[max(0, at - 1) : at]}
    return bool(before & spoken["list_heads"] or after & spoken["superlatives"])


def _compares(claim: Claim, reading: Reading, unit: str) -> bool:
    """Whether a factor is claimed (`three times as many`) and not how often (`reported 15 times`)."""
    if unit not in _TIMES:
        return claim.kind is Kind.RATIO
    if claim.quantity.value is None:
        return True
    return claim.text.casefold() in _FACTORS or _is_factor(reading)


def _is_factor(reading: Reading) -> bool:
    """Whether the words after the number hold one thing against another: `times as many`, `times the rate`,
    but not `came 15 times as a guest over the years`."""
    marks, articles = language().words["factor_marks"], language().words["determiners"]
    chunk = reading.words[reading.claimed_word].chunk if reading.claimed_word < len(reading.words) else -1
    near = reading.words[reading.claimed_word : reading.claimed_word + _FACTOR_REACH]
    after = [word.text for word in near if word.chunk == chunk]
    return any(
        word in marks and (word != "the" or before in _TIMES) and not (word == "as" and following in articles)
        for before, word, following in zip(after, after[1:], [*after[2:], ""], strict=False)
    )


def _next_nouns(reading: Reading) -> frozenset[str]:
    """Stems of the words right after the number, or after `of the`, up to the verb, the next preposition or
    the end of the clause."""
    after = reading.words[reading.claimed_end + 1 :]
    if after and after[0].text == "of":
        after = tuple(dropwhile(lambda word: _is_idle(word) or word.text.isdigit(), after))
    verbs = language().words["verbs"]
    noun = takewhile(
        lambda word: word.text not in verbs and not _is_idle(word) and word.chunk == after[0].chunk,
        after[:_LONGEST_NOUN],
    )
    named = list(noun)
    end = next((i for i in range(1, len(named)) if _acts(named[i - 1], named[i])), len(named))
    return frozenset(word.stem for word in named[:end])


def _acts(noun: Word, word: Word) -> bool:
    """Whether a word after a plural is a verb in the past tense (`12 players changed clubs`)."""
    return is_plural(noun.text) and word.text.endswith("ed")


def _whole_nouns(reading: Reading) -> frozenset[str]:
    """Stems of the words for the things that the sentence begins with, of which the number is a part (`Of the
    60 crews, 35 had …`)."""
    if reading.whole is None or not reading.words or reading.words[0].text not in _WHOLE_OPENINGS:
        return frozenset()
    lead = [word for word in reading.words if word.chunk == reading.words[0].chunk]
    said = dropwhile(lambda word: not word.text[0].isdigit(), lead)
    noun = takewhile(lambda word: not _is_idle(word), list(said)[1 : 1 + _LONGEST_NOUN])
    return frozenset(word.stem for word in noun)


def _is_idle(word: Word) -> bool:
    """Whether a word is a stop word and no name for those who answer."""
    return word.text in language().stop and word.stem not in language().stems["survey_rows"]


def stated_by(claim: Claim, form: Form) -> Stated | None:
    """The claim's number and interval; None where it has neither."""
    quantity, scale = claim.quantity, 1.0 / form.factor
    if claim.kind is Kind.RANK and quantity.unit != "rank" and not form.top:
        return None
    if quantity.value is None and quantity.lower is None and quantity.upper is None:
        return None
    share = form.percent or form.points
    return Stated(
        None if quantity.value is None else float(quantity.value) * scale,
        -math.inf if quantity.lower is None else float(quantity.lower) * scale,
        math.inf if quantity.upper is None else float(quantity.upper) * scale,
        _rounding(claim) * scale if quantity.comparator is Comparator.EQUAL else None,
        counted=not share and "." not in claim.text,
    )


def _rounding(claim: Claim) -> float:
    """Weight of the last digit written, in units of the text: 0.1 for `15.2`; for a fraction in words a tenth
    of it, so that `a third` reaches 5 % to each side as DESIGN lets numbers do."""
    match = re.search(r"\d+(?:\.(\d+))?$", claim.text)
    if match and re.match(r"[$£€]?\d", claim.text) and " in " not in claim.text:
        return float(10.0 ** -len(match[1] or ""))
    value = claim.quantity.value
    return _WORDS_REACH * float(value) if value is not None and 0 < value < 1 else 0.0
