"""The reviewer's verdicts: an append-only log in one SQLite file, undo and redo, several reviewers."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from factcheck.reviews.agreement import Agreement, Disagreement, agreements, disagreements, final_review
from factcheck.reviews.event import Event
from factcheck.reviews.home import RecentSession, home, recent_sessions, session_path_for
from factcheck.reviews.review import ReasonCode, Review, Status
from factcheck.reviews.session import Session

if TYPE_CHECKING:
    from factcheck.reviews.corrections import FIELDS, corrected_claim, marked_claim

__all__ = [
    "FIELDS",
    "Agreement",
    "Disagreement",
    "Event",
    "ReasonCode",
    "RecentSession",
    "Review",
    "Session",
    "Status",
    "agreements",
    "corrected_claim",
    "disagreements",
    "final_review",
    "home",
    "marked_claim",
    "recent_sessions",
    "session_path_for",
]

_CORRECTIONS = frozenset({"FIELDS", "corrected_claim", "marked_claim"})


def __getattr__(name: str) -> Any:
    """Import the corrections, and the grammar that reads them, on first use."""
    if name not in _CORRECTIONS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("factcheck.reviews.corrections"), name)
