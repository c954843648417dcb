"""Every key, from the table that the bindings are made from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from factcheck.tui.keys import GROUPS, KeyAction, display_key

__all__ = ["HelpScreen"]

_WIDTHS = [(0, "-narrow"), (116, "-wide")]
_KEYS = 15
"""Cells for the keys; `ctrl+d pgdn` fits."""


class HelpScreen(ModalScreen[None]):
    """Groups of keys, two columns where there is room."""

    HORIZONTAL_BREAKPOINTS = _WIDTHS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", "Close", show=False),
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
    ]

    def __init__(self, actions: Sequence[KeyAction]) -> None:
        super().__init__()
        self._actions = actions

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help", classes="dialog") as dialog:
            dialog.border_title = "Keys"
            dialog.border_subtitle = "esc closes"
            for group in GROUPS:
                yield Static(self._group(group), classes="group")

    def _group(self, group: str) -> Content:
        lines = [Content.styled(group, "bold $primary")]
        for action in self._actions:
            if action.group == group:
                keys = " ".join(display_key(key) for key in action.keys)
                lines.append(Content.styled(f"{keys:<{_KEYS}} ", "bold") + Content(action.description))
        return Content("\n").join(lines)

    def action_scroll(self, rows: int) -> None:
        self.query_one("#help").scroll_relative(y=rows * 2, animate=False)
