"""One word out of several, changed with the arrow keys, without a menu to open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

__all__ = ["Choice"]


class Choice(Static, can_focus=True):
    """Shows `‹ word ›`; left and right, or space, choose another."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,space,l", "step(1)", show=False),
        Binding("left,h", "step(-1)", show=False),
    ]
    value: reactive[str] = reactive("", init=False)

    class Changed(Message):
        """Another word was chosen."""

    def __init__(self, words: Mapping[str, str], value: str, widget_id: str) -> None:
        super().__init__(id=widget_id)
        self._words = dict(words)
        self.set_reactive(Choice.value, value)

    def render(self) -> Content:
        arrows = "$primary" if self.has_focus else "$quiet"
        word = Content(f" {self._words[self.value]} ")
        return Content.styled("‹", arrows) + word + Content.styled("›", arrows)

    def watch_value(self) -> None:
        self.refresh(layout=True)
        self.post_message(self.Changed())

    def action_step(self, step: int) -> None:
        names = list(self._words)
        self.value = names[(names.index(self.value) + step) % len(names)]

    def on_click(self) -> None:
        self.action_step(1)
