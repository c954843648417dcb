"""Words and numbers of a text."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["WORD", "plain", "tokens"]

_BROKEN_SPACES = re.compile("Œæ|¬†|Â\u00a0")
"""No-break spaces that somebody decoded by the wrong table, as surveys are published with them (`NoŒæ`)."""
WORD = re.compile(r"[$£€]?\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?\b|\d+s\b|[^\W\d_]+(?:['’][^\W\d_]+)*")
_TEXTS_KEPT, _LONGEST_KEPT = 4096, 200
"""Texts whose words are remembered, as those of headers and answers, and the characters of the longest."""


def tokens(text: str) -> list[str]:
    """Words and numbers of a text, lower case.

    >>> tokens("Some $1,200 a month")
    ['some', '1200', 'a', 'month']
    """
    return list(_remembered(text) if len(text) <= _LONGEST_KEPT else _tokens(text))


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(plain(match[0]) for match in WORD.finditer(_BROKEN_SPACES.sub(" ", text)))


_remembered = lru_cache(maxsize=_TEXTS_KEPT)(_tokens)


def plain(word: str) -> str:
    """A word or number in lower case, without currency sign and separators, its apostrophe a straight one."""
    return word.casefold().lstrip("$£€").replace(",", "").replace("’", "'")
