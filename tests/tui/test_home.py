"""The home screen: recent reviews, open a file, the sample."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from factcheck.reviews import Session
from factcheck.tui.checks import Checker
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.table import RowsTable
from factcheck.tui.settings import Settings
from factcheck.tui.starting import home_app
from tests.tui.sample import TEXT


@asynccontextmanager
async def _home(size: tuple[int, int] = (120, 40)) -> AsyncIterator[Pilot[None]]:
    app = home_app(
        Settings(), checker=Checker(lambda document: [], lambda claim, *_: pytest.fail("no claim"))
    )
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


async def _until(pilot: Pilot[None], done: Callable[[], bool]) -> None:
    for _ in range(100):
        await pilot.pause()
        if done():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it did not happen")


def _reviewing(pilot: Pilot[None]) -> bool:
    return isinstance(pilot.app.screen, ReviewScreen)


async def test_a_recent_review_is_listed_and_opened(session: Session) -> None:
    session.set_verdict("c1", "correct")
    async with _home() as pilot:
        await pilot.press("enter")
        await _until(pilot, lambda: _reviewing(pilot))
        screen = pilot.app.screen
        assert isinstance(screen, ReviewScreen)
        assert screen.reviewing.session.path == session.path.resolve()
        await pilot.press("q")
        await _until(pilot, lambda: not _reviewing(pilot))


async def test_without_reviews_it_says_what_to_do() -> None:
    async with _home() as pilot:
        assert "o opens an article" in str(pilot.app.screen.query_one("#nothing").render())


async def test_o_opens_a_file_by_its_path(tmp_path: Path) -> None:
    article = tmp_path / "story.txt"
    article.write_text(TEXT, encoding="utf-8")
    async with _home() as pilot:
        await pilot.press("o")
        await pilot.pause()
        await pilot.press("shift+tab")
        pilot.app.screen.query_one(Input).value = str(article)
        await pilot.press("enter")
        await _until(pilot, lambda: _reviewing(pilot))


async def test_a_file_that_is_not_there_is_one_line() -> None:
    async with _home() as pilot:
        await pilot.press("o")
        await pilot.pause()
        await pilot.press("shift+tab", *"nothing.txt", "enter")
        await pilot.pause(0.1)
        assert not _reviewing(pilot)


async def test_d_opens_the_sample() -> None:
    async with _home() as pilot:
        await pilot.press("d")
        await _until(pilot, lambda: _reviewing(pilot))
        screen = pilot.app.screen
        assert isinstance(screen, ReviewScreen)
        assert screen.reviewing.document.source.endswith("article.txt")


async def test_a_review_that_was_just_left_is_in_the_list() -> None:
    async with _home() as pilot:
        await pilot.press("d")
        await _until(pilot, lambda: _reviewing(pilot))
        await pilot.press("q")
        await _until(pilot, lambda: not _reviewing(pilot))
        await pilot.pause(0.2)
        assert pilot.app.screen.query_one(RowsTable).region.height == 1


async def test_q_quits() -> None:
    async with _home() as pilot:
        await pilot.press("q")
        assert pilot.app.return_code == 0
