"""Computations over a table that a claim may state, and their results, thousands at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile, Mask
    from factcheck.matching.records.lexicon import Hits
    from factcheck.matching.records.predicates import Predicate
    from factcheck.matching.records.profile import TableProfile

    Strengths = npt.NDArray[np.float64]

__all__ = ["Cube", "PredicateSet", "Query", "predicate_sets", "scored_set"]

MOST_SETS = 220
"""Sets of conditions that are turned into computations: about 3,000 results a table."""
_COST = 0.25
"""Cost of each further condition; with the three below set on the project's own sentences."""
_MISSING = 1.2
"""Cost of a value none of whose words occur."""
_HEADER_MISSING = 0.9
_OWN_WORDS = 0.3
"""What each condition must explain that no other of its set does: a condition has words of its own."""
_SHARED = 0.5
"""A word that another condition explains at this share of the strength is not a condition's own."""
_IGNORED = 0.5
"""Cost of leaving out a name of the sentence that a value of the table has."""
_TOO_FAR = 2.0
"""Sets worse than the best by more are not pursued."""


@dataclass(frozen=True, eq=False)
class PredicateSet:
    """Up to three conditions on different columns, and what they explain of the sentence."""

    members: tuple[int, ...]
    """Indices into the list of predicates."""
    explained: Strengths
    """Word → how strongly one of them explains it."""
    score: float


@dataclass(frozen=True, eq=False)
class Query:
    """One computation and its result."""

    operation: str
    """`count`, `share`, `answered`, `rows`, `distinct`, `mean`, `median`, `sum`, `min`, `max`, `cell`,
    `difference`, `ratio`, `top`."""
    score: float
    """How well it explains the sentence; in nats against other computations."""
    value: float
    """Shares as fractions."""
    target: tuple[Predicate, ...] = ()
    base: tuple[Predicate, ...] = ()
    answered: bool = False
    """The base is those who answered the target's question, not all rows."""
    known: bool = False
    """The base leaves out those of whom the answer says that it is not known, too."""
    column: ColumnProfile | None = None
    """The column that is aggregated."""
    numerator: int = 0
    denominator: int = 0
    parts: tuple[Query, ...] = ()
    """The two results that a difference or a ratio compares."""
    label: str = ""
    """The category that a `top` names."""

    @property
    def is_average(self) -> bool:
        """Whether a whole number in a text is a rounded one."""
        return self.operation in ("mean", "median", "ratio")

    @property
    def family(self) -> object:
        """What it is about, whichever rows without an answer the base takes in."""
        if self.operation in ("rows", "answered"):
            return ("rows",)
        return (
            self.operation,
            frozenset(predicate.key for predicate in self.target),
            frozenset(predicate.key for predicate in self.base),
            self.column.index if self.column else None,
            tuple(part.family for part in self.parts),
        )


def predicate_sets(predicates: list[Predicate], hits: Hits) -> list[PredicateSet]:
    """Sets of no to three conditions on different columns, best first."""
    import numpy as np

    weights = hits.weights
    strengths = np.array([p.strengths for p in predicates]).reshape(len(predicates), len(weights))
    costs = np.array([_cost(p) for p in predicates])
    columns = [_asked(p) for p in predicates]
    own = _established(strengths, predicates, weights)
    found = [scored_set((), predicates, hits)]
    for size in (1, 2, 3):
        chosen = [
            c for c in combinations(range(len(predicates)), size) if len({columns[i] for i in c}) == size
        ]
        if not chosen:
            continue
        index = np.array(chosen)
        explained = strengths[index].max(axis=1)
        scores = explained @ weights - costs[index].sum(axis=1) - _IGNORED * _ignores(explained, hits)
        scores[_least_share(own[index], weights) < _OWN_WORDS] = -np.inf
        best = np.argsort(-scores, kind="stable")[:MOST_SETS]
        found += [
            PredicateSet(chosen[i], explained[i], float(scores[i])) for i in best if np.isfinite(scores[i])
        ]
    found.sort(key=lambda one: -one.score)
    limit = found[0].score - _TOO_FAR
    return [one for one in found if one.score >= limit or not one.members][:MOST_SETS]


