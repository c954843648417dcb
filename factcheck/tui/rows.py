"""Rows of the references that a reviewer looks up, and judging a claim by one of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.claims import Claim
    from factcheck.documents import Document
    from factcheck.findings import CheckedClaim
    from factcheck.references import Indicator, Library, Observation, TableWindow

__all__ = ["indicators_for", "judged_by", "observations_for", "rows_to_show"]

MOST_INDICATORS = 40
MOST_ROWS = 400


def rows_to_show(checked: CheckedClaim, candidate: int, library: Library) -> tuple[TableWindow, int]:
    """The rows that a candidate counts, the first of them where there are many, and how many there are; for a
    cell the rows around it, and 0."""
    from factcheck.checking import rows_counted

    evidence = checked.evidence[candidate]
    lines = rows_counted(checked, candidate, library)
    if not lines:
        return library.window(evidence.file, evidence.line), 0
    return library.rows(evidence.file, lines[:MOST_ROWS]), len(lines)


def indicators_for(library: Library, words: str) -> list[Indicator]:
    """The measures that the words describe, best first."""
    return [hit.indicator for hit in library.search(words.split(), limit=MOST_INDICATORS)]


def observations_for(library: Library, indicator: Indicator, claim: Claim) -> list[Observation]:
    """Its rows: those at the claim's place and time first, the others in the order of the file."""

    def distance(row: Observation) -> tuple[bool, bool]:
        elsewhere = claim.place_key is not None and row.place_key != claim.place_key
        at_another_time = bool(claim.period and row.period and not row.period.overlaps(claim.period))
        return elsewhere, at_another_time

    return sorted(library.observations(indicator.id), key=distance)[:MOST_ROWS]


def judged_by(checked: CheckedClaim, row: Observation, library: Library, document: Document) -> CheckedClaim:
    """The claim judged by a row that the reviewer chose; the other candidates stay below it."""
    from factcheck.findings import judge
    from factcheck.matching import Candidate

    claim = checked.claim
    here = None if claim.place_key is None or row.place_key is None else claim.place_key == row.place_key
    now = None if claim.period is None or row.period is None else claim.period.overlaps(row.period)
    chosen = Candidate(row, score=1.0, same_measure=1.0, same_place=here, same_period=now)
    judged = judge(claim, [chosen], document.published, library)
    known = {(item.file, item.line, item.column) for item in judged.evidence}
    others = tuple(item for item in checked.evidence if (item.file, item.line, item.column) not in known)
    return replace(judged, evidence=judged.evidence + others)
