"""The reviewer's screen in the terminal: imports every stage, imported by none but the command line."""

from __future__ import annotations

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
    session: Session,
    *,
    library_loader: Callable[[], Library] | None = None,
    checker: Checker | None = None,
) -> None:
    """Review a session until the reviewer quits.

    `library_loader` reads the references, in the background once the first screen is painted; by default
    it loads the session's own. A session that is not complete is checked with `checker` as it opens.
    Raises `ConfigError` where the settings file is not valid, before the screen opens.
    """
    settings = load_settings()
    from factcheck.tui.starting import review_app

    review_app(session, settings, library_loader, checker).run()


def run_home() -> None:
    """The home screen: recent reviews, open a file, the sample."""
    settings = load_settings()
    from factcheck.tui.starting import home_app

    home_app(settings).run()
