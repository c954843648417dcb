"""One candidate against the claim: may it be compared, what do the numbers say, may it refute?"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from factcheck.claims import Claim, Kind
from factcheck.findings.bounds import Bounds, of_claim, of_observation
from factcheck.findings.checked import Evidence
from factcheck.findings.comparing import Outcome, Relation, compare, of_dates, of_places, scale_slip
from factcheck.findings.conversion import Converted, readings
from factcheck.findings.establishing import MEASURE_ESTABLISHED, is_fraction_in_words, not_established
from factcheck.findings.finding import Finding, Reason
from factcheck.findings.scale import apart, as_written, lacks_scale, rescaled
from factcheck.findings.wording import DATE, RANK, cell_name, meaning, number, reference_value, with_unit
from factcheck.matching import Candidate
from factcheck.quantities import Comparator
from factcheck.references import Observation

__all__ = ["Weighed", "weigh"]

FAR = 20.0
"""Factor beyond which two figures are more often of two measures than one of them wrong."""

MEASURE_OF_FAR = 0.8
"""`Candidate.same_measure` from which a bound supports that is off by `FAR`: any small figure would hold."""
LATER = 31
"""Days beyond the article in which a running total hardly moves on."""
FAR_ELSEWHERE = 3.0
"""The same where the place is that of a sentence before: the figure may be of the world or somewhere else."""

FRACTION_ROUNDS = 0.1
"""Part of itself by which a fraction in words may be rounded: about halfway from a fifth to a sixth."""
FACTOR_ROUNDS = 0.15
"""The same for a factor in words: `doubled` is told of what grew by 2.2 times."""
_PERCENTAGES = frozenset({"percent", "percentage point"})
_DECIMALS = re.compile(r"\d\.(\d+)")

_ORDER = [
    Finding.MATCHES, Finding.MATCHES_ROUNDED, Finding.BOUND_HOLDS, Finding.APPROXIMATES,
    Finding.OVERSTATES, Finding.UNDERSTATES, Finding.NOT_COMPARABLE, Finding.NO_REFERENCE,
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with its evidence, and what the numbers alone would say."""

    candidate: Candidate
    evidence: Evidence
    outcome: Outcome | None


def weigh(claim: Claim, candidate: Candidate, published: date | None) -> Weighed:
    """The finding for one candidate, with every line of the working."""
    stated = _signed(claim, candidate)
    reference = of_observation(candidate.observation, exact=candidate.operation is not None)
    options = readings(reference, candidate.observation.unit, candidate.read_as or claim.quantity.unit)
    if not options:
        return _incomparable(claim, candidate, stated, reference)
    outcome, used = min(
        ((compare(stated, option.bounds), option) for option in options), key=lambda pair: _rank(pair[0])
    )
    notes = _notes(outcome, stated, used.bounds)
    refuted = bool(outcome.finding and outcome.finding.refutes) and lacks_scale(candidate.observation)
    if (outcome.relation is Relation.SCALE or refuted) and (
        scaled := rescaled(stated, used.bounds, candidate.observation)
    ):
        outcome, notes = scaled.outcome, [scaled.warning]
        used = Converted(scaled.bounds, (*used.lines, scaled.line), used.warnings)
    if outcome.finding and outcome.finding.refutes and _rounds_to(claim, stated, used.bounds):
        outcome = Outcome(Finding.APPROXIMATES, Relation.NEAR)
        notes = _notes(outcome, stated, used.bounds)
    if claim.quantity.unit == DATE and outcome.relation is Relation.NEAR and used.bounds.value is not None:
        outcome = of_dates(stated, used.bounds.value)
    if claim.quantity.unit == RANK:
        outcome = of_places(outcome)
    finding, reason, doubts = _ruling(claim, candidate, outcome, published, (stated, used.bounds))
    if finding.refutes and candidate.operation is None and _turned(stated, used.bounds):
        finding, reason = Finding.NOT_COMPARABLE, Reason.DEFINITION
        doubts = (*doubts, "no refutation: the reference gives the same with a minus, as what is taken away")
    if finding.refutes and candidate.operation is None and as_written(stated, candidate.observation):
        finding, reason = Finding.NOT_COMPARABLE, Reason.UNIT
        doubts = (*doubts, "no refutation: the bare digits of the cell agree; its multiplier may be wrong")
    bare = outcome.relation is Relation.WEAK and finding.supports
    far = FAR_ELSEWHERE if finding.refutes and claim.details.place_carried_over else FAR
    if (finding.refutes or bare) and not _both_ranks(claim, candidate) and _far(stated, used.bounds, far):
        finding, reason = Finding.NOT_COMPARABLE, Reason.DEFINITION
        doubts = (*doubts, "not decided: so far apart that they hardly measure the same thing")
    evidence = _evidence(claim, candidate, stated, reference, used)
    return Weighed(
        candidate,
        replace(
            evidence,
            finding=finding,
            reason=reason,
            calculation=(*evidence.calculation, _conclusion(claim, stated, used.bounds, outcome), *doubts),
            warnings=tuple(dict.fromkeys((*candidate.warnings, *used.warnings, *_scales(candidate), *notes))),
        ),
        outcome,
    )


