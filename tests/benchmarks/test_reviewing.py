"""How long a reviewer waits for a key, in a session of 2,000 claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factcheck.reports import render, reports_of_session
from factcheck.reviews import Session
from tests.reviews.samples import DOCUMENT, checked, evidence

CLAIMS = 2000


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setenv("FACTCHECK_HOME", str(tmp_path / "home"))
    one = checked("312", evidence=(evidence(),) * 8)
    many = [replace(one, claim=replace(one.claim, id=f"m{number}")) for number in range(CLAIMS)]
    with Session.create(tmp_path / "big.factcheck", DOCUMENT, many) as made:
        yield made


def test_verdict(benchmark: Any, session: Session) -> None:
    numbers = iter(range(10**9))
    benchmark(lambda: session.set_verdict(f"m{next(numbers) % CLAIMS}", "correct"))


def test_undo_and_redo(benchmark: Any, session: Session) -> None:
    session.set_verdict("m1", "correct")
    benchmark(lambda: (session.undo(), session.redo()))


def test_open(benchmark: Any, session: Session) -> None:
    benchmark(lambda: Session.open(session.path).close())


@pytest.mark.parametrize("form", ["json", "html", "md", "csv"])
def test_report(benchmark: Any, session: Session, form: str) -> None:
    reports = reports_of_session(session)
    benchmark(lambda: render(reports, form))
