"""Moving, searching, queues, candidates, copying: everything that changes nothing in the session."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.widgets import Input

from factcheck.tui.article import Article
from factcheck.tui.claims_list import ROW_HEIGHT, ClaimsList
from factcheck.tui.copying import as_markdown, as_text
from factcheck.tui.evidence import EvidencePane
from factcheck.tui.key_line import KeyHint
from factcheck.tui.queues import QUEUES, SORTS
from factcheck.tui.rows import rows_to_show
from factcheck.tui.screens.panes import PanesScreen
from factcheck.tui.series import Series, series_of

if TYPE_CHECKING:
    from factcheck.findings import CheckedClaim
    from factcheck.references import Library
    from factcheck.reviews import Review
    from factcheck.tui.desk import Desk
    from factcheck.tui.reviewing import Reviewing

__all__ = ["LookingScreen"]

SETTLE = 0.08
"""Seconds that the cursor rests on a claim before its chart is looked up."""


class LookingScreen(PanesScreen):
    """The review screen as far as it only looks."""

    def __init__(self, reviewing: Reviewing, desk: Desk) -> None:
        super().__init__(reviewing)
        self.desk = desk

    def compose(self) -> ComposeResult:
        for widget in super().compose():
            if widget.id == "hints":
                yield Input(id="search", placeholder="search claims and article", compact=True)
            yield widget

    def moved(self) -> None:
        """Another claim or candidate is the current one."""
        self.message = ""
        self.draw_current()
        self.load_series()

    def show_step(self, message: str) -> None:
        """What a step changed, and a quiet line about it."""
        self.message = message
        self.draw()
        self.load_series()

    # Moving

    def action_next_claim(self) -> None:
        self._move(1)

    def action_previous_claim(self) -> None:
        self._move(-1)

    def action_first_claim(self) -> None:
        self._move(-len(self.reviewing.shown))

    def action_last_claim(self) -> None:
        self._move(len(self.reviewing.shown))

    def action_page_down(self) -> None:
        self._move(self._half_page())

    def action_page_up(self) -> None:
        self._move(-self._half_page())

    def _move(self, rows: int) -> None:
        self.reviewing.move_to(self.reviewing.index + rows)
        self.moved()

    def _half_page(self) -> int:
        return max(self.query_one(ClaimsList).size.height // ROW_HEIGHT // 2, 1)

    def action_next_open(self) -> None:
        self._go_open(1)

    def action_previous_open(self) -> None:
        self._go_open(-1)

    def _go_open(self, step: int) -> None:
        following = self.reviewing.next_open(step)
        if following is None:
            self.say("no other open claim")
            return
        self.reviewing.go_to(following)
        self.moved()

    @on(ClaimsList.Moved)
    def _clicked_in_list(self, event: ClaimsList.Moved) -> None:
        self.reviewing.move_to(event.index)
        self.moved()

    @on(Article.Picked)
    def _clicked_in_article(self, event: Article.Picked) -> None:
        self.reviewing.go_to(event.claim_id)
        self.draw()
        self.moved()

    # Panes and articles

    def action_next_pane(self) -> None:
        self._focus_pane(1)

    def action_previous_pane(self) -> None:
        self._focus_pane(-1)

    def _focus_pane(self, step: int) -> None:
        panes = self.panes
        at = next((place for place, pane in enumerate(panes) if pane is self.focused), 0)
        self.set_focus(panes[(at + step) % len(panes)])

    def action_zoom(self) -> None:
        self.toggle_class("-zoomed")

    def action_article_down(self) -> None:
        self.query_one(Article).scroll_down(animate=False)

    def action_article_up(self) -> None:
        self.query_one(Article).scroll_up(animate=False)

    async def action_next_article(self) -> None:
        await self._step_article(1)

    async def action_previous_article(self) -> None:
        await self._step_article(-1)

    async def _step_article(self, step: int) -> None:
        count = len(self.reviewing.session.documents)
        if count == 1:
            self.say("this review has one article")
        else:
            await self.turn_to_article((self.reviewing.article + step) % count)

    async def turn_to_article(self, article: int) -> None:
        """Another article of the review, at its first claim."""
        self.reviewing.turn_to(article)
        await self.query_one(Article).show_document(self.reviewing.document)
        self.draw()
        self.moved()

    # Queues and search

    def action_open_only(self) -> None:
        view = self.reviewing.view
        self._look(queue="all" if view.queue == "open" else "open")

    def action_filter(self) -> None:
        self._look(queue=QUEUES[(QUEUES.index(self.reviewing.view.queue) + 1) % len(QUEUES)])

    def action_sort(self) -> None:
        self._look(sort=SORTS[(SORTS.index(self.reviewing.view.sort) + 1) % len(SORTS)])

    def _look(self, **changes: str) -> None:
        self.reviewing.look(replace(self.reviewing.view, **changes))
        self.draw()
        self.moved()

    def action_search(self) -> None:
        search = self.query_one("#search", Input)
        self._show_search(True)
        search.value = ""
        self.set_focus(search)
        self.draw_lines()

    def _show_search(self, shown: bool) -> None:
        """In place of the verdicts, whose keys are letters then: nothing else moves."""
        self.query_one("#search").display = shown
        self.query_one("#verdicts").display = not shown

    @property
    def _searching(self) -> bool:
        return self.query_one("#search").display

    def hints(self) -> list[KeyHint]:
        if self._searching:
            return [KeyHint("enter", "find"), KeyHint("esc", "end search", "clear")]
        return super().hints()

    @on(Input.Submitted, "#search")
    def _search_entered(self, event: Input.Submitted) -> None:
        self.reviewing.query = event.value.strip()
        self._close_search()
        self.query_one(Article).mark_hits(self.reviewing.text_hits())
        here = self.reviewing.checked is not None and self.reviewing.index in self.reviewing.hits()
        if not here and not self.reviewing.search_step(1):
            self._show_text_hit()
            return
        self.moved()

    def _show_text_hit(self) -> None:
        """No claim holds the words: show where the article does."""
        spans = self.reviewing.text_hits()
        self.say(f"{len(spans)} in the article, in no claim" if spans else "not found")
        if spans:
            self.set_focus(self.query_one(Article))
            self.query_one(Article).scroll_to_offset(spans[0][0])

    def _close_search(self) -> None:
        """Back to the pane that one searched from."""
        search = self.query_one("#search", Input)
        self._show_search(False)
        if self.focused is search:
            self.set_focus(next(pane for pane in self.panes if pane.has_class("-current")))

    def action_search_next(self) -> None:
        self._search_step(1)

    def action_search_previous(self) -> None:
        self._search_step(-1)

    def _search_step(self, step: int) -> None:
        if self.reviewing.search_step(step):
            self.moved()
        else:
            self.say("nothing searched for" if not self.reviewing.query else "no claim holds these words")

    def action_clear(self) -> None:
        """Search first, then zoom, then the queue."""
        if self._searching or self.reviewing.query:
            self.reviewing.query = ""
            self._close_search()
            self.query_one(Article).mark_hits([])
        elif self.has_class("-zoomed"):
            self.remove_class("-zoomed")
        else:
            self.reviewing.look(replace(self.reviewing.view, queue="all"))
        self.draw()
        self.moved()

    # Candidates, table, chart

    def action_next_candidate(self) -> None:
        self._show_candidate(1)

    def action_previous_candidate(self) -> None:
        self._show_candidate(-1)

    def _show_candidate(self, step: int) -> None:
        if self.reviewing.show_candidate(step):
            self.moved()
            self.query_one(EvidencePane).bring(f"Candidate {self.reviewing.candidate + 1} of ")
        else:
            self.say("there is no other candidate")

    @work(exclusive=True, group="series", exit_on_error=False)
    async def load_series(self) -> None:
        """Look up the chart of the current claim once the cursor rests."""
        await asyncio.sleep(SETTLE)
        checked, candidate = self.reviewing.checked, self.reviewing.candidate
        if checked is None or not checked.evidence or (checked.claim.id, candidate) in self._series:
            return

        def look_up(library: Library) -> Series:
            return series_of(library, checked, candidate)

        self._series[checked.claim.id, candidate] = await self.desk.ask(look_up)
        self.draw_evidence()

    @work(exclusive=True, group="table", exit_on_error=False)
    async def action_table(self) -> None:
        """The reference table at the row of the candidate shown."""
        from factcheck.tui.screens.table import TableScreen

        checked = self.reviewing.checked
        if checked is None or not checked.evidence:
            self.say("no reference row to show")
            return
        evidence = checked.evidence[self.reviewing.candidate]
        candidate = self.reviewing.candidate
        window, counted = await self.desk.ask(lambda library: rows_to_show(checked, candidate, library))
        await self.app.push_screen(TableScreen(evidence, window, counted))

    # Copying, over SSH too (OSC 52)

    def action_copy(self) -> None:
        self._copy(as_text, "copied with its provenance")

    def action_copy_markdown(self) -> None:
        self._copy(as_markdown, "copied as Markdown")

    def _copy(self, write: Callable[[CheckedClaim, Review, int], str], said: str) -> None:
        checked = self.reviewing.checked
        if checked is not None:
            review = self.reviewing.reviews[checked.claim.id]
            self.app.copy_to_clipboard(write(checked, review, self.reviewing.candidate))
            self.say(said)
