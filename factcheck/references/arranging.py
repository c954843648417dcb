"""The rows of a block in the order in which they are stored, and which of them contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from factcheck.references.block import Block
from factcheck.references.calendar_cells import read_period
from factcheck.references.keys import Grouping
from factcheck.references.plan import Plan
from factcheck.references.profile import place_of_name

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["SMALL_DUPLICATE_SHARE", "arrange", "report_duplicates"]

SMALL_DUPLICATE_SHARE = 0.05
"""From this share of contradicting rows on the whole file is doubtful, below it those rows are."""


MAX_DOUBTFUL = 20_000


def report_duplicates(keys: Grouping, block: Block, lines: NDArray[np.int32]) -> None:
    """Rows about the same thing as an earlier one; those that give another number make the file doubtful."""
    if keys.count == len(keys.codes):
        return
    first = keys.first[keys.codes]
    again = np.flatnonzero(first != np.arange(len(first)))
    differing = np.zeros(len(again), bool)
    for measure in block.measures:
        now, then = measure.values[again], measure.values[first[again]]
        different = (now != then) & ~(np.isnan(now) | np.isnan(then))
        differing |= different.any(axis=1) if different.ndim == 2 else different
    count = int(np.count_nonzero(differing))
    if not count:
        block.problems.append(f"{len(again)} rows repeat an earlier one, first on line {lines[again[0]]}")
        return
    block.contradicting = count / len(keys.codes)
    at = again[int(np.argmax(differing))]
    if block.layout != "facts":
        both = np.union1d(again[differing], first[again[differing]])
        block.doubtful = [int(row) for row in both[:MAX_DOUBTFUL]]
    block.problems.append(
        f"{count} rows are about the same as an earlier one and give another number, first line {lines[at]} "
        f"against line {lines[first[at]]}"
    )
    if block.layout != "facts" and block.contradicting > SMALL_DUPLICATE_SHARE:
        block.trusted = False


def arrange(
    plan: Plan,
    block: Block,
    groups: Grouping,
    place: NDArray[np.int32],
    start: NDArray[np.int32],
    end: NDArray[np.int32],
) -> None:
    """Sort the rows by combination, place and start, melting first where the table is wide."""
    rows, combination = np.arange(block.rows, dtype=np.int32), groups.codes
    if plan.melted:
        rows, combination, place, start, end = _melt(plan, block, combination, place, start, end)
    order = np.lexsort((rows, start, place, combination))
    block.row, block.place, block.start, block.end = rows[order], place[order], start[order], end[order]
    if block.column is not None:
        block.column = block.column[order]
    block.starts_of = np.searchsorted(combination[order], np.arange(groups.count + 1))
    for measure in block.measures:
        measure.values = measure.values[order]
        measure.lower = None if measure.lower is None else measure.lower[order]
        measure.upper = None if measure.upper is None else measure.upper[order]


def _melt(
    plan: Plan,
    block: Block,
    combination: NDArray[np.int64],
    place: NDArray[np.int32],
    start: NDArray[np.int32],
    end: NDArray[np.int32],
) -> tuple[NDArray[np.int32], NDArray[np.int64], NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
    """One row for each cell under a melted header that holds a number."""
    measure = block.measures[-1]
    row, at = np.nonzero(~np.isnan(measure.values))
    measure.values = measure.values[row, at]
    block.measures = [measure]
    block.column = np.array(plan.melted, dtype=np.int32)[at]
    headers = [plan.columns[position].header for position in plan.melted]
    if plan.melt == "period":
        periods = [read_period(header) for header in headers]
        start = np.array([p.start.toordinal() if p and p.start else 0 for p in periods], dtype=np.int32)[at]
        end = np.array([p.end.toordinal() if p and p.end else 0 for p in periods], dtype=np.int32)[at]
        place = place[row]
    else:
        names = [header.replace("_", " ") for header in headers]
        order = sorted(range(len(names)), key=names.__getitem__)
        block.places = [(names[i], place_of_name(names[i])) for i in order]
        rank = np.empty(len(names), np.int32)
        rank[order] = np.arange(len(names), dtype=np.int32)
        place, start, end = rank[at], start[row], end[row]
    return row.astype(np.int32), combination[row], place, start, end
