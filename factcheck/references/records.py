"""Tables in which each row is a thing or an answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from factcheck.references.observation import Source

__all__ = ["RecordColumn", "RecordTable"]


@dataclass(frozen=True, slots=True)
class RecordColumn:
    """A typed column of a record table."""

    name: str
    """The header as written."""
    kind: str
    """`category`, `number`, `date`, `text`, `yes_no` or `list`."""
    unit: str | None = None
    missing: tuple[str, ...] = ()
    """The markers that mean no answer in this column, besides the empty cell."""
    separator: str | None = None
    """What parts the values of a `list` column."""
    meaning: str | None = None
    """What a file beside the table says that the column holds."""


@dataclass(frozen=True)
class RecordTable:
    """A survey, a list of incidents: claims about it are counts, shares, sums, averages, extremes.

    `frame` has one row a record in file order, columns named as in the file and typed by `columns`
    (numbers float, dates datetime64, yes_no boolean, categories and lists as text), missing values
    as pandas missing values, and the 1-based line of each row as its index.
    """

    source: Source
    columns: tuple[RecordColumn, ...]
    frame: pd.DataFrame
    words: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    """What stands in a number column instead of a number (`Indef.`), by header and line."""

    @property
    def totals(self) -> Mapping[str, float]:
        """The sums that the table itself states in a row below its records, by header."""
        return {}

    def head(self, rows: int) -> pd.DataFrame:
        """The first rows of the frame; a table on disk is not read further for them."""
        return self.frame.head(rows)
