"""Who speaks in a quotation or list whose own sentence does not say so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

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


class Speakers:
    """The speakers of a text's quotations, told from the other sentences of their paragraphs."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], sayings: Callable[[int], list[Saying]]
    ) -> None:
        self.text, self.sentences, self._sayings = text, sentences, sayings

    def of(self, number: int, start: int) -> str | None:
        """The name of who speaks at `start`, in sentence `number`, or None."""
        if self.sentences[number].item:
            return self._introduced(number)
        inside = self._paragraph(number)
        first, last = self.sentences[inside[0]].start, self.sentences[inside[-1]].end
        quotations = list(_quotations(self.text, first, last))
        if not any(quoted.start < start < quoted.end for quoted in quotations):
            return None
        named = list(self._named(inside, quotations))
        before = [who for at, who in named if at < start]
        if named:
            return before[-1] if before else named[0][1]
        outside = [self.text[one.end : two.start] for one, two in pairwise(quotations)]
        ends = (self.text[first : quotations[0].start], self.text[quotations[-1].end : last])
        alone = all(_NO_MARKS.fullmatch(part) for part in (*outside, *ends))
        return self._of_paragraph_before(inside[0]) if alone else None

    def _paragraph(self, number: int) -> range:
        """The sentences of a sentence's paragraph."""
        paragraph, first, last = self.sentences[number].paragraph, number, number
        while first and self.sentences[first - 1].paragraph == paragraph:
            first -= 1
        while last + 1 < len(self.sentences) and self.sentences[last + 1].paragraph == paragraph:
            last += 1
        return range(first, last + 1)

    def _named(self, inside: range, quotations: Sequence[_Quotation]) -> Iterator[tuple[int, str]]:
        """Who is named outside the quotations, in a sentence that holds part of one."""
        for number in inside:
            sentence = self.sentences[number]
            if not any(one.start < sentence.end and sentence.start < one.end for one in quotations):
                continue
            for saying in self._sayings(number):
                if not any(one.start < saying.start < one.end for one in quotations):
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
