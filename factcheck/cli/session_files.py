"""Finding the session and the claim that a command means."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import DocumentError, SessionError
from factcheck.reviews import Session, home, session_path_for

__all__ = ["claim_id", "claim_ids", "open_session", "session_file"]

_SQLITE = b"SQLite format 3\x00"


def open_session(named: str, reviewer: str | None = None) -> Session:
    """The session of a file, of an article, or of a name in the data folder."""
    return Session.open(session_file(named), reviewer=reviewer)


def session_file(named: str) -> Path:
    """The session file that is meant by a path, an article or a name.

    Raises SessionError where there is none.
    """
    path = Path(named)
    if path.is_file() and (_is_database(path) or path.suffix == ".factcheck"):
        return path
    stored = home() / "sessions" / Path(named).name
    for candidate in (stored, stored.with_name(f"{stored.name}.factcheck")):
        if not path.exists() and candidate.is_file():
            return candidate
    return _session_of_article(named)


def _session_of_article(named: str) -> Path:
    from factcheck.documents import read_document

    if named != "-" and not Path(named).exists():
        raise SessionError(f"{named}: no such session or article; `factcheck sessions` lists the recent ones")
    try:
        path = session_path_for(read_document(named))
    except DocumentError as error:
        raise SessionError(f"{error}; give a session file or an article") from error
    if not path.is_file():
        raise SessionError(f"{named}: not reviewed yet; `factcheck review {named}` starts a session")
    return path


def _is_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


def claim_ids(session: Session, named: str) -> list[str]:
    """The claims of a list with commas, each an id, the beginning of one, or a number in the list."""
    return [claim_id(session, one.strip()) for one in named.split(",") if one.strip()]


def claim_id(session: Session, named: str) -> str:
    """The claim of that id, beginning of an id, or number from 1.

    Raises SessionError where there is none or where several ids begin so.
    """
    ids = [checked.claim.id for checked in session.claims]
    if named in ids:
        return named
    if named.isdecimal() and 1 <= int(named) <= len(ids):
        return ids[int(named) - 1]
    matching = [one for one in ids if one.startswith(named)] if named else []
    if len(matching) == 1:
        return matching[0]
    why = (
        f"{len(matching)} ids begin so"
        if matching
        else f"it has 1 to {len(ids)}; `factcheck show` lists them"
    )
    raise SessionError(f"{session.path}: no claim {named!r}: {why}")
