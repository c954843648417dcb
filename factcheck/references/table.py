"""The rows of a file with their lines: the header, what stands above and below, which rows are ragged."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from factcheck.errors import ReferenceFileError
from factcheck.references.calendar_cells import read_period
from factcheck.references.dialect import Dialect, detect, quoting, split
from factcheck.references.numbers import is_missing, parse_number

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
MAX_PREAMBLE = 40
"""Lines above a header; the longest seen (a bank's export) has 22."""
SHIFTED_SHARE = 0.9
"""From this share of rows with one and the same wrong width on, the header is wrong, not the rows."""
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

    def chunks(self) -> Iterator[Chunk]:
        """All rows below the header that have the table's width, in order."""
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
                    if len(rows) == CHUNK_ROWS:
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
    top = _header_at(filled) if header_row is None else _at_line(filled, header_row, shown)
    keys = _key_columns(filled[top][1])
    if keys > 1:
        filled = [(line, split_key(row, keys)) for line, row in filled]
        filled[top][1][keys - 1] = filled[top][1][keys - 1].split("\\")[0]
    header_line, header, below = filled[top][0], filled[top][1], [row for _, row in filled[top + 1 :]]
    width = _width(header, below)
    header, shifted = _fit_header(header, width, below)
    header, double = _above(header, filled, top, width)
    units = None
    if below and _is_subheader(header, below):
        header, units = _merge(header, below[0])
        header_line = filled[top + 1][0]
        below = below[1:]
    sample = _sample(path, dialect, below, width, keys)
    table = Table(
        path=path,
        shown=shown,
        dialect=dialect,
        header=_unique(header, sample),
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
    if _looks_like_data(filled[top][1], sample):
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


def _is_number(cell: str) -> bool:
    return parse_number(cell, ".") is not None or parse_number(cell, ",") is not None


def _header_at(filled: list[tuple[int, list[str]]]) -> int:
    """Index of the first row that is wide enough and holds names rather than numbers."""
    widths = Counter(len(row) for _, row in filled)
    usual = max(widths, key=lambda width: (widths[width] * min(width, 3), width))
    for at, (_, row) in enumerate(filled[:MAX_PREAMBLE]):
        names = [cell for cell in row if cell.strip()]
        if len(row) >= usual - max(1, usual // 5) and len(names) >= min(2, usual) and len(names) * 2 > usual:
            return at
    return 0


def _at_line(filled: list[tuple[int, list[str]]], line: int, shown: str) -> int:
    for at, (start, _) in enumerate(filled):
        if start == line:
            return at
    raise ReferenceFileError(f"{shown}, line {line}: no header row there; correct `header_row`")


def _width(header: list[str], rows: list[list[str]]) -> int:
    """The header's width, or that of nearly all rows where they agree on another."""
    if not rows:
        return len(header)
    width, often = Counter(len(row) for row in rows).most_common(1)[0]
    return width if often >= SHIFTED_SHARE * len(rows) else len(header)


def _fit_header(header: list[str], width: int, rows: list[list[str]]) -> tuple[list[str], str | None]:
    """The header at the table's width, and why they do not belong together where they do not."""
    missing = width - len(header)
    if missing <= 0:
        extra = [name for name in header[width:] if name.strip()]
        why = f"the header has {len(header)} names and the rows {width} fields"
        return header[:width], why if len(extra) > 1 else None
    full = [row for row in rows if len(row) == width]
    if not any(cell.strip() for row in full for cell in row[len(header) :]):
        return header + [""] * missing, None
    if missing == 1 and [row[0] for row in full[:3]] in (["1", "2", "3"], ["0", "1", "2"]):
        return ["", *header], None
    why = f"the header has {len(header)} names and the rows {width} fields: the columns are shifted"
    return header + [""] * missing, why


def _above(
    header: list[str], filled: list[tuple[int, list[str]]], top: int, width: int
) -> tuple[list[str], int]:
    """The header joined with a row of spanning names right above it, and whether there is one."""
    if top == 0 or len(filled[top - 1][1]) != width or width < 3:
        return header, 0
    above = filled[top - 1][1]
    if sum(bool(cell.strip()) for cell in above) < 2 or (
        len(set(header)) == len(header) and above[0].strip() != ""
    ):
        return header, 0
    spans, last = [], ""
    for cell in above:
        last = cell.strip() or last
        spans.append(last)
    joined = [f"{span} {name}".strip() if span else name for span, name in zip(spans, header, strict=True)]
    return joined, 1


def _is_subheader(header: list[str], rows: list[list[str]]) -> bool:
    """Whether the row below the header continues it: text over numbers, or a first cell left empty."""
    first, rest = rows[0], [row for row in rows[1:201] if len(row) == len(header)]
    if len(first) != len(header) or len(rest) < 3:
        return False
    numeric = [
        at
        for at in range(len(header))
        if (cells := [row[at] for row in rest if not is_missing(row[at])])
        and sum(map(_is_number, cells)) > 0.8 * len(cells)
    ]
    named = [at for at in range(len(header)) if first[at].strip()]
    if not named or any(_is_number(first[at]) for at in named):
        return False
    if set(numeric) & set(named):
        return not any(is_missing(first[at]) for at in numeric if at in named)
    later = {row[at] for row in rest for at in named}
    return (
        not first[0].strip()
        and all(row[0].strip() for row in rest)
        and not later & {first[at] for at in named}
    )


def _merge(header: list[str], second: list[str]) -> tuple[list[str], list[str] | None]:
    """Header and second row as one; a row of units, or one that says the same everywhere, is kept apart."""
    said = {cell.strip() for cell in second if cell.strip()}
    if len(said) == 1 and len([cell for cell in second if cell.strip()]) > 1 and not _unit_like(said):
        return header, None
    if _unit_like(said):
        return header, second
    joined, last = [], ""
    for name, sub in zip(header, second, strict=True):
        last = name.strip() or last
        joined.append(f"{last} {sub.strip()}".strip() if sub.strip() else name)
    return joined, None


def _unit_like(said: set[str]) -> bool:
    from factcheck.references.unit_words import unit_named

    return sum(unit_named(text.strip("()[] ")) is not None for text in said) * 2 > len(said)


def _unique(header: list[str], sample: list[tuple[str, ...]]) -> list[str]:
    """Names for all columns: an empty one over an empty column stays empty, a repeated one is numbered."""
    names: list[str] = []
    for at, name in enumerate(header):
        clean = " ".join(name.split())
        if not clean and at < len(sample) and any(cell.strip() for cell in sample[at]):
            clean = f"column {at + 1}"
        count = 2
        base = clean
        while clean and clean in names:
            clean = f"{base} ({count})"
            count += 1
        names.append(clean)
    return names


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


def _looks_like_data(header: list[str], sample: list[tuple[str, ...]]) -> bool:
    """Whether what stands in for the header is a row like the others."""
    numeric = [at for at, column in enumerate(sample) if at < len(header) and column and _numeric(column)]
    numbers = [at for at in numeric if _is_number(header[at])]
    as_years = [at for at in numbers if read_period(header[at]) is not None]
    return bool(numbers) and len(numbers) * 2 > len(numeric) and len(as_years) < len(numbers)


def _numeric(column: tuple[str, ...]) -> bool:
    cells = [cell for cell in column[:200] if not is_missing(cell)]
    return bool(cells) and sum(map(_is_number, cells)) > 0.8 * len(cells)
