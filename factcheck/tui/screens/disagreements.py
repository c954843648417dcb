"""Where reviewers differ, how far they agree, and the final ruling."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.coordinate import Coordinate
from textual.screen import ModalScreen
from textual.widgets import Static

from factcheck.reviews import Agreement, Disagreement, Review, agreements, disagreements
from factcheck.tui.plain_text import cell, prose
from factcheck.tui.screens.dialog import Frame
from factcheck.tui.screens.table import RowsTable
from factcheck.tui.words import VERDICT_KEYS, VERDICTS

if TYPE_CHECKING:
    from factcheck.reviews import Session

__all__ = ["DisagreementsScreen"]

_CLAIM = 34
"""Most cells for the claim."""
_VERDICT, _BRIEF = 16, 10
"""Cells for a verdict, and for its short word where the columns do not fit."""
_PADDING = 2
"""Cells that a table leaves free around each column."""


class DisagreementsScreen(ModalScreen[str | None]):
    """One row a claim, one column a reviewer; a verdict key rules on the claim under the cursor.

    Gives back the id of the claim to go to, or None.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "close", show=False),
        Binding("enter", "go_to", show=False, priority=True),
        Binding("u", "undo", show=False),
        *[
            Binding(key, f"rule('{verdict.value}')", show=False)
            for key, verdict in zip("12345670", VERDICT_KEYS, strict=True)
        ],
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._found: list[Disagreement] = disagreements(session)

    def compose(self) -> ComposeResult:
        with Frame("Reviewers", "1–7 rule · u undoes · enter goes to the claim · esc closes"):
            yield Static(id="agreement")
            yield RowsTable(id="rows", classes="-rows", cursor_type="row")
            yield Static(id="nothing")

    def on_mount(self) -> None:
        self.query_one(RowsTable).focus()

    def on_resize(self) -> None:
        self.call_after_refresh(self._fill)

    def _columns(self, table: RowsTable) -> bool:
        """Set up the columns for the width there is; whether verdicts are given in short."""
        table.clear(columns=True)
        names = [name or "unnamed" for name in self._session.reviewers]
        room = self.query_one(Frame).content_size.width - _PADDING
        brief = room < _CLAIM + (len(names) + 1) * (_VERDICT + _PADDING)
        verdict = _BRIEF if brief else _VERDICT
        claim = room - (len(names) + 1) * (verdict + _PADDING)
        table.add_column("claim", width=max(min(claim, _CLAIM), _BRIEF))
        for name in [*names, "ruling"]:
            table.add_column(cell(name), width=verdict)
        return brief

    def _fill(self) -> None:
        pairs = agreements(self._session)
        self._found = disagreements(self._session)
        self.query_one("#agreement", Static).update(Content("\n").join(map(_agreement, pairs)))
        table, row = self.query_one(RowsTable), self.query_one(RowsTable).cursor_row
        brief = self._columns(table)
        for item in self._found:
            claim = self._session.claim(item.claim_id).claim
            reviews = {review.reviewer: review for review in item.reviews}
            judged = [*(reviews.get(name) for name in self._session.reviewers), item.ruling]
            verdicts = [_verdict(review, brief=brief) for review in judged]
            table.add_row(cell(f"{claim.text} {claim.subject or ''}"), *verdicts)
        table.cursor_coordinate = Coordinate(min(row, max(len(self._found) - 1, 0)), 0)
        table.display = bool(self._found)
        self.query_one("#nothing", Static).update("" if self._found else _nothing(pairs))

    def action_rule(self, verdict: str) -> None:
        if self._found:
            self._session.rule(self._found[self.query_one(RowsTable).cursor_row].claim_id, verdict)
            self._fill()

    def action_undo(self) -> None:
        self._session.undo()
        self._fill()

    def action_go_to(self) -> None:
        if self._found:
            self.dismiss(self._found[self.query_one(RowsTable).cursor_row].claim_id)

    def action_close(self) -> None:
        self.dismiss(None)


def _agreement(pair: Agreement) -> Content:
    names = prose(f"{pair.first or 'unnamed'} and {pair.second or 'unnamed'}", "bold")
    if pair.percent is None:
        return names + prose("  have judged no claim in common yet", "$quiet")
    kappa = f"kappa {pair.kappa:.2f}".replace("-", "−") if pair.kappa is not None else "kappa not defined"
    return names + prose(f"  {pair.percent:.0f}% agreement, {kappa}, over {pair.claims} claims", "$quiet")


def _verdict(review: Review | None, *, brief: bool) -> object:
    if review is None or review.verdict is None:
        return cell("–", "dim")
    sign = VERDICTS[review.verdict]
    return cell(f"{sign.glyph} {sign.brief if brief else sign.word}")


def _nothing(pairs: list[Agreement]) -> str:
    if not pairs:
        return "One reviewer so far. A second opens the same session with --reviewer NAME."
    return "The reviewers agree wherever both have judged."
