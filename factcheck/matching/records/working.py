"""A computation as a candidate: its formula, its counts, its base and what else it might have been."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from factcheck.matching.candidate import Candidate
from factcheck.matching.records.queries import Query
from factcheck.references import Observation

if TYPE_CHECKING:
    from factcheck.matching.records.predicates import Predicate
    from factcheck.matching.records.profile import Mask, TableProfile
    from factcheck.matching.records.ranking import Family, Stated

__all__ = ["Unit", "as_candidate", "in_words"]

_NAMES = {"mean": "mean", "median": "median", "sum": "sum", "min": "smallest", "max": "largest"}
NO_INDICATOR = -1
"""`indicator_id` of a number that no indicator of the library holds."""


class Unit:
    """How results are written in the claim's unit."""

    def __init__(self, name: str | None, factor: float) -> None:
        self.name = name
        self.factor = factor

    @property
    def times(self) -> str:
        return "" if self.factor == 1 else f" × {self.factor:g}"

    def of(self, query: Query) -> float:
        return query.value * self.factor


def in_words(query: Query) -> str:
    """The computation in one phrase."""
    conditions = _conditions(query.target)
    base = f" among rows where {_conditions(query.base)}" if query.base else ""
    match query.operation:
        case "rows":
            return "count of all rows"
        case "count":
            return f"count of rows where {_conditions((*query.target, *query.base))}"
        case "share":
            who = (
                ", among those who answered" if query.answered else ", of all rows" if not query.base else ""
            )
            return f"share of rows where {conditions}{base}{who}"
    column = query.column.name if query.column else ""
    where = f" where {conditions}" if conditions else ""
    if query.operation == "answered":
        return f"count of rows with an answer to {column}"
    if query.operation == "distinct":
        return f"number of different values of {column}{where}"
    if query.operation == "cell":
        return f"{column}{where}"
    return f"{_NAMES[query.operation]} of {column}{where}"


def _conditions(predicates: Sequence[Predicate]) -> str:
    return " and ".join(predicate.words() for predicate in predicates)


def as_candidate(family: Family, unit: Unit, stated: Stated) -> Candidate:
    """The candidate for computations that are the one meant with the family's probability.

    The place and the period are those of the table: whoever is asked or listed in it.
    """
    table, query = family.best.table, family.best.query
    return Candidate(
        observation=_observation(table, query, unit, stated),
        score=family.probability,
        same_measure=family.probability,
        same_place=True,
        same_period=True,
        operation=in_words(query),
        steps=tuple(_steps(table, query, unit, stated)),
        warnings=base_warnings(family),
        mismatch="base" if family.hangs_on_base else None,
    )


def base_warnings(family: Family) -> tuple[str, ...]:
    """The share on the other base, where it gives another figure; whether the claim hangs on the choice."""
    best = family.best
    if best.query.operation != "share":
        return ()
    others = (m for m in family.members if m.query.family == best.query.family)
    other = next((m for m in others if m.query.denominator != best.query.denominator), None)
    if other is None:
        return ()
    decides = "; the claim holds on one of the two bases only" if other.fits != best.fits else ""
    return (f"base: {_on_base(best.query)}, {_on_base(other.query)}{decides}",)


def _on_base(query: Query) -> str:
    rows = "who answered" if query.answered else "rows in all"
    return f"{query.numerator:,} of {query.denominator:,} {rows} ({100 * query.value:.1f} %)"


def _rows(table: TableProfile, query: Query) -> Mask:
    import numpy as np

    mask = np.ones(table.rows, dtype=bool)
    for predicate in (*query.target, *query.base):
        mask = mask & predicate.mask
    if query.column is not None:
        mask = mask & query.column.answered
    return mask


def _first_cell(table: TableProfile, query: Query, rows: Mask) -> tuple[int, str, str]:
    """Line, header and text of the first cell that the computation uses."""
    column = query.column or (query.target[0].column if query.target else table.columns[0])
    frame = table.table.frame
    at = int(rows.argmax()) if rows.any() else 0
    line = int(frame.index[at]) if len(frame) else 1
    return line, column.name, _written(frame[column.name].iloc[at]) if len(frame) else ""


def _written(cell: Any) -> str:
    import pandas as pd

    if pd.isna(cell):
        return ""
    return f"{cell:g}" if isinstance(cell, float) else str(cell)


def _observation(table: TableProfile, query: Query, unit: Unit, stated: Stated) -> Observation:
    source = table.table.source
    line, column, cell = _first_cell(table, query, _rows(table, query))
    rounded = stated.value if stated.rounds(query.value) else None
    ends = sorted((query.value, query.value if rounded is None else rounded))
    return Observation(
        indicator_id=NO_INDICATOR,
        indicator=in_words(query),
        subject=source.title,
        place=None,
        place_key=None,
        period=None,
        value=unit.of(query),
        lower=None if rounded is None else ends[0] * unit.factor,
        upper=None if rounded is None else ends[1] * unit.factor,
        comparator="equal",
        unit=unit.name,
        unit_certain=True,
        aggregate=True,
        publisher=source.publisher,
        source_title=source.title,
        source_url=source.url,
        published=source.published,
        note=None,
        path=source.path,
        sha256=source.sha256,
        line=line,
        column=column,
        cell=cell,
        trusted=source.trusted,
    )


def _steps(table: TableProfile, query: Query, unit: Unit, stated: Stated) -> list[str]:
    """The computation line by line, the rounding that the claim's figure needs at its end."""
    steps = _computation(table, query, unit)
    if stated.value is not None and stated.rounds(query.value) and query.value != stated.value:
        steps.append(f"{unit.of(query):,.6g} rounds to {stated.value * unit.factor:,.6g}")
    return steps


def _computation(table: TableProfile, query: Query, unit: Unit) -> list[str]:
    value = f"{unit.of(query):,.6g}"
    match query.operation:
        case "share":
            base = [f"where {_conditions(query.base)}"] if query.base else []
            base += ["with an answer"] if query.answered else []
            return [
                f"rows in all: {table.rows:,}",
                f"base: {query.denominator:,} rows {' and '.join(base)}".rstrip(),
                f"of these {_conditions(query.target)}: {query.numerator:,}",
                f"{query.numerator:,} ÷ {query.denominator:,}{unit.times} = {value}",
            ]
        case "count" | "rows" | "answered" | "distinct":
            return [f"rows in all: {table.rows:,}", f"{in_words(query)} = {value}"]
    return [f"rows used: {query.numerator:,} of {table.rows:,}", f"{in_words(query)} = {value}"]
