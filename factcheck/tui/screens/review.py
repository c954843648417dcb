"""The review screen: verdicts, notes, corrections, undo, and the checks that fill in behind it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import BindingType

from factcheck.errors import FactcheckError
from factcheck.findings import Verdict
from factcheck.tui.bindings import bindings_for
from factcheck.tui.checks import CHECKER, Checker, take_for
from factcheck.tui.keys import ACTIONS
from factcheck.tui.screens.looking import LookingScreen
from factcheck.tui.words import VERDICTS

if TYPE_CHECKING:
    from factcheck.findings import CheckedClaim
    from factcheck.references import Library
    from factcheck.tui.desk import Desk
    from factcheck.tui.reviewing import Reviewing

__all__ = ["ReviewScreen"]

BEAT = 0.25
"""Seconds of checking between two redraws: results seem to flow, and the log stays short."""


class ReviewScreen(LookingScreen):
    """Each key that decides is on the disk before the screen shows it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(
        action.id for action in ACTIONS if action.group != "Program" or action.id == "back"
    )

    def __init__(self, reviewing: Reviewing, desk: Desk, checker: Checker = CHECKER) -> None:
        super().__init__(reviewing, desk)
        self.checker = checker

    def on_mount(self) -> None:
        super().on_mount()
        if not self.reviewing.session.complete:
            self.check_all()
        else:
            self.load_series()

    def on_unmount(self) -> None:
        self.desk.close()

    # Deciding

    def action_judge(self, name: str) -> None:
        self._decide(Verdict(name))

    def action_accept(self) -> None:
        checked = self.reviewing.checked
        if checked is None:
            return
        if checked.claim.id in self.reviewing.checking:
            self.say("still being checked: wait, or choose a verdict yourself")
            return
        self._decide(checked.proposed_verdict)

    def _decide(self, verdict: Verdict) -> None:
        checked = self.reviewing.checked
        if checked is None:
            return
        self.reviewing.judge(verdict)
        self._decided(f"{checked.claim.text}: {VERDICTS[verdict].word}")

    def _decided(self, message: str) -> None:
        self.draw()
        self.moved()
        counts = self.reviewing.counts()
        if not counts["open"]:
            rest = f"; {counts['flagged']} flagged" if counts["flagged"] else ""
            message += f" · all reviewed{rest}"
        self.say(message)

    def action_skip(self) -> None:
        if self.reviewing.skip():
            self.moved()
        else:
            self.say("no other open claim")

    def action_flag(self) -> None:
        checked = self.reviewing.checked
        if checked is not None:
            flagged = self.reviewing.flag()
            self._decided(f"{checked.claim.text}: {'flagged' if flagged else 'flag taken away'}")

    def action_undo(self) -> None:
        self._undo(redo=False)

    def action_redo(self) -> None:
        self._undo(redo=True)

    def _undo(self, *, redo: bool) -> None:
        step = self.reviewing.undo(redo=redo)
        word = "redo" if redo else "undo"
        self.draw()
        self.moved()
        self.say(f"{word}: {step}" if step else f"nothing to {word}")

    def action_use_candidate(self) -> None:
        """Judge the claim by the candidate shown."""
        checked, index = self.reviewing.checked, self.reviewing.candidate
        if checked is None or not checked.evidence:
            return
        self.reviewing.session.choose_evidence(checked.claim.id, index)
        self.reviewing.candidates.pop(checked.claim.id, None)
        self._forget_series(checked.claim.id)
        self.reviewing.refresh()
        self.draw()
        self.moved()
        self.say("judged by this candidate now")

    def _forget_series(self, claim_id: str) -> None:
        self._series = {key: series for key, series in self._series.items() if key[0] != claim_id}

    def action_back(self) -> None:
        """Back to the home screen where there is one, else quit."""
        if len(self.app.screen_stack) > 2:
            self.app.pop_screen()
        else:
            self.app.exit()

    # Checking in the background

    @work(exclusive=True, group="checks")
    async def check_all(self) -> None:
        """Check every article, the results filling in as they come."""
        session = self.reviewing.session
        try:
            for article, document in enumerate(session.documents):
                self.activity = "reading references…"
                self.draw_lines()
                claims = await self.desk.ask(partial(self.checker.each, document))
                done = 0
                while batch := await self.desk.run(partial(take_for, BEAT, claims)):
                    done += len(batch)
                    self.activity = f"checking, {done} so far…"
                    self._take_in(batch, article)
            session.add_results([], complete=True)
        except FactcheckError as error:
            self.notify(str(error), severity="error", timeout=10, markup=False)
        self.activity = ""
        self.reviewing.checking.clear()
        self.draw()
        self.load_series()

    def _take_in(self, batch: Sequence[CheckedClaim], article: int) -> None:
        self.reviewing.session.add_results(batch, article=article)
        for checked in batch:
            self.reviewing.checking.discard(checked.claim.id)
            self._forget_series(checked.claim.id)
        self.reviewing.refresh()
        self.draw()

    def action_recheck_all(self) -> None:
        self.reviewing.checking.update(checked.claim.id for checked in self.reviewing.claims)
        self.draw()
        self.check_all()

    @work(group="recheck")
    async def action_recheck(self) -> None:
        checked = self.reviewing.checked
        if checked is None:
            return
        document, article = self.reviewing.document, self.reviewing.article
        self.reviewing.checking.add(checked.claim.id)
        self.draw()

        def again(library: Library) -> CheckedClaim:
            return self.checker.again(checked.claim, document, library)

        try:
            self._take_in([await self.desk.ask(again)], article)
        except FactcheckError as error:
            self.notify(str(error), severity="error", markup=False)
        finally:
            self.reviewing.checking.discard(checked.claim.id)
            self.draw()
