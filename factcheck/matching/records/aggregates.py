"""Sums, means, medians and extremes of number columns, and single cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.matching.records.language import language
from factcheck.matching.records.measures import is_money, is_percent, scale_of
from factcheck.matching.records.queries import PredicateSet, Query
from factcheck.matching.records.scene import Scene
from factcheck.matching.records.texts import spaced
from factcheck.matching.records.tokens import tokens

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile

    Strengths = npt.NDArray[np.float64]

__all__ = ["aggregates", "results_of", "said_by"]

_CUE, _OTHER_CUE = 0.8, 0.5
"""What a word for the operation is worth, and what one for another costs."""
_NO_CUE = {"mode": 1.5, "mean": 0.9, "median": 1.0, "sum": 0.5, "min": 1.2, "max": 1.2}
"""What an operation costs that no word names."""
_SUM_OF_MEASURES = 0.5
"""What more a sum of lengths, times or ages costs, which texts give by their mean."""
_NAMED, _MONEY = 0.4, 0.3
"""What it is worth that the counted noun names the column, or that both are sums of money."""
_CELL = 0.3
_OF_THESE = 0.25
"""What it is worth that the header names what the conditions are about (`candidate votes` of a candidate)."""
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
        cued = [name for name in _NO_CUE if _asked(scene, name, column)]
        for one in scene.sets[:_MOST_SETS]:
            if column in scene.columns_of(one):
                continue
            said = said_by(scene, column, one)
            score = scene.column_score(one, header, missing - said) + worth + _OF_THESE * (said > 0)
            counted = worth == _NAMED and not scene.form.measured
            yield from _aggregated(scene, column, one, score, scale, cued, counted=counted)


def _naming(scene: Scene, column: ColumnProfile) -> tuple[Strengths, float, float] | None:
    """How the sentence names a column of measures: the strengths of its words, the share of the header that
    is missing, and what unit or noun are worth; None where it does not."""
    header, missing = scene.hits.header(column)
    form = scene.form
    if not column.is_measure:
        return None
    if form.nouns & set(column.stems) or column.index in scene.subject.tallies_of_people:
        worth = _NAMED
    elif form.nouns & scene.table.named and not column.is_tally:
        return None
    elif form.measured and language().measure_headers.get(form.measured, frozenset()) & set(column.stems):
        worth, missing = _NAMED, min(missing, _TALLY_MISSING)
    else:
        worth = _MONEY if form.money and is_money(column) else 0.0
    tallies = column.is_tally and not (form.money or form.measured or form.percent)
    if tallies or (worth == _MONEY and scene.table.has_one_column_of_money):
        missing = min(missing, _TALLY_MISSING)
        return header, missing, worth
    named = (header.any() or worth == _NAMED) and 1 - missing >= _LEAST_HEADER
    return (header, missing, worth) if named else None


def said_by(scene: Scene, column: ColumnProfile, one: PredicateSet) -> float:
    """Share of a header that the conditions say: who is a candidate has the votes of `candidate votes`."""
    named = {stem for i in one.members for stem in scene.predicates[i].column.stems}
    weights = {stem: scene.table.header_weight(stem) for stem in column.stems}
    said = sum(weight for stem, weight in weights.items() if stem in named - scene.hits.spoken)
    return said / (sum(weights.values()) or 1.0)


def _asked(scene: Scene, operation: str, column: ColumnProfile) -> bool:
    """Whether a word for an operation is said that is no part of the header (`median_pay`), where it asks for
    no more than the column."""
    named = set(tokens(spaced(column.name)))
    return any(not set(cue.split()) <= named for cue in scene.operations.cues_of(operation))


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
        doubt += _SUM_OF_MEASURES * (operation == "sum" and scene.form.measured is not None)
        prior = _CUE if operation in cued else -doubt - (_OTHER_CUE if cued else 0.0)
        yield Query(operation, score + prior, value * scale, rows, column=column, numerator=used)


def results_of(scene: Scene, column: ColumnProfile, members: tuple[int, ...]) -> dict[str, float]:
    """Operation → its result over the rows that meet the conditions; empty where none has a number.

    The sum over all rows is the one that the table states, where it does.
    """
    import numpy as np

    assert column.numbers is not None
    numbers = column.numbers[scene.cube.mask(members) & column.answered]
    if not len(numbers):
        return {}
    whole = column.total if column.total is not None and not members else numbers.sum()
    found = {"mean": numbers.mean(), "median": np.median(numbers), "sum": whole}
    return {
        name: float(value) for name, value in (found | {"min": numbers.min(), "max": numbers.max()}).items()
    }
