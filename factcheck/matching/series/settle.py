"""Computed results → candidates: cells, units, scores, and what to do where readings disagree."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from factcheck.matching.candidate import Candidate
from factcheck.matching.ranking import probability, same_measure
from factcheck.matching.series.planner import plans
from factcheck.matching.series.points import Computed, Measure, Point, show
from factcheck.matching.series.searching import fit_of
from factcheck.matching.series.wording import UnitClass, is_fraction, unit_class
from factcheck.matching.unit_reading import unit_fit
from factcheck.matching.words import stems, weight

if TYPE_CHECKING:
    from factcheck.claims import Claim
    from factcheck.matching.measuring import Agreement
    from factcheck.matching.series.scene import Draft
    from factcheck.quantities import Quantity
    from factcheck.references import Hit, Library, Observation

__all__ = ["fits", "settled"]

_MOST = 60
"""Candidates handed on; the caller, who knows which measure is meant, keeps fewer."""
_PLACE_UNKNOWN, _PERIOD_DOUBTED = 0.5, 0.5
"""Fit of a place or period that could not be settled, as for cells."""
_SHARED_NAME = 0.5
"""Share of the shorter name that two series of one measure have in common."""
_CLOSE = 0.1
"""Scores nearer than this are equal readings, between which the value may choose."""


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
        found += _reconciled(claim.quantity, ordered)
    return sorted(_undisputed(claim.quantity, found), key=lambda candidate: -candidate.score)[:_MOST]


def _comparable(quantity: Quantity, one: Candidate) -> bool:
    """Whether the result could be the number at all; a unit that is not known could be any."""
    from factcheck.units import comparable

    unit = one.observation.unit
    return unit is None or quantity.unit is None or comparable(unit, quantity.unit)


def _undisputed(quantity: Quantity, found: Sequence[Candidate]) -> list[Candidate]:
    """A result that does not fit abstains where another source for the same measure gives one that does."""
    fitting = [one for one in found if one.mismatch is None and _fits(quantity, one)]
    return [_conceding(quantity, one, fitting) for one in found]


def _conceding(quantity: Quantity, one: Candidate, fitting: Sequence[Candidate]) -> Candidate:
    if one.mismatch is not None or _fits(quantity, one):
        return one
    other = next((rival for rival in fitting if _same_question(one, rival)), None)
    if other is None:
        return one
    warning = f"source_conflict: {other.observation.path} gives {_in_words(other)}"
    return replace(one, mismatch="definition", warnings=(*one.warnings, warning))


def _same_question(one: Candidate, other: Candidate) -> bool:
    """Whether two results come from different series of the same measure, as far as their names say."""
    first, second = (_name_words(seen.indicator) for seen in (one.observation, other.observation))
    shared = len(first & second)
    different = one.observation.indicator_id != other.observation.indicator_id
    return different and shared > 0 and shared >= _SHARED_NAME * min(len(first), len(second))


def _name_words(name: str) -> frozenset[str]:
    return frozenset(word for word in stems(name) if weight(word))


def _candidate(claim: Claim, library: Library, draft: Draft, agreement: Agreement | None) -> Candidate:
    computed = _as_stated(claim, draft.computed)
    cells = tuple(_cell(library, point) for point in _cells(computed))
    first = cells[0]
    observation = replace(
        first,
        value=computed.value,
        lower=computed.lower,
        upper=computed.upper,
        comparator="at_least" if computed.lower is not None and computed.upper is None else "equal",
        unit=_unit(claim, computed, first),
        unit_certain=first.unit_certain or computed.measure not in (Measure.SAME, Measure.PER_HEAD),
        period=computed.period,
        trusted=all(cell.trusted for cell in cells),
    )
    place = 1.0 if draft.same_place else _PLACE_UNKNOWN
    period = _PERIOD_DOUBTED if computed.mismatch == "date" else 1.0
    fit = fit_of(agreement, place=place, period=period) if agreement else None
    return Candidate(
        observation=observation,
        score=draft.prior * (probability(fit) if fit else 1.0),
        same_measure=same_measure(fit) if fit else 1.0,
        same_place=draft.same_place,
        same_period=None if computed.mismatch == "date" else True,
        operation=computed.operation,
        cells=cells,
        steps=computed.steps,
        warnings=_warnings(claim, computed, first),
        mismatch=computed.mismatch,
    )


def _warnings(claim: Claim, computed: Computed, cell: Observation) -> tuple[str, ...]:
    jobs = computed.measure == Measure.SAME and _are_jobs(claim, cell)
    return (*computed.warnings, str(_jobs()["warning"])) if jobs else computed.warnings


def _are_jobs(claim: Claim, cell: Observation) -> bool:
    """Whether the text counts jobs where the reference counts employed people."""
    from factcheck.units import comparable, singular

    unit = claim.quantity.unit or ""
    if not unit or cell.unit is None or not comparable("people", cell.unit):
        return False
    is_job = singular(unit.rpartition(" ")[2]) in _jobs()["nouns"]
    return is_job and bool(re.search(str(_jobs()["measure"]), cell.indicator, re.IGNORECASE))


@cache
def _jobs() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("tables/jobs.toml").read_text(encoding="utf-8"))


def _as_stated(claim: Claim, computed: Computed) -> Computed:
    """A percentage as a part of one where the text writes `half` or `a quarter`."""
    if computed.measure != Measure.PERCENT or not is_fraction(claim.quantity):
        return computed
    value = computed.value / 100
    step = f"{show(computed.value)} percent = {show(value)} of one"
    return replace(computed, value=value, measure=Measure.FRACTION, steps=(*computed.steps, step))


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


def _cell(library: Library, point: Point) -> Observation:
    """The observation of a point: on its line, at its place and period (a wide line holds several)."""
    for seen in library.observations(point.indicator_id, place_key=point.place_key, period=point.period):
        if seen.line == point.line and seen.place == point.place and seen.period == point.period:
            return seen
    return library.observation(point.indicator_id, point.line)


def _unit(claim: Claim, computed: Computed, cell: Observation) -> str | None:
    """The unit of the result; a plain number is of the claim's unit, or of the name of the operation."""
    from factcheck.units import canonical

    stated = claim.quantity.unit
    match computed.measure:
        case Measure.SAME:
            return claim.quantity.unit if _are_jobs(claim, cell) else cell.unit
        case Measure.PER_HEAD:
            by_head = canonical(f"{cell.unit} per person") if cell.unit else None
            return stated if stated and by_head == canonical(stated) else by_head
        case Measure.PERCENT if unit_class(claim.quantity.unit) == UnitClass.PERCENT:
            return claim.quantity.unit
        case Measure.PERCENT | Measure.POINTS:
            return computed.measure
    return claim.quantity.unit or computed.measure


