"""Sentence boundaries that survive abbreviations, decimals, quotes, bullets and headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.claims.language import words

__all__ = ["Sentence", "split_sentences"]

_LINES = re.compile(r"[^\n\r\f\v]+")
_END = re.compile(
    r"(?<![.!?…])(?P<stop>[.!?…]+)[\"'”’)\]]*"
    r"(?:\s+(?=[\"'“‘(\[]*(?P<after>[^\W_]|[$£€•*–-]))|(?<=[a-z][.!?])(?=(?P<close>[A-Z])[a-z]+[ ,]))"
)
"""A stop with what follows it; the space may be missing between two words (`came.The`)."""
_INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]")
_BULLET = re.compile(r"\s*(?:[-–—•*·●▪◦‣]|\(?\d{1,2}[.)](?!\d)|\((?:[a-z]|[ivx]{2,4})\)|[a-z]\))\s+")
_NEXT_WORD = re.compile(r"[\"'“‘(\[]*([\w’']+)")
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z .’'-]+(?:, [^()—–]{2,40}?)?(?: ?\([^)]{2,30}\))?"
    r"|[A-Z][\w.’' -]{2,30},[^()—–.]{0,30}\d{4}(?: ?\([^)]{2,30}\))?"
    r"|[A-Z][\w.’' ,-]{2,30} ?\([A-Z][^)]{1,30}\)|\([A-Z][\w ]{1,20}\))"
    r"\s*(?:--|[—–]|-(?= ))\s"
)
"""`GENEVA, Sept. 13 (Reuters) -`, `Paris, May 30, 2019 -`, `(CNN) --`."""
_INSIDE_WORD = frozenset("_%’'.)]")
_LONGEST_SENTENCE = 1200
"""Characters above which a text without stops is cut, so that no work grows with the square of its length."""
_LONGEST_HEADING = 16
"""Words above which a line without a final stop is no heading but a clipped sentence."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, heading or list item; `text[start:end]` is its text without surrounding space."""

    start: int
    end: int
    paragraph: int
    """Number of the line it stands in, counted from 0."""
    heading: bool = False
    item: bool = False
    """True for a list item; its bullet lies outside."""
    body: int = -1
    """Where the words after a dateline begin; -1 stands for `start`."""

    @property
    def text_start(self) -> int:
        """The start without the dateline."""
        return self.start if self.body < 0 else self.body


def split_sentences(text: str) -> list[Sentence]:
    """The sentences of a text in order; a line break always ends one.

    >>> [s.end - s.start for s in split_sentences("U.S. exports fell. They fell by 2.5%.")]
    [18, 18]
    """
    found: list[Sentence] = []
    for number, line in enumerate(_LINES.finditer(text)):
        found.extend(_in_line(text, line.start(), line.end(), number))
    return found


def _in_line(text: str, start: int, end: int, number: int) -> Iterator[Sentence]:
    bullet = _BULLET.match(text, start, end)
    start = bullet.end() if bullet else start
    spans = list(_spans(text, start, end))
    last = text[spans[-1][1] - 1] if spans else ""
    alone = len(spans) == 1 and last not in '.!?…:;,"”' and bullet is None
    for first, after in spans:
        heading = alone and text.count(" ", first, after) < _LONGEST_HEADING
        dateline = _DATELINE.match(text, first, after)
        body = dateline.end() if dateline else -1
        yield Sentence(first, after, number, heading and body < 0, bullet is not None, body)


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _END.finditer(text, start, end):
        if _ends_sentence(text, match):
            yield from _pieces(text, start, match.end())
            start = match.end()
    yield from _pieces(text, start, end)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, cut between two words where it is longer than anybody writes."""
    while end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = cut if cut > 0 else start + _LONGEST_SENTENCE
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether the stop ends a sentence and not an abbreviation or an initial."""
    if match["stop"][0] != ".":
        return not (match["after"] or match["close"]).islower()
    if (match["after"] or match["close"]).islower():
        return False
    before = _word_before(text, match.start())
    if before in words("abbreviations") or _INITIAL.fullmatch(before):
        following = _NEXT_WORD.match(text, match.end())
        opens = following is not None and following[1] in words("starters")
        return opens and (before in _may_end() or "." in before)
    return True


def _word_before(text: str, end: int) -> str:
    """The word that ends at an offset, its inner stops included (`U.S` of `U.S.`)."""
    start = end
    while start and (text[start - 1].isalnum() or text[start - 1] in _INSIDE_WORD):
        start -= 1
    return text[start:end].lstrip("('[")


def _may_end() -> frozenset[str]:
    return frozenset({"Inc", "Ltd", "Corp", "Co", "etc", "Jr", "Sr", "I", "al"})
