"""Where sessions lie when the user does not say."""

from __future__ import annotations

import hashlib
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from factcheck.documents import Document
from factcheck.errors import SessionError
from factcheck.reviews.log import read_summary

__all__ = ["RecentSession", "home", "recent_sessions", "remember", "session_path_for"]

SUFFIX = ".factcheck"
_NAME_LENGTH = 40
_HASH_LENGTH = 12


@dataclass(frozen=True, slots=True)
class RecentSession:
    """A session as the home screen lists it."""

    path: Path
    source: str
    """The article as the user named it."""
    title: str | None
    done: int
    total: int
    at: str
    """When it was last changed, ISO 8601 in UTC."""


def home() -> Path:
    """The user's data folder for factcheck; FACTCHECK_HOME overrides it. It need not exist."""
    if named := os.environ.get("FACTCHECK_HOME"):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("factcheck", appauthor=False)


def session_path_for(document: Document) -> Path:
    """The session file of an article: the same text has the same file, whatever its name."""
    digest = hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_LENGTH]
    folder = home() / "sessions"
    known = sorted(folder.glob(f"*-{digest}{SUFFIX}"))
    if known:
        return known[0]
    stem = Path(document.source).stem if document.source != "-" else "stdin"
    name = re.sub(r"[^\w-]+", "-", stem).strip("-")[:_NAME_LENGTH] or "article"
    return folder / f"{name}-{digest}{SUFFIX}"


def recent_sessions(limit: int = 20) -> list[RecentSession]:
    """The sessions of this user, last changed first; files that cannot be read are left out."""
    paths = {path.resolve() for path in (home() / "sessions").glob(f"*{SUFFIX}")} | set(_remembered())
    found = []
    for path in sorted(paths):
        try:
            found.append(_recent(path))
        except SessionError:
            continue
    return sorted(found, key=lambda session: session.at, reverse=True)[:limit]


def remember(path: Path) -> None:
    """List a session that lies outside the data folder among the recent ones, where that can be written."""
    path = path.resolve()
    with suppress(OSError):
        if path.parent == (home() / "sessions").resolve() or path in _remembered():
            return
        home().mkdir(parents=True, exist_ok=True)
        with _register().open("a", encoding="utf-8") as register:
            register.write(f"{path}\n")


def _register() -> Path:
    return home() / "sessions.txt"


def _remembered() -> list[Path]:
    if not _register().is_file():
        return []
    lines = _register().read_text(encoding="utf-8", errors="replace").splitlines()
    return [Path(line) for line in lines if line.strip()]


def _recent(path: Path) -> RecentSession:
    summary = read_summary(path)
    try:
        done, total = int(summary["done"]), int(summary["total"])
        return RecentSession(path, summary["source"], summary["title"] or None, done, total, summary["at"])
    except (KeyError, ValueError) as error:
        raise SessionError(f"{path}: the session has no summary") from error
