"""A hostile article and a hostile CSV in a terminal: no byte of theirs that a terminal obeys reaches it."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.cli.main import run
from tests.tui.terminal import FACTCHECK, Terminal

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")

ESCAPES = (
    "\x1b[31;5;7m", "\x1b]8;;https://evil.example\x07", "\x1b]52;c;RVZJTA==\x07", "\x1b]0;EVIL\x07",
    "\x1bP+q544e\x1b\\", "\x9b31m", "\x90q\x9c", "\x08", "\u202e", "\u2066", "\u200d", "\x00",
)  # fmt: skip
"""Colours, a link, the clipboard, the title, a query, their forms of one byte, and what moves or hides."""
MARKUP = "[b]bold[/b] [/] [link=https://evil.example]x[/link] [@click=app.quit]y[/] $primary %s {0}"
LETTERS = "e\u0301\u0302 👩\u200d👩\u200d👧 🇩🇪 ❤\ufe0f עברית العربية 漢字 \ttab"
HOSTILE = f"{MARKUP} {' '.join(ESCAPES)} {LETTERS}"
OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that a terminal does something with, but for the end of a line and a tab."""
SIZE = (80, 24)
KEYS = (
    "\t", "\t", "l", "h", "\r", "l", "\x1b", "e", "[b]note[/b]\x1b[200~\x1b[31mpasted\x1b[201~", "\r",
    "/[/]\r", "\x1b", "c", "\x1b", "m", "evil", "\x1b", "S", "\r", "\x1b", "x", "\x1b", "B", "\x1b", "D",
    "\x1b", "z", "z", "f", "1", "u", "w", "\r",
)  # fmt: skip
"""Every pane and dialog that shows what the article or the file says."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With the article, the references, and room for the review."""
    folder = tmp_path_factory.mktemp("hostile")
    text = (
        f"Some 48,200 passengers {HOSTILE} crossed the sound in 2020.\n\n{'long ' * 2_000}\n\n{HOSTILE * 9}\n"
    )
    (folder / "article.txt").write_text(text, encoding="utf-8", newline="")
    with (folder / "refs.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        cell = HOSTILE.replace("\x00", "")
        rows.writerow(["indicator", "subject", "place", "period_start", "value", "unit", "publisher", "note"])
        for year in (2019, 2020):
            rows.writerow(
                [f"passengers {cell}", cell, cell, f"{year}-01-01", 48_163, "people", cell, cell * 9]
            )
    return folder


@pytest.fixture(scope="module")
def terminal(folder: Path) -> Iterator[Terminal]:
    """The review once all the keys have been pressed."""
    command = ["review", "article.txt", "--refs", "refs.csv", "--session", "one.factcheck"]
    variables = {"FACTCHECK_HOME": folder / "home", "FACTCHECK_CONFIG": folder / "config.toml"}
    with Terminal([*FACTCHECK, *command], SIZE, variables, folder) as terminal:
        terminal.wait_for("48,200")
        for work in ("reading", "checking"):
            terminal.wait_for(work, gone=True)
        for key in KEYS:
            terminal.send(key)
            terminal.settle(0.2, 1.0)
        terminal.wait_for("written:")
        yield terminal


def test_no_escape_of_theirs_reaches_the_terminal(terminal: Terminal) -> None:
    written = terminal.written.decode(errors="replace")
    assert [escape for escape in ESCAPES if escape not in "\x08" and escape in written] == []


def test_every_line_ends_at_the_frame(terminal: Terminal) -> None:
    for _ in ("Claims", "Article", "Evidence"):
        terminal.send("\t")
        terminal.settle(0.5)
        lines = terminal.text.splitlines()[1:-2]
        assert [line for line in lines if not line.endswith(("╮", "│", "╯"))] == []


def test_markup_is_shown_as_it_is_written(terminal: Terminal) -> None:
    assert "[link=https" in terminal.written.decode(errors="replace")


@pytest.mark.parametrize(
    "command",
    [
        "show one.factcheck", "show one.factcheck 1", "log one.factcheck", "sessions",
        "check article.txt --refs refs.csv", "check article.txt --refs refs.csv --format md",
        "check article.txt --refs refs.csv --format csv", "check article.txt --refs refs.csv --format json",
        "extract article.txt", "export one.factcheck --format html", "export one.factcheck --format md",
        "agreement one.factcheck", "refs list refs.csv", "refs check refs.csv", "refs show refs.csv",
        "refs search passengers --refs refs.csv",
    ],
)  # fmt: skip
def test_no_command_prints_what_a_terminal_obeys(
    terminal: Terminal,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
    command: str,
) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("FACTCHECK_HOME", str(folder / "home"))
    assert run(command.split()) == 0
    printed = b"".join(capfdbinary.readouterr()).decode()
    assert printed
    assert OBEYED.findall(printed) == []


def test_no_error_prints_what_a_terminal_obeys(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["check", HOSTILE.replace("\x00", "")]) == 2
    assert OBEYED.findall(capfdbinary.readouterr().err.decode()) == []
