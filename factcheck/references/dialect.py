"""How a file writes its table: encoding, separator, quotation marks, decimal sign."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from factcheck.errors import ReferenceFileError

__all__ = ["Dialect", "detect", "encoding_of", "quoting", "split"]

SEPARATORS = (",", ";", "\t", "|", "#")
MAX_LINE = 4_000_000
"""Bytes in one line: the widest published table seen has 60 kB a line; more is no table of ours."""
MAX_BYTES = 2_000_000_000
"""Bytes of a file, unpacked: ten times the largest that a newsroom is expected to have."""
HEAD_BYTES = 262_144
"""What detection looks at: some thousand rows of a usual file."""
HEAD_ROWS = 200
"""Rows on which the separators are compared."""
_BLOCK = 1 << 20
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_PLAIN = re.compile(
    r"\s*(?:[-+]?[\d.,\s]*\d\s*%?|\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?|[A-Z_]{1,4}|[\w '’&()-]+)?\s*"
)
"""A cell that looks whole: empty, a number, a date, a code, plain words."""
_COMMA_DECIMAL = re.compile(r"[-+]?(?:\d{1,3}(?:[.' \u00a0\u202f]\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})|0,\d+)%?")
_POINT_DECIMAL = re.compile(
    r"[-+]?(?:\d{1,3}(?:[,' \u00a0\u202f]\d{3})+\.\d+|\d*\.(?:\d{1,2}|\d{4,})|0\.\d+)%?"
)
_POINT_GROUPS = re.compile(r"[-+]?[1-9]\d{0,2}(?:\.\d{3}){2,}")

csv.field_size_limit(MAX_LINE)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the cells are to be taken apart."""

    encoding: str
    separator: str
    quoted: bool = True
    """False where quotation marks are plain characters."""
    decimal: str = "."


def encoding_of(path: Path, shown: str) -> str:
    """The encoding of a text file, from all of its bytes.

    Raises ReferenceFileError, naming the file as `shown`, where they are no text table: empty, binary,
    longer than MAX_BYTES, or with a line longer than MAX_LINE.
    """
    size, line, utf8 = 0, 0, True
    encoding = ""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            encoding = encoding or _by_first_bytes(block, shown)
            size += len(block)
            if size > MAX_BYTES:
                raise ReferenceFileError(f"{shown}: more than {MAX_BYTES:,} bytes; split the file")
            line = _longest_run(block, line, shown)
            if not encoding.startswith("utf-16") and b"\0" in block:
                raise ReferenceFileError(f"{shown}: binary data, not a table in text")
            if encoding == "utf-8" and utf8:
                utf8 = _decodes(decoder, block)
    if not size:
        raise ReferenceFileError(f"{shown}: the file is empty")
    if encoding == "utf-8" and not (utf8 and _decodes(decoder, b"", final=True)):
        encoding = "cp1252"
    return encoding


def _decodes(decoder: codecs.IncrementalDecoder, block: bytes, final: bool = False) -> bool:
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True


def _by_first_bytes(block: bytes, shown: str) -> str:
    for mark, name in _BOMS:
        if block.startswith(mark):
            return name
    head = block[:4096]
    zeros = head.count(b"\0")
    if zeros and zeros in (head[::2].count(b"\0"), head[1::2].count(b"\0")) and zeros * 2.5 > len(head):
        return "utf-16-be" if head[:1] == b"\0" else "utf-16-le"
    if zeros:
        raise ReferenceFileError(f"{shown}: binary data, not a table in text")
    return "utf-8"


def _longest_run(block: bytes, carried: int, shown: str) -> int:
    """Length of the line still open at the end of the block, after checking those that ended in it."""
    first = block.find(b"\n") if b"\n" in block else block.find(b"\r")
    if first < 0:
        carried += len(block)
    if max(carried, carried + first) > MAX_LINE:
        raise ReferenceFileError(f"{shown}: a line of more than {MAX_LINE:,} bytes; this is no table")
    if first < 0:
        return carried
    return len(block) - 1 - max(block.rfind(b"\n"), block.rfind(b"\r"))


def detect(path: Path, encoding: str) -> Dialect:
    """Separator, quoting and decimal sign, from the beginning of the file."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES).decode(encoding, errors="replace")
    lines = head.splitlines(keepends=True)
    if len(lines) > 1 and len(head) >= HEAD_BYTES // 2:
        lines = lines[:-1]
    text = "".join(lines)
    first = lines[0] if lines else ""
    if "\\" in first.partition("\t")[0] and "\t" in first:
        return Dialect(encoding, "\t", False, ".")
    separator = max(SEPARATORS, key=lambda mark: (_score(text, mark), -SEPARATORS.index(mark)))
    rows = split(text, separator)
    return Dialect(encoding, separator, True, decimal_sign([cell for row in rows for cell in row]))


def quoting(quoted: bool) -> Literal[0, 3]:
    """The quoting rule, as the csv module wants it."""
    return csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE


def split(text: str, separator: str, quoted: bool = True) -> list[list[str]]:
    """The first rows of a text, taken apart."""
    rule = quoting(quoted)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=separator, quoting=rule)
    rows = []
    for row in reader:
        rows.append(row)
        if len(rows) >= HEAD_ROWS:
            break
    return rows


def _score(text: str, separator: str) -> float:
    """How well a separator explains the rows: even widths, several columns, cells that look whole.

    After the pattern and type scores of CleverCSV (van den Burg et al. 2019).
    """
    rows = [row for row in split(text, separator) if any(row)]
    if not rows:
        return 0.0
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0.0
    width, often = widths.most_common(1)[0]
    cells = [cell for row in rows if len(row) == width for cell in row]
    whole = sum(_PLAIN.fullmatch(cell[:80]) is not None for cell in cells) / len(cells)
    return often / len(rows) * (width - 1) / width * (0.2 + whole)


def decimal_sign(cells: list[str]) -> str:
    """`,` where more cells can only be read with a decimal comma than with a decimal point."""
    trimmed = [cell.strip() for cell in cells]
    comma = sum(bool(_COMMA_DECIMAL.fullmatch(c) or _POINT_GROUPS.fullmatch(c)) for c in trimmed)
    point = sum(_POINT_DECIMAL.fullmatch(cell) is not None for cell in trimmed)
    return "," if comma > point else "."
