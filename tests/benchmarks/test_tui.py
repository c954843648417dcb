"""How long a key takes in a review of 2,000 claims; a tenth of a second is felt as at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factcheck.findings import Verdict
from factcheck.reviews import Review, Session
from factcheck.tui.evidence_page import evidence_page
from factcheck.tui.reviewing import Reviewing
from tests.tui.many import long_session
from tests.tui.sample import checked_claims

CLAIMS = 2_000


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setenv("FACTCHECK_HOME", str(tmp_path / "home"))
    with long_session(tmp_path / "long.factcheck", CLAIMS) as session:
        yield session


def test_judge_one_of_many(benchmark: Any, session: Session) -> None:
    reviewing = Reviewing(session)
    benchmark.pedantic(reviewing.judge, args=(Verdict.CORRECT,), rounds=50, warmup_rounds=5)
    assert reviewing.progress()[0] == 55


def test_sort_many(benchmark: Any, session: Session) -> None:
    reviewing = Reviewing(session)
    view = replace(reviewing.view, sort="finding")
    benchmark(reviewing.look, view)
    assert len(reviewing.shown) == CLAIMS


def test_set_an_evidence_page(benchmark: Any) -> None:
    page = benchmark(evidence_page, checked_claims()[0], Review(), 76)
    assert "48,163" in page.plain
