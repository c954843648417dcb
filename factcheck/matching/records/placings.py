"""Columns in which each thing gets its place: `ranked it first`, `their least favorite`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.records.condition import Predicate
from factcheck.matching.records.language import language
from factcheck.matching.records.sentence import ATTACHED

if TYPE_CHECKING:
    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.lexicon import Hits

__all__ = ["names_a_place", "placings"]

_REACH = 2
"""Words from one that turns a first place to a last one (`least favorite`)."""
_LEAST_NAMED = 0.6
"""Share of the words that tell one thing from the others that must be said."""


def placings(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """The rows that give the thing of a column of places the first place or the last, as the text does."""
    if not column.holds_places or column.numbers is None or not _names_it(column, hits):
        return []
    header, missing = hits.header(column)
    known = column.numbers[column.answered]
    ends = {"first": float(known.min()), "last": float(known.max())}
    found = []
    for i, end in names_a_place(hits):
        strengths = header.copy()
        strengths[i] = 1.0
        found.append(
            Predicate(column, None, (ends[end], ends[end], (True, True)), strengths, 0.0, min(missing, 0.5))
        )
    return found


def names_a_place(hits: Hits) -> list[tuple[int, str]]:
    """Words close to the claim that name the first place or the last one."""
    spoken, words = language().words, hits.reading.words
    found = []
    for i, word in enumerate(words):
        near = word.weight >= ATTACHED or word.chunk in hits.reading.contrasted
        if word.quoted or (i and word.written[0].isupper()):
            continue
        if near and word.text in spoken["first_places"]:
            turned = {one.text for one in words[max(0, i - _REACH) : i]} & spoken["turning_places"]
            found.append((i, "last" if turned else "first"))
        elif near and word.text in spoken["last_places"]:
            found.append((i, "last"))
    return found


def _names_it(column: ColumnProfile, hits: Hits) -> bool:
    """Whether the text names the thing that gets a place, by what tells its header from the others."""
    others = [one for one in hits.table.columns if one is not column and one.holds_places]
    own = set(column.stems).difference(*(one.stems for one in others)) if others else set(column.stems)
    return bool(own) and len(own & hits.spoken) >= _LEAST_NAMED * len(own)
