"""A report as one HTML page that needs nothing else: no script, no font, no network."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from factcheck.findings import CheckedClaim
from factcheck.reports import wording
from factcheck.reports.report import Entry, Report
from factcheck.reports.scale import scale_of
from factcheck.reports.wording_table import FINDINGS, VERDICTS

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["html_report"]

SHOWN = 5
"""Candidates that a claim shows; the rest is counted."""


def html_report(reports: Sequence[Report]) -> str:
    """The page; every text of an article, a file or a reviewer is escaped by the template."""
    return _template().render(reports=reports, shown=SHOWN, version=_version()) + "\n"


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("factcheck.reports"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(
        cell_of=wording.cell_of,
        difference_of=wording.difference_of,
        findings=FINDINGS,
        marked=_marked,
        reasons_of=wording.reasons_of,
        scale_of=scale_of,
        signed=wording.signed,
        sources_of=wording.sources_of,
        tone=_tone,
        understood=wording.understood,
        value_of=wording.value_of,
        verdict_of=wording.verdict_of,
        verdict_words=wording.verdict_words,
        verdicts=VERDICTS,
    )
    environment.filters.update(
        line=wording.one_line, link=wording.link_of, warning=wording.warning_of, finding=wording.finding_of
    )
    return environment.get_template("report.html.j2")


def _marked(checked: CheckedClaim) -> tuple[str, str, str]:
    """The sentence before, in and after the figure."""
    claim = checked.claim
    start = claim.start - claim.sentence_start
    end = start + len(claim.text)
    if start < 0 or claim.sentence[start:end] != claim.text:
        return claim.sentence, "", ""
    return claim.sentence[:start], claim.text, claim.sentence[end:]


def _tone(entry: Entry) -> str:
    """`good`, `bad`, `mixed` or `none`: the class that colours a claim."""
    if entry.settled and entry.review.verdict is not None:
        return _TONES[entry.review.verdict.value]
    finding = entry.checked.finding
    return "good" if finding.supports else "bad" if finding.refutes else "none"


_TONES = {
    "correct": "good",
    "mostly_correct": "good",
    "exaggerated": "mixed",
    "understated": "mixed",
    "misleading": "mixed",
    "incorrect": "bad",
    "unproven": "none",
}


def _version() -> str:
    from factcheck import __version__

    return __version__
