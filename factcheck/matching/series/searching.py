"""Which indicators are tried: those that the caller found, and those that a derived claim leaves unsaid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.claims import Claim, Kind
from factcheck.matching.measuring import Agreement, ClaimWords, agree, claim_words
from factcheck.matching.ranking import Fit, same_measure, words_fit
from factcheck.matching.series.cues import cue
from factcheck.matching.series.groups import places_named_by
from factcheck.matching.series.panel import place_keys_of
from factcheck.matching.series.result_units import work_implied
from factcheck.matching.series.siblings import identities_named
from factcheck.matching.series.unit_classes import UnitClass
from factcheck.matching.series.wording import Wording
from factcheck.matching.thesaurus import mentions, terms
from factcheck.matching.words import stems, tokens, weight
from factcheck.places import is_aggregate
from factcheck.places.tables import entries

if TYPE_CHECKING:
    from factcheck.references import Hit, Indicator, Library

__all__ = ["AGREES", "agreement_with", "fit_of", "further", "tells_of_moves", "tried"]

_MOST_OF_A_KIND = {"place": 6, "own": 12, "other": 12}
"""Indicators tried: of which a dimension names a place of the clause, in the claim's own unit, and in others
(a change in per cent is computed from what is no percentage)."""
_SEARCHED = 40
_MOST_FURTHER = 4
AGREES = 0.25
"""`same_measure` from which an indicator that the caller did not name is looked at."""
_BEGINNINGS = ("start", "beginning", "outbreak", "founding")
"""What dates the event whose duration is claimed."""
_PRICES = ("consumer", "price", "index")
"""What inflation is computed from."""


def tried(wording: Wording, hits: Sequence[Hit]) -> list[Hit]:
    """The best hits of which a dimension names the place, of those in the claim's unit, and of the others."""
    from factcheck.units import comparable

    unit, at = wording.claim.quantity.unit, {*wording.places, wording.place_key}
    groups: dict[str, list[Hit]] = {"place": [], "own": [], "other": []}
    for hit in hits:
        seen = hit.indicator.unit
        alike = unit is not None and seen is not None and comparable(unit, seen)
        at_place = not places_named_by(hit.indicator).isdisjoint(at)
        groups["place" if at_place else "own" if alike else "other"].append(hit)
    return [hit for name, group in groups.items() for hit in group[: _MOST_OF_A_KIND[name]]]


def further(wording: Wording, library: Library, hits: Sequence[Hit]) -> list[tuple[Indicator, Agreement]]:
    """Indicators of the claim's subject and place by name alone, without the words for its number.

    A search for `rose by 36 percent` finds percentages first; the change in per cent of a population is
    computed from people.
    """
    known = {hit.indicator.id for hit in tried(wording, hits)}
    names = _names(wording.place_key)
    implied = _implied(wording)
    found = {
        hit.indicator.id: hit.indicator
        for query in _queries(_told(wording), names, implied)
        for hit in library.search(query, limit=_SEARCHED)
        if hit.indicator.id not in known
    }
    agreed = [
        (one, agreement_with(wording, one))
        for one in found.values()
        if _covers(library, one, wording.place_key)
    ]
    best = sorted(agreed, key=lambda pair: -words_fit(pair[1]))[:_MOST_FURTHER]
    return [pair for pair in best if same_measure(fit_of(pair[1])) >= AGREES]


def agreement_with(wording: Wording, indicator: Indicator, *keys: str) -> Agreement:
    """How well an indicator agrees with the words of the claim, those of its place, of further ones and
    of its number left out, and those that say what became of it.
    """
    words, skip = _words_of(wording, keys)
    return agree(words, indicator, skip)


@lru_cache(maxsize=64)
def _words_of(wording: Wording, keys: tuple[str, ...]) -> tuple[ClaimWords, frozenset[str]]:
    """The words of the claim and those to skip, for all the indicators that are held against it."""
    claim, clause = wording.claim, wording.clause
    if tells_of_moves(wording):
        subject = _unmoved(claim.subject) if claim.subject else None
        claim, clause = replace(claim, subject=subject or claim.subject), _unmoved(clause)
    clause = " ".join([clause, *_implied(wording)])
    return _words(claim, clause, (wording.place_key, *keys))


def tells_of_moves(wording: Wording) -> bool:
    """Whether the text says what became of what it counts (`jobs that were lost`), which no measure does."""
    return wording.change_sign is not None and wording.says("moved")


def _unmoved(text: str) -> str:
    return " ".join(cue("clause", "moved").sub(" ", text).split())


def _words(claim: Claim, clause: str, keys: tuple[str | None, ...]) -> tuple[ClaimWords, frozenset[str]]:
    """The words of a claim and those to skip.

    A rank may hold what is ranked (`the most refugees`).
    """
    figure = () if claim.kind is Kind.RANK else stems(claim.text)
    names = (name for key in keys for name in _names(key))
    skip = frozenset(stem for name in names for stem in stems(name)) | set(figure)
    return claim_words(claim.subject, clause, claim.sentence, claim.details.head, skip), skip


def _implied(wording: Wording) -> list[str]:
    """Words that the reference uses where the text names the result: what begins, what is added up."""
    terms_of_sums = [stem for identity in identities_named(wording) for stem in identity.plus]
    ranked = wording.claim.kind is Kind.RANK and wording.over_time
    moves = wording.change_sign is not None or wording.unit_class == UnitClass.TIME or ranked
    moved = work_implied(wording.claim, wording.clause) if moves else []
    rated = wording.unit_class == UnitClass.PERCENT or wording.unit_class == UnitClass.TIME or ranked
    prices = _PRICES if wording.says("inflation") and rated else ()
    return [*terms_of_sums, *moved, *prices, *(_BEGINNINGS if wording.unit_class == UnitClass.TIME else ())]


def _told(wording: Wording) -> str:
    """What a measure is looked for by: the subject, but where places are counted the clause about them."""
    return wording.clause if wording.counts_places else (wording.claim.subject or wording.claim.sentence)


def _queries(text: str, names: Sequence[str], implied: Sequence[str]) -> list[list[str]]:
    """The subject in its own words, in the field's words, and with the place as a dimension names it."""
    own = [word for word in tokens(text) if weight(word) and not word.isdigit()]
    others = [term for mention in mentions(stems(text)) for term in terms(mention.concept)]
    queries = ([*own, *implied], others, [*own, *names] if names else [])
    return [query for query in queries if query]


def _covers(library: Library, indicator: Indicator, key: str | None) -> bool:
    """Whether an indicator has values for the place, or is of it (`refugees` by origin)."""
    named = places_named_by(indicator)
    if named or key is None or is_aggregate(key):
        return not named or key in named
    keys = place_keys_of(library, indicator)
    return key in keys or keys == {None}


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
