"""Every key of the reviewer's screen: the one table that bindings, help, footer and docs are made from.

Imports nothing heavy, so that `factcheck keys` answers at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

__all__ = ["ACTIONS", "GROUPS", "SYMBOLS", "KeyAction", "display_key", "key_table", "rebind"]


@dataclass(frozen=True, slots=True)
class KeyAction:
    """One thing a key does on the review screen."""

    id: str
    """What the user's keymap calls it, and the name of the action on the screen."""
    keys: tuple[str, ...]
    """As Textual names them (`j`, `down`, `ctrl+r`, `question_mark`)."""
    description: str
    group: str
    label: str = ""
    """Short word for the footer; empty where the footer never shows it."""


GROUPS: tuple[str, ...] = ("Judge", "Move", "Look", "Work", "Program")

ACTIONS: tuple[KeyAction, ...] = (
    KeyAction("accept", ("a",), "Accept the proposed verdict, save, next open claim", "Judge", "accept"),
    KeyAction("correct", ("1",), "Verdict: correct", "Judge"),
    KeyAction("mostly_correct", ("2",), "Verdict: mostly correct", "Judge"),
    KeyAction("exaggerated", ("3",), "Verdict: exaggerated", "Judge"),
    KeyAction("understated", ("4",), "Verdict: understated", "Judge"),
    KeyAction("misleading", ("5",), "Verdict: misleading", "Judge"),
    KeyAction("incorrect", ("6",), "Verdict: incorrect", "Judge"),
    KeyAction("unproven", ("7",), "Verdict: unproven", "Judge"),
    KeyAction("not_a_claim", ("0",), "Not a claim: dismiss it", "Judge"),
    KeyAction("choose", ("x",), "Reject the proposal and choose a verdict", "Judge", "choose"),
    KeyAction("skip", ("space",), "Skip: leave it open and go on", "Judge", "skip"),
    KeyAction("flag", ("f",), "Flag for a second look and go on", "Judge", "flag"),
    KeyAction("bulk", ("B",), "One verdict for every claim now listed", "Judge"),
    KeyAction("next_claim", ("j", "down"), "Next claim", "Move"),
    KeyAction("previous_claim", ("k", "up"), "Previous claim", "Move"),
    KeyAction("first_claim", ("g", "home"), "First claim", "Move"),
    KeyAction("last_claim", ("G", "end"), "Last claim", "Move"),
    KeyAction("page_down", ("ctrl+d", "pagedown"), "Half a page down the list", "Move"),
    KeyAction("page_up", ("ctrl+u", "pageup"), "Half a page up the list", "Move"),
    KeyAction("next_open", ("right_square_bracket",), "Next open claim", "Move"),
    KeyAction("previous_open", ("left_square_bracket",), "Previous open claim", "Move"),
    KeyAction("next_pane", ("tab",), "Next pane", "Move", "pane"),
    KeyAction("previous_pane", ("shift+tab",), "Previous pane", "Move"),
    KeyAction("next_article", ("right_curly_bracket",), "Next article of the review", "Move"),
    KeyAction("previous_article", ("left_curly_bracket",), "Previous article of the review", "Move"),
    KeyAction("article_down", ("J",), "Scroll the article down", "Look"),
    KeyAction("article_up", ("K",), "Scroll the article up", "Look"),
    KeyAction("next_candidate", ("l", "right"), "Show the next candidate", "Look"),
    KeyAction("previous_candidate", ("h", "left"), "Show the previous candidate", "Look"),
    KeyAction("table", ("enter",), "Open the reference table at the row", "Look", "table"),
    KeyAction("zoom", ("z",), "Zoom the pane, and back", "Look"),
    KeyAction("open_only", ("o",), "Open claims only, and back to all", "Look"),
    KeyAction("filter", ("F",), "Next queue: all, open, flagged, done, dismissed", "Look"),
    KeyAction("sort", ("s",), "Sort by position, check-worthiness or finding", "Look"),
    KeyAction("search", ("slash",), "Search claims and article", "Look"),
    KeyAction("search_next", ("n",), "Next hit", "Look"),
    KeyAction("search_previous", ("N",), "Previous hit", "Look"),
    KeyAction("clear", ("escape",), "Clear search, zoom and filter", "Look"),
    KeyAction("note", ("e",), "Note and reason codes", "Work", "note"),
    KeyAction("note_editor", ("E",), "Note in $EDITOR", "Work"),
    KeyAction("use_candidate", ("v",), "Judge the claim by the candidate shown", "Work"),
    KeyAction(
        "correct_claim", ("c",), "Correct what was read from the text, and re-check", "Work", "correct"
    ),
    KeyAction("search_references", ("S",), "Search the references for another row", "Work"),
    KeyAction("missed", ("m",), "Mark a missed claim in the article", "Work"),
    KeyAction("recheck", ("r",), "Re-check this claim", "Work"),
    KeyAction("recheck_all", ("R",), "Re-check every claim", "Work"),
    KeyAction("undo", ("u",), "Undo", "Work", "undo"),
    KeyAction("redo", ("ctrl+r",), "Redo", "Work"),
    KeyAction("copy", ("y",), "Copy the claim and its provenance", "Work"),
    KeyAction("copy_markdown", ("Y",), "Copy as Markdown", "Work"),
    KeyAction("export", ("w",), "Write a report", "Work"),
    KeyAction("disagreements", ("D",), "Compare reviewers and give the final ruling", "Work"),
    KeyAction("help", ("question_mark", "f1"), "Help: every key", "Program", "help"),
    KeyAction("palette", ("ctrl+p", "colon"), "Command palette: everything by name", "Program"),
    KeyAction("theme", ("T",), "Next theme: light, dark, mono", "Program"),
    KeyAction("back", ("q",), "Back, then quit", "Program"),
    KeyAction("quit", ("ctrl+q",), "Quit at once; nothing is lost", "Program"),
)
"""In the order in which help lists them."""

