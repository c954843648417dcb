"""Notes, corrections, marked claims, rows looked up, reports: what takes more than one key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from factcheck.errors import FactcheckError
from factcheck.tui.checks import not_checked_yet
from factcheck.tui.correcting import missed_claim
from factcheck.tui.queues import standing
from factcheck.tui.screens.checking import CheckingScreen
from factcheck.tui.words import FINDINGS, VERDICTS

if TYPE_CHECKING:
    from factcheck.claims import Claim
    from factcheck.findings import CheckedClaim
    from factcheck.tui.screens.export import Export
    from factcheck.tui.screens.missed import Span

__all__ = ["WorkingScreen"]


class WorkingScreen(CheckingScreen):
    """Each dialog gives back a value; nothing is written before it is confirmed."""

    def redraw(self, message: str = "") -> None:
        """After a change of the session."""
        self.reviewing.refresh()
        self.show_step(message)

    # Notes

    @work(exclusive=True, group="dialog")
    async def action_note(self) -> None:
        from factcheck.tui.screens.note import NoteScreen

        checked = self.reviewing.checked
        if checked is None:
            return
        review = self.reviewing.reviews[checked.claim.id]
        note = await self.app.push_screen_wait(NoteScreen(checked.claim.text, review.note, review.reasons))
        if note is not None:
            self.reviewing.session.set_note(checked.claim.id, note.text, note.reasons)
            self.redraw("note saved")

    def action_note_editor(self) -> None:
        from factcheck.tui.editor import edit

        checked = self.reviewing.checked
        if checked is None:
            return
        review = self.reviewing.reviews[checked.claim.id]
        try:
            with self.app.suspend():
                note = edit(review.note)
        except FactcheckError as error:
            self.report(error)
            return
        self.reviewing.session.set_note(checked.claim.id, note)
        self.redraw("note saved")

    # Verdicts on purpose

    @work(exclusive=True, group="dialog")
    async def action_choose(self) -> None:
        from factcheck.tui.screens.choose import ChooseScreen

        checked = self.reviewing.checked
        if checked is not None:
            verdict = await self.app.push_screen_wait(ChooseScreen(f"Verdict on {checked.claim.text}"))
            if verdict is not None:
                await self.run_action(f"judge('{verdict.value}')")

    @work(exclusive=True, group="dialog")
    async def action_bulk(self) -> None:
        from factcheck.tui.screens.choose import ChooseScreen, ConfirmScreen

        ids = [
            item.claim.id
            for item in self.reviewing.shown
            if standing(self.reviewing.reviews[item.claim.id]) in {"open", "flagged"}
        ]
        if not ids:
            self.say("no claim listed here is open or flagged")
            return
        verdict = await self.app.push_screen_wait(ChooseScreen(f"One verdict for {len(ids)} claims"))
        if verdict is None:
            return
        question = f"{VERDICTS[verdict].word.capitalize()} for all {len(ids)} claims listed? u undoes it."
        if await self.app.push_screen_wait(ConfirmScreen(question)):
            self.reviewing.judge_all(ids, verdict)
            self.redraw(f"{len(ids)} claims: {VERDICTS[verdict].word}")

    # Correcting the machine

    @work(exclusive=True, group="dialog")
    async def action_correct_claim(self) -> None:
        from factcheck.tui.screens.correct import CorrectScreen

        checked, article = self.reviewing.checked, self.reviewing.article
        if checked is None:
            return
        claim = await self.app.push_screen_wait(CorrectScreen(checked.claim))
        if claim is None or claim == checked.claim:
            return
        self.reviewing.session.correct(claim.id, not_checked_yet([claim])[0])
        self.redraw()
        self.check_one(claim, article, before=_found(checked))

    @work(exclusive=True, group="dialog")
    async def action_missed(self) -> None:
        from factcheck.tui.screens.correct import CorrectScreen
        from factcheck.tui.screens.missed import MissedScreen

        document, selected = self.reviewing.document, self.get_selected_text() or ""
        figures = await self.desk.run(self._unclaimed)
        span = await self.app.push_screen_wait(MissedScreen(document, figures, selected))
        if span is None:
            return
        try:
            found = missed_claim(document, *span, [item.claim for item in self.reviewing.claims])
        except FactcheckError as error:
            self.report(error)
            return
        claim = await self.app.push_screen_wait(CorrectScreen(found, "What is claimed?"))
        if claim is not None:
            self._add(claim)

    def _unclaimed(self) -> list[Span]:
        """The figures of the article that are part of no claim."""
        from factcheck.quantities import find_quantities
        from factcheck.tui.screens.missed import Span

        taken = [(item.claim.start, item.claim.end) for item in self.reviewing.claims]
        return [
            Span(quantity.start, quantity.end)
            for quantity in find_quantities(self.reviewing.document.text)
            if not any(start < quantity.end and quantity.start < end for start, end in taken)
        ]

    def _add(self, claim: Claim) -> None:
        article = self.reviewing.article
        known = {(item.claim.start, item.claim.end) for item in self.reviewing.claims}
        if (claim.start, claim.end) in known:
            self.say("this figure is a claim already")
            return
        event = self.reviewing.session.add_claim(not_checked_yet([claim])[0], article=article)
        self.reviewing.refresh()
        self.reviewing.go_to(event.claim_ids[0])
        self.redraw("claim marked")
        checked = self.reviewing.checked
        if checked is not None:
            self.check_one(checked.claim, article)

    @work(exclusive=True, group="dialog")
    async def action_search_references(self) -> None:
        from factcheck.tui.rows import judged_by
        from factcheck.tui.screens.find_row import FindRowScreen

        checked, document = self.reviewing.checked, self.reviewing.document
        if checked is None:
            return
        row = await self.app.push_screen_wait(FindRowScreen(checked.claim, self.desk))
        if row is not None:
            judged = await self.desk.ask(lambda library: judged_by(checked, row, library, document))
            self.reviewing.session.correct(checked.claim.id, judged)
            self.reviewing.candidates.pop(checked.claim.id, None)
            self.forget_series(checked.claim.id)
            self.redraw(f"{checked.claim.text}: {_found(judged)} (before: {_found(checked)})")

    # Several reviewers, and the report

    @work(exclusive=True, group="dialog")
    async def action_disagreements(self) -> None:
        from factcheck.tui.screens.disagreements import DisagreementsScreen

        session = self.reviewing.session
        claim_id = await self.app.push_screen_wait(DisagreementsScreen(session))
        self.reviewing.refresh()
        if claim_id is not None:
            article = session.article_of(claim_id)
            if article != self.reviewing.article:
                await self.turn_to_article(article)
            self.reviewing.go_to(claim_id)
        self.redraw()

    @work(exclusive=True, group="dialog")
    async def action_export(self) -> None:
        from factcheck.tui.screens.export import ExportScreen

        stem = Path(self.reviewing.session.document.source).stem or "article"
        export = await self.app.push_screen_wait(ExportScreen(stem.strip("-") or "article", Path()))
        if export is None:
            return
        self.say("writing the report…")
        try:
            await self.desk.run(lambda: self._write(export))
        except (FactcheckError, OSError) as error:
            self.notify(f"{export.path}: {error}", severity="error", timeout=10, markup=False)
            self.say("no report was written")
            return
        self.say(f"written: {export.path.resolve()}")

    def _write(self, export: Export) -> None:
        from factcheck.reports import render, reports_of_session

        reports = reports_of_session(self.reviewing.session)
        content = render(reports, export.form, url=export.url or None)
        export.path.parent.mkdir(parents=True, exist_ok=True)
        export.path.write_bytes(content)


def _found(checked: CheckedClaim) -> str:
    return FINDINGS[checked.finding].word
