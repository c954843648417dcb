"""Notes, corrections, marked claims, rows looked up, reports: what takes more than one key."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from factcheck.errors import FactcheckError
from factcheck.tui.checks import not_checked_yet
from factcheck.tui.queues import standing
from factcheck.tui.screens.checking import CheckingScreen
from factcheck.tui.words import FINDINGS, VERDICTS

if TYPE_CHECKING:
    from factcheck.claims import Claim
    from factcheck.findings import CheckedClaim, Verdict
    from factcheck.references import Observation
    from factcheck.tui.screens.export import Export
    from factcheck.tui.screens.missed import Span

__all__ = ["WorkingScreen"]

_NO_WORD = re.compile(r"\W+")


class WorkingScreen(CheckingScreen):
    """Each dialog gives back a value; nothing is written before it is confirmed."""

    def redraw(self, message: str = "") -> None:
        """After a change of the session."""
        self.reviewing.refresh()
        self.show_step(message)

    # Notes

    def action_note(self) -> None:
        from factcheck.tui.screens.note import Note, NoteScreen

        checked = self.reviewing.checked
        if checked is None:
            return
        claim_id, review = checked.claim.id, self.reviewing.reviews[checked.claim.id]

        def save(note: Note | None) -> None:
            if note is not None and note != (review.note, review.reasons):
                self.reviewing.session.set_note(claim_id, note.text, note.reasons)
                self.redraw("note saved")

        self.app.push_screen(NoteScreen(checked.claim.text, review.note, review.reasons), save)

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
        if note != review.note:
            self.reviewing.session.set_note(checked.claim.id, note)
            self.redraw("note saved")

    # Many claims at once

    def action_bulk(self) -> None:
        """Choose a verdict for what is listed, then confirm it with another key."""
        from factcheck.tui.screens.choose import ChooseScreen, ConfirmScreen

        ids = [
            item.claim.id
            for item in self.reviewing.shown
            if standing(self.reviewing.reviews[item.claim.id]) in {"open", "flagged"}
        ]

        def confirm(verdict: Verdict | None) -> None:
            if verdict is not None:
                question = (
                    f"{VERDICTS[verdict].word.capitalize()} for all {len(ids)} claims listed? u undoes it."
                )
                self.app.push_screen(
                    ConfirmScreen(question), lambda sure: self._judge_all(ids, verdict, sure)
                )

        if ids:
            self.app.push_screen(ChooseScreen(f"One verdict for {len(ids)} claims"), confirm)
        else:
            self.say("no claim listed here is open or flagged")

    def _judge_all(self, ids: Sequence[str], verdict: Verdict, sure: bool | None) -> None:
        if sure:
            self.reviewing.judge_all(ids, verdict)
            self.redraw(f"{len(ids)} claims: {VERDICTS[verdict].word}")

    # Correcting the machine

    def action_correct_claim(self) -> None:
        from factcheck.tui.screens.correct import CorrectScreen

        checked, article = self.reviewing.checked, self.reviewing.article
        if checked is None:
            return

        def correct(claim: Claim | None) -> None:
            if claim is not None and claim != checked.claim:
                self.reviewing.session.correct(claim.id, not_checked_yet([claim])[0])
                self.redraw()
                self.check_one(claim, article, before=_found(checked))

        self.app.push_screen(CorrectScreen(checked.claim), correct)

    def action_missed(self) -> None:
        from factcheck.tui.screens.missed import MissedScreen

        selected = self.get_selected_text() or ""
        self.app.push_screen(
            MissedScreen(self.reviewing.document, self._unclaimed(), selected), self._describe
        )

    def _describe(self, claim: Claim | None) -> None:
        """What is claimed by the figure that was marked."""
        from factcheck.tui.screens.correct import CorrectScreen

        if claim is not None:
            self.app.push_screen(CorrectScreen(claim, "What is claimed?"), self._add)

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

    def _add(self, claim: Claim | None) -> None:
        if claim is None:
            return
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

    def action_search_references(self) -> None:
        from factcheck.tui.screens.find_row import FindRowScreen

        checked = self.reviewing.checked
        if checked is None:
            return

        def chosen(row: Observation | None) -> None:
            if row is not None:
                self._judge_by(checked, row)

        self.app.push_screen(FindRowScreen(checked.claim, self.desk), chosen)

    @work(exclusive=True, group="row", exit_on_error=False)
    async def _judge_by(self, checked: CheckedClaim, row: Observation) -> None:
        from factcheck.tui.rows import judged_by

        document, claim = self.reviewing.document, checked.claim
        judged = await self.desk.ask(lambda library: judged_by(checked, row, library, document))
        self.reviewing.session.correct(claim.id, judged)
        self.reviewing.candidates.pop(claim.id, None)
        self.forget_series(claim.id)
        self.redraw(f"{claim.text}: {_found(judged)} (before: {_found(checked)})")

    # Several reviewers, and the report

    def action_disagreements(self) -> None:
        from factcheck.tui.screens.disagreements import DisagreementsScreen

        self.app.push_screen(DisagreementsScreen(self.reviewing.session), self._after_disagreements)

    async def _after_disagreements(self, claim_id: str | None) -> None:
        self.reviewing.refresh()
        if claim_id is not None:
            article = self.reviewing.session.article_of(claim_id)
            if article != self.reviewing.article:
                await self.turn_to_article(article)
            self.reviewing.go_to(claim_id)
        self.redraw()

    def action_export(self) -> None:
        from factcheck.tui.screens.export import ExportScreen

        stem = _NO_WORD.sub("-", Path(self.reviewing.session.document.source).stem).strip("-")

        def write(export: Export | None) -> None:
            if export is not None:
                self._export(export)

        self.app.push_screen(ExportScreen(stem or "article", Path()), write)

    @work(exclusive=True, group="export")
    async def _export(self, export: Export) -> None:
        self.say("writing the report…")
        try:
            await self.desk.run(lambda: self._write(export))
        except (FactcheckError, OSError) as error:
            self.notify(f"{export.path}: {error}", severity="error", timeout=10, markup=False)
            self.say("no report was written")
            return
        self.say(f"written: {export.path}")

    def _write(self, export: Export) -> None:
        from factcheck.reports import render, reports_of_session

        reports = reports_of_session(self.reviewing.session)
        content = render(reports, export.form, url=export.url or None)
        export.path.parent.mkdir(parents=True, exist_ok=True)
        export.path.write_bytes(content)


def _found(checked: CheckedClaim) -> str:
    return FINDINGS[checked.finding].word
