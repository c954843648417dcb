"""Sums, means, medians and extremes of number columns, and single cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.matching.records.language import language, stem
from factcheck.matching.records.queries import PredicateSet, Query
from factcheck.matching.records.scene import Scene
from factcheck.matching.records.sentence import tokens

if TYPE_CHECKING:
    from factcheck.matching.records.profile import ColumnProfile

__all__ = ["aggregates", "results_of"]

_CUE, _OTHER_CUE = 0.8, 0.5
"""What a word for the operation is worth, and what one for another costs."""
_NO_CUE = {"mode": 1.5, "mean": 0.9, "median": 1.0, "sum": 0.5, "min": 1.2, "max": 1.2}
"""What an operation costs that no word names."""
_NAMED, _MONEY = 0.4, 0.3
"""What it is worth that the counted noun names the column, or that both are sums of money."""
_CELL = 0.3
_LEAST_HEADER = 0.2
_MOST_SETS = 40


def aggregates(scene: Scene) -> Iterator[Query]:
    """Every aggregate of a column that the sentence names, over the rows that it names."""
    cued = [operation for operation in _NO_CUE if scene.cue(operation)]
    for column in scene.table.columns:
        header, missing = scene.hits.header(column)
        named = bool(scene.form.nouns & set(column.stems))
        if not column.is_measure or not (header.any() or named) or 1 - missing < _LEAST_HEADER:
            continue
        if scene.form.percent and not _is_percent(column):
            continue
        scale = _scale(scene, column)
        if scale is None:
            continue
        unit = _NAMED if named else _MONEY if scene.form.money and _is_money(column) else 0.0
        for one in scene.sets[:_MOST_SETS]:
            if column in {scene.predicates[i].column for i in one.members}:
                continue
            score = scene.column_score(one, header, missing) + unit
            yield from _aggregated(scene, column, one, score, scale, cued, counted=named)


def _aggregated(
    scene: Scene,
    column: ColumnProfile,
    one: PredicateSet,
    score: float,
    scale: float,
    cued: list[str],
    *,
    counted: bool,
) -> Iterator[Query]:
    """All aggregates of one column over one set of rows; the cell where it is one row."""
    results = results_of(scene, column, one.members)
    rows = scene.pick(one.members)
    used = scene.cube.count(one.members, (column.index,))
    if used == 1:
        yield Query("cell", score + _CELL, results["max"] * scale, rows, column=column, numerator=1)
        return
    for operation, value in results.items():
        if operation == "sum" and _is_percent(column):
            continue
        doubt = 0.0 if operation == "sum" and counted else _NO_CUE[operation]
        prior = _CUE if operation in cued else -doubt - (_OTHER_CUE if cued else 0.0)
        yield Query(operation, score + prior, value * scale, rows, column=column, numerator=used)


def _scale(scene: Scene, column: ColumnProfile) -> float | None:
    """What a result is multiplied by to be in the claim's unit, shares as fractions; None where the column
    measures something else."""
    if scene.form.percent:
        return 1.0 if column.is_fraction else 0.01
    said = scene.form.measured
    if said is None:
        return 1.0
    seconds = language().seconds
    held = next(
        (seconds[word] for one in tokens(column.name) if (word := one.removesuffix("s")) in seconds), None
    )
    if said in seconds and held:
        return held / seconds[said]
    allowed = language().measure_headers.get(said, frozenset()) | {stem(said)}
    return 1.0 if column.column.unit == said or allowed & set(column.stems) else None


def results_of(scene: Scene, column: ColumnProfile, members: tuple[int, ...]) -> dict[str, float]:
    """Operation → its result over the rows that meet the conditions; empty where none has a number."""
    import numpy as np

    assert column.numbers is not None
    numbers = column.numbers[scene.cube.mask(members) & column.answered]
    if not len(numbers):
        return {}
    found = {"mean": numbers.mean(), "median": np.median(numbers), "sum": numbers.sum()}
    return {
        name: float(value) for name, value in (found | {"min": numbers.min(), "max": numbers.max()}).items()
    }


def _is_percent(column: ColumnProfile) -> bool:
    name = column.name.casefold()
    marks = language().words["percent_marks"]
    return column.column.unit == "percent" or column.is_fraction or any(mark in name for mark in marks)


def _is_money(column: ColumnProfile) -> bool:
    spoken = language()
    signs = any(mark in column.name for mark in spoken.words["currency"])
    return signs or bool(spoken.stems["money_headers"] & set(column.stems))
