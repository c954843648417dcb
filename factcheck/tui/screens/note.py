"""A note and reason codes for one claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widgets import SelectionList, TextArea
from textual.widgets.selection_list import Selection

from factcheck.reviews import ReasonCode
from factcheck.tui.plain_text import printable
from factcheck.tui.screens.dialog import Dialog, Frame

__all__ = ["Note", "NoteScreen"]

_BOX_SEGMENTS = 3
"""Left side, inside and right side of the box that textual draws before an option."""


class Note(NamedTuple):
    """What the dialog gives back."""

    text: str
    reasons: tuple[str, ...]


class NoteArea(TextArea):
    """Enter saves; alt+enter or ctrl+j starts a new line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save", show=False, priority=True),
        Binding("alt+enter,ctrl+j", "new_line", show=False),
    ]

    class Saved(Message):
        """The note is finished."""

    def action_save(self) -> None:
        self.post_message(self.Saved())

    def action_new_line(self) -> None:
        self.insert("\n")


class Reasons(SelectionList[str]):
    """Reason codes; space or the number toggles one, enter saves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save", show=False, priority=True),
        *[
            Binding(str(number), f"toggle_reason({number})", show=False)
            for number in range(1, len(ReasonCode) + 1)
        ],
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
    ]

    def render_line(self, y: int) -> Strip:
        """`[x]` or `[ ]`, so that on and off differ without colour too."""
        line = list(super().render_line(y))
        row = self.scroll_offset.y + y
        if row >= self.option_count:
            return Strip(line)
        mark = "x" if self.get_option_at_index(row).value in self.selected else " "
        return Strip([Segment(f"[{mark}]", line[1].style), *line[_BOX_SEGMENTS:]])

    def action_save(self) -> None:
        self.post_message(NoteArea.Saved())

    def action_toggle_reason(self, number: int) -> None:
        self.toggle(list(ReasonCode)[number - 1].value)


class NoteScreen(Dialog[Note]):
    """The note above, the reasons below; tab goes from one to the other."""

    def __init__(self, claim: str, note: str, reasons: Sequence[str]) -> None:
        super().__init__()
        self._claim, self._note, self._chosen = claim, note, frozenset(reasons)

    def compose(self) -> ComposeResult:
        with Frame(f"Note on {printable(self._claim)}", "enter saves · tab reasons · esc cancels"):
            yield NoteArea(self._note, id="note", compact=True, tab_behavior="focus")
            yield Reasons(
                *(self._option(number, code.value) for number, code in enumerate(ReasonCode, 1)),
                id="reasons",
                compact=True,
            )

    def _option(self, number: int, code: str) -> Selection[str]:
        return Selection(f"{number} {code.replace('_', ' ')}", code, code in self._chosen)

    def on_mount(self) -> None:
        area = self.query_one(NoteArea)
        area.focus()
        area.move_cursor(area.document.end)

    def on_note_area_saved(self) -> None:
        chosen = set(self.query_one(Reasons).selected)
        reasons = tuple(code.value for code in ReasonCode if code.value in chosen)
        self.dismiss(Note(self.query_one(NoteArea).text.strip(), reasons))
