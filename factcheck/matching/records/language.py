"""The facts of English that matching a claim to a record table needs, read from `tables/language.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["Language", "language", "stem"]

_SHORTEST_STEM = 3
"""A suffix is only cut where at least this many letters remain (Porter's measure, simplified)."""
_SUFFIXES = ("ings", "ing", "edly", "ed", "ers", "er", "ly")


@dataclass(frozen=True)
class Language:
    """Words are sets of lower-case words or stems, as their names say."""

    stop: frozenset[str]
    weak_stems: frozenset[str]
    irregular: dict[str, str]
    synonyms: dict[str, frozenset[str]]
    """Stem → the stems that stand for the same thing."""
    words: dict[str, frozenset[str]]
    """Named word lists, as written."""
    stems: dict[str, frozenset[str]]
    """The same lists, stemmed."""
    before: dict[str, str]
    """Comparison words that stand before a number → `<`, `<=`, `=`, `>=`, `>`."""
    after: dict[str, str]
    number_words: dict[str, int]
    """`two` → 2, up to `twelve`; `one` is left out, for it is a pronoun as often."""
    scale_directions: dict[str, list[str]]
    scales: list[list[str]]
    """Answers of one scale, from the most to the least."""
    operations: dict[str, frozenset[str]]
    """Operation → the stems that name it."""


@cache
def language() -> Language:
    """The tables, read once."""
    raw = tomllib.loads((files(__package__) / "tables" / "language.toml").read_text(encoding="utf-8"))
    lists = {name: text.split() for name, text in raw["words"].items()}
    return Language(
        stop=frozenset(raw["stop"].split()),
        weak_stems=frozenset(map(stem, raw["weak"].split())),
        irregular=raw["irregular"],
        synonyms=_synonyms([group["words"].split() for group in raw["synonyms"]]),
        words={name: frozenset(words) for name, words in lists.items()},
        stems={name: frozenset(map(stem, words)) for name, words in lists.items()},
        before=raw["comparisons"]["before"],
        after=raw["comparisons"]["after"],
        number_words={word: i for i, word in enumerate(lists["number_words"], start=2)},
        scale_directions=raw["scale_directions"],
        scales=[scale["order"] for scale in raw["scales"]],
        operations={name: frozenset(map(stem, text.split())) for name, text in raw["operations"].items()},
    )


def _synonyms(groups: list[list[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in groups:
        stems = {stem(word) for word in group}
        for one in stems:
            found.setdefault(one, set()).update(stems - {one})
    return {one: frozenset(others) for one, others in found.items()}


@cache
def _irregular() -> dict[str, str]:
    raw = tomllib.loads((files(__package__) / "tables" / "language.toml").read_text(encoding="utf-8"))
    return dict(raw["irregular"])


@cache
def stem(word: str) -> str:
    """What the forms of a word share, for comparing only: `reclining`, `reclined` → `reclin`.

    >>> stem("reclining") == stem("recline")
    True
    """
    word = re.sub(r"['’]s?$", "", word.casefold())
    word = _irregular().get(word, word)
    if not word.isalpha():
        return word
    word = _singular(word)
    word = _irregular().get(word, word)
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            word = _undouble(word[: -len(suffix)])
            break
    if word.endswith("e") and len(word) > _SHORTEST_STEM:
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > _SHORTEST_STEM else word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _SHORTEST_STEM:
        return word[:-1]
    return word


def _undouble(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls" else word
