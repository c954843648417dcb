"""A session and a claim as plain lines, for a terminal or a screen reader."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import CheckedClaim, Evidence
from factcheck.findings.wording import shortened
from factcheck.reports import wording
from factcheck.reports.wording_table import VERDICTS
from factcheck.reviews import Review, Session, Status

__all__ = ["claim_page", "session_lines"]


def session_lines(session: Session, *, only_open: bool = False) -> Iterator[str]:
    """A line a claim: number, status, figure, finding, subject, id."""
    done, total = session.progress()
    documents = [wording.one_line(document.title or document.source) for document in session.documents]
    yield f"{documents[0]}: {done} of {total} claims reviewed"
    if not session.complete:
        yield "The check has not run to its end; open the review to finish it."
    reviews, article = session.reviews(), 0
    for position, checked in enumerate(session.claims, 1):
        if session.article_of(checked.claim.id) != article:
            article = session.article_of(checked.claim.id)
            yield f"{documents[article]}:"
        review = reviews[checked.claim.id]
        if not only_open or review.status is not Status.DONE:
            yield _line(position, checked, review)


def _line(position: int, checked: CheckedClaim, review: Review) -> str:
    figure = dict(wording.understood(checked.claim))["figure"]
    subject = wording.one_line(checked.claim.subject or "")
    state = f"[{wording.verdict_words(review).lower()}]"
    parts = [
        f"{position}.",
        state,
        figure,
        f"({subject})" if subject else "",
        "–",
        wording.finding_of(checked),
    ]
    return " ".join(part for part in [*parts, f"· id {checked.claim.id}"] if part)


def claim_page(session: Session, claim_id: str) -> Iterator[str]:
    """Everything about a claim, a fact a line."""
    checked = session.claim(claim_id)
    yield f"Claim {claim_id}: “{wording.one_line(checked.claim.sentence)}”"
    yield from (f"{label}: {text}" for label, text in wording.understood(checked.claim))
    yield f"finding: {wording.finding_of(checked)}, confidence {checked.confidence:.2f}"
    if checked.explanation:
        yield f"explanation: {wording.one_line(checked.explanation)}"
    yield from (f"warning: {wording.warning_of(warning)}" for warning in checked.warnings)
    yield f"proposed verdict: {VERDICTS[checked.proposed_verdict]}"
    for number, evidence in enumerate(checked.evidence, 1):
        yield ""
        yield from _evidence(number, evidence)
    yield ""
    for review in session.reviews_of(claim_id) or [session.review(claim_id)]:
        yield from _review("verdict", review)
    ruling = session.ruling(claim_id)
    if ruling:
        yield from _review("final ruling", ruling)


def _evidence(number: int, evidence: Evidence) -> Iterator[str]:
    about = [evidence.indicator, evidence.subject, evidence.place, evidence.period]
    yield f"candidate {number}: {wording.value_of(evidence)}, {wording.finding_of(evidence)}"
    yield f"  about: {', '.join(wording.one_line(shortened(str(part))) for part in about if part)}"
    if source := wording.sources_of(evidence):
        yield f"  source: {source}"
    if link := wording.link_of(evidence.source_url):
        yield f"  address: {link}"
    yield f"  cell: {wording.cell_of(evidence)}"
    if evidence.operation:
        yield f"  computed: {wording.one_line(evidence.operation)}"
    yield from (f"  {wording.one_line(step)}" for step in evidence.calculation)
    if difference := wording.difference_of(evidence):
        yield f"  claim minus reference: {difference}"
    yield from (f"  warning: {wording.warning_of(warning)}" for warning in evidence.warnings)
    if evidence.note:
        yield f"  note of the source: {wording.one_line(evidence.note)}"


def _review(label: str, review: Review) -> Iterator[str]:
    signed = wording.signed(review)
    yield f"{label}: {wording.verdict_words(review)}" + (f" ({signed})" if signed else "")
    if review.reasons:
        yield f"  reasons: {wording.reasons_of(review)}"
    if review.note:
        yield f"  note: {wording.one_line(review.note)}"
