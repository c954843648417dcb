"""The first screen waits for nothing that only the checks need."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("pandas", "pint", "frictionless", "dateparser", "factcheck.matching", "factcheck.claims.extraction")


def _loaded_by(module: str) -> set[str]:
    code = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_review_screen_loads_nothing_heavy() -> None:
    assert not set(HEAVY) & _loaded_by("factcheck.tui.starting")


def test_the_key_table_does_without_textual() -> None:
    assert "textual" not in _loaded_by("factcheck.tui")
