"""Tables in which each row is a thing or an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from factcheck.references.observation import Source

__all__ = ["MOST_SAMPLED", "RecordColumn", "RecordTable", "answers_in"]

_SAMPLES = {"category": 200, "list": 100, "text": 40}
"""Kind of column → rows whose answers stand for the table: of a category, an answer that one in fifty gives
is among them."""
MOST_SAMPLED = max(_SAMPLES.values())
_LONGEST_ANSWER = 80
"""Characters from which a cell is free text."""


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

    @property
    def answers(self) -> Sequence[str]:
        """Short answers of the first rows, each once, sorted: a sample of what the table speaks about."""
        return answers_in(self.head(MOST_SAMPLED), self.columns)


def answers_in(first: pd.DataFrame, columns: Sequence[RecordColumn]) -> list[str]:
    """The short answers in the first rows of a table, each once, sorted."""
    sampled = ((first[one.name].to_numpy(dtype=object), _SAMPLES.get(one.kind, 0)) for one in columns)
    found = {cell for cells, rows in sampled for cell in cells[:rows] if isinstance(cell, str)}
    return sorted(cell for cell in found if len(cell) <= _LONGEST_ANSWER)
