"""The checks that run behind the review screen, their results filling in as they come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import work

from factcheck.errors import FactcheckError
from factcheck.tui.checks import Checker, not_checked_yet, take_for
from factcheck.tui.screens.looking import LookingScreen
from factcheck.tui.words import FINDINGS

if TYPE_CHECKING:
    from factcheck.claims import Claim
    from factcheck.documents import Document
    from factcheck.findings import CheckedClaim
    from factcheck.references import Library
    from factcheck.tui.desk import Desk
    from factcheck.tui.reviewing import Reviewing

__all__ = ["CheckingScreen"]

BEAT = 0.25
"""Seconds of checking between two redraws: results seem to flow, and the log stays short."""


class CheckingScreen(LookingScreen):
    """A session that is not complete is checked as soon as the first screen is painted."""

    def __init__(self, reviewing: Reviewing, desk: Desk, checker: Checker) -> None:
        super().__init__(reviewing, desk)
        self.checker = checker

    def on_mount(self) -> None:
        super().on_mount()
        if self.reviewing.session.complete:
            self.load_series()
        else:
            self.call_after_refresh(self.check_all)

    def on_unmount(self) -> None:
        self.desk.close()

    def report(self, error: FactcheckError) -> None:
        """An error as one line that stays long enough to be read."""
        self.notify(str(error), severity="error", timeout=10, markup=False)

    @work(exclusive=True, group="checks")
    async def check_all(self) -> None:
        """Find the claims of every article, then check each; a claim can be judged meanwhile."""
        session = self.reviewing.session
        try:
            self._say_activity("reading the article…")
            for article, document in enumerate(session.documents):
                await self._find_claims(article, document)
            waiting = list(session.claims)
            self.reviewing.checking = {checked.claim.id for checked in waiting}
            self._say_activity("reading references…")
            self.draw()
            sources = await self.desk.ask(lambda library: [source.to_dict() for source in library.sources])
            session.set_references(session.references, sources)
            await self._check_claims(waiting)
            session.add_results([], complete=True)
        except FactcheckError as error:
            self.report(error)
        self.reviewing.checking.clear()
        self.activity = ""
        self.draw()
        self.load_series()

    async def _find_claims(self, article: int, document: Document) -> None:
        """Put the claims that the session does not know yet into it."""
        session = self.reviewing.session
        known = {
            (checked.claim.start, checked.claim.end)
            for checked in session.claims
            if session.article_of(checked.claim.id) == article
        }
        found = await self.desk.run(partial(self.checker.extract, document))
        new = [claim for claim in found if (claim.start, claim.end) not in known]
        if new:
            session.add_results(not_checked_yet(new), article=article)
            self.reviewing.refresh()

    async def _check_claims(self, waiting: Sequence[CheckedClaim]) -> None:
        session, done = self.reviewing.session, 0
        for article, document in enumerate(session.documents):
            claims = [item.claim for item in waiting if session.article_of(item.claim.id) == article]
            results = await self.desk.ask(partial(self._results, claims, document))
            while batch := await self.desk.run(partial(take_for, BEAT, results)):
                done += len(batch)
                self.activity = f"checking {done} of {len(waiting)}…"
                self.take_in(batch, article)

    def _results(
        self, claims: Sequence[Claim], document: Document, library: Library
    ) -> Iterator[CheckedClaim]:
        return (self.checker.check(claim, library, document) for claim in claims)

    def _say_activity(self, text: str) -> None:
        self.activity = text
        self.draw_lines()

    def take_in(self, batch: Sequence[CheckedClaim], article: int) -> None:
        """Results as they come: into the session, then onto the screen."""
        self.reviewing.session.add_results(batch, article=article)
        for checked in batch:
            self.reviewing.checking.discard(checked.claim.id)
            self.forget_series(checked.claim.id)
        self.reviewing.refresh()
        self.draw()

    def action_recheck_all(self) -> None:
        self.check_all()

    def action_recheck(self) -> None:
        checked = self.reviewing.checked
        if checked is not None:
            self.check_one(checked.claim, self.reviewing.article)

    @work(group="recheck")
    async def check_one(self, claim: Claim, article: int, before: str = "") -> None:
        """Check a claim again; `before` is what it was found to be until now."""
        document = self.reviewing.session.documents[article]
        self.reviewing.checking.add(claim.id)
        self.draw()
        try:
            result = await self.desk.ask(lambda library: self.checker.check(claim, library, document))
            self.take_in([result], article)
            self.say(
                f"{claim.text}: {FINDINGS[result.finding].word}" + (f" (before: {before})" if before else "")
            )
        except FactcheckError as error:
            self.report(error)
        finally:
            self.reviewing.checking.discard(claim.id)
            self.draw()
            self.load_series()
