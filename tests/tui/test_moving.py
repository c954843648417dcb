"""Keys that move, look and search."""

from __future__ import annotations

from factcheck.reviews import Session
from factcheck.tui.article import Article
from factcheck.tui.claims_list import ClaimsList
from factcheck.tui.evidence import EvidencePane
from tests.tui.driving import NARROW, reviewing


async def test_brackets_pass_over_what_is_settled(session: Session) -> None:
    session.set_many(["c2", "c3"], "correct")
    async with reviewing(session) as driver:
        await driver.press("right_square_bracket")
        assert driver.current == "c4"


async def test_ctrl_d_changes_nothing_in_the_session(session: Session) -> None:
    before = len(session.events())
    async with reviewing(session) as driver:
        await driver.press("ctrl+d", "ctrl+u")
    assert len(session.events()) == before


async def test_tab_goes_round_the_panes(session: Session) -> None:
    async with reviewing(session) as driver:
        seen = [driver.app.focused.id if driver.app.focused else None]
        for _ in range(3):
            await driver.press("tab")
            seen.append(driver.app.focused.id if driver.app.focused else None)
    assert seen == ["claims", "article", "evidence", "claims"]


async def test_two_fast_tabs_are_two_steps(session: Session) -> None:
    async with reviewing(session, NARROW) as driver:
        driver.screen.action_next_pane()
        driver.screen.action_next_pane()
        await driver.pilot.pause()
        await driver.pilot.pause()
        assert driver.screen.query_one(EvidencePane).has_focus
        assert [pane.id for pane in driver.screen.panes if pane.region.area] == ["evidence"]


async def test_a_narrow_screen_shows_one_pane_at_a_time(session: Session) -> None:
    async with reviewing(session, NARROW) as driver:
        for name in ("claims", "article", "evidence"):
            assert [pane.id for pane in driver.screen.panes if pane.region.area] == [name]
            await driver.press("tab")


async def test_verdicts_and_moves_work_from_every_pane(session: Session) -> None:
    async with reviewing(session, NARROW) as driver:
        await driver.press("tab", "tab", "j", "1")
        assert driver.screen.query_one(EvidencePane).has_focus
    assert session.review("c2").verdict is not None


