"""A record table prepared for many questions: encoded columns and an index of its words."""

from __future__ import annotations

import math
import re
from collections import Counter, OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.matching.records.columns import MOST_ANSWERS, ColumnProfile
from factcheck.matching.records.encoding import encoded
from factcheck.matching.records.language import derived, language, stem, synonyms
from factcheck.matching.records.measures import is_money
from factcheck.matching.records.texts import topic_stems
from factcheck.places import resolve, resolve_code

if TYPE_CHECKING:
    from factcheck.matching.records.sentence import Word
    from factcheck.references import RecordTable

__all__ = ["TableProfile", "profile"]

_ACRONYM = re.compile(r"\b[A-Z]{2,4}s?\b")
_MOST_PLACES = 400
"""Values of a column that are looked up as places."""
_STATE_CODE = 2
_SAME_ANSWERS = 0.7
_LEAST_QUESTION = 2
"""Stems that the items of one question share."""
_FEWEST_NAMED = 10
"""Rows from which names that are all different are those of the rows."""
_KEPT_TABLES = 128
"""Tables kept prepared: about 1 MB each at 10,000 rows and 40 columns."""


@dataclass(eq=False)
class TableProfile:
    """A table, its columns, and where each of its words stands."""

    table: RecordTable
    columns: tuple[ColumnProfile, ...]
    rows: int
    topic: frozenset[str]
    """Stems of the title and the file name."""
    named: frozenset[str]
    """Stems of what each row is by its name (`player`, `state`)."""
    in_headers: dict[str, list[int]]
    """Stem → columns whose header has it."""
    in_meanings: dict[str, list[int]]
    """Stem → columns of which a file beside the table says it."""
    in_values: dict[str, list[tuple[int, int]]]
    """Stem → (column, code) of the values that have it."""

    def says(self, one: str) -> bool:
        """Whether a stem stands in a header, in its meaning or in a value."""
        return one in self.in_headers or one in self.in_meanings or one in self.in_values

    def is_named_by(self, word: Word) -> bool:
        """Whether a word is one of the title, in whatever form."""
        forms = {word.stem} | synonyms(word.stem) | derived(word.text)
        return bool(forms & (self.topic | language().stems["list_rows"]))

    @cached_property
    def asks(self) -> bool:
        """Whether a header is a question."""
        return any("?" in column.name for column in self.columns)

    @cached_property
    def is_survey(self) -> bool:
        """Whether the rows are people who answered questions, or people at all."""
        return self.asks or bool(language().stems["survey_names"] & (self.topic | self.in_headers.keys()))

    @cached_property
    def has_one_column_of_money(self) -> bool:
        """Whether sums of money can only be those of one column."""
        return sum(column.is_measure and is_money(column) for column in self.columns) == 1

    @cached_property
    def twins(self) -> list[list[ColumnProfile]]:
        """Columns whose headers differ only in the form of their words (`TREE`, `TREES`)."""
        groups: dict[tuple[str, ...], list[ColumnProfile]] = {}
        for column in self.columns:
            groups.setdefault(column.stems, []).append(column)
        return [group for group in groups.values() if len({column.name for column in group}) > 1]

    @cached_property
    def grids(self) -> list[list[tuple[ColumnProfile, frozenset[str]]]]:
        """The items of each question that is asked of several (`How do you like …? Tea`), with the stems that
        tell them apart."""
        groups: list[tuple[frozenset[str], list[ColumnProfile]]] = []
        for column in self.columns:
            if column.codes is not None and 1 < len(column.values) <= MOST_ANSWERS:
                answers = frozenset(column.values)
                alike = (members for first, members in groups if _alike(first, answers))
                members = next(alike, None)
                if members is None:
                    members = []
                    groups.append((answers, members))
                members.append(column)
        groups.append((frozenset(), [column for column in self.columns if column.holds_places]))
        found = []
        for columns in (columns for _, columns in groups if columns):
            shared = frozenset.intersection(*(frozenset(column.stems) for column in columns))
            if len(columns) > 1 and len(shared) >= _LEAST_QUESTION:
                found.append([(column, frozenset(column.stems) - shared) for column in columns])
        return found

    @cached_property
    def has_ages(self) -> bool:
        return any(column.is_age for column in self.columns)

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
            value for column in self.columns if len(column.values) <= MOST_ANSWERS for value in column.values
        )
        return frozenset(stem(word) for value in values for word in _ACRONYM.findall(value))

    @cached_property
    def vocabulary(self) -> dict[str, list[str]]:
        """First four letters → the stems that begin with them, for words that are nearly the same."""
        found: dict[str, list[str]] = {}
        for one in sorted({*self.in_headers, *self.in_meanings, *self.in_values}):
            found.setdefault(one[:4], []).append(one)
        return found

    def header_weight(self, one: str, meanings: bool = False) -> float:
        """How well a stem tells the headers (or their meanings) apart, 0 to 1; words of little weight count
        less."""
        columns = len((self.in_meanings if meanings else self.in_headers).get(one, ()))
        common = (
            math.log(1 + len(self.columns) / columns) / math.log(1 + len(self.columns)) if columns else 1.0
        )
        numbered = one.isdecimal() and len(one) <= _LONGEST_NUMBER
        weak = numbered or one in language().weak_stems or (columns > 1 and one in self.topic)
        return common * (WEAK if weak else 1.0)


_LONGEST_NUMBER = 2
"""Digits of a number in a header that only tells columns of one kind apart (`Death1`, `Death2`)."""
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
    columns = tuple(encoded(table))
    in_headers: dict[str, list[int]] = {}
    in_meanings: dict[str, list[int]] = {}
    in_values: dict[str, list[tuple[int, int]]] = {}
    for column in columns:
        for index, stems in ((in_headers, column.stems), (in_meanings, column.meaning)):
            for one in dict.fromkeys(stems):
                index.setdefault(one, []).append(column.index)
        for code, stems in enumerate(column.value_stems):
            for one in dict.fromkeys(stems):
                in_values.setdefault(one, []).append((column.index, code))
    rows = len(table.frame)
    named = _key_nouns(columns, rows)
    topic = topic_stems(table) | _row_nouns(columns) | named
    return TableProfile(table, columns, rows, topic, named, in_headers, in_meanings, in_values)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two questions have nearly the same answers."""
    return len(one & other) >= _SAME_ANSWERS * len(one | other)


def _row_nouns(columns: Iterable[ColumnProfile]) -> frozenset[str]:
    """Stems that every answer of two columns ends with, and so what the rows are (`Good Characters` under
    one header, `Female Characters` under another)."""
    ends = Counter(one for column in columns for one in _common_end(column))
    return frozenset(one for one, times in ends.items() if times > 1)


def _key_nouns(columns: Iterable[ColumnProfile], rows: int) -> frozenset[str]:
    """Stems of the header over the first column of names that are all different, and so what the rows are
    (`player`, `state`)."""
    named = (
        frozenset(column.stems) for column in columns
        if column.codes is not None and len(column.values) == rows >= _FEWEST_NAMED
    )  # fmt: skip
    return next(named, frozenset()) - language().stems["id_headers"]


def _common_end(column: ColumnProfile) -> set[str]:
    """The stem that all answers of a column end with, unless its header has it too or one has no other."""
    answers = column.value_stems if 1 < len(column.values) <= MOST_ANSWERS else ()
    ends = {stems[-1] if len(stems) > 1 else "" for stems in answers}
    return ends - {"", *column.stems} if len(ends) == 1 else set()
