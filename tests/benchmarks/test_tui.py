"""How long a reviewer waits: for the first paint in a terminal, and for a key in a review of 2,000 claims.

Half a second is a pause, a tenth of a second is felt as at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factcheck.documents import read_document
from factcheck.findings import Verdict
from factcheck.reviews import Review, Session, session_path_for
from factcheck.tui.evidence_page import evidence_page
from factcheck.tui.reviewing import Reviewing
from tests.tui.many import long_session, many_claims
from tests.tui.sample import checked_claims
from tests.tui.terminal import FACTCHECK, Terminal

CLAIMS = 2_000
SIZE = (120, 40)


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A long article that has been checked already."""
    monkeypatch.setenv("FACTCHECK_HOME", str(tmp_path / "home"))
    path = tmp_path / "long.txt"
    path.write_text(many_claims(CLAIMS)[0], encoding="utf-8")
    long_session(session_path_for(read_document(str(path))), CLAIMS).close()
    return path


@pytest.fixture
def session(article: Path) -> Iterator[Session]:
    with Session.open(session_path_for(read_document(str(article)))) as session:
        yield session


def _terminal(folder: Path, *arguments: str) -> Terminal:
    variables = {"FACTCHECK_HOME": folder / "home", "FACTCHECK_CONFIG": folder / "config.toml"}
    return Terminal([*FACTCHECK, *arguments], SIZE, variables)


def _opened(folder: Path, awaited: str, *arguments: str) -> None:
    with _terminal(folder, *arguments) as terminal:
        terminal.wait_for(awaited)


def test_first_paint_of_the_home_screen(benchmark: Any, tmp_path: Path) -> None:
    benchmark.pedantic(_opened, args=(tmp_path, "o open an article"), rounds=5, warmup_rounds=1)


def test_first_paint_of_the_sample(benchmark: Any, tmp_path: Path) -> None:
    benchmark.pedantic(_opened, args=(tmp_path, "the sample article", "demo"), rounds=5, warmup_rounds=1)


def test_first_paint_of_a_long_review(benchmark: Any, article: Path) -> None:
    arguments = (article.parent, "long.txt", "review", str(article))
    benchmark.pedantic(_opened, args=arguments, rounds=5, warmup_rounds=1)


def test_list_of_a_long_review(benchmark: Any, article: Path) -> None:
    arguments = (article.parent, f"1 of {CLAIMS}", "review", str(article))
    benchmark.pedantic(_opened, args=arguments, rounds=5, warmup_rounds=1)


def test_move_in_a_long_review(benchmark: Any, article: Path) -> None:
    with _terminal(article.parent, "review", str(article)) as terminal:
        terminal.wait_for(f"1 of {CLAIMS}")
        terminal.settle()
        rows = iter(range(2, CLAIMS))

        def move() -> None:
            terminal.send("j")
            terminal.wait_for(f"{next(rows)} of {CLAIMS}")

        benchmark.pedantic(move, setup=terminal.settle, rounds=20)


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
