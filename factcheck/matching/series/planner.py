"""Which operations a claim's words license, tried on each indicator that the search found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from factcheck.claims import Claim
from factcheck.matching.measuring import Agreement, agree, claim_words
from factcheck.matching.ranking import same_measure
from factcheck.matching.series.changes import changes
from factcheck.matching.series.comparisons import per_head, ratios_between_places, shares
from factcheck.matching.series.counts import first_passing, periods_that_meet, places_that_meet, running
from factcheck.matching.series.elapsed import elapsed
from factcheck.matching.series.order import extremes, ranks
from factcheck.matching.series.panel import panel_of
from factcheck.matching.series.prices import inflation, real_changes
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.totals import counterpart_sums, daily, group_sums, identities, means
from factcheck.matching.series.wording import Wording
from factcheck.matching.words import stems

if TYPE_CHECKING:
    from factcheck.references import Hit, Library

__all__ = ["FAMILIES", "plan"]

FAMILIES: tuple[Callable[[Scene], Iterator[Draft]], ...] = (
    changes,
    counterpart_sums,
    daily,
    elapsed,
    extremes,
    first_passing,
    group_sums,
    identities,
    inflation,
    means,
    per_head,
    periods_that_meet,
    places_that_meet,
    ranks,
    ratios_between_places,
    real_changes,
    running,
    shares,
)
"""Each looks at the words first and yields nothing where they do not ask for its operation."""

_MOST_INDICATORS = 12
"""Indicators that are tried: those whose words agree best with the claim's."""


def plan(
    claim: Claim, library: Library, hits: Sequence[Hit], published: date | None
) -> Iterator[tuple[Agreement, Draft]]:
    """Every licensed computation on the best indicators, evaluated, with how well the words agree."""
    wording = Wording(claim, published)
    for hit, agreement in _promising(claim, hits):
        scene = Scene(wording, library, panel_of(library, hit.indicator), hits)
        for family in FAMILIES:
            for draft in family(scene):
                yield agreement, draft


def _promising(claim: Claim, hits: Sequence[Hit]) -> list[tuple[Hit, Agreement]]:
    skip = frozenset(stems(claim.place or ""))
    words = claim_words(claim.subject, claim.sentence, "", claim.details.head, skip | set(stems(claim.text)))
    found = [(hit, agree(words, hit.indicator, skip)) for hit in hits]
    found.sort(key=lambda pair: -same_measure(pair[1]))
    return found[:_MOST_INDICATORS]
