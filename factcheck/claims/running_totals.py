"""`427 more deaths, which brought the total to 3,405`: the total is of all, not of those that were added."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.claims.scene import Subject

__all__ = ["of_all"]

_TOTAL = re.compile(
    r"\b(?:total|toll|tally|count|number|figure)s?\s+(?:[a-z]+\s+){0,3}(?:to|at)\s+(?:[a-z]+\s+){0,3}$",
    re.IGNORECASE,
)
_ADDED = re.compile(r"^(?:(?:new|more|further|additional|extra|fresh|another|other)\s+)+", re.IGNORECASE)


def of_all(subject: Subject, text: str, start: int) -> Subject:
    """A subject lent to the total at `start` without the words that single out what was added to it."""
    if not subject.phrase or not _TOTAL.search(text[max(0, start - 60) : start]):
        return subject
    unit = _ADDED.sub("", subject.unit) if subject.unit else subject.unit
    return replace(subject, phrase=_ADDED.sub("", subject.phrase), unit=unit)
