"""From a file that the user picks to a session to review: a new one, or the one begun before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.reviews import Session

__all__ = ["ARTICLE_SUFFIXES", "open_article"]

ARTICLE_SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".srt", ".vtt"})


def open_article(path: str, reviewer: str | None = None) -> Session:
    """The session of an article, against the shipped references where it is a new one.

    Raises DocumentError or SessionError, one line each.
    """
    from factcheck.documents import read_document
    from factcheck.resources import claims_db_path
    from factcheck.reviews import Session, session_path_for

    document = read_document(path)
    place = session_path_for(document)
    if place.exists():
        return Session.open(place, reviewer=reviewer)
    return Session.create(place, document, references=[str(claims_db_path())], reviewer=reviewer)
