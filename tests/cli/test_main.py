from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import __version__
from factcheck.cli import app as commands
from tests.cli.conftest import Command

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def python(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=ENVIRONMENT, check=True
    ).stdout.strip()


def test_version(factcheck: Command) -> None:
    assert factcheck("--version").out == f"factcheck {__version__}\n"


def test_version_imports_no_stage() -> None:
    loaded = python(
        "import sys\nfrom factcheck.cli.main import run\nrun(['--version'])\n"
        "print([name for name in sys.modules if name.split('.')[0] in"
        " {'pandas','pint','textual','jinja2','babel','sqlite3'}])"
    )
    assert loaded.endswith("[]")


def test_command_line_never_imports_the_screen_without_need() -> None:
    loaded = python(
        "import sys\nfrom factcheck.cli.main import run\nrun(['schema'])\nprint('textual' in sys.modules)"
    )
    assert loaded.endswith("False")


def test_every_command_has_help(factcheck: Command) -> None:
    listed = factcheck("--help").out
    for name in commands.COMMANDS:
        if name != "refs":
            assert f"\n  {name} " in listed
            assert factcheck(name, "--help").code == 0


@pytest.mark.skipif(not (ROOT / "README.md").exists(), reason="the README is not installed")
def test_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [name for name in commands.COMMANDS if not re.search(rf"(factcheck |`){name}\b", readme)]
    assert missing == []


def test_without_terminal_the_home_screen_is_the_help(factcheck: Command) -> None:
    assert "Commands:" in factcheck().out


@pytest.mark.parametrize("arguments", [("demo",), ("review", "ferry.txt")])
def test_review_without_terminal_says_what_works_there(
    factcheck: Command, arguments: tuple[str, ...]
) -> None:
    ran = factcheck(*arguments)
    assert (ran.code, "needs a terminal" in ran.err) == (2, True)


@pytest.mark.parametrize("arguments", [("chek",), ("check",), ("check", "x.txt", "-f", "pdf"), ("--no",)])
def test_bad_usage_is_one_line_and_exit_code_2(factcheck: Command, arguments: tuple[str, ...]) -> None:
    ran = factcheck(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("factcheck: error: ")
    assert ran.err.count("\n") == 1


def test_fault_of_ours_is_one_line_as_well(factcheck: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("oh\nno")

    monkeypatch.setattr(commands.app, "main", fail)
    ran = factcheck("keys")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "fault in factcheck: KeyError" in ran.err


def test_reader_that_goes_away_is_no_error() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "schema"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    )
    assert process.stdout is not None
    process.stdout.close()
    _, err = process.communicate()
    assert (process.returncode, err) == (0, b"")


def test_breaking_off_leaves_no_traceback() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "extract", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    )
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(timeout=2)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert (process.returncode, err.strip()) == (130, b"")


def test_keys_are_those_of_the_screen(factcheck: Command) -> None:
    from factcheck.tui import key_table

    out = factcheck("keys").out
    assert len(out.splitlines()) == len(key_table())


def test_schema_is_json(factcheck: Command) -> None:
    assert factcheck("schema").json()["$schema"].startswith("https://json-schema.org")
