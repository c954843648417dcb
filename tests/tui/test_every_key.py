"""Every key of the key table is pressed and does what its action says: a key without a row here fails."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.documents import Document
from factcheck.findings import CheckedClaim, Finding, Verdict
from factcheck.reviews import Review, Session, Status
from factcheck.tui.article import Article
from factcheck.tui.checks import Checker
from factcheck.tui.keys import ACTIONS, KeyAction
from tests.tui.driving import Driver, reviewing
from tests.tui.sample import checked_claims

Check = Callable[[Driver], bool]
SIZE = (120, 24)
"""Low enough for the article to scroll."""


def _verdict(verdict: Verdict) -> tuple[str, Check]:
    return "", lambda driver: _review(driver).verdict is verdict and driver.current == "c2"


def _review(driver: Driver, claim_id: str = "c1") -> Review:
    return driver.screen.reviewing.session.review(claim_id)


def _claim(driver: Driver, claim_id: str = "c1") -> CheckedClaim:
    return driver.screen.reviewing.session.claim(claim_id)


def _at(claim_id: str) -> Check:
    return lambda driver: driver.current == claim_id


def _top(name: str) -> Check:
    return lambda driver: driver.top == name


def _view(**wanted: str) -> Check:
    return lambda driver: all(
        getattr(driver.screen.reviewing.view, name) == value for name, value in wanted.items()
    )


def _scrolled(rows: int) -> Check:
    return lambda driver: driver.screen.query_one(Article).scroll_offset.y == rows


def _focused(name: str) -> Check:
    return lambda driver: driver.app.focused is not None and driver.app.focused.id == name


def _copied(beginning: str) -> Check:
    return lambda driver: driver.app.clipboard.startswith(beginning)


def _again(*claim_ids: str) -> Check:
    return lambda driver: all(_claim(driver, one).explanation == "Checked again." for one in claim_ids)


SEARCH = "slash u n e m p l o y m e n t enter"
EFFECTS: dict[str, tuple[str, Check]] = {
    **{verdict.value: _verdict(verdict) for verdict in Verdict},
    "accept": _verdict(Verdict.MOSTLY_CORRECT),
    "choose": ("", _top("ChooseScreen")),
    "skip": ("", lambda driver: driver.current == "c2" and _review(driver).status is Status.OPEN),
    "flag": ("", lambda driver: driver.current == "c2" and _review(driver).status is Status.FLAGGED),
    "bulk": ("", _top("ChooseScreen")),
    "next_claim": ("", _at("c2")),
    "previous_claim": ("j j", _at("c2")),
    "first_claim": ("j j", _at("c1")),
    "last_claim": ("", _at("c8")),
    "page_down": ("", _at("c5")),
    "page_up": ("G", _at("c4")),
    "next_open": ("", _at("c2")),
    "previous_open": ("", _at("c8")),
    "next_pane": ("", _focused("article")),
    "previous_pane": ("", _focused("evidence")),
    "next_article": ("", _at("d1@2")),
    "previous_article": ("", _at("d1@2")),
    "article_down": ("", _scrolled(1)),
    "article_up": ("J J", _scrolled(1)),
    "next_candidate": ("", lambda driver: driver.screen.reviewing.candidate == 1),
    "previous_candidate": ("", lambda driver: driver.screen.reviewing.candidate == 1),
    "table": ("", _top("TableScreen")),
    "zoom": ("", lambda driver: driver.screen.has_class("-zoomed")),
    "open_only": ("", _view(queue="open")),
    "filter": ("", _view(queue="open")),
    "sort": ("", _view(sort="worthiness")),
    "search": ("", _focused("search")),
    "search_next": (SEARCH, _at("c8")),
    "search_previous": (f"{SEARCH} n", _at("c7")),
    "clear": ("o", _view(queue="all")),
    "note": ("", _top("NoteScreen")),
    "note_editor": ("", lambda driver: _review(driver).note == "from the editor"),
    "use_candidate": ("l", lambda driver: _claim(driver).finding is Finding.NOT_COMPARABLE),
    "correct_claim": ("", _top("CorrectScreen")),
    "search_references": ("", _top("FindRowScreen")),
    "missed": ("", _top("MissedScreen")),
    "recheck": ("", _again("c1")),
    "recheck_all": ("", _again("c1", "c2", "c8")),
    "undo": ("1", lambda driver: _review(driver).verdict is None and driver.current == "c1"),
    "redo": ("1 u", lambda driver: _review(driver).verdict is Verdict.CORRECT),
    "copy": ("", _copied("“Some 48,200 passengers")),
    "copy_markdown": ("", _copied("> Some 48,200 passengers")),
    "export": ("", _top("ExportScreen")),
    "disagreements": ("", _top("DisagreementsScreen")),
    "help": ("", _top("HelpScreen")),
    "palette": ("", _top("Palette")),
    "theme": ("", lambda driver: driver.app.theme != "dark"),
    "back": ("", lambda driver: driver.app.return_code == 0),
    "quit": ("", lambda driver: driver.app.return_code == 0),
}
"""By action: keys pressed before, and what holds after its own key and not before it."""


@pytest.fixture
def two_articles(session: Session) -> Session:
    second = Document("A second piece. The crossing takes 40 minutes.", source="second.txt")
    place = session.add_document(second)
    one = checked_claims()[0]
    quantity = replace(one.claim.quantity, start=35, end=37, text="40")
    claim = replace(one.claim, id="d1", quantity=quantity, sentence_start=16)
    session.add_results([replace(one, claim=claim)], article=place, complete=True)
    return session


@pytest.fixture
def again() -> Checker:
    results = {
        checked.claim.id: replace(checked, explanation="Checked again.") for checked in checked_claims()
    }
    return Checker(lambda of: [], lambda claim, library, of: results.get(claim.id, results["c1"]))


def test_every_action_has_a_row() -> None:
    assert set(EFFECTS) == {action.id for action in ACTIONS}


@pytest.mark.parametrize(
    ("action", "key"),
    [pytest.param(action, key, id=f"{action.id}-{key}") for action in ACTIONS for key in action.keys],
)
async def test_every_key_does_what_it_says(
    two_articles: Session,
    again: Checker,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    action: KeyAction,
    key: str,
) -> None:
    script = tmp_path / "editor.sh"
    script.write_text('#!/bin/sh\nprintf "from the editor" > "$1"\n')
    monkeypatch.setenv("VISUAL", f"sh {script}")
    before, holds = EFFECTS[action.id]
    async with reviewing(two_articles, SIZE, checker=again) as driver:
        monkeypatch.setattr(driver.app, "suspend", nullcontext)
        await driver.press(*before.split())
        assert not holds(driver)
        await driver.press(key)
        await driver.settle()
        assert holds(driver)
