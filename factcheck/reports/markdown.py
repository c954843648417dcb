"""A report in Markdown (CommonMark with tables), in which no text of others is markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from factcheck.findings import Evidence, Finding
from factcheck.reports import wording
from factcheck.reports.report import Entry, Report
from factcheck.reports.wording_table import FINDINGS, VERDICTS

__all__ = ["escaped", "evidence_markdown", "markdown_report"]

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~$^])")
_STARTS = re.compile(r"^(\s*)(?:([-+])(?=\s|$|[-+])|(=)|(\d)(?=\d*[.)](?:\s|$)))")
_SCHEME = re.compile(r"(?i)\b(https?|ftp|mailto)(:)|\b(www)(\.)")
SHOWN = 5
"""Other figures that a claim lists; the rest is counted."""


def markdown_report(reports: Sequence[Report]) -> str:
    """The working of every claim, article by article."""
    return "\n\n---\n\n".join("\n".join(_article(report)) for report in reports) + "\n"


def escaped(text: object) -> str:
    """Text on one line that reads the same once rendered, without links, HTML or emphasis of its own."""
    plain = wording.one_line(text).replace("&", "&amp;")
    plain = _MARKUP.sub(r"\\\1", plain)
    plain = _SCHEME.sub(lambda m: f"{m[1] or m[3]}&#{ord(m[2] or m[4])};", plain)
    return _STARTS.sub(lambda match: f"{match[1]}&#{ord(match[match.lastindex or 0])};", plain)


def _article(report: Report) -> Iterator[str]:
    document = report.document
    yield f"# Fact check: {escaped(document.title or document.source)}"
    yield ""
    yield f"- Article: {escaped(document.source)}"
    if document.url:
        yield f"- Address: {_link(document.url, document.url)}"
    if document.published:
        yield f"- Published: {document.published.isoformat()}"
    yield f"- {_summary(report)}"
    if not report.complete:
        yield "- **The check was stopped before its end: claims may be missing.**"
    for position, entry in enumerate(report.claims, 1):
        yield from _claim(position, entry)
    yield from _not_checked(report)
    yield from _references(report.references)


def _summary(report: Report) -> str:
    total = len(report.claims)
    parts = [f"{total} numeric {'claim' if total == 1 else 'claims'}"]
    if report.verdicts():
        words = [(VERDICTS[verdict], count) for verdict, count in report.verdicts().items()]
        parts.append(f"verdicts: {wording.counted(words)}")
        if report.waiting:
            parts.append(f"{report.waiting} not settled")
    words = [(FINDINGS[finding][1], count) for finding, count in report.findings().items()]
    parts.append(f"findings: {wording.counted(words)}")
    return "; ".join(part for part in parts if not part.endswith(": "))


def _claim(position: int, entry: Entry) -> Iterator[str]:
    checked = entry.checked
    claim = checked.claim
    heading = wording.verdict_of(entry) if entry.settled else FINDINGS[checked.finding][1].capitalize()
    yield ""
    yield f"## {position}. {escaped(claim.text)} – {heading}"
    yield ""
    yield f"> {_marked(claim.sentence, claim.start - claim.sentence_start, claim.text)}"
    yield ""
    understood = "; ".join(f"{label}: {escaped(text)}" for label, text in wording.understood(claim))
    yield f"**Claim as understood{_origin(entry)}:** {understood}"
    yield ""
    explanation = f". {escaped(checked.explanation)}" if checked.explanation else ""
    yield f"**Finding:** {wording.finding_of(checked)}{explanation}"
    if checked.warnings:
        yield ""
        yield from (f"- ⚠ {escaped(wording.warning_of(warning))}" for warning in checked.warnings)
    leading = 0 if checked.finding is Finding.NO_REFERENCE else 1
    for evidence in checked.evidence[:leading]:
        yield ""
        yield from evidence_markdown(evidence)
    yield from _others(checked.evidence[leading:], fitting=bool(leading))
    yield ""
    yield from _review(entry)


def _origin(entry: Entry) -> str:
    if entry.added:
        return " (marked by the reviewer)"
    return " (corrected by the reviewer)" if entry.corrected else ""


def _marked(sentence: str, start: int, figure: str) -> str:
    """The sentence with the figure in bold."""
    end = start + len(figure)
    if sentence[start:end] != figure or not figure.strip():
        return escaped(sentence)
    return f"{escaped(sentence[:start])} **{escaped(figure)}** {escaped(sentence[end:])}".strip()


def _others(others: Sequence[Evidence], *, fitting: bool) -> Iterator[str]:
    if not others:
        return
    yield ""
    yield "Other figures that were looked at:" if fitting else "Figures that were looked at and do not fit:"
    yield ""
    for evidence in others[:SHOWN]:
        parts = (wording.value_of(evidence), evidence.indicator, evidence.place, evidence.period)
        about = ", ".join(escaped(part) for part in parts if part)
        source = _link(wording.sources_of(evidence) or evidence.file, evidence.source_url)
        cell = escaped(f"{evidence.file}:{evidence.line}")
        yield f"- {about} – {wording.finding_of(evidence)} ({source}; {cell})"
    if len(others) > SHOWN:
        yield f"- {len(others) - SHOWN} more"


def evidence_markdown(evidence: Evidence) -> Iterator[str]:
    """A candidate with its source, cell and calculation."""
    subject = f" – {escaped(evidence.subject)}" if evidence.subject else ""
    where = [escaped(part) for part in (evidence.place, evidence.period) if part]
    yield f"- **{escaped(wording.value_of(evidence))}**, {escaped(evidence.indicator)}{subject}"
    if where:
        yield f"  - {', '.join(where)}"
    yield f"  - {wording.finding_of(evidence)}{_difference(evidence)}"
    source = wording.sources_of(evidence)
    if source or evidence.source_url:
        yield f"  - Source: {_link(source or evidence.source_url or '', evidence.source_url)}"
    yield f"  - Cell: {escaped(wording.cell_of(evidence))}"
    if evidence.operation:
        yield f"  - Computed: {escaped(evidence.operation)}"
    yield from (f"  - {escaped(step)}" for step in evidence.calculation)
    yield from (f"  - ⚠ {escaped(wording.warning_of(warning))}" for warning in evidence.warnings)
    if evidence.note:
        yield f"  - Note of the source: {escaped(evidence.note)}"


def _difference(evidence: Evidence) -> str:
    difference = wording.difference_of(evidence)
    return f"; claim minus reference: {difference}" if difference else ""


def _review(entry: Entry) -> Iterator[str]:
    review = entry.review
    signed = wording.signed(review)
    yield f"**Verdict:** {wording.verdict_of(entry)}" + (f" ({escaped(signed)})" if signed else "")
    if review.reasons or review.note or entry.reviews:
        yield ""
    if review.reasons:
        yield f"- Reasons: {escaped(wording.reasons_of(review))}"
    if review.note:
        yield f"- Note: {escaped(review.note)}"
    for one in entry.reviews:
        name = escaped(one.reviewer or "unnamed")
        yield f"- {name}: {wording.verdict_words(one)} {escaped(one.note)}".rstrip()


def _not_checked(report: Report) -> Iterator[str]:
    yield ""
    yield "## What was not checked"
    yield ""
    unchecked = [entry for entry in report.claims if entry.unchecked]
    waiting = [entry for entry in report.claims if report.reviewed and not entry.settled]
    dismissed = [entry for entry in report.entries if entry.dismissed]
    for words, entries in (
        ("No reference that can be compared", unchecked),
        ("Not settled by a reviewer", waiting),
        ("Dismissed as no claim", dismissed),
    ):
        if entries:
            yield f"- {words}: " + "; ".join(_brief(entry) for entry in entries)
    if not report.reviewed:
        yield "- No reviewer has looked at this report: it states what the program found."
    yield "- Statements without a figure, and figures that factcheck did not recognise as claims."


def _brief(entry: Entry) -> str:
    claim = entry.checked.claim
    subject = f" ({escaped(claim.subject)})" if claim.subject else ""
    return f"{escaped(claim.text)}{subject}"


def _references(references: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    yield ""
    yield "## References"
    yield ""
    yield "| File | Layout | Observations | SHA-256 |"
    yield "|---|---|---|---|"
    for reference in references:
        cells = (reference.get(key, "") for key in ("path", "layout", "observations", "sha256"))
        yield "| " + " | ".join(escaped(cell) for cell in cells) + " |"


def _link(text: str, url: str | None) -> str:
    address = wording.link_of(url)
    if address is None:
        return escaped(text)
    return f"[{escaped(text)}](<{quote(address, safe=':/?#[]@!$&*+,;=%~.-_')}>)"
