"""Negators of the sentence, and what they do to a question with a yes and a no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.records.language import language, stem, without_negative_prefix
from factcheck.matching.records.sentence import Reading
from factcheck.matching.records.tokens import tokens

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.lexicon import Hits

    Strengths = npt.NDArray[np.float64]

__all__ = ["LEFT", "WRONG_POLE", "denies", "has_negator", "negated"]

WRONG_POLE = 1.0
"""Cost of reading a sentence against its negation; set on the project's own sentences."""
LEFT = (["other", "than"], ["rather", "than"], ["instead", "of"])
"""What stands before a value that is the one not meant."""
_NEGATOR_REACH = 4
"""Words from a negator to the word it negates (`did not usually check`)."""
_DENYING_REACH = 2
"""Words from a word to the pronoun after it that negates it (`injured nobody`)."""


def has_negator(text: str) -> bool:
    """Whether an answer or a question is itself negative (`I don't understand`)."""
    return any(_is_negator(word) for word in tokens(text))


def denies(word: str) -> bool:
    """Whether a word denies what it stands beside, or takes it out (`not`, `except`)."""
    return _is_negator(word) or word in language().words["exclusions"]


def _is_negator(word: str) -> bool:
    return word in language().words["negators"] or word.endswith(("n't", "n’t"))


def negated(column: ColumnProfile, hits: Hits, words: Strengths) -> int | None:
    """Index of a negator of `words` that is not part of the question itself (`could not explain`)."""
    prefixed = [
        i for i, word in enumerate(hits.reading.words) if words[i] > 0 and _is_prefixed(word.text, column)
    ]
    if prefixed:
        return prefixed[0]
    found = _negator(hits.reading, words)
    own = {_plain(word) for word in tokens(column.name) if _is_negator(word)}
    return None if found is None or _plain(hits.reading.words[found].text) in own else found


def _plain(negator: str) -> str:
    """One form for `not` and what ends in it (`couldn't`)."""
    return "not" if negator.endswith(("n't", "n’t")) or negator == "cannot" else negator


def _is_prefixed(word: str, column: ColumnProfile) -> bool:
    """Whether a word is the negative of one in the header (`unarmed` for `armed`)."""
    bare = without_negative_prefix(word)
    return bare is not None and stem(bare) in column.stems


def _negator(reading: Reading, words: Strengths) -> int | None:
    """Index of a negator shortly before one of `words`, in the clause closest to the claim."""
    own = max((w.weight for w, s in zip(reading.words, words, strict=True) if s > 0), default=0.0)
    left_out = _negated_left_out(reading)
    if left_out is not None:
        return left_out
    for i, word in enumerate(reading.words):
        if not _is_negator(word.text):
            continue
        reach = range(i + 1, min(len(reading.words), i + 1 + _NEGATOR_REACH))
        if word.text in language().words["denying"]:
            reach = range(max(0, i - _DENYING_REACH), min(len(reading.words), i + 1 + _NEGATOR_REACH))
        if word.weight >= own and any(words[k] > 0 and reading.words[k].chunk == word.chunk for k in reach):
            return i
    return None


def _negated_left_out(reading: Reading) -> int | None:
    """Index of the negator of a clause that leaves out what it denies (`…; 71 percent would not`)."""
    if reading.claimed_word >= len(reading.words):
        return None
    chunk = reading.words[reading.claimed_word].chunk
    own = [i for i, word in enumerate(reading.words) if word.chunk == chunk]
    if any(reading.words[i].content and not _is_negator(reading.words[i].text) for i in own):
        return None
    return next((i for i in own if _is_negator(reading.words[i].text)), None)
