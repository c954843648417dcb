"""A record table prepared for many questions: encoded columns and an index of its words."""

from __future__ import annotations

import math
import re
from collections import Counter, OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from factcheck.matching.records.bins import Interval, value_interval
from factcheck.matching.records.boxes import Boxes, ticked
from factcheck.matching.records.language import language, stem
from factcheck.matching.records.texts import (
    content_stems,
    decoded,
    scale_rank,
    spaced,
    topic_stems,
    without_notes,
)
from factcheck.matching.records.tokens import tokens
from factcheck.places import resolve, resolve_code

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    from factcheck.references import RecordColumn, RecordTable

    Mask = npt.NDArray[np.bool_]

__all__ = ["YEARS", "ColumnProfile", "TableProfile", "profile"]

_MOST_VALUES = 4000
"""Distinct values of a column that are indexed by their words; more is free text or an identifier."""
_MOST_ANSWERS = 60
"""Distinct values from which a column holds names or free text and not the answers to a question."""
_LONGEST_VALUE = 40
"""Words of a value that is still an answer and no free text."""
_MANY_IDS = 20
"""From so many rows on, whole numbers of which none occurs twice are identifiers where the header says so or
they lie close together; numbers in turn always."""
_ID_SPREAD = 1.1
"""Factor between the largest and the smallest of identifiers that were given out in turn."""
_ACRONYM = re.compile(r"\b[A-Z]{2,4}s?\b")
_MOST_PLACES = 400
"""Values of a column that are looked up as places."""
_STATE_CODE = 2
YEARS = (1800.0, 2100.0)
_KEPT_TABLES = 128
"""Tables kept prepared: about 1 MB each at 10,000 rows and 40 columns."""


