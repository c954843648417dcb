"""`export`: the report of a review."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.checks import rendered
from factcheck.cli.common import format_of, output_option, say, write
from factcheck.cli.session_files import open_session, session_file
from factcheck.reports import FORMATS, render, reports_of_session

__all__ = ["export"]


@click.command
@click.argument("session", metavar="SESSION")
@click.option("--format", "-f", "form", type=click.Choice(FORMATS), help="Default: md.")
@output_option
@click.option("--url", metavar="ADDRESS", help="claimreview: public address of the page with the review.")
@click.option("--organisation", metavar="NAME", help="claimreview: who publishes the review.")
def export(
    session: str, form: str | None, output: Path | None, url: str | None, organisation: str | None
) -> None:
    """Write the report of a review."""
    form = format_of(form, output, "md", FORMATS)
    path = session_file(session)
    with open_session(str(path)) as opened:
        reports = reports_of_session(opened)
        inputs = [str(path), *(document.source for document in opened.documents), *opened.references]
        waiting = sum(
            not entry.settled and not entry.dismissed for report in reports for entry in report.entries
        )
    if waiting:
        say(f"{waiting} claims are not settled; the report says so")
    if form == "claimreview":
        content = render(reports, form, url=url, organisation=organisation)
    else:
        content = rendered(reports, form, output)
    write(content, output, inputs=inputs)
