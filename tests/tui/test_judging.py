"""Each key that decides: set, save, next open claim."""

from __future__ import annotations

from factcheck.findings import Verdict
from factcheck.reviews import Session, Status
from tests.tui.driving import NARROW, reviewing


async def test_a_accepts_what_the_finding_proposes(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("a", "a")
    assert session.review("c1").verdict is Verdict.MOSTLY_CORRECT
    assert session.review("c2").verdict is Verdict.UNDERSTATED


async def test_a_verdict_is_on_the_disk_before_the_key_returns(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("6")
        with Session.open(session.path) as other:
            assert other.review("c1").verdict is Verdict.INCORRECT


async def test_the_next_claim_is_the_next_open_one(session: Session) -> None:
    session.set_verdict("c2", "correct")
    async with reviewing(session) as driver:
        await driver.press("1")
        assert driver.current == "c3"


async def test_f_on_a_flagged_claim_takes_the_flag_away(session: Session) -> None:
    session.flag("c1")
    async with reviewing(session) as driver:
        await driver.press("g", "f")
        assert driver.current == "c1"
    assert session.review("c1").status is Status.OPEN


async def test_u_undoes_and_goes_back_to_the_claim(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("1", "2", "u")
        assert driver.current == "c2"
    assert session.review("c2").verdict is None


async def test_ctrl_r_redoes(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("1", "u", "ctrl+r")
    assert session.review("c1").verdict is Verdict.CORRECT


async def test_undo_reaches_back_over_a_restart(session: Session) -> None:
    session.set_verdict("c1", "correct")
    with Session.open(session.path, reviewer="Ada") as reopened:
        async with reviewing(reopened) as driver:
            await driver.press("u")
        assert reopened.review("c1").verdict is None


async def test_the_last_verdict_says_that_all_is_reviewed(session: Session) -> None:
    session.set_many([f"c{number}" for number in range(1, 8)], "correct")
    async with reviewing(session) as driver:
        await driver.press("G", "4")
        assert "all reviewed" in driver.screen.message


async def test_the_whole_job_on_a_narrow_screen(session: Session) -> None:
    async with reviewing(session, NARROW) as driver:
        await driver.press(*"aaaaaaaa")
    assert session.progress() == (8, 8)
