"""What the panes say: the evidence page, the list, the header, the keys, what is copied."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.findings import Finding, Reason, Verdict
from factcheck.reviews import ReasonCode, Review, Session, Status
from factcheck.tui.copying import as_markdown, as_text
from factcheck.tui.evidence_page import evidence_page
from factcheck.tui.header import Progress, header_line
from factcheck.tui.page import MOST_LINES, Page
from factcheck.tui.queues import View, standing
from factcheck.tui.words import FINDINGS, REASONS, STATUSES, VERDICTS, bounds, number
from tests.tui.driving import NARROW, reviewing
from tests.tui.sample import checked_claims

CHECKED = checked_claims()


def _page(index: int, review: Review | None = None, width: int = 76) -> str:
    return evidence_page(CHECKED[index], review or Review(), width).plain


def test_every_finding_verdict_reason_and_status_has_a_sign() -> None:
    assert set(FINDINGS) == set(Finding)
    assert set(VERDICTS) == set(Verdict)
    assert set(REASONS) == set(Reason)
    assert {*Status} <= set(STATUSES)


def test_findings_and_verdicts_are_told_apart_without_colour() -> None:
    for signs in (FINDINGS, VERDICTS):
        assert len({sign.brief for sign in signs.values()}) == len(signs)


@pytest.mark.parametrize(
    "words",
    [
        "48,200  passengers who crossed the Tarn Sound", "“Some 48,200 passengers",
        "meaning 48,151.8 to 48,248.2", "reference 48,163 lies 37 away",
        "Tarn Island", "harbour office", "≈ matches when rounded  91% sure  proposes mostly correct",
        "rounding: true only by rounding", "Candidate 1 of 2", "48,163 people",
        "+37 (+0.1%)", "Yearbook of the sound 2020", "Harbour Office of Tarn, 31 Mar 2021",
        "https://harbour.example/yearbook", "claims_db/ferries.csv, line 61, column value: “48163”",
    ],
)  # fmt: skip
def test_the_page_shows(words: str) -> None:
    assert words in _page(0)


def test_a_claim_that_cannot_be_compared_says_why() -> None:
    assert "≠ not comparable: the base differs" in _page(5)


def test_a_claim_without_evidence_has_no_candidate() -> None:
    assert "Candidate" not in _page(2)


def test_the_review_is_on_the_page() -> None:
    review = Review(Verdict.MISLEADING, Status.DONE, (ReasonCode.PERIOD,), "Says nothing of 2010.", "Ada")
    page = _page(0, review)
    assert "! misleading  period" in page
    assert "Says nothing of 2010." in page


@pytest.mark.parametrize("width", [30, 50, 96])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    for index in range(len(CHECKED)):
        assert max(map(len, _page(index, width=width).splitlines())) <= width


def test_what_comes_after_an_endless_value_is_still_on_the_page() -> None:
    page = Page(40)
    page.field("publisher", "Harbour " * 2_000)
    page.field("note", "counted")
    lines = page.content().plain.splitlines()
    assert len(lines) == MOST_LINES + 1
    assert lines[-2].endswith("…")
    assert lines[-1] == "  note      counted"


def test_the_figure_of_an_endless_sentence_is_quoted() -> None:
    claim = CHECKED[0].claim
    words = "so it went on " * 500
    sentence = words + claim.sentence + words
    shift = claim.start - claim.sentence_start + len(words)
    endless = replace(claim, sentence=sentence, sentence_start=claim.start - shift)
    page = evidence_page(replace(CHECKED[0], claim=endless), Review(), 76).plain
    assert "Some 48,200 passengers crossed" in page
    assert len(page.splitlines()) < 60


def test_a_value_hangs_under_its_label() -> None:
    page = Page(30)
    page.field("what", "one two three four five six")
    assert page.content().plain.splitlines() == ["  what      one two three four", "            five six"]


def test_numbers_as_newspapers_print_them() -> None:
    assert [number(value) for value in (1_234_567, 0.125, -2.5, None)] == ["1,234,567", "0.125", "-2.5", "–"]
    assert number(12, "people") == "12 people"


def test_intervals_in_words() -> None:
    assert bounds(None, 5) == "up to 5"
    assert bounds(5, None) == "5 or more"
    assert bounds(1, 2) == "1 to 2"
    assert bounds(None, None) == ""


@pytest.mark.parametrize("width", [40, 80, 200])
def test_the_header_fills_the_line_and_keeps_the_count(width: int) -> None:
    line = header_line(
        Progress("a very long name of an article.txt", "open", 3, 9, "checking 3 of 9…"), width
    )
    assert "3 of 9 reviewed" in line.plain
    if width >= 80:
        assert line.cell_length == width


def test_a_dismissed_claim_is_neither_open_nor_done() -> None:
    assert standing(Review(Verdict.NOT_A_CLAIM, Status.DONE)) == "dismissed"


def test_sorting_by_finding_puts_what_is_wrong_first() -> None:
    shown = View(sort="finding").of(CHECKED, lambda _: Review())
    assert [item.finding for item in shown][:3] == [Finding.OVERSTATES, Finding.UNDERSTATES, Finding.DISPUTED]


def test_the_copy_can_be_replayed() -> None:
    copied = as_text(CHECKED[0], Review(note="asked"))
    assert "claims_db/ferries.csv:61, column value: 48163" in copied
    assert "https://harbour.example/yearbook" in copied
    assert copied.endswith("Note: asked")


def test_markdown_of_hostile_text_stays_text() -> None:
    claim = replace(CHECKED[0].claim, sentence="<script>*x*</script> [a](b)")
    copied = as_markdown(replace(CHECKED[0], claim=claim), Review())
    assert r"\<script\>\*x\*\</script\> \[a\](b)" in copied


async def test_the_screen_follows_the_size_of_the_terminal(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.pilot.resize_terminal(*NARROW)
        await driver.pilot.pause()
        assert [pane.id for pane in driver.screen.panes if pane.region.area] == ["claims"]
        await driver.pilot.resize_terminal(200, 60)
        await driver.pilot.pause()
        regions = [pane.region for pane in driver.screen.panes]
        assert regions[0].x < regions[1].x < regions[2].x
        assert len({region.y for region in regions}) == 1


async def test_no_color_means_the_mono_theme(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reviewing(session) as driver:
        assert driver.app.theme == "mono"


async def test_the_footer_says_what_matters_now(session: Session) -> None:
    async with reviewing(session) as driver:
        hints = driver.screen.query_one("#hints")
        assert "a accept" in str(hints.render())
        await driver.press("slash", *"fare", "enter")
        assert "n next hit" in str(hints.render())
        await driver.press("escape")
        session.set_many([f"c{place}" for place in range(1, 9)], "correct")
        driver.screen.redraw()
        assert "w write the report" in str(hints.render())


async def test_a_click_on_a_verdict_is_its_key(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.pilot.click("#verdicts", offset=(4, 0))
        await driver.pilot.pause()
    assert session.review("c1").verdict is Verdict.CORRECT


def test_what_a_key_did_is_read_whole_where_there_is_no_room_for_the_article() -> None:
    progress = Progress(
        "a-rather-long-name-of-an-article.txt", "", 2, 8, message="350: the bound holds (before: none)"
    )
    line = header_line(progress, 80).plain
    assert "350: the bound holds (before: none)" in line
    assert "2 of 8 reviewed" in line


def test_the_final_ruling_is_on_the_page() -> None:
    ruling = Review(Verdict.MISLEADING, Status.DONE, (), "", "Cleo")
    assert "ruling    ! misleading" in evidence_page(CHECKED[0], Review(), 76, ruling=ruling).plain
