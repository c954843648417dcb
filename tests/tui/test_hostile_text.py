"""Markup, escapes, direction marks, emoji and endless lines are shown, never obeyed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.findings import CheckedClaim
from factcheck.reviews import Session
from factcheck.tui.article import Article
from factcheck.tui.plain_text import printable
from tests.tui.driving import NARROW, WIDE, reviewing
from tests.tui.sample import checked_claims, document

HOSTILE = (
    "[b]bold[/b] [/] [sic] [@click=app.quit]x[/] \x1b[31mred\x1b[0m \x9b31m \x07 "
    "\u202eevil\u202c \u2066x\u2069 "
    "👩‍👩‍👧 עברית \x00 $primary \ufeff"
)  # fmt: skip


def _hostile_session(path: Path) -> Session:
    text = f"{HOSTILE} 48,200 people {HOSTILE}\n" + "long " * 2_000 + "\n" + HOSTILE * 20
    base = checked_claims()[0]
    start = text.index("48,200")
    quantity = replace(base.claim.quantity, start=start, end=start + 6, unit=HOSTILE)
    claim = replace(
        base.claim, quantity=quantity, sentence=text[:200], sentence_start=0, subject=HOSTILE * 3,
        place=HOSTILE, attribution=HOSTILE,
    )  # fmt: skip
    evidence = replace(
        base.evidence[0], indicator=HOSTILE, subject=HOSTILE, place=HOSTILE, cell=HOSTILE, note=HOSTILE * 30,
        publisher=HOSTILE, source_title=HOSTILE, source_url=HOSTILE, column=HOSTILE, file=HOSTILE,
        calculation=(HOSTILE,), warnings=(HOSTILE,),
    )  # fmt: skip
    checked = CheckedClaim(
        claim, base.finding, None, 0.5, (HOSTILE, f"rounding: {HOSTILE}"), HOSTILE, (evidence,)
    )
    session = Session.create(path, document(text, source=HOSTILE.replace("/", "")), reviewer=HOSTILE)
    session.add_results([checked], complete=True)
    return session


def test_printable_keeps_every_offset() -> None:
    assert len(printable(HOSTILE)) == len(HOSTILE)


def test_printable_leaves_no_control_or_direction_mark() -> None:
    bad = {*range(32), 0x7F, 0x9B, 0x202E, 0x202C, 0x2066, 0x2069, 0xFEFF}
    assert not bad & set(map(ord, printable(HOSTILE)))


@pytest.mark.parametrize("size", [WIDE, NARROW, (40, 12)])
async def test_every_pane_and_dialog_shows_hostile_text(tmp_path: Path, size: tuple[int, int]) -> None:
    with _hostile_session(tmp_path / "hostile.factcheck") as session:
        async with reviewing(session, size) as driver:
            await driver.press("tab", "tab", "enter")
            await driver.settle()
            await driver.press("escape")
            for key in ("e", "c", "m", "x", "w", "S", "question_mark", "D", "B"):
                await driver.press(key)
                await driver.settle()
                await driver.press("escape")
                assert driver.top == "ReviewScreen", key
            await driver.press("y", "1", "u")
        assert session.review("c1").verdict is None


async def test_markup_of_the_article_is_shown_as_it_is_written(tmp_path: Path) -> None:
    with _hostile_session(tmp_path / "hostile.factcheck") as session:
        async with reviewing(session) as driver:
            first = driver.screen.query_one(Article).paragraphs[0]
            assert "[b]bold[/b] [/] [sic] [@click=app.quit]x[/]" in str(first.render())


async def test_no_escape_of_the_text_reaches_the_screen(tmp_path: Path) -> None:
    with _hostile_session(tmp_path / "hostile.factcheck") as session:
        async with reviewing(session) as driver:
            drawn = "".join(
                segment.text for line in driver.screen._compositor.render_strips() for segment in line
            )
            assert not {"\x1b", "\x9b", "\x07", "\u202e", "\x00"} & set(drawn)
