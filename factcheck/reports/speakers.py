"""Whether the one to whom a claim is attributed is a person or a body, as far as the name shows it."""

from __future__ import annotations

import re

from factcheck.reports.tables.speakers import BODIES, PERSONS

__all__ = ["speaker_type"]

_ACRONYM = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{2,}")
_ATTACHED = re.compile(r",|\s(?:of|for|at|in|from|with)\s", re.IGNORECASE)
"""Where a name ends and what it belongs to begins: `head | of the WHO`."""
_WORD = re.compile(r"[^\s,()“”\"]+")


def speaker_type(name: str) -> str | None:
    """`Person` or `Organization`; None where the name does not show which.

    >>> speaker_type("the health ministry"), speaker_type("council leader Ines Okoro"), speaker_type("Kerry")
    ('Organization', 'Person', None)
    """
    for part in _ATTACHED.split(name):
        words = _WORD.findall(part)
        shouted = len(words) > 1 and part.isupper()
        kinds = [kind for word in words if (kind := _kind(word.lower() if shouted else word))]
        if kinds:
            return kinds[-1]
    return None


def _kind(word: str) -> str | None:
    plain = word.removesuffix("'s").removesuffix("’s").rstrip(".").lower()
    if plain in PERSONS:
        return "Person"
    return "Organization" if plain in BODIES or _ACRONYM.fullmatch(word) else None
