"""A computation as a candidate: its formula, its counts, its base and what else it might have been."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from factcheck.matching.candidate import NO_INDICATOR, Candidate
from factcheck.matching.records.queries import Query
from factcheck.references import Observation

if TYPE_CHECKING:
    from factcheck.matching.records.columns import Mask
    from factcheck.matching.records.forms import Form, Stated
    from factcheck.matching.records.predicates import Predicate
    from factcheck.matching.records.profile import TableProfile
    from factcheck.matching.records.ranking import Family

_MOST_LINES = 6
"""Rows up to which the working names their lines."""
_DOUBTFUL = 0.6
"""What is left of the certainty of a measure whose question the text hardly states."""

__all__ = ["as_candidate", "in_words", "lines_of"]

_NAMES = {
    "mode": "most frequent value",
    "mean": "mean",
    "median": "median",
    "sum": "sum",
    "min": "smallest",
    "max": "largest",
}


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
            asked = (
                ", among those who gave a definite answer" if query.known else ", among those who answered"
            )
            who = asked if query.answered else ", of all rows" if not query.base else ""
            return f"share of rows where {conditions}{base}{who}"
        case "part":
            column = query.column.name if query.column else ""
            return f"share of the sum of {column} that falls on rows where {conditions}{base}"
    if query.parts:
        first, second = (in_words(part) for part in query.parts)
        return f"{query.operation}: {first} against {second}"
    column = query.column.name if query.column else ""
    if query.operation == "rank":
        by = query.label.partition(":")[0] + (f" of {column}" if column else "")
        return f"place of {conditions} by {by}{base}"
    where = f" where {conditions}" if conditions else ""
    if query.operation == "top":
        by = f"{query.label.partition(':')[0]} of {column}"
        return f"how many of the values named are among the first {query.numerator} by {by}"
    if query.operation == "answered":
        return f"count of rows with an answer to {column}"
    if query.operation == "distinct":
        return f"number of different values of {column}{where}"
    if query.operation == "cell":
        return f"{column}{where}"
    return f"{_NAMES[query.operation]} of {column}{where}"


def _conditions(predicates: Sequence[Predicate]) -> str:
    return " and ".join(predicate.words() for predicate in predicates)


def as_candidate(
    family: Family, form: Form, stated: Stated, score: float, *, of_answers: bool, doubtful: bool
) -> Candidate:
    """The candidate for computations that differ in base or wording; `score` is how surely it decides, and
    `doubtful` whether the text says more than it takes account of.

    The place and the period are those of the table: whoever is asked or listed in it.
    """
    table, query = family.best.table, family.best.query
    return Candidate(
        observation=_observation(table, query, form, stated),
        score=score,
        same_measure=score * (_DOUBTFUL if doubtful or any(one.doubtful for one in _stated(query)) else 1.0),
        same_place=True,
        same_period=True,
        operation=in_words(query),
        steps=tuple(_steps(table, query, form, stated)),
        warnings=base_warnings(family),
        mismatch="base" if family.hangs_on_base else None,
        of_answers=of_answers,
    )


def _stated(query: Query) -> tuple[Predicate, ...]:
    """All conditions of a computation."""
    return (*query.target, *query.base, *(one for part in query.parts for one in _stated(part)))


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
    asked = "who gave a definite answer" if query.known else "who answered"
    rows = asked if query.answered else "rows in all"
    return f"{query.numerator:,} of {query.denominator:,} {rows} ({100 * query.value:.1f} %)"


def lines_of(table: TableProfile, query: Query) -> tuple[int, ...]:
    """The lines of the file whose rows a computation uses; of both parts where it compares two."""
    import numpy as np

    parts = query.parts or (query,)
    used = np.logical_or.reduce([_rows(table, part) for part in parts])
    return tuple(int(line) for line in table.table.frame.index[used])


def _rows(table: TableProfile, query: Query) -> Mask:
    import numpy as np

    mask = np.ones(table.rows, dtype=bool)
    query = query.parts[0] if query.parts else query
    for predicate in (*query.target, *query.base):
        mask = mask & predicate.mask
    if query.column is not None:
        mask = mask & query.column.answered
    return mask


def _first_cell(table: TableProfile, query: Query, rows: Mask) -> tuple[int, str, str]:
    """Line, header and text of the first cell that the computation uses."""
    query = query.parts[0] if query.parts else query
    column = query.column or (query.target[0].column if query.target else table.columns[0])
    codes = query.target[0].codes if query.target and query.column is None else None
    header = column.header_of(min(codes)) if codes else column.column.name
    frame = table.table.frame
    at = int(rows.argmax()) if rows.any() else 0
    line = int(frame.index[at]) if len(frame) else 1
    said = table.table.words.get(header, {}).get(line)
    return line, header, said or (_written(frame[header].iloc[at]) if len(frame) else "")


def _written(cell: Any) -> str:
    import pandas as pd

    if pd.isna(cell):
        return ""
    return f"{cell:g}" if isinstance(cell, float) else str(cell)


def _observation(table: TableProfile, query: Query, form: Form, stated: Stated) -> Observation:
    source = table.table.source
    line, column, cell = _first_cell(table, query, _rows(table, query))
    rounded = stated.value if stated.rounds(query.value, average=query.is_average) else None
    ends = sorted((query.value, query.value if rounded is None else rounded))
    return Observation(
        indicator_id=NO_INDICATOR,
        indicator=in_words(query),
        subject=source.title,
        place=None,
        place_key=None,
        period=None,
        value=query.value * form.factor,
        lower=None if rounded is None else ends[0] * form.factor,
        upper=None if rounded is None else ends[1] * form.factor,
        comparator="equal",
        unit=form.unit,
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


def _steps(table: TableProfile, query: Query, form: Form, stated: Stated) -> list[str]:
    """The computation line by line, the rounding that the claim's figure needs at its end."""
    steps = _computation(table, query, form)
    lines = lines_of(table, query)
    if 0 < len(lines) <= _MOST_LINES < table.rows:
        named = ", ".join(map(str, lines))
        steps.insert(-1, f"on line{'s' if len(lines) > 1 else ''} {named} of the file")
    if (
        stated.value is not None
        and stated.rounds(query.value, average=query.is_average)
        and query.value != stated.value
    ):
        steps.append(f"{query.value * form.factor:,.6g} rounds to {stated.value * form.factor:,.6g}")
    return steps


