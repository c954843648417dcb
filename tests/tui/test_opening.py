"""A review is painted before it is opened, and a long article is laid out piece by piece."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from textual.content import Content
from textual.pilot import Pilot

import factcheck.tui
from factcheck.errors import SessionError
from factcheck.reviews import Session
from factcheck.tui.app import FactcheckApp
from factcheck.tui.article import AT_ONCE, Article
from factcheck.tui.header import Header
from factcheck.tui.settings import Settings
from factcheck.tui.starting import opening_app
from tests.tui.driving import reviewing
from tests.tui.many import long_session
from tests.tui.sample import SmallLibrary

PARAGRAPHS = 2 * AT_ONCE + 10
SENTENCES = PARAGRAPHS * 8


async def _until(pilot: Pilot[None], top: str) -> None:
    for _ in range(100):
        await pilot.pause(0.02)
        if type(pilot.app.screen).__name__ == top:
            return
    raise AssertionError(f"{top} does not appear")


async def test_the_frame_is_painted_while_the_session_is_opened(session: Session) -> None:
    gate = threading.Event()

    def begin() -> Session:
        gate.wait(5)
        return session

    app = opening_app(begin, "ferries.txt", Settings(), SmallLibrary)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "ferries.txt" in str(app.screen.query_one(Header).render())
        assert "opening" in str(app.screen.query_one(Header).render())
        gate.set()
        await _until(pilot, "ReviewScreen")


async def test_a_session_that_cannot_be_opened_closes_the_screen() -> None:
    def begin() -> Session:
        raise SessionError("ferries.factcheck: damaged")

    app = opening_app(begin, "ferries.txt", Settings())
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.pause()
    assert str(app.failure) == "ferries.factcheck: damaged"


def test_why_it_was_closed_is_raised_to_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FactcheckApp, "run", lambda app: app.fail(SessionError("damaged")))
    with pytest.raises(SessionError, match="damaged"):
        factcheck.tui.run_review(lambda: pytest.fail("not opened here"), "ferries.txt")


async def test_q_leaves_a_review_that_takes_long_to_open(session: Session) -> None:
    gate = threading.Event()

    def begin() -> Session:
        gate.wait(5)
        return session

    app = opening_app(begin, "ferries.txt", Settings())
    async with app.run_test() as pilot:
        await pilot.press("q")
        assert app.return_code == 0
        gate.set()


@pytest.fixture
def long(tmp_path: Path) -> Session:
    return long_session(tmp_path / "long.factcheck", SENTENCES)


async def test_every_paragraph_of_a_long_article_appears(long: Session) -> None:
    with long:
        async with reviewing(long) as driver:
            await driver.settle()
            article = driver.screen.query_one(Article)
            assert len(article.children) == PARAGRAPHS
            assert [child.region.width > 0 for child in article.children].count(False) == 0


async def test_a_claim_far_down_is_shown_once_its_paragraph_is_there(long: Session) -> None:
    long.set_many([f"m{number}" for number in range(SENTENCES - 1)], "correct")
    with long:
        async with reviewing(long) as driver:
            await driver.settle()
            await driver.pilot.pause(0.1)
            article = driver.screen.query_one(Article)
            last = article.paragraphs[-1]
            assert driver.current == f"m{SENTENCES - 1}"
            assert article.region.overlaps(last.region)
            drawn = last.visual
            assert isinstance(drawn, Content)
            assert any("on $current" in str(span.style) for span in drawn.spans)
