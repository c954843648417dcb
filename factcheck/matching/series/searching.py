"""Which indicators are tried: those that the caller found, and those that a derived claim leaves unsaid."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from factcheck.claims import Claim
from factcheck.matching.measuring import Agreement, agree, claim_words
from factcheck.matching.ranking import Fit, same_measure, words_fit
from factcheck.matching.series.wording import UnitClass, unit_class
from factcheck.matching.thesaurus import mentions, terms
from factcheck.matching.words import stems, tokens, weight
from factcheck.places.tables import entries

if TYPE_CHECKING:
    from factcheck.references import Hit, Indicator, Library

__all__ = ["fit_of", "further", "tried"]

_MOST_OF_A_KIND = 8
"""Indicators tried in the claim's own unit, and as many in others: a change in per cent is no percentage."""
_SEARCHED = 40
_MOST_FURTHER = 4
_AGREES = 0.5
"""`same_measure` from which an indicator that the caller did not name is looked at."""
_BEGINNINGS = ("start", "beginning", "outbreak", "founding")
"""What dates the event whose duration is claimed."""


def tried(claim: Claim, hits: Sequence[Hit]) -> list[Hit]:
    """The best hits in the claim's own unit and the best in other units."""
    from factcheck.units import comparable

    unit = claim.quantity.unit
    own: list[Hit] = []
    others: list[Hit] = []
    for hit in hits:
        seen = hit.indicator.unit
        alike = unit is not None and seen is not None and comparable(unit, seen)
        (own if alike else others).append(hit)
    return own[:_MOST_OF_A_KIND] + others[:_MOST_OF_A_KIND]


def further(claim: Claim, library: Library, hits: Sequence[Hit]) -> list[tuple[Indicator, Agreement]]:
    """Indicators of the claim's subject and place by name alone, without the words for its number.

    A search for `rose by 36 percent` finds percentages first; the change in per cent of a population is
    computed from people.
    """
    known = {hit.indicator.id for hit in hits[:_MOST_OF_A_KIND]}
    names = _names(claim.place_key)
    text = claim.subject or claim.sentence
    wanted = [word for word in tokens(text) if weight(word) and not word.isdigit()]
    wanted += [term for mention in mentions(stems(text)) for term in terms(mention.concept)]
    if unit_class(claim.quantity.unit) == UnitClass.TIME:
        wanted += _BEGINNINGS
    skip = frozenset(stem for name in names for stem in stems(name)) | set(stems(claim.text))
    words = claim_words(claim.subject, claim.sentence, "", claim.details.head, skip)
    found = [
        (hit.indicator, agree(words, hit.indicator, skip))
        for hit in library.search([*wanted, *names], limit=_SEARCHED)
        if hit.indicator.id not in known
    ]
    found.sort(key=lambda pair: -words_fit(pair[1]))
    return [pair for pair in found[:_MOST_FURTHER] if same_measure(fit_of(pair[1])) >= _AGREES]


def fit_of(agreement: Agreement, *, place: float = 1.0, period: float = 1.0) -> Fit:
    """A computation always states its number in the claim's unit."""
    return Fit(agreement, unit=1.0, place=place, period=period, attribution=0.5)


@cache
def _names(key: str | None) -> tuple[str, ...]:
    """What tables call a country: a dimension may name it (`refugees`, origin `Syrian Arab Rep.`)."""
    for entry in entries("countries") if key else ():
        if entry.codes[0] == key:
            return (entry.name, *entry.others, *entry.adjectives)
    return ()
