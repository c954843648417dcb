"""Word stems after Porter (1980), so that `employed`, `employment` and `employs` are one word."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["stem"]

_PLURALS = (("sses", "ss"), ("ies", "i"), ("ss", "ss"), ("s", ""))
_LONG = (
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("isation", "ize"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
    ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"),
    ("biliti", "ble"), ("entli", "ent"), ("ousli", "ous"), ("alli", "al"), ("bli", "ble"), ("eli", "e"),
)  # fmt: skip
_MIDDLE = (
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""), ("ise", "ize"),
)  # fmt: skip
_LAST = (
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate",
    "iti", "ous", "ive", "ize",
)  # fmt: skip
_SHAPE = re.compile(r"[aeiouy]+[^aeiouy]+")
_SHORT = re.compile(r".*[^aeiou][aeiouy][^aeiouwxy]")
_DOUBLE = re.compile(r".*([^aeioulsz])\1")
_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "peopl", "died": "death",
    "dead": "death", "dying": "death", "die": "death", "dies": "death", "fell": "fall", "fallen": "fall",
    "rose": "rise", "risen": "rise", "grew": "grow", "grown": "grow", "lives": "life", "wives": "wife",
    "data": "data", "news": "news", "spent": "spend", "sold": "sell", "bought": "buy", "paid": "pay",
    "won": "win", "lost": "loss", "jobless": "jobless", "percent": "percent", "species": "speci",
    "programmes": "program", "programme": "program", "emission": "emit", "emissions": "emit",
    "migrant": "migrat", "migrants": "migrat", "deflation": "deflation",
    "mice": "mouse", "feet": "foot", "teeth": "tooth", "drank": "drink",
}  # fmt: skip
_BRITISH = (
    (re.compile(r"(?<=[a-z]{3})our(?=$|s$|ed$|ing$|ite|hood|abl|er)"), "or"),
    (re.compile(r"(?<=[a-z]{2}[tb])re(s?)$"), r"er\1"),
    (re.compile(r"(?<=[a-z]{3}[iy])s(e[sdr]?|ing|ers)$"), r"z\1"),
)
"""Endings that British and American English spell apart (`labour`, `litre`, `organise`); words
that only look alike (`rise`) become one that nothing else does."""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a lower-case word; numbers and words of up to three letters stay as they are.

    >>> stem("employment") == stem("employed")
    True
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= 3 or not word.isascii() or not word.isalpha():
        return word
    for british, american in _BRITISH:
        word = british.sub(american, word)
    word = _without_ending(_without_plural(word))
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        word = word[:-1] + "i"
    for endings in (_LONG, _MIDDLE):
        word = _replaced(word, endings)
    return _tidy(_without_last(word))


def _measure(start: str) -> int:
    """Vowel-consonant sequences, Porter's m."""
    return len(_SHAPE.findall(start))


def _without_plural(word: str) -> str:
    for ending, instead in _PLURALS:
        if word.endswith(ending):
            return word[: -len(ending)] + instead if len(word) - len(ending) > 1 else word
    return word


def _without_ending(word: str) -> str:
    """Take off -ed and -ing, and mend what is left (`hopping` → `hop`, `filing` → `file`)."""
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) else word
    for ending in ("ed", "ing"):
        start = word[: -len(ending)]
        if word.endswith(ending) and re.search("[aeiouy]", start):
            if start.endswith(("at", "bl", "iz")):
                return start + "e"
            if _DOUBLE.fullmatch(start):
                return start[:-1]
            return start + "e" if _measure(start) == 1 and _SHORT.fullmatch(start) else start
    return word


def _replaced(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    for ending, instead in endings:
        if word.endswith(ending):
            start = word[: -len(ending)]
            return start + instead if _measure(start) else word
    return word


def _without_last(word: str) -> str:
    if word.endswith(("sion", "tion")) and _measure(word[:-3]) > 1:
        return word[:-3]
    for ending in _LAST:
        if word.endswith(ending):
            start = word[: -len(ending)]
            return start if _measure(start) > (ending != "ment") else word
    return word


def _tidy(word: str) -> str:
    if word.endswith("e"):
        start = word[:-1]
        if _measure(start) > 1 or (_measure(start) == 1 and not _SHORT.fullmatch(start)):
            word = start
    if word.endswith("i") and _measure(word) > 1:
        word = word[:-1]
    return word[:-1] if word.endswith("ll") and _measure(word) > 1 else word
