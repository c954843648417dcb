"""What is in a session and what was decided: the reading half, over its log."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from factcheck.documents import Document
from factcheck.errors import SessionError
from factcheck.findings import CheckedClaim
from factcheck.reviews.event import Event
from factcheck.reviews.log import EventLog
from factcheck.reviews.review import OPEN, Review, Status
from factcheck.reviews.state import State, replay

__all__ = ["Clock", "SessionReading"]

Clock = Callable[[], datetime]


class SessionReading:
    """Claims, articles, verdicts and rulings as the log has them now, with what other writers added."""

    def __init__(self, log: EventLog, reviewer: str | None, clock: Clock) -> None:
        """Use `Session.create` or `Session.open`."""
        self.reviewer = reviewer
        self._log = log
        self._clock = clock
        self._replayed = (0, State())
        """How many events have been replayed, and what they amount to."""

    @property
    def path(self) -> Path:
        return self._log.path

    # What is reviewed

    @property
    def document(self) -> Document:
        """The first article."""
        return self.documents[0]

    @property
    def documents(self) -> list[Document]:
        return list(self._fresh().documents)

    @property
    def claims(self) -> list[CheckedClaim]:
        """All claims by article and position, with corrections and chosen candidates applied."""
        state = self._fresh()
        order = sorted(state.found, key=lambda one: (state.article[one], state.found[one].claim.start, one))
        return [state.current(claim_id) for claim_id in order]

    def claim(self, claim_id: str) -> CheckedClaim:
        return self._known(claim_id).current(claim_id)

    def as_found(self, claim_id: str) -> CheckedClaim:
        """The claim before any correction or choice."""
        return self._known(claim_id).found[claim_id]

    def article_of(self, claim_id: str) -> int:
        """Position in `documents` of the article that states the claim."""
        return self._known(claim_id).article[claim_id]

    @property
    def corrected(self) -> frozenset[str]:
        """Ids of the claims whose extraction a reviewer corrected."""
        return frozenset(self._fresh().corrected)

    @property
    def added(self) -> frozenset[str]:
        """Ids of the claims that a reviewer marked in the text."""
        return frozenset(self._fresh().added)

    @property
    def references(self) -> tuple[str, ...]:
        """The files and folders to load the library from."""
        return self._fresh().references

    @property
    def reference_dicts(self) -> tuple[dict[str, Any], ...]:
        """The `references` of the JSON contract: what was read from each file."""
        return self._fresh().reference_dicts

    @property
    def complete(self) -> bool:
        """Whether the check had run to its end; else the claims that are here may not be all."""
        return self._fresh().complete

    # What was decided

    @property
    def reviewers(self) -> list[str | None]:
        """Everyone who judged a claim, in order of their names."""
        return sorted({reviewer for reviewer, _ in self._fresh().reviews}, key=lambda name: name or "")

    def review(self, claim_id: str, reviewer: str | None = None) -> Review:
        """What a reviewer decided, by default the one whose session this is."""
        who = self.reviewer if reviewer is None else reviewer
        return self._known(claim_id).reviews.get((who, claim_id), OPEN)

    def reviews_of(self, claim_id: str) -> list[Review]:
        """What each reviewer decided about a claim, by name; those who left it alone are not in it."""
        state = self._known(claim_id)
        keys = [(who, claim_id) for who in self.reviewers]
        return [state.reviews[key] for key in keys if key in state.reviews]

    def reviews(self, reviewer: str | None = None) -> dict[str, Review]:
        """The review of every claim by its id, as `review` gives it."""
        who = self.reviewer if reviewer is None else reviewer
        state = self._fresh()
        return {claim_id: state.reviews.get((who, claim_id), OPEN) for claim_id in state.found}

    def ruling(self, claim_id: str) -> Review | None:
        """The final ruling, or None."""
        return self._known(claim_id).rulings.get(claim_id)

    def progress(self) -> tuple[int, int]:
        """How many claims the reviewer has judged, and how many there are."""
        reviews = self.reviews().values()
        return sum(review.status is Status.DONE for review in reviews), len(reviews)

    def events(self) -> list[Event]:
        """The whole log, also what was undone."""
        return list(self._log.snapshot())

    def _known(self, claim_id: str) -> State:
        state = self._fresh()
        if claim_id not in state.found:
            raise SessionError(f"no claim {claim_id!r} in {self.path}; `factcheck show` lists them")
        return state

    def _fresh(self) -> State:
        """The state with everything that other writers have added."""
        events = self._log.snapshot()
        count, state = self._replayed
        if count != len(events):
            state = replay(events)
            self._replayed = (len(events), state)
        return state
