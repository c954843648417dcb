"""Textual bindings made from the key table, so that no key is written down twice."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from factcheck.findings import Verdict
from factcheck.tui.keys import ACTIONS, KeyAction

__all__ = ["action_of", "bindings_for", "keymap_for"]

_VERDICTS = frozenset(verdict.value for verdict in Verdict)


def action_of(action: KeyAction) -> str:
    """What the screen runs for a key."""
    return f"judge('{action.id}')" if action.id in _VERDICTS else action.id


def bindings_for(ids: Iterable[str] | None = None) -> list[BindingType]:
    """The bindings of the actions named, of all where none are."""
    wanted = None if ids is None else set(ids)
    return [
        Binding(",".join(action.keys), action_of(action), action.description, show=False, id=action.id)
        for action in ACTIONS
        if wanted is None or action.id in wanted
    ]


def keymap_for(actions: Iterable[KeyAction]) -> dict[str, str]:
    """The keys in force by binding id, checked already, as `App.set_keymap` takes them."""
    return {action.id: ",".join(action.keys) for action in actions}
