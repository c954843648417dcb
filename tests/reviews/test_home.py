from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.reviews import Session, home, recent_sessions, session_path_for
from tests.reviews.samples import DOCUMENT, ferry_claims, ticking


def test_same_text_has_the_same_session_whatever_its_name() -> None:
    path = session_path_for(DOCUMENT)
    Session.create(path, DOCUMENT).close()
    assert session_path_for(replace(DOCUMENT, source="renamed.txt", published=None)) == path


def test_other_text_has_another_session() -> None:
    assert session_path_for(DOCUMENT) != session_path_for(replace(DOCUMENT, text=DOCUMENT.text + "."))


def test_session_name_is_a_plain_file_name() -> None:
    path = session_path_for(replace(DOCUMENT, source="../../etc/a b\n.txt"))
    assert path.parent == home() / "sessions"
    assert path.name.startswith("a-b-")


def test_recent_sessions_show_progress_and_last_change_first(session: Session) -> None:
    with Session.create(session_path_for(DOCUMENT), DOCUMENT, ferry_claims(), clock=ticking()) as other:
        for verdict in ("correct", "incorrect", "unproven"):
            other.set_verdict("c45", verdict)
    session.set_verdict("c45", "correct")
    recent = recent_sessions()
    assert [(found.path, found.done, found.total) for found in recent] == [
        (other.path, 1, 3),
        (session.path.resolve(), 1, 3),
    ]
    assert recent[0].title == "Ferry sinks off Liston"


def test_review_goes_on_where_the_data_folder_cannot_be_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path.parent / "file").touch()
    monkeypatch.setenv("FACTCHECK_HOME", str(path.parent / "file" / "home"))
    with Session.create(path, DOCUMENT, ferry_claims()) as session:
        assert session.progress() == (0, 3)
    assert recent_sessions() == []


def test_recent_sessions_pass_over_broken_and_missing_files(session: Session, path: Path) -> None:
    session.close()
    path.unlink()
    (home() / "sessions").mkdir(parents=True)
    (home() / "sessions" / "x.factcheck").write_text("not a session")
    assert recent_sessions() == []
