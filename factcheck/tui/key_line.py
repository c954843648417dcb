"""A line of keys and what they do: the verdicts, and below them the keys that matter now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

__all__ = ["KeyHint", "KeyLine"]


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key, a short word, and the action of the screen that a click runs; none for what has to be typed."""

    key: str
    word: str
    action: str = ""
    strong: bool = False


class KeyLine(Static):
    """Hints on one line, a click does what the key does."""

    def __init__(self, widget_id: str) -> None:
        super().__init__("", id=widget_id)
        self._hints: Sequence[KeyHint] = ()
        self._brief: Sequence[KeyHint] = ()

    def show(self, hints: Sequence[KeyHint], brief: Sequence[KeyHint] = ()) -> None:
        """The hints, and a shorter wording for where they do not fit."""
        self._hints, self._brief = hints, brief or hints
        self._draw()

    def on_resize(self) -> None:
        self._draw()

    async def on_click(self, event: events.Click) -> None:
        action = event.style.meta.get("key_action")
        if action:
            await self.screen.run_action(action)

    def _draw(self) -> None:
        line = _line(self._hints, "  ")
        if line.cell_length >= self.size.width:
            line = _line(self._brief, " ")
        self.update(line, layout=False)


def _line(hints: Sequence[KeyHint], gap: str) -> Content:
    line = Content(" ")
    for hint in hints:
        word_style = "bold $current-text on $current" if hint.strong else "$foreground"
        item = Content.styled(hint.key, "bold $primary") + " " + Content.styled(hint.word, word_style)
        line += item.stylize(Style.from_meta({"key_action": hint.action})) + gap
    return line
