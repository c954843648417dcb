"""Which claims the list shows, and in what order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from factcheck.findings import CheckedClaim, Finding, Verdict
from factcheck.tui.words import FINDINGS

__all__ = ["QUEUES", "SORTS", "Judged", "View", "rows_with", "standing"]

QUEUES: tuple[str, ...] = ("all", "open", "flagged", "done", "dismissed")
SORTS: tuple[str, ...] = ("position", "worthiness", "finding")
_URGENCY = {finding: rank for rank, finding in enumerate((
    Finding.OVERSTATES, Finding.UNDERSTATES, Finding.DISPUTED, Finding.NOT_COMPARABLE, Finding.NO_REFERENCE,
    Finding.APPROXIMATES, Finding.MATCHES_ROUNDED, Finding.BOUND_HOLDS, Finding.MATCHES,
))}  # fmt: skip
"""What a reviewer wants to see first when the list is sorted by finding."""
_GROUPING = {ord(mark): None for mark in ",\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"}
"""Marks between the digits of a long number, which who searches for it leaves out."""


class Judged(Protocol):
    """What the queues need to know of a review."""

    @property
    def verdict(self) -> Verdict | None: ...
    @property
    def status(self) -> str: ...


def standing(review: Judged) -> str:
    """The queue that a claim is in: `open`, `flagged`, `done` or `dismissed`."""
    if review.verdict is Verdict.NOT_A_CLAIM:
        return "dismissed"
    return str(review.status)


@dataclass(frozen=True, slots=True)
class View:
    """A queue and an order."""

    queue: str = "all"
    sort: str = "position"

    def of(self, claims: Sequence[CheckedClaim], review: Callable[[str], Judged]) -> list[CheckedClaim]:
        """The claims of the queue, in the order of the view."""
        shown = [
            checked
            for checked in claims
            if self.queue == "all" or standing(review(checked.claim.id)) == self.queue
        ]
        return sorted(shown, key=self._key)

    def _key(self, checked: CheckedClaim) -> tuple[float, int]:
        rank = {
            "position": 0.0,
            "worthiness": -checked.claim.check_worthiness,
            "finding": float(_URGENCY[checked.finding]),
        }[self.sort]
        return rank, checked.claim.start


def rows_with(claims: Sequence[CheckedClaim], query: str) -> list[int]:
    """Where the words stand; those with a digit are looked for in the figures first, then in the text."""
    words = query.casefold()
    if not words:
        return []
    figures: list[int] = []
    if any(letter.isdigit() for letter in words):
        bare = words.translate(_GROUPING)
        figures = [row for row, item in enumerate(claims) if bare in item.claim.text.translate(_GROUPING)]
    return figures or [row for row, item in enumerate(claims) if words in _text(item)]


def _text(checked: CheckedClaim) -> str:
    """What `/` looks in, folded for comparison."""
    claim = checked.claim
    parts = (claim.text, claim.sentence, claim.subject, claim.place, claim.attribution)
    words = " ".join(part for part in parts if part)
    return f"{words} {FINDINGS[checked.finding].word}".casefold()
