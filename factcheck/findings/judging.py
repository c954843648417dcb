"""From all candidates to one conclusion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from factcheck.claims import Claim
from factcheck.findings.bounds import of_claim, of_observation
from factcheck.findings.checked import CheckedClaim
from factcheck.findings.comparing import Relation
from factcheck.findings.confidence import confidence
from factcheck.findings.direction import contradiction
from factcheck.findings.explaining import explain, missing
from factcheck.findings.finding import Finding, Reason
from factcheck.findings.sources import agreeing, conflicts, same_thing
from factcheck.findings.weighing import Weighed, weigh
from factcheck.findings.wording import reference_value
from factcheck.matching import Candidate
from factcheck.references import Library

__all__ = ["judge"]

SUPPORT_MIN = 0.45
"""Calibrated score from which a candidate may support: about as likely right as wrong."""
PLAN_SUPPORT_MIN = 0.75
"""The same for plans and forecasts, which the references seldom speak about."""
TELLING_SUPPORT_MIN = 0.3
"""The same where the agreement is telling: by chance a figure agrees with few cells in a hundred."""
TELLING_WIDTH = 0.11
"""Width of a telling interval, as a share of the figure: the 5 % to each side of DESIGN rule 1."""
FEW = 10
"""Whole numbers below this agree with many cells by chance."""
REFUTE_MIN = 0.5
"""The same for a refutation, for which measure, place, time and unit must be established besides."""
NEAR_MIN = 0.25
"""Below this score no candidate is near enough to be called the reference of the claim."""
FAINT = 0.05
"""Probability below which a series is not worth a mention as the nearest."""
RIVAL = 0.75
"""A supporter with this share of a refuter's score stands against it."""
WITNESS = 0.5
"""A candidate that fits, of this share of a refuter's `same_measure`, speaks against the refutation."""
DOUBTED_MOST = 0.5
"""Most `same_measure` of a candidate whose words are about something else as likely as not."""
MOST_EVIDENCE = 12
"""Candidates kept for the reviewer."""


class _Conclusion(NamedTuple):
    finding: Finding
    reason: Reason | None
    lead: Weighed | None
    warnings: tuple[str, ...] = ()


def judge(
    claim: Claim, candidates: Sequence[Candidate], published: date | None, library: Library
) -> CheckedClaim:
    """The finding for a claim and its candidates (best first), with all evidence and the working."""
    weighed = [weigh(claim, candidate, published) for candidate in candidates[:MOST_EVIDENCE]]
    conclusion = _turned(claim, _conclude(claim, weighed))
    lead = conclusion.lead
    ordered = ([lead] if lead else []) + [one for one in weighed if one is not lead]
    warnings = (*(lead.evidence.warnings if lead else ()), *conclusion.warnings, *conflicts(lead, weighed))
    checked = CheckedClaim(
        claim=claim,
        finding=conclusion.finding,
        reason=conclusion.reason,
        confidence=_confidence(conclusion),
        warnings=tuple(dict.fromkeys(warnings)),
        explanation="",
        evidence=tuple(one.evidence for one in ordered),
    )
    near = lead is not None and (
        conclusion.finding is not Finding.NO_REFERENCE or lead.candidate.probability >= FAINT
    )
    text = explain(checked, agreeing(lead, weighed)) if lead and near else missing(claim, library)
    return replace(checked, explanation=text)


def _conclude(claim: Claim, weighed: Sequence[Weighed]) -> _Conclusion:
    """One finding out of many; sources that the claim names speak first (DESIGN rule 6)."""
    decided = [one for one in weighed if _decides(claim, one)]
    named = [one for one in decided if one.candidate.same_attribution]
    pool = named or decided
    supporter = next((one for one in pool if one.evidence.finding.supports), None)
    refuter = next((one for one in pool if one.evidence.finding.refutes), None)
    if supporter and refuter:
        return _contested(claim, supporter, refuter)
    witness = next((one for one in weighed if refuter and _speaks_for(one, refuter)), None)
    if refuter and witness:
        return _doubted(witness, refuter)
    lead = supporter or refuter
    if lead:
        return _Conclusion(lead.evidence.finding, None, lead)
    return _abstain(weighed)


