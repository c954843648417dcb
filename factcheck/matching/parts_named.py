"""Words of a claim that name a part which a series does not: manufacturing jobs are not all jobs."""

from __future__ import annotations

import re
from collections.abc import Collection

from factcheck.claims import Claim, Kind
from factcheck.matching.contrasts import set_apart
from factcheck.matching.listed import listed
from factcheck.matching.measuring import all_not_held, not_held
from factcheck.matching.narrowing import narrowing_doubt
from factcheck.matching.stemming import stem
from factcheck.matching.words import stems, tokens, weight
from factcheck.places import without_places
from factcheck.references import Indicator

__all__ = ["part_named"]

_ADDED = frozenset(stems("new additional extra"))
"""A share of what is new is no share of the whole."""
_PLACES = frozenset(stems("country nation state region province city continent bloc world they it"))
_ACCOUNTS = re.compile(
    r"(?:^|[,;:]\s+|\b(?:and|but|while)\s+)(?P<who>[\w’'-]+(?:\s+[\w’'-]+){0,5}?)\s+"
    r"(?:accounts? for|accounted for|makes? up|made up|represents?|represented)\s+(?:[a-z]+\s+){0,3}$",
    re.IGNORECASE,
)
"""Who or what makes up a share, the words for it at the end."""
MOST_BARE = 2
"""Words from which a phrase has one that narrows its noun."""


def part_named(claim: Claim, indicator: Indicator, title: str = "") -> str | None:
    """A doubt where the counted noun, or that of which a share is taken, has a word that the series lacks."""
    quantity = claim.quantity
    if quantity.counted and quantity.unit:
        missing = _narrowed(
            quantity.unit.partition(" per ")[0], indicator, title, listed("neutral_modifiers")
        )
        if missing:
            return f"definition: the text counts '{quantity.unit}', the reference does not say '{missing}'"
    base = claim.details.base
    if claim.kind is Kind.SHARE and indicator.unit == "percent":
        missing = _narrowed(base, indicator, title, set_apart() - _ADDED) if base else None
        if missing:
            return f"base: the text takes a share of '{base}', the reference does not say '{missing}'"
        accounting = _part_that_accounts(claim, indicator, title)
        if accounting:
            return accounting
    return narrowing_doubt(claim, indicator, title)


def _part_that_accounts(claim: Claim, indicator: Indicator, title: str) -> str | None:
    """A doubt where what `accounts for` the share is no place and nothing that the series names: the figure
    may be that of the whole."""
    found = _ACCOUNTS.search(claim.sentence[: claim.start - claim.sentence_start])
    who = _bare(found["who"]) if found else []
    telling = [word for word in who if weight(stem(word)) == 1 and stem(word) not in _PLACES]
    if not telling or any(not_held(word, indicator, title) is None for word in telling):
        return None
    return f"base: the share is that of '{telling[-1]}', which the reference does not say"


def _narrowed(phrase: str, indicator: Indicator, title: str, passed: Collection[str]) -> str | None:
    """The first word before the last one of a phrase that nothing about a series says."""
    words = _bare(phrase)
    if len(words) < MOST_BARE or "and" in words or "or" in words:
        return None
    last = stem(words[-1])
    telling = {stem(word) for word in words[:-1] if word not in passed and stem(word) not in passed}
    missing = all_not_held(" ".join(words), indicator, title)
    return next((one for one in missing if one in telling and one != last), None)


def _bare(text: str) -> list[str]:
    """The words of a phrase without the names of places."""
    return tokens(without_places(text))
