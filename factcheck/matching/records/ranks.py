"""Superlatives: which value is the most frequent, which group has the highest total or mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.matching.records.queries import PredicateSet, Query
from factcheck.matching.records.scene import Scene

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.predicates import Predicate

__all__ = ["ranks", "totals"]

_MOST_SETS = 40
_LEAST_HEADER = 0.35
_BY_COUNT = 0.1
_MEAN, _SUM = 0.3, 0.2
"""What speaks against ranking groups by the mean or the total of a column that no word asks for."""


def ranks(scene: Scene) -> Iterator[Query]:
    """The place of the value that the sentence names among all values of its column."""
    for one in scene.sets[:_MOST_SETS]:
        for named in one.members:
            predicate = scene.predicates[named]
            if predicate.codes is None or len(predicate.codes) != 1 or predicate.column.codes is None:
                continue
            rest = tuple(i for i in one.members if i != named)
            yield from _by_count(scene, one, predicate, rest)
            yield from _by_column(scene, one, predicate, rest)


def _by_count(scene: Scene, one: PredicateSet, named: Predicate, rest: tuple[int, ...]) -> Iterator[Query]:
    counts = totals(scene, named.column, rest, None)
    if (counts == counts.max()).sum() > 1:
        return
    score = one.score + scene.subject.counts_rows - _BY_COUNT
    yield _ranked(scene, "frequency", counts, score, named, rest, None)


def _by_column(scene: Scene, one: PredicateSet, named: Predicate, rest: tuple[int, ...]) -> Iterator[Query]:
    """By the sum and by the mean of each number column that the sentence names."""
    import numpy as np

    for column in scene.table.columns:
        header, missing = scene.hits.header(column)
        if not column.is_measure or 1 - missing < _LEAST_HEADER:
            continue
        score = scene.column_score(one, header, missing)
        sums = totals(scene, named.column, rest, column)
        counts = _answers(scene, named.column, rest, column)
        mean = scene.operations.cue("mean")
        if counts.max(initial=0) <= 1:
            yield _ranked(scene, "value", sums, score - _SUM, named, rest, column)
            continue
        yield _ranked(scene, "sum", sums, score - (0.5 if mean else _SUM), named, rest, column)
        means = np.divide(sums, counts, out=np.full(len(sums), np.nan), where=counts > 0)
        yield _ranked(scene, "mean", means, score + (0.3 if mean else -_MEAN), named, rest, column)


def totals(
    scene: Scene, column: ColumnProfile, rest: tuple[int, ...], summed: ColumnProfile | None
) -> npt.NDArray[np.float64]:
    """Value of `column` → rows that have it, or the sum of `summed` over them."""
    import numpy as np

    assert column.codes is not None
    mask = scene.cube.mask(rest) & (column.codes >= 0)
    weights = None
    if summed is not None and summed.numbers is not None:
        mask = mask & summed.answered
        weights = summed.numbers[mask]
    return np.bincount(column.codes[mask], weights, minlength=len(column.values)).astype(float)


def _answers(
    scene: Scene, column: ColumnProfile, rest: tuple[int, ...], summed: ColumnProfile
) -> npt.NDArray[np.float64]:
    import numpy as np

    assert column.codes is not None
    mask = scene.cube.mask(rest) & (column.codes >= 0) & summed.answered
    return np.bincount(column.codes[mask], minlength=len(column.values)).astype(float)


def _ranked(
    scene: Scene,
    how: str,
    totals: npt.NDArray[np.float64],
    score: float,
    named: Predicate,
    rest: tuple[int, ...],
    column: ColumnProfile | None,
) -> Query:
    """The place of the named value, 1 for the highest (or the lowest, where that is claimed)."""
    import numpy as np

    (code,) = named.codes or frozenset({0})
    signed = np.nan_to_num(totals if scene.form.rank != "lowest" else -totals, nan=-np.inf)
    place = 1 + int((signed > signed[code]).sum())
    leader = int(signed.argmax())
    values = named.column.values
    shown = ", ".join(f"{values[i]} {totals[i]:,.6g}" for i in dict.fromkeys((leader, code)))
    return Query(
        "rank",
        score,
        float(place),
        (named,),
        scene.pick(rest),
        column=column,
        numerator=len(totals),
        label=f"{how}: {shown}",
    )
