"""Asides between commas: a place inside one is not that of a number outside it, nor the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["apart", "asides"]

_ASIDE = re.compile(
    r", (?:(?:which|who|whose|whom|where|once|itself|an?|one of|the [a-z]|home to|with"
    r"|[a-z]{3,}ed|[a-z]+[fgulo]t|[a-z]{3,}ing|born|known|like|unlike|near)\b)"
    r"(?:[^,.;:()]|(?<=\d)[,.](?=\d))*,(?! \d|\d| (?:and|or)\b)"
)
_REACH = 120
"""Characters before a place or number in which an aside around it opens."""


def asides(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the asides in a part of a text, commas included."""
    return (match.span() for match in _ASIDE.finditer(text, start, end))


def apart(text: str, mention: tuple[int, int], start: int) -> bool:
    """Whether an aside holds one of a mention and the number at `start`, and not the other.

    A number in an aside belongs to what the aside follows (`Peru, a land of 5 million, has`).
    """
    first, last = sorted((mention[0], start))
    for opening, closing in asides(text, max(0, first - _REACH), last + _REACH):
        inside, named = opening < start < closing, opening < mention[0] < closing
        if inside != named and not (inside and mention[1] == opening):
            return True
    return False
