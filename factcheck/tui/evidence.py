"""The pane that holds the evidence page of the current claim."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from factcheck.tui.article import SCROLL_KEYS

__all__ = ["EvidencePane"]

LINE_LENGTH = 96
"""Cells: longer lines are hard to read, whatever the width of the terminal."""


class EvidencePane(VerticalScroll, inherit_bindings=False):
    """Sets a page in its own width, and again when that changes."""

    BINDINGS: ClassVar[list[BindingType]] = SCROLL_KEYS

    def __init__(self) -> None:
        super().__init__(id="evidence")
        self._set: Callable[[int], Content] = lambda width: Content("")

    def compose(self) -> ComposeResult:
        yield Static()

    def show(self, page: Callable[[int], Content], *, from_top: bool) -> None:
        """A page, given as what sets it in a width; `from_top` where it is about another claim."""
        self._set = page
        self._draw()
        if from_top:
            self.scroll_home(animate=False)

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        width = min(self.scrollable_content_region.width - 2, LINE_LENGTH)
        if width > 0:
            self.query_one(Static).update(self._set(width))