def _turned(stated: Bounds, reference: Bounds) -> bool:
    """Whether a negative figure is that of the claim but for its sign (`forests absorbed 5 tonnes`)."""
    return reference.value is not None and reference.value < 0 and stated.holds(-reference.value)


def _signed(claim: Claim, candidate: Candidate) -> Bounds:
    """A fall is a negative figure in a series of changes; what was computed has the claim's direction."""
    bounds = of_claim(claim)
    value = candidate.observation.value
    falls = claim.kind is Kind.CHANGE and claim.details.direction == "down"
    if falls and candidate.operation is None and value is not None and value < 0 < (bounds.value or 1):
        return bounds.negated()
    return bounds


def _rounds_to(claim: Claim, stated: Bounds, reference: Bounds) -> bool:
    """Whether a percentage is the reference rounded to the decimals written: 0.23 is 0.2, 5.3 is 5.

    The 5 % of DESIGN rule 1 are less than that for small percentages; such a figure is not called wrong. Nor
    is a fraction in words that is off by less than its neighbours are: 18 percent are told as a fifth.
    """
    if is_fraction_in_words(claim) and stated.value and reference.value is not None:
        return abs(stated.value - reference.value) <= FRACTION_ROUNDS * stated.value
    if _is_factor_in_words(claim) and stated.value and reference.value is not None:
        return abs(stated.value - reference.value) <= FACTOR_ROUNDS * stated.value
    if claim.quantity.unit not in _PERCENTAGES or claim.quantity.comparator is not Comparator.EQUAL:
        return False
    if stated.value is None or reference.value is None:
        return False
    decimals = _DECIMALS.search(claim.text)
    half = 0.5 * 10.0 ** -len(decimals[1] if decimals else "")
    return abs(stated.value - reference.value) <= half


def _is_factor_in_words(claim: Claim) -> bool:
    """Whether a verb states a factor (`doubled`, `trebled`), and no number of times."""
    plain = claim.quantity.comparator in (Comparator.EQUAL, Comparator.ABOUT)
    return plain and claim.kind is Kind.CHANGE and claim.quantity.unit == "times" and claim.text.isalpha()


def _both_ranks(claim: Claim, candidate: Candidate) -> bool:
    """Whether a rank is held against a computed one: a record that hundreds of values beat is none."""
    return claim.quantity.unit == RANK and candidate.operation is not None


def _far(stated: Bounds, reference: Bounds, far: float) -> bool:
    """Whether two figures are so far apart that they hardly measure the same thing."""
    return apart(stated.value or stated.lower or stated.upper, reference.value or reference.lower) > far


def _rank(outcome: Outcome) -> int:
    return _ORDER.index(outcome.finding) if outcome.finding else len(_ORDER)