def _turned(claim: Claim, conclusion: _Conclusion) -> _Conclusion:
    """A figure that is right makes the claim wrong where the text's own verb contradicts its figures.

    So does one that is right but for the scale, which its file may leave out.
    """
    contradicted, lead = contradiction(claim), conclusion.lead
    scale = bool(lead and lead.outcome and lead.outcome.relation is Relation.SCALE)
    if contradicted is None or not (conclusion.finding.supports or scale):
        return conclusion
    finding, warning = contradicted
    return conclusion._replace(finding=finding, reason=None, warnings=(*conclusion.warnings, warning))


def _decides(claim: Claim, one: Weighed) -> bool:
    finding = one.evidence.finding
    if not (finding.supports or finding.refutes):
        return False
    return one.candidate.score >= (REFUTE_MIN if finding.refutes else _least(claim, one))


def _least(claim: Claim, one: Weighed) -> float:
    """The score that a support needs: less where the figure is one that few cells would agree with."""
    if claim.details.hypothetical and not one.candidate.of_answers:
        return PLAN_SUPPORT_MIN
    telling = one.evidence.finding in {Finding.MATCHES, Finding.MATCHES_ROUNDED} and _is_telling(claim)
    bounded = one.candidate.observation.lower is not None or one.candidate.observation.upper is not None
    return TELLING_SUPPORT_MIN if telling and not bounded else SUPPORT_MIN


def _is_telling(claim: Claim) -> bool:
    bounds = of_claim(claim)
    figure = abs(bounds.value or 0.0)
    if figure < FEW or bounds.lower is None or bounds.upper is None:
        return False
    return bounds.upper - bounds.lower <= TELLING_WIDTH * figure


def _speaks_for(one: Weighed, refuter: Weighed) -> bool:
    """Whether a candidate that decides nothing by itself has the claim's figure: another series or reading
    of what may be meant, at the place and not at another time. A bound far below agrees with most series."""
    candidate = one.candidate
    return (
        one is not refuter
        and bool(one.outcome and one.outcome.finding and one.outcome.finding.supports)
        and bool(one.outcome and one.outcome.relation is not Relation.WEAK)
        and (candidate.mismatch is None or candidate.operation is not None)
        and candidate.same_place is True
        and candidate.same_period is not False
        and candidate.same_measure >= WITNESS * refuter.candidate.same_measure
    )


def _doubted(witness: Weighed, refuter: Weighed) -> _Conclusion:
    """A refutation that another candidate speaks against: sources that disagree, or nothing established."""
    if same_thing(witness.candidate, refuter.candidate):
        return _Conclusion(Finding.DISPUTED, None, witness)
    cell = witness.candidate.observation
    other = f"value: {cell.indicator} would fit ({reference_value(of_observation(cell), cell.unit)})"
    return _Conclusion(Finding.NOT_COMPARABLE, Reason.DEFINITION, refuter, (other,))


def _contested(claim: Claim, supporter: Weighed, refuter: Weighed) -> _Conclusion:
    """A cell that fits and one that does not.

    A bound or a small number agrees with half of all series: one that is less surely the measure proves
    nothing against the one that is.
    """
    first, second = supporter.candidate, refuter.candidate
    doubtful = first.same_measure <= min(DOUBTED_MOST, RIVAL * second.same_measure)
    if doubtful and not _is_telling(claim):
        return _doubted(supporter, refuter)
    if first.score < RIVAL * second.score:
        speaks = _speaks_for(supporter, refuter)
        return (
            _doubted(supporter, refuter) if speaks else _Conclusion(refuter.evidence.finding, None, refuter)
        )
    if same_thing(first, second):
        return _Conclusion(Finding.DISPUTED, None, supporter)
    chosen = "value: another series fits as well and differs; this one was chosen because its value agrees"
    return _Conclusion(supporter.evidence.finding, None, supporter, (chosen,))


def _abstain(weighed: Sequence[Weighed]) -> _Conclusion:
    near = next((one for one in weighed if one.candidate.score >= NEAR_MIN), None)
    if near is None:
        return _Conclusion(Finding.NO_REFERENCE, None, weighed[0] if weighed else None)
    return _Conclusion(Finding.NOT_COMPARABLE, near.evidence.reason or Reason.DEFINITION, near)


def _confidence(conclusion: _Conclusion) -> float:
    if conclusion.lead is None:
        return 0.0
    candidate = conclusion.lead.candidate
    return confidence(conclusion.finding, candidate.score, candidate.probability)
