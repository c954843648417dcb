"""The review screen: its keys, and the verdicts that one key sets."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from factcheck.findings import Verdict
from factcheck.tui.article import Article
from factcheck.tui.bindings import bindings_for
from factcheck.tui.keys import ACTIONS
from factcheck.tui.screens.working import WorkingScreen
from factcheck.tui.words import VERDICTS

__all__ = ["ReviewScreen"]


class ReviewScreen(WorkingScreen):
    """Each key that decides is on the disk before the screen shows it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(
        action.id for action in ACTIONS if action.group != "Program" or action.id == "back"
    )

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
        if checked is not None:
            self.reviewing.judge(verdict)
            self._decided(f"{checked.claim.text}: {VERDICTS[verdict].word}")

    def _decided(self, message: str) -> None:
        counts = self.reviewing.counts
        if not counts["open"]:
            rest = f"; {counts['flagged']} flagged" if counts["flagged"] else ""
            message += f" · all reviewed{self._elsewhere()}{rest}"
        self.show_step(message)

    def _elsewhere(self) -> str:
        """Where the review goes on once an article is done."""
        key = self.checker_app.keys_of("next_article")
        return f" here; {key} next article" if self.reviewing.open_elsewhere() else ""

    def action_choose(self) -> None:
        from factcheck.tui.screens.choose import ChooseScreen

        checked = self.reviewing.checked
        if checked is not None:
            screen = ChooseScreen(f"Verdict on {checked.claim.text}")
            self.app.push_screen(screen, lambda verdict: self._decide(verdict) if verdict else None)

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

    async def action_undo(self) -> None:
        await self._undo(redo=False)

    async def action_redo(self) -> None:
        await self._undo(redo=True)

    async def _undo(self, *, redo: bool) -> None:
        before = self.reviewing.article
        step = self.reviewing.undo(redo=redo)
        if self.reviewing.article != before:
            await self.query_one(Article).show_document(self.reviewing.document)
        word = "redo" if redo else "undo"
        self.show_step(f"{word}: {step}" if step else f"nothing to {word}")

    def action_use_candidate(self) -> None:
        """Judge the claim by the candidate shown."""
        checked, index = self.reviewing.checked, self.reviewing.candidate
        if checked is None or not checked.evidence:
            return
        self.reviewing.session.choose_evidence(checked.claim.id, index)
        self.reviewing.candidates.pop(checked.claim.id, None)
        self.forget_series(checked.claim.id)
        self.redraw("judged by this candidate now")

    def action_back(self) -> None:
        """Back to the home screen where there is one, else quit."""
        if len(self.app.screen_stack) > 2:
            self.dismiss(None)
        else:
            self.app.exit()
