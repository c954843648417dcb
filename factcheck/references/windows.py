"""Rows of a file as it writes them, around a line."""

from __future__ import annotations

import csv
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from factcheck.references.dialect import MAX_LINE, quoting
from factcheck.references.files import unpacked

__all__ = ["rows_around"]

Rows = tuple[tuple[str, ...], ...]


def rows_around(facts: dict[str, Any], line: int, rows: int) -> tuple[tuple[str, ...], Rows, tuple[int, ...]]:
    """Header, rows and their lines; raises ReferenceFileError where an archive cannot be unpacked."""
    csv.field_size_limit(MAX_LINE)
    kept: list[tuple[int, tuple[str, ...]]] = []
    after = 0
    with unpacked(Path(facts["absolute"]), facts["path"]) as path, path.open("rb") as raw:
        text = TextIOWrapper(raw, encoding=facts["encoding"], errors="replace", newline="")
        reader = csv.reader(text, delimiter=facts["separator"], quoting=quoting(facts["quoted"]))
        before = 0
        for row in reader:
            start, before = before + 1, reader.line_num
            if start <= facts["header_line"]:
                continue
            kept.append((start, tuple(row)))
            if start > line:
                after += 1
            elif len(kept) > 4 * rows + 4:
                del kept[: len(kept) - 2 * rows - 2]
            if after >= rows:
                break
    at = max((i for i, (start, _) in enumerate(kept) if start <= line), default=0)
    chosen = kept[max(0, at - rows) : at + rows + 1]
    header = tuple(facts["header"])
    return header, tuple(row for _, row in chosen), tuple(start for start, _ in chosen)
