"""Reviews in a terminal of 80 by 24, from the first key to the report: the keys, and the screen after each.

`python -m tests.tui.recording` records them anew; `asciinema play tests/tui/recordings/sample.cast` plays
them. A step of the recording is a marker, what is typed, and what changes on the screen.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pyte

from tests.tui.terminal import FACTCHECK, Terminal

__all__ = ["RECORDING", "RUNS", "Run", "Step", "masked", "record", "screens", "started"]

RECORDING = Path(__file__).parent / "recordings" / "sample.cast"
COLUMNS, ROWS = 80, 24
PAUSE = 1.6
"""Seconds between two steps when the recording is played."""
ENTER, ESCAPE, TAB, REDO = "\r", "\x1b", "\t", "\x12"
ARTICLE = "vote.txt", "London, 13 September 2013\n\nThe House of Commons voted 285-272 against a strike.\n"
_FINDING = re.compile(r"[=≈≥~▲▼‡≠·] [a-z ]+? +\d+%")
"""What was found and how sure it is, in a row of the list: it changes with every better way of matching."""


class Step(NamedTuple):
    """Keys, what they are for, and what the screen shows then; no `shown` where the program ends."""

    keys: str
    caption: str
    shown: str
    exact: bool = True
    """Whether the screen is to look as recorded; the evidence may be told in other words."""


class Run(NamedTuple):
    """A command, and what is typed into it; it is killed at the end where no key quits."""

    command: str
    steps: Sequence[Step]


RUNS = (
    Run(
        "demo",
        (
            Step("", "the sample: each claim with what was found", "0 of 28 reviewed"),
            Step("a", "accept the proposed verdict", "1 of 28 reviewed"),
            Step("a", "accept the next one too", "2 of 28 reviewed"),
            Step("x", "reject the proposal", "Verdict on 281"),
            Step("2", "and choose: mostly correct", "281: mostly correct"),
            Step("u", "undo", "undo: verdict"),
            Step(REDO, "redo", "redo: verdict"),
            Step("j", "the next claim", "4 of 28"),
            Step("f", "flag it for a second look", "47: flagged"),
            Step(" ", "skip one", "6 of 28"),
            Step(TAB, "the article, the claim highlighted", "Article"),
            Step(TAB, "the evidence: claim as understood, working, source", "╭─ Evidence", exact=False),
            Step("l", "another candidate", "Candidate 2", exact=False),
            Step("h", "and back", "Candidate 1", exact=False),
            Step(TAB, "the list again", "Claims"),
            Step("/", "search", "search claims and article"),
            Step("815", "for a figure", " 815"),
            Step(ENTER, "found", "16 of 28"),
            Step(ENTER, "the reference table at the row", "y copies the row"),
            Step(ESCAPE, "back to the claims", "end search"),
            Step("a", "exaggerated, as proposed", "815,000: exaggerated"),
            Step("/815" + ENTER, "the claim once more", "▌▲ 815,000"),
            Step("e", "a note", "Note on 815,000"),
            Step("UNHCR counted 515,000.", "what was found", "515,000."),
            Step(TAB + "2", "and a reason: outdated", "[x] 2 outdated"),
            Step(ENTER, "saved", "note saved"),
            Step("/285" + ENTER, "the votes in London", "25 of 28"),
            Step("c", "correct what was read", "Correct what was read"),
            Step(TAB * 4 + "United Kingdom", "they were not cast in Syria", "United Kingdom"),
            Step(ENTER, "checked again: the finding changes", "before: not comparable"),
            Step("w", "write a report", "Write a report"),
            Step(ENTER, "written", "written:"),
            Step("q", "quit", ""),
        ),
    ),
    Run(
        "demo",
        (
            Step("", "opened again: everything is as it was left", "4 of 28 reviewed"),
            Step("a", "one more verdict", "5 of 28 reviewed"),
        ),
    ),
    Run("demo", (Step("", "killed (kill -9) and opened again: nothing is lost", "5 of 28 reviewed"),)),
    Run(
        f"review {ARTICLE[0]}",
        (
            Step("", "an article of one's own", "No claim was found"),
            Step("m", "mark what was missed", "Mark a missed claim"),
            Step("285", "by its figure", "voted 285"),
            Step(ENTER, "what is claimed by it", "What is claimed?"),
            Step(TAB * 2 + "votes" + TAB + "votes against the motion", "votes", "votes against the motion"),
            Step(TAB + "United Kingdom", "and where", "United Kingdom"),
            Step(ENTER, "added and checked", "285: "),
            Step("a", "settled", "285: correct"),
            Step("q", "quit", ""),
        ),
    ),
)


def started(run: Run, folder: Path) -> Terminal:
    """The program in its terminal, everything that it writes below the folder."""
    (folder / ARTICLE[0]).write_text(ARTICLE[1], encoding="utf-8")
    variables = {"FACTCHECK_HOME": folder / "home", "FACTCHECK_CONFIG": folder / "config.toml"}
    return Terminal([*FACTCHECK, *run.command.split()], (COLUMNS, ROWS), variables, folder)


def masked(screen: str) -> str:
    """The screen without what was found for each claim of the list."""
    return _FINDING.sub("#", screen)


def screens() -> Iterator[str]:
    """What the recording shows after each step."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.Stream(screen)
    events = [json.loads(line) for line in RECORDING.read_text(encoding="utf-8").splitlines()[1:]]
    for _, kind, data in events:
        if kind == "o":
            stream.feed(data)
            yield "\n".join(line.rstrip() for line in screen.display).rstrip("\n")


def record() -> None:
    """Do it all, and write the recording."""
    header = {"version": 2, "width": COLUMNS, "height": ROWS, "title": "factcheck: a review of the sample"}
    with tempfile.TemporaryDirectory() as folder:
        events = list(_events(Path(folder)))
    RECORDING.parent.mkdir(exist_ok=True)
    lines = [json.dumps(line, ensure_ascii=False) for line in (header, *events)]
    RECORDING.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _events(folder: Path) -> Iterator[tuple[float, str, Any]]:
    at, before = 0.0, [""] * ROWS
    for run in RUNS:
        with started(run, folder) as terminal:
            for step in run.steps:
                after = _screen_after(terminal, step)
                caption = step.caption if step.keys else f"factcheck {run.command}: {step.caption}"
                yield at, "m", caption
                yield at, "i", step.keys
                yield at, "o", _changes(before, after)
                at, before = round(at + PAUSE, 1), after


def _screen_after(terminal: Terminal, step: Step) -> list[str]:
    terminal.send(step.keys)
    if not step.shown:
        assert terminal.wait() == 0
        return [""] * ROWS
    terminal.wait_for(step.shown)
    for work in ("reading", "checking"):
        terminal.wait_for(work, gone=True)
    terminal.settle()
    return terminal.rows


def _changes(before: Sequence[str], after: Sequence[str]) -> str:
    """What turns one screen into the next, line by line."""
    return "".join(
        f"\x1b[{row};1H{new}\x1b[0m\x1b[K"
        for row, (old, new) in enumerate(zip(before, after, strict=True), 1)
        if new != old
    )


if __name__ == "__main__":
    record()
