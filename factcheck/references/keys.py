"""Which columns tell the observations of a table apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from factcheck.references.headers import plain, roles
from factcheck.references.plan import ColumnPlan

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Grouping", "choose_dimensions", "group"]

MAX_DIMENSIONS = 12


@dataclass(frozen=True)
class Grouping:
    """Rows put into groups that agree on some columns."""

    codes: NDArray[np.int64]
    """Number of the group of each row; groups are numbered in order of their codes."""
    first: NDArray[np.int64]
    """A row of each group."""

    @property
    def count(self) -> int:
        return len(self.first)


def group(columns: list[NDArray[np.int32]] | list[NDArray[np.int64]], rows: int) -> Grouping:
    """Rows that agree on all the columns; all rows are one group where there is no column."""
    codes = np.zeros(rows, dtype=np.int64)
    for column in columns:
        paired = codes * (int(column.max(initial=0)) + 2) + (column.astype(np.int64) + 1)
        _, codes = np.unique(paired, return_inverse=True)
    _, first = np.unique(codes, return_index=True)
    return Grouping(codes, first)


def choose_dimensions(
    base: Grouping, candidates: list[tuple[ColumnPlan, NDArray[np.int32]]], *, explicit: bool
) -> list[ColumnPlan]:
    """The columns needed beside place and period so that no two rows are about the same thing.

    Columns whose header names a dimension (`Sex`) always count, all do where the format is `explicit`
    about its dimensions; others are taken, the most telling first, until the rows differ.
    """
    words = roles()["dimension"]
    named = [explicit or plain(column.header) in words for column, _ in candidates]
    chosen = [pair for pair, is_named in zip(candidates, named, strict=True) if is_named]
    rest = [pair for pair, is_named in zip(candidates, named, strict=True) if not is_named]
    current = _with(base, [codes for _, codes in chosen])
    rows = len(base.codes)
    while current.count < rows and rest and len(chosen) < MAX_DIMENSIONS:
        grown = [(_with(current, [codes]), at) for at, (_, codes) in enumerate(rest)]
        best, at = max(grown, key=lambda pair: (pair[0].count, -pair[1]))
        if best.count == current.count:
            break
        current = best
        chosen.append(rest.pop(at))
    return sorted((column for column, _ in chosen), key=lambda column: column.at)


def _with(base: Grouping, columns: list[NDArray[np.int32]]) -> Grouping:
    return group([base.codes.astype(np.int64), *(c.astype(np.int64) for c in columns)], len(base.codes))
