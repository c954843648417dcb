"""Cells as they stand: the candidates that need no computation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.claims import Claim, Kind
from factcheck.matching.attribution import same_source
from factcheck.matching.candidate import Candidate
from factcheck.matching.contrasts import contrast
from factcheck.matching.locating import Spot, places_of, spots
from factcheck.matching.meaning import Meant
from factcheck.matching.ranking import Fit, probability, same_measure
from factcheck.matching.timing import Timing, pick, target
from factcheck.matching.words import stems
from factcheck.references import Indicator, Library, Observation

__all__ = ["candidates"]

LOOKED_UP = 16
"""Indicators whose cells are fetched for a claim; the rest differ too much in words or unit."""
MOST_PUBLISHERS = 6
"""Cells kept of one series, where several publishers speak about it."""
MOST_CELLS = 400
"""Cells of one indicator at one place that are looked at."""


def candidates(
    claim: Claim, series: Sequence[Meant], library: Library, published: date | None
) -> list[Candidate]:
    """The best cell of each series that may be meant, in no particular order."""
    named = places_of(claim)
    return [
        candidate
        for meant in series[:LOOKED_UP]
        for candidate in _best(claim, meant, named, library, published)
    ]


def _best(
    claim: Claim, series: Meant, named: Sequence[str], library: Library, published: date | None
) -> list[Candidate]:
    """The cells of one series at its best place, one for each publisher."""
    found = [
        candidate
        for spot in spots(claim, named, library, series.indicator.id)
        for candidate in _at(claim, series, spot, library, published)
    ]
    found.sort(key=lambda candidate: -candidate.score)
    first: dict[str | None, Candidate] = {}
    for candidate in found:
        first.setdefault(candidate.observation.publisher, candidate)
    return list(first.values())[:MOST_PUBLISHERS]


def _at(claim: Claim, series: Meant, spot: Spot, library: Library, published: date | None) -> list[Candidate]:
    """The cell at a place whose time fits best, for each publisher."""
    seen = library.observations(series.indicator.id, place_key=spot.key)
    if spot.key is None and spot.same is not False:
        seen = [cell for cell in seen if cell.place_key is None]
    by_publisher: dict[str | None, list[Observation]] = {}
    for cell in seen[-MOST_CELLS:]:
        by_publisher.setdefault(cell.publisher, []).append(cell)
    picked = (pick(group, target(claim), published) for group in by_publisher.values())
    return [_candidate(claim, series, spot, *best) for best in picked if best]


def _candidate(claim: Claim, series: Meant, spot: Spot, cell: Observation, timing: Timing) -> Candidate:
    attributed = same_source(claim.attribution, cell.publisher)
    fit = Fit(
        agreement=series.agreement,
        unit=series.unit,
        place=spot.fit,
        period=timing.fit,
        attribution=0.5 if attributed is None else float(attributed),
    )
    doubts = (spot.warning, timing.warning, _definition(claim, series.indicator))
    return Candidate(
        observation=cell,
        score=probability(fit),
        same_measure=same_measure(series.agreement),
        same_place=spot.same,
        same_period=timing.same,
        same_attribution=attributed,
        warnings=tuple(doubt for doubt in doubts if doubt),
        mismatch=_mismatch(claim, series),
    )


def _definition(claim: Claim, indicator: Indicator) -> str | None:
    reference = " ".join([indicator.name, indicator.subject or "", *indicator.dimensions.values()])
    unit = claim.quantity.unit if claim.quantity.counted else ""
    return contrast(
        stems(f"{claim.subject or ''} {unit or ''}"), stems(f"{reference} {indicator.unit or ''}")
    )


def _mismatch(claim: Claim, series: Meant) -> str | None:
    """Why a cell as it is cannot be what the claim states."""
    if series.unit == 0.0:
        return "unit"
    return "base" if claim.kind in {Kind.CHANGE, Kind.RANK} and not _is_change(claim, series) else None


def _is_change(claim: Claim, series: Meant) -> bool:
    """An end of a change is a level; some series are changes themselves (growth, inflation)."""
    if claim.quantity.role in {"from", "to"}:
        return True
    words = set(stems(f"{series.indicator.name} {series.indicator.subject or ''}"))
    return claim.kind is Kind.CHANGE and bool(words & _CHANGES)


_CHANGES = frozenset(stems("growth change inflation increase decrease rise fall"))
"""Words in the name of a series whose figures are changes."""
