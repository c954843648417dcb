"""Computed results → candidates: the cells they use, their unit and their score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.matching.candidate import Candidate
from factcheck.matching.ranking import probability, same_measure
from factcheck.matching.series.agreeing import reconciled, undisputed
from factcheck.matching.series.planner import plans
from factcheck.matching.series.points import Computed, Measure, Point, spread
from factcheck.matching.series.result_units import as_stated, branch_named, unit_of, unit_warnings
from factcheck.matching.series.searching import fit_of
from factcheck.matching.unit_reading import unit_fit

if TYPE_CHECKING:
    from factcheck.claims import Claim
    from factcheck.matching.measuring import Agreement
    from factcheck.matching.series.scene import Draft
    from factcheck.quantities import Quantity
    from factcheck.references import Hit, Library, Observation

__all__ = ["settled"]

_MOST = 60
"""Candidates handed on; the caller, who knows which measure is meant, keeps fewer."""
_FEW_CELLS = 6
"""Up to so many cells are looked up one by one; more by one look-up over the time or places they span."""
_OF_CELLS = (Measure.SAME, Measure.PER_HEAD, Measure.PER_TIME)
"""Measures that are in the unit of the cells, and as sure as that."""
_PLACE_UNKNOWN, _PERIOD_DOUBTED = 0.5, 0.5
"""Fit of a place or period that could not be settled, as for cells."""


def settled(claim: Claim, library: Library, hits: Sequence[Hit], published: date | None) -> list[Candidate]:
    """The candidates of a claim, best first, none of them able to refute what a rival reading supports."""
    found = []
    for plan in plans(claim, library, hits, published):
        units = unit_fit(claim, plan.indicator)
        found_here = [_candidate(claim, library, draft, plan.agreement) for draft in plan.drafts]
        readings = [
            replace(one, read_as=units.read_as) if one.observation.unit == plan.indicator.unit else one
            for one in found_here
            if units.fit > 0 or _comparable(claim.quantity, one)
        ]
        ordered = sorted(_distinct(readings), key=lambda candidate: -candidate.score)
        found += reconciled(claim.quantity, ordered)
    return sorted(undisputed(claim.quantity, found), key=lambda candidate: -candidate.score)[:_MOST]


def _comparable(quantity: Quantity, one: Candidate) -> bool:
    """Whether the result could be the number at all; a unit that is not known could be any."""
    from factcheck.units import comparable

    unit = one.observation.unit
    return unit is None or quantity.unit is None or comparable(unit, quantity.unit)


def _candidate(claim: Claim, library: Library, draft: Draft, agreement: Agreement | None) -> Candidate:
    computed = as_stated(claim, draft.computed)
    cells = _observations(library, _cells(computed))
    first = cells[0]
    part = branch_named(claim, first)
    doubts = (
        *computed.warnings,
        *unit_warnings(claim, computed, first),
        *_publishers(cells),
        *filter(None, [part]),
    )
    mismatch = computed.mismatch or ("definition" if part or _publishers(cells) else None)
    made = computed.points[0]
    observation = replace(
        first
        if draft.same_slice
        else replace(first, subject=None, place=made.place, place_key=made.place_key),
        value=computed.value,
        lower=computed.lower,
        upper=computed.upper,
        comparator="at_least" if computed.lower is not None and computed.upper is None else "equal",
        unit=unit_of(claim, computed, first),
        unit_certain=first.unit_certain or computed.measure not in _OF_CELLS,
        scale_certain=first.scale_certain or computed.measure not in _OF_CELLS,
        period=computed.period,
        trusted=all(cell.trusted for cell in cells),
    )
    place = 1.0 if draft.same_place else _PLACE_UNKNOWN
    period = _PERIOD_DOUBTED if computed.mismatch == "date" or computed.assumed else 1.0
    fit = fit_of(agreement, place=place, period=period) if agreement else None
    return Candidate(
        observation=observation,
        score=draft.prior * (probability(fit) if fit else 1.0),
        same_measure=same_measure(fit) if fit else 1.0,
        same_place=draft.same_place,
        same_period=None if computed.mismatch == "date" or computed.assumed else True,
        operation=computed.operation,
        cells=cells,
        steps=computed.steps,
        warnings=doubts,
        mismatch=mismatch,
        prior=draft.prior,
        agreement=agreement,
    )


def _publishers(cells: Sequence[Observation]) -> tuple[str, ...]:
    """A warning where a computation mixes what different publishers say of the same measure."""
    by_measure: dict[int, set[str]] = {}
    for cell in cells:
        by_measure.setdefault(cell.indicator_id, set()).add(cell.publisher or "")
    mixed = sorted({name for names in by_measure.values() if len(names) > 1 for name in names})
    return (f"source_conflict: the cells come from {', '.join(mixed)}",) if mixed else ()


def _distinct(found: Sequence[Candidate]) -> list[Candidate]:
    """The same computation on the same cells once."""
    kept = {
        (
            one.operation,
            one.observation.value,
            tuple((cell.path, cell.line, cell.column) for cell in one.cells),
        ): one
        for one in reversed(found)
    }
    return list(reversed(kept.values()))


def _cells(computed: Computed) -> list[Point]:
    return [cell for point in computed.points for cell in point.cells]


def _observations(library: Library, points: Sequence[Point]) -> tuple[Observation, ...]:
    """The observation of each point, with as few look-ups as the points allow."""
    known: dict[Point, Observation] = {}
    for number in dict.fromkeys(point.indicator_id for point in points):
        alike = [point for point in points if point.indicator_id == number]
        groups = [[point] for point in alike] if len(alike) <= _FEW_CELLS else [alike]
        for group in groups:
            known |= _of_indicator(library, group)
    return tuple(known.get(point) or library.observation(point.indicator_id, point.line) for point in points)


def _of_indicator(library: Library, points: Sequence[Point]) -> dict[Point, Observation]:
    """Points of one indicator by line, place and period: a wide line holds several observations."""
    periods = list(dict.fromkeys(point.period for point in points))
    places = list(dict.fromkeys(point.place_key for point in points))
    when = periods[0] if len(periods) == 1 else spread(points)
    where = places[0] if len(places) == 1 else None
    seen = library.observations(points[0].indicator_id, place_key=where, period=when)
    by_cell = {(one.line, one.place, one.period): one for one in seen}
    found = ((point, by_cell.get((point.line, point.place, point.period))) for point in points)
    return {point: one for point, one in found if one is not None}
