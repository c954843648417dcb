"""The whole way from a text to checked claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from factcheck.claims import Claim, extract
from factcheck.documents import Document
from factcheck.documents.published import find_published, read_day
from factcheck.errors import InputError
from factcheck.findings import CheckedClaim, judge
from factcheck.matching import find_candidates
from factcheck.references import Library

__all__ = ["check", "check_each", "recheck"]


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
    for claim in extract(document):
        yield recheck(claim, library, document)


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
