"""Each screen as a picture; `pytest --snapshot-update tests/tui/test_snapshots.py` accepts a new look."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from factcheck.reviews import Session
from factcheck.tui.app import FactcheckApp
from factcheck.tui.checks import Checker
from factcheck.tui.settings import Settings
from factcheck.tui.starting import home_app, review_app
from tests.tui.sample import SmallLibrary, session_at

NARROW, WIDE, ROOMY = (80, 24), (120, 40), (200, 60)
Compare = Callable[..., bool]


@pytest.fixture
def begun(session: Session) -> Session:
    """A review by two, half done."""
    session.set_verdict("c1", "mostly_correct", reasons=["rounding"], note="Seen in the yearbook.")
    session.set_verdict("c2", "understated")
    session.flag("c3")
    with Session.open(session.path, reviewer="Ben", clock=session._clock) as other:
        other.set_verdict("c1", "correct")
        other.set_verdict("c2", "understated")
    return session


@pytest.fixture
def shown(begun: Session, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> Compare:
    """Compare the review screen after some keys."""
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")

    def compare(size: tuple[int, int], theme: str, *keys: str) -> bool:
        app = review_app(begun, Settings(theme=theme), SmallLibrary)
        return snap_compare(app, terminal_size=size, run_before=_pressing(*keys))

    return compare


def _pressing(*keys: str) -> Callable[[Pilot[None]], Any]:
    async def press(pilot: Pilot[None]) -> None:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        for field in pilot.app.screen.query("Input, TextArea"):
            assert isinstance(field, Input | TextArea)
            field.cursor_blink = False
        await asyncio.sleep(0.4)
        await pilot.pause()

    return press


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [NARROW, WIDE, ROOMY])
def test_review(shown: Compare, size: tuple[int, int], theme: str) -> None:
    assert shown(size, theme, "g")


def test_review_mono(shown: Compare) -> None:
    assert shown(WIDE, "mono", "j")


@pytest.mark.parametrize(("theme", "keys"), [("light", ["tab"]), ("dark", ["g", "tab", "tab"])])
def test_one_pane_of_a_narrow_screen(shown: Compare, theme: str, keys: list[str]) -> None:
    assert shown(NARROW, theme, *keys)


def test_all_reviewed(begun: Session, shown: Compare) -> None:
    begun.set_many([f"c{number}" for number in range(3, 9)], "correct")
    assert shown(WIDE, "light", "G")


@pytest.mark.parametrize(
    ("size", "theme", "keys"),
    [
        (WIDE, "light", ["g", "enter"]), (NARROW, "dark", ["f1"]), (ROOMY, "light", ["f1"]),
        (NARROW, "light", ["g", "e"]), (WIDE, "dark", ["x"]), (WIDE, "light", ["c"]), (NARROW, "dark", ["m"]),
        (WIDE, "dark", ["g", "S", "enter"]), (NARROW, "light", ["w"]), (WIDE, "light", ["D"]),
        (NARROW, "dark", ["B", "7"]),
    ],
    ids=["table", "help-narrow", "help-roomy", "note", "choose", "correct", "missed", "find-row", "export",
         "disagreements", "bulk"],
)  # fmt: skip
def test_dialog(shown: Compare, size: tuple[int, int], theme: str, keys: list[str]) -> None:
    assert shown(size, theme, *keys)


@pytest.mark.parametrize(("size", "theme"), [(NARROW, "dark"), (WIDE, "light")])
def test_home(
    begun: Session, snap_compare: Compare, size: tuple[int, int], theme: str, tmp_path: Path
) -> None:
    with session_at(tmp_path / "home" / "sessions" / "second.factcheck"):
        app: FactcheckApp = home_app(Settings(theme=theme), checker=Checker(lambda _: [], _never))
        assert snap_compare(app, terminal_size=size, run_before=_pressing())


def _never(*_: object) -> Any:
    raise AssertionError("nothing is checked here")
