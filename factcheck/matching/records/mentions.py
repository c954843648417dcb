"""The other numbers of a sentence, with the intervals that their words admit."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.matching.records.language import language
from factcheck.matching.records.owners import (
    is_grade,
    is_name,
    is_percent,
    is_share,
    limits,
    states_something,
)
from factcheck.matching.records.tokens import WORD

if TYPE_CHECKING:
    from factcheck.matching.records.sentence import Word

__all__ = ["Mention", "find_mentions", "sign_after", "sign_before"]

_RANGE = re.compile(r"\s*(?:[-–]|[-–]?\s*(?:to|through)[\s-])\s*")
"""What stands between the ends of a range (`18-29`, `18- to 29-year-olds`)."""
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)(?:st|nd|rd|th)?")
_SHORT_DECADE, _CENTURY, _DECADE = 2, 1900, 10
_OLDEST = 120
_SCALE_REACH = 3
_ARTICLES = frozenset({"a", "an"})
_AND_UP = frozenset({"or", "and"})
_OF_PERSONS = frozenset({"their", "his", "her", "our"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A number in the sentence that is not the claimed one, with the interval its words admit."""

    word: int
    value: float
    lower: float
    upper: float
    closed: tuple[bool, bool]
    compared: bool
    """A comparison word stands beside it."""
    words: tuple[int, ...]
    """Indices of the number and its comparison words."""
    money: bool
    percent: bool = False
    grade: bool = False
    """It is a mark that something gets (`gave it a 5`)."""
    of_age: bool = False
    """The words beside it make it an age (`65 and older`, `20-year-olds`)."""
    scaled: bool = False
    """A word multiplies it (`100 million`), so that it is in plain units."""
    ranked: bool = False
    """It limits what is spoken of to the first places (`the top ten`)."""


def find_mentions(text: str, words: Sequence[Word], start: int, end: int) -> list[Mention]:
    """The numbers but the one at `text[start:end]`, and those that state something of their own."""
    found: list[Mention] = []
    counted = not is_percent(text, end)
    for i, word in enumerate(words):
        match = WORD.match(text, word.start)
        if start <= word.start < end or match is None or is_name(word.text):
            continue
        value = _value(word.text)
        if _is_scale_end(words, i):
            continue
        if re.fullmatch(r"\d*0s", word.text):
            found.append(_decade(words, i))
        elif is_share(text, word.end):
            if value is not None and limits(text, match, start, end):
                found.append(_mention(text, words, i, value, percent=True))
        elif counted and (part := _fraction(words, i)):
            if (mention := _fraction_mention(text, words, i, part)).compared:
                found.append(mention)
        elif word.text in _ARTICLES and i + 1 < len(words):
            timed = language().seconds.get(words[i + 1].text)
            if timed and (mention := _mention(text, words, i, 1.0)).compared:
                found.append(mention)
        elif word.text == "one":
            if (mention := _mention(text, words, i, 1.0)).compared:
                found.append(mention)
        elif value is not None and not (text[word.start] in "$£€" and states_something(text, match)):
            found.append(_mention(text, words, i, value, grade=is_grade(text, match)))
    return _ranges(text, words, found)


def _fraction(words: Sequence[Word], i: int) -> float | None:
    """The percentage that a fraction in words means: `half`, `a quarter`, `two-thirds`."""
    part = language().fractions.get(words[i].text.removesuffix("s"))
    before = words[i - 1].text if i else ""
    numbered = before in _ARTICLES or before in language().number_words or before == "one"
    if part is None or not (numbered or words[i].text == "half"):
        return None
    return part * language().number_words.get(before, 1)


def _fraction_mention(text: str, words: Sequence[Word], i: int, part: float) -> Mention:
    """A fraction as a bound in percent; what compares it stands before its article or number."""
    if words[i].text == "half":
        return _mention(text, words, i, part, percent=True)
    found = _mention(text, words, i - 1, part, percent=True)
    return replace(found, words=(*found.words, i))


def _is_scale_end(words: Sequence[Word], i: int) -> bool:
    """Whether a number only says how far a scale goes (`4.1 points out of 5`)."""
    before = [word.text for word in words[max(0, i - _SCALE_REACH) : i]]
    return before[1:] == ["out", "of"] and before[0].removesuffix("s") in language().words["marks"]


