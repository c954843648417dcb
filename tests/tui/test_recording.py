"""The recorded review is done again in a terminal, key by key, and looks the same after each.

`python -m tests.tui.recording` records it anew where the screen or what is found in the sample has changed.
"""

from __future__ import annotations

import difflib
import os
from pathlib import Path

import pytest

from tests.tui.recording import RUNS, Step, masked, screens, started
from tests.tui.terminal import Terminal

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")

PATIENCE = 60.0
"""Seconds after which a screen that is not the recorded one never will be."""


def test_the_recorded_review_can_be_done_again(tmp_path: Path) -> None:
    recorded = screens()
    for run in RUNS:
        with started(run, tmp_path) as terminal:
            for step in run.steps:
                terminal.send(step.keys)
                _compare(terminal, step, next(recorded))
    assert next(recorded, None) is None
    assert (tmp_path / "the-sample-article-report.html").stat().st_size > 10_000


def _compare(terminal: Terminal, step: Step, expected: str) -> None:
    if not step.shown:
        assert terminal.wait() == 0
        return
    if not step.exact:
        terminal.wait_for(step.shown)
        return
    wanted = masked(expected)
    try:
        terminal.wait_until(lambda: masked(terminal.text) == wanted, step.caption, PATIENCE)
    except AssertionError:
        lines = difflib.ndiff(wanted.splitlines(), masked(terminal.text).splitlines())
        pytest.fail(f"{step.caption} ({step.keys!r}):\n" + "\n".join(lines))
