"""Searching the references for the row that a claim should be judged by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from factcheck.references import Indicator, Observation
from factcheck.tui.plain_text import prose
from factcheck.tui.rows import indicators_for, observations_for
from factcheck.tui.screens.dialog import Dialog, Frame
from factcheck.tui.words import number

if TYPE_CHECKING:
    from factcheck.claims import Claim
    from factcheck.tui.desk import Desk

__all__ = ["FindRowScreen"]


class FindRowScreen(Dialog[Observation]):
    """Words, then a measure, then its row."""

    def __init__(self, claim: Claim, desk: Desk) -> None:
        super().__init__()
        self._claim, self._desk = claim, desk
        self._indicators: Sequence[Indicator] = ()
        self._rows: Sequence[Observation] = ()

    def compose(self) -> ComposeResult:
        with Frame("Search the references", "enter searches, then chooses · esc goes back"):
            yield Input(self._claim.subject or "", placeholder="words of the measure", compact=True)
            yield OptionList(id="found", compact=True)
            yield Static("", id="count")

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    @on(Input.Submitted)
    @work(exclusive=True, exit_on_error=False)
    async def _search(self, event: Input.Submitted) -> None:
        words = event.value.strip()
        if not words:
            return
        self._say("searching…")
        self._rows = ()
        self._indicators = await self._desk.ask(lambda library: indicators_for(library, words))
        self._list([_measure(indicator) for indicator in self._indicators], "measure")

    @on(OptionList.OptionSelected)
    @work(exclusive=True, exit_on_error=False)
    async def _chosen(self, event: OptionList.OptionSelected) -> None:
        if self._rows:
            self.dismiss(self._rows[event.option_index])
            return
        indicator = self._indicators[event.option_index]
        ask: Callable[..., list[Observation]] = observations_for
        self._rows = await self._desk.ask(lambda library: ask(library, indicator, self._claim))
        self._list([_row(observation) for observation in self._rows], "row")

    def _list(self, lines: Sequence[Content], what: str) -> None:
        found = self.query_one("#found", OptionList)
        found.set_options(Option(line) for line in lines)
        self._say(
            f"{len(lines)} {what}{'' if len(lines) == 1 else 's'}" if lines else "nothing found: other words?"
        )
        if lines:
            found.highlighted = 0
            found.focus()

    def _say(self, text: str) -> None:
        self.query_one("#count", Static).update(prose(text, "$quiet"))

    def action_cancel(self) -> None:
        """From the rows back to the measures, from there out."""
        if self._rows:
            self._rows = ()
            self._list([_measure(indicator) for indicator in self._indicators], "measure")
        else:
            self.dismiss(None)


def _measure(indicator: Indicator) -> Content:
    years = dict.fromkeys(str(day.year) for day in (indicator.first, indicator.last) if day)
    about = ", ".join(part for part in (indicator.subject, indicator.unit, "–".join(years)) if part)
    plural = "" if indicator.observations == 1 else "s"
    rows = f"{indicator.observations:,} row{plural}" if indicator.observations else ""
    return prose(indicator.name, "bold") + prose(f"  {about}") + prose(f"  {rows}", "$quiet")


def _row(row: Observation) -> Content:
    where = ", ".join(part for part in (row.place, str(row.period) if row.period else None) if part)
    value = number(row.value if row.value is not None else row.lower, row.unit)
    source = f"{row.publisher or row.path}, line {row.line}"
    return prose(f"{value:<24}", "bold") + prose(f"  {where}") + prose(f"  {source}", "$quiet")
