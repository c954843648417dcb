"""Which operations a claim's words license, tried on each indicator that the search found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from factcheck.claims import Claim
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

if TYPE_CHECKING:
    from factcheck.references import Hit, Indicator, Library

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
) -> Iterator[tuple[Indicator, list[Draft]]]:
    """Every licensed computation on the best indicators, evaluated; indicators with none are left out."""
    wording = Wording(claim, published)
    for hit in hits[:_MOST_INDICATORS]:
        scene = Scene(wording, library, panel_of(library, hit.indicator), hits)
        drafts = [draft for family in FAMILIES for draft in family(scene)]
        if drafts:
            yield hit.indicator, drafts