async def test_z_shows_the_pane_alone_and_back(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("tab", "z")
        assert [pane.id for pane in driver.screen.panes if pane.region.area] == ["article"]
        await driver.press("z")
        assert all(pane.region.area for pane in driver.screen.panes)


async def test_moving_the_list_highlights_the_claim_in_the_article(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("j", "j")
        article = driver.screen.query_one(Article)
        assert article._current == driver.current == "c3"


async def test_a_click_on_a_highlight_makes_it_the_current_claim(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.settle()
        screen, region = driver.screen, driver.screen.query_one(Article).paragraphs[1].region
        marked = (
            (x, y)
            for y in range(region.y, region.bottom)
            for x in range(region.x, region.right)
            if screen.get_style_at(x, y).meta.get("claim") == "c2"
        )
        await driver.pilot.click(offset=next(marked))
        await driver.settle()
        assert driver.current == "c2"


async def test_a_click_in_the_list_makes_the_claim_the_current_one(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.settle()
        await driver.pilot.click("#claims", offset=(5, 6))
        await driver.settle()
        assert driver.current == "c3"


async def test_capital_j_and_k_scroll_the_article_and_leave_the_claim(session: Session) -> None:
    async with reviewing(session, (120, 24)) as driver:
        article = driver.screen.query_one(Article)
        await driver.press("J", "J")
        assert (article.scroll_offset.y, driver.current) == (2, "c1")
        await driver.press("K")
        assert article.scroll_offset.y == 1


async def test_o_shows_open_claims_only(session: Session) -> None:
    session.set_many(["c1", "c2"], "correct")
    async with reviewing(session) as driver:
        await driver.press("o")
        assert driver.shown == [
            "c3",
            "c4",
            "c5",
            "c6",
            "c7",
            "c8",
        ]
        await driver.press("o")
        assert len(driver.shown) == 8


async def test_capital_f_goes_through_the_queues(session: Session) -> None:
    session.set_verdict("c1", "correct")
    session.set_verdict("c2", "not_a_claim")
    session.flag("c3")
    async with reviewing(session) as driver:
        sizes = []
        for _ in range(5):
            await driver.press("F")
            sizes.append(len(driver.shown))
    assert sizes == [5, 1, 1, 1, 8]


async def test_s_sorts_by_worthiness_then_finding(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("s", "s")
        assert driver.shown[:2] == ["c4", "c2"]


async def test_search_goes_to_a_claim_and_n_to_the_next(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("slash", *"unemployment", "enter")
        assert driver.current == "c7"
        await driver.press("n")
        assert driver.current == "c8"
        await driver.press("N")
        assert driver.current == "c7"


async def test_a_figure_is_searched_for_among_the_figures_first(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("slash", "3", ".", "4", "enter")
        assert driver.current == "c7"
        await driver.press("n")
        assert driver.current == "c7"


async def test_a_figure_is_found_without_its_commas(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("G", "slash", *"48200", "enter")
        assert driver.current == "c1"


async def test_a_number_that_is_no_figure_is_searched_for_in_the_text(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("G", "slash", *"2009", "enter")
        assert driver.current == "c1"


async def test_a_key_typed_right_after_a_search_is_no_part_of_its_words(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("slash", *"unemployment")
        for key in ("enter", "n"):
            driver.app.simulate_key(key)
        await driver.pilot.pause()
        await driver.pilot.pause()
        assert driver.screen.reviewing.query == "unemployment"


async def test_search_finds_words_of_the_article_that_are_in_no_claim(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("slash", *"the fare rose", "enter")
        assert driver.screen.message == "1 in the article, in no claim"


async def test_a_narrow_screen_keeps_its_pane_while_one_searches(session: Session) -> None:
    async with reviewing(session, NARROW) as driver:
        await driver.press("slash")
        assert [pane.id for pane in driver.screen.panes if pane.region.area] == ["claims"]


async def test_a_search_ends_in_the_pane_where_it_began(session: Session) -> None:
    async with reviewing(session, NARROW) as driver:
        await driver.press("tab", "tab", "slash", *"310", "enter")
        assert driver.current == "c5"
        assert [pane.id for pane in driver.screen.panes if pane.region.area] == ["evidence"]


async def test_words_of_the_article_alone_are_shown_in_the_article(session: Session) -> None:
    async with reviewing(session, NARROW) as driver:
        await driver.press("slash", *"the fare rose", "enter")
        assert [pane.id for pane in driver.screen.panes if pane.region.area] == ["article"]


async def test_keys_typed_into_the_search_judge_nothing(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("slash", *"a1f")
        await driver.press("escape")
        assert driver.screen.reviewing.query == ""
    assert session.progress() == (0, 8)


async def test_escape_clears_the_queue(session: Session) -> None:
    session.set_verdict("c1", "correct")
    async with reviewing(session) as driver:
        await driver.press("o", "escape")
        assert len(driver.shown) == 8


async def test_enter_opens_the_table_at_the_cell(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("enter")
        await driver.settle()
        assert driver.top == "TableScreen"
        await driver.press("escape")
        assert driver.top == "ReviewScreen"


async def test_y_copies_the_provenance(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("y")
        assert "claims_db/ferries.csv:61, column value: 48163" in driver.app.clipboard


async def test_capital_y_copies_markdown(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("Y")
        assert driver.app.clipboard.startswith("> Some 48,200 passengers")


async def test_question_mark_lists_every_key(session: Session) -> None:
    async with reviewing(session) as driver:
        await driver.press("question_mark")
        drawn = " ".join(str(group.render()) for group in driver.app.screen.query(".group")).split()
        assert all(action.description in " ".join(drawn) for action in driver.app.actions)
        await driver.press("escape")
        assert driver.top == "ReviewScreen"


async def test_capital_t_goes_through_the_themes(session: Session) -> None:
    async with reviewing(session) as driver:
        seen = []
        for _ in range(3):
            await driver.press("T")
            seen.append(driver.app.theme)
    assert sorted(seen) == ["dark", "light", "mono"]


async def test_the_current_claim_stays_in_sight_in_a_smaller_window(session: Session) -> None:
    async with reviewing(session, (120, 40)) as driver:
        await driver.press("G")
        await driver.pilot.resize_terminal(40, 12)
        await driver.pilot.pause()
        claims = driver.screen.query_one(ClaimsList)
        assert claims.scroll_offset.y + claims.size.height >= 16
