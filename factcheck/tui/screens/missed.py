"""Marking a claim that the machine missed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from factcheck.documents import Document
from factcheck.tui.correcting import sentence_around
from factcheck.tui.plain_text import printable, prose
from factcheck.tui.screens.dialog import Dialog, Frame

__all__ = ["MissedScreen", "Span"]

_BEFORE = 30
"""Characters of the sentence shown before a figure."""
_MOST = 200
"""Lines of the list."""


class Span(NamedTuple):
    """A stretch of the article."""

    start: int
    end: int


_NOTHING = "Nothing like that in the article."
_ALL = "Every figure found is a claim already; type words of the article to mark them."


class MissedScreen(Dialog[Span]):
    """Every figure of the article that is no claim yet; typing narrows them down."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "list('cursor_down')", show=False, priority=True),
        Binding("up", "list('cursor_up')", show=False, priority=True),
    ]

    def __init__(self, document: Document, figures: Sequence[Span], selected: str = "") -> None:
        super().__init__()
        self._document, self._figures, self._selected = document, figures, selected
        self._shown: list[Span] = []

    def compose(self) -> ComposeResult:
        with Frame("Mark a missed claim", "type to find it · ↑ ↓ · enter marks it · esc"):
            yield Input(self._selected, placeholder="the figure or words of its sentence", compact=True)
            yield OptionList(id="figures", compact=True)
            yield Static("", id="nothing")

    def on_mount(self) -> None:
        self.query_one("#figures", OptionList).can_focus = False
        self.query_one(Input).focus()
        self._narrow()

    @on(Input.Changed)
    def _narrow(self) -> None:
        words = self.query_one(Input).value.strip().lower()
        self._shown = [span for span in self._figures if words in self._sentence(span).lower()][:_MOST]
        if not self._shown and words:
            self._shown = self._occurrences(words)
        figures = self.query_one("#figures", OptionList)
        figures.set_options(Option(self._line(span)) for span in self._shown)
        figures.highlighted = 0 if self._shown else None
        self.query_one("#nothing", Static).update("" if self._shown else _NOTHING if words else _ALL)

    def _occurrences(self, words: str) -> list[Span]:
        """Where the article holds the words, outside of every known figure."""
        found: list[Span] = []
        text, at = self._document.text.lower(), -1
        while (at := text.find(words, at + 1)) >= 0 and len(found) < _MOST:
            found.append(Span(at, at + len(words)))
        return found

    def _sentence(self, span: Span) -> str:
        begin, end = sentence_around(self._document.text, *span)
        return self._document.text[begin:end]

    def _line(self, span: Span) -> Content:
        text = printable(self._document.text)
        begin, end = sentence_around(self._document.text, *span)
        before, figure, after = text[begin : span.start], text[span.start : span.end], text[span.end : end]
        if len(before) > _BEFORE:
            before = "…" + before[-_BEFORE:].partition(" ")[2]
        return prose(before, "$quiet") + prose(figure, "bold") + prose(after, "$quiet")

    def action_list(self, name: str) -> None:
        getattr(self.query_one("#figures", OptionList), f"action_{name}")()

    @on(Input.Submitted)
    def _mark(self) -> None:
        row = self.query_one("#figures", OptionList).highlighted
        if row is not None:
            self.dismiss(self._shown[row])

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._shown[event.option_index])