def _ruling(
    claim: Claim,
    candidate: Candidate,
    outcome: Outcome,
    published: date | None,
    sides: tuple[Bounds, Bounds],
) -> tuple[Finding, Reason | None, tuple[str, ...]]:
    """The finding after the structure has had its say."""
    barred = _barred(candidate)
    if barred:
        return Finding.NOT_COMPARABLE, barred, (f"not comparable: another {barred.value}",)
    if outcome.finding is None:
        reason = Reason.UNIT if outcome.relation is Relation.SCALE else Reason.DEFINITION
        return Finding.NOT_COMPARABLE, reason, ()
    if outcome.finding.refutes:
        missing = not_established(claim, candidate, published, *sides)
        if missing:
            reason, why = missing
            return Finding.NOT_COMPARABLE, reason, (f"no refutation: {why}",)
    if outcome.relation is Relation.WEAK and candidate.same_measure < _measure_of_weak(claim, candidate):
        return (
            Finding.NOT_COMPARABLE,
            Reason.DEFINITION,
            ("no support: far off, and perhaps another measure",),
        )
    if outcome.relation is Relation.WEAK and claim.place_key and candidate.same_place is not True:
        return Finding.NOT_COMPARABLE, Reason.PLACE, ("no support: far off, and perhaps elsewhere",)
    if outcome.relation is Relation.WEAK and claim.period and candidate.same_period is not True:
        return Finding.NOT_COMPARABLE, Reason.DATE, ("no support: far off, and perhaps of another time",)
    if outcome.finding.supports and _is_easily_met(claim, candidate):
        return Finding.NOT_COMPARABLE, Reason.DEFINITION, ("no support: perhaps another measure",)
    above = outcome.finding is Finding.BOUND_HOLDS and sides[0].one_sided == "lower"
    if above and _goes_on(candidate.observation, published):
        return Finding.NOT_COMPARABLE, Reason.DATE, ("no support: it counts on beyond the article",)
    return outcome.finding, None, ()


def _is_easily_met(claim: Claim, candidate: Candidate) -> bool:
    """Whether a record is held against one of perhaps something else: whatever grows is at its highest."""
    computed = claim.kind is Kind.RANK and candidate.operation is not None
    return computed and candidate.same_measure < MEASURE_ESTABLISHED


def _measure_of_weak(claim: Claim, candidate: Candidate) -> float:
    """How surely the measure must be the same for a bound that is far off, and very far, to support."""
    stated, seen = abs(float(claim.quantity.value or 0)), abs(candidate.observation.value or 0.0)
    near, far = sorted((stated, seen))
    return MEASURE_OF_FAR if far > FAR * near else MEASURE_ESTABLISHED


def _goes_on(cell: Observation, published: date | None) -> bool:
    """Whether a running total goes far beyond the day of the article, when it may have been below a bound."""
    period = cell.period
    if published is None or period is None or period.end is None or period.granularity != "span":
        return False
    return (period.end - published).days > LATER


def _barred(candidate: Candidate) -> Reason | None:
    if candidate.mismatch:
        return Reason(candidate.mismatch)
    if candidate.same_place is False:
        return Reason.PLACE
    if candidate.same_period is False:
        return Reason.DATE
    return Reason.DEFINITION if candidate.too_wide else None


def _incomparable(claim: Claim, candidate: Candidate, stated: Bounds, reference: Bounds) -> Weighed:
    unit = candidate.observation.unit
    evidence = _evidence(claim, candidate, stated, reference, None)
    line = f"not comparable: the claim is in {claim.quantity.unit}, the reference in {unit}"
    evidence = replace(
        evidence,
        reason=_barred(candidate) or Reason.UNIT,
        calculation=(*evidence.calculation, line),
        warnings=candidate.warnings,
    )
    return Weighed(candidate, evidence, None)


