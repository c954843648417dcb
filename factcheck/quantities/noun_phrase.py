"""The noun that is counted, found by the words around it: no grammar model, only closed word classes.

A noun phrase runs from the number to its head, the last plural noun before a word that cannot belong to it
(a preposition, a verb, a pronoun). Every word falls into one of the classes of `tables/nouns.py`, or else
its ending decides.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.quantities.tables.contexts import NAME_HEADS
from factcheck.quantities.tables.nouns import (
    ADJECTIVES_IN_LY,
    ADJECTIVES_IN_S,
    BASE_VERBS,
    DROPPED,
    IRREGULAR_PAST,
    JOINERS,
    MASS_HEADS,
    MODIFIERS_IN_S,
    NOT_PLURALS,
    NUMBER_WORDS,
    STOPS,
    VERBS_IN_S,
)
from factcheck.units.nouns import is_person_noun
from factcheck.units.tables.people import IRREGULAR_PLURALS

__all__ = ["Noun", "counted_noun"]

_WORD = re.compile(
    r"(?:(?P<comma>, )(?=[a-z])| (?P<and>and )(?=[^\W\d_])|[ \u00a0]|-(?=[a-z])|[ ]?[“\"‘'](?=[A-Za-z]))"
    r"(?P<word>(?:[A-Z]\.){2,4}(?:-[a-z]{2,12})?|(?P<product>[^\W\d_]{2,20}) ?-?\d{1,4}(?= [a-z])"
    r"|[^\W\d_](?:[\w&]|[-.'’](?=\w)){0,40})"
)
_MOST_WORDS = 7
_MOST_SINGULAR = 3

Noun = tuple[str, int, str]
"""The noun phrase as written, where it ends, and its head in lower case."""

_STOP, _FINITE, _VERB, _PLURAL, _MODIFIER, _JOINER, _LEAD, _WORD_KIND = range(8)
_ENDS = (_STOP, _FINITE)
_HEADS = (_PLURAL, _MODIFIER)
_PARTICIPLES = (_FINITE, _JOINER)
"""After an adverb these are no verbs (`newly built homes`)."""


@lru_cache(maxsize=8192)
def _kind(word: str) -> int:
    """The class of a word as written."""
    low = word.lower()
    if low.partition("-")[0] in STOPS and word != "US":
        return _STOP
    if low.partition("-")[0] in NUMBER_WORDS or low.endswith(("'s", "’s", "n't", "n’t")):
        return _STOP
    if low in MODIFIERS_IN_S:
        return _MODIFIER
    if low in MASS_HEADS or _has_plural_form(low):
        return _PLURAL
    if low in IRREGULAR_PAST:
        return _FINITE
    if low in VERBS_IN_S:
        return _FINITE
    if low in BASE_VERBS:
        return _VERB
    if low in JOINERS:
        return _JOINER
    if low in DROPPED or _is_participle_or_adverb(low):
        return _LEAD
    return _WORD_KIND


def _is_participle_or_adverb(low: str) -> bool:
    if low.endswith("ly"):
        return low not in ADJECTIVES_IN_LY
    return low.endswith("ed") and len(low) > 3 and not low.endswith("eed")


def _has_plural_form(low: str) -> bool:
    if low in IRREGULAR_PLURALS or (low.endswith("men") and len(low) > 4):
        return low not in NOT_PLURALS and low not in VERBS_IN_S
    if not low.endswith("s") or low.endswith(("ss", "us", "'s", "’s")) or len(low) < 3:
        return False
    return low not in NOT_PLURALS and low not in VERBS_IN_S and not low.endswith(ADJECTIVES_IN_S)


def counted_noun(text: str, at: int, *, singular: bool) -> Noun | None:
    """The noun phrase that starts at `at` (a blank or hyphen before its first word), or None.

    `singular` is whether the number is one, or a decimal, or joined by a hyphen (`11-member`), so that the
    head may be in the singular.
    """
    hyphen = text[at : at + 1] == "-"
    words = _words(text, at)
    head = _plural_head(words)
    if head is None or (hyphen and singular and head):
        head = _singular_head(words, hyphen) if singular else None
    if head is None:
        return None
    first = 0
    while first < head and words[first][0] == _LEAD:
        first += 1
    start, end = words[first][1], words[head][2]
    return text[start:end], end, text[words[head][1] : end].lower()


def _words(text: str, at: int) -> list[tuple[int, int, int]]:
    """Class, start and end of the words that may belong to the noun phrase."""
    words: list[tuple[int, int, int]] = []
    for _ in range(_MOST_WORDS):
        match = _WORD.match(text, at)
        if match is None:
            break
        start, at = match.span("word")
        if match["product"] and match["product"].lower() not in NAME_HEADS:
            at = match.end("product")
        word = text[start:at]
        kind = _WORD_KIND if match["product"] and at > match.end("product") else _kind(word)
        if kind in _PARTICIPLES and text[max(0, start - 3) : start] == "ly ":
            kind = _LEAD
        if kind in _ENDS:
            if words or word.lower() not in VERBS_IN_S or kind == _STOP:
                break
            kind = _PLURAL
        if match["comma"] or match["and"]:
            both = words and words[-1][0] == kind == _PLURAL and match["and"]
            if both and is_person_noun(word) and is_person_noun(text[words[-1][1] : words[-1][2]]):
                words.append((kind, start, at))
                continue
            if not words or words[-1][0] == _PLURAL or kind == _PLURAL:
                break
            if text[words[-1][1]].isupper() != text[start].isupper():
                break
            kind = kind if kind != _LEAD else _WORD_KIND
        words.append((kind, start, at))
    return words


def _plural_head(words: list[tuple[int, int, int]]) -> int | None:
    """Index of the last plural noun that still belongs to the phrase."""
    head = None
    last = len(words) - 1
    for index, (kind, _, _) in enumerate(words):
        follows = words[index + 1][0] if index < last else _STOP
        if kind in _HEADS:
            head = index
            if (
                kind == _MODIFIER
                and follows == _WORD_KIND
                and index + 1 < last
                and words[index + 2][0] == _PLURAL
            ):
                continue
        elif (
            (
                head is not None
                and not (kind == _JOINER and follows == _PLURAL)
                and words[head][0] != _MODIFIER
            )
            or (head is not None and follows != _PLURAL)
            or (kind == _VERB and follows not in _HEADS)
        ):
            break
    return head


def _singular_head(words: list[tuple[int, int, int]], hyphen: bool) -> int | None:
    """Index of the last word before a verb; the first word after a hyphen (`11-member`)."""
    if hyphen:
        return 0 if words and words[0][0] != _LEAD else None
    head = None
    for index, (kind, _, _) in enumerate(words[:_MOST_SINGULAR]):
        if kind in (_LEAD, _JOINER) and head is not None:
            break
        head = index if kind != _LEAD else head
    return head
