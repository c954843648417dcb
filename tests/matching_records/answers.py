"""Answers worked out straight from a table with pandas, to judge candidates by."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.matching_records.helpers import read_table

if TYPE_CHECKING:
    import pandas as pd

Condition = tuple[str, object]
"""Part of a header, and a value, a set of values or a test of one."""


class Answers:
    """One table; columns are named by a part of their header."""

    def __init__(self, path: Path) -> None:
        self.frame = read_table(path).frame

    def column(self, part: str) -> pd.Series[Any]:
        (name,) = [name for name in self.frame.columns if part.casefold() in name.casefold()]
        return self.frame[name]

    def where(self, *conditions: Condition) -> pd.Series[bool]:
        import pandas as pd

        mask = pd.Series(True, index=self.frame.index)
        for part, wanted in conditions:
            cells = self.column(part)
            if str(cells.dtype) == "boolean":
                cells = cells.map({True: "Yes", False: "No"}).astype("object")
            if callable(wanted):
                mask &= cells.map(lambda cell, test=wanted: bool(pd.notna(cell) and test(cell))).astype(bool)
            else:
                mask &= cells.isin(wanted if isinstance(wanted, (set, list)) else [wanted])
        return mask

    def count(self, *conditions: Condition) -> float:
        return float(self.where(*conditions).sum())

    def share(self, target: Condition, *among: Condition) -> float:
        """Percent of those among `among` with an answer."""
        base = self.where(*among) & self.column(target[0]).notna()
        return 100 * float((self.where(target) & base).sum()) / float(base.sum())

    def aggregate(
        self, how: Callable[[pd.Series[Any]], Any] | str, part: str, *conditions: Condition
    ) -> float:
        return float(self.column(part)[self.where(*conditions)].agg(how))

    def distinct(self, part: str, *conditions: Condition) -> float:
        return float(self.column(part)[self.where(*conditions)].nunique())
