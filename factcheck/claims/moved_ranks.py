"""Ranks that something moved from or to (`fell from 11th to 27th place`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.language import verb_forms, words

__all__ = ["RANK_SIGNS", "moved_ranks"]

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "last": 0,
}  # fmt: skip
_END = re.compile(
    r"\b(?:from|to) (?:the )?(?P<rank>\d{1,3}(?:st|nd|rd|th)|" + "|".join(_ORDINALS) + r")"
    r"(?= (?:place|position|spot|rank)\b|[,.;)]|$| (?:to|from|in|among|out of|between|last|this|a year)\b"
    r"| of (?:the )?\d)"
    r"(?! (?:to|in|of)(?: the)? (?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|centur))"
)
_WORD = re.compile(r"[a-z]+")
_BETWEEN = 60
"""Characters before a rank in which its verb stands."""
RANK_SIGNS = (
    *(f"{digit}th" for digit in range(10)), "1st", "2nd", "3rd", "rom first", "rom second", "rom third",
    "rom fourth", "rom fifth", "rom sixth", "rom seventh", "rom eighth", "rom ninth", "rom tenth", "o second",
    "o third", "o fourth", "o fifth", "o sixth", "o seventh", "o eighth", "o ninth", "o tenth",
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
        if way and rank:
            yield match.span("rank"), rank, way


def _way(lead: str) -> str | None:
    """Up or down, by the last verb of moving or particle in the clause before a rank."""
    clause = re.split(r"[.;:]", lead)[-1]
    for word in reversed(_WORD.findall(clause)):
        if word in ("up", "down"):
            return str(word)
        base = verb_forms().get(word, ("", "", ""))
        if base[0] in words("rank_verbs"):
            return "down" if base[1] == "DOWN" else "up"
    return None
