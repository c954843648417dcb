"""Where the reviewer is: article, queue, current claim, candidate shown. No widgets here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.findings import Verdict
from factcheck.tui.queues import View, rows_with, standing
from factcheck.tui.words import STEPS

if TYPE_CHECKING:
    from factcheck.documents import Document
    from factcheck.findings import CheckedClaim
    from factcheck.reviews import Review, Session

__all__ = ["Reviewing"]


class Reviewing:
    """A session as one reviewer walks through it; every decision is on the disk before it returns."""

    def __init__(self, session: Session, view: View | None = None) -> None:
        self.session = session
        self.view = view or View()
        self.article = 0
        """Position in the session's documents."""
        self.checking: set[str] = set()
        """Ids of the claims that wait for their check."""
        self.claims: list[CheckedClaim] = []
        """All claims of this article, by position."""
        self.reviews: dict[str, Review] = {}
        self.counts: dict[str, int] = {}
        """How many claims of the article are in each queue."""
        self.shown: list[CheckedClaim] = []
        """The claims of the queue, in its order."""
        self.current: str | None = None
        """Id of the claim under the cursor; None where the queue is empty."""
        self.candidates: dict[str, int] = {}
        """Position of the candidate shown, by claim."""
        self.query = ""
        self.refresh()
        self._start_at_first_open()

    def _start_at_first_open(self) -> None:
        """Where a resumed review was left: the first claim that nobody has settled."""
        ids = [item.claim.id for item in self.shown if standing(self.reviews[item.claim.id]) == "open"]
        self.current = ids[0] if ids else self.current

    @property
    def document(self) -> Document:
        return self.session.documents[self.article]

    def refresh(self) -> None:
        """Read the session again, after a decision or a result."""
        place = self.index
        self.claims = self._claims_of_article()
        self.reviews = self.session.reviews()
        self.counts = self._count()
        self._reshow(place)

    def _claims_of_article(self) -> list[CheckedClaim]:
        session, claims = self.session, self.session.claims
        if len(session.documents) == 1:
            return claims
        return [checked for checked in claims if session.article_of(checked.claim.id) == self.article]

    def look(self, view: View) -> None:
        """Another queue or order; the current claim stays where it is in both."""
        place, self.view = self.index, view
        self._reshow(place)

    def _reshow(self, place: int) -> None:
        self.shown = self.view.of(self.claims, self.reviews.__getitem__)
        ids = [checked.claim.id for checked in self.shown]
        if self.current not in ids:
            self.current = ids[min(place, len(ids) - 1)] if ids else None

    def turn_to(self, article: int) -> None:
        """Another article of the same session, at its first open claim."""
        self.article, self.current = article, None
        self.refresh()
        self._start_at_first_open()

    @property
    def index(self) -> int:
        """Row of the current claim, 0 where there is none."""
        for row, checked in enumerate(self.shown):
            if checked.claim.id == self.current:
                return row
        return 0

    @property
    def checked(self) -> CheckedClaim | None:
        """The current claim."""
        return self.shown[self.index] if self.shown else None

    @property
    def candidate(self) -> int:
        """Position of the candidate shown of the current claim."""
        checked = self.checked
        last = len(checked.evidence) - 1 if checked else 0
        return max(min(self.candidates.get(self.current or "", 0), last), 0)

    def show_candidate(self, step: int) -> bool:
        """Show another candidate, round and round; False where there is no other."""
        checked = self.checked
        if checked is None or len(checked.evidence) < 2:
            return False
        self.candidates[checked.claim.id] = (self.candidate + step) % len(checked.evidence)
        return True

    # Moving

    def move_to(self, row: int) -> None:
        """Put the cursor on a row, the nearest there is."""
        if self.shown:
            self.current = self.shown[max(0, min(row, len(self.shown) - 1))].claim.id

    def go_to(self, claim_id: str) -> None:
        """Make a claim the current one, leaving the queue where it is not in it."""
        if all(checked.claim.id != claim_id for checked in self.shown):
            self.look(replace(self.view, queue="all"))
        self.current = claim_id

    def next_open(self, step: int = 1) -> str | None:
        """Id of the nearest open claim in that direction, round the end; None where there is none."""
        row, count = self.index, len(self.shown)
        for distance in range(1, count + 1):
            claim_id = self.shown[(row + step * distance) % count].claim.id
            if standing(self.reviews[claim_id]) == "open" and claim_id != self.current:
                return claim_id
        return None

    # Deciding; each saves, then moves on to the next open claim

    def judge(self, verdict: Verdict) -> None:
        if self.current is not None:
            claim_id, following = self.current, self.next_open()
            self.session.set_verdict(claim_id, verdict.value)
            self._go_on(following)

    def flag(self) -> bool:
        """Flag the current claim and go on, or take its flag away and stay; whether it is flagged now."""
        if self.current is None:
            return False
        if standing(self.reviews[self.current]) == "flagged":
            self.session.unflag(self.current)
            self.refresh()
            return False
        claim_id, following = self.current, self.next_open()
        self.session.flag(claim_id)
        self._go_on(following)
        return True

    def skip(self) -> bool:
        """Go on without deciding; False where no other claim is open."""
        following = self.next_open()
        self.current = following or self.current
        return following is not None

    def judge_all(self, claim_ids: Iterable[str], verdict: Verdict) -> None:
        """One verdict for several claims, one step to undo."""
        self.session.set_many(list(claim_ids), verdict.value)
        self.refresh()

    def _go_on(self, following: str | None) -> None:
        self.current = following or self.current
        self.refresh()

    def undo(self, *, redo: bool = False) -> str | None:
        """Take the last step back (or bring it back) and go to its claim in its article; what it was."""
        event = self.session.redo() if redo else self.session.undo()
        if event is None:
            return None
        self.refresh()
        known = [claim_id for claim_id in event.claim_ids if claim_id in self.reviews]
        if known:
            if self.session.article_of(known[0]) != self.article:
                self.turn_to(self.session.article_of(known[0]))
            self.go_to(known[0])
        count = f" of {len(event.claim_ids)} claims" if len(event.claim_ids) > 1 else ""
        return f"{STEPS[event.kind]}{count}"

    # Counting and finding

    def _count(self) -> dict[str, int]:
        found = dict.fromkeys(("open", "flagged", "done", "dismissed"), 0)
        for checked in self.claims:
            found[standing(self.reviews[checked.claim.id])] += 1
        return {"all": len(self.claims), **found}

    def progress(self) -> tuple[int, int]:
        """Claims settled and claims there are, in this article."""
        return self.counts["done"] + self.counts["dismissed"], self.counts["all"]

    def open_elsewhere(self) -> bool:
        """Whether another article of the review has open claims."""
        here = {checked.claim.id for checked in self.claims}
        return any(standing(review) == "open" for key, review in self.reviews.items() if key not in here)

    def hits(self) -> list[int]:
        """Rows that hold the words searched for."""
        return rows_with(self.shown, self.query)

    def search_step(self, step: int) -> bool:
        """Move to the next or previous hit, round the end; False where there is none."""
        hits, row = self.hits(), self.index
        if not hits:
            return False
        later = [hit for hit in hits if (hit - row) * step > 0]
        self.move_to((later or hits)[0 if step > 0 else -1])
        return True

    def text_hits(self) -> list[tuple[int, int]]:
        """Where the words stand in the article, letters of either case alike."""
        import re

        if not self.query:
            return []
        return [
            match.span() for match in re.finditer(re.escape(self.query), self.document.text, re.IGNORECASE)
        ]