@dataclass(eq=False)
class ColumnProfile:
    """One column: its words, and its rows as codes (into `values`) or as numbers."""

    index: int
    column: RecordColumn
    stems: tuple[str, ...]
    """Content stems of the header."""
    values: tuple[str, ...]
    """Distinct values as text, most frequent first; empty for numbers and dates."""
    value_stems: tuple[tuple[str, ...], ...]
    codes: npt.NDArray[np.int32] | None
    """Row → index into `values`, -1 where missing; None for lists, numbers and dates."""
    numbers: npt.NDArray[np.float64] | None
    """Row → number (20190314 for a date), NaN where missing."""
    answered: Mask
    members: tuple[Mask, ...] = ()
    """For a list: the rows that hold each value."""
    masks: dict[object, Mask] = field(default_factory=dict)
    boxes: Boxes | None = None
    """The columns of the file that a list of ticked boxes is read from."""

    @property
    def name(self) -> str:
        return self.boxes.question if self.boxes else self.column.name

    def header_of(self, code: int) -> str:
        """The column of the file in which a value stands."""
        return (
            self.boxes.headers[self.boxes.options.index(self.values[code])]
            if self.boxes
            else self.column.name
        )

    def rows_with(self, codes: frozenset[int]) -> Mask:
        """Rows whose value is one of `codes`; computed once."""
        import numpy as np

        if codes not in self.masks:
            if self.codes is None:
                self.masks[codes] = np.logical_or.reduce([self.members[code] for code in sorted(codes)])
            else:
                chosen = np.zeros(len(self.values) + 1, dtype=bool)
                chosen[list(codes)] = True
                self.masks[codes] = chosen[self.codes]
        return self.masks[codes]

    def rows_between(self, lower: float, upper: float, closed: tuple[bool, bool]) -> Mask:
        """Rows whose number lies in the interval; computed once."""
        key = (lower, upper, closed)
        if key not in self.masks:
            assert self.numbers is not None
            above = self.numbers >= lower if closed[0] else self.numbers > lower
            below = self.numbers <= upper if closed[1] else self.numbers < upper
            self.masks[key] = above & below
        return self.masks[key]

    @cached_property
    def is_measure(self) -> bool:
        """Whether sums and means of the numbers mean anything: not for years, dates and identifiers."""
        import numpy as np

        if self.numbers is None or self.column.kind == "date" or self.holds_years or self.is_indicator:
            return False
        known = self.numbers[self.answered]
        whole = bool(np.all(known == np.floor(known)))
        distinct = len(known) > _MANY_IDS and len(np.unique(known)) == len(known)
        close = distinct and known.min() > 0 and bool(known.max() <= _ID_SPREAD * known.min())
        in_turn = len(known) > 1 and bool(np.all(np.diff(known) == 1))
        named = bool(language().stems["id_headers"] & set(self.stems))
        identifies = close or in_turn or "id" in self.stems or (named and distinct)
        return not (whole and identifies)

    @cached_property
    def is_tally(self) -> bool:
        """Whether the header says no more than that it holds a number of things (`Total`, `n`)."""
        tally = language().stems["tally_headers"]
        return self.is_measure and bool(self.stems) and set(self.stems) <= tally

    @cached_property
    def counts_things(self) -> bool:
        """Whether its numbers are whole ones from zero on."""
        import numpy as np

        if self.numbers is None or not self.is_measure:
            return False
        known = self.numbers[self.answered]
        return bool(len(known)) and bool(
            np.all((known >= 0) & (known == np.floor(known))) and np.any(known == 0)
        )

    @cached_property
    def is_indicator(self) -> bool:
        """Whether its numbers are 0 and 1, for something that is there or not."""
        import numpy as np

        if self.numbers is None or not self.answered.any():
            return False
        return set(np.unique(self.numbers[self.answered])) == {0.0, 1.0}

    @cached_property
    def is_fraction(self) -> bool:
        """Whether all its numbers are fractions of one, which a text would write as percent."""
        import numpy as np

        if self.numbers is None or not self.answered.any():
            return False
        known = self.numbers[self.answered]
        return bool(np.all((known >= 0) & (known <= 1)) and np.any(known != np.floor(known)))

    @cached_property
    def holds_years(self) -> bool:
        import numpy as np

        if self.numbers is None:
            return False
        known = self.numbers[self.answered]
        inside = (known >= YEARS[0]) & (known <= YEARS[1]) & (known == np.floor(known))
        return bool(len(known)) and bool(np.all(inside))

    @cached_property
    def alternatives(self) -> dict[int, tuple[tuple[str, ...], ...]]:
        """Codes of the values that give two names for one thing (`Hispanic/Latino`) → the stems of each,
        those of notes in brackets left out as in the values."""
        parts = {code: value.split("/") for code, value in enumerate(self.values) if value.count("/") == 1}
        return {
            code: tuple(
                tuple(one for one in content_stems(name) if one in self.value_weights) for name in names
            )
            for code, names in parts.items()
            if all(name.strip().isalpha() or " " in name.strip() for name in names)
        }

    @cached_property
    def phrases(self) -> tuple[tuple[str, ...], ...]:
        """Stems of all words of each value, stop words too, notes in brackets left out."""
        return tuple(tuple(stem(word) for word in tokens(without_notes(value))) for value in self.values)

    @cached_property
    def intervals(self) -> dict[int, Interval]:
        """Codes of the values that are ranges of numbers (`18-29`, `60+`, `$25,000 to $49,999`)."""
        found = {code: value_interval(text) for code, text in enumerate(self.values)}
        return {code: interval for code, interval in found.items() if interval}

    @cached_property
    def poles(self) -> dict[str, frozenset[int]]:
        """`yes` and `no`: the codes of the values that begin so; empty where the column has not both."""
        words = language().words
        found: dict[str, set[int]] = {"yes": set(), "no": set()}
        if len(self.values) > _MOST_ANSWERS:
            return {}
        for code, text in enumerate(self.values):
            first = (tokens(text) or [""])[0]
            numeric = first in ("0", "1")
            if numeric and (self.column.kind != "yes_no" or len(tokens(text)) > 1):
                continue
            if first in words["yes_values"]:
                found["yes"].add(code)
            elif first in words["no_values"]:
                found["no"].add(code)
        return {pole: frozenset(codes) for pole, codes in found.items()} if all(found.values()) else {}

    @cached_property
    def scale(self) -> dict[int, int]:
        """Code → rank on the scale of answers that the values come from, 0 the most; empty without one."""
        best: dict[int, int] = {}
        if len(self.values) > _MOST_ANSWERS:
            return best
        for order in language().scales:
            ranks = {code: scale_rank(text, order) for code, text in enumerate(self.values)}
            known = {code: rank for code, rank in ranks.items() if rank is not None}
            if len(known) > len(best) and len(known) >= 3 and len(known) == len(set(known.values())):
                best = known
        return best

    @cached_property
    def value_weights(self) -> dict[str, float]:
        """Stem → how well it tells the values of this column apart, 0 to 1."""
        counts = Counter(one for stems in self.value_stems for one in set(stems))
        total = max(2, len(self.values))
        return {one: math.log(1 + total / count) / math.log(1 + total) for one, count in counts.items()}


