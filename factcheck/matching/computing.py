"""Candidates that are computed, from series and from record tables, on the scale of the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from factcheck.claims import Claim, Kind
from factcheck.matching import records, series
from factcheck.matching.attribution import same_source
from factcheck.matching.candidate import Candidate
from factcheck.matching.changing import states_change_of
from factcheck.matching.meaning import Meant
from factcheck.matching.ranking import NO_RIVAL, Fit, probability, same_measure, words_fit
from factcheck.references import Hit, Library

__all__ = ["computed"]

AMONG_SERIES = 0.45
"""Share of the claims of an article that a row count over one of the files could be about, at most."""
PLACE_UNKNOWN = 0.5
"""Fit of the place of a computation that could not settle it."""
MOST_LEAD = 1.5
"""Most lead of a computation, half of that of a cell: more can be computed than is meant."""
TWINS = 0.02
"""Results of two series that differ by less than this share are of one measure, and no rivals."""


def computed(
    claim: Claim, meant: Sequence[Meant], library: Library, published: date | None
) -> list[Candidate]:
    """What the series and the record tables yield by computation."""
    hits = [Hit(one.indicator, 1.0) for one in meant]
    by_id = {one.indicator.id: one for one in meant}
    found = series.candidates(claim, library, hits, published)
    scored = (
        _scored(claim, one, by_id.get(one.observation.indicator_id), _best_rival(claim, one, found, by_id))
        for one in found
    )
    counted = records.candidates(claim, library)
    return [*scored, *(counted if _all_records(library) else map(_among_series, counted))]


def _all_records(library: Library) -> bool:
    """Whether every file is a record table, so that the claim must be about one of them."""
    tables = {table.source.id for table in library.records()}
    return all(source.id in tables or not source.observations for source in library.sources)


def _among_series(candidate: Candidate) -> Candidate:
    """A count over rows where the claim may as well be about a series.

    Its probability was reckoned for a claim about that table, and a row count knows no place or time.
    """
    return replace(candidate, score=AMONG_SERIES * candidate.score, same_place=None, same_period=None)


def _best_rival(
    claim: Claim, one: Candidate, found: Sequence[Candidate], by_id: Mapping[int, Meant]
) -> float:
    """How well the words fit the best other series that could state the figure, as a cell or computed."""
    own = one.observation.indicator_id
    computed_too = {
        other.observation.indicator_id for other in found if not _alike(one.observation.value, other)
    }
    as_cell = {
        number
        for number, meant in by_id.items()
        if meant.units.fit > 0 and (claim.kind is not Kind.CHANGE or states_change_of(claim, meant.indicator))
    }
    rivals = ((computed_too | as_cell) & by_id.keys()) - {own}
    return max((words_fit(by_id[number].agreement) for number in rivals), default=-NO_RIVAL)


def _alike(value: float | None, other: Candidate) -> bool:
    theirs = other.observation.value
    return value is not None and theirs is not None and abs(value - theirs) <= TWINS * abs(value)


def _scored(claim: Claim, candidate: Candidate, meant: Meant | None, rival: float) -> Candidate:
    """How surely the words ask for the computation is given; how surely for the measure is added.

    Series that the computation found by itself come with both.
    """
    if meant is None or candidate.same_measure < 1:
        return candidate
    lead = words_fit(meant.agreement) - rival
    attributed = same_source(claim.attribution, candidate.observation.publisher)
    fit = Fit(
        agreement=meant.agreement,
        unit=1.0,
        place=1.0 if candidate.same_place else PLACE_UNKNOWN,
        period=1.0 if candidate.same_period else 0.5,
        attribution=0.5 if attributed is None else float(attributed),
        lead=max(-NO_RIVAL, min(MOST_LEAD, lead)),
    )
    return replace(
        candidate,
        score=candidate.score * probability(fit),
        same_measure=same_measure(fit),
        same_attribution=attributed,
    )
