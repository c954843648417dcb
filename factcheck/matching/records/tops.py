"""Lists of the first ones: `the three most popular are A, B and C`, `the top five states are …`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.matching.records.language import language
from factcheck.matching.records.queries import Query
from factcheck.matching.records.ranks import totals
from factcheck.matching.records.scene import Scene

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.predicates import Predicate

__all__ = ["tops"]

_MOST_MISSING = 0.34
"""Share of a value's words that may be missing where it is named in a list."""
_LEAST_NAMED = 2
_LEAST_HEADER = 0.35
_NAMED_COST, _LIST = 0.1, 0.5
"""Cost of each value of the list, and what speaks for a list that is as long as the text says."""
_SUM, _MEAN = 0.1, 0.3


def tops(scene: Scene) -> Iterator[Query]:
    """How many of the values that the text lists are among as many first ones, by their frequency or by a
    column that the text names; only where it lists as many as it says."""
    value = scene.claimed
    for column, named in _named(scene).items():
        if value is None or len(named) != int(value) or len(named) >= len(column.values):
            continue
        score = _worth(scene, named) + _LIST
        for how, measure, results, doubt in _orders(scene, column):
            hits, shown = _among_first(scene, column, named, results)
            yield Query(
                "top", score - doubt, float(hits), column=measure or column,
                numerator=len(named), denominator=len(column.values), label=f"{how}: {shown}",
            )  # fmt: skip


def _named(scene: Scene) -> dict[ColumnProfile, list[Predicate]]:
    """Column → the conditions on its single values that the text lists."""
    found: dict[ColumnProfile, list[Predicate]] = defaultdict(list)
    for predicate in scene.listed:
        single = predicate.codes is not None and len(predicate.codes) == 1 and not predicate.all_but
        if single and predicate.column.codes is not None and predicate.missing <= _MOST_MISSING:
            found[predicate.column].append(predicate)
    return {column: named for column, named in found.items() if len(named) >= _LEAST_NAMED}


def _worth(scene: Scene, named: list[Predicate]) -> float:
    import numpy as np

    explained = np.max([predicate.strengths for predicate in named], axis=0) @ scene.hits.weights
    return float(explained) - sum(_NAMED_COST + predicate.missing for predicate in named)


def _orders(
    scene: Scene, column: ColumnProfile
) -> Iterator[tuple[str, ColumnProfile | None, npt.NDArray[np.float64], float]]:
    """What the values may be ordered by: their frequency, or the sum or mean of a column that is named."""
    import numpy as np

    counts = totals(scene, column, (), None)
    if (counts > 1).any():
        yield "frequency", None, counts, 0.0
    for measure in scene.table.columns:
        header, missing = scene.hits.header(measure)
        if not measure.is_measure or 1 - missing < _LEAST_HEADER:
            continue
        worth = float(header @ scene.hits.weights)
        sums = totals(scene, column, (), measure)
        yield "sum", measure, sums, _SUM - worth
        if (counts > 1).any():
            means = np.divide(sums, counts, out=np.full(len(sums), np.nan), where=counts > 0)
            yield "mean", measure, means, _MEAN - worth


def _among_first(
    scene: Scene, column: ColumnProfile, named: list[Predicate], results: npt.NDArray[np.float64]
) -> tuple[int, str]:
    """How many of the named are among as many first ones (ties all count), and these in words."""
    import numpy as np

    lowest = any(word.text in language().words["lowest_of_all"] for word in scene.reading.words)
    signed = np.nan_to_num(-results if lowest else results, nan=-np.inf)
    order = np.argsort(-signed, kind="stable")
    least = signed[order[len(named) - 1]]
    hits = sum(bool(signed[min(predicate.codes or frozenset({0}))] >= least) for predicate in named)
    first = ", ".join(f"{column.values[i]} {results[i]:,.6g}" for i in order[: len(named) + 1])
    return hits, first
