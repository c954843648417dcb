"""Every key, from the table that the bindings are made from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from factcheck.tui.keys import GROUPS, KeyAction, display_key
from factcheck.tui.page import Page

__all__ = ["HelpScreen"]

_WIDTHS = [(0, "-narrow"), (116, "-wide"), (160, "-roomy")]
_KEYS = 13
"""Cells for the keys; `ctrl+d pgdn` fits."""


class KeyGroup(Static):
    """The keys of one group, set again in every width."""

    def __init__(self, title: str, actions: Sequence[KeyAction]) -> None:
        super().__init__("", classes="group")
        self._title, self._actions = title, actions

    def on_resize(self) -> None:
        page = Page(self.size.width, indent=0, label=_KEYS, style="bold")
        page.heading(self._title)
        for action in self._actions:
            page.field(" ".join(display_key(key) for key in action.keys), action.description)
        self.update(page.content())


class HelpScreen(ModalScreen[None]):
    """Groups of keys, in columns where there is room."""

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
            dialog.border_subtitle = "j k scroll · esc closes"
            for group in GROUPS:
                yield KeyGroup(group, [action for action in self._actions if action.group == group])

    def action_scroll(self, rows: int) -> None:
        self.query_one("#help").scroll_relative(y=rows * 2, animate=False)
