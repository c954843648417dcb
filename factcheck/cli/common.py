"""What several commands share: options, articles, references, output."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factcheck.errors import InputError

if TYPE_CHECKING:
    from factcheck.claims import Claim
    from factcheck.documents import Document
    from factcheck.references import Library
    from factcheck.reports import Report

__all__ = [
    "Day",
    "article_option",
    "counted",
    "fold_below",
    "format_of",
    "library_of",
    "output_option",
    "paths_of",
    "published_option",
    "read_article",
    "refs_option",
    "reviewer_option",
    "say",
    "table_of",
    "worth_option",
    "worthy",
    "write",
]

Item = TypeVar("Item")
Command = TypeVar("Command", bound=Callable[..., Any])
_SUFFIXES = {".md": "md", ".markdown": "md", ".htm": "html", ".jsonld": "claimreview", ".txt": "table"}
"""Suffixes of an output file that are not the name of a format."""


class Day(click.ParamType[date]):
    """A day as a reader writes one: 2013-09-13, 13 September 2013; of a month or year the first."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        from factcheck.documents.published import read_day

        try:
            return date.fromisoformat(value)
        except ValueError:
            day = read_day(value)
        if day is None:
            self.fail(f"{value!r} is no day; write it as 2013-09-13.", param, ctx)
        return day


def refs_option(command: Command) -> Command:
    """`--refs PATH…`."""
    return click.option(
        "--refs", "-r", multiple=True, metavar="PATH",
        help="CSV file or folder to check against, in place of the shipped ones; may be repeated.",
    )(command)  # fmt: skip


def published_option(command: Command) -> Command:
    """`--published DATE`."""
    return click.option(
        "--published", type=Day(), metavar="DATE", help="Day as of which the article is judged (2013-09-13)."
    )(command)


def reviewer_option(command: Command) -> Command:
    """`--reviewer NAME`."""
    return click.option("--reviewer", metavar="NAME", help="Whose verdicts these are.")(command)


def output_option(command: Command) -> Command:
    """`-o OUT`."""
    return click.option(
        "-o", "--output", metavar="OUT", type=click.Path(path_type=Path),
        help="File to write; its suffix sets the format where --format does not.",
    )(command)  # fmt: skip


def worth_option(command: Command) -> Command:
    """`--worth MIN`."""
    return click.option(
        "--worth", type=click.FloatRange(0, 1), metavar="MIN",
        help="Leave out claims that are less worth a check than this, from 0 to 1."
        " Without it every claim is there, and only the table folds those of little worth.",
    )(command)  # fmt: skip


def worthy(items: Iterable[Item], worth: float | None, claim_of: Callable[[Item], Claim]) -> list[Item]:
    """All of them, or those worth it, with a word on stderr about the others."""
    from factcheck.reports.wording import several

    every = list(items)
    kept = [one for one in every if worth is None or claim_of(one).check_worthiness >= worth]
    if len(kept) < len(every):
        left = several(len(every) - len(kept), "figure")
        say(f"{left} of little worth left out; --worth 0 shows every one")
    return kept


def fold_below(worth: float | None) -> float:
    """The check-worthiness below which a table folds claims; none where the user said what to leave out."""
    from factcheck.claims import DEFAULT_THRESHOLD

    return DEFAULT_THRESHOLD if worth is None else 0.0


def article_option(command: Command) -> Command:
    """`ARTICLE…`."""
    return click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")(command)


def read_article(path: str, published: date | None) -> Document:
    """The article, as of the day given where one is."""
    from factcheck.documents import read_document

    document = read_document(path)
    return replace(document, published=published) if published else document


def paths_of(refs: Sequence[str]) -> list[str]:
    """The reference paths to use; the shipped claims_db where none are given."""
    from factcheck.resources import claims_db_path

    return list(refs) or [str(claims_db_path())]


def library_of(refs: Sequence[str]) -> Library:
    """The references, with a word on stderr about files that have faults."""
    from factcheck.references import load_references

    library = load_references(*paths_of(refs))
    faulty = [source.path for source in library.sources if source.problems]
    if faulty:
        say(
            f"{len(faulty)} of {len(library.sources)} reference files have faults; see `factcheck refs check`"
        )
    return library


def format_of(form: str | None, output: Path | None, default: str, forms: Sequence[str]) -> str:
    """The format asked for, else that of the output file, else the default."""
    if form or output is None:
        return form or default
    suffix = output.suffix.lower()
    named = _SUFFIXES.get(suffix, suffix.removeprefix("."))
    if suffix and named not in forms:
        raise InputError(f"{output}: no report format ends in {suffix}; name one by --format")
    return named or default


def write(content: bytes, output: Path | None, *, inputs: Sequence[str | Path] = ()) -> None:
    """To stdout, or whole to the file; never over one of the inputs."""
    if output is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    for path in inputs:
        if str(path) != "-" and output.exists() and os.path.exists(path) and output.samefile(path):
            raise InputError(f"{output}: is an input of this command; write to another file")
    temporary = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        temporary.write_bytes(content)
        temporary.replace(output)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise InputError(f"{output}: cannot be written ({error.strerror})") from error
    say(f"wrote {output}")


def table_of(reports: Sequence[Report], fold: float = 0.0) -> bytes:
    """The table for this terminal: its width, and colour where it wants some."""
    from factcheck.reports.table import plain, table_report

    paint = _paint if _colourful() else plain
    return table_report(reports, width=_width(), paint=paint, fold=fold).encode("utf-8", "replace")


def say(message: str) -> None:
    """A word for the user on stderr."""
    from factcheck.reports.wording import one_line

    click.echo(f"factcheck: {one_line(message)}", err=True)


def counted(items: Iterable[Item], what: str) -> Iterator[Item]:
    """The items, counted on stderr as they come where someone is watching."""
    from factcheck.reports.wording import one_line

    watched, what = sys.stderr.isatty(), one_line(what)
    for number, item in enumerate(items, 1):
        if watched:
            click.echo(f"\r\x1b[K{what}: {number}", nl=False, err=True)
        yield item
    if watched:
        click.echo("\r\x1b[K", nl=False, err=True)


def _width() -> int:
    import shutil

    return min(shutil.get_terminal_size((100, 24)).columns, 120)


def _colourful() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def _paint(text: str, colour: str) -> str:
    if colour in {"bold", "dim"}:
        return click.style(text, bold=colour == "bold", dim=colour == "dim")
    return click.style(text, fg=colour)
