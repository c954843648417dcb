"""Asides between commas: a place inside one is not that of a number outside it, nor the other way round."""

from __future__ import annotations

import re

__all__ = ["apart"]

_ASIDE = re.compile(
    r", (?:which|who|whose|whom|where|once|itself|an?|one of|the [a-z]|home to|with|born|known|like|unlike"
    r"|near|(?P<where>in|on|at|as|by|from|for)|(?P<verb>[a-z]{3,}ed|[a-z]+[fgulo]t|[a-z]{3,}ing))\b"
    r"(?:[^,.;:()]|(?<=\d)[,.](?=\d))*,(?! \d|\d| (?:and|or)\b)"
)
"""One that a verb opens may also be the predicate (`Peru, in May, sold 5 boats, the navy said`), and one that
says where or when parts nothing."""
_REACH = 120
"""Characters before a place or number in which an aside around it opens."""


def apart(text: str, mention: tuple[int, int], start: int) -> bool:
    """Whether an aside holds one of a mention and the number at `start`, and not the other.

    A number in an aside belongs to what the aside follows (`Peru, a land of 5 million, has`).
    """
    first, last = sorted((mention[0], start))
    for match in _ASIDE.finditer(text, max(0, first - _REACH), last + _REACH):
        opening, closing = match.span()
        inside, named = opening < start < closing, opening < mention[0] < closing
        if (
            match["where"] is None
            and inside != named
            and not (inside and (mention[1] == opening or match["verb"]))
        ):
            return True
    return False