@dataclass(eq=False)
class TableProfile:
    """A table, its columns, and where each of its words stands."""

    table: RecordTable
    columns: tuple[ColumnProfile, ...]
    rows: int
    topic: frozenset[str]
    """Stems of the title and the file name."""
    in_headers: dict[str, list[int]]
    """Stem → columns whose header has it."""
    in_values: dict[str, list[tuple[int, int]]]
    """Stem → (column, code) of the values that have it."""

    @cached_property
    def places(self) -> dict[str, list[tuple[int, int]]]:
        """Key of a place → (column, code) of the values that name it."""
        found: dict[str, list[tuple[int, int]]] = {}
        for column in self.columns:
            states = bool(language().stems["state_headers"] & set(column.stems))
            for code, value in enumerate(column.values[:_MOST_PLACES]):
                known = resolve_code(value, "USA") if states and len(value) == _STATE_CODE else resolve(value)
                if known:
                    found.setdefault(known.key, []).append((column.index, code))
        return found

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Stems of the words of values that are written as acronyms (`PEDs`, `DUI arrest`)."""
        values = (
            value for column in self.columns if len(column.values) <= _MOST_ANSWERS for value in column.values
        )
        return frozenset(stem(word) for value in values for word in _ACRONYM.findall(value))

    @cached_property
    def vocabulary(self) -> dict[str, list[str]]:
        """First four letters → the stems that begin with them, for words that are nearly the same."""
        found: dict[str, list[str]] = {}
        for one in sorted({*self.in_headers, *self.in_values}):
            found.setdefault(one[:4], []).append(one)
        return found

    def header_weight(self, one: str) -> float:
        """How well a stem tells the headers apart, 0 to 1; words of little weight count less."""
        columns = len(self.in_headers.get(one, ()))
        common = (
            math.log(1 + len(self.columns) / columns) / math.log(1 + len(self.columns)) if columns else 1.0
        )
        weak = one in language().weak_stems or (columns > 1 and one in self.topic)
        return common * (WEAK if weak else 1.0)


WEAK = 0.35
"""Weight of a word of little weight beside a telling one; set on the project's own sentences."""

_profiles: OrderedDict[tuple[str, str], TableProfile] = OrderedDict()


def profile(table: RecordTable) -> TableProfile:
    """The table prepared; the last ones used are kept."""
    key = (table.source.path, table.source.sha256)
    if key not in _profiles:
        _profiles[key] = _prepare(table)
        if len(_profiles) > _KEPT_TABLES:
            _profiles.popitem(last=False)
    _profiles.move_to_end(key)
    return _profiles[key]


def _prepare(table: RecordTable) -> TableProfile:
    columns = tuple(_columns(table))
    in_headers: dict[str, list[int]] = {}
    in_values: dict[str, list[tuple[int, int]]] = {}
    for column in columns:
        for one in dict.fromkeys(column.stems):
            in_headers.setdefault(one, []).append(column.index)
        for code, stems in enumerate(column.value_stems):
            for one in dict.fromkeys(stems):
                in_values.setdefault(one, []).append((column.index, code))
    return TableProfile(table, columns, len(table.frame), topic_stems(table), in_headers, in_values)


def _columns(table: RecordTable) -> Iterator[ColumnProfile]:
    """The columns, those that are the boxes of one question as one."""
    known = {word for column in table.columns for word in tokens(column.name)}
    groups = {boxes.first: boxes for boxes in ticked(table)}
    at = index = 0
    while at < len(table.columns):
        column = table.columns[at]
        if at in groups:
            yield _ticked(index, column, groups[at], table, known)
        else:
            yield _column(index, column, table.frame[column.name], known)
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
    """Boxes as a list of answers; who ticked none has not answered."""
    import numpy as np

    masks = {
        option: (table.frame[header] == option).fillna(False).to_numpy(dtype=bool)
        for header, option in zip(boxes.headers, boxes.options, strict=True)
    }
    values = tuple(sorted(masks, key=lambda option: -int(masks[option].sum())))
    answered = np.logical_or.reduce([masks[option] for option in values])
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
    meant = [decoded(value, stems) for value in indexed]
    return ColumnProfile(index, column, stems, values, _value_stems(meant), codes, None, answered)


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
