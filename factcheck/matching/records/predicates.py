"""Which conditions on the rows of a table the words of a sentence may mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.matching.records.answers import at_all, poles, values
from factcheck.matching.records.condition import Predicate
from factcheck.matching.records.frequency import often_enough
from factcheck.matching.records.intervals import bins, indicators, numeric
from factcheck.matching.records.opposed import row_comparisons
from factcheck.matching.records.placings import placings
from factcheck.matching.records.rest import of_the_rest
from factcheck.matching.records.sentence import ATTACHED
from factcheck.matching.records.stances import stances
from factcheck.matching.records.unions import beyond, complements, complete, coordinated, scaled, sharing

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.lexicon import Hits
    from factcheck.matching.records.profile import TableProfile

    Strengths = npt.NDArray[np.float64]

__all__ = ["Predicate", "find_predicates"]

MOST_PREDICATES = 26
"""Conditions kept for combining: 26 give 2,951 sets of up to three."""
_HEADER_DOUBT = 0.3
_OWN_GROUP, _OTHER_GROUP = 0.5, 0.3
"""Share of its words in the claim's clause from which a condition is the claim's own, and in the clause held
against it, from which one without a word there is the other's."""
_OWN_ANSWER, _OTHER_ANSWER = 0.6, 0.4
"""The same where nothing is held against it: its own from the first on, another's below the second."""


def find_predicates(table: TableProfile, hits: Hits) -> list[Predicate]:
    """The conditions that the sentence may state, the best worded first, at most `MOST_PREDICATES`."""
    found = [one for column in table.columns for one in _of_column(column, hits)] + row_comparisons(hits)
    return _best(of_the_rest(_without_other_groups(_of_items_named(found, hits), hits), hits), hits)


def _of_items_named(found: list[Predicate], hits: Hits) -> list[Predicate]:
    """The conditions without those on other items of a question of which the claim's clause names one."""
    left_out: set[int] = set()
    for items in hits.table.grids:
        named = {column.index for column, own in items if own and hits.stated(own, ATTACHED)}
        if named:
            left_out |= {column.index for column, _ in items} - named
    return [one for one in found if one.column.index not in left_out]


def _without_other_groups(found: list[Predicate], hits: Hits) -> list[Predicate]:
    """The conditions without the group that the claimed number's own is held against (`41 percent of men,
    against 28 percent of women`), and without the answers of other clauses to what its own answers."""
    import numpy as np

    words = hits.reading.words
    claimed = words[min(hits.reading.claimed_word, len(words) - 1)].chunk if words else 0
    own, there = (
        np.array(
            [_share(one, np.array([float(word.chunk in chunks) for word in words]), hits) for one in found]
        )
        for chunks in ({claimed}, hits.reading.contrasted)
    )
    owned = {one.column.index for one, share in zip(found, own, strict=True) if share >= _OWN_GROUP}
    answered = {one.column.index for one, share in zip(found, own, strict=True) if share >= _OWN_ANSWER}
    return [
        one for one, here, away in zip(found, own, there, strict=True)
        if not (here == 0 and away >= _OTHER_GROUP and one.column.index in owned)
        and not (here < _OTHER_ANSWER and one.column.index in answered and not _is_beside(one, hits))
    ]  # fmt: skip


def _is_beside(one: Predicate, hits: Hits) -> bool:
    """Whether a condition is on a list, of which several answers may be given, and belongs to the claim."""
    stated = hits.of_value(one.column, one.strengths) > 0
    near = [word.weight for word, said in zip(hits.reading.words, stated, strict=True) if said]
    return bool(one.column.members) and max(near, default=0.0) >= ATTACHED


def _share(one: Predicate, part: Strengths, hits: Hits) -> float:
    """Share of what a condition explains by its value that lies in some of the words."""
    stated = hits.of_value(one.column, one.strengths)
    whole = float(stated @ hits.weights)
    return float(stated @ (part * hits.weights)) / whole if whole else 0.0


def _of_column(column: ColumnProfile, hits: Hits) -> Iterator[Predicate]:
    if column.numbers is not None:
        yield from indicators(column, hits) if column.is_indicator else numeric(column, hits)
        yield from placings(column, hits)
        return
    bounded, stated = often_enough(column, hits), values(column, hits)
    if not bounded and column.values and not column.holds_names:
        bounded = beyond(column, hits, stated)
    stated = [] if bounded else stated
    yield from (*bounded, *stated)
    if column.values and not column.holds_names:
        yield from poles(column, hits)
        yield from stances(column, hits)
        yield from at_all(column, hits)
        yield from coordinated(column, hits, stated)
        yield from sharing(column, hits) if not bounded else ()
        yield from complete(column, hits)
        yield from scaled(column, hits, stated)
        yield from complements(column, hits, stated)
        yield from bins(column, hits)


def _best(found: list[Predicate], hits: Hits) -> list[Predicate]:
    """One predicate a condition (the best worded), best first."""
    best: dict[tuple[int, object], tuple[float, int, Predicate]] = {}
    for i, predicate in enumerate(found):
        doubt = predicate.missing + _HEADER_DOUBT * predicate.header_missing + predicate.cost
        worth = float(predicate.strengths @ hits.weights) - doubt
        if predicate.key not in best or worth > best[predicate.key][0]:
            best[predicate.key] = (worth, i, predicate)
    ranked = sorted(best.values(), key=lambda item: (-item[0], item[1]))
    return [predicate for _, _, predicate in ranked[:MOST_PREDICATES]]