def scored_set(members: tuple[int, ...], predicates: list[Predicate], hits: Hits) -> PredicateSet:
    """A set of conditions with its score."""
    import numpy as np

    strengths = [predicates[i].strengths for i in members]
    explained = np.max([np.zeros(len(hits.weights)), *strengths], axis=0)
    costs = sum(_cost(predicates[i]) for i in members)
    score = float(explained @ hits.weights) - costs - _IGNORED * float(_ignores(explained, hits))
    return PredicateSet(members, explained, score)


def _established(strengths: Strengths, predicates: list[Predicate], weights: Strengths) -> Strengths:
    """The strengths, raised where a yes or no is meant whose whole question is said, however common its words
    are in the table (`Do you camp?` in a survey on camping)."""
    import numpy as np

    worth = strengths @ weights
    asked = [one.header_missing + one.missing == 0 and bool(one.column.poles) for one in predicates]
    whole = np.array(asked, dtype=bool)
    factor = np.where(whole & (worth > 0), np.maximum(1.0, _OWN_WORDS / np.maximum(worth, 1e-9)), 1.0)
    return np.asarray(strengths * factor.reshape(-1, 1) * (1 + 1e-9))


def _asked(one: Predicate) -> object:
    """What only one condition of a set can be on: a column, or an answer of a list, which may hold more."""
    single = one.column.takes_several and one.codes is not None and len(one.codes) == 1 and not one.missing
    return (one.column.index, one.codes) if single else one.column.index


def _cost(one: Predicate) -> float:
    return _COST + _MISSING * one.missing + _HEADER_MISSING * one.header_missing + one.cost


def _ignores(explained: Strengths, hits: Hits) -> Strengths:
    """Whether conditions leave out a name that the table knows; words lie along the last axis."""
    import numpy as np

    return np.asarray((explained < _SHARED * hits.names).any(axis=-1), dtype=float)


def _least_share(strengths: npt.NDArray[np.float64], weights: Strengths) -> Strengths:
    """What the condition of each set that explains least explains alone; sets × conditions × words in."""
    import numpy as np

    ordered = np.sort(strengths, axis=1)
    second = ordered[:, -2, :] if strengths.shape[1] > 1 else np.zeros_like(ordered[:, 0, :])
    rest = np.where(strengths == ordered[:, -1:, :], second[:, None, :], ordered[:, -1:, :])
    alone = np.where(rest < _SHARED * strengths, strengths, 0.0)
    return np.asarray((alone @ weights).min(axis=1))


class Cube:
    """Counts and selections of rows by sets of conditions; each is computed once."""

    def __init__(self, table: TableProfile, predicates: list[Predicate]) -> None:
        self.table = table
        self.predicates = predicates
        self._masks: dict[tuple[int, ...], Mask] = {}
        self._counts: dict[tuple[tuple[int, ...], tuple[int, ...], bool], int] = {}

    @cached_property
    def all_rows(self) -> Mask:
        import numpy as np

        return np.ones(self.table.rows, dtype=bool)

    def mask(self, members: tuple[int, ...]) -> Mask:
        """Rows that meet all the conditions."""
        members = tuple(sorted(members))
        if not members:
            return self.all_rows
        if members not in self._masks:
            first = self.predicates[members[0]].mask
            self._masks[members] = first & self.mask(members[1:]) if len(members) > 1 else first
        return self._masks[members]

    def count(self, members: tuple[int, ...], answered: tuple[int, ...] = (), *, known: bool = False) -> int:
        """Rows that meet all the conditions and have an answer in the columns `answered`; `known`, one that
        says more than that it is not known."""
        key = (tuple(sorted(members)), tuple(sorted(set(answered))), known)
        if key not in self._counts:
            mask = self.mask(members)
            for column in key[1]:
                answers = self.table.columns[column]
                mask = mask & (answers.known if known else answers.answered)
            self._counts[key] = int(mask.sum())
        return self._counts[key]


def roles(members: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Every way to part conditions into the target and the base of a share."""
    for size in range(1, len(members) + 1):
        for target in combinations(members, size):
            yield target, tuple(i for i in members if i not in target)
