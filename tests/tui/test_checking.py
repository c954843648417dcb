"""Checks run behind the first screen and fill in; the list can be used meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.claims import Claim
from factcheck.documents import Document
from factcheck.errors import ReferenceFileError, SessionError
from factcheck.findings import CheckedClaim, Finding, Verdict
from factcheck.references import Library
from factcheck.reviews import Session
from factcheck.tui.checks import Checker
from factcheck.tui.claims_list import ClaimsList
from tests.tui.driving import reviewing
from tests.tui.sample import checked_claims, document


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Session]:
    """A session that was begun and not checked yet."""
    with Session.create(tmp_path / "fresh.factcheck", document(), reviewer="Ada") as session:
        yield session


def _checker(gate: threading.Event) -> Checker:
    results = {checked.claim.id: checked for checked in checked_claims()}

    def check(claim: Claim, library: Library, of: Document) -> CheckedClaim:
        gate.wait(5)
        return results[claim.id]

    return Checker(lambda of: [checked.claim for checked in results.values()], check)


async def test_claims_are_listed_and_can_be_judged_before_they_are_checked(fresh: Session) -> None:
    gate = threading.Event()
    async with reviewing(fresh, checker=_checker(gate)) as driver:
        await driver.pilot.pause(0.2)
        assert len(driver.shown) == 8
        assert driver.screen.query_one(ClaimsList).virtual_size.height == 16
        await driver.press("6")
        assert fresh.review("c1").verdict is Verdict.INCORRECT
        gate.set()
        await driver.settle()
    assert fresh.review("c1").verdict is Verdict.INCORRECT
    assert [item.finding for item in fresh.claims] == [item.finding for item in checked_claims()]
    assert fresh.complete


async def test_results_are_shown_while_a_slow_check_runs(fresh: Session) -> None:
    gate = threading.Event()
    results = {checked.claim.id: checked for checked in checked_claims()}

    def check(claim: Claim, library: Library, of: Document) -> CheckedClaim:
        if claim.id == "c4":
            gate.wait(5)
        return results[claim.id]

    checker = Checker(lambda of: [checked.claim for checked in results.values()], check)
    async with reviewing(fresh, checker=checker) as driver:
        for _ in range(100):
            await driver.pilot.pause(0.02)
            if "checking 4 of 8" in driver.screen.activity:
                break
        assert "c3" not in driver.screen.reviewing.checking
        assert fresh.claim("c2").finding is Finding.UNDERSTATES
        gate.set()
        await driver.settle()


async def test_a_proposal_cannot_be_accepted_before_it_is_there(fresh: Session) -> None:
    gate = threading.Event()
    async with reviewing(fresh, checker=_checker(gate)) as driver:
        await driver.pilot.pause(0.2)
        await driver.press("a")
        assert fresh.review("c1").verdict is None
        gate.set()
        await driver.settle()


async def test_a_check_that_was_cut_off_is_taken_up_again(fresh: Session) -> None:
    fresh.add_results(checked_claims()[:3])
    gate = threading.Event()
    gate.set()
    async with reviewing(fresh, checker=_checker(gate)) as driver:
        await driver.settle()
    assert len(fresh.claims) == 8
    assert fresh.claim("c4").finding is Finding.OVERSTATES


async def test_references_that_cannot_be_read_are_one_line_and_the_claims_stay(fresh: Session) -> None:
    def broken(claim: Claim, library: Library, of: Document) -> CheckedClaim:
        raise ReferenceFileError("prices.csv: line 3: no header")

    checker = Checker(lambda of: [checked.claim for checked in checked_claims()], broken)
    async with reviewing(fresh, checker=checker) as driver:
        await driver.settle()
        assert len(driver.shown) == 8
        assert driver.screen.activity == ""
    assert not fresh.complete


async def test_one_check_that_fails_does_not_stop_the_others(fresh: Session) -> None:
    results = {checked.claim.id: checked for checked in checked_claims()}

    def check(claim: Claim, library: Library, of: Document) -> CheckedClaim:
        if claim.id == "c2":
            raise KeyError("a fault in the program")
        return results[claim.id]

    checker = Checker(lambda of: [checked.claim for checked in results.values()], check)
    async with reviewing(fresh, checker=checker) as driver:
        await driver.settle()
    assert fresh.claim("c2").explanation == "The check failed; r tries again."
    assert fresh.claim("c3").explanation == results["c3"].explanation
    assert not fresh.complete


async def test_an_article_that_cannot_be_read_is_one_line(fresh: Session) -> None:
    def broken(of: Document) -> list[Claim]:
        raise KeyError("a fault in the program")

    def never(claim: Claim, library: Library, of: Document) -> CheckedClaim:
        raise AssertionError

    async with reviewing(fresh, checker=Checker(broken, never)) as driver:
        await driver.pilot.pause(0.3)
        assert driver.screen.activity == ""
        assert driver.top == "ReviewScreen"


async def test_a_session_that_cannot_be_written_is_one_line(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise SessionError("ferries.factcheck: cannot be used as a session file (disk is full)")

    async with reviewing(session) as driver:
        monkeypatch.setattr(session, "set_verdict", full)
        await driver.press("1")
        assert driver.top == "ReviewScreen"
        assert [note.message for note in driver.app._notifications] == [
            "ferries.factcheck: cannot be used as a session file (disk is full)"
        ]


async def test_the_references_are_noted_in_the_session(fresh: Session) -> None:
    gate = threading.Event()
    gate.set()
    async with reviewing(fresh, checker=_checker(gate)) as driver:
        await driver.settle()
    assert [event.kind for event in fresh.events()].count("references") == 2
