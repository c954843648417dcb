"""A sentence read for one of its numbers: which words belong to it, and how closely."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.matching.records.clauses import ATTACHED, quoted_terms, split_clauses
from factcheck.matching.records.language import language, stem, synonyms
from factcheck.matching.records.mentions import Mention, find_mentions
from factcheck.matching.records.owners import counts_whole, owners, whole_of
from factcheck.matching.records.tokens import WORD, plain

__all__ = ["ATTACHED", "Mention", "Reading", "Word", "read_sentence"]


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    text: str
    stem: str
    weight: float
    """Closeness to the claimed number, 0 to 1."""
    chunk: int
    """Index of the clause it stands in."""
    content: bool
    """False for stop words, and for numbers that state something of their own."""
    written: str
    """The word as written, for its capitals."""
    quoted: bool = False
    """It stands in a term or title between quotation marks."""


@dataclass(frozen=True, slots=True)
class Reading:
    text: str
    claimed: tuple[int, int]
    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]
    contrasted: frozenset[int] = frozenset()
    """Clauses of a number that the claimed one is held against."""
    whole: float | None = None
    """The number of things that the claimed one is a part of (`8 of the 188 films`)."""
    is_whole: bool = False
    """The claimed number is that of all things, of which another number is a part."""

    @property
    def claimed_word(self) -> int:
        """Index of the first word at or after the claimed number."""
        return next((i for i, word in enumerate(self.words) if word.end > self.claimed[0]), len(self.words))

    @property
    def claimed_end(self) -> int:
        """Index of the last word of the claimed number (`1.6 million`)."""
        inside = [i for i, word in enumerate(self.words) if self.claimed[0] < word.end <= self.claimed[1]]
        return max(inside, default=self.claimed_word)

    @property
    def own_words(self) -> tuple[Word, ...]:
        """The words of the claimed number's clause."""
        at = min(self.claimed_word, len(self.words) - 1)
        return tuple(word for word in self.words if word.chunk == self.words[at].chunk)


def read_sentence(text: str, start: int, end: int) -> Reading:
    """Read a sentence for the number at `text[start:end]`."""
    stating = owners(text, start, end)
    clauses = split_clauses(text, stating, start)
    terms = quoted_terms(text)
    taken_in = clauses.taken_in
    words: list[Word] = []
    for match in WORD.finditer(text):
        chunk = next(i for i, (_, b) in enumerate(clauses.spans) if match.start() < b)
        before = words[-1].text if words else ""
        counts = any(a <= match.start() < b for a, b in stating)
        counts = counts or counts_whole(text, match.span(), (start, end))
        content = _names_something(match, before) and (not counts or _ranks_by(match[0]))
        content = content and chunk not in taken_in
        word, root = plain(match[0]), _stem_of(match[0])
        weight = clauses.weight_of(match.start(), chunk)
        quoted = any(a < match.start() < b for a, b in terms)
        words.append(Word(match.start(), match.end(), word, root, weight, chunk, content, match[0], quoted))
    mentions = tuple(find_mentions(text, words, start, end))
    whole, is_whole = whole_of(text, start, end)
    return Reading(text, (start, end), tuple(words), mentions, frozenset(clauses.contrasted), whole, is_whole)


def _stem_of(written: str) -> str:
    """The stem of a word as written; an acronym has no other plural than its `s` (`RVs`)."""
    acronym = re.fullmatch(r"([A-Z]{2,})s", written)
    return stem(plain(acronym[1] if acronym else written))


def _ranks_by(word: str) -> bool:
    """Whether a superlative says itself by what it ranks (`youngest`: by age)."""
    return word.casefold().endswith("est") and bool(synonyms(stem(word)))


def _names_something(match: re.Match[str], before: str) -> bool:
    """Whether a word may name a column or a value: no stop word (but a grade `A`), no `last year`."""
    spoken, word = language(), match[0].casefold()
    if word in spoken.stop:
        return len(word) == 1 and match[0].isupper() and match.start() > 0
    return before not in spoken.idle.get(word, ())
