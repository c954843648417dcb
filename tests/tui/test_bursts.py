"""Keys that come faster than the screen can answer act in their order, and none is lost."""

from __future__ import annotations

from factcheck.findings import Verdict
from factcheck.reviews import Session
from tests.tui.driving import reviewing


async def test_words_typed_with_the_key_that_opens_the_search_are_searched_for(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("slash", "3", "1", "0", "enter")
        assert driver.screen.reviewing.query == "310"
        assert driver.current == "c5"


async def test_a_key_behind_the_end_of_a_search_moves(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("slash", "3", "1", "0", "enter", "j")
        assert driver.screen.reviewing.query == "310"
        assert driver.current == "c6"


async def test_a_note_typed_with_its_key_is_the_note(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("e", "a", "1", "enter")
        assert session.review("c1").note == "a1"
        assert session.review("c1").verdict is None


async def test_a_verdict_chosen_in_a_dialog_comes_before_the_key_behind_it(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("x", "6", "1")
        assert session.review("c1").verdict is Verdict.INCORRECT
        assert session.review("c2").verdict is Verdict.CORRECT
