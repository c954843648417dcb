"""The article, one widget a paragraph, with every claim highlighted and the current one strongest."""

from __future__ import annotations

import asyncio
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from factcheck.tui.plain_text import printable

if TYPE_CHECKING:
    from factcheck.documents import Document, Paragraph
    from factcheck.findings import CheckedClaim

__all__ = ["SCROLL_KEYS", "Article"]

SCROLL_KEYS: list[BindingType] = [
    Binding("up", "scroll_up", show=False),
    Binding("down", "scroll_down", show=False),
    Binding("home", "scroll_home", show=False),
    Binding("end", "scroll_end", show=False),
    Binding("pageup", "page_up", show=False),
    Binding("pagedown", "page_down", show=False),
]
"""What a focused text pane keeps for itself; the letters stay with the screen."""

AT_ONCE = 80
"""Paragraphs laid out in one go: more than a screen holds, few enough not to be felt."""
BREATH = 0.01
"""Seconds between two of them, for keys."""

Mark = tuple[int, int, str]
"""Start and end in the document, and the claim's id."""


class ArticleParagraph(Static):
    """One paragraph; it redraws only when its own highlights change."""

    def __init__(self, document: Document, paragraph: Paragraph, *, heading: bool = False) -> None:
        self._plain = printable(document.text[paragraph.start : paragraph.end])
        super().__init__(Content(self._plain), classes="heading" if heading else "")
        self.start, self.end = paragraph.start, paragraph.end
        self._drawn: object = None

    def highlight(self, marks: Sequence[Mark], current: str | None, hits: Sequence[tuple[int, int]]) -> None:
        """Draw the claims of this paragraph, the current one and the hits of a search."""
        found = [hit for hit in hits if self.start <= hit[0] < self.end]
        own_current = current if any(claim_id == current for _, _, claim_id in marks) else None
        wanted = (tuple(marks), own_current, tuple(found))
        if wanted != self._drawn:
            self._drawn = wanted
            self.update(self._content(marks, own_current, found), layout=False)

    def _content(
        self, marks: Iterable[Mark], current: str | None, hits: Iterable[tuple[int, int]]
    ) -> Content:
        content = Content(self._plain)
        for start, end in hits:
            content = content.stylize("underline $primary", start - self.start, end - self.start)
        for start, end, claim_id in marks:
            style = "bold $current-text on $current" if claim_id == current else "underline on $claim"
            at = (start - self.start, end - self.start)
            content = content.stylize(style, *at).stylize(Style.from_meta({"claim": claim_id}), *at)
        return content

    def row_of(self, offset: int) -> int:
        """The line of the paragraph as wrapped on which the character stands."""
        before = Content(self._plain[: offset - self.start + 1])
        return max(len(before.wrap(max(self.content_size.width, 1))) - 1, 0)


