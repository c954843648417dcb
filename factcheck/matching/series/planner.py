"""Which operations a claim's words license, tried on each indicator that may be meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from factcheck.claims import Claim, Kind
from factcheck.matching.measuring import Agreement
from factcheck.matching.ranking import same_measure
from factcheck.matching.series.changes import changes
from factcheck.matching.series.comparisons import (
    base_of,
    part_shares,
    per_head,
    ratios_between_places,
    share_base,
    shares,
)
from factcheck.matching.series.composing import kind_of, without_dimension
from factcheck.matching.series.counts import (
    PLACE_NOUNS,
    condition_of,
    first_dates,
    first_passing,
    periods_that_meet,
    places_that_meet,
    running,
)
from factcheck.matching.series.elapsed import elapsed
from factcheck.matching.series.order import extremes, ranks
from factcheck.matching.series.prices import inflation, real_changes
from factcheck.matching.series.rebasing import base_named, rebased, worth, worth_then
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.searching import AGREES, agreement_with, fit_of, further, tried
from factcheck.matching.series.totals import (
    counterpart_sums,
    daily,
    group_sums,
    identities,
    identities_named,
    made_levels,
    means,
)
from factcheck.matching.series.unit_classes import UnitClass
from factcheck.matching.series.wording import Wording

if TYPE_CHECKING:
    from factcheck.references import Hit, Indicator, Library

__all__ = ["FAMILIES", "Family", "Plan", "licensed", "plans"]


@dataclass(frozen=True, slots=True)
class Family:
    """Operations of one kind with the words that ask for them."""

    asked: Callable[[Wording], bool]
    compute: Callable[[Scene], Iterator[Draft]]


def _level(wording: Wording, unit: str) -> bool:
    """Whether the number is a level in a class of units, no change and no rank."""
    ranked = wording.claim.kind == Kind.RANK
    return wording.unit_class == unit and wording.change_sign is None and not ranked


def _changes(wording: Wording) -> bool:
    """A rise or fall over time; `39 percent more than Lebanon` holds two places against each other."""
    return wording.change_sign is not None and (wording.compared_place is None or len(wording.dates) > 1)


def _extremes(wording: Wording) -> bool:
    ranked = wording.highest is not None and wording.claim.kind == Kind.RANK
    return ranked and (wording.unit_class == UnitClass.TIME or wording.over_time)


def _first_dates(wording: Wording) -> bool:
    claim = wording.claim
    return claim.kind == Kind.DATE and claim.details.superlative == "first" and claim.quantity.unit == "date"


def _ranks(wording: Wording) -> bool:
    ranked = wording.claim.kind == Kind.RANK and wording.unit_class != UnitClass.TIME
    return ranked and wording.highest is not None and not wording.over_time


def _counted_places(wording: Wording) -> bool:
    return (wording.claim.quantity.unit or "").lower().endswith(PLACE_NOUNS)


FAMILIES: tuple[Family, ...] = (
    Family(_changes, changes),
    Family(lambda wording: _level(wording, UnitClass.AMOUNT), counterpart_sums),
    Family(lambda wording: wording.says_near("new") and wording.unit_class == UnitClass.AMOUNT, daily),
    Family(lambda wording: wording.says("duration") and wording.unit_class == UnitClass.TIME, elapsed),
    Family(_extremes, extremes),
    Family(_first_dates, first_dates),
    Family(lambda wording: wording.says("passed") and _level(wording, UnitClass.AMOUNT), first_passing),
    Family(lambda wording: _level(wording, UnitClass.AMOUNT), group_sums),
    Family(lambda wording: _level(wording, UnitClass.AMOUNT) or wording.added is not None, made_levels),
    Family(lambda wording: bool(identities_named(wording)), identities),
    Family(lambda wording: wording.says("inflation") and _level(wording, UnitClass.PERCENT), inflation),
    Family(lambda wording: wording.says("average"), means),
    Family(lambda wording: _level(wording, UnitClass.PERCENT) and bool(base_of(wording)), part_shares),
    Family(lambda wording: wording.says("per_head"), per_head),
    Family(lambda wording: condition_of(wording) is not None, periods_that_meet),
    Family(_counted_places, places_that_meet),
    Family(_ranks, ranks),
    Family(lambda wording: wording.compared_place is not None, ratios_between_places),
    Family(lambda wording: base_named(wording) is not None, rebased),
    Family(lambda wording: wording.says("real") and wording.unit_class == UnitClass.PERCENT, real_changes),
    Family(lambda wording: wording.says_near("running"), running),
    Family(lambda wording: _level(wording, UnitClass.PERCENT) and share_base(wording) is not None, shares),
    Family(lambda wording: worth_then(wording) is not None, worth),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """An indicator with the computations that the claim licenses on it."""

    indicator: Indicator
    drafts: list[Draft]
    agreement: Agreement | None
    """How well its words agree with the claim's, where the planner itself found it; else for the caller."""


def licensed(wording: Wording) -> list[Family]:
    """The families that the words ask for; most claims are levels and ask for none that needs data."""
    return [family for family in FAMILIES if family.asked(wording)]


def plans(claim: Claim, library: Library, hits: Sequence[Hit], published: date | None) -> Iterator[Plan]:
    """Every licensed computation, evaluated; indicators with none are left out."""
    wording = Wording(claim, published)
    families = licensed(wording)
    if not families:
        return
    known = [(hit.indicator, None) for hit in tried(wording, hits)]
    kinds: set[tuple[object, ...]] = set()
    for indicator, agreement in [*known, *further(wording, library, hits)]:
        whole = _whole(wording, indicator) if kind_of(indicator) not in kinds else None
        kinds.add(kind_of(indicator))
        scene = Scene(wording, library, indicator, hits, leads=whole is not None)
        drafts = [draft for family in families for draft in family.compute(scene)]
        for made, agrees in ((False, agreement), (True, whole)):
            own = [draft for draft in drafts if draft.whole == made]
            if own:
                yield Plan(indicator, own, agrees)


def _whole(wording: Wording, indicator: Indicator) -> Agreement | None:
    """How well the words agree with the sum over the slices of a measure, where they may mean it at all."""
    agreement = agreement_with(wording, without_dimension(indicator)) if indicator.dimensions else None
    return agreement if agreement and same_measure(fit_of(agreement)) >= AGREES else None
