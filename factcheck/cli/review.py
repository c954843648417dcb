"""`review`, `demo`, `serve` and the home screen: the reviewer's screen, started."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.common import (
    article_option,
    paths_of,
    published_option,
    read_article,
    refs_option,
    reviewer_option,
    say,
)
from factcheck.errors import InputError

if TYPE_CHECKING:
    from factcheck.documents import Document
    from factcheck.reviews import Session

__all__ = ["demo", "open_home", "review", "serve", "start_session"]


def open_home(ctx: click.Context) -> None:
    """The home screen; the help where there is no terminal."""
    if not _is_terminal():
        click.echo(ctx.get_help())
        return
    _need_terminal()
    from factcheck.tui import run_home

    run_home()


@click.command
@article_option
@refs_option
@published_option
@click.option("--session", type=click.Path(path_type=Path), metavar="FILE", help="Where the review is kept.")
@reviewer_option
def review(
    articles: tuple[str, ...],
    refs: tuple[str, ...],
    published: date | None,
    session: Path | None,
    reviewer: str | None,
) -> None:
    """Review articles; one that was begun is resumed where it was left."""
    _need_terminal()
    for path in articles:
        if not Path(path).is_file():
            read_article(path, published)  # says why not, before the screen opens

    def begin() -> Session:
        documents = [read_article(path, published) for path in articles]
        return start_session(documents, refs, session, reviewer, published=published)

    _run(begin, Path(articles[0]).name)


@click.command
@click.option("--session", type=click.Path(path_type=Path), metavar="FILE", help="Where the review is kept.")
@reviewer_option
def demo(session: Path | None, reviewer: str | None) -> None:
    """Review the sample article against the shipped references."""
    from factcheck.resources import sample_article_path

    _need_terminal()
    name = "the sample article"

    def begin() -> Session:
        document = replace(read_article(str(sample_article_path()), None), source=name)
        return start_session([document], (), session, reviewer)

    _run(begin, name)


@click.command
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@refs_option
@published_option
@reviewer_option
@click.option("--host", default="localhost", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
def serve(
    articles: tuple[str, ...],
    refs: tuple[str, ...],
    published: date | None,
    reviewer: str | None,
    host: str,
    port: int,
) -> None:
    """The same screen in a browser on this machine."""
    from factcheck.cli.browser import LOOPBACK, serve_command

    for path in articles:
        read_article(path, published)
    if host not in LOOPBACK:
        say(f"warning: {host} can be reached by others, who could read and change every review")
    say(f"serving on http://{host}:{port}; ctrl+c ends it")
    serve_command(_command(articles, refs, published, reviewer), host, port)


def start_session(
    documents: Sequence[Document],
    refs: Sequence[str],
    path: Path | None,
    reviewer: str | None,
    *,
    published: date | None = None,
) -> Session:
    """The session of these articles: resumed where it exists, else new with its claims still to be checked.

    Raises InputError where the session file holds another article.
    """
    from factcheck.reviews import Session, session_path_for

    path = path or session_path_for(documents[0])
    references = [str(Path(one).resolve()) for one in paths_of(refs)]
    if not path.exists():
        session = Session.create(path, documents[0], references=references, reviewer=reviewer)
    else:
        session = Session.open(path, reviewer=reviewer)
        if session.document.text != documents[0].text:
            session.close()
            raise InputError(f"{path}: holds a review of another article; name another --session")
        if (refs and list(session.references) != references) or _shipped_have_moved(session):
            session.set_references(references, ())
        for position, document in enumerate(session.documents):
            if published and document.published != published:
                session.set_published(published, article=position)
    texts = {document.text for document in session.documents}
    for document in documents[1:]:
        if document.text not in texts:
            session.add_document(document)
    return session


def _shipped_have_moved(session: Session) -> bool:
    """Whether the review was begun with another installation, which is gone."""
    paths = [Path(path) for path in session.references]
    return [path.name in {"claims_db", "_claims_db"} and not path.exists() for path in paths] == [True]


def _run(begin: Callable[[], Session], title: str) -> None:
    from factcheck.tui import run_review

    run_review(begin, title)


def _command(
    articles: Sequence[str], refs: Sequence[str], published: date | None, reviewer: str | None
) -> str:
    """The command line that each browser tab runs."""
    parts = [sys.executable, "-m", "factcheck"]
    if articles:
        parts += ["review", *(part for path in refs for part in ("--refs", path))]
        parts += ["--published", published.isoformat()] if published else []
        parts += ["--reviewer", reviewer] if reviewer else []
        parts += ["--", *articles]
    return shlex.join(parts)


def _is_terminal() -> bool:
    """Whether the screen can be shown: here, or in the browser that textual-serve runs us for."""
    return "TEXTUAL_DRIVER" in os.environ or (sys.stdin.isatty() and sys.stdout.isatty())


def _need_terminal() -> None:
    if os.environ.get("TERM") == "dumb" and "TEXTUAL_DRIVER" not in os.environ:
        raise InputError(
            "TERM is dumb: nothing can be drawn on such a terminal; set TERM to what it is, or use "
            "`factcheck check`, `show` and `verdict`, which print lines"
        )
    if not _is_terminal():
        raise InputError(
            "the review screen needs a terminal; `factcheck check`, `show` and `verdict` work without one"
        )
