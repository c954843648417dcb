"""What a text says of its measure beyond a series: of whom it may count only a part."""

from __future__ import annotations

from functools import lru_cache

from factcheck.matching.measuring import not_held
from factcheck.matching.series.cues import cue
from factcheck.places import without_places
from factcheck.references import Indicator

__all__ = ["narrower"]

_PLAIN = ("located", "world", "counted", "overtakes", "compared")
"""Cues of words that say where, how many or which of two, and narrow nothing."""


def narrower(text: str, indicator: Indicator) -> str | None:
    """A doubt where a text has a telling word that nothing about a series says; places and figures pass."""
    missing = not_held(_bare(text), indicator)
    return f"definition: the text says '{missing}', the reference does not" if missing else None


@lru_cache(maxsize=256)
def _bare(text: str) -> str:
    text = without_places(text)
    for name in _PLAIN:
        text = cue("clause", name).sub(" ", text)
    words = (word for word in text.split() if not any(char.isdigit() for char in word))
    return " ".join(words).replace("'s", " ").replace("’s", " ")
