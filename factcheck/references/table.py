"""The rows of a file with their lines: the header, what stands above and below, which rows are ragged."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from factcheck.errors import ReferenceFileError
from factcheck.references.dialect import Dialect, detect, quoting, split
from factcheck.references.numbers import parse_number
from factcheck.references.table_header import (
    MAX_PREAMBLE,
    above,
    fit_header,
    header_at,
    is_subheader,
    looks_like_data,
    merge,
    unique,
    width_of,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Chunk", "Table", "open_table"]

MAX_COLUMNS = 20_000
"""More names than any published table has; a wider one would exhaust the memory."""
CHUNK_ROWS = 50_000
SAMPLE_ROWS = 3_000
"""Rows from the beginning on which roles are judged."""
SAMPLE_BLOCKS, BLOCK_BYTES, BLOCK_ROWS = 24, 65_536, 150
"""Windows spread over the rest of a long file, so that one sorted by country shows more than one."""
NAMED_RAGGED = 5
"""Ragged rows that are named by their line; the rest is counted."""
MAX_CELL_LINES = 200
"""A cell with more line breaks is an unclosed quotation mark."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some rows, as columns."""

    lines: NDArray[np.int32]
    columns: list[tuple[str, ...]]


@dataclass
class Table:
    """A file whose header is known; `chunks` reads the rows below it."""

    path: Path
    shown: str
    dialect: Dialect
    header: list[str]
    header_line: int
    """1-based line of the last header row."""
    width: int
    """Fields in a row; columns past the header's are empty throughout or shifted."""
    preamble: list[str]
    units: list[str] | None
    """A second header row that gives units."""
    sample: list[tuple[str, ...]]
    """Columns of the sampled rows."""
    keys: int = 1
    """Columns that the first field holds, parted by commas (Eurostat's TSV)."""
    shifted: str | None = None
    """Why header and rows do not belong together, or None."""
    paddable: int = 0
    """How many fields at the end of a row may be left out: the columns there are mostly empty."""
    problems: list[str] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    padded: int = 0
    """Rows that leave out columns at the end which are mostly empty."""
    stem: str = ""
    """The file's name without its endings."""

    def chunks(self, size: int = CHUNK_ROWS) -> Iterator[Chunk]:
        """All rows below the header that have the table's width, in order, from `size` rows a chunk."""
        ragged: list[int] = []
        count = 0
        with self.path.open("rb") as raw:
            text = TextIOWrapper(raw, encoding=self.dialect.encoding, errors="replace", newline="")
            reader = csv.reader(text, delimiter=self.dialect.separator, quoting=quoting(self.dialect.quoted))
            try:
                rows: list[list[str]] = []
                lines: list[int] = []
                before = 0
                for row in reader:
                    line, before = before + 1, reader.line_num
                    if line <= self.header_line:
                        continue
                    rows.append(row)
                    lines.append(line)
                    if len(rows) == size:
                        count += len(rows)
                        yield self._chunk(rows, lines, ragged)
                        rows, lines = [], []
                if rows:
                    yield self._chunk(rows, lines, ragged)
            except csv.Error as error:
                raise ReferenceFileError(f"{self.shown}, line {reader.line_num}: {error}") from error
        self._report(ragged)

    def _chunk(self, rows: list[list[str]], lines: list[int], ragged: list[int]) -> Chunk:
        width = self.width
        if self.keys > 1:
            rows = [split_key(row, self.keys) for row in rows]
        if set(map(len, rows)) != {width}:
            kept = [
                (n, fit) for n, row in zip(lines, rows, strict=True) if (fit := self._fit(row, n, ragged))
            ]
            lines, rows = [n for n, _ in kept], [row for _, row in kept]
        columns: list[tuple[str, ...]] = list(zip(*rows, strict=True)) if rows else [()] * width
        return Chunk(np.array(lines, dtype=np.int32), columns)

    def _fit(self, row: list[str], line: int, ragged: list[int]) -> list[str]:
        """The row at the table's width, or nothing where it is blank, a footnote or ragged."""
        width = self.width
        if len(row) == width:
            return row
        filled = [cell for cell in row if cell.strip()]
        if not filled:
            return []
        if len(row) > width and not any(cell.strip() for cell in row[width:]):
            return row[:width]
        if len(filled) == 1 and width > 2 and row[0].strip() and parse_number(row[0]) is None:
            if len(self.footnotes) < MAX_PREAMBLE:
                self.footnotes.append(row[0].strip())
            return []
        if width - self.paddable <= len(row) < width:
            self.padded += 1
            return row + [""] * (width - len(row))
        ragged.append(line)
        return []

    def _report(self, ragged: list[int]) -> None:
        if self.padded:
            self.problems.append(f"{self.padded:,} rows lack the empty columns at the end; read as empty")
        if ragged:
            named = ", ".join(str(line) for line in ragged[:NAMED_RAGGED])
            more = f" and {len(ragged) - NAMED_RAGGED:,} more" if len(ragged) > NAMED_RAGGED else ""
            self.problems.append(f"line {named}{more}: not {self.width} fields as in the header; left out")


def split_key(row: list[str], keys: int) -> list[str]:
    """A row of Eurostat's TSV with its first field taken apart; too many or few parts make the row ragged."""
    parts = row[0].split(",") if row else []
    return [*parts, *(cell.strip() for cell in row[1:])] if len(parts) == keys else row


