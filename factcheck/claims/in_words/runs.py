"""Runs told by an ordinal or by each of their steps: `for the fifth year running`, `in each of the past five
years`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile

from factcheck.claims.claim import Kind
from factcheck.claims.in_words.worded import About, Worded, quantity
from factcheck.claims.kinds import Reading
from factcheck.claims.language import classes, word_tags
from factcheck.claims.scene import TIME_UNITS
from factcheck.periods.calendar_table import ORDINAL_WORDS
from factcheck.quantities import Quantity

__all__ = ["each_of", "runs", "steady_lengths"]

_LENGTHS = TIME_UNITS | {"quarter"}
_UNBROKEN = re.compile(
    r"\b(?:consecutive|straight|successive|uninterrupted|continuous|unbroken|steady|sustained"
    r"|in a row|running|in succession)\b"
)
_GOES_ON = re.compile(
    r"(?:[ -][a-z]+)?[ -](?:month|year|quarter|week|day)s?(?: in a row| running| in succession)?"
    r" of (?:(?:uninterrupted|continuous|unbroken|steady|sustained) )?"
)
_EACH_OF = re.compile(
    r"\b(?:each|every one|all) of (?:the|its|our|their) (?:past|last|previous|preceding) $"
    r"|\b(?:each|every)(?: single)? (?:day|week|month|quarter|year) (?:for|in|over|of|during)(?: the)?"
    r"(?: past| last| previous| preceding)? $",
    re.IGNORECASE,
)

_IN_A_NOUN = frozenset({None, "N", "ADJ", "NV", "ADV"})
"""Tags of the words of the noun that is counted."""


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(ORDINAL_WORDS, key=len, reverse=True))
    return re.compile(
        rf"\b(?P<nth>{words}|\d{{1,2}}(?:st|nd|rd|th))[- ]"
        r"(?:(?:straight|consecutive|successive) (?P<nouns>[a-z]+(?: [a-z]+){0,2})"
        r"|(?P<noun>[a-z]+) (?:running|in a row|in succession)\b"
        r"|(?P<unit>[a-z]+) of (?:uninterrupted|continuous|unbroken|steady|sustained)\b)",
        re.IGNORECASE,
    )


def runs(text: str, start: int, end: int) -> Iterator[Worded]:
    """How often in a row something has come about, as a duration where the noun is one of time."""
    for match in _pattern().finditer(text, start, end):
        nouns = _noun(match["noun"] or match["nouns"] or match["unit"])
        times = _times(match["nth"].lower())
        if not nouns or times < 2:
            continue
        units = classes("period_units")
        unit = next((units[noun] for noun in nouns if noun in units), None)
        found = quantity(
            text,
            *match.span("nth"),
            times,
            unit or nouns[-1],
            last=match.end("unit") if match["unit"] else match.end(),
        )
        kind = Kind.DURATION if unit else Kind.COUNT
        event = (match.end() + 1, end) if match["unit"] else (0, 0)
        yield Worded(replace(found, counted=unit is None), About.VERB, Reading(kind), event=event)


def steady_lengths(text: str, start: int, end: int, held: Sequence[Quantity]) -> Iterator[Worded]:
    """The lengths of time in each step of which something has come about.

    `Every month for six months`, `57 straight months of job growth`.
    """
    reading = Reading(Kind.DURATION)
    for length in held:
        if (length.unit or "").removesuffix("s") not in _LENGTHS:
            continue
        goes_on = _GOES_ON.match(text, length.end, end)
        if goes_on and _UNBROKEN.search(goes_on[0]):
            yield Worded(length, About.VERB, reading, is_number=True, event=(goes_on.end(), end))
        elif _EACH_OF.search(text, start, length.phrase_start):
            yield Worded(length, About.VERB, reading, is_number=True)


def each_of(text: str, start: int, length: Quantity) -> int:
    """Where the words before a length begin that tell of each of its steps (`in each of the past`)."""
    match = _EACH_OF.search(text, start, length.phrase_start)
    if match:
        return match.start()
    return length.start if length.phrase_start < 0 else min(length.start, length.phrase_start)


def _noun(phrase: str) -> list[str]:
    """The words of the noun phrase at the beginning of a phrase (`annual decline in`)."""
    return list(takewhile(lambda word: word_tags().get(word) in _IN_A_NOUN, phrase.lower().split()))


def _times(nth: str) -> int:
    return ORDINAL_WORDS.get(nth) or int(nth[:-2])
