"""`check` and `extract`: claims of articles, without a review."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from factcheck.cli.common import (
    article_option,
    counted,
    fold_below,
    format_of,
    library_of,
    output_option,
    published_option,
    read_article,
    refs_option,
    table_of,
    worth_option,
    worthy,
    write,
)
from factcheck.findings import Finding
from factcheck.reports import BINARY, Report, render, report_of_check

__all__ = ["CHECK_FORMATS", "check", "extract", "fail_on_option"]

CHECK_FORMATS = ("table", "json", "jsonl", "csv", "md", "html", "xlsx")
EXTRACT_FORMATS = ("table", "json", "jsonl", "csv")
FOUND = 1
"""Exit code where `--fail-on` is met."""
_GROUPS = {
    "refuted": [finding for finding in Finding if finding.refutes],
    "abstained": [finding for finding in Finding if not finding.refutes and not finding.supports],
}

_NAMES = [*(finding.value for finding in Finding), *_GROUPS]

fail_on_option = click.option(
    "--fail-on",
    multiple=True,
    type=click.Choice(_NAMES),
    metavar="FINDING",
    help=f"Exit with 1 where a claim has this finding: {', '.join(_NAMES)}. May be repeated.",
)


@click.command
@article_option
@refs_option
@published_option
@click.option("--format", "-f", "form", type=click.Choice(CHECK_FORMATS), help="Default: table.")
@worth_option
@output_option
@fail_on_option
@click.pass_context
def check(
    ctx: click.Context,
    articles: tuple[str, ...],
    refs: tuple[str, ...],
    published: date | None,
    form: str | None,
    worth: float | None,
    output: Path | None,
    fail_on: tuple[str, ...],
) -> None:
    """Check every numeric claim of articles against the references."""
    from factcheck.checking import check_each

    form = format_of(form, output, "table", CHECK_FORMATS)
    documents = [read_article(path, published) for path in articles]
    library = library_of(refs)
    references = [source.to_dict() for source in library.sources]
    reports = [
        report_of_check(
            document,
            worthy(counted(check_each(document, library), document.source), worth, lambda one: one.claim),
            references,
        )
        for document in documents
    ]
    write(rendered(reports, form, output, fold_below(worth)), output, inputs=[*articles, *refs])
    if failed(reports, fail_on):
        ctx.exit(FOUND)


def rendered(reports: Sequence[Report], form: str, output: Path | None, fold: float = 0.0) -> bytes:
    """The reports for a file, or for the terminal."""
    if output is None and form == "table":
        return table_of(reports, fold)
    if output is None and form in BINARY and sys.stdout.isatty():
        raise click.UsageError(f"{form} is no text; give a file by -o")
    return render(reports, form, fold=fold)


def failed(reports: Sequence[Report], fail_on: Sequence[str]) -> bool:
    """Whether a claim has one of the findings."""
    wanted = {finding for name in fail_on for finding in _GROUPS.get(name, [name])}
    return any(entry.checked.finding in wanted for report in reports for entry in report.entries)


@click.command
@article_option
@published_option
@click.option("--format", "-f", "form", type=click.Choice(EXTRACT_FORMATS), help="Default: table.")
@worth_option
@output_option
def extract(
    articles: tuple[str, ...],
    published: date | None,
    form: str | None,
    worth: float | None,
    output: Path | None,
) -> None:
    """List the numeric claims of articles without checking them."""
    from factcheck.claims import extract as extract_claims
    from factcheck.reports.extracted import render_claims

    form = format_of(form, output, "table", EXTRACT_FORMATS)
    documents = [read_article(path, published) for path in articles]
    found = [(document, worthy(extract_claims(document), worth, lambda one: one)) for document in documents]
    write(render_claims(found, form, fold=fold_below(worth)), output, inputs=articles)
