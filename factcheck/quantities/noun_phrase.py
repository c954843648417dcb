"""The noun that is counted, found by the words around it: no grammar model, only closed word classes."""

from __future__ import annotations

import re

from factcheck.quantities.tables.nouns import (
    ADJECTIVES_IN_S,
    BASE_VERBS,
    IRREGULAR_PAST,
    MASS_HEADS,
    NOT_PLURALS,
    STOPS,
    VERBS_IN_S,
)

__all__ = ["Noun", "counted_noun", "is_plural_noun"]

_WORD = re.compile(r"(?:[ \u00a0]|-(?=[a-z])|[ ]?[“\"‘'](?=[A-Za-z]))([^\W\d_](?:[\w&/]|[-.'’](?=\w))*)")
_MOST_WORDS = 7
_DROPPED = frozenset(
    ["additional", "another", "consecutive", "extra", "further", "more", "other", "straight", "such"]
)
"""Before the noun these belong to the number, not to what is counted (`two more attacks`)."""

Noun = tuple[str, int]
"""The noun phrase as written, and where it ends."""


def is_plural_noun(low: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if low in MASS_HEADS:
        return True
    if not low.endswith("s") or low.endswith(("ss", "us", "'s", "’s")) or len(low) < 3:
        return False
    return low not in NOT_PLURALS and low not in VERBS_IN_S and not low.endswith(ADJECTIVES_IN_S)


def counted_noun(text: str, at: int, *, singular: bool) -> Noun | None:
    """The noun phrase that starts at `at` (a blank or hyphen before its first word), or None.

    `singular` is whether the number is one, or a decimal, or joined by a hyphen (`11-member`), so that the
    head may be in the singular.
    """
    words = _candidates(text, at)
    while words and words[0][0] in _DROPPED:
        words.pop(0)
    head = _plural_head(words)
    if head is None and singular:
        head = _singular_head(words)
    if head is None:
        return None
    return text[words[0][1] : words[head][2]], words[head][2]


def _candidates(text: str, at: int) -> list[tuple[str, int, int]]:
    """Words that may belong to the noun phrase: lower-case form, start, end."""
    words = []
    for _ in range(_MOST_WORDS):
        match = _WORD.match(text, at)
        if match is None:
            break
        start, at = match.span(1)
        low = match[1].lower()
        if low in STOPS or low.endswith(("'s", "’s", "n't")):
            break
        words.append((low, start, at))
    return words


def _plural_head(words: list[tuple[str, int, int]]) -> int | None:
    """Index of the last plural noun that still belongs to the phrase."""
    head = None
    for index, (low, _, _) in enumerate(words):
        if is_plural_noun(low):
            if head is not None and index - head > 1:
                break
            head = index
        elif head is not None or low in IRREGULAR_PAST or _is_verb(words, index):
            break
    return head


def _is_verb(words: list[tuple[str, int, int]], index: int) -> bool:
    """Whether a word is the verb of the sentence and no noun or adjective before the head."""
    low = words[index][0]
    if low not in BASE_VERBS and low not in VERBS_IN_S:
        return False
    return not (index + 1 < len(words) and is_plural_noun(words[index + 1][0]))


def _singular_head(words: list[tuple[str, int, int]]) -> int | None:
    head = None
    for index, (low, _, _) in enumerate(words):
        if low in IRREGULAR_PAST or _is_verb(words, index) or (low.endswith(("ed", "ly", "ing")) and index):
            break
        head = index
    return head
