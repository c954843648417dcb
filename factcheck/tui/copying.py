"""A claim with its provenance as text that can be pasted, plain or as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.periods import Period
from factcheck.tui.words import FINDINGS, VERDICTS, number

if TYPE_CHECKING:
    from factcheck.findings import CheckedClaim, Evidence
    from factcheck.reviews import Review

__all__ = ["as_markdown", "as_text"]


def as_text(checked: CheckedClaim, review: Review, candidate: int = 0) -> str:
    """The sentence, the finding, the working and the cell, one line each."""
    lines = [f"“{checked.claim.sentence}”", _conclusion(checked, review)]
    if checked.evidence:
        evidence = checked.evidence[candidate]
        lines += [_observed(evidence), *evidence.calculation, _source(evidence), _cell(evidence)]
    if review.note:
        lines.append(f"Note: {review.note}")
    return "\n".join(line for line in lines if line)


def as_markdown(checked: CheckedClaim, review: Review, candidate: int = 0) -> str:
    """The same as Markdown: a quotation and a list."""
    lines = [f"> {_escaped(checked.claim.sentence)}", "", f"**{_escaped(_conclusion(checked, review))}**", ""]
    if checked.evidence:
        evidence = checked.evidence[candidate]
        items = [_observed(evidence), *evidence.calculation, _source(evidence)]
        lines += [f"- {_escaped(item)}" for item in items if item]
        lines.append(f"- `{_cell(evidence).replace('`', chr(39))}`")
    if review.note:
        lines += ["", _escaped(review.note)]
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    """No character of the text is taken for Markdown or HTML."""
    one_line = " ".join(text.split())
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|" else letter for letter in one_line)


def _conclusion(checked: CheckedClaim, review: Review) -> str:
    found = f"{checked.claim.text}: {FINDINGS[checked.finding].word}"
    return f"{found}; verdict: {VERDICTS[review.verdict].word}" if review.verdict else found


def _observed(evidence: Evidence) -> str:
    subject = f", {evidence.subject}" if evidence.subject else ""
    where = f", {evidence.place}" if evidence.place else ""
    when = f", {evidence.period}" if evidence.period else ""
    return f"{evidence.indicator}{subject}{where}{when}: {number(evidence.value, evidence.unit)}"


def _source(evidence: Evidence) -> str:
    day = str(Period.of_day(evidence.published)) if evidence.published else None
    return ", ".join(
        part for part in (evidence.source_title, evidence.publisher, day, evidence.source_url) if part
    )


def _cell(evidence: Evidence) -> str:
    return f"{evidence.file}:{evidence.line}, column {evidence.column}: {evidence.cell}"
