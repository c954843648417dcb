from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck.reviews import Session
from tests.reviews.samples import DOCUMENT, ferry_claims, ticking

Reopen = Callable[[Session], Session]


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_HOME", str(tmp_path / "home"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ferry.factcheck"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    with Session.create(path, DOCUMENT, ferry_claims(), references=["ferries.csv"], clock=ticking()) as made:
        yield made


@pytest.fixture
def reopened() -> Iterator[Reopen]:
    """Close a session and open its file again; closed in the end."""
    opened: list[Session] = []

    def reopen(session: Session) -> Session:
        session.close()
        opened.append(Session.open(session.path))
        return opened[-1]

    yield reopen
    for session in opened:
        session.close()
