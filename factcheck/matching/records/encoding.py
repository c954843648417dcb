"""The columns of a record table encoded: distinct values and their words, rows as codes, numbers or lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from factcheck.matching.records.boxes import Boxes, ticked
from factcheck.matching.records.columns import ColumnProfile
from factcheck.matching.records.texts import content_stems, decoded, header_words, spaced, without_notes

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    from factcheck.references import RecordColumn, RecordTable

    Mask = npt.NDArray[np.bool_]

__all__ = ["encoded"]

_MOST_VALUES = 4000
"""Distinct values of a column that are indexed by their words; more is free text or an identifier."""
_LONGEST_VALUE = 40
"""Words of a value that is still an answer and no free text."""


def encoded(table: RecordTable) -> Iterator[ColumnProfile]:
    """The columns, those that are the boxes of one question as one."""
    known = header_words(column.name for column in table.columns)
    groups = {boxes.first: boxes for boxes in ticked(table)}
    at = index = 0
    while at < len(table.columns):
        column = table.columns[at]
        if at in groups:
            yield _ticked(index, column, groups[at], table, known)
        else:
            encoded_column = _column(index, column, table.frame[column.name], known)
            yield replace(encoded_column, total=table.totals.get(column.name))
        at += len(groups[at].headers) if at in groups else 1
        index += 1
        if column.name in table.words:
            yield _worded(index, column, table, known)
            index += 1


def _worded(index: int, column: RecordColumn, table: RecordTable, known: set[str]) -> ColumnProfile:
    """The words that stand in a column of numbers (`Indef.` among games) as answers of their own."""
    said = table.words[column.name]
    cells = table.frame.index.to_series().map(said)
    answers = _column(index, replace(column, kind="category"), cells, known)
    numbers = table.frame[column.name].notna().to_numpy(dtype=bool)
    return replace(answers, answered=answers.answered | numbers)


def _ticked(
    index: int, column: RecordColumn, boxes: Boxes, table: RecordTable, known: set[str]
) -> ColumnProfile:
    """Boxes as a list of answers; who ticked none has not answered, unless the cells say that it was left."""
    masks = {
        option: (table.frame[header] == option).fillna(False).to_numpy(dtype=bool)
        for header, option in zip(boxes.headers, boxes.options, strict=True)
    }
    values = tuple(sorted(masks, key=lambda option: -int(masks[option].sum())))
    cells = table.frame[list(boxes.headers)].notna().any(axis=1)
    answered = cells.to_numpy(dtype=bool)
    stems = tuple(content_stems(spaced(boxes.question), known))
    members = tuple(masks[option] for option in values)
    return ColumnProfile(
        index, column, stems, values, _value_stems(values), None, None, answered, members, boxes=boxes
    )


def _column(index: int, column: RecordColumn, cells: pd.Series[Any], known: set[str]) -> ColumnProfile:
    answered = cells.notna().to_numpy(dtype=bool)
    stems = tuple(content_stems(spaced(column.name), known))
    if column.kind in ("number", "date"):
        return ColumnProfile(index, column, stems, (), (), None, _numbers(column.kind, cells), answered)
    if column.kind == "list":
        values, members = _members(cells, column.separator or ",")
        return ColumnProfile(
            index, column, stems, values, _value_stems(values), None, None, answered, members
        )
    values, codes = _codes(cells)
    indexed = values if len(values) <= _MOST_VALUES else ()
    meant = _value_stems(decoded(indexed, stems))
    return ColumnProfile(index, column, stems, values, meant, codes, None, answered)


def _numbers(kind: str, cells: pd.Series[Any]) -> npt.NDArray[np.float64]:
    import numpy as np

    if kind == "date":
        cells = cells.dt.year * 10000 + cells.dt.month * 100 + cells.dt.day
    return np.asarray(cells.to_numpy(dtype=np.float64, na_value=np.nan))


def _codes(cells: pd.Series[Any]) -> tuple[tuple[str, ...], npt.NDArray[np.int32]]:
    """Distinct values by falling frequency (ties in file order), and the rows as indices into them."""
    import numpy as np
    import pandas as pd

    codes, values = pd.factorize(cells)
    counts = np.bincount(codes[codes >= 0], minlength=len(values))
    order = np.argsort(-counts, kind="stable")
    place = np.append(np.argsort(order, kind="stable"), -1).astype(np.int32)
    return tuple(_text(values[i]) for i in order), place[codes]


def _text(value: object) -> str:
    return {"True": "Yes", "False": "No"}.get(str(value), str(value))


def _members(cells: pd.Series[Any], separator: str) -> tuple[tuple[str, ...], tuple[Mask, ...]]:
    import numpy as np

    rows: dict[str, list[int]] = {}
    for row, cell in enumerate(cells):
        if isinstance(cell, str):
            for part in cell.split(separator):
                if part.strip():
                    rows.setdefault(part.strip(), []).append(row)
    values = sorted(rows, key=lambda value: -len(rows[value]))[:_MOST_VALUES]
    masks = np.zeros((len(values), len(cells)), dtype=bool)
    for i, value in enumerate(values):
        masks[i, rows[value]] = True
    return tuple(values), tuple(masks)


def _value_stems(values: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    short = [without_notes(value) if value.count(" ") < _LONGEST_VALUE else "" for value in values]
    return tuple(tuple(content_stems(value)) for value in short)