def open_table(path: Path, shown: str, encoding: str, header_row: int | None = None) -> Table:
    """Find the dialect, the header and the width of a file.

    Raises ReferenceFileError, naming the file as `shown`, where there is no table in it.
    """
    dialect = detect(path, encoding)
    head = _head(path, dialect)
    problems = []
    if any(cell.count("\n") > MAX_CELL_LINES for row in head for cell in row):
        dialect = replace(dialect, quoted=False)
        head = _head(path, dialect)
        problems.append("a quotation mark is opened and never closed; read as a plain character")
    lines = _first_lines(path, dialect, len(head))
    filled = [(line, row) for line, row in zip(lines, head, strict=True) if any(cell.strip() for cell in row)]
    if not filled:
        raise ReferenceFileError(f"{shown}: no rows in it")
    if max(len(row) for _, row in filled) > MAX_COLUMNS:
        raise ReferenceFileError(f"{shown}: more than {MAX_COLUMNS:,} columns; this is no table for us")
    top = header_at(filled) if header_row is None else _at_line(filled, header_row, shown)
    keys = _key_columns(filled[top][1])
    if keys > 1:
        filled = [(line, split_key(row, keys)) for line, row in filled]
        filled[top][1][keys - 1] = filled[top][1][keys - 1].split("\\")[0]
    header_line, header, below = filled[top][0], filled[top][1], [row for _, row in filled[top + 1 :]]
    width = width_of(header, below)
    header, shifted = fit_header(header, width, below)
    header, double = above(header, filled, top, width)
    units = None
    if below and is_subheader(header, below):
        header, units = merge(header, below[0])
        header_line = filled[top + 1][0]
        below = below[1:]
    sample = _sample(path, dialect, below, width, keys)
    table = Table(
        path=path,
        shown=shown,
        dialect=dialect,
        header=unique(header, sample),
        header_line=header_line,
        keys=keys,
        width=width,
        preamble=[" ".join(filter(None, row)) for _, row in filled[: top - double]],
        units=units,
        sample=sample,
        shifted=shifted,
        paddable=_paddable(sample),
        problems=problems,
    )
    if looks_like_data(filled[top][1], sample):
        table.shifted = table.shifted or "the first row holds data, there is no header"
    return table


def _head(path: Path, dialect: Dialect) -> list[list[str]]:
    with path.open("rb") as raw:
        text = TextIOWrapper(raw, encoding=dialect.encoding, errors="replace", newline="")
        reader = csv.reader(text, delimiter=dialect.separator, quoting=quoting(dialect.quoted))
        try:
            return list(islice(reader, SAMPLE_ROWS))
        except csv.Error:
            return split("".join(islice(text, SAMPLE_ROWS)), dialect.separator, quoted=False)


def _first_lines(path: Path, dialect: Dialect, count: int) -> list[int]:
    """The line on which each of the first rows starts."""
    with path.open("rb") as raw:
        text = TextIOWrapper(raw, encoding=dialect.encoding, errors="replace", newline="")
        reader = csv.reader(text, delimiter=dialect.separator, quoting=quoting(dialect.quoted))
        starts, before = [], 0
        for _ in islice(reader, count):
            starts.append(before + 1)
            before = reader.line_num
        return starts


def _key_columns(header: list[str]) -> int:
    """How many columns the first header cell names (`freq,unit,geo\\TIME_PERIOD` names three)."""
    return header[0].count(",") + 1 if header and "\\" in header[0] and "," in header[0] else 1


def _at_line(filled: list[tuple[int, list[str]]], line: int, shown: str) -> int:
    for at, (start, _) in enumerate(filled):
        if start == line:
            return at
    raise ReferenceFileError(f"{shown}, line {line}: no header row there; correct `header_row`")


def _sample(
    path: Path, dialect: Dialect, below: list[list[str]], width: int, keys: int
) -> list[tuple[str, ...]]:
    """Columns of rows from the beginning and, in a long file, from windows spread over the rest."""
    rows = [row for row in below if len(row) == width]
    size = path.stat().st_size
    if len(below) >= SAMPLE_ROWS - MAX_PREAMBLE and not dialect.encoding.startswith("utf-16"):
        with path.open("rb") as file:
            for number in range(1, SAMPLE_BLOCKS + 1):
                file.seek((size * number // (SAMPLE_BLOCKS + 1)) & ~1)
                block = file.read(BLOCK_BYTES).decode(dialect.encoding.replace("-sig", ""), errors="replace")
                inner = block.split("\n")[1:-1]
                reader = csv.reader(inner, delimiter=dialect.separator, quoting=quoting(dialect.quoted))
                found = (split_key(row, keys) if keys > 1 else row for row in islice(reader, BLOCK_ROWS))
                rows += [row for row in found if len(row) == width]
    return list(zip(*rows, strict=True)) if rows else [()] * width


def _paddable(sample: list[tuple[str, ...]]) -> int:
    """Columns at the end that are empty in most rows: a row may lack them."""
    count = 0
    for column in reversed(sample):
        if not column or sum(not cell.strip() for cell in column) < 0.5 * len(column):
            break
        count += 1
    return count if count < len(sample) else 0
