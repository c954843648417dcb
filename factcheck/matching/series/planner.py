"""Which operations a claim's words license, tried on each indicator that may be meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from factcheck.claims import Claim, Kind
from factcheck.matching.measuring import Agreement
from factcheck.matching.ranking import same_measure
from factcheck.matching.series.asking import is_index
from factcheck.matching.series.bases import base_of
from factcheck.matching.series.changes import changes
from factcheck.matching.series.comparisons import (
    pair_shares,
    per_head,
    ratios_between_places,
)
from factcheck.matching.series.conditions import condition_of
from factcheck.matching.series.counts import (
    first_dates,
    first_passing,
    periods_that_meet,
    places_that_meet,
)
from factcheck.matching.series.daily import daily, told_by_day
from factcheck.matching.series.elapsed import elapsed
from factcheck.matching.series.extremes import extremes
from factcheck.matching.series.first_times import first_times, first_times_told
from factcheck.matching.series.nth_to_pass import nth_to_pass, nth_to_pass_told
from factcheck.matching.series.order import ranks
from factcheck.matching.series.outset import outset, outset_undated
from factcheck.matching.series.overtaking import overtaking, overtakings_told
from factcheck.matching.series.passing import passing, passings_told
from factcheck.matching.series.per_many import (
    of_inhabitants,
    per_many,
    shares_of_inhabitants,
    shares_people,
)
from factcheck.matching.series.prices import inflation, named_inflation, real_changes
from factcheck.matching.series.rebasing import base_named, rebased, worth, worth_then
from factcheck.matching.series.result_units import is_other_side
from factcheck.matching.series.running import names_inflation, running, runs_told
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.searching import agreement_with, fit_of, further, tells_of_moves, tried
from factcheck.matching.series.shares import share_base, shares
from factcheck.matching.series.siblings import identities, identities_named, part_shares
from factcheck.matching.series.sums import scenes_of_sums, unnamed_slice
from factcheck.matching.series.tops import tops
from factcheck.matching.series.totals import (
    counterpart_sums,
    group_sums,
    made_levels,
    means,
)
from factcheck.matching.series.two_way import kind_of, without_dimension
from factcheck.matching.series.unit_classes import UnitClass
from factcheck.matching.series.wording import Wording
from factcheck.matching.top_times import top_times

if TYPE_CHECKING:
    from factcheck.references import Hit, Indicator, Library

__all__ = ["FAMILIES", "Family", "Plan", "licensed", "plans"]


_MEANT = 0.4
"""`same_measure` from which all pairs of a measure are added up, which takes reading all of them."""


@dataclass(frozen=True, slots=True)
class Family:
    """Operations of one kind with the words that ask for them."""

    asked: Callable[[Wording], bool]
    compute: Callable[[Scene], Iterator[Draft]]
    of_pairs: bool = False
    """Whether it looks at a table of pairs, whose measure is the same for each place of the dimension."""
    named: Callable[[Indicator], Indicator] | None = None
    """What the result is called, where that is not what its series is called (inflation of an index)."""


def _level(wording: Wording, unit: str) -> bool:
    """Whether the number is a level in a class of units, no change, rank or date."""
    other = wording.claim.kind in (Kind.RANK, Kind.DATE)
    return wording.unit_class == unit and wording.change_sign is None and not other


def _changes(wording: Wording) -> bool:
    """A rise or fall over time; `39 percent more than Lebanon` holds two places against each other."""
    return wording.change_sign is not None and (wording.compared_place is None or len(wording.dates) > 1)


def _extremes(wording: Wording) -> bool:
    ranked = wording.highest is not None and wording.claim.kind == Kind.RANK
    return ranked and (wording.unit_class == UnitClass.TIME or wording.over_time)


def _first_dates(wording: Wording) -> bool:
    claim = wording.claim
    dated = claim.kind == Kind.DATE and claim.quantity.unit == "date"
    return dated and claim.details.superlative == "first" and claim.details.compared_with is None


def _ranks(wording: Wording) -> bool:
    """A rank among places; that of one that overtakes another is not told of the nearer name."""
    ranked = wording.claim.kind == Kind.RANK and wording.unit_class != UnitClass.TIME
    ranked = ranked and not nth_to_pass_told(wording)
    return ranked and wording.highest is not None and not wording.over_time and not wording.says("overtakes")


def _counted_periods(wording: Wording) -> bool:
    """`fell in four of the five years`, `above 9 percent for 20 months`."""
    part = wording.claim.details.base_value is not None and wording.says("moves")
    return part or condition_of(wording) is not None


def _counted_places(wording: Wording) -> bool:
    return wording.counts_places


def _shares_of_people(wording: Wording) -> bool:
    return _level(wording, UnitClass.PERCENT) and shares_people(wording)


FAMILIES: tuple[Family, ...] = (
    Family(_changes, changes),
    Family(lambda wording: _level(wording, UnitClass.AMOUNT), counterpart_sums),
    Family(told_by_day, daily),
    Family(lambda wording: wording.says("duration") and wording.unit_class == UnitClass.TIME, elapsed),
    Family(lambda wording: _extremes(wording) and not wording.says("inflation"), extremes),
    Family(lambda wording: _extremes(wording) and wording.says("inflation"), extremes, named=named_inflation),
    Family(_first_dates, first_dates),
    Family(first_times_told, first_times),
    Family(lambda wording: wording.says("passed") and _level(wording, UnitClass.AMOUNT), first_passing),
    Family(lambda wording: _level(wording, UnitClass.AMOUNT), group_sums),
    Family(lambda wording: _level(wording, UnitClass.AMOUNT) or wording.added is not None, made_levels),
    Family(lambda wording: bool(identities_named(wording)), identities),
    Family(
        lambda wording: wording.says("inflation") and _level(wording, UnitClass.PERCENT),
        inflation,
        named=named_inflation,
    ),
    Family(nth_to_pass_told, nth_to_pass),
    Family(outset_undated, outset, named=named_inflation),
    Family(lambda wording: wording.says("average") and wording.change_sign is None, means),
    Family(lambda wording: _level(wording, UnitClass.PERCENT) and bool(base_of(wording)), part_shares),
    Family(
        lambda wording: _level(wording, UnitClass.PERCENT) and bool(wording.origins),
        pair_shares,
        of_pairs=True,
    ),
    Family(passings_told, passing),
    Family(lambda wording: wording.says("per_head") and not of_inhabitants(wording.claim), per_head),
    Family(lambda wording: of_inhabitants(wording.claim) is not None, per_many),
    Family(_shares_of_people, shares_of_inhabitants),
    Family(_counted_periods, periods_that_meet),
    Family(_counted_places, places_that_meet),
    Family(overtakings_told, overtaking),
    Family(_ranks, ranks),
    Family(lambda wording: wording.compared_place is not None, ratios_between_places),
    Family(lambda wording: base_named(wording) is not None, rebased),
    Family(lambda wording: wording.says("real") and wording.unit_class == UnitClass.PERCENT, real_changes),
    Family(lambda wording: runs_told(wording) and not names_inflation(wording), running),
    Family(lambda wording: runs_told(wording) and names_inflation(wording), running, named=named_inflation),
    Family(lambda wording: _level(wording, UnitClass.PERCENT) and share_base(wording) is not None, shares),
    Family(lambda wording: top_times(wording.claim) is not None, tops),
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
        if is_other_side(claim, wording.clause, indicator):
            continue
        scene = Scene(wording, library, indicator, hits)
        if not unnamed_slice(scene):
            yield from _plain([one for one in families if not one.of_pairs], scene, agreement)
            of_pairs = [one for one in families if one.of_pairs and indicator.dimensions]
            yield from _plan(of_pairs, scene, _of_measure(wording, indicator) if of_pairs else None)
        whole = _whole(wording, indicator) if kind_of(indicator) not in kinds else None
        kinds.add(kind_of(indicator))
        for sums in scenes_of_sums(scene) if whole else ():
            yield from _plan(families, sums, whole)


def _plain(families: Sequence[Family], scene: Scene, agreement: Agreement | None) -> Iterator[Plan]:
    """The results of a series; those that have another name than an index are judged by that name.

    What the text tells of a loss is no word of the measure.
    """
    named = [one for one in families if one.named is not None and is_index(scene.panel)]
    told = agreement is None and tells_of_moves(scene.wording)
    own = agreement_with(scene.wording, scene.indicator) if told else agreement
    yield from _plan([one for one in families if one not in named], scene, own)
    for one in named:
        called = one.named(scene.indicator) if one.named else scene.indicator
        yield from _plan([one], scene, agreement_with(scene.wording, called))


def _plan(families: Sequence[Family], scene: Scene, agreement: Agreement | None) -> Iterator[Plan]:
    drafts = [draft for family in families for draft in family.compute(scene)]
    if drafts:
        yield Plan(scene.indicator, drafts, agreement)


def _whole(wording: Wording, indicator: Indicator) -> Agreement | None:
    """How well the words agree with the sum over the slices of a measure, where they may mean it at all."""
    agreement = _of_measure(wording, indicator) if indicator.dimensions else None
    return agreement if agreement and same_measure(fit_of(agreement)) >= _MEANT else None


def _of_measure(wording: Wording, indicator: Indicator) -> Agreement:
    """How well the words agree with a measure, the places of its dimension left out."""
    return agreement_with(wording, without_dimension(indicator), *wording.origins)
