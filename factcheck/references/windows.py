"""Rows of a file as it writes them, around a line or on given lines."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from factcheck.references.dialect import MAX_LINE, quoting
from factcheck.references.files import unpacked

__all__ = ["rows_around", "rows_at"]

Rows = tuple[tuple[str, ...], ...]
Found = tuple[tuple[str, ...], Rows, tuple[int, ...]]
"""Header, rows and their lines."""


def rows_around(facts: dict[str, Any], line: int, rows: int) -> Found:
    """Rows on each side of a line; raises ReferenceFileError where an archive cannot be unpacked."""
    kept: list[tuple[int, tuple[str, ...]]] = []
    after = 0
    for start, row in _rows(facts):
        kept.append((start, row))
        if start > line:
            after += 1
        elif len(kept) > 4 * rows + 4:
            del kept[: len(kept) - 2 * rows - 2]
        if after >= rows:
            break
    at = max((i for i, (start, _) in enumerate(kept) if start <= line), default=0)
    return _found(facts, kept[max(0, at - rows) : at + rows + 1])


def rows_at(facts: dict[str, Any], lines: Collection[int]) -> Found:
    """The rows that begin on these lines; raises as `rows_around` does."""
    wanted = frozenset(lines)
    return _found(facts, [(line, row) for line, row in _rows(facts) if line in wanted])


def _rows(facts: dict[str, Any]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each row below the header with the line on which it begins."""
    csv.field_size_limit(MAX_LINE)
    with unpacked(Path(facts["absolute"]), facts["path"]) as path, path.open("rb") as raw:
        text = TextIOWrapper(raw, encoding=facts["encoding"], errors="replace", newline="")
        reader = csv.reader(text, delimiter=facts["separator"], quoting=quoting(facts["quoted"]))
        before = 0
        for row in reader:
            start, before = before + 1, reader.line_num
            if start > facts["header_line"]:
                yield start, tuple(row)


def _found(facts: dict[str, Any], chosen: list[tuple[int, tuple[str, ...]]]) -> Found:
    return tuple(facts["header"]), tuple(row for _, row in chosen), tuple(start for start, _ in chosen)
