"""The session file: an append-only log in SQLite that survives a kill at any moment.

WAL with synchronous=FULL syncs each commit to the disk; BEGIN IMMEDIATE makes writers queue up
instead of failing (https://sqlite.org/wal.html, https://sqlite.org/lang_transaction.html).
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from factcheck.errors import SessionError
from factcheck.reviews.event import Event

__all__ = ["EventLog", "read_summary"]

APPLICATION_ID = 0x66616374
"""Marks the SQLite files that are ours: `fact` in ASCII."""
SCHEMA_VERSION = 1
BUSY_SECONDS = 30.0
"""How long a writer waits for another; one commit takes milliseconds."""
_TABLES = (
    "CREATE TABLE events(seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL,"
    " reviewer TEXT, kind TEXT NOT NULL, body TEXT NOT NULL)",
    "CREATE TABLE summary(key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TRIGGER events_are_kept BEFORE DELETE ON events"
    " BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END",
    "CREATE TRIGGER events_stay BEFORE UPDATE ON events"
    " BEGIN SELECT RAISE(ABORT, 'events are never changed'); END",
)


class EventLog:
    """The log of one session file; may be used from several threads and processes at once."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.events: list[Event] = []
        """What has been read so far, in order."""
        self._connection = connection
        self._lock = threading.RLock()
        self._version = -1
        self._snapshot: tuple[Event, ...] = ()

    @classmethod
    def create(cls, path: Path, fill: Callable[[EventLog], None]) -> EventLog:
        """A new file with what `fill` appends; a kill on the way leaves no half of it at `path`.

        Raises SessionError where the file exists or cannot be written.
        """
        with _errors(path):
            if path.exists():
                raise SessionError(f"{path}: exists already; open it, or name another session file")
            path.parent.mkdir(parents=True, exist_ok=True)
            draft = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}")
            try:
                connection = _connect(draft)
                try:
                    _lay_out(connection)
                    fill(cls(path, connection))
                finally:
                    connection.close()
                _publish(draft, path)
            finally:
                draft.unlink(missing_ok=True)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> EventLog:
        """The log in an existing file.

        Raises SessionError where the file is missing, foreign, corrupt or of a newer factcheck.
        """
        with _errors(path):
            connection = _open(path)
            log = cls(path, connection)
            try:
                log.refresh()
            except BaseException:
                connection.close()
                raise
        return log

    def refresh(self) -> bool:
        """Read what other writers have added; whether there was anything."""
        with self._lock, _errors(self.path):
            version = self._connection.execute("PRAGMA data_version").fetchone()[0]
            if version == self._version:
                return False
            self._version = version
            return self._read()

    def snapshot(self) -> tuple[Event, ...]:
        """Every event up to now, also what other writers have added; inside `writing` with its own."""
        with self._lock:
            self.refresh()
            if len(self._snapshot) != len(self.events) or self._snapshot[-1:] != tuple(self.events[-1:]):
                self._snapshot = tuple(self.events)
            return self._snapshot

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A transaction that no other writer can enter; `events` is up to date inside."""
        with self._lock, _errors(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            self._read()
            kept = len(self.events)
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                del self.events[kept:]
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def append(self, event: Event) -> Event:
        """Add an event inside `writing`; returned with its position."""
        cursor = self._connection.execute(
            "INSERT INTO events(at, reviewer, kind, body) VALUES (?, ?, ?, ?)",
            (event.at, event.reviewer, event.kind, event.body()),
        )
        stored = replace(event, seq=cursor.lastrowid or 0)
        self.events.append(stored)
        return stored

    def summarise(self, values: dict[str, str]) -> None:
        """Inside `writing`, note what a list of sessions shows without reading the log."""
        self._connection.executemany("INSERT OR REPLACE INTO summary VALUES (?, ?)", values.items())

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _read(self) -> bool:
        last = self.events[-1].seq if self.events else 0
        rows = self._connection.execute(
            "SELECT seq, at, reviewer, kind, body FROM events WHERE seq > ? ORDER BY seq", (last,)
        ).fetchall()
        try:
            self.events.extend([Event.from_row(row) for row in rows])
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise SessionError(f"{self.path}: an entry of the session is damaged ({error!r})") from error
        return bool(rows)


def read_summary(path: Path) -> dict[str, str]:
    """The summary of a session file, without its log."""
    with _errors(path):
        connection = _open(path)
        try:
            return dict(connection.execute("SELECT key, value FROM summary"))
        finally:
            connection.close()


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _publish(draft: Path, path: Path) -> None:
    """Give the file its name, unless another process has been faster."""
    try:
        os.link(draft, path)
    except FileExistsError as error:
        raise SessionError(f"{path}: exists already; open it, or name another session file") from error
    except OSError:  # a file system without links
        draft.rename(path)


def _lay_out(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("BEGIN IMMEDIATE")
    for statement in _TABLES:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
    connection.execute("COMMIT")


def _open(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise SessionError(f"{path}: no such session file; `factcheck review ARTICLE` starts one")
    connection = _connect(path)
    try:
        mark = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if mark != APPLICATION_ID:
            raise SessionError(f"{path}: is a database, but not a factcheck session")
        if version > SCHEMA_VERSION:
            raise SessionError(
                f"{path}: session version {version} is newer than {SCHEMA_VERSION}; upgrade factcheck"
            )
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def _errors(path: Path) -> Iterator[None]:
    """Turn what SQLite, the file system and broken rows raise into one line."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise SessionError(f"{path}: cannot be used as a session file ({error})") from error
    except sqlite3.DatabaseError as error:
        raise SessionError(f"{path}: not a factcheck session, or damaged ({error})") from error
    except OSError as error:
        raise SessionError(f"{path}: {error.strerror or error}") from error
