"""The list of claims: two lines a claim, drawn line by line so that thousands stay smooth."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from factcheck.tui.plain_text import printable, shorten
from factcheck.tui.queues import standing
from factcheck.tui.words import FINDINGS, STATUSES, VERDICTS, Sign, confidence

if TYPE_CHECKING:
    from factcheck.findings import CheckedClaim
    from factcheck.reviews import Review

__all__ = ["ClaimsList"]

ROW_HEIGHT = 2
_LEFT = 16
"""Cells of the left column: the number as written, and below it the verdict."""
_ROOM_FOR_MORE = 5
"""Claims in view from which those before and after the current one are kept in view too."""
_RIGHT = 5
"""Cells of the right column: the confidence."""

Piece = tuple[str, int, str]
"""Text, width in cells and component class."""


class ClaimsList(ScrollView, can_focus=True, inherit_bindings=False):
    """Claims with status, number, what is counted, finding and confidence.

    It has no keys of its own: the screen moves the cursor, whatever has the focus.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "claims--text", "claims--strong", "claims--good", "claims--bad", "claims--doubt", "claims--quiet",
        "claims--cursor",
    }  # fmt: skip

    cursor: reactive[int] = reactive(0)

    class Moved(Message):
        """The cursor was put on another claim with the mouse."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self) -> None:
        super().__init__(id="claims")
        self._claims: Sequence[CheckedClaim] = ()
        self._reviews: Mapping[str, Review] = {}
        self._checking: Collection[str] = ()
        self._nothing = ""

    def show(
        self,
        claims: Sequence[CheckedClaim],
        reviews: Mapping[str, Review],
        checking: Collection[str],
        nothing: str,
    ) -> None:
        """The claims to list, in order; `checking` holds the ids that still wait for their check.

        `nothing` is shown where there are none.
        """
        self._claims, self._reviews, self._checking = claims, reviews, checking
        self._nothing = nothing
        self.virtual_size = Size(0, len(claims) * ROW_HEIGHT)
        self.refresh()

    def watch_cursor(self) -> None:
        self._show_cursor()
        self.refresh()

    def on_resize(self) -> None:
        self._show_cursor()

    def _show_cursor(self) -> None:
        """With its neighbours, so that one sees what comes next."""
        around = 1 if self.size.height >= _ROOM_FOR_MORE * ROW_HEIGHT else 0
        first, last = max(self.cursor - around, 0), min(self.cursor + around + 1, max(len(self._claims), 1))
        rows = Region(0, first * ROW_HEIGHT, 1, (last - first) * ROW_HEIGHT)
        self.scroll_to_region(rows, animate=False, force=True, immediate=True)

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        index = (offset.y + self.scroll_offset.y) // ROW_HEIGHT if offset else -1
        if 0 <= index < len(self._claims):
            self.post_message(self.Moved(index))

    def render_line(self, y: int) -> Strip:
        index, part = divmod(y + self.scroll_offset.y, ROW_HEIGHT)
        width = self.scrollable_content_region.width
        if index >= len(self._claims):
            return self._empty(y, width)
        checked = self._claims[index]
        pieces = (self._first, self._second)[part](checked, width, index == self.cursor)
        ground = self.get_component_rich_style("claims--cursor") if index == self.cursor else self.rich_style
        segments = [
            Segment(set_cell_size(printable(text), size), ground + self._ink(tone))
            for text, size, tone in pieces
            if size > 0
        ]
        return Strip(segments, width)

    def _empty(self, y: int, width: int) -> Strip:
        text = f"  {self._nothing}" if y == 0 and not self._claims else ""
        return Strip([Segment(set_cell_size(text, width), self.rich_style + self._ink("quiet"))], width)

    def _ink(self, tone: str) -> Style:
        return self.get_component_rich_style(f"claims--{tone}", partial=True)

    def _first(self, checked: CheckedClaim, width: int, current: bool) -> list[Piece]:
        claim, status = checked.claim, self._status(checked)
        what = claim.subject or claim.sentence
        return [
            ("▌" if current else " ", 1, "strong"),
            (status.glyph, 2, status.tone),
            (shorten(claim.text, _LEFT - 1), _LEFT, "strong"),
            (shorten(what, width - _LEFT - 4), width - _LEFT - 3, "text"),
        ]

    def _second(self, checked: CheckedClaim, width: int, current: bool) -> list[Piece]:
        status = self._status(checked)
        waiting = checked.claim.id in self._checking
        finding = STATUSES["checking"] if waiting else FINDINGS[checked.finding]
        sure = "" if waiting else confidence(checked.confidence)
        room = width - _LEFT - _RIGHT - 3
        return [
            ("▌" if current else " ", 1, "strong"),
            ("", 2, "quiet"),
            (shorten(status.word, _LEFT - 1), _LEFT, status.tone),
            (shorten(f"{finding.glyph} {finding.brief}", room - 1), room, finding.tone),
            (f"{sure:>{_RIGHT - 1}} ", _RIGHT, "quiet"),
        ]

    def _status(self, checked: CheckedClaim) -> Sign:
        """The verdict where there is one, else the status."""
        review = self._reviews[checked.claim.id]
        if review.verdict is not None and standing(review) != "flagged":
            return VERDICTS[review.verdict]
        return STATUSES[standing(review)]
