"""The observations of a table in arrays."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.periods import Period
from factcheck.references.encode import Texts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Block", "Measure"]


@dataclass
class Measure:
    """A column of numbers, or all melted columns together."""

    header: str
    column: int | None
    """Position in the table; None for melted columns, whose position is kept a row."""
    values: NDArray[np.float64]
    lower: NDArray[np.float64] | None = None
    upper: NDArray[np.float64] | None = None
    period: Period | None = None
    """From the header, where the table has no column for it."""
    trusted: bool = True
    symbol: str = ""
    """Percent or currency sign that its cells carry."""
    low: float = 0.0
    high: float = 0.0


@dataclass
class Block:
    """All observations of a table, sorted by combination, place and start."""

    layout: str
    measures: list[Measure]
    combinations: list[dict[str, str]]
    """Header → cell of the columns that single an indicator out, one for each run of rows."""
    starts_of: NDArray[np.int64]
    """Where each combination's rows begin; one more than there are combinations."""
    row: NDArray[np.int32]
    """Number of the table's row, for `lines`, `attributes` and `texts`."""
    column: NDArray[np.int32] | None
    place: NDArray[np.int32]
    """Number of the place, -1 for none."""
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    places: list[tuple[str, str | None]]
    """Name as written, key."""
    lines: NDArray[np.int32]
    texts: dict[int, Texts]
    attributes: dict[str, tuple[NDArray[np.int32], list[str]]]
    special: dict[str, str] = field(default_factory=dict)
    """Role → header, for the columns whose cells stand in `combinations`."""
    contradicting: float = 0.0
    """Share of the rows that are about the same as an earlier one and give another number."""
    telling: set[str] = field(default_factory=set)
    """Headers without which two rows would be about the same thing; the others only describe."""
    doubtful: list[int] = field(default_factory=list)
    """Numbers of the rows that contradict another one."""
    problems: list[str] = field(default_factory=list)
    trusted: bool = True
    rows: int = 0
