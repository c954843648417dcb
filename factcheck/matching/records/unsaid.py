"""What the claim says and a computation takes no account of: it then proves nothing against the claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.matching.records.columns import YEARS
from factcheck.matching.records.language import language
from factcheck.matching.records.negation import has_negator
from factcheck.matching.records.owners import is_in_rows
from factcheck.matching.records.sentence import ATTACHED

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile, Mask
    from factcheck.matching.records.condition import Predicate
    from factcheck.matching.records.queries import Query
    from factcheck.matching.records.scene import Scene

    Strengths = npt.NDArray[np.float64]

__all__ = ["leaves_out"]

_PAIR = 2


def leaves_out(scene: Scene, query: Query) -> bool:
    """Whether a bound or a negation of the claim's clause has no part in the computation; for a count of all
    rows, whether anything has none (`In 177 films the women never talk`)."""
    explained = _explained(scene, query)
    if _leaves_bound(scene, explained) or _leaves_negation(scene, query, explained):
        return True
    if query.operation == "rows":
        return _narrows(scene)
    return _at_other_times(scene, query)


def _at_other_times(scene: Scene, query: Query) -> bool:
    """Whether two sums are compared that are not of the same years."""
    sums = [part for part in query.parts if part.operation == "sum"]
    dated = next((column for column in scene.table.columns if column.holds_years), None)
    if len(sums) < _PAIR or dated is None or dated.numbers is None:
        return False
    first, second = (set(dated.numbers[_rows_of(scene, part) & dated.answered].tolist()) for part in sums)
    return first != second


def _rows_of(scene: Scene, query: Query) -> Mask:
    """The rows that meet the conditions of a computation."""
    rows = scene.cube.all_rows
    for one in (*query.target, *query.base):
        rows = rows & one.mask
    return rows


def _parts(query: Query) -> Iterator[Query]:
    yield query
    for part in query.parts:
        yield from _parts(part)


def _conditions(query: Query) -> Iterator[Predicate]:
    for part in _parts(query):
        yield from (*part.target, *part.base)


def _columns(query: Query) -> set[ColumnProfile]:
    named = {part.column for part in _parts(query) if part.column is not None}
    return named | {column for one in _conditions(query) for column in one.columns}


def _explained(scene: Scene, query: Query) -> Strengths:
    """Word → how strongly a condition or a header of the computation explains it."""
    import numpy as np

    found = [np.zeros(len(scene.reading.words))]
    found += [one.strengths for one in _conditions(query)]
    found += [scene.hits.header(column)[0] for column in _columns(query)]
    return np.asarray(np.max(found, axis=0))


def _leaves_bound(scene: Scene, explained: Strengths) -> bool:
    """Whether a number that is compared with something limits nothing; a year may be that of all rows, and
    `at least one` only says that there are some."""
    words = scene.reading.words
    return any(
        one.compared
        and words[one.word].weight >= ATTACHED
        and not (one.word and words[one.word - 1].text in language().words["months"])
        and not explained[list(one.words)].any()
        and not YEARS[0] <= one.value <= YEARS[1]
        and (one.value, one.lower) != (1.0, 1.0)
        for one in scene.reading.mentions
    )


def _leaves_negation(scene: Scene, query: Query, explained: Strengths) -> bool:
    """Whether a negator has no part, unless it is the header's or the answer's own (`could not explain`)."""
    spoken = language().words
    denied = [
        i for i, word in enumerate(scene.reading.words)
        if word.weight >= ATTACHED and not explained[i] and _denies(word.text, spoken)
    ]  # fmt: skip
    at, words = scene.reading.claimed_word, scene.reading.words
    told = [i for i in denied if not (i < at and words[i + 1].text in _MEASURED)]
    return bool(told) and not any(map(has_negator, _texts(query)))


def _texts(query: Query) -> Iterator[str]:
    """The headers and the values that the computation names."""
    yield from (column.name for column in _columns(query))
    for one in _conditions(query):
        yield from (one.column.values[code] for code in one.codes or ())


def _denies(word: str, spoken: dict[str, frozenset[str]]) -> bool:
    return word in spoken["negators"] | spoken["exclusions"] or word.endswith("n't")


_MEASURED = frozenset({"more", "less", "fewer", "only", "least", "quite", "just", "surprisingly"})
"""Words before which `not`, `no` say how exact a number is (`no fewer than 20`, `not quite half`)."""


def _narrows(scene: Scene) -> bool:
    """Whether the clause says anything that may narrow a count of all rows; where it counts the rows in which
    something holds, whether the sentence does."""
    if scene.asked or scene.answers:
        return False
    spoken, reading = language(), scene.reading
    told = spoken.common_stems | spoken.weak_stems | spoken.stems["survey_rows"] | spoken.stems["list_rows"]
    passed = told | scene.form.nouns | spoken.stems["months"] | spoken.stems["answering"]
    least = 0.0 if is_in_rows(reading.text, reading.claimed[0]) else ATTACHED
    return any(
        word.content
        and word.weight >= least
        and not word.text[0].isdecimal()
        and word.stem not in passed
        and not scene.names_table(word)
        for word in reading.words
    )