def _evidence(
    claim: Claim, candidate: Candidate, stated: Bounds, reference: Bounds, used: Converted | None
) -> Evidence:
    """Everything but the finding: the cell, the value in the claim's unit and the working so far."""
    cell = candidate.observation
    value = used.bounds.value if used else None
    difference = stated.value - value if stated.value is not None and value is not None else None
    return Evidence(
        finding=Finding.NOT_COMPARABLE,
        reason=None,
        score=candidate.probability,
        indicator=cell.indicator,
        subject=cell.subject,
        place=cell.place,
        period=cell.period,
        value=cell.value,
        lower=cell.lower,
        upper=cell.upper,
        unit=cell.unit,
        value_in_claim_unit=value,
        difference=difference,
        relative_difference=difference / value if difference is not None and value else None,
        calculation=(meaning(claim, stated), *_cells(candidate, reference), *(used.lines if used else ())),
        publisher=cell.publisher,
        source_title=cell.source_title,
        source_url=cell.source_url,
        published=cell.published,
        file=cell.path,
        line=cell.line,
        column=cell.column,
        cell=cell.cell,
        note=cell.note,
        operation=candidate.operation,
        indicator_id=cell.indicator_id,
        place_key=cell.place_key,
        sha256=cell.sha256,
    )


def _cells(candidate: Candidate, reference: Bounds) -> tuple[str, ...]:
    """The cells used and the computation over them."""
    cell = candidate.observation
    if candidate.operation is None:
        return (f"{cell_name(cell)}: {reference_value(reference, cell.unit)} (cell: {cell.cell})",)
    used = candidate.cells or (cell,)
    shown = tuple(f"{cell_name(one)}: {with_unit(one.value, one.unit)}" for one in used[:MOST_CELLS])
    more = (f"and {len(used) - MOST_CELLS} more cells",) if len(used) > MOST_CELLS else ()
    return (*(candidate.steps or (*shown, *more)),)


MOST_CELLS = 6
"""Cells of a computation listed one by one where it gives no steps of its own."""


def _conclusion(claim: Claim, stated: Bounds, reference: Bounds, outcome: Outcome) -> str:
    """The line that says how the reference lies to the interval."""
    dated = claim.quantity.unit == DATE
    value = reference_value(reference, DATE if dated else None)
    match outcome.relation:
        case Relation.EQUAL:
            return f"reference {value} is the same"
        case Relation.ROUNDS | Relation.HOLDS | Relation.WEAK | Relation.EDGE:
            return f"reference {value} lies inside"
        case Relation.OPEN:
            return f"reference {value} leaves it open"
    return f"reference {value} lies outside{'' if dated else _by(stated, reference)}"


def _by(stated: Bounds, reference: Bounds) -> str:
    if stated.value is None or not reference.value:
        return ""
    gap = stated.value - reference.value
    side = "above" if gap > 0 else "below"
    return f": the claim is {number(abs(gap))} ({abs(gap / reference.value):.1%}) {side} it"


def _scales(candidate: Candidate) -> list[str]:
    """How the cells are read whose file leaves their scale out."""
    read = dict.fromkeys(cell.scale_from for cell in (candidate.observation, *candidate.cells))
    return [f"scale: the file states none; {why}" for why in read if why]


def _notes(outcome: Outcome, stated: Bounds, reference: Bounds) -> list[str]:
    """The warnings that the numbers call for."""
    value = number(reference.value)
    match outcome.relation:
        case Relation.ROUNDS:
            return [f"rounding: true only by rounding, the reference is {value}"]
        case Relation.NEAR:
            return [f"rounding: close, but outside the rounding of the figure; the reference is {value}"]
        case Relation.WEAK:
            return [f"weak bound: it holds, but the reference is {value}"]
        case Relation.EDGE:
            return ["bound: the reference itself gives only a bound"]
        case Relation.SCALE:
            factor = scale_slip(stated.value, reference.value) or 1.0
            return [
                f"scale: claim and cell differ by a factor of about {_factor(factor)}; check thousand/million"
            ]
    return []


def _factor(factor: float) -> str:
    return number(factor if factor > 1 else 1 / factor)
