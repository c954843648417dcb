from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from factcheck.cli import browser
from factcheck.cli.review import start_session
from factcheck.documents import Document
from factcheck.errors import InputError
from factcheck.resources import claims_db_path, sample_article_path
from factcheck.reviews import Session
from tests.cli.conftest import Command
from tests.reviews.samples import DOCUMENT

OTHER = replace(DOCUMENT, text="Another article with 5 figures.\n", source="other.txt")


def started(documents: list[Document], refs: Path | None = None, path: Path | None = None) -> Path:
    with start_session(documents, [str(refs)] if refs else [], path, None) as session:
        session.add_results([], complete=True)
        return session.path


def test_same_text_is_resumed(refs: Path) -> None:
    path = started([DOCUMENT], refs)
    assert started([replace(DOCUMENT, source="copy.txt")], refs) == path


def test_references_are_kept_as_whole_paths(refs: Path) -> None:
    with start_session([DOCUMENT], [refs.name], None, None) as session:
        assert session.references == (str(refs),)


def test_shipped_references_are_the_default() -> None:
    with start_session([DOCUMENT], [], None, None) as session:
        assert session.references == (str(claims_db_path()),)


def test_shipped_references_are_found_again_after_another_installation(tmp_path: Path) -> None:
    started([DOCUMENT], tmp_path / "old" / "_claims_db")
    with start_session([DOCUMENT], [], None, None) as session:
        assert session.references == (str(claims_db_path()),)


def test_resuming_with_the_same_references_needs_no_check(refs: Path) -> None:
    started([DOCUMENT], refs)
    with start_session([DOCUMENT], [str(refs)], None, None) as session:
        assert session.complete


def test_resuming_with_other_references_or_day_asks_for_a_check(refs: Path, tmp_path: Path) -> None:
    started([DOCUMENT], refs)
    with start_session([DOCUMENT], [str(tmp_path)], None, None) as session:
        assert (session.complete, session.references) == (False, (str(tmp_path),))
        session.add_results([], complete=True)
    day = date(2013, 1, 1)
    with start_session([replace(DOCUMENT, published=day)], [], None, None, published=day) as session:
        assert (session.complete, session.document.published) == (False, day)


def test_session_of_another_article_is_refused(refs: Path, tmp_path: Path) -> None:
    path = started([DOCUMENT], refs, tmp_path / "mine")
    with pytest.raises(InputError, match="another article"):
        started([OTHER], refs, path)


def test_several_articles_share_a_review(refs: Path) -> None:
    started([DOCUMENT, OTHER], refs)
    with start_session([DOCUMENT, OTHER], [str(refs)], None, None) as session:
        assert [document.source for document in session.documents] == ["ferry.txt", "other.txt"]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The commands that a browser would run."""
    commands: list[str] = []
    monkeypatch.setattr(browser, "serve_command", lambda command, *_: commands.append(command))
    return commands


def test_browser_runs_the_same_review(factcheck: Command, served: list[str], article: Path) -> None:
    article = article.rename("a b;c.txt")
    ran = factcheck("serve", article, "--reviewer", "Ann", "--published", "2011-03-14")
    assert shlex.split(served[0])[1:] == [
        "-m", "factcheck", "review", "--published", "2011-03-14", "--reviewer", "Ann", "--", "a b;c.txt",
    ]  # fmt: skip
    assert "warning" not in ran.err


def test_serving_beyond_this_machine_warns(factcheck: Command, served: list[str]) -> None:
    assert "warning: 0.0.0.0 can be reached by others" in factcheck("serve", "--host", "0.0.0.0").err


def test_serving_without_its_extra_names_the_command(
    factcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    assert "pip install 'factcheck[serve]'" in factcheck("serve").err


def test_browser_counts_as_a_terminal(
    factcheck: Command, article: Path, refs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reviewed: list[str] = []
    monkeypatch.setenv("TEXTUAL_DRIVER", "textual.drivers.web_driver:WebDriver")

    def run_review(begin: Callable[[], Session], title: str) -> None:
        with begin() as session:
            reviewed.append(session.document.source)

    monkeypatch.setattr("factcheck.tui.run_review", run_review)
    assert factcheck("review", article, "--refs", refs).code == 0
    assert reviewed == [str(article)]


@pytest.mark.parametrize(
    ("asked", "origin", "served", "answer"),
    [
        ("localhost:8000", None, "localhost", True),
        ("localhost:8000", "http://localhost:8000", "localhost", True),
        ("[::1]:8000", None, "::1", True),
        ("localhost:8000", "http://evil.test", "localhost", False),
        ("localhost:8000", "http://localhost:9999", "localhost", False),
        ("localhost:8000", "null", "localhost", False),
        ("evil.test:8000", None, "localhost", False),
        ("desk.example:8000", "http://desk.example:8000", "0.0.0.0", True),
        ("desk.example:8000", "http://evil.test", "0.0.0.0", False),
    ],
)
def test_other_sites_cannot_reach_the_screen(
    asked: str, origin: str | None, served: str, answer: bool
) -> None:
    assert browser.allowed(asked, origin, served) is answer


def test_page_of_the_browser_loads_nothing_from_elsewhere() -> None:
    page = Path(browser.__file__).with_name("pages") / "app_index.html"
    assert "//" not in page.read_text()


def test_sample_article_ships_with_the_references() -> None:
    assert sample_article_path().is_file()
    assert sample_article_path().is_relative_to(claims_db_path())
