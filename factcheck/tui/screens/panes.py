"""The frame of the review screen: three panes, header and footer, which pane shows, what is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from factcheck.tui.article import Article
from factcheck.tui.claims_list import ClaimsList
from factcheck.tui.evidence import EvidencePane
from factcheck.tui.evidence_page import evidence_page
from factcheck.tui.header import Header, Progress
from factcheck.tui.key_line import KeyHint, KeyLine
from factcheck.tui.keys import display_key
from factcheck.tui.plain_text import prose
from factcheck.tui.series import NO_SERIES, Series
from factcheck.tui.words import VERDICT_KEYS, VERDICTS

if TYPE_CHECKING:
    from factcheck.reviews import Review
    from factcheck.tui.app import FactcheckApp
    from factcheck.tui.reviewing import Reviewing

__all__ = ["PanesScreen"]

WIDE = 100
"""Columns from which all three panes fit side by side."""
ROOMY = 160
"""Columns from which article and evidence stand side by side."""
WIDTHS = [(0, "-narrow"), (WIDE, "-wide"), (ROOMY, "-roomy")]
FOOTER = ("accept", "choose", "skip", "flag", "note", "undo", "help")
FOOTER_NARROW = ("next_pane", "accept", "skip", "flag", "note", "undo", "help")
FOOTER_DONE = ("export", "undo", "filter", "back", "help")
FOOTER_SEARCH = ("search_next", "search_previous", "clear", "accept", "help")
_WORDS = {
    "export": "write the report", "filter": "queue", "back": "quit", "search_next": "next hit",
    "search_previous": "previous", "clear": "end search",
}  # fmt: skip


class PanesScreen(Screen[None]):
    """Draws where the reviewer is; the subclasses act."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    AUTO_FOCUS = "#claims"

    def __init__(self, reviewing: Reviewing) -> None:
        super().__init__()
        self.reviewing = reviewing
        self.activity = ""
        self.message = ""
        self._series: dict[tuple[str, int], Series] = {}
        self._drawn: str | None = None

    @property
    def checker_app(self) -> FactcheckApp:
        from factcheck.tui.app import FactcheckApp

        assert isinstance(self.app, FactcheckApp)
        return self.app

    def compose(self) -> ComposeResult:
        yield Header()
        with Horizontal(id="panes"):
            yield ClaimsList()
            with Vertical(id="reading"):
                yield Article(self.reviewing.document)
                yield EvidencePane()
        yield KeyLine("verdicts")
        yield KeyLine("hints")

    @property
    def panes(self) -> Sequence[Widget]:
        return [self.query_one(f"#{name}") for name in ("claims", "article", "evidence")]

    def on_mount(self) -> None:
        for pane, title in zip(self.panes, ("Claims", "Article", "Evidence"), strict=True):
            pane.border_title = title
        self.query_one(Article).border_subtitle = self._keys_line(
            (("article_down", "article_up"), "scroll"), (("missed",), "marks a missed claim")
        )
        self.draw()

    def on_resize(self) -> None:
        self.call_after_refresh(self.draw)

    def on_descendant_focus(self) -> None:
        """One pane at a time shows on a narrow or zoomed screen: the one with the focus."""
        if self.focused not in self.panes:
            return
        for pane in self.panes:
            pane.set_class(pane is self.focused, "-current")
        self.query_one("#reading").set_class(self.focused in self.panes[1:], "-current")

    # Drawing

    def draw(self) -> None:
        """Everything, from what the reviewing knows."""
        reviewing = self.reviewing
        claims = self.query_one(ClaimsList)
        claims.show(reviewing.shown, reviewing.reviews, reviewing.checking, self._nothing())
        claims.border_subtitle = self._position()
        claims.cursor = reviewing.index
        article = self.query_one(Article)
        article.show(reviewing.claims)
        self._draw_current()

    def draw_current(self) -> None:
        """What changes when only the cursor moved."""
        self.query_one(ClaimsList).cursor = self.reviewing.index
        self.query_one(ClaimsList).border_subtitle = self._position()
        self._draw_current()

    def _draw_current(self) -> None:
        if self._drawn != self.reviewing.current:
            self.query_one(Article).go_to(self.reviewing.current)
        self.draw_evidence()
        self.draw_lines()
        self._drawn = self.reviewing.current

    def draw_evidence(self) -> None:
        checked = self.reviewing.checked
        pane = self.query_one(EvidencePane)
        if checked is None:
            pane.show(lambda width: Content.styled("No claim to show.", "$quiet"), from_top=True)
            pane.border_subtitle = ""
            return
        claim_id, candidate = checked.claim.id, self.reviewing.candidate
        page = partial(
            evidence_page,
            checked,
            self.reviewing.reviews[claim_id],
            candidate=candidate,
            series=self._series.get((claim_id, candidate), NO_SERIES),
            checking=claim_id in self.reviewing.checking,
            others=self._others(claim_id),
            ruling=self.reviewing.session.ruling(claim_id),
        )
        pane.show(page, from_top=self._drawn != claim_id)
        others = ((("previous_candidate", "next_candidate"), "other candidates"),)
        table = ((("table",), "table"),)
        count = len(checked.evidence)
        pane.border_subtitle = self._keys_line(*(others if count > 1 else ()), *(table if count else ()))

    def _keys_line(self, *hints: tuple[Sequence[str], str]) -> Content:
        """Keys and what they do in a pane, for its lower edge."""
        keys_of = self.checker_app.keys_of
        return prose(" · ".join(f"{' '.join(map(keys_of, names))} {word}" for names, word in hints))

    def _others(self, claim_id: str) -> list[tuple[str, Review]]:
        """What others decided, shown only once this reviewer has decided too."""
        session = self.reviewing.session
        if self.reviewing.reviews[claim_id].verdict is None:
            return []
        others = [name for name in session.reviewers if name != session.reviewer and name is not None]
        return [
            (name, session.review(claim_id, name))
            for name in others
            if session.review(claim_id, name).verdict is not None
        ]

    def draw_lines(self) -> None:
        """Header and footer."""
        done, total = self.reviewing.progress()
        view = self.reviewing.view
        words = f"{view.queue}, by {view.sort}" if (view.queue, view.sort) != ("all", "position") else ""
        self.query_one(Header).show(Progress(self._title(), words, done, total, self.activity, self.message))
        self.query_one("#verdicts", KeyLine).show(*self._verdict_hints())
        self.query_one("#hints", KeyLine).show(self.hints())

    def forget_series(self, claim_id: str) -> None:
        """The charts of a claim whose evidence has changed."""
        self._series = {key: series for key, series in self._series.items() if key[0] != claim_id}

    def say(self, message: str) -> None:
        """One quiet line about what happened, until the next key."""
        self.message = message
        self.draw_lines()

    def _title(self) -> str:
        documents = self.reviewing.session.documents
        name = self.reviewing.document.source.replace("\\", "/").rsplit("/", 1)[-1]
        return f"{name} ({self.reviewing.article + 1} of {len(documents)})" if len(documents) > 1 else name

    def _nothing(self) -> str:
        """Why the list is empty, and the way out."""
        keys_of = self.checker_app.keys_of
        if self.reviewing.claims:
            return f"Nothing in this queue; {keys_of('clear')} shows all."
        looked = self.reviewing.session.complete
        return f"No claim was found; {keys_of('missed')} marks one." if looked else ""

    def _position(self) -> str:
        count = len(self.reviewing.shown)
        return f"{self.reviewing.index + 1} of {count}" if count else ""

    def _footer(self) -> Sequence[str]:
        if self.reviewing.query:
            return FOOTER_SEARCH
        if self.reviewing.claims and not self.reviewing.counts["open"]:
            return FOOTER_DONE
        return FOOTER_NARROW if self.has_class("-narrow") else FOOTER

    def hints(self) -> list[KeyHint]:
        """The keys that matter now."""
        return [self._hint(name) for name in self._footer()]

    def _hint(self, action_id: str) -> KeyHint:
        action = next(action for action in self.checker_app.actions if action.id == action_id)
        return KeyHint(display_key(action.keys[0]), _WORDS.get(action_id, action.label), action_id)

    def _verdict_hints(self) -> tuple[list[KeyHint], list[KeyHint]]:
        """The verdicts with their keys, the one in force or proposed standing out; full and brief."""
        strong = self._strong_verdict()
        full, brief = [], []
        for verdict in VERDICT_KEYS:
            key, sign = self.checker_app.keys_of(verdict.value), VERDICTS[verdict]
            action = f"judge('{verdict.value}')"
            full.append(KeyHint(key, sign.word, action, verdict.value == strong))
            brief.append(KeyHint(key, sign.brief, action, verdict.value == strong))
        return full, brief

    def _strong_verdict(self) -> str | None:
        checked = self.reviewing.checked
        if checked is None or checked.claim.id in self.reviewing.checking:
            return None
        verdict = self.reviewing.reviews[checked.claim.id].verdict
        return (verdict or checked.proposed_verdict).value
