"""From a file that the user picks to a session to review: a new one, or the one begun before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.reviews import Session

__all__ = ["ARTICLE_SUFFIXES", "open_article", "sample_article", "shipped_references"]

ARTICLE_SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".srt", ".vtt"})
_PACKAGE = Path(__file__).parents[1]


def shipped_references() -> Path:
    """The claims_db that came with the program: inside the package, or beside it in a checkout."""
    installed = _PACKAGE / "_claims_db"
    return installed if installed.is_dir() else _PACKAGE.parent / "claims_db"


def sample_article() -> Path:
    return shipped_references() / "sample" / "article.txt"


def open_article(path: str, reviewer: str | None = None) -> Session:
    """The session of an article, against the shipped references where it is a new one.

    Raises DocumentError or SessionError, one line each.
    """
    from factcheck.documents import read_document
    from factcheck.reviews import Session, session_path_for

    document = read_document(path)
    place = session_path_for(document)
    if place.exists():
        return Session.open(place, reviewer=reviewer)
    return Session.create(place, document, references=[str(shipped_references())], reviewer=reviewer)
