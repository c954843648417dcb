"""Which record tables of a library a sentence may speak about."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from factcheck.matching.records.language import related, synonyms
from factcheck.matching.records.profile import TableProfile, profile
from factcheck.matching.records.texts import content_stems, spaced, topic_stems

if TYPE_CHECKING:
    from factcheck.matching.records.sentence import Reading, Word
    from factcheck.references import RecordTable

__all__ = ["likely_tables"]

MOST_TABLES = 3
"""Tables whose computations are worked out; a sentence is about one."""
_LEAST_SHARE = 0.5
"""Share of the best table's score from which another is looked at as well."""
_KEPT_SKETCHES = 4096

_FEW_TABLES = 12
"""Up to so many tables, all are read; of more, only those whose title or headers share a word."""

_sketches: OrderedDict[tuple[str, str, bool], frozenset[str]] = OrderedDict()


def likely_tables(tables: Sequence[RecordTable], reading: Reading) -> list[TableProfile]:
    """The tables that share most telling words with the sentence, best first, at most `MOST_TABLES`."""
    if len(tables) > _FEW_TABLES:
        named = [scored.table for scored in _scored(tables, reading, answers=False) if scored.score > 0]
        tables = named or tables
    if len(tables) <= 1:
        return [profile(table) for table in tables]
    best = _scored(tables, reading, answers=True)[:MOST_TABLES]
    least = _LEAST_SHARE * best[0].score
    return [profile(one.table) for one in best if one.score > 0 and one.score >= least]


class _Scored(NamedTuple):
    table: RecordTable
    score: float


def _scored(tables: Sequence[RecordTable], reading: Reading, *, answers: bool) -> list[_Scored]:
    """The tables by the telling words of the sentence that they share, best first."""
    sketches = [_sketch(table, answers) for table in tables]
    totals = [0.0] * len(tables)
    for word in reading.words:
        if word.content:
            meanings = _meanings(word)
            having = [i for i, sketch in enumerate(sketches) if meanings & sketch]
            for i in having:
                totals[i] += word.weight * math.log(1 + len(sketches) / len(having))
    order = sorted(range(len(tables)), key=lambda i: -totals[i])
    return [_Scored(tables[i], totals[i]) for i in order]


def _meanings(word: Word) -> frozenset[str]:
    return frozenset({word.stem}) | synonyms(word.stem) | related(word.text)


def _sketch(table: RecordTable, answers: bool) -> frozenset[str]:
    """Stems of the title and the headers; of the answers of the first rows too, where asked for."""
    key = (table.source.path, table.source.sha256, answers)
    if key not in _sketches:
        _sketches[key] = _sketch(table, False) | _answered(table) if answers else _named(table)
        if len(_sketches) > _KEPT_SKETCHES:
            _sketches.popitem(last=False)
    return _sketches[key]


def _named(table: RecordTable) -> frozenset[str]:
    headers = (one for column in table.columns for one in content_stems(spaced(column.name)))
    return topic_stems(table).union(headers)


def _answered(table: RecordTable) -> frozenset[str]:
    return frozenset(one for answer in table.answers for one in content_stems(answer))
