"""What looks like a number and is no quantity: years, dates, clock times, ordinals, names, markers."""

from __future__ import annotations

import re

from factcheck.quantities.numerals import Numeral
from factcheck.quantities.tables.contexts import (
    CLOCK_AFTER,
    MONTHS,
    NAME_HEADS,
    NO_ONE_BEFORE,
    NOT_NAMES,
    YEAR_BEFORE,
    YEARS,
)

__all__ = ["is_glued", "is_part_of_name", "is_pronoun", "is_time"]

LAST_DAY = 31
_LEFT = 24
"""Longest word that is looked at before a number, with punctuation."""
_WORD_BEFORE = re.compile(r"([^\W_][\w.’'-]*|#|§|©)[,]?[ \u00a0]*[(“\"]?$")
_WORD_AFTER = re.compile(r"[ \u00a0]?,?[ ]?([^\W\d_][\w.'’]*)")
_GLUED_AFTER = re.compile(
    r":\d|/\d|[-–]\d+[-–/]\d|['’]?s\b(?!\))|-?(?:st|nd|rd|th|ths)\b|['’]s\b|[^\W\d_]*\d|\.\d|@", re.IGNORECASE
)
_GLUED_BEFORE = re.compile(r"[^\W_]*[-–]$")
_DECADE = re.compile(r"0['’]?s\b")
_MARKER = re.compile(r"(?:^|\n)[ \t]*[(\[]?$")
_MARKER_AFTER = re.compile(r"[.)\]][ \t]")


def is_glued(text: str, found: Numeral) -> bool:
    """Part of a longer string: `10:30`, `1/2/2013`, `3.2.1`, `22nd`, `1990s`, `COVID-19`, `555-1234-5678`."""
    if found.kind not in ("digits", "fraction", "malformed"):
        return False
    if found.money is None and _is_glued_before(text, found):
        return True
    end = found.end
    if found.plain and _DECADE.match(text, end - 1):
        return True
    if found.unit_end > end and not found.counted:
        return False
    return text[end : end + 1].isalpha() or _GLUED_AFTER.match(text, end) is not None


def _is_glued_before(text: str, found: Numeral) -> bool:
    """`B-52`, `#1`, `user@5`, the last part of a date; `sub-5` and the end of a range are none."""
    before = text[found.start - 1 : found.start]
    if not before:
        return False
    if before in "/:@#_\\=^" or before.isalnum():
        return True
    if before not in "-–":
        return False
    match = _GLUED_BEFORE.search(text, max(0, found.start - 20), found.start)
    prefix = match.group()[:-1] if match else ""
    if prefix[-1:].isdigit():
        at = found.start - len(prefix) - 2
        return text[at : at + 1] in ("-", "–")
    return bool(prefix) and not prefix.islower()


def word_before(text: str, start: int) -> str:
    """The word right before, as written; empty after punctuation."""
    match = _WORD_BEFORE.search(text[max(0, start - _LEFT) : start])
    return match[1] if match else ""


def word_after(text: str, end: int) -> str:
    match = _WORD_AFTER.match(text, end)
    return match[1] if match else ""


def is_time(text: str, found: Numeral) -> bool:
    """A year, a day of a month or a clock time, by the words on both sides."""
    if found.kind not in ("digits", "words") or found.money or found.value is None:
        return False
    before, after = word_before(text, found.start).lower(), word_after(text, found.end).lower()
    if after in CLOCK_AFTER or after.rstrip(".") in ("a.m", "p.m"):
        return True
    if not found.plain or found.unit:
        return False
    if found.value <= LAST_DAY and (
        before in MONTHS or _is_month(after, text[found.end + 1 : found.end + 2])
    ):
        return True
    return _is_year(found, before, after)


def _is_month(word: str, first: str) -> bool:
    """Whether the word after a day is a month; `may` and `march` only with a capital."""
    return word in MONTHS and (first.isupper() or word not in ("may", "march"))


def _is_year(found: Numeral, before: str, after: str) -> bool:
    low, high = YEARS
    if found.end - found.start != 4 or found.value is None or not low <= found.value <= high:
        return False
    if found.counted and before not in ("in", "since"):
        return False
    return (
        before.rstrip(".") in YEAR_BEFORE or before in MONTHS or (found.value >= 1900 and not found.counted)
    )


def is_part_of_name(text: str, found: Numeral) -> bool:
    """`Section 427`, `Boeing 747`, `page 12`, `Apollo 11`: a bare number after the name it belongs to."""
    if not found.plain or found.money:
        return False
    if _MARKER.search(text[max(0, found.start - 4) : found.start]) and _MARKER_AFTER.match(text, found.end):
        return True
    before = word_before(text, found.start)
    if not before:
        return False
    low = before.lower()
    if low in NAME_HEADS:
        return True
    if found.unit or not before[0].isupper() or low in NOT_NAMES or before.endswith("."):
        return False
    return found.value is not None


def is_pronoun(text: str, found: Numeral) -> bool:
    """`one` that stands for a person or a thing named before (`one of them`, `no one`)."""
    if found.kind != "words" or text[found.start : found.end].lower() != "one":
        return False
    if found.counted or found.unit:
        return word_before(text, found.start).lower() in NO_ONE_BEFORE - {"a", "the", "an"}
    return True
