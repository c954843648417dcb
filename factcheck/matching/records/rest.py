"""Groups named as all but the one of a clause before: `men voted for it, everyone else against it`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.matching.records.condition import Predicate
from factcheck.matching.records.language import language

if TYPE_CHECKING:
    from factcheck.matching.records.lexicon import Hits

__all__ = ["of_the_rest"]


def of_the_rest(found: Sequence[Predicate], hits: Hits) -> list[Predicate]:
    """The conditions, those of clauses before turned into all others where the number is of these."""
    at = _named_as_rest(hits)
    return list(found) if at is None else [_turned(one, at, hits) for one in found]


def _named_as_rest(hits: Hits) -> int | None:
    """Index of the word with which the claim's clause names all others, before its number."""
    words, said = hits.reading.words, language().words["the_rest"]
    own = {word.start for word in hits.reading.own_words}
    before = range(min(hits.reading.claimed_word, len(words)))
    return next((i for i in before if words[i].text in said and words[i].start in own), None)


def _turned(one: Predicate, at: int, hits: Hits) -> Predicate:
    """The answers that are not those of a condition whose words all stand before the rest is named."""
    stated = hits.of_value(one.column, one.strengths)
    last = max((i for i, strength in enumerate(stated) if strength > 0), default=at)
    chunk = hits.reading.words[at].chunk
    if last >= at or hits.reading.words[last].chunk == chunk or one.all_but:
        return one
    strengths = one.strengths.copy()
    strengths[at] = 1.0
    if one.column.is_indicator and one.interval is not None:
        low, high, closed = one.interval
        return replace(one, interval=(1 - high, 1 - low, closed), strengths=strengths)
    if one.codes is None or one.column.codes is None:
        return one
    rest = frozenset(range(len(one.column.values))) - one.column.unknown - one.codes
    return replace(one, codes=rest, strengths=strengths, all_but=len(rest) > 1) if rest else one
