"""`show`, `log`, `agreement` and `sessions`: reading reviews without the screen."""

from __future__ import annotations

from collections.abc import Iterator

import click

from factcheck.cli.common import reviewer_option, write
from factcheck.cli.session_files import claim_id, open_session
from factcheck.errors import InputError
from factcheck.findings import CheckedClaim
from factcheck.reports import reports_of_session
from factcheck.reviews import Event, Session

__all__ = ["agreement", "log", "sessions", "show"]


@click.command
@click.argument("session", metavar="SESSION")
@click.argument("claim", required=False, metavar="[CLAIM]")
@reviewer_option
@click.option(
    "--format", "-f", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@click.option("--open", "only_open", is_flag=True, help="Only claims that are not done.")
@click.option("--rows", is_flag=True, help="The rows of the reference that the claim's evidence counts.")
def show(
    session: str, claim: str | None, reviewer: str | None, form: str, only_open: bool, rows: bool
) -> None:
    """The claims of a review, or one claim with its evidence; CLAIM is an id or a number."""
    from factcheck.reports.data import plain_json
    from factcheck.reports.pages import claim_page, session_lines

    if rows and claim is None:
        raise click.UsageError("--rows needs a CLAIM")
    with open_session(session, reviewer) as opened:
        chosen = claim_id(opened, claim) if claim else None
        if rows:
            click.echo("\n".join(_rows_of(opened, chosen or "")))
            return
        if form == "json":
            plain = [item for report in reports_of_session(opened) for item in report.to_dict()["claims"]]
            plain = [item for item in plain if not (only_open and item["review"]["status"] == "done")]
            named = [item for item in plain if item["id"] == chosen]
            write(plain_json(named[0] if chosen else plain).encode(), None)
            return
        lines = claim_page(opened, chosen) if chosen else session_lines(opened, only_open=only_open)
        click.echo("\n".join(lines))


def _rows_of(session: Session, claim: str) -> list[str]:
    """The rows that the first evidence of a claim counts, with their lines, parted by tabs."""
    from factcheck.checking import rows_counted
    from factcheck.references import load_references

    checked = next(one for one in session.claims if one.claim.id == claim)
    library = load_references(*session.references)
    lines = rows_counted(checked, 0, library) if checked.evidence else ()
    if not lines:
        raise InputError(f"{claim}: its evidence counts no rows; `factcheck show` gives its cell")
    window = library.rows(checked.evidence[0].file, lines)
    cells = [("line", *window.header)]
    cells += [(str(line), *row) for line, row in zip(window.lines, window.rows, strict=True)]
    return ["\t".join(" ".join(cell.split()) for cell in row) for row in cells]


@click.command
@click.argument("session", metavar="SESSION")
def log(session: str) -> None:
    """Everything that was done in a review, also what was undone."""
    with open_session(session) as opened:
        for event in opened.events():
            click.echo("\t".join(_log_line(event, opened)))


@click.command
@click.argument("session", metavar="SESSION")
def agreement(session: str) -> None:
    """How far the reviewers agree, and on which claims they differ."""
    with open_session(session) as opened:
        click.echo("\n".join(_agreement_lines(opened)))


@click.command
def sessions() -> None:
    """The recent reviews with their progress."""
    from factcheck.reports.wording import one_line
    from factcheck.reviews import recent_sessions

    for recent in recent_sessions():
        title = one_line(recent.title or recent.source)
        click.echo(f"{recent.done}/{recent.total}\t{recent.at[:16]}\t{title}\t{recent.path}")


def _log_line(event: Event, session: Session) -> list[str]:
    from factcheck.reports.wording import one_line

    shown = {key: value for key, value in event.data.items() if key in {"verdict", "reasons", "note", "step"}}
    if event.kind in {"correct", "add"}:
        shown |= _changes(event.checked[0], session.as_found(event.checked[0].claim.id))
    data = ", ".join(
        f"{key}: {one_line(value)}" for key, value in shown.items() if value not in (None, "", [])
    )
    claims = ",".join(event.claim_ids[:5]) + (" …" if len(event.claim_ids) > 5 else "")
    return [str(event.seq), event.at, one_line(event.reviewer or "-"), event.kind, claims, data]


def _changes(corrected: CheckedClaim, found: CheckedClaim) -> dict[str, str]:
    """What a reviewer put in place of what the machine had read, or the row that the claim was judged by."""
    from factcheck.reports.wording import understood

    before, after = dict(understood(found.claim)), dict(understood(corrected.claim))
    if corrected.claim == found.claim and corrected.evidence:
        row = corrected.evidence[0]
        return {"figure": after["figure"], "judged by": f"{row.file}:{row.line}"}
    gone = {label: "not known" for label in before if label not in after}
    return {label: text for label, text in after.items() if before.get(label) != text} | gone or after


def _agreement_lines(session: Session) -> Iterator[str]:
    from factcheck.reports.wording import one_line
    from factcheck.reviews import agreements, disagreements

    pairs = agreements(session)
    if not pairs:
        yield "one reviewer so far; `factcheck review --reviewer NAME` lets a second one judge"
    for pair in pairs:
        percent = "no claims" if pair.percent is None else f"{pair.percent:.0f} % agreement"
        kappa = "" if pair.kappa is None else f", kappa {pair.kappa:.2f}"
        names = f"{one_line(pair.first or 'unnamed')} and {one_line(pair.second or 'unnamed')}"
        yield f"{names}: {percent}{kappa} over {pair.claims} claims"
    for found in disagreements(session):
        verdicts = "; ".join(f"{one_line(one.reviewer or 'unnamed')}: {one.verdict}" for one in found.reviews)
        ruling = f"; ruling: {found.ruling.verdict}" if found.ruling else ""
        yield f"{found.claim_id}  {session.claim(found.claim_id).claim.text}  {verdicts}{ruling}"
