"""Keys that open a dialog: notes, corrections, marked claims, rows, reports, rulings, bulk verdicts."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.claims import Claim
from factcheck.documents import Document
from factcheck.findings import CheckedClaim, Finding, Verdict
from factcheck.quantities import Comparator
from factcheck.references import Library
from factcheck.reviews import ReasonCode, Session
from factcheck.tui.checks import Checker
from factcheck.tui.screens.note import Reasons
from tests.tui.driving import NARROW, Driver, reviewing
from tests.tui.sample import checked_claims


def _check(claim: Claim, library: Library, document: Document) -> CheckedClaim:
    """What the machine finds once a claim was corrected."""
    return CheckedClaim(claim, Finding.MATCHES, None, 0.9, (), "It fits now.", checked_claims()[0].evidence)


CHECKER = Checker(lambda document: [checked.claim for checked in checked_claims()], _check)


async def _type(driver: Driver, text: str) -> None:
    for letter in text:
        await driver.pilot.press("space" if letter == " " else letter)
    await driver.pilot.pause()


async def test_x_offers_the_verdicts_and_one_key_chooses(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("x")
        assert driver.top == "ChooseScreen"
        await driver.press("5")
        assert driver.current == "c2"
    assert session.review("c1").verdict is Verdict.MISLEADING


async def test_escape_leaves_the_claim_as_it_was(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("x", "escape")
        assert driver.top == "ReviewScreen"
    assert session.review("c1").verdict is None


async def test_bulk_needs_a_different_key_to_confirm(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("B", "7", "B", "7", "enter")
        assert session.progress() == (0, 8)
        await driver.press("y")
    assert session.progress() == (8, 8)


async def test_bulk_leaves_settled_claims_alone_and_is_one_step_to_undo(session: Session) -> None:
    session.set_verdict("c3", "correct")
    async with reviewing(session) as driver:
        await driver.press("B", "7", "y")
        assert session.review("c3").verdict is Verdict.CORRECT
        await driver.press("u")
    assert session.progress() == (1, 8)


async def test_e_writes_a_note(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("e")
        await _type(driver, "asked the office")
        await driver.press("enter")
    assert session.review("c1").note == "asked the office"


async def test_reason_codes_are_toggled_by_number(session: Session) -> None:
    async with reviewing(session, NARROW) as driver:
        await driver.press("e", "tab", "1", "3", "3", "7", "enter")
    assert session.review("c1").reasons == (ReasonCode.ROUNDING, ReasonCode.SOURCE_CONFLICT)


async def test_reason_codes_differ_on_and_off_without_colour(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("e", "tab", "3")
        reasons = driver.app.screen.query_one(Reasons)
        lines = [reasons.render_line(row).text.strip() for row in range(3)]
    assert lines == ["[ ] 1 rounding", "[ ] 2 outdated", "[x] 3 definition"]


async def test_letters_of_a_note_are_no_verdicts(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("e", "a", "1", "escape")
    assert session.progress() == (0, 8)
    assert session.review("c1").note == ""


async def test_a_key_typed_right_after_the_one_that_opens_a_dialog_judges_nothing(session: Session) -> None:
    async with reviewing(session) as driver:
        for key in ("e", "a", "1"):
            driver.app.simulate_key(key)
        await driver.pilot.pause()
        assert driver.top == "NoteScreen"
    assert session.progress() == (0, 8)


async def test_capital_e_takes_the_note_from_the_editor(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "editor.sh"
    script.write_text('#!/bin/sh\nprintf "two\\nlines" > "$1"\n')
    monkeypatch.setenv("VISUAL", f"sh {script}")
    async with reviewing(session) as driver:
        monkeypatch.setattr(driver.app, "suspend", nullcontext)
        await driver.press("E")
    assert session.review("c1").note == "two\nlines"


async def test_an_editor_that_fails_is_one_line(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor")
    async with reviewing(session) as driver:
        monkeypatch.setattr(driver.app, "suspend", nullcontext)
        await driver.press("E")
        assert driver.top == "ReviewScreen"
    assert session.review("c1").note == ""


async def test_c_corrects_the_value_and_shows_the_new_finding(session: Session) -> None:
    async with reviewing(session, checker=CHECKER) as driver:
        await driver.press("j", "c")
        await _type(driver, "14.9 million")
        await driver.press("enter")
        await driver.settle()
        assert "before: understates" in driver.screen.message
    claim = session.claim("c2")
    assert claim.claim.quantity.value == 14_900_000
    assert claim.finding is Finding.MATCHES
    assert session.corrected == {"c2"}


async def test_c_changes_the_comparator_with_the_arrow_keys(session: Session) -> None:
    async with reviewing(session, checker=CHECKER) as driver:
        await driver.press("c", "tab", "right", "enter")
        await driver.settle()
    assert session.claim("c1").claim.quantity.comparator is Comparator.MORE_THAN


async def test_undo_takes_a_correction_back(session: Session) -> None:
    async with reviewing(session, checker=CHECKER) as driver:
        await driver.press("c", "tab", "right", "enter")
        await driver.settle()
        await driver.press("u")
    assert session.claim("c1").finding is Finding.MATCHES_ROUNDED


async def test_a_value_that_is_no_number_stays_in_the_form(session: Session) -> None:
    async with reviewing(session, checker=CHECKER) as driver:
        await driver.press("c")
        await _type(driver, "many")
        await driver.press("enter")
        assert driver.top == "CorrectScreen"
    assert not session.corrected


async def test_words_without_a_number_cannot_be_marked_and_the_dialog_says_so(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("m", *"pulled", "enter")
        assert driver.top == "MissedScreen"
        said = driver.app.screen.query_one("#nothing").render()
        assert str(said) == "'pulled': no number to check; mark the figure itself"


async def test_m_marks_a_missed_figure_and_checks_it(session: Session) -> None:
    async with reviewing(session, checker=CHECKER) as driver:
        await driver.press("m")
        await driver.settle()
        await _type(driver, "4.20")
        await driver.press("enter")
        assert driver.top == "CorrectScreen"
        await driver.press("enter")
        await driver.settle()
        assert driver.current in session.added
    assert [session.claim(name).claim.text for name in session.added] == ["4.20"]
    assert [session.claim(name).finding for name in session.added] == [Finding.MATCHES]


async def test_r_checks_again(session: Session) -> None:
    async with reviewing(session, checker=CHECKER) as driver:
        await driver.press("r")
        await driver.settle()
    assert session.claim("c1").explanation == "It fits now."
    assert session.claim("c2").explanation != "It fits now."


async def test_capital_r_checks_all_again(session: Session) -> None:
    async with reviewing(session, checker=CHECKER) as driver:
        await driver.press("R")
        await driver.settle()
    assert {checked.explanation for checked in session.claims} == {"It fits now."}


async def test_v_judges_by_the_candidate_shown(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("l", "v")
    assert session.claim("c1").finding is Finding.NOT_COMPARABLE


async def test_capital_s_judges_by_a_row_that_was_searched_for(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("S", "enter")
        await driver.settle()
        await driver.press("enter")
        await driver.settle()
        await driver.press("enter")
        await driver.settle()
        await driver.pilot.pause(0.1)
        await driver.settle()
        assert driver.top == "ReviewScreen"
    assert session.claim("c1").evidence[0].indicator == "passengers who crossed the Tarn Sound, yearly"
    assert session.corrected == {"c1"}


async def test_w_writes_the_report(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    session.set_verdict("c1", "correct", note="seen in the yearbook")
    async with reviewing(session) as driver:
        await driver.press("w", "right", "enter")
        await driver.pilot.pause(0.2)
        await driver.settle()
        assert driver.screen.message.startswith("written")
    assert "seen in the yearbook" in (tmp_path / "ferries-report.md").read_text()


async def test_claimreview_without_an_address_is_one_line(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reviewing(session) as driver:
        await driver.press("w", "left", "enter")
        await driver.pilot.pause(0.2)
        await driver.settle()
        assert driver.screen.message == "no report was written"
    assert list(tmp_path.glob("ferries-report*")) == []


@pytest.fixture
def two_reviewers(session: Session) -> Session:
    session.set_verdict("c1", "correct")
    session.set_verdict("c2", "correct")
    with Session.open(session.path, reviewer="Ben") as other:
        other.set_verdict("c1", "incorrect")
        other.set_verdict("c2", "correct")
    return session


async def test_capital_d_shows_agreement_and_takes_a_ruling(two_reviewers: Session) -> None:
    async with reviewing(two_reviewers) as driver:
        await driver.press("D")
        text = str(driver.app.screen.query_one("#agreement").render())
        assert text.startswith("Ada and Ben  50% agreement, kappa")
        await driver.press("5", "escape")
    ruling = two_reviewers.ruling("c1")
    assert ruling is not None
    assert ruling.verdict is Verdict.MISLEADING


async def test_enter_in_the_disagreements_goes_to_the_claim(two_reviewers: Session) -> None:
    async with reviewing(two_reviewers) as driver:
        await driver.press("D", "enter")
        assert driver.current == "c1"


async def test_the_verdict_of_another_shows_only_after_ones_own(two_reviewers: Session) -> None:
    with Session.open(two_reviewers.path, reviewer="Cleo") as third:
        async with reviewing(third) as driver:
            assert driver.screen._others("c1") == []
            third.set_verdict("c1", "unproven")
            driver.screen.reviewing.refresh()
            assert [name for name, _ in driver.screen._others("c1")] == ["Ada", "Ben"]


async def test_braces_turn_to_the_other_article(session: Session) -> None:
    second = Document("A second piece. The crossing takes 40 minutes.", source="second.txt")
    place = session.add_document(second)
    text = checked_claims()[0]
    quantity = replace(text.claim.quantity, start=35, end=37, text="40")
    claim = replace(text.claim, id="d1", quantity=quantity, sentence_start=16)
    session.add_results([replace(text, claim=claim)], article=place, complete=True)
    async with reviewing(session) as driver:
        await driver.press("right_curly_bracket")
        assert driver.shown == ["d1@2"]
        await driver.press("1", "left_curly_bracket")
        assert driver.current == "c1"
        assert session.review("d1@2").verdict is Verdict.CORRECT
        await driver.press("u")
        assert driver.current == "d1@2"
    assert session.review("d1@2").verdict is None


async def test_a_note_that_was_not_changed_is_no_step_to_undo(session: Session) -> None:
    before = len(session.events())
    async with reviewing(session) as driver:
        await driver.press("e", "enter")
    assert len(session.events()) == before


async def test_undo_tells_a_correction_from_the_verdict_of_that_name(session: Session) -> None:
    async with reviewing(session, checker=CHECKER) as driver:
        await driver.press("c", "tab", "right", "enter")
        await driver.settle()
        await driver.press("u")
        assert driver.screen.message == "undo: correction"
