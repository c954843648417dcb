"""The review screen in terminals that are slow, small, colourless or resized."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.sample import session_at
from tests.tui.terminal import FACTCHECK, Terminal

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")

SIZE = (80, 24)
A_SCREEN = 6_000
"""Bytes: fewer than any whole screen of 80 by 24 takes."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With a review that is checked already."""
    (tmp_path / "home").mkdir()
    session_at(tmp_path / "home" / "sessions" / "one.factcheck").close()
    return tmp_path


@pytest.fixture
def terminal(folder: Path) -> Iterator[Terminal]:
    with _review(folder) as terminal:
        yield terminal


def _review(folder: Path, size: tuple[int, int] = SIZE, **variables: str) -> Terminal:
    """The home screen, from which the review was opened."""
    own: dict[str, str | Path] = {
        "FACTCHECK_HOME": folder / "home",
        "FACTCHECK_CONFIG": folder / "config.toml",
    }
    terminal = Terminal(FACTCHECK, size, {**own, **variables}, folder)
    terminal.wait_for("of 8")
    terminal.send("\r")
    terminal.wait_for("1 of 8 ─╯")
    terminal.settle()
    return terminal


def test_a_key_costs_a_slow_line_less_than_a_screen(terminal: Terminal) -> None:
    before = len(terminal.written)
    terminal.send("j")
    terminal.wait_for("2 of 8 ─╯")
    terminal.settle()
    assert len(terminal.written) - before < A_SCREEN


def test_ctrl_l_draws_the_whole_screen_again(terminal: Terminal) -> None:
    shown = terminal.text
    before = len(terminal.written)
    terminal.send("\x0c")
    terminal.wait_until(lambda: len(terminal.written) - before > A_SCREEN, "it is not drawn again")
    terminal.settle()
    assert terminal.text == shown


def test_a_window_resized_under_a_dialog_shows_both(terminal: Terminal) -> None:
    terminal.send("e")
    terminal.wait_for("Note on 48,200")
    terminal.resize((120, 40))
    terminal.wait_for("╭─ Article ")
    terminal.send("seen\r")
    terminal.wait_for("note saved")


def test_a_tiny_window_does_the_job(folder: Path) -> None:
    with _review(folder, (40, 12)) as terminal:
        terminal.send("x")
        terminal.wait_for("Verdict on 48,200")
        terminal.send("1")
        terminal.wait_for("48,200: correct")


def test_without_colours_everything_is_grey(folder: Path) -> None:
    with _review(folder, NO_COLOR="1") as terminal:
        assert [rgb for rgb in _rgb(terminal.written) if len(set(rgb)) > 1] == []


def _rgb(written: bytes | bytearray) -> set[tuple[bytes, ...]]:
    """Every colour that was set as red, green and blue."""
    return set(re.findall(rb"[34]8;2;(\d+);(\d+);(\d+)", written))


@pytest.mark.parametrize("kind", ["vt100", "linux", "xterm"])
def test_a_terminal_of_few_colours_gets_no_others(folder: Path, kind: str) -> None:
    with _review(folder, TERM=kind, COLORTERM="") as terminal:
        assert _rgb(terminal.written) == set()


def test_a_dumb_terminal_is_told_what_to_use_instead(folder: Path) -> None:
    with Terminal([*FACTCHECK, "demo"], SIZE, {"TERM": "dumb"}, folder) as terminal:
        assert terminal.wait() == 2
        assert "factcheck: error: TERM is dumb" in terminal.text
