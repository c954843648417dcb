"""Runs told by an ordinal: `for the fifth year running`, `a third straight annual rise`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import takewhile

from factcheck.claims.claim import Kind
from factcheck.claims.in_words.worded import About, Worded, quantity
from factcheck.claims.kinds import Reading
from factcheck.claims.language import classes, word_tags
from factcheck.periods.calendar_table import ORDINAL_WORDS

__all__ = ["runs"]

_IN_A_NOUN = frozenset({None, "N", "ADJ", "NV", "ADV"})
"""Tags of the words of the noun that is counted."""


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(ORDINAL_WORDS, key=len, reverse=True))
    return re.compile(
        rf"\b(?P<nth>{words}|\d{{1,2}}(?:st|nd|rd|th))[- ]"
        r"(?:(?:straight|consecutive|successive) (?P<nouns>[a-z]+(?: [a-z]+){0,2})"
        r"|(?P<noun>[a-z]+) (?:running|in a row|in succession)\b)",
        re.IGNORECASE,
    )


def runs(text: str, start: int, end: int) -> Iterator[Worded]:
    """How often in a row something has come about, as a duration where the noun is one of time."""
    for match in _pattern().finditer(text, start, end):
        nouns = _noun(match["noun"] or match["nouns"])
        times = _times(match["nth"].lower())
        if not nouns or times < 2:
            continue
        units = classes("period_units")
        unit = next((units[noun] for noun in nouns if noun in units), None)
        found = quantity(text, *match.span("nth"), times, unit or nouns[-1], last=match.end())
        kind = Kind.DURATION if unit else Kind.COUNT
        yield Worded(replace(found, counted=unit is None), About.VERB, Reading(kind))


def _noun(phrase: str) -> list[str]:
    """The words of the noun phrase at the beginning of a phrase (`annual decline in`)."""
    return list(takewhile(lambda word: word_tags().get(word) in _IN_A_NOUN, phrase.lower().split()))


def _times(nth: str) -> int:
    return ORDINAL_WORDS.get(nth) or int(nth[:-2])