def _computation(table: TableProfile, query: Query, form: Form) -> list[str]:
    if query.parts:
        return _contrast(table, query, form)
    value = f"{query.value * form.factor:,.6g}"
    times = "" if form.factor == 1 else f" × {form.factor:g}"
    match query.operation:
        case "share":
            base = [f"where {_conditions(query.base)}"] if query.base else []
            base += [f"with {'a definite' if query.known else 'an'} answer"] if query.answered else []
            return [
                f"rows in all: {table.rows:,}",
                f"base: {query.denominator:,} rows {' and '.join(base)}".rstrip(),
                f"of these {_conditions(query.target)}: {query.numerator:,}",
                f"{query.numerator:,} ÷ {query.denominator:,}{times} = {value}",
            ]
        case "part":
            return [f"rows used: {query.numerator:,} of {table.rows:,}", f"{query.label}{times} = {value}"]
        case "rank" | "top":
            return [f"{query.numerator} values compared", query.label, f"{in_words(query)}: {value}"]
        case "count" | "rows" | "answered" | "distinct":
            return [f"rows in all: {table.rows:,}", f"{in_words(query)} = {value}"]
    return [f"rows used: {query.numerator:,} of {table.rows:,}", f"{in_words(query)} = {value}"]


def _contrast(table: TableProfile, query: Query, form: Form) -> list[str]:
    """Both parts, and the one line that holds them together."""
    plain = replace(form, factor=100.0 if query.parts[0].operation == "share" else 1.0)
    lines = [line for part in query.parts for line in _computation(table, part, plain)[1:]]
    first, second = (part.value * plain.factor for part in query.parts)
    if query.operation == "difference" and (first - second) * query.value < 0:
        first, second = second, first
    sign = "÷" if query.operation == "ratio" else "−"
    result = query.value * form.factor
    return [f"rows in all: {table.rows:,}", *lines, f"{first:,.6g} {sign} {second:,.6g} = {result:,.6g}"]
