"""Two groups held against each other: `twice as likely as men`, `12 points more than in the South`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from factcheck.matching.records.aggregates import results_of
from factcheck.matching.records.language import language
from factcheck.matching.records.measures import scale_of
from factcheck.matching.records.negation import has_negator
from factcheck.matching.records.opposed import opposed_columns
from factcheck.matching.records.queries import PredicateSet, Query, roles
from factcheck.matching.records.scene import Scene
from factcheck.matching.records.shares import share

if TYPE_CHECKING:
    from factcheck.matching.records.columns import ColumnProfile

__all__ = ["differences", "ratios"]

_GROUP_REACH = 5
"""Words after `than` in which the second group is named."""
_SECOND_GROUP = 0.3
"""Cost of the second group; its words are worth what any words are."""
_LEAST_GROUP = 0.3
"""Closeness times strength from which a word names a group."""
_NO_CUE = 0.8
"""What speaks against a mean where a number of things is counted, and against a sum elsewhere."""
_NUMBERS = 0.8
"""What more speaks against a mean where numbers of things are compared (`more players … than`)."""
_THE_REST = 0.4
"""What it is worth that the text speaks of all others."""
_REST_REACH, _OTHERS_REACH = 6, 3
"""Words after `than` in which a negator leaves all others, and in which `others` stands."""
_COMPARED_WITH = frozenset({"than", "as"})
_MOST_SETS = 60
_MOST_MISSING = 0.6
_DOWN = frozenset({"less", "fewer", "lower", "below", "behind", "under", "smaller", "shorter"})


def differences(scene: Scene) -> Iterator[Query]:
    """Differences of a share or a mean between two groups, in the order in which the text names them."""
    falls = any(word.text in _DOWN for word in scene.reading.words if word.weight >= _LEAST_GROUP)
    for first, second, score in (*_pairs(scene), *_column_pairs(scene)):
        value = second.value - first.value if falls else first.value - second.value
        yield Query("difference", score, value, parts=(first, second))


def ratios(scene: Scene) -> Iterator[Query]:
    """Ratios of a share, a count or a mean between two groups."""
    for first, second, score in (*_pairs(scene), *_column_pairs(scene)):
        if second.value:
            yield Query("ratio", score, first.value / second.value, parts=(first, second))


def _pairs(scene: Scene) -> Iterator[tuple[Query, Query, float]]:
    """The same computation for two groups: two values of one column that the sentence names."""
    for one in scene.sets[:_MOST_SETS]:
        for group in one.members:
            rest = tuple(i for i in one.members if i != group)
            pairs = [(*_ordered(scene, group, other), gain) for other, gain in _others(scene, one, group)]
            pairs = [pair for pair in pairs if _stand_apart(scene, pair[0], pair[1])]
            for first, second, gain in pairs or _with_the_rest(scene, group):
                for compute in _computations(scene, rest):
                    a, b = compute(first), compute(second)
                    if a and b and not _of_single_rows(scene, group, a):
                        yield a, b, (a.score + b.score) / 2 + one.score + gain - _SECOND_GROUP


def _of_single_rows(scene: Scene, group: int, one: Query) -> bool:
    """Whether things are counted that the table lists once each: their number says nothing of them."""
    named = scene.predicates[group].column
    return one.operation == "count" and len(named.values) == int(named.answered.sum())


def _column_pairs(scene: Scene) -> Iterator[tuple[Query, Query, float]]:
    """The same computation for two columns that the sentence holds against each other (`12 more women than
    men`): their sums, or their means where shares are compared or a word asks for them."""
    if scene.operations.cue("max") or scene.operations.cue("min"):
        return
    operation = "mean" if scene.form.points or scene.operations.cue("mean") else "sum"
    for opposed in opposed_columns(scene.hits):
        taken = {opposed.first.index, opposed.second.index}
        rest = {tuple(i for i in one.members if scene.predicates[i].column.index not in taken)
                for one in scene.sets[:_MOST_SETS]}  # fmt: skip
        for members in sorted(rest):
            pair = [_of_column(scene, operation, column, members) for column in opposed[:2]]
            if pair[0] and pair[1]:
                one = scene.set_of(members)
                score = scene.column_score(one, opposed.strengths, opposed.missing) - _SECOND_GROUP
                yield pair[0], pair[1], score


def _of_column(scene: Scene, operation: str, column: ColumnProfile, members: tuple[int, ...]) -> Query | None:
    """The sum or the mean of one of two columns that are compared."""
    results = results_of(scene, column, members)
    if not results:
        return None
    value = results[operation] * (scale_of(scene.form, column) or 1.0)
    used = scene.cube.count(members, (column.index,))
    return Query(operation, 0.0, value, scene.pick(members), column=column, numerator=used)


def _others(scene: Scene, one: PredicateSet, group: int) -> Iterator[tuple[int, float]]:
    """Other values of the group's column that the sentence names, and what their words are worth."""
    import numpy as np

    mine = scene.predicates[group]
    for i, predicate in enumerate(scene.predicates):
        if i <= group or predicate.column is not mine.column or not predicate.codes or not mine.codes:
            continue
        if predicate.codes & mine.codes or predicate.all_but or mine.all_but:
            continue
        extra = (np.maximum(one.explained, predicate.strengths) - one.explained) @ scene.hits.weights
        if extra >= _LEAST_GROUP and predicate.missing < 0.5:
            yield i, float(extra) - predicate.missing - max(0.0, predicate.cost)


