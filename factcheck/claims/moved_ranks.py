"""Ranks that something moved from or to (`fell from 11th to 27th place`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.language import verb_forms, words
from factcheck.periods.calendar_table import MONTH_NAMES, ORDINAL_WORDS

__all__ = ["RANK_SIGNS", "moved_ranks"]

_ORDINALS = {word: rank for word, rank in ORDINAL_WORDS.items() if word.isalpha()}
_END = re.compile(
    rf"\b(?:from|to) (?:the )?(?P<rank>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(sorted(_ORDINALS, key=len)[::-1])})"
    r"(?= (?:place|position|spot|rank)\b|[,.;)]|$| (?:to|from|in|among|out of|between|last|this|a year)\b"
    r"| of (?:the )?\d)"
    rf"(?! (?:to|in|of)(?: the)? (?i:{'|'.join(MONTH_NAMES)}|centur))"
)
_CLAUSE = re.compile(r"[.;:]")
_WORD = re.compile(r"[a-z]+")
_BETWEEN = 60
"""Characters before a rank in which its verb stands."""
RANK_SIGNS = (
    *(f"{digit}th" for digit in range(10)), "1st", "2nd", "3rd",
    *(f"{end} {word}" for word in _ORDINALS for end in ("rom", "o")),
)  # fmt: skip
"""Substrings of which a text with such a rank holds one."""


def moved_ranks(text: str, start: int, end: int) -> Iterator[tuple[tuple[int, int], int, str]]:
    """The span of each such rank of `text[start:end]`, its number and `up` or `down`."""
    part = text[start:end]
    if not any(map(part.__contains__, RANK_SIGNS)):
        return
    for match in _END.finditer(text, start, end):
        way = _way(text[max(start, match.start() - _BETWEEN) : match.start()])
        written = match["rank"]
        rank = int(written[:-2]) if written[0].isdecimal() else _ORDINALS[written]
        if way:
            yield match.span("rank"), rank, way


def _way(lead: str) -> str | None:
    """Up or down, by the last verb of moving or particle in the clause before a rank."""
    clause = _CLAUSE.split(lead)[-1]
    for word in reversed(_WORD.findall(clause)):
        if word in ("up", "down"):
            return str(word)
        base = verb_forms().get(word, ("", "", ""))
        if base[0] in words("rank_verbs"):
            return "down" if base[1] == "DOWN" else "up"
    return None
