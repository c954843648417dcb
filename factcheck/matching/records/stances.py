"""Who is for a thing and who against it, where a column says yes or no to it: `47 have come out against`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.records.condition import Predicate
from factcheck.matching.records.language import language
from factcheck.matching.records.sentence import ATTACHED

if TYPE_CHECKING:
    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.lexicon import Hits

__all__ = ["stances"]

_SIDES = (("yes", "for_it"), ("no", "against_it"))


def stances(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """Yes or no in a column of stances or votes, where the text speaks of supporters or opponents."""
    if not column.poles or not language().stems["stance_headers"] & set(column.stems):
        return []
    return [one for pole, side in _SIDES if (one := _on_side(column, hits, pole, side))]


def _on_side(column: ColumnProfile, hits: Hits, pole: str, side: str) -> Predicate | None:
    """The condition that a word of the claim's clause for one side states."""
    import numpy as np

    spoken = language().words[side]
    said = [i for i, word in enumerate(hits.reading.words) if word.text in spoken and word.weight >= ATTACHED]
    if not said:
        return None
    strengths = np.zeros(len(hits.reading.words))
    strengths[said] = 1.0
    return Predicate(column, column.poles[pole], None, strengths, 0.0, 0.0)
