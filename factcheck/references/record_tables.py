"""Tables whose rows are things or answers, with typed columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.references.arranging import SMALL_DUPLICATE_SHARE
from factcheck.references.calendar_cells import date_order, read_period
from factcheck.references.headers import is_total
from factcheck.references.numbers import MISSING, NumberColumn, parse_number, to_numbers
from factcheck.references.observation import Source
from factcheck.references.records import MOST_SAMPLED, RecordColumn, RecordTable, answers_in
from factcheck.references.unit_words import stated_unit, unit_in_description, unit_named
from factcheck.units import canonical

if TYPE_CHECKING:
    import pandas as pd

    from factcheck.references.block import Block
    from factcheck.references.plan import Plan
    from factcheck.references.sidecar import FieldNotes, Sidecar
    from factcheck.references.table import Chunk, Table

__all__ = [
    "describe_columns",
    "first_answers",
    "holds_records",
    "lists_files",
    "lists_records",
    "lists_things",
    "record_tables",
]

FEWEST_FILES = 2
MAX_RECORD_ROWS = 300_000
"""A longer table is a series or a register; as a table of records it would not fit the memory."""
DESCRIBED = 2
"""Columns of words from which rows that share place and time are records, and no faulty observations."""
MOSTLY = 0.5
"""Share of contradicting rows from which they are no observations, however few words describe them."""
THING_COLUMNS, FEWEST_THINGS, ONCE_SHARE = 3, 20, 0.65
"""Columns of words, rows, and share of them described like no other, from which on rows are things: of a
panel of two times only half are."""
FEWEST_NAMED = 5
"""Rows from which names that are all different are those of things, each told of once."""
NUMBER_SHARE = 0.9
"""A column of answers with more words than that among its numbers is a category."""
DATE_SHARE = 0.9
CATEGORY_DISTINCT = 60
"""Up to that many distinct cells a column is a category, whatever share of the rows they are."""
CATEGORY_SHARE = 0.2
LONG_TEXT = 120
LONGEST_MEANING = 300
"""Letters of what a sidecar says of a column that are kept."""
LONGEST_CODE = 4
"""Letters of a code that only repeats another column."""
LIST_SHARE = 0.3
"""From this share of cells with a separator on, whose parts return in other cells, a column holds lists."""
TOLD_LIST_SHARE = 0.03
"""The same where the header says that several answers may be given."""
_TAKES_SEVERAL = re.compile(r"\b(?:all|any|those|ones) that appl", re.I)
_SEPARATORS = (";", "|", ", ")
_YES_NO = {"yes": True, "no": False, "true": True, "false": False, "y": True, "n": False}
_YES_NO_SETS = ({"yes", "no"}, {"true", "false"}, {"y", "n"})
_ANSWERS = frozenset(
    ["none", "nil", "missing", "unknown", "s", "c", "x", "*", "?", "no data", "not available"]
)
"""Markers of missing numbers that may be an answer among words."""
_NEVER_RECORDS = frozenset({"facts", "sdmx", "years", "months", "entities", "fred"})


def holds_records(plan: Plan, rows: int, layout: str, keys: Iterable[str]) -> bool:
    """Whether the rows are things of which to count and average: nothing in time, or described in words.

    `keys` are the headers of the dimensions that tell observations apart.
    """
    if layout == "records":
        return rows <= MAX_RECORD_ROWS
    if layout in _NEVER_RECORDS or rows > MAX_RECORD_ROWS:
        return False
    if plan.first("period") is None and plan.first("start") is None:
        return True
    told = set(keys)
    return any(
        len(plan.profiles[c.at].distinct) > 1
        and c.header not in told
        and not all(text.isupper() and len(text) <= LONGEST_CODE for text in plan.profiles[c.at].distinct)
        for c in plan.columns
        if c.role in {"dimension", "text"}
    )


def lists_records(plan: Plan, block: Block) -> bool:
    """Whether the rows are records that share their place and time: too many would contradict each other as
    observations, and several columns describe them in words, or most of them do."""
    described = [column for column in plan.columns if column.role in {"dimension", "text"}]
    told = block.contradicting > SMALL_DUPLICATE_SHARE and len(described) >= DESCRIBED
    mostly = block.contradicting > MOSTLY and block.rows >= FEWEST_THINGS
    return block.layout == "wide" and (told or mostly) and block.rows <= MAX_RECORD_ROWS


def lists_things(plan: Plan, table: Table, rows: int, layout: str) -> bool:
    """Whether each row is a thing of its own that several columns describe and one dates: each has an
    identifier, or most do not come back at another time, as the entities of a panel do. The latter is told of
    tables that the sample holds whole."""
    described = [c.at for c in plan.columns if c.role in {"dimension", "text", "place"}]
    sampled = len(table.sample[0]) if table.sample else 0
    if layout in _NEVER_RECORDS or rows > MAX_RECORD_ROWS:
        return False
    if FEWEST_NAMED <= rows <= sampled and _names_once(plan, rows):
        return True
    if len(described) < THING_COLUMNS:
        return False
    if plan.first("id") is not None and layout == "wide":
        return rows >= FEWEST_THINGS
    once = len(set(zip(*(table.sample[at] for at in described), strict=True)))
    return FEWEST_THINGS <= rows <= sampled and once >= ONCE_SHARE * sampled


def _names_once(plan: Plan, rows: int) -> bool:
    """Whether a column names each row by a word of its own, so that its date is no step of a course."""
    return any(c.role == "dimension" and len(plan.profiles[c.at].distinct) == rows for c in plan.columns)


def lists_files(table: Table, folder: Path) -> bool:
    """Whether the rows are the files and folders that lie beside the table: a table of contents."""
    for cells in table.sample:
        names = [cell.strip() for cell in cells if cell.strip()]
        if len(names) >= FEWEST_FILES and sum(_lies_in(folder, name) for name in names) * 2 > len(names):
            return True
    return False


def _lies_in(folder: Path, name: str) -> bool:
    return (
        name not in {".", ".."} and len(name) <= LONG_TEXT and "\0" not in name and (folder / name).exists()
    )


def describe_columns(table: Table, sidecar: Sidecar) -> list[dict[str, Any]]:
    """The types of all columns that have a name, and what their sidecar says of them, as `RecordColumn` takes
    them."""
    return [
        {"name": name, **_kind(name, cells, table.dialect.decimal), **_noted(sidecar.of(name))}
        for name, cells in zip(table.header, table.sample, strict=True)
        if name
    ]


def _noted(notes: FieldNotes) -> dict[str, Any]:
    """What a column means and the unit that its notes state; nothing where they say nothing."""
    meaning = notes.title or notes.description
    stated = unit_named(notes.unit) if notes.unit else unit_in_description(notes.description or "")
    unit = canonical(stated.unit) if stated and stated.unit and stated.scale == 1.0 else None
    found = {"meaning": meaning[:LONGEST_MEANING] if meaning else None, "unit": unit}
    return {name: value for name, value in found.items() if value}


def _kind(name: str, cells: Sequence[str], decimal: str) -> dict[str, Any]:
    counts = Counter(cell.strip() for cell in cells if cell.strip())
    marked = [mark for mark in counts if mark.casefold() in MISSING]
    words = {text: n for text, n in counts.items() if text.casefold() not in MISSING - _ANSWERS}
    numbers = sum(n for text, n in words.items() if parse_number(text, decimal))
    total = sum(words.values())
    if words and {text.casefold() for text in words} in _YES_NO_SETS:
        return {"kind": "yes_no", "missing": _without_answers(marked)}
    if _is_identifier(name, words, total):
        return {"kind": "text", "missing": _without_answers(marked)}
    if total and numbers >= NUMBER_SHARE * sum(
        n for text, n in words.items() if text.casefold() not in MISSING
    ):
        unit = stated_unit(name)
        return {
            "kind": "number",
            "missing": marked,
            "unit": canonical(unit.unit) if unit and unit.unit else None,
        }
    order = date_order(words)
    dates = sum(n for text, n in words.items() if read_period(text, order))
    if total and dates >= DATE_SHARE * total:
        return {"kind": "date", "missing": _without_answers(marked)}
    if separator := _separator(words, TOLD_LIST_SHARE if _TAKES_SEVERAL.search(name) else LIST_SHARE):
        return {"kind": "list", "missing": _without_answers(marked), "separator": separator}
    longest = max(map(len, words), default=0)
    few = len(words) <= max(CATEGORY_DISTINCT, CATEGORY_SHARE * total)
    kind = "category" if few and longest <= LONG_TEXT and len(words) < max(total, 2) else "text"
    return {"kind": kind, "missing": _without_answers(marked)}


def _without_answers(marks: list[str]) -> list[str]:
    return [mark for mark in marks if mark.casefold() not in _ANSWERS]


def _is_identifier(name: str, words: Mapping[str, int], total: int) -> bool:
    """Whether a column names its rows by number: `RespondentID`, `id`."""
    last = name.casefold().rstrip(".").rpartition(" ")[2]
    return (last.endswith("id") or last in {"no", "number", "row"}) and len(words) == total > 1


def _separator(words: Mapping[str, int], least: float) -> str | None:
    """What parts the items of a column of lists in at least this share of the cells; the parts must come
    back in other cells."""
    for mark in _SEPARATORS:
        split = {text: [part.strip() for part in text.split(mark)] for text in words}
        several = sum(n for text, n in words.items() if len(split[text]) > 1)
        if several < least * sum(words.values()) or len(words) < 3:
            continue
        parts = Counter(part for text in words for part in split[text] if part)
        if len(parts) < len(words) and all(len(part) <= LONG_TEXT for part in parts):
            return mark
    return None


class _LazyTable(RecordTable):
    """A record table whose rows are read when they are first asked for."""

    def __init__(self, source: Source, columns: tuple[RecordColumn, ...], facts: dict[str, Any]) -> None:
        object.__setattr__(self, "source", source)
        object.__setattr__(self, "columns", columns)
        object.__setattr__(self, "_facts", facts)

    @cached_property
    def _cells(self) -> tuple[pd.DataFrame, dict[str, dict[int, str]], dict[str, float]]:
        return _read(self.columns, vars(self)["_facts"])

    @cached_property
    def frame(self) -> pd.DataFrame:
        return self._cells[0]

    @cached_property
    def words(self) -> dict[str, dict[int, str]]:
        return self._cells[1]

    @property
    def totals(self) -> dict[str, float]:
        return self._cells[2]

    @property
    def answers(self) -> Sequence[str]:
        answers: list[str] = vars(self)["_facts"]["answers"]
        return answers

    def head(self, rows: int) -> pd.DataFrame:
        known = self.frame if "frame" in vars(self) else _read(self.columns, vars(self)["_facts"], rows)[0]
        return known.head(rows)


def record_tables(sources: Sequence[Source], facts: Mapping[int, dict[str, Any]]) -> Sequence[RecordTable]:
    """The tables of records among the sources."""
    return tuple(
        _LazyTable(
            source, tuple(_column(item) for item in facts[source.id]["record_columns"]), facts[source.id]
        )
        for source in sources
        if facts[source.id].get("record_columns")
    )


def _column(item: Mapping[str, Any]) -> RecordColumn:
    return RecordColumn(
        item["name"],
        item["kind"],
        item.get("unit"),
        tuple(item.get("missing", ())),
        item.get("separator"),
        item.get("meaning"),
    )


def _read(
    columns: tuple[RecordColumn, ...], facts: dict[str, Any], rows: int | None = None
) -> tuple[pd.DataFrame, dict[str, dict[int, str]], dict[str, float]]:
    """All rows of the file, or at least so many where `rows` is given, the words in number columns, and the
    totals that a row below states."""
    from factcheck.references.files import unpacked
    from factcheck.references.table import open_table

    with unpacked(Path(facts["absolute"]), facts["path"]) as path:
        table = open_table(path, facts["path"], facts["encoding"], facts["header_line_given"])
        chunks = list(table.chunks()) if rows is None else _first_chunks(table, rows)
    return _typed_rows(table, columns, chunks)


def first_answers(table: Table, columns: Sequence[Mapping[str, Any]]) -> list[str]:
    """The short answers in the first rows of a table whose columns are described."""
    typed = tuple(map(_column, columns))
    return answers_in(_typed_rows(table, typed, _first_chunks(table, MOST_SAMPLED))[0], typed)


def _typed_rows(
    table: Table, columns: tuple[RecordColumn, ...], chunks: Sequence[Chunk]
) -> tuple[pd.DataFrame, dict[str, dict[int, str]], dict[str, float]]:
    """The rows of some chunks of a table, with the words and the totals as for the whole."""
    import pandas as pd

    lines = [int(line) for chunk in chunks for line in chunk.lines]
    frame, words = {}, {}
    for column in columns:
        at = table.header.index(column.name)
        cells = [cell for chunk in chunks for cell in chunk.columns[at]]
        frame[column.name] = _typed(column, cells, table.dialect.decimal)
        if column.kind == "number" and (found := _words(column, cells, lines, frame[column.name])):
            words[column.name] = found
    table_frame = pd.DataFrame(frame, index=pd.Index(lines, name="line"))
    records, totals = _without_totals(table_frame, columns)
    return records, words, totals


def _words(column: RecordColumn, cells: list[str], lines: list[int], numbers: Any) -> dict[int, str]:
    """Line → what stands in a number column that is neither a number nor a mark for none."""
    import numpy as np

    missing = {"", *column.missing}
    unread = np.flatnonzero(np.isnan(numbers))
    texts = ((lines[i], cells[i].strip()) for i in unread)
    return {line: text for line, text in texts if text not in missing and any(map(str.isalpha, text))}


def _without_totals(
    frame: pd.DataFrame, columns: Sequence[RecordColumn]
) -> tuple[pd.DataFrame, dict[str, float]]:
    """The records alone, and the sums that a row below them states: it is none of the things that the first
    column names."""
    first = columns[0].name
    if not frame[first].dropna().is_unique:
        return frame, {}
    summed = frame[first].astype(object).map(lambda cell: is_total(str(cell))).to_numpy(dtype=bool)
    rows = frame[summed]
    numbers = [column.name for column in columns if column.kind == "number"] if len(rows) == 1 else []
    totals = {name: float(rows[name].iloc[0]) for name in numbers if rows[name].notna().all()}
    return frame[~summed], totals


def _first_chunks(table: Table, rows: int) -> list[Chunk]:
    found, count = [], 0
    for chunk in table.chunks(rows):
        found.append(chunk)
        count += len(chunk.lines)
        if count >= rows:
            break
    return found


def _typed(column: RecordColumn, cells: list[str], decimal: str) -> Any:
    """The cells of a column in its type, missing ones as pandas has them."""
    import numpy as np
    import pandas as pd

    missing = {"", *column.missing}
    texts = [None if (text := cell.strip()) in missing else text for cell in cells]
    if column.kind == "number":
        return to_numbers(
            [text or "" for text in texts], np.zeros(len(texts), np.int32), decimal, NumberColumn()
        )
    if column.kind == "yes_no":
        return pd.array([None if t is None else _YES_NO.get(t.casefold()) for t in texts], dtype="boolean")
    if column.kind == "date":
        order = date_order(text for text in texts if text)
        periods = [read_period(text, order) if text else None for text in texts]
        return pd.to_datetime(pd.Series([p.start if p else None for p in periods])).to_numpy()
    return np.array(texts, dtype=object)
