"""Correcting what the machine read: every part of the claim in one form."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Label, Static

from factcheck.claims import Claim, Kind
from factcheck.errors import InputError
from factcheck.quantities import Comparator
from factcheck.tui.choice import Choice
from factcheck.tui.correcting import Fields, corrected, fields_of
from factcheck.tui.plain_text import printable, prose
from factcheck.tui.screens.dialog import Dialog, Frame
from factcheck.tui.words import COMPARATORS, bounds

__all__ = ["CorrectScreen"]

_TEXTS = {
    "value": "such as 1,400 or 1.4 million or 5 to 10",
    "unit": "such as people, USD, percent or kilometre",
    "subject": "what is counted or measured",
    "place": "such as Syria",
    "period": "such as 2013, 2013-09, 2013-09-13 or 2012 to 2013",
    "attribution": "who says so",
}
_LABELS = {
    "value": "value", "comparator": "bound", "unit": "unit", "subject": "what", "place": "where",
    "period": "when", "attribution": "said by", "kind": "kind",
}  # fmt: skip
_ORDER = ("value", "comparator", "unit", "subject", "place", "period", "attribution", "kind")


class CorrectScreen(Dialog[Claim]):
    """The claim as understood, to be edited; gives back the corrected claim."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, claim: Claim, title: str = "Correct what was read") -> None:
        super().__init__()
        self._claim, self._title = claim, title

    def compose(self) -> ComposeResult:
        fields = fields_of(self._claim)
        with Frame(self._title, "enter saves and checks again · tab next field · esc cancels"):
            yield Static(prose(f"“{self._claim.sentence}”", "$quiet"), classes="quotation")
            for name in _ORDER:
                with Horizontal(classes="field"):
                    yield Label(Content.styled(_LABELS[name], "$quiet"))
                    yield self._editor(name, fields)
            yield Static(id="reads")

    def _editor(self, name: str, fields: Fields) -> Input | Choice:
        if name in _TEXTS:
            value = printable(getattr(fields, name))
            return Input(value, placeholder=_TEXTS[name], id=name, compact=True, select_on_focus=True)
        if name == "kind":
            return Choice({kind.value: kind.value for kind in Kind}, fields.kind.value, name)
        named = {comparator.value: word or "as written" for comparator, word in COMPARATORS.items()}
        return Choice(named, fields.comparator.value, name)

    def on_mount(self) -> None:
        self.query_one("#value", Input).focus()
        self._read()

    @on(Input.Changed)
    @on(Choice.Changed)
    def _read(self) -> Claim | None:
        """Show how the fields read as they are typed."""
        reading = self.query_one("#reads", Static)
        try:
            claim = corrected(self._claim, self._fields())
        except InputError as error:
            reading.update(prose(str(error), "$bad"))
            return None
        quantity = claim.quantity
        meant = bounds(*(float(end) if end is not None else None for end in (quantity.lower, quantity.upper)))
        when = f" · {claim.period}" if claim.period else ""
        known = "" if claim.place_key or not claim.place else " · this place is not in the gazetteer"
        reading.update(prose(f"reads as {meant} {quantity.unit or ''}".rstrip() + when + known, "$quiet"))
        return claim

    def _fields(self) -> Fields:
        texts = {name: self.query_one(f"#{name}", Input).value.strip() for name in _TEXTS}
        comparator = Comparator(self.query_one("#comparator", Choice).value)
        kind = Kind(self.query_one("#kind", Choice).value)
        return Fields(comparator=comparator, kind=kind, **texts)

    @on(Input.Submitted)
    def action_save(self) -> None:
        claim = self._read()
        if claim is not None:
            self.dismiss(claim)
