"""What all dialogs share: a frame with a title, hints in its lower edge, and escape."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from factcheck.tui.plain_text import prose

__all__ = ["Dialog", "Frame"]

T = TypeVar("T")


class Frame(VerticalScroll, can_focus=False):
    """The framed middle of a dialog."""

    def __init__(self, title: str | Content, hint: str) -> None:
        super().__init__(classes="dialog")
        self.border_title = title if isinstance(title, Content) else prose(title)
        self.border_subtitle = prose(hint)


class Dialog(ModalScreen[T | None]):
    """Closed with None by escape."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "Cancel", show=False)]

    def action_cancel(self) -> None:
        self.dismiss(None)
