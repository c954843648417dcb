"""`refs`: what was read from each reference file, how, and what was refused and why."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from factcheck.cli.common import paths_of, refs_option, say
from factcheck.errors import InputError

if TYPE_CHECKING:
    from factcheck.references import IndexedLibrary, Observation

__all__ = ["refs"]

LONGEST_CELL = 40
"""Characters of a cell in a table of rows."""


@click.group
def refs() -> None:
    """What was read from reference CSVs, how, and what was refused and why."""


@refs.command("list")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
def list_files(paths: Sequence[str], form: str) -> None:
    """Every file with its layout, its observations and how many faults it has."""
    library = _load(paths)
    if form == "json":
        sources = [
            {**source.to_dict(), "trusted": source.trusted, "problems": list(source.problems)}
            for source in library.sources
        ]
        click.echo(json.dumps(sources, ensure_ascii=False, indent=1))
        return
    rows = [("layout", "observations", "records", "faults", "file")]
    for source in library.sources:
        facts = library.facts[source.id]
        records = f"{facts['rows']:,}" if facts.get("record_columns") else ""
        faults = f"{len(source.problems) or ''}{'' if source.trusted else ' not trusted'}"
        rows.append((source.layout, f"{source.observations:,}", records, faults.strip(), source.path))
    _table(rows)
    faulty = sum(bool(source.problems) for source in library.sources)
    total = sum(source.observations for source in library.sources)
    say(
        f"{len(library.sources)} files, {total:,} observations; {faulty} with faults, "
        "named by `factcheck refs check`"
    )


@refs.command
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--write", is_flag=True, help="Write what was inferred to references.toml beside the file.")
def check(paths: Sequence[str], write: bool) -> None:
    """How a file was read: dialect, roles and units of its columns, faults and what was left out.

    What was read wrong is put right in a references.toml beside the file; --write makes one to edit.
    """
    from factcheck.references.description import describe, printable, write_section

    library = _load(paths)
    for source in library.sources:
        for line in describe(library, source.id):
            click.echo(printable(line))
        if write and source.layout != "unreadable":
            target = write_section(library, source.id)
            said = f"wrote {target}; edit a line and read again" if target else "has a section already"
            say(f"{source.path}: {said}")


@refs.command
@click.argument("path")
@click.argument("line", type=int, required=False)
@click.option("-n", "--rows", default=5, show_default=True, help="Rows on each side of the line.")
def show(path: str, line: int | None, rows: int) -> None:
    """The indicators of a file, or its rows around a line as they are written."""
    library = _load([path])
    if line is None:
        found = [("observations", "from", "to", "unit", "indicator")]
        for source in library.sources:
            for item in library.indicators(source.id):
                name = f"{item.name}; {item.subject}" if item.subject else item.name
                sure = item.unit_certain and item.scale_certain
                unit = f"{item.unit}{'' if sure else '?'}" if item.unit else "unknown"
                first, last = (str(day or "") for day in (item.first, item.last))
                found.append((f"{item.observations:,}", first, last, unit, name))
        _table(found)
        return
    window = library.window(library.sources[0].path, line, rows=rows)
    _table(
        [
            ("line", *window.header),
            *((str(n), *row) for n, row in zip(window.lines, window.rows, strict=True)),
        ]
    )


@refs.command
@click.argument("words", nargs=-1, required=True)
@refs_option
@click.option("--place", help="Only observations there (Syria, SYR).")
@click.option("--period", help="Only observations that overlap it (2013, 2013-09, 2013-Q3).")
@click.option("-n", "--limit", default=20, show_default=True, help="Observations to show.")
def search(
    words: Sequence[str], refs: Sequence[str], place: str | None, period: str | None, limit: int
) -> None:
    """Observations whose indicator holds some of the words, the latest of each indicator first."""
    from factcheck.references.lookup import look_up

    library = _load(paths_of(refs))
    rows: list[tuple[str, ...]] = [("value", "unit", "place", "period", "indicator", "file")]
    for found in look_up(library, words, place=place, period=period, limit=limit):
        rows.append(_row(found))
    _table(rows)


def _row(found: Observation) -> tuple[str, ...]:
    name = f"{found.indicator}; {found.subject}" if found.subject else found.indicator
    value = "" if found.value is None else f"{found.value:,.12g}"
    if found.value is None and (found.lower is not None or found.upper is not None):
        value = f"{found.lower:,.12g} to {found.upper:,.12g}" if found.lower and found.upper else found.cell
    where = f"{found.path}:{found.line}"
    return (
        value or found.cell,
        found.unit or "unknown",
        found.place or "",
        str(found.period or ""),
        name,
        where,
    )


def _load(paths: Sequence[str]) -> IndexedLibrary:
    from factcheck.references import load_references

    return load_references(*paths_of(paths))


def _table(rows: Sequence[Sequence[str]]) -> None:
    """Columns under each other; the last one may be of any length."""
    from factcheck.references.description import printable

    if len(rows) < 2:
        raise InputError("nothing found; use other words, another place or period, or `factcheck refs list`")
    clean = [[printable(" ".join(cell.split()))[: LONGEST_CELL * 3] for cell in row] for row in rows]
    widths = [min(max(map(len, column)), LONGEST_CELL) for column in zip(*clean, strict=True)]
    for row in clean:
        cells = [f"{cell[:width]:<{width}}" for cell, width in zip(row[:-1], widths, strict=False)]
        click.echo("  ".join([*cells, row[-1]]).rstrip())
