"""Which of the proposed computations the claim most probably states."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.matching.records.forms import Stated
from factcheck.matching.records.profile import TableProfile
from factcheck.matching.records.queries import Query

__all__ = ["Family", "Ranked", "certainty", "families", "is_countered", "rank"]

_FIT = 2.8
"""How much more probable a computation is, in nats, when its result is what the claim says: half the claims
are taken to be true, and a result meets a claim's interval by chance one time in ten."""
_BOUND_FIT = 0.8
"""The same for a bound or a first place, which many results meet."""
_USUAL_ERROR = 0.45
"""Wrong figures in texts are mostly within a factor of three (a power of ten of 0.45) of the right one."""
_FAR, _FARTHEST = 5.0, 6.0
"""What each further power of ten costs, and the most."""
_NEAR_FIT = 0.5
_NEAR = 0.01
_SHARPNESS = 5.0
"""Nats that a word fully explained is worth; set on the project's own sentences."""
_NOTHING, _LEAST_NOTHING, _MOST_NOTHING = 0.22, 0.1, 1.5
"""Score of the hypothesis that the tables say nothing about the claim: this share of what explaining all
words of its clause is worth, within bounds."""


_SAME_SIDE = 0.6
_RIVAL = 0.1
_COUNTER = 0.02
"""Probability from which a reading that gives just the figure claimed speaks for the claim: of true claims
that another reading would refute most have one, of wrong ones one in fifty."""
_FEWER = 0.97
"""Two bases are two from this ratio on; less is a handful who skipped a question."""
_MOST_RANKED = 300
"""Computations that are grouped into families; the rest have no weight."""


@dataclass(frozen=True, slots=True)
class Ranked:
    table: TableProfile
    query: Query
    probability: float
    """That this is the computation meant."""
    fits: bool
    """Its result lies in the claim's interval."""


@dataclass(frozen=True, slots=True)
class Family:
    """Computations that differ only in the base or in the wording, best first."""

    members: tuple[Ranked, ...]

    @property
    def best(self) -> Ranked:
        """The most probable; one whose result the claim states where it is not much less so."""
        first = self.members[0]
        fitting = next((one for one in self.members if one.fits), first)
        return fitting if fitting.probability >= _RIVAL * first.probability else first

    @property
    def hangs_on_base(self) -> bool:
        """Whether the claim holds on the less usual of two bases only, so that the base decides; a base that
        the text states is the one."""
        return (
            self.best.query.operation == "share"
            and not self.best.query.base
            and not self.best.query.answered
            and self.best.fits
            and any(
                one.query.answered
                and not one.fits
                and one.query.family == self.best.query.family
                and one.query.denominator < _FEWER * self.best.query.denominator
                for one in self.members
            )
        )

    @property
    def probability(self) -> float:
        return min(1.0, sum(member.probability for member in self.members))


def rank(proposed: Sequence[tuple[TableProfile, Query]], stated: Stated, worth: float) -> list[Ranked]:
    """The computations by falling probability; the rest to 1 is that the tables say nothing.

    `worth` is what the words of the claim's clause are worth.
    """
    if not proposed:
        return []
    logits = [_SHARPNESS * q.score + _fit(q, stated) for _, q in proposed]
    nothing = _SHARPNESS * min(max(_NOTHING * worth, _LEAST_NOTHING), _MOST_NOTHING)
    top = max(*logits, nothing)
    masses = [math.exp(logit - top) for logit in logits]
    total = sum(masses) + math.exp(nothing - top)
    ranked = [
        Ranked(table, query, mass / total, stated.holds(query.value, average=query.is_average))
        for (table, query), mass in zip(proposed, masses, strict=True)
    ]
    return sorted(ranked, key=lambda one: -one.probability)


def _fit(query: Query, stated: Stated) -> float:
    """How much more probable the claim's number makes a computation with this result, in nats."""
    result = query.value
    off = _orders(result, stated)
    if stated.holds(result, average=query.is_average):
        if query.operation == "rank":
            return _BOUND_FIT
        return _FIT if stated.bounded else max(_BOUND_FIT - _FAR * off, -_FARTHEST)
    return _NEAR_FIT if _is_near(result, stated) else -min(_FAR * off, _FARTHEST)


def _orders(result: float, stated: Stated) -> float:
    """By how many powers of ten a result is farther from the number than errors in texts are."""
    said = next(
        (x for x in (stated.value, stated.lower, stated.upper) if x is not None and math.isfinite(x)), 0.0
    )
    if not said or not result or said * result < 0:
        return 1.0 if said != result else 0.0
    return max(0.0, abs(math.log10(result / said)) - _USUAL_ERROR)


def certainty(found: Sequence[Family], stated: Stated) -> float:
    """How surely the first family decides about the claim.

    Where its result is not the one claimed, the other families that err to the same side say so too: the
    claim is wrong the same way whichever is meant. They count for `_SAME_SIDE`.
    """
    first = found[0]
    figure = stated.figure
    if first.best.fits or figure is None:
        return first.probability
    above = first.best.query.value > figure
    others = [f for f in found[1:] if not f.best.fits and (f.best.query.value > figure) == above]
    return min(1.0, first.probability + _SAME_SIDE * sum(family.probability for family in others))


def is_countered(one: Family, found: Sequence[Family], stated: Stated) -> bool:
    """Whether another reading, that does not only leave out a condition of this one, gives just the figure
    claimed, and is not too far-fetched to be the one meant."""
    if one.best.fits or not stated.bounded:
        return False
    return any(
        other.probability >= _COUNTER
        and _is_just(other.best.query, stated)
        and not _takes_in(other.best.query, one.best.query)
        for other in found
    )


def _is_just(query: Query, stated: Stated) -> bool:
    """Whether a result is the figure itself, however roughly the text gives it."""
    return stated.rounds(query.value, average=query.is_average) or _is_near(query.value, stated)


def _is_near(result: float, stated: Stated) -> bool:
    return stated.value is not None and abs(result - stated.value) <= _NEAR * abs(stated.value)


def _takes_in(wider: Query, query: Query) -> bool:
    """Whether a computation is the other one without some of its conditions."""
    own, others = ({one.key for one in (*q.target, *q.base)} for q in (query, wider))
    return wider.operation == query.operation and wider.column is query.column and others < own


def families(ranked: Sequence[Ranked]) -> list[Family]:
    """The computations by what they are about, by falling probability of the family."""
    grouped: dict[object, list[Ranked]] = {}
    same: dict[object, object] = {}
    for one in ranked[:_MOST_RANKED]:
        query = one.query
        result = (id(one.table), round(query.value, 9), query.numerator, query.denominator)
        key = same.setdefault(result, (id(one.table), query.family))
        grouped.setdefault(key, []).append(one)
    return sorted(
        (Family(tuple(group)) for group in grouped.values()), key=lambda family: -family.probability
    )
