"""`batch`: many articles, on several cores or a Dask cluster."""

from __future__ import annotations

import glob
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import click

from factcheck.cli.checks import CHECK_FORMATS, FOUND, fail_on_option, failed
from factcheck.cli.common import (
    fold_below,
    format_of,
    output_option,
    paths_of,
    published_option,
    refs_option,
    say,
    worth_option,
    worthy,
    write,
)
from factcheck.documents import read_document
from factcheck.documents.reading import SUFFIXES
from factcheck.errors import FactcheckError, InputError, MissingExtraError
from factcheck.reports import Report, render, report_of_check
from factcheck.reports.wording import several

__all__ = ["batch"]


@click.command
@click.argument("where", metavar="FOLDER|GLOB")
@refs_option
@published_option
@click.option("-j", "--jobs", default=1, show_default=True, help="Processes; -1 is one a core.")
@click.option("--dask", metavar="ADDRESS", help="Run on the Dask cluster at this address.")
@click.option("--format", "-f", "form", type=click.Choice(CHECK_FORMATS), help="Default: jsonl.")
@worth_option
@output_option
@fail_on_option
@click.pass_context
def batch(
    ctx: click.Context,
    where: str,
    refs: tuple[str, ...],
    published: date | None,
    jobs: int,
    dask: str | None,
    form: str | None,
    worth: float | None,
    output: Path | None,
    fail_on: tuple[str, ...],
) -> None:
    """Check every article of a folder; with -o FOLDER/ one report each, else all in one.

    An article that cannot be read is named on stderr and passed over; the exit code is then 2.
    """
    paths = _articles(where)
    folder = output if output is not None and (output.is_dir() or not output.suffix) else None
    form = format_of(form, None if folder else output, "jsonl", CHECK_FORMATS)
    references = tuple(str(Path(path).resolve()) for path in paths_of(refs))
    fold = fold_below(worth)
    reports: list[Report] = []
    for number, result in enumerate(_results(paths, references, published, jobs, dask), 1):
        if isinstance(result, str):
            say(f"error: {result}")
            continue
        say(f"{number}/{len(paths)} {result.document.source}: {several(len(result.entries), 'claim')}")
        kept = worthy(result.entries, worth, lambda entry: entry.checked.claim)
        reports.append(replace(result, entries=tuple(kept)))
    if folder is not None:
        _write_each(reports, folder, form, fold)
    else:
        write(render(reports, form, fold=fold), output, inputs=paths)
    if len(reports) < len(paths):
        ctx.exit(2)
    if failed(reports, fail_on):
        ctx.exit(FOUND)


def _articles(where: str) -> list[str]:
    folder = Path(where)
    if folder.is_dir():
        found = [
            str(path) for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file()
        ]
    else:
        found = [path for path in glob.glob(where, recursive=True) if Path(path).is_file()]
    if not found:
        raise InputError(f"{where}: no articles there ({', '.join(SUFFIXES)})")
    return sorted(found)


def _results(
    paths: Sequence[str],
    references: tuple[str, ...],
    published: date | None,
    jobs: int,
    dask: str | None,
) -> Iterator[Report | str]:
    """Reports, or what is wrong with an article, in the order of the paths."""
    _library(references)
    if jobs == 1 and dask is None:
        yield from (_check(path, references, published) for path in paths)
        return
    from joblib import Parallel, delayed

    with _backend(dask):
        tasks = (delayed(_check)(path, references, published) for path in paths)
        yield from Parallel(n_jobs=jobs, return_as="list" if dask else "generator")(tasks)


def _backend(dask: str | None) -> AbstractContextManager[Any]:
    if dask is None:
        return nullcontext()
    from joblib import parallel_config

    try:
        from distributed import Client
    except ImportError as error:
        raise MissingExtraError("--dask: needs distributed: pip install 'factcheck[cluster]'") from error
    try:
        Client(dask, timeout="10s")
    except OSError as error:
        raise InputError(f"--dask {dask}: no Dask scheduler answers there") from error
    config: AbstractContextManager[Any] = parallel_config(backend="dask")
    return config


def _check(path: str, references: tuple[str, ...], published: date | None) -> Report | str:
    from factcheck.checking import check

    library = _library(references)
    try:
        document = read_document(path)
        document = replace(document, published=published) if published else document
        sources = [source.to_dict() for source in library.sources]
        return report_of_check(document, check(document, library), sources)
    except FactcheckError as error:
        return str(error)


@cache
def _library(references: tuple[str, ...]) -> Any:
    """The references, read once in each process."""
    from factcheck.references import load_references

    return load_references(*references)


def _write_each(reports: Sequence[Report], folder: Path, form: str, fold: float) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    taken: dict[str, int] = {}
    for report in reports:
        stem = Path(report.document.source).stem
        taken[stem] = taken.get(stem, 0) + 1
        name = stem if taken[stem] == 1 else f"{stem}-{taken[stem]}"
        write(render([report], form, fold=fold), folder / f"{name}.{'txt' if form == 'table' else form}")
