"""The language of the field: groups of words and phrases that newsrooms and statisticians use for one thing.

The groups are rows of `tables/thesaurus.csv` and `tables/acronyms.csv`; the first term names the concept.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from factcheck.matching.words import stems

__all__ = ["Mention", "mentions", "terms"]


TEXTS_KEPT = 4096
"""Texts whose concepts are remembered: a claim is held against hundreds of series."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase of a text that names a concept; it covers the stems `start` to `end` (exclusive)."""

    start: int
    end: int
    concept: int


def mentions(text: Sequence[str]) -> list[Mention]:
    """Every phrase of a stemmed text that is in the thesaurus, longer and shorter ones alike."""
    return list(_mentions(tuple(text)))


@lru_cache(maxsize=TEXTS_KEPT)
def _mentions(text: tuple[str, ...]) -> tuple[Mention, ...]:
    phrases, longest = _phrases(), _longest()
    return tuple(
        Mention(start, end, concept)
        for start, first in enumerate(text)
        for end in range(start + 1, min(start + longest.get(first, 0), len(text)) + 1)
        for concept in phrases.get(text[start:end], ())
    )


def terms(concept: int) -> tuple[str, ...]:
    """The words and phrases of a concept, as written in the table."""
    return _groups()[concept]


@cache
def _groups() -> tuple[tuple[str, ...], ...]:
    groups = []
    for name in ("thesaurus.csv", "acronyms.csv"):
        text = files(__package__).joinpath("tables", name).read_text(encoding="utf-8")
        for row in csv.DictReader(text.splitlines()):
            groups.append(tuple(term.strip() for term in row["terms"].split("|")))
    return tuple(groups)


@cache
def _phrases() -> dict[tuple[str, ...], tuple[int, ...]]:
    found: dict[tuple[str, ...], tuple[int, ...]] = {}
    for concept, group in enumerate(_groups()):
        for term in group:
            phrase = tuple(stems(term))
            if concept not in found.get(phrase, ()):
                found[phrase] = (*found.get(phrase, ()), concept)
    return found


@cache
def _longest() -> dict[str, int]:
    """First word of a phrase → words of the longest phrase that begins with it."""
    found: dict[str, int] = {}
    for phrase in _phrases():
        found[phrase[0]] = max(len(phrase), found.get(phrase[0], 0))
    return found