SYMBOLS: Mapping[str, str] = {
    "?": "question_mark", "/": "slash", ":": "colon", "[": "left_square_bracket",
    "]": "right_square_bracket", "{": "left_curly_bracket", "}": "right_curly_bracket", "esc": "escape",
    "!": "exclamation_mark", "#": "number_sign", "$": "dollar_sign", "%": "percent_sign", "&": "ampersand",
    "*": "asterisk", "+": "plus", "-": "minus", ".": "full_stop", ",": "comma", ";": "semicolon",
    "<": "less_than_sign", ">": "greater_than_sign", "=": "equals_sign", "@": "at", "\\": "backslash",
    "^": "circumflex_accent", "_": "underscore", "`": "grave_accent", "|": "vertical_line", "~": "tilde",
    "'": "apostrophe", '"': "quotation_mark", "(": "left_parenthesis", ")": "right_parenthesis",
}  # fmt: skip
"""What a user writes, and what Textual calls it."""

_ARROWS = {"up": "↑", "down": "↓", "left": "←", "right": "→", "pagedown": "pgdn", "pageup": "pgup"}
_SPOKEN = {name: symbol for symbol, name in SYMBOLS.items()} | _ARROWS


def display_key(key: str) -> str:
    """The key as a reader would write it (`?` for `question_mark`)."""
    return _SPOKEN.get(key, key)


def rebind(keymap: Mapping[str, tuple[str, ...]]) -> tuple[KeyAction, ...]:
    """The table with the user's keys in place of the defaults; ids must be known."""
    return tuple(replace(action, keys=keymap.get(action.id, action.keys)) for action in ACTIONS)


def key_table(actions: Iterable[KeyAction] = ACTIONS) -> list[tuple[str, str, str]]:
    """Rows of (keys, action id, description), in the order of help."""
    return [
        (" ".join(display_key(key) for key in action.keys), action.id, action.description)
        for action in actions
    ]