def _value(word: str) -> float | None:
    spelled = language().number_words
    if word in language().words["zero"]:
        return 0.0
    if word in spelled:
        return float(spelled[word])
    number = _NUMBER.fullmatch(word)
    return float(number[1]) if number else None


def _decade(words: Sequence[Word], i: int) -> Mention:
    """`the 1970s`, `the '70s` as the years; `over-60s`, `in their 20s` as ages."""
    digits = words[i].text.removesuffix("s")
    before = words[i - 1].text if i else ""
    low, sign = float(digits), language().before.get(before, "=")
    if sign in (">", ">="):
        return Mention(i, low, low, math.inf, (True, True), True, (i - 1, i), False)
    if sign in ("<", "<="):
        return Mention(i, low, -math.inf, low, (True, False), True, (i - 1, i), False)
    if len(digits) == _SHORT_DECADE and before not in _OF_PERSONS:
        low += _CENTURY
    return Mention(i, low, low, low + _DECADE - 1, (True, True), True, (i,), False)


def _mention(
    text: str, words: Sequence[Word], i: int, value: float, *, percent: bool = False, grade: bool = False
) -> Mention:
    spoken = language()
    sign, used = sign_before(words, i)
    ranked = False
    scale = spoken.scale_words.get(words[i + 1].text) if i + 1 < len(words) else None
    end = i + (scale is not None)
    value, used = value * (scale or 1.0), [*used, end] if scale else used
    if after := sign_after(words, end):
        sign, used = after, [*used, end + 1, end + 2]
    elif text[words[i].end : words[i].end + 1] == "+":
        sign = ">="
    elif ranked := i > 0 and words[i - 1].text in spoken.words["rank_limits"]:
        sign, used = "<=", [*used, i - 1]
    lower = value if sign in (">", ">=", "=") else -math.inf
    upper = value if sign in ("<", "<=", "=") else math.inf
    money = text[words[i].start] in "$£€"
    closed = (sign != ">", sign != "<")
    beside = {words[k].text for k in used if k != i} | {word.text for word in words[i + 1 : i + 4]}
    aged = bool(spoken.words["of_age"] & beside) and value <= _OLDEST
    compared, scaled = sign != "=", scale is not None
    marks = (money, percent, grade, aged, scaled, ranked)
    return Mention(i, value, lower, upper, closed, compared, tuple(used), *marks)


def sign_after(words: Sequence[Word], end: int) -> str | None:
    """What stands behind a number and makes it a bound (`65 and older`, `2010 or later`)."""
    spoken, after = language(), [word.text for word in words[end + 1 : end + 3]]
    if " ".join(after) in spoken.after:
        return spoken.after[" ".join(after)]
    sign = spoken.than.get(after[1]) if len(after) > 1 and after[0] in _AND_UP else None
    return f"{sign}=" if sign else None


def sign_before(words: Sequence[Word], i: int) -> tuple[str, list[int]]:
    """The comparison that stands before a number, and the words of both (`taller than`, `at least`)."""
    spoken = language()
    for size in (3, 2, 1):
        before = [word.text for word in words[max(0, i - size) : i]]
        if i >= size and " ".join(before) in spoken.before:
            return spoken.before[" ".join(before)], [*range(i - size, i), i]
    if i >= 2 and words[i - 1].text == "than":
        sign = spoken.than.get(words[i - 2].text)
        return (sign, [i - 2, i - 1, i]) if sign else ("=", [i])
    return "=", [i]


def _ranges(text: str, words: Sequence[Word], found: list[Mention]) -> list[Mention]:
    """The mentions, and one more for each pair written as a range (`18-29`, `between 2 and 5`)."""
    pairs = []
    for low, high in pairwise(found):
        between = text[words[low.word].end : words[high.word].start].casefold()
        starts = words[low.word - 1].text if low.word else ""
        joined = bool(_RANGE.fullmatch(between)) or (
            between.strip() == "and" and starts in ("between", "from")
        )
        if joined and high.value > low.value:
            used = tuple(range(low.word, high.word + 1))
            pairs.append(
                Mention(low.word, low.value, low.value, high.value, (True, True), True, used, low.money)
            )
    taken = {i for pair in pairs for i in pair.words}
    return [mention for mention in found if mention.word not in taken] + pairs
