"""Who speaks in a quotation or list whose own sentence does not say so."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from factcheck.claims.attribution import Saying
from factcheck.claims.sentences import Sentence

__all__ = ["Speakers"]

_MARK = re.compile(r"[“”\"]")
_NO_MARKS = re.compile(r"[“”\"\s,.…—–-]*")
_ITEMS = 30
"""Items of a list that one line before it can introduce."""


@dataclass(frozen=True, slots=True)
class _Quotation:
    start: int
    end: int
    closed: bool
    """False where the next paragraph goes on with it."""


@dataclass(slots=True)
class _Paragraph:
    """A paragraph's quotations, in order, and who speaks in it."""

    first: int
    """Number of its first sentence."""
    quotations: Sequence[_Quotation]
    named: list[tuple[int, str]]
    """Offset and name of those who are named outside the quotations."""
    alone: bool
    """Whether it is all quotation."""

    def overlaps(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` holds part of a quotation."""
        at = bisect_left(self.quotations, end, key=attrgetter("start"))
        return at > 0 and self.quotations[at - 1].end > start

    def quoted(self, at: int) -> bool:
        """Whether an offset lies inside a quotation."""
        return self.overlaps(at, at)


class Speakers:
    """The speakers of a text's quotations, told from the other sentences of their paragraphs."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], sayings: Callable[[int], list[Saying]]
    ) -> None:
        self.text, self.sentences, self._sayings = text, sentences, sayings
        self._read: dict[int, _Paragraph] = {}

    def of(self, number: int, start: int) -> str | None:
        """The name of who speaks at `start`, in sentence `number`, or None."""
        if self.sentences[number].item:
            return self._introduced(number)
        told = self._told_in(number)
        if not told.quoted(start):
            return None
        if told.named:
            before = bisect_left(told.named, (start, ""))
            return told.named[max(0, before - 1)][1]
        return self._of_paragraph_before(told.first) if told.alone else None

    def _told_in(self, number: int) -> _Paragraph:
        """The paragraph of a sentence, read once."""
        inside = self._paragraph(number)
        if inside[0] not in self._read:
            first, last = self.sentences[inside[0]].start, self.sentences[inside[-1]].end
            quotations = list(_quotations(self.text, first, last))
            paragraph = _Paragraph(inside[0], quotations, [], False)
            outside = [self.text[one.end : two.start] for one, two in pairwise(quotations)]
            if quotations:
                outside += [self.text[first : quotations[0].start], self.text[quotations[-1].end : last]]
            paragraph.named = list(self._named(inside, paragraph)) if quotations else []
            paragraph.alone = all(_NO_MARKS.fullmatch(part) for part in outside)
            self._read[inside[0]] = paragraph
        return self._read[inside[0]]

    def _paragraph(self, number: int) -> range:
        """The sentences of a sentence's paragraph."""
        paragraph = self.sentences[number].paragraph
        first = bisect_left(self.sentences, paragraph, key=attrgetter("paragraph"))
        return range(first, bisect_right(self.sentences, paragraph, key=attrgetter("paragraph")))

    def _named(self, inside: range, paragraph: _Paragraph) -> Iterator[tuple[int, str]]:
        """Who is named outside the quotations, in a sentence that holds part of one."""
        for number in inside:
            sentence = self.sentences[number]
            if not paragraph.overlaps(sentence.start, sentence.end):
                continue
            for saying in self._sayings(number):
                if not paragraph.quoted(saying.start):
                    yield saying.start, saying.who

    def _of_paragraph_before(self, first: int) -> str | None:
        """Who spoke last in the paragraph before: a quotation that stands alone goes on with it."""
        if not first:
            return None
        for number in reversed(self._paragraph(first - 1)):
            sayings = self._sayings(number)
            if sayings:
                return sayings[-1].who
        return None

    def _introduced(self, number: int) -> str | None:
        """The source of the line that introduces a list (`The ministry's figures show:`)."""
        for i in range(number - 1, max(-1, number - _ITEMS), -1):
            sentence = self.sentences[i]
            if not sentence.item:
                opens = self.text[sentence.end - 1] == ":"
                sayings = self._sayings(i) if opens else []
                return sayings[-1].who if sayings else None
        return None


def _quotations(text: str, start: int, end: int) -> Iterator[_Quotation]:
    """The quotations of a paragraph, straight or curly marks; one may lack its end."""
    opened = -1
    for mark in _MARK.finditer(text, start, end):
        if opened < 0 and mark[0] != "”":
            opened = mark.start()
        elif opened >= 0 and mark[0] != "“":
            yield _Quotation(opened, mark.end(), True)
            opened = -1
    if opened >= 0:
        yield _Quotation(opened, end, False)
