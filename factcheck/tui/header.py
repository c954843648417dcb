"""The top line: which article, which queue, how far the review has come, what is going on."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content
from textual.widgets import Static

from factcheck.tui.plain_text import prose, shorten

__all__ = ["Header", "Progress"]

_BAR = 20
"""Cells of the progress bar; half as many on a narrow screen, none on a tiny one."""
_TINY = 60
_SOURCE = 12
"""Cells that the name of the article has at least."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What the header shows."""

    source: str
    view: str
    done: int
    total: int
    activity: str = ""
    """What runs in the background, empty where nothing does."""
    message: str = ""
    """What the last key did; takes the place of the view until the next key."""


class Header(Static):
    """One line, set again whenever its width changes."""

    def __init__(self) -> None:
        super().__init__("", id="header")
        self._progress = Progress("", "", 0, 0)

    def show(self, progress: Progress) -> None:
        self._progress = progress
        self._draw()

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        if self.size.width:
            self.update(header_line(self._progress, self.size.width), layout=False)


def header_line(progress: Progress, width: int) -> Content:
    """The line, `width` cells wide: the count always fits, the rest is shortened.

    What a key did is for now more than which article it is, where there is no room for both.
    """
    right = _right(progress, width)
    room = width - right.cell_length - 2
    source = shorten(progress.source, max(room // 2, _SOURCE))
    note, style = (progress.message, "$primary") if progress.message else (progress.view, "$quiet")
    if progress.message and len(source) + len(note) + 3 > room:
        source = ""
    left = Content(" ") + Content.styled(source + "  " if source else "", "bold")
    left += Content.styled(shorten(note, max(room - left.cell_length, 0)), style)
    return left.pad_right(max(width - left.cell_length - right.cell_length, 0)) + right


def _right(progress: Progress, width: int) -> Content:
    bar = _BAR if width >= 100 else _BAR // 2 if width >= _TINY else 0
    filled = round(bar * progress.done / progress.total) if progress.total else 0
    parts = prose(f"{progress.activity}  " if progress.activity else "", "$doubt")
    if not progress.total:
        return parts
    parts += Content(f"{progress.done} of {progress.total} reviewed ")
    return (
        parts
        + Content.styled("━" * filled, "$primary")
        + Content.styled("─" * (bar - filled), "$quiet")
        + " "
    )
