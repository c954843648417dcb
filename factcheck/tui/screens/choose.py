"""Choosing one verdict, and confirming a step that touches many claims."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from factcheck.findings import Verdict
from factcheck.tui.screens.dialog import Dialog, Frame
from factcheck.tui.words import VERDICT_KEYS, VERDICTS

__all__ = ["ChooseScreen", "ConfirmScreen"]

_MEANINGS: dict[Verdict, str] = {
    Verdict.CORRECT: "the sources bear it out",
    Verdict.MOSTLY_CORRECT: "true by rounding, or with a small flaw",
    Verdict.EXAGGERATED: "the true figure is smaller",
    Verdict.UNDERSTATED: "the true figure is larger",
    Verdict.MISLEADING: "the figure holds, what it suggests does not",
    Verdict.INCORRECT: "the sources contradict it",
    Verdict.UNPROVEN: "nothing here can settle it",
    Verdict.NOT_A_CLAIM: "dismiss: nothing to check",
}


class ChooseScreen(Dialog[Verdict]):
    """The verdicts with their keys and what each means; one key chooses."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key, f"choose('{verdict.value}')", show=False)
        for key, verdict in zip("12345670", VERDICT_KEYS, strict=True)
    ]

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    def compose(self) -> ComposeResult:
        with Frame(self._title, "esc leaves it as it is"):
            for key, verdict in zip("12345670", VERDICT_KEYS, strict=True):
                sign = VERDICTS[verdict]
                yield Static(
                    Content.styled(f" {key} ", "bold $primary")
                    + Content.styled(f"{sign.glyph} {sign.word:<16}", f"${sign.tone}")
                    + Content.styled(_MEANINGS[verdict], "$quiet")
                )

    def action_choose(self, name: str) -> None:
        self.dismiss(Verdict(name))


class ConfirmScreen(Dialog[bool]):
    """A question that only `y` answers with yes: never the key that raised it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "yes", show=False),
        Binding("n,q", "cancel", show=False),
    ]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        with Frame("Sure?", "y yes · n no"):
            yield Static(Content(self._question))

    def action_yes(self) -> None:
        self.dismiss(True)
