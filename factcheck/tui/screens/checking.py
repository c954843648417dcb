"""The checks that run behind the review screen, their results filling in as they come."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import on, work
from textual.worker import Worker, WorkerState

from factcheck.errors import FactcheckError
from factcheck.tui.checks import Checker, could_not_check, not_checked_yet
from factcheck.tui.screens.looking import LookingScreen
from factcheck.tui.words import FINDINGS

if TYPE_CHECKING:
    from factcheck.claims import Claim
    from factcheck.documents import Document
    from factcheck.findings import CheckedClaim
    from factcheck.tui.desk import Desk
    from factcheck.tui.reviewing import Reviewing

__all__ = ["CheckingScreen"]

BEAT = 0.25
"""Seconds of checking between two redraws: results seem to flow, and the log stays short."""


class _Batch:
    """Results of one beat, by article."""

    def __init__(self) -> None:
        self._results: dict[int, list[CheckedClaim]] = {}
        self._since = time.monotonic()

    def add(self, result: CheckedClaim, article: int) -> None:
        self._results.setdefault(article, []).append(result)

    def patience(self) -> float:
        """Seconds until the beat is over."""
        return max(self._since + BEAT - time.monotonic(), 0.0)

    def empty(self) -> dict[int, list[CheckedClaim]]:
        """What came in; the next beat begins."""
        results, self._results, self._since = self._results, {}, time.monotonic()
        return results


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

    @on(Worker.StateChanged)
    def _background_failed(self, event: Worker.StateChanged) -> None:
        """Work that fails in the background is one line on the screen; what was judged is on the disk."""
        if event.state is WorkerState.ERROR:
            self.report(event.worker.error)
            self._checks_over()

    def report(self, error: BaseException | None) -> None:
        """An error as one line that stays long enough to be read."""
        named = f"{error}" if isinstance(error, FactcheckError) else f"{type(error).__name__}: {error}"
        self.notify(named.splitlines()[0], severity="error", timeout=10, markup=False)

    @work(exclusive=True, group="checks", exit_on_error=False)
    async def check_all(self) -> None:
        """Find the claims of every article, then check each; a claim can be judged meanwhile."""
        session = self.reviewing.session
        self._say_activity("reading the article…")
        for article, document in enumerate(session.documents):
            await self._find_claims(article, document)
        waiting = list(session.claims)
        self.reviewing.checking = {checked.claim.id for checked in waiting}
        self._say_activity("reading references…")
        self.draw()
        sources = await self.desk.ask(lambda library: [source.to_dict() for source in library.sources])
        session.set_references(session.references, sources)
        failed = await self._check_claims(waiting)
        for article, document in enumerate(session.documents):
            await self._find_statements(article, document)
        if failed:
            self.report(FactcheckError(f"{failed} claims could not be checked; r tries one again"))
        else:
            session.add_results([], complete=True)
        self._checks_over()

    def _checks_over(self) -> None:
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

    async def _find_statements(self, article: int, document: Document) -> None:
        """Put what the references decide without a figure in the text among the claims."""
        session = self.reviewing.session
        claims = [
            checked.claim for checked in session.claims if session.article_of(checked.claim.id) == article
        ]
        found = await self.desk.ask(lambda library: self.checker.state(document, library, claims))
        known = {claim.id for claim in claims}
        if new := [checked for checked in found if checked.claim.id not in known]:
            self.take_in(new, article)

    async def _check_claims(self, waiting: Sequence[CheckedClaim]) -> int:
        """Check claim after claim, showing results at every beat; how many checks failed."""
        batch = _Batch()
        session, failed = self.reviewing.session, 0
        documents = session.documents
        for place, item in enumerate(waiting, 1):
            article = session.article_of(item.claim.id)
            task = asyncio.ensure_future(self._check(item.claim, documents[article]))
            while not task.done():
                await asyncio.wait([task], timeout=batch.patience())
                if not task.done():
                    self._show_results(batch, f"checking {place} of {len(waiting)}…")
            failed += task.exception() is not None
            batch.add(could_not_check(item.claim) if task.exception() else task.result(), article)
            if batch.patience() == 0 or place == len(waiting):
                self._show_results(batch, f"checking {place} of {len(waiting)}…")
        return failed

    def _show_results(self, batch: _Batch, activity: str) -> None:
        self.activity = activity
        for article, results in batch.empty().items():
            self.take_in(results, article)
        self.draw_lines()

    async def _check(self, claim: Claim, document: Document) -> CheckedClaim:
        return await self.desk.ask(lambda library: self.checker.check(claim, library, document))

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

    @work(group="recheck", exit_on_error=False)
    async def check_one(self, claim: Claim, article: int, before: str = "") -> None:
        """Check a claim again; `before` is what it was found to be until now."""
        document = self.reviewing.session.documents[article]
        self.reviewing.checking.add(claim.id)
        self.draw()
        result = await self.desk.ask(lambda library: self.checker.check(claim, library, document))
        self.take_in([result], article)
        now = FINDINGS[result.finding].word
        self.say(f"{claim.text}: {now}" + (f" (before: {before})" if before else ""))
        self.load_series()
