from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from factcheck.cli.main import run
from factcheck.reviews import Session
from tests.reviews.samples import DOCUMENT, TEXT, ferry_claims, ticking


class Ran(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


Command = Callable[..., Ran]


@pytest.fixture
def factcheck(capfdbinary: pytest.CaptureFixture[bytes]) -> Command:
    """Run the command line in this process."""

    def command(*arguments: object) -> Ran:
        code = run([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Ran(code, out.decode(), err.decode())

    return command


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("FACTCHECK_DEBUG", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def refs(tmp_path: Path) -> Path:
    path = tmp_path / "ferries.csv"
    path.write_text(
        "id,indicator,subject,place,period_start,period_end,value,unit,source,source_title,source_url,published\n"
        "F1,people on board,people on board the ferry that sank,Liston,2011-03-13,2011-03-14,312,persons,"
        "Coastguard,Passenger list,https://example.org/list,2011-03-14\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """A session file with three claims, all open."""
    path = tmp_path / "ferry.factcheck"
    Session.create(path, DOCUMENT, ferry_claims(), reviewer="Ann", clock=ticking()).close()
    return path
