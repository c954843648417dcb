"""Which record tables of a library a sentence may speak about."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.matching.records.language import related, synonyms
from factcheck.matching.records.profile import TableProfile, content_stems, profile, spaced, topic_stems

if TYPE_CHECKING:
    from factcheck.matching.records.sentence import Reading, Word
    from factcheck.references import RecordTable

__all__ = ["likely_tables"]

MOST_TABLES = 3
"""Tables whose computations are worked out; a sentence is about one."""
_SAMPLES = {"category": 200, "list": 100, "text": 40}
"""Kind of column → rows whose answers stand for the table until it is chosen: of a category, an answer that
one in fifty gives is among them."""
_LONGEST_ANSWER = 80
"""Characters from which a cell is free text."""
_LEAST_SHARE = 0.5
"""Share of the best table's score from which another is looked at as well."""
_KEPT_SKETCHES = 4096

_sketches: OrderedDict[tuple[str, str], frozenset[str]] = OrderedDict()


def likely_tables(tables: Sequence[RecordTable], reading: Reading) -> list[TableProfile]:
    """The tables that share most telling words with the sentence, best first, at most `MOST_TABLES`."""
    if len(tables) <= 1:
        return [profile(table) for table in tables]
    sketches = [_sketch(table) for table in tables]
    words = [(_meanings(word), word.weight) for word in reading.words if word.content]
    weights = [_weight(meanings, sketches) * near for meanings, near in words]
    scores = [
        sum(w for (meanings, _), w in zip(words, weights, strict=True) if meanings & sketch)
        for sketch in sketches
    ]
    order = sorted(range(len(tables)), key=lambda i: -scores[i])[:MOST_TABLES]
    least = _LEAST_SHARE * scores[order[0]]
    return [profile(tables[i]) for i in order if scores[i] > 0 and scores[i] >= least]


def _meanings(word: Word) -> frozenset[str]:
    return frozenset({word.stem}) | synonyms(word.stem) | related(word.text)


def _weight(meanings: frozenset[str], sketches: Sequence[frozenset[str]]) -> float:
    """How well a word tells the tables apart; a word that none has says nothing."""
    having = sum(1 for sketch in sketches if meanings & sketch)
    return math.log(1 + len(sketches) / having) if having else 0.0


def _sketch(table: RecordTable) -> frozenset[str]:
    """Stems of the title, the headers and the answers of the first rows."""
    key = (table.source.path, table.source.sha256)
    if key not in _sketches:
        _sketches[key] = _stems(table)
        if len(_sketches) > _KEPT_SKETCHES:
            _sketches.popitem(last=False)
    return _sketches[key]


def _stems(table: RecordTable) -> frozenset[str]:
    found = set(topic_stems(table))
    first = table.frame.head(max(_SAMPLES.values()))
    for column in table.columns:
        found.update(content_stems(spaced(column.name)))
        rows = _SAMPLES.get(column.kind)
        if rows:
            for answer in set(first[column.name].to_numpy(dtype=object)[:rows]):
                if isinstance(answer, str) and len(answer) <= _LONGEST_ANSWER:
                    found.update(content_stems(answer))
    return frozenset(found)
