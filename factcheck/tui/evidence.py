"""The pane that holds the evidence page of the current claim."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.visual import Visual

from factcheck.tui.article import SCROLL_KEYS

__all__ = ["EvidencePane"]

LINE_LENGTH = 96
"""Cells: longer lines are hard to read, whatever the width of the terminal."""
_ENOUGH = 8
"""Lines of a candidate that say what it is."""


class EvidencePane(ScrollView, can_focus=True, inherit_bindings=False):
    """Sets a page in its own width, and again when that changes.

    It draws lines, not widgets: another page never makes the screen lay itself out again.
    """

    BINDINGS: ClassVar[list[BindingType]] = SCROLL_KEYS

    def __init__(self) -> None:
        super().__init__(id="evidence")
        self._set: Callable[[int], Content] = lambda width: Content("")
        self._page = Content("")
        self._strips: list[Strip] = []

    @property
    def page(self) -> str:
        """The page as set, without its styles."""
        return self._page.plain

    def show(self, page: Callable[[int], Content], *, from_top: bool) -> None:
        """A page, given as what sets it in a width; `from_top` where it is about another claim."""
        self._set = page
        self._draw()
        if from_top:
            self.scroll_home(animate=False)

    def bring(self, heading: str) -> None:
        """Scroll to the line that begins so, where hardly anything below it is in view."""
        lines = self.page.split("\n")
        row = next((row for row, line in enumerate(lines) if line.startswith(heading)), None)
        if row is not None and row + _ENOUGH > self.scroll_offset.y + self.size.height:
            self.call_after_refresh(self.scroll_to, y=row, animate=False)

    def on_resize(self) -> None:
        self._draw()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._cut()

    def _draw(self) -> None:
        width = min(self.scrollable_content_region.width - 1, LINE_LENGTH)
        if width > 0:
            self._page = self._set(width)
            self._cut()

    def _cut(self) -> None:
        """The page as lines of the screen, in the styles in force."""
        width = self.scrollable_content_region.width
        self._strips = Visual.to_strips(self, self._page, width, None, self.visual_style)
        if len(self._strips) != self.virtual_size.height:
            self.virtual_size = Size(0, len(self._strips))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        row, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        strip = self._strips[row] if row < len(self._strips) else Strip([])
        return strip.adjust_cell_length(width, self.rich_style)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What of the page is marked with the mouse."""
        return selection.extract(self._page.plain), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        self._cut()
