"""A table and its plan → observations in arrays, ready to be stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from factcheck.periods import Period
from factcheck.references.arranging import arrange, report_duplicates
from factcheck.references.block import Block, Measure
from factcheck.references.calendar_cells import read_period
from factcheck.references.encode import Encoder, Texts
from factcheck.references.headers import plain
from factcheck.references.keys import Grouping, choose_dimensions, group
from factcheck.references.numbers import NumberColumn, to_numbers
from factcheck.references.plan import ATTRIBUTES, TRUSTED_NUMERIC_SHARE, ColumnPlan, Plan
from factcheck.references.row_periods import FREQUENCIES, frequencies, read_periods
from factcheck.references.row_places import read_places
from factcheck.references.table import Table

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["build"]

MAX_COMBINATIONS = 0.5
"""Where more than this share of the rows of a timed table are a thing of their own, it lists records."""
FEW_ROWS = 20
MAX_ENTITIES = 5_000
"""Rows up to which each row may be a thing with a name; a longer list is one of records."""
MAX_SERIES = 100_000
"""Series of one file that can still be searched; the widest file measured has 6,000."""
MISSING_CODES = frozenset({-9.0, -99.0, -999.0, -9999.0, -99999.0, -9.99, -99.9, -99.99, -999.9, -999.99})
"""Numbers that climate and survey files write for no observation."""
LONGEST_CODE = 4
"""Letters of a code that only repeats another column."""


@dataclass
class _Columns:
    """Everything read from the rows in one pass."""

    lines: NDArray[np.int32]
    encoded: dict[int, Encoder]
    numbers: dict[int, NumberColumn]
    texts: dict[int, Texts]


_ENCODED = frozenset(
    [
        "period",
        "start",
        "end",
        "month_of",
        "quarter_of",
        "place",
        "outer_place",
        "place_code",
        "measure_name",
        "subject",
        "dimension",
        "unit",
        "multiplier",
        *ATTRIBUTES,
    ]
)
_NUMBERS = frozenset(["measure", "melted", "lower", "upper", "uncertainty"])
_COMBINED = ("measure_name", "subject", "unit", "multiplier")


def build(table: Table, plan: Plan, *, sentinels: dict[str, tuple[float, ...]] | None = None) -> Block | None:
    """The observations of a table, or None where it holds records only."""
    read = _read(table, plan)
    rows = len(read.lines)
    block = Block(
        plan.layout,
        [],
        [],
        np.zeros(1, np.int64),
        np.empty(0, np.int32),
        None,
        np.empty(0, np.int32),
        np.empty(0, np.int32),
        np.empty(0, np.int32),
        [],
        read.lines,
        {},
        {},
        rows=rows,
    )
    if not rows or not (plan.all("measure") or plan.melted):
        return None
    start, end = read_periods(plan, read.encoded, rows, block.problems)
    place, block.places = read_places(plan, read.encoded, rows)
    base = [read.encoded[c.at].codes for role in _COMBINED for c in plan.all(role)]
    dimensions = _dimensions(plan, read, [place, start, end, *base], block)
    if dimensions is None:
        return None
    combined = [c for role in _COMBINED for c in plan.all(role)] + dimensions
    frequency = None if plan.first("start") else frequencies(start, end)
    told_apart = [read.encoded[c.at].codes for c in combined] + ([] if frequency is None else [frequency])
    groups = group(told_apart, rows)
    block.telling = {c.header for c in combined}
    combined += _carried_along(plan, read, groups, combined)
    block.combinations = [
        {c.header: read.encoded[c.at].texts[read.encoded[c.at].codes[at]] for c in combined}
        for at in groups.first
    ]
    if frequency is not None:
        block.telling.add("Frequency")
        for cells, at in zip(block.combinations, groups.first, strict=True):
            cells["Frequency"] = FREQUENCIES[frequency[at]]
    block.special = {c.role: c.header for c in combined if c.role in _COMBINED}
    block.attributes = {
        role: (read.encoded[c.at].codes, read.encoded[c.at].texts)
        for role in ATTRIBUTES
        if (c := plan.first(role)) is not None
    }
    _measures(plan, read, table, block, sentinels or {})
    report_duplicates(group([place, start, end, groups.codes.astype(np.int32)], rows), block, read.lines)
    arrange(plan, block, groups, place, start, end)
    return block


def _read(table: Table, plan: Plan) -> _Columns:
    encoded = {c.at: Encoder() for c in plan.columns if c.role in _ENCODED}
    numbers = {c.at: NumberColumn() for c in plan.columns if c.role in _NUMBERS}
    texts = {c.at: Texts() for c in plan.columns if c.role in {"measure", "melted"}}
    lines = []
    for chunk in table.chunks():
        lines.append(chunk.lines)
        for at, encoder in encoded.items():
            encoder.add(chunk.columns[at])
        for at, column in numbers.items():
            to_numbers(chunk.columns[at], chunk.lines, table.dialect.decimal, column)
        for at, text in texts.items():
            text.add(chunk.columns[at])
    return _Columns(np.concatenate(lines) if lines else np.empty(0, np.int32), encoded, numbers, texts)


def _dimensions(
    plan: Plan, read: _Columns, base: list[NDArray[np.int32]], block: Block
) -> list[ColumnPlan] | None:
    """The dimension columns that are needed, or None where the rows are records that nothing tells apart."""
    rows = len(base[0])
    candidates = [
        (c, read.encoded[c.at].codes)
        for c in plan.all("dimension")
        if not read.encoded[c.at].overflowed and len(read.encoded[c.at].values) > 0
    ]
    timed = plan.first("period") or plan.first("start") or plan.melt == "period"
    keyed = timed or plan.first("place")
    unique = [c for c, _ in candidates if len(read.encoded[c.at].values) == rows]
    if rows <= MAX_ENTITIES:
        if not keyed:
            return unique[:1] or None
        if entity := _entity_before_key(plan, unique):
            return [entity]
    elif not keyed:
        return None
    started = group(base, rows)
    chosen = choose_dimensions(started, candidates, explicit=plan.layout == "sdmx")
    if plan.layout in {"sdmx", "facts"}:
        return chosen
    whole = group([*base, *(read.encoded[c.at].codes for c in chosen)], rows)
    publisher = plan.first("publisher")
    if publisher is not None and whole.count < rows:
        codes = read.encoded[publisher.at].codes
        if group([whole.codes.astype(np.int32), codes], rows).count > whole.count:
            chosen = sorted([*chosen, publisher], key=lambda column: column.at)
    combinations = group([read.encoded[c.at].codes for c in chosen], rows).count
    if timed and rows > FEW_ROWS and combinations > MAX_COMBINATIONS * rows:
        return None
    if combinations > MAX_SERIES:
        block.problems.append(f"{combinations:,} different things in it; not read as series")
        return None
    return chosen


def _entity_before_key(plan: Plan, unique: list[ColumnPlan]) -> ColumnPlan | None:
    """A column that names each row and stands before place and period: the rows are about its things.

    A table of players with the years in which they played is about players, not about years.
    """
    keys = [c.at for role in ("place", "period", "start") for c in plan.all(role)]
    if plan.layout in {"sdmx", "facts"} or plan.melted or not keys:
        return None
    return next((column for column in unique if column.at < min(keys)), None)


def _carried_along(
    plan: Plan, read: _Columns, groups: Grouping, combined: list[ColumnPlan]
) -> list[ColumnPlan]:
    """Dimension columns that say the same on all rows of each combination: they describe it too."""
    extra = []
    for column in plan.all("dimension"):
        encoder = read.encoded[column.at]
        if column in combined or encoder.overflowed or len(encoder.values) > groups.count:
            continue
        if all(text.isupper() and len(text) <= LONGEST_CODE for text in encoder.texts if text):
            continue
        if group([groups.codes.astype(np.int32), encoder.codes], len(encoder.codes)).count == groups.count:
            extra.append(column)
    return extra


def _measures(
    plan: Plan, read: _Columns, table: Table, block: Block, sentinels: dict[str, tuple[float, ...]]
) -> None:
    """Values of all measures in the order of the rows."""
    arrays = {at: np.concatenate(column.values) for at, column in read.numbers.items() if column.values}
    for column in plan.columns:
        if column.at in arrays and column.role in {"measure", "melted"}:
            codes = sentinels.get(column.header, ()) or _suspected(arrays[column.at])
            _drop_sentinels(arrays[column.at], codes, column.header, block)
    timed = plan.first("period") or plan.first("start") or plan.melt == "period"
    for column in plan.all("measure"):
        values = arrays[column.at]
        measure = Measure(column.header, column.at, values)
        measure.period = None if timed else _period_in(column.header)
        _judge(measure, read.numbers[column.at], block)
        _bounds(measure, plan, arrays)
        block.measures.append(measure)
    if plan.melted:
        name = "value" if plan.melt == "period" else plain(table.stem)
        joined = np.stack([arrays[at] for at in plan.melted], axis=1)
        measure = Measure(name, None, joined)
        total = NumberColumn()
        for at in plan.melted:
            part = read.numbers[at]
            total.symbols.update(part.symbols)
            total.bad += part.bad
            total.missing += part.missing
            total.first_bad = total.first_bad or part.first_bad
        _judge(measure, total, block)
        block.measures.append(measure)
    block.texts = read.texts
    for measure in block.measures:
        finite = measure.values[np.isfinite(measure.values)]
        measure.low, measure.high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 0.0)


def _period_in(header: str) -> Period | None:
    """The single year that a header names (`subscribers (2005)`)."""
    years = [
        word
        for word in plain(header).replace(",", " ").split()
        if word.isdigit() and word[:2] in {"19", "20"}
    ]
    return read_period(years[0]) if len(years) == 1 and len(years[0]) == 4 else None


def _suspected(values: NDArray[np.float64]) -> tuple[float, ...]:
    """Usual codes for missing among values that are otherwise never negative."""
    present = values[np.isfinite(values)]
    negative = np.unique(present[present < 0])
    if len(present) < FEW_ROWS or not len(negative) or not set(negative.tolist()) <= MISSING_CODES:
        return ()
    return tuple(float(number) for number in negative)


def _drop_sentinels(
    values: NDArray[np.float64], sentinels: tuple[float, ...], header: str, block: Block
) -> None:
    for sentinel in sentinels:
        hits = int(np.count_nonzero(values == sentinel))
        if hits:
            values[values == sentinel] = np.nan
            block.problems.append(
                f"column {header!r}: {hits} cells hold {sentinel:g}, a code for missing; left out"
            )


def _judge(measure: Measure, seen: NumberColumn, block: Block) -> None:
    """Whether a column of numbers is to be trusted, and why not."""
    good = sum(seen.symbols.values())
    if seen.bad and seen.first_bad:
        line, cell = seen.first_bad
        block.problems.append(
            f"column {measure.header!r}: {seen.bad} cells are no numbers, "
            f"first on line {line}: {cell[:40]!r}; left out"
        )
        measure.trusted = good >= TRUSTED_NUMERIC_SHARE * (good + seen.bad)
    signs = {sign: count for sign, count in seen.symbols.items() if sign and count}
    if len(signs) == 1 and seen.symbols[""] <= 0.1 * good:
        measure.symbol = next(iter(signs))
    elif signs:
        said = ", ".join(sorted(signs))
        block.problems.append(f"column {measure.header!r}: mixed units ({said} and others); not trusted")
        measure.trusted = False


def _bounds(measure: Measure, plan: Plan, arrays: dict[int, NDArray[np.float64]]) -> None:
    for column in plan.columns:
        if column.of != measure.column:
            continue
        if column.role == "lower":
            measure.lower = arrays[column.at]
        elif column.role == "upper":
            measure.upper = arrays[column.at]
        elif column.role == "uncertainty":
            spread = np.abs(arrays[column.at])
            measure.lower, measure.upper = measure.values - spread, measure.values + spread
