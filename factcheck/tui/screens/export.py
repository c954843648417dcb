"""Writing a report: which format, and where to."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Label, Static

from factcheck.tui.choice import Choice
from factcheck.tui.plain_text import prose
from factcheck.tui.screens.dialog import Dialog, Frame

__all__ = ["Export", "ExportScreen"]

_FORMATS = {
    "html": "HTML page", "md": "Markdown", "csv": "CSV table", "xlsx": "spreadsheet (xlsx)", "json": "JSON",
    "claimreview": "ClaimReview (JSON-LD)",
}  # fmt: skip
_SUFFIX = {"claimreview": "jsonld"}


class Export(NamedTuple):
    """What the dialog gives back."""

    form: str
    path: Path
    url: str


class ExportScreen(Dialog[Export]):
    """Format, path and, for ClaimReview, the public address of the page."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, stem: str, folder: Path) -> None:
        super().__init__()
        self._stem, self._folder = stem, folder

    def compose(self) -> ComposeResult:
        with Frame("Write a report", "← → format · tab next field · enter writes · esc cancels"):
            with Horizontal(classes="field"):
                yield Label(Content.styled("format", "$quiet"))
                yield Choice(_FORMATS, "html", "format")
            with Horizontal(classes="field"):
                yield Label(Content.styled("file", "$quiet"))
                yield Input(self._path("html"), id="path", compact=True)
            with Horizontal(classes="field", id="address"):
                yield Label(Content.styled("address", "$quiet"))
                yield Input(placeholder="https://… where the review will stand", id="url", compact=True)
            yield Static(id="reads")

    def _path(self, form: str) -> str:
        return str(self._folder / f"{self._stem}-report.{_SUFFIX.get(form, form)}")

    def on_mount(self) -> None:
        self.query_one(Choice).focus()
        self.query_one("#address").display = False

    @on(Choice.Changed)
    def _another_format(self) -> None:
        form = self.query_one(Choice).value
        self.query_one("#path", Input).value = self._path(form)
        self.query_one("#address").display = form == "claimreview"

    @on(Input.Changed)
    def _warn(self) -> None:
        exists = Path(self.query_one("#path", Input).value).is_file()
        message = "this file is there already and will be replaced" if exists else ""
        self.query_one("#reads", Static).update(prose(message, "$doubt"))

    @on(Input.Submitted)
    def action_write(self) -> None:
        path = self.query_one("#path", Input).value.strip()
        if path:
            url = self.query_one("#url", Input).value.strip()
            self.dismiss(Export(self.query_one(Choice).value, Path(path).expanduser(), url))
