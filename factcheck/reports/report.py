"""What a report states, whatever its format."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from factcheck.documents import Document
from factcheck.findings import CheckedClaim, Finding, Verdict
from factcheck.reviews import Review, Session, Status, final_review

__all__ = ["SCHEMA", "Entry", "Report", "report_of_check", "reports_of_session"]

SCHEMA = "factcheck/1"
"""Name and version of the JSON contract."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim with what the machine found and what the reviewers decided."""

    checked: CheckedClaim
    review: Review
    reviews: tuple[Review, ...] = ()
    """What each reviewer decided, where there are several."""
    corrected: bool = False
    """A reviewer corrected what the claim says."""
    added: bool = False
    """A reviewer marked the claim; the machine had missed it."""

    @property
    def settled(self) -> bool:
        """Judged, and as a claim."""
        return self.review.status is Status.DONE and not self.dismissed

    @property
    def dismissed(self) -> bool:
        return self.review.verdict is Verdict.NOT_A_CLAIM

    @property
    def unchecked(self) -> bool:
        """The references say nothing that the claim could be compared with."""
        return self.checked.finding in {Finding.NOT_COMPARABLE, Finding.NO_REFERENCE}

    def to_dict(self) -> dict[str, Any]:
        plain = self.checked.to_dict(self.review.to_dict())
        return {**plain, "corrected": self.corrected, "added": self.added}


@dataclass(frozen=True)
class Report:
    """One article with its claims, in the order of the text."""

    document: Document
    references: tuple[Mapping[str, Any], ...]
    entries: tuple[Entry, ...]
    complete: bool = True
    """False where the check was stopped before its end."""

    @property
    def reviewed(self) -> bool:
        """Whether anyone has judged a claim."""
        return any(entry.review.status is not Status.OPEN for entry in self.entries)

    @property
    def claims(self) -> tuple[Entry, ...]:
        """The entries that nobody dismissed."""
        return tuple(entry for entry in self.entries if not entry.dismissed)

    def verdicts(self) -> dict[Verdict, int]:
        """How many claims have each verdict, in the order of the scale."""
        counts = Counter(entry.review.verdict for entry in self.entries if entry.settled)
        return {verdict: counts[verdict] for verdict in Verdict if counts[verdict]}

    @property
    def waiting(self) -> int:
        """How many claims nobody has settled."""
        return sum(not entry.settled for entry in self.claims)

    def findings(self) -> dict[Finding, int]:
        """How many claims have each finding."""
        counts = Counter(entry.checked.finding for entry in self.claims)
        return {finding: counts[finding] for finding in Finding if counts[finding]}

    def to_dict(self) -> dict[str, Any]:
        """The JSON contract (`factcheck schema`); numbers without end become null."""
        plain = {
            "schema": SCHEMA,
            "document": self.document.to_dict(),
            "references": [dict(reference) for reference in self.references],
            "claims": [entry.to_dict() for entry in self.entries],
            "complete": self.complete,
        }
        return {key: _finite(value) for key, value in plain.items()}


def report_of_check(
    document: Document, checked: Iterable[CheckedClaim], references: Iterable[Mapping[str, Any]]
) -> Report:
    """The report of a check that nobody has reviewed."""
    return Report(document, tuple(references), tuple(Entry(claim, Review()) for claim in checked))


def reports_of_session(session: Session) -> list[Report]:
    """A report for each article of a session."""
    entries: list[list[Entry]] = [[] for _ in session.documents]
    for checked in session.claims:
        entries[session.article_of(checked.claim.id)].append(_entry(session, checked))
    return [
        Report(document, session.reference_dicts, tuple(own), session.complete)
        for document, own in zip(session.documents, entries, strict=True)
    ]


def _entry(session: Session, checked: CheckedClaim) -> Entry:
    claim_id = checked.claim.id
    reviews = session.reviews_of(claim_id)
    return Entry(
        checked,
        final_review(session, claim_id),
        tuple(reviews) if len(reviews) > 1 else (),
        corrected=claim_id in session.corrected,
        added=claim_id in session.added,
    )


def _finite(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    return [_finite(item) for item in value] if isinstance(value, list) else value
