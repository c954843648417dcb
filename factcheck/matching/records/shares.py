"""Shares: of all rows or of those who answered, among all or among those who meet conditions."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.records.queries import Query, roles
from factcheck.matching.records.scene import Scene

__all__ = ["share", "shares"]

_ALL_ROWS_SURVEY, _ALL_ROWS_LIST = 0.6, 0.05
"""What speaks against a base that takes in those who did not answer: much in a survey, next to nothing in a
list, where an empty cell is a fact of its own."""
_UNKNOWN_LEFT_OUT = 0.15
"""What speaks against a base that leaves out answers which say that there is none."""
_STATED_BASE = 0.8
"""The same where the text limits the base to some of them (`of those who listen`)."""
_NO_BASE = 0.3
"""What speaks there against a base that only those who answered the question make."""
_STATED_NUMBER = 0.8
"""What speaks for a base of as many rows as the text says that there are."""
_FEW_ROWS, _LEAST_ROWS, _FEW_SHARE = 0.5, 10, 0.25
"""What speaks against a share of fewer rows than that, or than that share of a small table."""
_OF_A_SUM = 1.0
"""What speaks against a share of rows where it is one of what a column of numbers holds (`of the votes`)."""
_DEGENERATE = 1.0
"""What speaks against a share of none or all."""


def shares(scene: Scene) -> Iterator[Query]:
    """Every share that the conditions of the sentence allow.

    The signs of target and base choose between the ways to part a set; they do not speak for the set.
    """
    for one in scene.sets:
        if any(scene.predicates[i].names_rows for i in one.members):
            continue
        parted = [(target, base, scene.base.role_score(target, base)) for target, base in roles(one.members)]
        best = max((score for _, _, score in parted), default=0.0)
        against = min(0.0, max((scene.base.wording_score(t, b) for t, b, _ in parted), default=0.0))
        against *= any(scene.base.describes(i) for i in one.members)
        for target, base, role in parted:
            if scene.base.only_groups(target):
                continue
            score = one.score + role - best + against
            made = [share(scene, target, base, answered, score) for answered in (False, True)]
            columns = [scene.predicates[i].column for i in target]
            if any(column.unknown or column.opted_out for column in columns):
                made.append(share(scene, target, base, True, score - _UNKNOWN_LEFT_OUT, known=True))
            yield from (one for one in made if one)


def share(
    scene: Scene,
    target: tuple[int, ...],
    base: tuple[int, ...],
    answered: bool,
    score: float,
    *,
    known: bool = False,
) -> Query | None:
    """The share of `target` among `base`; None where the base is empty, or leaves out some of the target."""
    columns = tuple(scene.predicates[i].column.index for i in target)
    denominator = scene.cube.count(base, columns if answered else (), known=known)
    numerator = scene.cube.count((*target, *base))
    if not denominator or (known and scene.cube.count((*target, *base), columns, known=True) < numerator):
        return None
    doubt = 0.0 if answered else _ALL_ROWS_SURVEY if scene.table.is_survey else _ALL_ROWS_LIST
    if scene.base.limits and not scene.base.keeps_limits(base):
        doubt += _STATED_BASE if not answered else _NO_BASE
    doubt += _OF_A_SUM * scene.whole.is_sum
    doubt -= _STATED_NUMBER * (denominator in scene.stated_bases)
    return Query(
        "share",
        score - doubt - _oddity(scene, numerator, denominator),
        numerator / denominator,
        scene.pick(target),
        scene.pick(base),
        answered,
        known,
        numerator=numerator,
        denominator=denominator,
    )


def _oddity(scene: Scene, numerator: int, denominator: int) -> float:
    """What speaks against a share that nobody would print."""
    few = _FEW_ROWS * (denominator < min(_LEAST_ROWS, scene.table.rows * _FEW_SHARE))
    return few + _DEGENERATE * (numerator in (0, denominator))
