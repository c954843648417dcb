"""The session file against kills, several writers and damage."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import pytest

from factcheck.errors import SessionError
from factcheck.reviews import Session
from tests.reviews.samples import DOCUMENT

WRITER = """
import sys
from factcheck.reviews import Session
session = Session.open(sys.argv[1], reviewer=sys.argv[2])
for number in range(int(sys.argv[3])):
    session.set_note("c45", f"note {number}")
    print(number, flush=True)
"""


def writer(path: Path, reviewer: str, notes: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), reviewer, str(notes)]
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=root, env={**os.environ, "PYTHONPATH": str(root)}
    )


def test_kill_9_loses_nothing_that_was_acknowledged(session: Session) -> None:
    process = writer(session.path, "Kim", 100_000)
    assert process.stdout is not None
    for _ in range(20):
        last = int(process.stdout.readline())
    process.send_signal(signal.SIGKILL)
    rest = process.stdout.read().split()
    process.wait()
    process.stdout.close()
    last = max([last, *map(int, rest)])
    with Session.open(session.path) as again:
        notes = [event.data["note"] for event in again.events() if event.kind == "note"]
    assert notes[: last + 1] == [f"note {number}" for number in range(last + 1)]
    assert len(notes) <= last + 2


def test_four_writers_at_once_lose_nothing(session: Session) -> None:
    processes = [writer(session.path, f"reviewer {number}", 15) for number in range(4)]
    for process in processes:
        process.communicate(timeout=60)
        assert process.returncode == 0
    notes = [event.data["note"] for event in session.events() if event.kind == "note"]
    assert sorted(notes) == sorted(f"note {number}" for number in range(15) for _ in range(4))


def test_threads_may_share_a_session(session: Session) -> None:
    def write(name: str) -> None:
        for number in range(15):
            session.set_note("c45", f"{name} {number}")
            assert session.progress() == (0, 3)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, "abcd"))
    assert sum(event.kind == "note" for event in session.events()) == 60
    assert session.review("c45").note.endswith(" 14")


def test_one_file_is_left_after_closing(session: Session) -> None:
    session.flag("c45")
    session.close()
    assert [file.name for file in session.path.parent.glob("ferry.factcheck*")] == ["ferry.factcheck"]


def test_events_can_be_neither_deleted_nor_changed(session: Session) -> None:
    session.close()
    connection = sqlite3.connect(session.path)
    for statement in ("DELETE FROM events", "UPDATE events SET kind = 'x'"):
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(statement)
    connection.close()


def test_creation_that_is_broken_off_leaves_nothing(path: Path) -> None:
    def broken_off() -> datetime:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Session.create(path, DOCUMENT, clock=broken_off)
    assert list(path.parent.iterdir()) == []
    Session.create(path, DOCUMENT).close()


def test_creating_over_a_session_is_refused(session: Session) -> None:
    with pytest.raises(SessionError, match="exists already"):
        Session.create(session.path, DOCUMENT)


def write_foreign(path: Path) -> None:
    path.write_text("id,verdict\n1,correct\n" * 100)


def write_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE events(seq)")
    connection.commit()
    connection.close()


def write_newer(path: Path) -> None:
    Session.create(path, DOCUMENT).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version=99")
    connection.close()


def write_truncated(path: Path) -> None:
    Session.create(path, DOCUMENT).close()
    path.write_bytes(path.read_bytes()[:5000])


def write_broken_row(path: Path) -> None:
    Session.create(path, DOCUMENT).close()
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO events(at, kind, body) VALUES ('', 'note', '{}')")
    connection.commit()
    connection.close()


def write_empty(path: Path) -> None:
    path.touch()


def write_nothing(path: Path) -> None:
    """The file is not there."""


@pytest.mark.parametrize(
    ("write", "words"),
    [
        (write_nothing, "no such session file"),
        (write_empty, "not a factcheck session"),
        (write_foreign, "not a factcheck session, or damaged"),
        (write_database, "not a factcheck session"),
        (write_newer, "upgrade factcheck"),
        (write_truncated, "damaged"),
        (write_broken_row, "damaged"),
    ],
)
def test_unusable_file_gives_one_line_that_names_it(path: Path, write: object, words: str) -> None:
    assert callable(write)
    write(path)
    with pytest.raises(SessionError) as caught:
        Session.open(path)
    assert str(path) in str(caught.value)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_folder_that_cannot_be_made_gives_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(SessionError, match="file"):
        Session.create(tmp_path / "file" / "session", DOCUMENT)
