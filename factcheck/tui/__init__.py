"""The reviewer's screen in the terminal: imports every stage, imported by none but the command line."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from factcheck.tui.keys import key_table
from factcheck.tui.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.references import Library
    from factcheck.reviews import Session
    from factcheck.tui.checks import Checker

__all__ = ["key_table", "load_settings", "run_home", "run_review"]


def run_review(
    begin: Callable[[], Session],
    title: str,
    *,
    library_loader: Callable[[], Library] | None = None,
    checker: Checker | None = None,
) -> None:
    """Review a session until the reviewer quits, then close it.

    `begin` opens the session, in the background once the first screen is painted with the `title`; so
    does `library_loader` with the references, by default the session's own. A session that is not
    complete is checked with `checker` as it opens. Raises `ConfigError` where the settings file is not
    valid, before the screen opens, and what `begin` raises after it is closed.
    """
    settings = load_settings()
    from factcheck.tui.starting import opening_app

    with ExitStack() as opened:
        app = opening_app(lambda: opened.enter_context(begin()), title, settings, library_loader, checker)
        app.run()
    if app.failure is not None:
        raise app.failure


def run_home() -> None:
    """The home screen: recent reviews, open a file, the sample."""
    settings = load_settings()
    from factcheck.tui.starting import home_app

    home_app(settings).run()
