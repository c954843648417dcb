"""What is painted while a review is opened: its frame, and what is being waited for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Static

from factcheck.errors import FactcheckError
from factcheck.tui.desk import Desk
from factcheck.tui.header import Header, Progress
from factcheck.tui.key_line import KeyHint, KeyLine
from factcheck.tui.screens.panes import WIDTHS

if TYPE_CHECKING:
    from factcheck.references import Library
    from factcheck.reviews import Session

__all__ = ["OpeningScreen"]


class OpeningScreen(Screen[None]):
    """Reads the article and its log in the background, then gives its place to the review."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    BINDINGS: ClassVar[list[BindingType]] = [Binding("q,escape", "back", "Back", show=False)]

    def __init__(
        self,
        title: str,
        begin: Callable[[], Session],
        review: Callable[[Session], Screen[None]],
        failed: Callable[[FactcheckError], None],
    ) -> None:
        super().__init__()
        self._title, self._begin, self._review, self._failed = title, begin, review, failed
        self._desk = Desk(_no_library)

    def compose(self) -> ComposeResult:
        yield Header()
        with Horizontal(id="panes"):
            yield Static(id="claims", classes="-current")
            with Vertical(id="reading"):
                yield Static(id="article")
                yield Static(id="evidence")
        yield KeyLine("verdicts")
        yield KeyLine("hints")

    def on_mount(self) -> None:
        for name in ("claims", "article", "evidence"):
            self.query_one(f"#{name}").border_title = name.capitalize()
        self.query_one(Header).show(Progress(self._title, "", 0, 0, "opening…"))
        self.query_one("#hints", KeyLine).show([KeyHint("q", "back", "back")])
        self.call_after_refresh(self.open)

    def on_unmount(self) -> None:
        self._desk.close()

    @work(exclusive=True)
    async def open(self) -> None:
        """Open the session, then show it; what goes wrong on purpose is for the caller to say."""
        try:
            session = await self._desk.run(self._begin)
        except FactcheckError as error:
            self._failed(error)
        else:
            self.app.switch_screen(self._review(session))

    def action_back(self) -> None:
        """Back to the home screen where there is one, else quit."""
        if len(self.app.screen_stack) > 2:
            self.dismiss(None)
        else:
            self.app.exit()


def _no_library() -> Library:
    raise AssertionError("nothing is looked up while a review is opened")
