"""Every screen and dialog as a picture, at three sizes and in two themes.

`pytest --snapshot-update tests/tui/test_snapshots.py` accepts a new look; look at the pictures first.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from factcheck.reviews import Session
from factcheck.tui.app import FactcheckApp
from factcheck.tui.checks import Checker
from factcheck.tui.palette import Palette
from factcheck.tui.screens.open_file import ArticleTree, OpenScreen
from factcheck.tui.screens.opening import OpeningScreen
from factcheck.tui.settings import Settings
from factcheck.tui.starting import home_app, opening_app, review_app
from tests.tui.driving import press
from tests.tui.pictures import SvgPicture, picture
from tests.tui.sample import NOW, SmallLibrary, checked_claims, document, session_at

SIZES = {"80x24": (80, 24), "120x40": (120, 40), "200x60": (200, 60)}
THEMES = ("light", "dark")
Desk = Path
"""A folder with the session of a half-done review in it, where the program runs."""
Make = Callable[[Desk], FactcheckApp]


def _review(desk: Desk) -> FactcheckApp:
    return review_app(Session.open(desk / "ferries.factcheck", reviewer="Ada"), Settings(), SmallLibrary)


def _finished(desk: Desk) -> FactcheckApp:
    with Session.open(desk / "ferries.factcheck", reviewer="Ada", clock=lambda: NOW) as session:
        session.set_many([f"c{number}" for number in range(3, 9)], "correct")
    return _review(desk)


def _checking(desk: Desk) -> FactcheckApp:
    """Three results are in, the check of the fourth claim does not end."""
    session = Session.create(desk / "new.factcheck", document(), reviewer="Ada", clock=lambda: NOW)
    results = {checked.claim.id: checked for checked in checked_claims()}
    never = threading.Event()

    def check(claim: Any, *_: object) -> Any:
        if claim.id == "c4":
            never.wait(20)
        return results[claim.id]

    checker = Checker(lambda of: [checked.claim for checked in results.values()], check)
    return review_app(session, Settings(), SmallLibrary, checker)


def _opening(desk: Desk) -> FactcheckApp:
    def begin() -> Session:
        threading.Event().wait(20)
        raise AssertionError

    return opening_app(begin, "ferries.txt", Settings())


def _home(desk: Desk) -> FactcheckApp:
    with session_at(desk / "home" / "sessions" / "second.factcheck"):
        return home_app(Settings(), checker=Checker(lambda _: [], _never))


def _first_time(desk: Desk) -> FactcheckApp:
    (desk / "home" / "sessions.txt").unlink()
    return home_app(Settings(), checker=Checker(lambda _: [], _never))


def _never(*_: object) -> Any:
    raise AssertionError("nothing is checked here")


SCREENS: dict[str, tuple[Make, str]] = {
    "review": (_review, "g"),
    "article": (_review, "g tab"),
    "evidence": (_review, "g tab tab"),
    "evidence-zoomed": (_review, "g tab tab z"),
    "no-reference": (_review, "g j j tab tab"),
    "search": (_review, "g slash u n e m p"),
    "search-hits": (_review, "g slash u n e m p enter"),
    "empty-queue": (_review, "F F F F"),
    "finished": (_finished, "G"),
    "checking": (_checking, ""),
    "opening": (_opening, ""),
    "home": (_home, ""),
    "first-time": (_first_time, ""),
    "open-file": (_home, "o"),
    "table": (_review, "g enter"),
    "choose": (_review, "x"),
    "bulk": (_review, "B 7"),
    "note": (_review, "g e"),
    "reasons": (_review, "g e tab"),
    "correct": (_review, "c"),
    "wrong-value": (_review, "c m a n y"),
    "missed": (_review, "m"),
    "find-measure": (_review, "g S enter"),
    "find-row": (_review, "g S enter enter"),
    "export": (_review, "w"),
    "export-claimreview": (_review, "w left"),
    "disagreements": (_review, "D"),
    "help": (_review, "f1"),
    "palette": (_review, "ctrl+p"),
}


@pytest.fixture
def desk(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A review by two, half done."""
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    monkeypatch.setattr(Input, "cursor_blink", False)
    monkeypatch.setattr(TextArea, "cursor_blink", False)
    monkeypatch.chdir(tmp_path)
    for name in ("council.html", "ferries.txt", "minutes.pdf"):
        (tmp_path / "articles").mkdir(exist_ok=True)
        (tmp_path / "articles" / name).touch()
    session.set_verdict("c1", "mostly_correct", reasons=["rounding"], note="Seen in the yearbook.")
    session.set_verdict("c2", "understated")
    session.flag("c3")
    with Session.open(session.path, reviewer="Ben", clock=session._clock) as other:
        other.set_verdict("c1", "correct")
        other.set_verdict("c2", "understated")
    monkeypatch.chdir(tmp_path / "articles")
    return tmp_path


@pytest.mark.parametrize("name", SCREENS)
async def test_screen(desk: Desk, snapshot: SnapshotAssertion, name: str) -> None:
    """In one run: a window that was made larger shows what one that was opened so large does."""
    make, keys = SCREENS[name]
    app = make(desk)
    different = []
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await _press(pilot, keys)
        for size, theme in product(SIZES, THEMES):
            await _show(pilot, size, theme, keys)
            if snapshot(name=f"{size}-{theme}", extension_class=SvgPicture) != picture(app):
                different.append(f"{size} {theme}")
    assert not different, f"{name} looks different at {', '.join(different)}"


async def _show(pilot: Pilot[None], size: str, theme: str, keys: str) -> None:
    """The screen at a size and in a theme, nothing still to be drawn."""
    if pilot.app.size != SIZES[size]:
        await pilot.resize_terminal(*SIZES[size])
    pilot.app.theme = theme
    if isinstance(pilot.app.screen, Palette):  # keeps the colours it was opened with
        await _press(pilot, f"escape {keys}")
    await _rest(pilot)


async def test_screen_without_colour(
    desk: Desk, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = _review(desk)
    async with app.run_test(size=SIZES["120x40"]) as pilot:
        await _press(pilot, "j")
        await _rest(pilot)
        assert snapshot(extension_class=SvgPicture) == picture(app)


async def _press(pilot: Pilot[None], keys: str) -> None:
    await pilot.pause()
    for key in keys.split():
        await press(pilot, key)
        await _work_done(pilot.app)


async def _work_done(app: App[None]) -> None:
    """What ends by itself has ended; a check that never ends has nothing more to show."""
    import asyncio

    for _ in range(200):
        await asyncio.sleep(0.02)
        if all(worker.is_finished for worker in app.workers) or _stuck(app):
            return
    raise AssertionError("it goes on and on")


def _stuck(app: App[None]) -> bool:
    """Whether it waits for what never ends: a check without an answer, a folder that may change."""
    screen = app.screen
    if isinstance(screen, OpenScreen):
        return bool(screen.query_one(ArticleTree).root.children)
    return isinstance(screen, OpeningScreen) or getattr(screen, "activity", "") == "checking 4 of 8…"


async def _rest(pilot: Pilot[None]) -> None:
    """Nothing is still to be drawn: on a busy machine a resize and a theme are drawn one after the other."""
    await _work_done(pilot.app)
    await pilot.pause()
    before = ""
    while (now := picture(pilot.app)) != before:
        before = now
        await pilot.pause(0.05)
