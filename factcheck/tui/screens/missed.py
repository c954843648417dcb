"""Marking a claim that the machine missed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from factcheck.claims import Claim
from factcheck.documents import Document
from factcheck.errors import InputError
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
_ALL = "There is no other figure; type words of the article to mark one in them."


class MissedScreen(Dialog[Claim]):
    """Every figure of the article that is no claim yet; typing narrows them down.

    Gives back the claim as the machine reads it there.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "list('cursor_down')", show=False, priority=True),
        Binding("up", "list('cursor_up')", show=False, priority=True),
    ]

    def __init__(self, document: Document, figures: Sequence[Span], selected: str = "") -> None:
        super().__init__()
        self._document, self._figures, self._selected = document, figures, selected
        self._shown: list[Span] = []

    def compose(self) -> ComposeResult:
        with Frame("Mark a missed claim", "type to find it · ↑ ↓ · enter marks it · esc cancels"):
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
        self._say("" if self._shown else _NOTHING if words else _ALL)

    def _say(self, text: str, style: str = "") -> None:
        self.query_one("#nothing", Static).update(prose(text, style))

    def _occurrences(self, words: str) -> list[Span]:
        """Where the article holds the words, outside of every known figure."""
        found = re.finditer(re.escape(words), self._document.text, re.IGNORECASE)
        return [Span(*match.span()) for match in islice(found, _MOST)]

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
    def _entered(self) -> None:
        row = self.query_one("#figures", OptionList).highlighted
        if row is not None:
            self._mark(self._shown[row])

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        self._mark(self._shown[event.option_index])

    def _mark(self, span: Span) -> None:
        """Take the figure; words without a number stay, with what is wrong about them."""
        from factcheck.reviews import marked_claim

        try:
            claim = marked_claim(self._document, *span)
        except InputError as error:
            self._say(str(error), "$bad")
        else:
            self.dismiss(claim)
