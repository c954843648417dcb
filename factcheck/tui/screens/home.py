"""The home screen: recent reviews with their progress, open a file, the sample."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import DataTable, Static

from factcheck.errors import FactcheckError
from factcheck.reviews import RecentSession, Session, recent_sessions
from factcheck.tui.key_line import KeyHint, KeyLine
from factcheck.tui.opening import open_article
from factcheck.tui.plain_text import cell
from factcheck.tui.screens.table import RowsTable

if TYPE_CHECKING:
    from factcheck.tui.screens.review import ReviewScreen

__all__ = ["HomeScreen"]

_BAR = 12
_NARROW = 76
"""Columns below which a review shows only its name and the count."""
_SHORT_WORDS = ("review", "open", "sample", "", "quit")
_HINTS = (
    KeyHint("enter", "review", "open_recent"),
    KeyHint("o", "open an article", "open_file"),
    KeyHint("d", "the sample", "sample"),
    KeyHint("?", "help", "app.help"),
    KeyHint("q", "quit", "app.quit"),
)
_BRIEF = tuple(replace(hint, word=word) for hint, word in zip(_HINTS, _SHORT_WORDS, strict=True))


class HomeScreen(Screen[None]):
    """Where the program starts when no article is named."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "open_file", "Open an article", show=False),
        Binding("d", "sample", "Review the sample", show=False),
        Binding("q,escape", "app.quit", "Quit", show=False),
    ]

    def __init__(self, make_review: Callable[[Session], ReviewScreen], reviewer: str | None) -> None:
        super().__init__()
        self._make_review, self._reviewer = make_review, reviewer
        self._recent: list[RecentSession] = []
        self._opened: Session | None = None

    def compose(self) -> ComposeResult:
        with Vertical(id="home"):
            yield Static(Content.styled("factcheck", "bold $primary"), id="title")
            yield Static(Content.styled("Every figure of an article against sources you trust.", "$quiet"))
            yield RowsTable(id="rows", classes="-rows", cursor_type="row", show_header=False)
            yield Static(id="nothing")
        yield KeyLine("hints")

    def on_mount(self) -> None:
        self._fill()

    def on_resize(self) -> None:
        self._fill()

    def on_screen_resume(self) -> None:
        """Back from a review: close it, and show how far it has come."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None
        if self.is_mounted:
            self._fill()

    def _fill(self) -> None:
        table = self.query_one(RowsTable)
        self._recent = recent_sessions()
        table.clear(columns=True)
        narrow = self.size.width < _NARROW
        count = 9 if narrow else _BAR + 12
        name = self.size.width - 24 if narrow else min(self.size.width - 58, 36)
        for width in (name, count) if narrow else (name, count, 16):
            table.add_column("", width=width)
        for recent in self._recent:
            cells = (cell(_name(recent)), _progress(recent, 0 if narrow else _BAR), _day(recent.at))
            table.add_row(*cells[: 2 if narrow else 3])
        table.display = bool(self._recent)
        first = 0 if self._recent else 1
        self.query_one(KeyLine).show(_HINTS[first:], _BRIEF[first:])
        nothing = "" if self._recent else "No review yet: o opens an article, d reviews the sample."
        self.query_one("#nothing", Static).update(nothing)
        (table if self._recent else self).focus()

    @on(DataTable.RowSelected)
    def _row_selected(self) -> None:
        self.action_open_recent()

    def action_open_recent(self) -> None:
        if self._recent:
            recent = self._recent[self.query_one(RowsTable).cursor_row]
            self._review(_name(recent), lambda: Session.open(recent.path, reviewer=self._reviewer))

    def action_sample(self) -> None:
        from factcheck.resources import sample_article_path

        self._review("the sample article", lambda: open_article(str(sample_article_path()), self._reviewer))

    def action_open_file(self) -> None:
        from factcheck.tui.screens.open_file import OpenScreen

        def opened(path: Path | None) -> None:
            if path is not None:
                self._review(path.name, lambda: open_article(str(path), self._reviewer))

        self.app.push_screen(OpenScreen(Path.cwd()), opened)

    def _review(self, title: str, begin: Callable[[], Session]) -> None:
        """Open a review in the background; what goes wrong on purpose is one line here."""
        from factcheck.tui.screens.opening import OpeningScreen

        def shown(session: Session) -> ReviewScreen:
            self._opened = session
            return self._make_review(session)

        def failed(error: FactcheckError) -> None:
            self.app.pop_screen()
            self.notify(str(error), severity="error", timeout=10, markup=False)

        self.app.push_screen(OpeningScreen(title, begin, shown, failed))


def _name(recent: RecentSession) -> str:
    return recent.title or Path(recent.source).name


def _progress(recent: RecentSession, cells: int) -> object:
    """How many claims are settled, behind a bar of so many cells."""
    filled = round(cells * recent.done / recent.total) if recent.total else 0
    bar = "━" * filled + "─" * (cells - filled)
    return cell(f"{bar} {recent.done} of {recent.total}".strip())


def _day(at: str) -> object:
    """The time of the last change, as written in the log (UTC)."""
    return cell(at[:16].replace("T", " "), "dim")
