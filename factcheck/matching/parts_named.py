"""Words of a claim that name a part which a series does not: manufacturing jobs are not all jobs."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from importlib.resources import files

from factcheck.claims import Claim, Kind
from factcheck.matching.contrasts import set_apart
from factcheck.matching.measuring import not_held
from factcheck.matching.stemming import stem
from factcheck.matching.words import stems, tokens
from factcheck.places import find_places
from factcheck.references import Indicator

__all__ = ["part_named"]

_ADDED = frozenset(stems("new additional extra"))
"""A share of what is new is no share of the whole."""
MOST_BARE = 2
"""Words from which a phrase has one that narrows its noun."""


def part_named(claim: Claim, indicator: Indicator, title: str = "") -> str | None:
    """A doubt where the counted noun, or that of which a share is taken, has a word that the series lacks."""
    quantity = claim.quantity
    if quantity.counted and quantity.unit:
        missing = _narrowed(quantity.unit, indicator, title, _neutral())
        if missing:
            return f"definition: the text counts '{quantity.unit}', the reference does not say '{missing}'"
    base = claim.details.base
    if claim.kind is Kind.SHARE and base and indicator.unit == "percent":
        missing = _narrowed(base, indicator, title, set_apart() - _ADDED)
        if missing:
            return f"base: the text takes a share of '{base}', the reference does not say '{missing}'"
    return None


def _narrowed(phrase: str, indicator: Indicator, title: str, passed: Collection[str]) -> str | None:
    """The first word before the last one of a phrase that nothing about a series says."""
    words = _bare(phrase)
    if len(words) < MOST_BARE or "and" in words or "or" in words:
        return None
    telling = (word for word in words[:-1] if word not in passed and stem(word) not in passed)
    return not_held(" ".join(telling), indicator, title)


def _bare(text: str) -> list[str]:
    """The words of a phrase without the names of places."""
    for mention in reversed(find_places(text)):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    return tokens(text)


@cache
def _neutral() -> frozenset[str]:
    text = files(__package__).joinpath("tables", "neutral_modifiers.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(" ".join(lines).split())
