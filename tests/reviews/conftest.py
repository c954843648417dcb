from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.reviews import Session
from tests.reviews.samples import DOCUMENT, ferry_claims, ticking


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
