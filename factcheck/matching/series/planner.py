"""Which operations a claim's words license, tried on each indicator that the search found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from factcheck.claims import Claim
from factcheck.matching.measuring import Agreement
from factcheck.matching.series.changes import changes
from factcheck.matching.series.comparisons import per_head, ratios_between_places, shares
from factcheck.matching.series.counts import first_passing, periods_that_meet, places_that_meet, running
from factcheck.matching.series.elapsed import elapsed
from factcheck.matching.series.order import extremes, ranks
from factcheck.matching.series.panel import panel_of
from factcheck.matching.series.prices import inflation, real_changes
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.searching import further, tried
from factcheck.matching.series.totals import counterpart_sums, daily, group_sums, identities, means
from factcheck.matching.series.wording import Wording

if TYPE_CHECKING:
    from factcheck.references import Hit, Indicator, Library

__all__ = ["FAMILIES", "Plan", "plans"]

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


@dataclass(frozen=True, slots=True)
class Plan:
    """An indicator with the computations that the claim licenses on it."""

    indicator: Indicator
    drafts: list[Draft]
    agreement: Agreement | None
    """How well its words agree with the claim's, where the planner itself found it; else for the caller."""


def plans(claim: Claim, library: Library, hits: Sequence[Hit], published: date | None) -> Iterator[Plan]:
    """Every licensed computation, evaluated; indicators with none are left out."""
    wording = Wording(claim, published)
    known = [(hit.indicator, None) for hit in tried(claim, hits)]
    for indicator, agreement in [*known, *further(claim, library, hits)]:
        scene = Scene(wording, library, panel_of(library, indicator), hits)
        drafts = [draft for family in FAMILIES for draft in family(scene)]
        if drafts:
            yield Plan(indicator, drafts, agreement)
