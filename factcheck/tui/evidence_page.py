"""The evidence for one claim as a well-set page: what was read, what was found, how, and from where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from factcheck.periods import Period
from factcheck.tui.chart import series_chart
from factcheck.tui.page import Page
from factcheck.tui.plain_text import printable, prose
from factcheck.tui.series import NO_SERIES, Series
from factcheck.tui.words import (
    COMPARATORS,
    FINDINGS,
    REASONS,
    STATUSES,
    VERDICTS,
    bounds,
    confidence,
    number,
)  # fmt: skip

if TYPE_CHECKING:
    from factcheck.claims import Claim
    from factcheck.findings import CheckedClaim, Evidence
    from factcheck.reviews import Review

__all__ = ["evidence_page"]


_LEAD = 300
"""Characters of a sentence shown before its figure, which an endless one must not push off the page."""


def evidence_page(
    checked: CheckedClaim,
    review: Review,
    width: int,
    *,
    candidate: int = 0,
    series: Series = NO_SERIES,
    checking: bool = False,
    others: Sequence[tuple[str, Review]] = (),
    ruling: Review | None = None,
) -> Content:
    """The page, `width` cells wide.

    `candidate` is the evidence shown, `series` what the chart shows; `checking` is True while the claim
    waits for its check; `others` are reviews of the same claim by other reviewers, by name, and `ruling`
    is the final one.
    """
    page = Page(width)
    _claim(page, checked.claim)
    if checking:
        page.heading(Content.styled("… being checked against the references", "$quiet"))
    else:
        _finding(page, checked, review)
        if checked.evidence:
            _candidate(page, checked, min(candidate, len(checked.evidence) - 1))
            _chart(page, series)
    _review(page, review, others, ruling)
    return page.content()


def _claim(page: Page, claim: Claim) -> None:
    page.paragraph(prose(claim.text, "bold") + prose(f"  {claim.subject or ''}"))
    page.paragraph(_quotation(claim))
    page.blank()
    page.field("value", _value(claim))
    page.field("what", claim.subject)
    page.pair(("where", claim.place), ("when", str(claim.period) if claim.period else None))
    page.pair(("said by", claim.attribution), ("kind", _kind(claim)))
    for note in claim.quantity.notes:
        page.field("read as", note, "$quiet")


def _quotation(claim: Claim) -> Content:
    """The sentence in quotation marks, its number bold."""
    sentence = printable(claim.sentence)
    at = claim.start - claim.sentence_start
    inside = sentence[at : at + len(claim.text)] == printable(claim.text)
    if at > _LEAD:
        cut = sentence.find(" ", at - _LEAD, at) + 1 or at - _LEAD
        sentence, at = f"…{sentence[cut:]}", at - cut + 1
    quotation = Content(f"“{sentence}”").stylize("italic $quiet")
    return quotation.stylize("bold", at + 1, at + 1 + len(claim.text)) if inside else quotation


def _value(claim: Claim) -> str:
    quantity = claim.quantity
    value = number(float(quantity.value) if quantity.value is not None else None, quantity.unit)
    meant = bounds(_float(quantity.lower), _float(quantity.upper))
    word = COMPARATORS[quantity.comparator]
    if quantity.value is None:
        return f"{meant} {quantity.unit or ''}".strip()
    exact = quantity.lower == quantity.upper == quantity.value
    return f"{word} {value}".strip() + (f", meaning {meant}" if meant and not exact else "")


def _float(value: object) -> float | None:
    return None if value is None else float(str(value))


def _kind(claim: Claim) -> str:
    return f"{claim.kind.value}, hypothetical" if claim.details.hypothetical else claim.kind.value


def _finding(page: Page, checked: CheckedClaim, review: Review) -> None:
    sign = FINDINGS[checked.finding]
    reason = f": {REASONS[checked.reason]}" if checked.reason else ""
    line = Content.styled(f"{sign.glyph} {sign.word}{reason}", f"bold ${sign.tone}")
    line += Content.styled(f"  {confidence(checked.confidence)} sure", "$quiet")
    if review.verdict is None:
        line += Content.styled("  proposes ", "$quiet") + Content(VERDICTS[checked.proposed_verdict].word)
    page.heading(line)
    page.paragraph(checked.explanation, indent=2)
    for warning in checked.warnings:
        page.paragraph(_warning(warning), indent=2, mark="! ")


def _warning(warning: str) -> Content:
    kind, colon, rest = printable(warning).partition(":")
    if not colon:
        return Content(kind)
    return Content.styled(kind.replace("_", " ") + ":", "bold $doubt") + Content(rest)


def _candidate(page: Page, checked: CheckedClaim, index: int) -> None:
    evidence = checked.evidence[index]
    sign = FINDINGS[evidence.finding]
    title = Content.styled(f"Candidate {index + 1} of {len(checked.evidence)}", "bold $primary")
    if index or evidence.finding is not checked.finding:
        title += Content.styled(f"  {sign.glyph} {sign.word}", f"${sign.tone}")
    page.heading(title + Content.styled(f"  fits {confidence(evidence.score)}", "$quiet"))
    subject = f": {evidence.subject}" if evidence.subject else ""
    page.paragraph(evidence.indicator + subject, indent=2)
    page.field("value", _observed(evidence), "bold")
    page.pair(("where", evidence.place), ("when", str(evidence.period) if evidence.period else None))
    page.field("computed", evidence.operation)
    _working(page, evidence)
    for warning in evidence.warnings:
        if warning not in checked.warnings:
            page.paragraph(_warning(warning), indent=2, mark="! ")
    _source(page, evidence)


def _observed(evidence: Evidence) -> str:
    value = number(evidence.value, evidence.unit)
    span = bounds(evidence.lower, evidence.upper)
    if evidence.value is None:
        return f"{span} {evidence.unit or ''}".strip()
    return f"{value} ({span})" if span and evidence.lower != evidence.upper else value


def _working(page: Page, evidence: Evidence) -> None:
    for place, step in enumerate(evidence.calculation):
        page.field("working" if place == 0 else "", step)
    if evidence.difference:
        share = evidence.relative_difference
        relative = f" ({share:+.1%})" if share is not None else ""
        sign = "+" if evidence.difference > 0 else ""
        page.field("off by", f"{sign}{number(evidence.difference)}{relative}".replace("-", "−"))


def _source(page: Page, evidence: Evidence) -> None:
    published = f", {Period.of_day(evidence.published)}" if evidence.published else ""
    page.field("source", evidence.source_title)
    page.field("publisher" if evidence.source_title else "source", (evidence.publisher or "") + published)
    page.field("address", evidence.source_url, "$primary")
    page.field("cell", f"{evidence.file}, line {evidence.line}, column {evidence.column}: “{evidence.cell}”")
    page.field("note", evidence.note, "$quiet")


def _chart(page: Page, series: Series) -> None:
    lines = series_chart(series.points, series.claimed, page.width - 2)
    if lines:
        page.blank()
        page.lines([Content("  ") + line for line in lines])


def _review(page: Page, review: Review, others: Sequence[tuple[str, Review]], ruling: Review | None) -> None:
    untouched = review.verdict is None and review.status == "open" and not review.note
    if untouched and not others and ruling is None:
        return
    page.heading("Review")
    for name, judged in [("you", review), *others, *([("ruling", ruling)] if ruling else [])]:
        page.field(name, _judgement(judged))
    page.field("note", review.note)


def _judgement(review: Review) -> Content:
    sign = STATUSES[review.status] if review.verdict is None else VERDICTS[review.verdict]
    reasons = ", ".join(reason.replace("_", " ") for reason in review.reasons)
    line = Content.styled(f"{sign.glyph} {sign.word}", f"${sign.tone}")
    return line + Content.styled(f"  {reasons}" if reasons else "", "$quiet")
