"""The whole way from a text to checked claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from factcheck.claims import Claim, extract, extract_bare
from factcheck.documents import Document
from factcheck.documents.published import find_published, read_day
from factcheck.errors import InputError
from factcheck.findings import CheckedClaim, judge
from factcheck.matching import find_candidates
from factcheck.matching.candidate import NO_INDICATOR
from factcheck.matching.records import rows_used
from factcheck.references import Library

__all__ = ["check", "check_each", "recheck", "rows_counted", "stated_in_words"]


def check(text: str | Document, library: Library, published: str | date | None = None) -> list[CheckedClaim]:
    """Every checkable claim of a text, in order, with its finding.

    `published` is the day as of which the text is judged, where the document does not say.
    """
    return list(check_each(text, library, published))


def check_each(
    text: str | Document, library: Library, published: str | date | None = None
) -> Iterator[CheckedClaim]:
    """As `check`, one claim at a time, so that a screen can show results as they come."""
    document = _dated(text, published)
    claims = extract(document)
    stated = {one.claim.start: one for one in stated_in_words(document, library, claims)}
    for start in sorted({*(claim.start for claim in claims), *stated}):
        if start in stated:
            yield stated[start]
        else:
            yield from (recheck(claim, library, document) for claim in claims if claim.start == start)


def stated_in_words(document: Document, library: Library, claims: Sequence[Claim]) -> list[CheckedClaim]:
    """The statements without a figure that a computation decides, but for those that lie in one of the
    claims with a figure."""
    apart = (
        claim for claim in extract_bare(document)
        if not any(other.start < claim.end and claim.start < other.end for other in claims)
    )  # fmt: skip
    return [checked for claim in apart if _is_computed(checked := recheck(claim, library, document))]


def _is_computed(checked: CheckedClaim) -> bool:
    """Whether a computation settles a claim."""
    lead = checked.evidence[0] if checked.evidence else None
    decided = checked.finding.supports or checked.finding.refutes
    return decided and lead is not None and lead.operation is not None


def rows_counted(checked: CheckedClaim, candidate: int, library: Library) -> tuple[int, ...]:
    """The lines of the file with the rows that a candidate counts or computes with; empty for one that is a
    cell or computed from series."""
    evidence = checked.evidence[candidate]
    if evidence.operation is None or evidence.indicator_id != NO_INDICATOR:
        return ()
    return rows_used(checked.claim, evidence.operation, library)


def recheck(claim: Claim, library: Library, document: Document | None = None) -> CheckedClaim:
    """One claim checked anew, after a reviewer corrected it or the references changed."""
    candidates = find_candidates(claim, library, document=document)
    return judge(claim, candidates, document.published if document else None, library)


def _dated(text: str | Document, published: str | date | None) -> Document:
    document = text if isinstance(text, Document) else Document(text, published=find_published(text))
    if published is None:
        return document
    return replace(document, published=_day(published))


def _day(published: str | date) -> date:
    day = published if isinstance(published, date) else read_day(published)
    if day is None:
        raise InputError(f"--published {published!r}: give the day as YYYY-MM-DD")
    return day
