"""Counts of rows, of answers and of different values."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.records.language import language
from factcheck.matching.records.queries import PredicateSet, Query
from factcheck.matching.records.scene import Scene

__all__ = ["counts", "distinct_counts"]

_NONE = 1.0
"""What speaks against a count of nothing."""
_ANSWERED_ONLY, _NO_QUESTION = 0.6, 1.2
"""What speaks against counting the answers to one question; what more where no word speaks of answers and the
header asks nothing, or the answers are figures."""
_ASKED = 0.6
"""What speaks for all rows where the text says how many were asked."""
_DISTINCT_CUE, _PEOPLE_TWICE = 0.6, 0.4
"""What speaks for different values where a word asks for them, and against where each row is a person."""
_PART = 0.8
"""What speaks against all things for a part of them (`8 of the 188 films`), and for all for their number."""
_OF_THE_PART = 1.5
"""What speaks against a condition on the whole that is said of the part (`women lead 5 of the 8 clubs`)."""
_STATED_BASE = 0.8
"""What speaks for a question that as many have answered as the text says."""
_OF_THE_WHOLE = 0.8
"""What speaks for conditions of which some are met by just the number of the whole."""
_TWO = 2
"""Values of a column of yes and no, which nobody counts."""
_MOST_SETS = 40


def counts(scene: Scene) -> Iterator[Query]:
    """Rows that meet conditions, all rows, and rows with an answer to a question that the sentence names."""
    if scene.claimed is not None and scene.claimed != int(scene.claimed):
        return
    rows = scene.table.rows
    for one in scene.sets:
        if any(scene.predicates[i].names_rows for i in one.members):
            continue
        count = scene.cube.count(one.members)
        operation = "count" if one.members else "rows"
        score = one.score + scene.subject.counts_rows - _NONE * (count == 0)
        score += _STATED_BASE * any(map(scene.is_of_stated, scene.columns_of(one)))
        score += _ASKED * (not one.members and scene.table.is_survey and scene.operations.asked)
        score += _as_part(scene, one)
        yield Query(
            operation, score, float(count), scene.pick(one.members), numerator=count, denominator=rows
        )
    for column in scene.table.columns:
        header, missing = scene.hits.header(column)
        count = int(column.answered.sum())
        if 0 < count < rows and header.any():
            asks = scene.table.asks or scene.operations.answers
            doubt = _ANSWERED_ONLY + _NO_QUESTION * (column.is_measure or not asks)
            score = float(header @ scene.hits.weights) - 0.5 * missing + scene.subject.counts_rows - doubt
            yield Query("answered", score, float(count), column=column, numerator=count, denominator=rows)


def distinct_counts(scene: Scene) -> Iterator[Query]:
    """Different values of the column that the counted noun names."""
    import numpy as np

    cued = scene.operations.cue("distinct")
    nouns = scene.form.nouns - language().weak_stems
    people = language().stems["people_headers"]
    for column in scene.table.columns:
        of_years = column.holds_years and cued
        rows_alone = len(column.values) <= _TWO or len(column.values) == scene.table.rows
        named = nouns & set(column.stems)
        if not named or not (of_years or (column.codes is not None and not rows_alone)):
            continue
        held = column.numbers if of_years else column.codes
        assert held is not None
        header, missing = scene.hits.header(column)
        for one in scene.sets[:_MOST_SETS]:
            count = len(np.unique(held[scene.cube.mask(one.members) & column.answered]))
            prior = _DISTINCT_CUE if cued else -_PEOPLE_TWICE * bool(people & set(column.stems))
            score = scene.column_score(one, header, missing) + prior + _as_part(scene, one)
            yield Query(
                "distinct", score, float(count), scene.pick(one.members), column=column, numerator=count
            )


def _as_part(scene: Scene, one: PredicateSet) -> float:
    """What speaks for conditions where the text says that the number is a part, or the whole, of another."""
    reading = scene.reading
    if reading.is_whole:
        if not one.members:
            return _PART
        return 0.0 if all(_limits_whole(scene, i) for i in one.members) else -_OF_THE_PART
    part = reading.whole is not None or scene.operations.limits_rows
    if part and not one.members:
        return -_PART
    return _OF_THE_WHOLE if part and scene.is_of_whole(scene.pick(one.members)) else 0.0


def _limits_whole(scene: Scene, i: int) -> bool:
    """Whether a condition stands between the number of the whole and the verb (`5 of 8 clubs in Ohio`)."""
    words, at = scene.reading.words, scene.reading.claimed_end
    place = int(scene.predicates[i].strengths.argmax())
    verbs = language().words["verbs"]
    return place > at and not any(word.text in verbs for word in words[at + 1 : place])
