"""Hedges before and after a number: `more than`, `up to`, `or so`."""

from __future__ import annotations

import re

from factcheck.quantities.numeral import Hedge
from factcheck.quantities.tables.hedges import (
    AFTER,
    BEFORE,
    DURING_BEFORE,
    HEDGE_SIZES,
    MOVED_UP,
    MULTIPLIERS,
    PHRASAL_WITH_OVER,
    SIGNS_BEFORE,
)
from factcheck.quantities.tables.numerals import ONES
from factcheck.units.vocabulary import definitions

__all__ = ["hedge_after", "hedge_before", "is_during"]

_REACH = 48
"""Longest hedge, with an article, in characters."""
_SKIPPED = frozenset(
    ["a", "an", "the", "another", "of", "total", "its", "his", "their", "just", "only", "even", "whopping"]
)
"""May stand between hedge and number: `more than a million`, `at least another 200`."""
_MOST_SKIPPED = 2
_OPENING = "(“\"‘'"
_LAST_WORDS = HEDGE_SIZES.keys() | _SKIPPED
_AFTER = re.compile(
    r"(?:[ ,(]{0,2}|-)("
    + "|".join(re.escape(phrase) for phrase in sorted(AFTER, key=lambda phrase: (-len(phrase), phrase)))
    + rf")(?![^\W_])(?! (?:\d|[$£€]|(?:{'|'.join(ONES)}|an?)\b))",
    re.IGNORECASE,
)
_LAST_OF_SIGN = frozenset(sign[-1] for sign in SIGNS_BEFORE)
_AFTER_STARTS = frozenset(phrase[0] for phrase in AFTER)
_POINTING = frozenset(["the", "its", "his", "their"])
"""`more than its 400 seats`, `as many as the 300` compare with a known figure and bound none."""
_FROM_THE = frozenset(
    ["past", "over", "within", "near", "maximum", "minimum", "under", "inside", "beyond", "above", "below"]
)
"""After `the` these are no hedges (`the past five years`); before `the` neither (`over the 12 months`)."""


def hedge_before(text: str, start: int, before: str) -> Hedge | None:
    """The hedge that ends right before `start`, longest first; `before` is the word there."""
    if text[start - 1 : start] in _LAST_OF_SIGN or text[start - 2 : start - 1] in _LAST_OF_SIGN:
        return _sign(text[max(0, start - _REACH) : start], start)
    if before.lower().lstrip(_OPENING) not in _LAST_WORDS:
        return None
    left = _lowered(text[max(0, start - _REACH) : start])
    words = left.split()
    if left[-1:] == "-":
        words[-1] = words[-1].rstrip("-")
    for leave in range(_MOST_SKIPPED + 1):
        hedge = _lookup(left, words[: len(words) - leave], words[len(words) - leave :], start)
        if hedge is not None:
            return hedge
        if leave >= len(words) or words[-1 - leave] not in _SKIPPED:
            break
    return None


def _lowered(text: str) -> str:
    """Lower case of the same length; the Turkish capital I with a dot alone would become two letters."""
    low = text.lower()
    return low if len(low) == len(text) else text.replace("İ", "I").lower()


def _lookup(left: str, words: list[str], between: list[str], start: int) -> Hedge | None:
    sizes = HEDGE_SIZES.get(words[-1].lstrip(_OPENING)) if words else None
    if sizes is None:
        return None
    for size in sizes:
        if size > len(words):
            continue
        phrase = " ".join(words[-size:]).lstrip(_OPENING)
        comparator = BEFORE.get(phrase)
        if comparator is None:
            continue
        before = words[-size - 1].lstrip(_OPENING) if len(words) > size else ""
        if not _holds(phrase, before, between):
            return None
        hedge_start, hedge_end = _place(left, words, size)
        shift = start - len(left)
        return Hedge(comparator, shift + hedge_start, shift + hedge_end)
    return None


def _holds(phrase: str, before: str, between: list[str]) -> bool:
    """Whether the words are a hedge here and no preposition of place, time or direction."""
    if phrase.startswith("up to") and before in MOVED_UP:
        return False
    if phrase.endswith(" as") and before in MULTIPLIERS:
        return False
    if phrase == "over" and before in PHRASAL_WITH_OVER:
        return False
    if phrase in _FROM_THE and (before in ("the", "this", "its") or "the" in between):
        return False
    if phrase.endswith(("than", " as")) and not _POINTING.isdisjoint(between):
        return False
    return not (before in ("not", "no") and phrase in ("about", "near"))


def _place(left: str, words: list[str], size: int) -> tuple[int, int]:
    at = len(left)
    end = -1
    for number, word in enumerate(reversed(words), 1):
        at = left.rfind(word, 0, at)
        end = at + len(word) if end < 0 else end
        if number == size:
            break
    return at + len(words[-size]) - len(words[-size].lstrip(_OPENING)), end


def _sign(left: str, start: int) -> Hedge | None:
    stripped = left.rstrip()
    for size in (2, 1):
        comparator = SIGNS_BEFORE.get(stripped[-size:])
        if comparator is not None and size <= len(stripped):
            at = start - len(left) + len(stripped) - size
            return Hedge(comparator, at, at + size)
    return None


def is_during(text: str, hedge: Hedge, unit: str | None) -> bool:
    """Whether `over` before a time means during it and is no bound."""
    timed = definitions().get(unit or "", ("",))[0] == "time" and not (unit or "").endswith(" of age")
    if not timed or text[hedge.start : hedge.end].lower() != "over":
        return False
    words = text[max(0, hedge.start - _REACH) : hedge.start].split()
    return not words or words[-1].lower() not in DURING_BEFORE


def hedge_after(text: str, end: int) -> Hedge | None:
    """The hedge that follows a number or its unit: `or more`, `and counting`, `+`."""
    following = text[end : end + 2].lstrip(" ,(-")[:1].lower()
    if following not in _AFTER_STARTS and text[end : end + 1] != "-":
        return None
    match = _AFTER.match(text, end)
    if match is None:
        return None
    return Hedge(AFTER[match[1].lower()], match.start(1), match.end(1))
