from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from factcheck.cli.review import start_session
from factcheck.documents import Document
from factcheck.errors import InputError
from factcheck.resources import claims_db_path, sample_article_path
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


def test_sample_article_ships_with_the_references() -> None:
    assert sample_article_path().is_file()
    assert sample_article_path().is_relative_to(claims_db_path())