class Article(VerticalScroll, inherit_bindings=False):
    """The text of one article, scrolled by the screen and by the mouse."""

    BINDINGS: ClassVar[list[BindingType]] = SCROLL_KEYS

    class Picked(Message):
        """A highlighted claim was clicked."""

        def __init__(self, claim_id: str) -> None:
            super().__init__()
            self.claim_id = claim_id

    def __init__(self, document: Document) -> None:
        super().__init__(id="article")
        self._document = document
        self.paragraphs: list[ArticleParagraph] = []
        """Those on the screen so far, in order: a long article is laid out piece by piece."""
        self._marks: list[Mark] = []
        self._by_id: Mapping[str, CheckedClaim] = {}
        self._current: str | None = None
        self._hits: list[tuple[int, int]] = []

    def compose(self) -> ComposeResult:
        self.paragraphs = []
        yield from self._more(AT_ONCE)

    def on_mount(self) -> None:
        self.lay_out_rest()

    def _more(self, count: int) -> list[ArticleParagraph]:
        """The widgets of the next paragraphs, with their highlights."""
        first = len(self.paragraphs)
        added = [
            ArticleParagraph(self._document, paragraph, heading=number == 0 and self._is_title(paragraph))
            for number, paragraph in enumerate(self._document.paragraphs[first : first + count], first)
        ]
        self.paragraphs += added
        for paragraph in added:
            self._highlight(paragraph)
        return added

    @work(exclusive=True, group="paragraphs", exit_on_error=False)
    async def lay_out_rest(self) -> None:
        """The paragraphs after the first ones; keys are answered between two pieces."""
        while added := self._more(AT_ONCE):
            await self.mount_all(added)
            if self._is_here(added):
                self.call_after_refresh(self._show_current)
            await asyncio.sleep(BREATH)

    def _is_title(self, paragraph: Paragraph) -> bool:
        """A short first paragraph without a full stop at its end is the headline."""
        text = self._document.text[paragraph.start : paragraph.end].rstrip()
        return len(text) < 160 and not text.endswith((".", "!", "?", ":", "”", '"'))

    async def show_document(self, document: Document) -> None:
        """Another article in place of this one."""
        self._document, self._hits, self._marks, self._current = document, [], [], None
        await self.recompose()
        self.lay_out_rest()

    def show(self, claims: Iterable[CheckedClaim]) -> None:
        """The claims to highlight."""
        self._by_id = {checked.claim.id: checked for checked in claims}
        marks = sorted((item.claim.start, item.claim.end, key) for key, item in self._by_id.items())
        if marks != self._marks:
            self._marks = marks
            self._draw()

    def go_to(self, claim_id: str | None) -> None:
        """Make a claim the current one and bring it into view."""
        before, self._current = self._current, claim_id
        self._draw_claims(before, claim_id)
        self._show_current()

    def mark_hits(self, hits: Iterable[tuple[int, int]]) -> None:
        """Underline the hits of a search."""
        self._hits = list(hits)
        self._draw()

    def scroll_to_offset(self, offset: int) -> None:
        """Bring a character of the document to about a third of the height."""
        paragraph = self._paragraph_at(offset)
        if paragraph is not None:
            row = paragraph.virtual_region.y + paragraph.row_of(offset)
            self.scroll_to(y=row - self.size.height // 3, animate=False)

    def _paragraph_at(self, offset: int) -> ArticleParagraph | None:
        """The paragraph that holds a character, where it is on the screen by now."""
        place = bisect_right(self.paragraphs, offset, key=_first) - 1
        found = self.paragraphs[place] if place >= 0 else None
        return found if found is not None and offset < found.end else None

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_current)

    def _show_current(self) -> None:
        if self._current is not None and self._current in self._by_id:
            self.scroll_to_offset(self._by_id[self._current].claim.start)

    def _is_here(self, paragraphs: Sequence[ArticleParagraph]) -> bool:
        """Whether the current claim stands in one of the paragraphs."""
        if self._current is None or self._current not in self._by_id:
            return False
        start = self._by_id[self._current].claim.start
        return paragraphs[0].start <= start < paragraphs[-1].end

    def on_click(self, event: events.Click) -> None:
        claim_id = event.style.meta.get("claim")
        if claim_id is not None:
            self.post_message(self.Picked(claim_id))

    def _draw(self) -> None:
        for paragraph in self.paragraphs:
            self._highlight(paragraph)

    def _draw_claims(self, *claim_ids: str | None) -> None:
        """Only the paragraphs of these claims."""
        starts = [self._by_id[key].claim.start for key in claim_ids if key is not None and key in self._by_id]
        for paragraph in map(self._paragraph_at, starts):
            if paragraph is not None:
                self._highlight(paragraph)

    def _highlight(self, paragraph: ArticleParagraph) -> None:
        first = bisect_left(self._marks, paragraph.start, key=_start)
        last = bisect_left(self._marks, paragraph.end, key=_start)
        paragraph.highlight(self._marks[first:last], self._current, self._hits)


def _start(mark: Mark) -> int:
    return mark[0]


def _first(paragraph: ArticleParagraph) -> int:
    return paragraph.start
