"""Candidates that are computed, from series and from record tables, on the scale of the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.claims import Claim
from factcheck.matching import records, series
from factcheck.matching.attribution import same_source
from factcheck.matching.candidate import Candidate
from factcheck.matching.defining import contrast_with
from factcheck.matching.flows import other_than_all
from factcheck.matching.meaning import Meant
from factcheck.matching.ranking import DOUBTFUL, Fit, probability, same_measure
from factcheck.matching.rivals import Rivals
from factcheck.matching.series_doubts import Doubts
from factcheck.matching.shared_base import share_untold
from factcheck.references import Hit, Indicator, Library

__all__ = ["from_records", "from_series", "yielding"]

AMONG_SERIES = 0.45
"""Share of the claims of an article that a row count over one of the files could be about, at most."""
SURELY_ASKED, AMONG_SURVEYS = 0.9, 0.85
"""Score from which a claim is taken to be about a survey that lies among series, and what that is worth."""
YIELDING = 0.5
"""What is left to a sum over rows beside the result of the contest that the rows are of, by judgement."""
_SUM = "sum over"
"""How a computation is called that adds up those who are there, and not who came."""
PLACE_UNKNOWN = 0.5
"""Fit of the place of a computation that could not settle it."""


def from_series(
    claim: Claim, meant: Sequence[Meant], library: Library, published: date | None, doubts: Doubts
) -> list[Candidate]:
    """What the series yield by computation."""
    hits = [Hit(one.indicator, 1.0) for one in meant]
    by_id = {one.indicator.id: one for one in meant}
    found = series.candidates(claim, library, hits, published)
    rivals = Rivals(claim, found, by_id, library)
    return [_scored(claim, one, by_id.get(one.observation.indicator_id), rivals, doubts) for one in found]


def from_records(claim: Claim, library: Library) -> list[Candidate]:
    """What the record tables yield; their rows are not of the time that a text tells of."""
    counted = records.candidates(claim, library)
    return counted if _all_records(library) else [_among_series(one) for one in counted]


def yielding(found: Sequence[Candidate], won: Sequence[Candidate]) -> list[Candidate]:
    """The candidates beside the results of contests: what adds up the rows of the same file anew is left out
    where it gives the same, and doubted where it does not."""
    results = {(one.observation.path, one.observation.value) for one in won}
    files = {path for path, _ in results}
    kept = [
        one
        for one in found
        if not (_adds_rows(one) and (one.observation.path, one.observation.value) in results)
    ]
    return [
        replace(one, score=YIELDING * one.score, same_measure=YIELDING * one.same_measure)
        if _adds_rows(one) and one.observation.path in files
        else one
        for one in kept
    ]


def _adds_rows(candidate: Candidate) -> bool:
    """Whether it is the sum of one column over some rows, and no comparison of two."""
    return (candidate.operation or "").startswith("sum of ") and not candidate.cells


def _all_records(library: Library) -> bool:
    """Whether every file is a record table, so that the claim must be about one of them."""
    tables = {table.source.id for table in library.records()}
    return all(source.id in tables or not source.observations for source in library.sources)


def _among_series(candidate: Candidate) -> Candidate:
    """A count over rows where the claim may as well be about a series.

    Its probability was reckoned for a claim about that table, and a row count knows no place or time; but who
    answered what no series holds, where the words are surely those of the questions.
    """
    if candidate.of_answers and candidate.score >= SURELY_ASKED:
        return replace(candidate, score=AMONG_SURVEYS * candidate.score)
    return replace(candidate, score=AMONG_SERIES * candidate.score, same_place=None, same_period=None)


def _scored(
    claim: Claim, candidate: Candidate, meant: Meant | None, rivals: Rivals, doubts: Doubts
) -> Candidate:
    """How surely the words ask for the computation is given; how surely for the measure is added.

    Series that the computation found by itself come with the agreement of their words.
    """
    agreement = candidate.agreement or (meant.agreement if meant else None)
    if agreement is None:
        return candidate
    found_here = candidate.agreement is not None
    attributed = None if found_here else same_source(claim.attribution, candidate.observation.publisher)
    fit = Fit(
        agreement=agreement,
        unit=1.0,
        place=1.0 if candidate.same_place else PLACE_UNKNOWN,
        period=1.0 if candidate.same_period else 0.5,
        attribution=0.5 if attributed is None else float(attributed),
        lead=rivals.lead(candidate, agreement),
    )
    indicator = _called(claim, rivals.library.indicator(candidate.observation.indicator_id))
    part_of = doubts.about(indicator).restricted_to or share_untold(claim, indicator)
    part = part_of or _part(claim, candidate, indicator, rivals.library, doubts)
    doubted = part or agreement.neighbours or rivals.outdone(candidate, agreement)
    return replace(
        candidate,
        score=candidate.prior * probability(fit),
        same_measure=min(same_measure(fit), DOUBTFUL if doubted else 1.0),
        warnings=(*candidate.warnings, part) if part else candidate.warnings,
        same_attribution=attributed,
        too_wide=part_of is not None,
    )


def _called(claim: Claim, indicator: Indicator) -> Indicator:
    """An index of prices by the name of what a text on inflation reads off it."""
    from factcheck.matching.series.asking import names_index
    from factcheck.matching.series.prices import named_inflation

    told = "inflation" in claim.sentence.lower() and names_index(indicator)
    return named_inflation(indicator) if told else indicator


def _part(
    claim: Claim, candidate: Candidate, indicator: Indicator, library: Library, doubts: Doubts
) -> str | None:
    """What the text tells of that the result is not: a part, or who came and not who is there."""
    summed = (candidate.operation or "").startswith(_SUM)
    return (
        doubts.about(indicator).part_named
        or doubts.about(indicator).framed_otherwise
        or doubts.about(indicator).part_unsaid
        or doubts.about(indicator).of_something_else
        or (other_than_all(claim, indicator) if summed else None)
        or _definition(claim, candidate, library)
    )


def _definition(claim: Claim, candidate: Candidate, library: Library) -> str | None:
    """In what the series is a part of what the text means, or the text of the series.

    A result of several measures is none of them, and a computation makes new cases of all cases.
    """
    measures = {cell.indicator_id for cell in candidate.cells}
    one = library.indicator(measures.pop()) if len(measures) == 1 else None
    return contrast_with(claim, one, parts_only=True) if one else None