def _with_the_rest(scene: Scene, group: int) -> Iterator[tuple[int, int, float]]:
    """A group and all others, where it is held against them (`than those who did not`, `than others`)."""
    than = _held_against(scene)
    if than is None or _place(scene, group) > than:
        return
    rest = scene.rest_of(group)
    if rest is not None:
        yield group, rest, _THE_REST


def _held_against(scene: Scene) -> int | None:
    """Index of the `than` or `as` behind which stand all others and no group with a name."""
    words, spoken = scene.reading.words, language().words
    for at in range(len(words) - 1, scene.reading.claimed_end, -1):
        if words[at].text in _COMPARED_WITH:
            said = words[at + 1 : at + 1 + _REST_REACH]
            others = any(word.text in spoken["all_others"] for word in said[:_OTHERS_REACH])
            denied = has_negator(" ".join(word.text for word in said)) and _names_nothing(scene, at + 1)
            return at if others or denied else None
    return None


def _names_nothing(scene: Scene, start: int) -> bool:
    """Whether the words from there on say nothing that tells rows apart."""
    known, spoken = scene.hits.known, language()
    told = spoken.words["negators"] | spoken.stop
    return not any(
        known[i] and word.text not in told and not scene.table.is_named_by(word)
        for i, word in enumerate(scene.reading.words)
        if i >= start
    )


def _ordered(scene: Scene, one: int, other: int) -> tuple[int, int]:
    """The two groups as the text names them."""
    return (one, other) if _place(scene, one) <= _place(scene, other) else (other, one)


def _place(scene: Scene, one: int) -> int:
    """Index of the word that names a group best."""
    predicate = scene.predicates[one]
    return int(scene.hits.of_value(predicate.column, predicate.strengths).argmax())


def _stand_apart(scene: Scene, first: int, second: int) -> bool:
    """Whether the second group is what stands right after `than`, where there is one."""
    words = scene.reading.words
    than = [i for i in range(scene.reading.claimed_end, len(words)) if words[i].text == "than"]
    if not than:
        return True
    return _place(scene, first) < than[0] < _place(scene, second) <= than[0] + _GROUP_REACH


def _computations(scene: Scene, rest: tuple[int, ...]) -> Iterator[Callable[[int], Query | None]]:
    """What may be compared between the groups, as functions of the group."""
    form = scene.form
    if form.points or form.times:
        for target, base in roles(rest):
            score = scene.base.role_score(target, base)
            for answered in (True, False):
                yield partial(_share, scene, target, base, answered, score)
    if not form.points:
        measured = {one for column in scene.table.columns if column.is_measure for one in column.stems}
        if not form.nouns & measured:
            yield lambda group: _count(scene, (*rest, group))
        for column in scene.table.columns:
            header, missing = scene.hits.header(column)
            if column.is_measure and header.any() and missing < _MOST_MISSING:
                yield partial(_aggregate, scene, "mean", column.index, rest)
                if form.nouns & set(column.stems):
                    yield partial(_aggregate, scene, "sum", column.index, rest)


def _share(
    scene: Scene, target: tuple[int, ...], base: tuple[int, ...], answered: bool, score: float, group: int
) -> Query | None:
    return share(scene, target, (*base, group), answered, score)


def _count(scene: Scene, members: tuple[int, ...]) -> Query:
    count = scene.cube.count(members)
    return Query("count", scene.subject.counts_rows - 0.2, float(count), scene.pick(members), numerator=count)


def _aggregate(scene: Scene, operation: str, index: int, rest: tuple[int, ...], group: int) -> Query | None:
    """The sum or the mean of a column for a group; a sum where the noun that is counted names the column
    (`scored 12 more goals`) and no word asks for a mean."""
    members = (*rest, group)
    column = scene.table.columns[index]
    results = results_of(scene, column, members)
    if not results:
        return None
    header, missing = scene.hits.header(column)
    counted = bool(scene.form.nouns & set(column.stems)) and not scene.operations.cue("mean")
    doubt = _NO_CUE * (counted == (operation == "mean"))
    if scene.operations.compares_counts and not scene.operations.cue("mean"):
        doubt += _NUMBERS * (operation == "mean")
    score = float(header @ scene.hits.weights) - 0.3 - 0.5 * missing - doubt
    used = scene.cube.count(members, (index,))
    value = results[operation] * (scale_of(scene.form, column) or 1.0)
    return Query(operation, score, value, scene.pick(members), column=column, numerator=used)
