"""Claims on a terminal: two or three short lines each, readable aloud."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence

from factcheck.findings import Finding
from factcheck.reports import wording
from factcheck.reports.report import Entry, Report
from factcheck.reports.wording_table import FINDINGS, VERDICTS

__all__ = ["Paint", "claim_lines", "table_report"]

Paint = Callable[[str, str], str]
"""Text and the name of a colour → the text in that colour."""
MIN_WIDTH = 40
_FIGURE_WIDTH = 24


def plain(text: str, _colour: str) -> str:
    """No colour at all."""
    return text


def table_report(
    reports: Sequence[Report], *, width: int = 100, paint: Paint = plain, fold: float = 0.0
) -> str:
    """Every claim with its finding and the leading reference; `width` in columns.

    Claims that are less worth a check than `fold` are counted in place of shown, save those refuted.
    """
    width = max(width, MIN_WIDTH)
    return "".join(f"{line}\n" for report in reports for line in _article(report, width, paint, fold))


def _article(report: Report, width: int, paint: Paint, fold: float) -> Iterator[str]:
    document = report.document
    published = f", published {document.published}" if document.published else ""
    yield paint(f"{wording.one_line(document.title or document.source)}{published}", "bold")
    shown = [(position, entry) for position, entry in enumerate(report.entries, 1) if not _folds(entry, fold)]
    for position, entry in shown:
        yield from claim_lines(position, entry, width, paint)
    counts = [(FINDINGS[finding][1], count) for finding, count in report.findings().items()]
    yield ""
    yield f"{wording.several(len(report.entries), 'claim')}: {wording.counted(counts) or 'none'}"
    if len(shown) < len(report.entries):
        yield wording.folded(len(report.entries) - len(shown))
    if report.verdicts():
        verdicts = [(VERDICTS[verdict], count) for verdict, count in report.verdicts().items()]
        yield f"Verdicts: {wording.counted(verdicts)}"
    yield ""


def _folds(entry: Entry, fold: float) -> bool:
    return entry.checked.claim.check_worthiness < fold and not entry.checked.finding.refutes


def claim_lines(position: int, entry: Entry, width: int, paint: Paint = plain) -> Iterator[str]:
    """The claim, what it says, the leading reference and its warnings."""
    checked = entry.checked
    glyph, _ = FINDINGS[checked.finding]
    figure = dict(wording.understood(checked.claim))["figure"]
    head = f"{glyph} {wording.finding_of(checked)}"
    verdict = (
        "" if entry.review.verdict is None and not entry.review.at else f"  [{wording.verdict_of(entry)}]"
    )
    yield ""
    yield f"{position:>3}  {paint(figure, 'bold')}  {paint(head, _colour(checked.finding))}{verdict}"
    context = [text for label, text in wording.understood(checked.claim) if label in _CONTEXT]
    yield from _wrapped(" · ".join(context), width)
    if checked.explanation:
        yield from _wrapped(wording.one_line(checked.explanation), width)
    if checked.evidence and checked.finding is not Finding.NO_REFERENCE:
        first = checked.evidence[0]
        source = first.publisher or first.source_title or first.indicator
        yield from _wrapped(f"{wording.value_of(first)}, {wording.one_line(source)} ({_place(entry)})", width)
    for warning in checked.warnings:
        yield from _wrapped(f"! {wording.warning_of(warning)}", width)


_CONTEXT = frozenset({"what", "where", "when", "according to"})


def _place(entry: Entry) -> str:
    first = entry.checked.evidence[0]
    return wording.one_line(f"{first.file}:{first.line}")


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(
        text, width, initial_indent="     ", subsequent_indent="       ", break_on_hyphens=False
    )


def _colour(finding: Finding) -> str:
    if finding.supports:
        return "green"
    return "red" if finding.refutes else "yellow" if finding is Finding.DISPUTED else "dim"
