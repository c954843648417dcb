"""Putting an app together for a session, and for the home screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.tui.app import FactcheckApp
from factcheck.tui.checks import CHECKER, Checker
from factcheck.tui.desk import Desk
from factcheck.tui.queues import View
from factcheck.tui.reviewing import Reviewing
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.settings import Settings

if TYPE_CHECKING:
    from factcheck.references import Library
    from factcheck.reviews import Session

__all__ = ["home_app", "opening_app", "review_app", "review_screen"]


def review_screen(
    session: Session,
    settings: Settings,
    load: Callable[[], Library] | None = None,
    checker: Checker | None = None,
) -> ReviewScreen:
    """The review screen of a session, its references not read yet."""

    def load_own() -> Library:
        from factcheck.references import load_references

        return load_references(*session.references)

    reviewing = Reviewing(session, View(sort=settings.sort))
    return ReviewScreen(reviewing, Desk(load or load_own), checker or CHECKER)


def review_app(
    session: Session,
    settings: Settings,
    load: Callable[[], Library] | None = None,
    checker: Checker | None = None,
) -> FactcheckApp:
    return FactcheckApp(lambda: review_screen(session, settings, load, checker), settings)


def opening_app(
    begin: Callable[[], Session],
    title: str,
    settings: Settings,
    load: Callable[[], Library] | None = None,
    checker: Checker | None = None,
) -> FactcheckApp:
    """The review of a session that is opened once the first screen is painted."""
    from factcheck.tui.screens.opening import OpeningScreen

    def review(session: Session) -> ReviewScreen:
        return review_screen(session, settings, load, checker)

    app = FactcheckApp(lambda: OpeningScreen(title, begin, review, app.fail), settings)
    return app


def home_app(settings: Settings, checker: Checker | None = None) -> FactcheckApp:
    """The home screen, which opens a review screen for each session picked."""
    from factcheck.tui.screens.home import HomeScreen

    def review(session: Session) -> ReviewScreen:
        return review_screen(session, settings, checker=checker)

    return FactcheckApp(lambda: HomeScreen(review, settings.reviewer), settings)
