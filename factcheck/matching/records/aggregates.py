"""Sums, means, medians and extremes of number columns, and single cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.matching.records.language import language, stem
from factcheck.matching.records.queries import PredicateSet, Query
from factcheck.matching.records.scene import Scene
from factcheck.matching.records.sentence import tokens
from factcheck.matching.records.texts import spaced
from factcheck.units import canonical

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.forms import Form
    from factcheck.matching.records.profile import ColumnProfile

    Strengths = npt.NDArray[np.float64]

__all__ = ["aggregates", "is_percent", "results_of", "scale_of"]

_CUE, _OTHER_CUE = 0.8, 0.5
"""What a word for the operation is worth, and what one for another costs."""
_NO_CUE = {"mode": 1.5, "mean": 0.9, "median": 1.0, "sum": 0.5, "min": 1.2, "max": 1.2}
"""What an operation costs that no word names."""
_NAMED, _MONEY = 0.4, 0.3
"""What it is worth that the counted noun names the column, or that both are sums of money."""
_CELL = 0.3
_LEAST_HEADER = 0.2
_TALLY_MISSING = 0.4
"""Share of a header counted as missing at most where its unit names it, or it only says that it is a number
of things."""
_MOST_SETS = 40


def aggregates(scene: Scene) -> Iterator[Query]:
    """Every aggregate of a column that the sentence names, over the rows that it names."""
    for column in scene.table.columns:
        naming = _naming(scene, column)
        scale = scale_of(scene.form, column) if naming else None
        if naming is None or scale is None or (scene.form.percent and not is_percent(column)):
            continue
        header, missing, worth = naming
        cued = [name for name in _NO_CUE if scene.cue(name) and not _in_header(name, column)]
        for one in scene.sets[:_MOST_SETS]:
            if column in {scene.predicates[i].column for i in one.members}:
                continue
            score = scene.column_score(one, header, missing) + worth
            yield from _aggregated(scene, column, one, score, scale, cued, counted=worth == _NAMED)


def _naming(scene: Scene, column: ColumnProfile) -> tuple[Strengths, float, float] | None:
    """How the sentence names a column of measures: the strengths of its words, the share of the header that
    is missing, and what unit or noun are worth; None where it does not."""
    header, missing = scene.hits.header(column)
    form = scene.form
    if not column.is_measure:
        return None
    if form.nouns & set(column.stems):
        worth = _NAMED
    elif form.measured and language().measure_headers.get(form.measured, frozenset()) & set(column.stems):
        worth, missing = _NAMED, min(missing, _TALLY_MISSING)
    else:
        worth = _MONEY if form.money and _is_money(column) else 0.0
    tallies = column.is_tally and not (form.money or form.measured or form.percent)
    if tallies:
        missing = min(missing, _TALLY_MISSING)
    named = (header.any() or worth == _NAMED) and 1 - missing >= _LEAST_HEADER
    return (header, missing, worth) if named or tallies else None


def _in_header(operation: str, column: ColumnProfile) -> bool:
    """Whether the word for an operation is a part of the header (`median_pay`), so that it asks for no other
    than the column."""
    said = set(tokens(spaced(column.name)))
    return any(set(cue.split()) <= said for cue in language().cues[operation])


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
        if operation == "sum" and is_percent(column):
            continue
        doubt = 0.0 if operation == "sum" and counted else _NO_CUE[operation]
        prior = _CUE if operation in cued else -doubt - (_OTHER_CUE if cued else 0.0)
        yield Query(operation, score + prior, value * scale, rows, column=column, numerator=used)


def scale_of(form: Form, column: ColumnProfile) -> float | None:
    """What a result is multiplied by to be in the claim's unit, shares as fractions; None where the column
    measures something else."""
    if form.percent:
        return 1.0 if column.is_fraction else 0.01
    held = tokens(spaced(column.name))
    said = form.measured
    if said is None:
        scales = language().scale_words
        return next((scales[word] for word in held if word in scales), 1.0)
    seconds = language().seconds
    time = next((seconds[word] for one in held if (word := one.removesuffix("s")) in seconds), None)
    if said in seconds and time:
        return time / seconds[said]
    allowed = language().measure_headers.get(said, frozenset()) | {stem(said)}
    same = column.column.unit == said or bool(allowed & set(column.stems))
    return 1.0 if same or any(canonical(word) == said for word in held) else None


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


def is_percent(column: ColumnProfile) -> bool:
    name = column.name.casefold()
    marks = language().words["percent_marks"]
    return column.column.unit == "percent" or column.is_fraction or any(mark in name for mark in marks)


def _is_money(column: ColumnProfile) -> bool:
    spoken = language()
    signs = any(mark in column.name for mark in spoken.words["currency"])
    return signs or bool(spoken.stems["money_headers"] & set(column.stems))
