"""Text as the words that carry meaning: folded, stemmed, weighed."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

from factcheck.matching.stemming import stem

__all__ = ["stems", "tokens", "weight"]

_TOKEN = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:[.&'’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]")

_TEXTS_KEPT = 4096
"""Texts whose words are remembered: an article's sentences and the names of series come up over and over."""

_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=1
    )
}
"""Small numbers in words are the same as in digits: `one year or more` is `1 year or over`."""

WEAK_WEIGHT = 0.25
"""Of words that say how something is stated (`total`, `rate`): chosen so that four weigh as one noun."""


def tokens(text: str) -> list[str]:
    """Lower-case words without accents, in order; hyphens part, `U.S.` is `us`, `China's` is `china`.

    >>> tokens("The U.S. under-five mortality")
    ['the', 'us', 'under', '5', 'mortality']
    """
    return list(_tokens(text))


@lru_cache(maxsize=_TEXTS_KEPT)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(_joined(_POSSESSIVE.sub("", word)) for word in _TOKEN.findall(_without_accents(text)))


def _without_accents(text: str) -> str:
    folded = text.casefold()
    if folded.isascii():
        return folded
    parted = unicodedata.normalize("NFKD", folded)
    return "".join(char for char in parted if not unicodedata.combining(char))


def _joined(word: str) -> str:
    if word.isalpha() and word not in _NUMBERS:
        return word
    if _INITIALS.fullmatch(word):
        return word.replace(".", "")
    if word in _NUMBERS:
        return _NUMBERS[word]
    return word.replace(",", "") if word[0].isdigit() else word


def stems(text: str) -> list[str]:
    """The stem of each token, in order, also of words without weight."""
    return list(_stems(text))


@lru_cache(maxsize=_TEXTS_KEPT)
def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in _tokens(text))


def weight(stemmed: str) -> float:
    """How much a stem tells about what is measured: 0 for grammar, 1 for most nouns."""
    if stemmed in _listed("grammar_words.txt"):
        return 0.0
    return WEAK_WEIGHT if stemmed in _listed("weak_words.txt") else 1.0


@cache
def _listed(name: str) -> frozenset[str]:
    """Both the words of a table as written and their stems."""
    text = files(__package__).joinpath("tables", name).read_text(encoding="utf-8")
    words = text.split()
    return frozenset(words) | frozenset(stem(word) for word in words)
