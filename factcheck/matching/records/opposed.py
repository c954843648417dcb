"""Two columns of numbers held against each other: `women outnumber men`, `more goals than assists`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from factcheck.matching.records.condition import Predicate
from factcheck.matching.records.language import language
from factcheck.matching.records.measures import is_percent

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.lexicon import Hits

    Strengths = npt.NDArray[np.float64]

__all__ = ["Opposed", "opposed_columns", "row_comparisons"]

_REACH = 6
"""Words after the word of comparison in which the second column is named."""
_MOST_MISSING = 0.35
"""Share of a header that may be missing."""


class Opposed(NamedTuple):
    """Two columns in the order of the text, and what is said of the first: `>`, `<`; `=` for a multiple."""

    first: ColumnProfile
    second: ColumnProfile
    sign: str
    strengths: Strengths
    missing: float


def row_comparisons(hits: Hits) -> list[Predicate]:
    """The rows in which one column is above (or below) another, as conditions."""
    return [
        Predicate(
            one.first, None, None, one.strengths, 0.0, one.missing, against=(one.second, one.sign)
        )
        for one in opposed_columns(hits)
        if one.sign != "="
    ]  # fmt: skip


def opposed_columns(hits: Hits) -> Iterator[Opposed]:
    """Each pair of columns of one kind that the text names before and after a word of comparison."""
    cues = list(_cues(hits))
    named = [
        column for column in hits.table.columns
        if column.is_measure and hits.header(column)[0].any()
    ] if cues else []  # fmt: skip
    for at, than, sign in cues:
        for first in named:
            for second in named:
                if (
                    first is not second
                    and is_percent(first) == is_percent(second)
                    and _told(hits, first, second)
                ):
                    yield from _opposed(hits, first, second, at, than, sign)


def _told(hits: Hits, first: ColumnProfile, second: ColumnProfile) -> bool:
    """Whether enough is said of both headers: nearly all, or all in which they differ (`beer_servings`,
    `wine_servings`)."""
    if max(hits.header(first)[1], hits.header(second)[1]) <= _MOST_MISSING:
        return True
    own, other = set(first.stems) - set(second.stems), set(second.stems) - set(first.stems)
    return bool(own and other) and own | other <= hits.spoken


def _cues(hits: Hits) -> Iterator[tuple[int, int, str]]:
    """Where a comparison is said, where its second part begins, which way it goes (`=` for `as many as`)."""
    words, spoken = hits.reading.words, language()
    for i, word in enumerate(words):
        before = range(max(0, i - _REACH), i)
        if word.stem in spoken.outdoing:
            yield i, i, spoken.outdoing[word.stem]
        elif word.text == "than" and not _is_figure(hits, i + 1):
            said = [k for k in before if words[k].text in spoken.than and words[k].chunk == word.chunk]
            yield from ((k, i, spoken.than[words[k].text]) for k in said[-1:])
        elif word.text == "as" and not _is_figure(hits, i + 1):
            said = [k for k in before if words[k].text == "as" and words[k].chunk == word.chunk]
            yield from ((k, i, "=") for k in said[:1] if i - k > 1)


def _is_figure(hits: Hits, i: int) -> bool:
    words, spoken = hits.reading.words, language().number_words
    return i >= len(words) or words[i].text[0].isdecimal() or words[i].text in spoken


def _opposed(
    hits: Hits, first: ColumnProfile, second: ColumnProfile, at: int, than: int, sign: str
) -> Iterator[Opposed]:
    import numpy as np

    one, other = hits.header(first)[0], hits.header(second)[0]
    own, others = one > other, other > one
    reach = slice(than + 1, than + 1 + _REACH)
    chunk = np.array([word.chunk == hits.reading.words[at].chunk for word in hits.reading.words])
    if not (own & chunk)[:than].any() or not (others & chunk)[reach].any() or (others & chunk)[:than].any():
        return
    strengths = np.maximum(one, other)
    strengths[at] = 1.0
    missing = (hits.header(first)[1] + hits.header(second)[1]) / 2
    yield Opposed(first, second, sign, strengths, missing)
