"""The reviewer's verdicts: an append-only log in one SQLite file, undo and redo, several reviewers."""

from factcheck.reviews.agreement import Agreement, Disagreement, agreements, disagreements, final_review
from factcheck.reviews.corrections import FIELDS, corrected_claim, marked_claim
from factcheck.reviews.event import Event
from factcheck.reviews.home import RecentSession, home, recent_sessions, session_path_for
from factcheck.reviews.review import ReasonCode, Review, Status
from factcheck.reviews.session import Session

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