def _reconciled(quantity: Quantity, ordered: list[Candidate]) -> list[Candidate]:
    """Among equal readings the one that fits comes first; a likelier one that does not fit abstains."""
    fitting = [
        candidate for candidate in ordered if candidate.mismatch is None and _fits(quantity, candidate)
    ]
    if not fitting:
        return ordered
    chosen = fitting[0]
    rivals = [candidate for candidate in ordered if candidate is not chosen and candidate not in fitting]
    if not rivals:
        return ordered
    other = "; ".join(_in_words(rival) for rival in rivals[:2])
    told = replace(chosen, warnings=(*chosen.warnings, f"base: another reading gives {other}"))
    abstaining = [_abstaining(rival, chosen) for rival in rivals]
    close = chosen.score >= ordered[0].score - _CLOSE
    rest = [*fitting[1:], *abstaining]
    return [told, *rest] if close else sorted([told, *rest], key=lambda candidate: -candidate.score)


def _abstaining(rival: Candidate, chosen: Candidate) -> Candidate:
    warning = f"base: another reading gives {_in_words(chosen)}"
    return replace(rival, mismatch=rival.mismatch or "base", warnings=(*rival.warnings, warning))


def _in_words(candidate: Candidate) -> str:
    seen = candidate.observation
    return f"{show(round(seen.value or 0.0, 6))} {seen.unit or ''} ({candidate.operation})".replace("  ", " ")


def _fits(quantity: Quantity, candidate: Candidate) -> bool:
    return fits(quantity, candidate.observation, candidate.read_as)


def fits(quantity: Quantity, seen: Observation, read_as: str | None = None) -> bool:
    """Whether a computed result may be what the text states, in the unit in which the text is read."""
    value = _in_unit(seen.value, seen.unit, read_as or quantity.unit)
    if value is None:
        return False
    lower = value if seen.lower is None else min(value, seen.lower)
    upper = float("inf") if seen.comparator == "at_least" else max(value, seen.upper or value)
    low = float("-inf") if quantity.lower is None else float(quantity.lower)
    high = float("inf") if quantity.upper is None else float(quantity.upper)
    return low <= upper and lower <= high


def _in_unit(value: float | None, unit: str | None, wanted: str | None) -> float | None:
    if value is None or unit is None or wanted is None or unit == wanted:
        return value
    from factcheck.units import convert

    converted = convert(Decimal(repr(value)), unit, wanted)
    return None if converted is None else float(converted)
