"""What a refutation needs: that measure, place, time and unit are those of the claim, each established."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from factcheck.claims import Claim
from factcheck.findings.bounds import Bounds
from factcheck.findings.finding import Reason
from factcheck.findings.revising import may_be_revised
from factcheck.findings.scale import apart, lacks_scale
from factcheck.matching import PLAIN_NUMBER, Candidate
from factcheck.matching.attribution import counts_itself
from factcheck.matching.joining import told_of
from factcheck.references import Observation

__all__ = ["MEASURE_ESTABLISHED", "is_fraction_in_words", "not_established"]

MEASURE_ESTABLISHED = 0.6
"""`Candidate.same_measure` from which a difference may be called an error; see tests/matching/measure."""
MEASURE_OF_COMPUTED = 0.7
"""The same for a computed result, which may be the right sum over the wrong series."""
MEASURE_OF_MIRRORED = 0.5
"""The same for a change of just the size claimed the other way: by chance few series move by that much."""
ONE_SIZE = 5.0
"""Factor up to which two figures are of one size: far below the thousand of a missing scale."""
CLEARLY = 1.2
"""Factor from which figures differ at a scale that had to be guessed: by the fifth that a slip may be off."""
FEWEST_COUNTED = 100
"""Smaller whole numbers without a unit are as often percentages, ranks or days as counts."""
_OF_PAIRS = "sum over a dimension"
"""How the operation begins that adds up the pairs of one place (refugees in Peru from anywhere)."""
_ESTIMATES = re.compile(
    r"\b(?:put|puts|putting|estimat\w+|reckon\w*) (?:the|its|their|that) "
    r"(?:[a-z]+ ){0,2}(?:figure|number|toll|total|count|tally|rate)\b",
    re.IGNORECASE,
)
"""Words with which a source gives a figure of its own for what others count too."""
_WILL_BE = re.compile(r"(?:\b(?:will|shall)|['’]ll)\b[^,;:]*$")
"""The future in the clause that a figure ends."""
_COMPLEMENT = re.compile(
    r"\b(?:without|lack\w*|not|no|never|non|neither|nor|cannot|un(?:able|insured|paid))\b|n't\b",
    re.IGNORECASE,
)
"""Words that make a share that of the others, whose change is the same the other way."""


def not_established(
    claim: Claim, candidate: Candidate, published: date | None, stated: Bounds, reference: Bounds
) -> tuple[Reason, str] | None:
    """What a refutation would need and does not have."""
    observation = candidate.observation
    end = observation.period.end if observation.period else None
    checks = (
        (
            not candidate.of_answers and _is_open(claim, published),
            Reason.DATE,
            "the claim is a plan, forecast or condition",
        ),
        (
            candidate.same_measure < _measure_needed(claim, candidate, stated, reference),
            Reason.DEFINITION,
            "the measure may be another one",
        ),
        (claim.quantity.role == "base", Reason.DEFINITION, "the text tells of a part of it"),
        (candidate.same_place is not True, Reason.PLACE, "the place is not established"),
        (_is_of_one_of_several(claim, candidate), Reason.PLACE, "the text tells of several places together"),
        (candidate.same_period is not True, Reason.DATE, "the period is not established"),
        (
            bool(published and end and end > published),
            Reason.DATE,
            "the reference reaches beyond the day of the article",
        ),
        (
            not _unit_established(claim, candidate),
            Reason.UNIT,
            "the unit or scale of the reference is not stated",
        ),
        (not observation.trusted, Reason.DEFINITION, "the reference file has faults"),
        (_is_of_another_source(claim, candidate), Reason.DEFINITION, "the claim reports another source"),
        (
            may_be_revised(claim, candidate, stated, reference),
            Reason.DEFINITION,
            "estimates of this kind are revised by as much",
        ),
    )
    return next(((reason, why) for missing, reason, why in checks if missing), None)


def _is_of_one_of_several(claim: Claim, candidate: Candidate) -> bool:
    """Whether a figure told of a list of places stands beside that of one of them alone."""
    alone = candidate.operation is None or candidate.operation.startswith(_OF_PAIRS)
    return alone and bool(told_of(claim))


def _is_of_another_source(claim: Claim, candidate: Candidate) -> bool:
    """Whether the claim reports a source that is not the publisher, or an estimate that is surely its own."""
    cell = candidate.observation
    file = cell.path.replace("/", " ").replace("_", " ")
    if candidate.same_attribution is None and counts_itself(
        claim.attribution, cell.publisher, cell.source_title, file
    ):
        return True
    own = claim.attribution is not None and _ESTIMATES.search(claim.sentence) is not None
    return candidate.same_attribution is False or (own and candidate.same_attribution is not True)


def _measure_needed(claim: Claim, candidate: Candidate, stated: Bounds, reference: Bounds) -> float:
    if candidate.operation is None:
        return MEASURE_ESTABLISHED
    mirrored = _is_mirrored(claim, candidate, stated, reference)
    return MEASURE_OF_MIRRORED if mirrored else MEASURE_OF_COMPUTED


def _is_mirrored(claim: Claim, candidate: Candidate, stated: Bounds, reference: Bounds) -> bool:
    """Whether a series moved just as far as claimed, the other way: by -46 percent, by a half for twice.

    Balances change sign and shares have complements, of which the text may mean the other side.
    """
    amounts = len(candidate.cells) > 1 and all((cell.value or 0.0) >= 0 for cell in candidate.cells)
    result, ratio = reference.value, candidate.observation.unit == "times"
    if not result or not amounts or stated.one_sided or _COMPLEMENT.search(claim.sentence):
        return False
    return (ratio or result < 0) and stated.holds(1 / result if ratio else -result)


def _unit_established(claim: Claim, candidate: Candidate) -> bool:
    """A unit that the file states, plain numbers on both sides, or figures of one size.

    A scale that the file leaves out does not matter: a figure clearly off at all of them is wrong.
    Where a unit was inferred, figures of one size show that this cell is not concerned. A change without a
    unit (`the population rose by 2 million`) is in that of its series.
    """
    cell = candidate.observation
    if candidate.operation is None and is_fraction_in_words(claim):
        return False
    if candidate.read_as == PLAIN_NUMBER:
        return True
    figure = claim.quantity.value
    if cell.unit is None:
        return False
    if cell.unit_certain:
        return not lacks_scale(cell) or apart(figure, cell.value, rescale=True) > CLEARLY
    unitless = claim.quantity.unit is None and candidate.operation is None
    if (unitless and not _counts(figure, cell)) or figure is None or not cell.value:
        return False
    return apart(figure, cell.value) <= ONE_SIZE


def _counts(figure: Decimal | None, cell: Observation) -> bool:
    """Whether a figure without a unit can be a count like those of the series (`the toll stood at 215`)."""
    from factcheck.units import dimension

    whole = figure is not None and figure == figure.to_integral_value() and abs(figure) >= FEWEST_COUNTED
    return whole and cell.unit is not None and dimension(cell.unit).startswith("count:")


def is_fraction_in_words(claim: Claim) -> bool:
    """`Half`, `a third`, `1/4`: of what it is a part, no single cell says."""
    quantity = claim.quantity
    return quantity.unit is None and "." not in claim.text and 0 < (quantity.value or 0) < 1


def _is_open(claim: Claim, published: date | None) -> bool:
    """A plan, forecast or condition, unless it is of a time that was over when it was printed.

    What will be is of no such time, though the sentence names one for something else.
    """
    end = claim.period.end if claim.period else None
    before = claim.sentence[: claim.start - claim.sentence_start]
    over = end and (published is None or end < published) and not _WILL_BE.search(before)
    return claim.details.hypothetical and not over
