"""From a claim and the conditions that its words may mean to scored computations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.matching.records.language import language, stem, synonyms
from factcheck.matching.records.lexicon import Hits
from factcheck.matching.records.predicates import Predicate, find_predicates
from factcheck.matching.records.queries import Cube, PredicateSet, Query, predicate_sets, roles

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.profile import ColumnProfile, TableProfile
    from factcheck.matching.records.sentence import Reading

    Strengths = npt.NDArray[np.float64]

__all__ = ["Form", "Proposer"]

_ROLE = 0.7
"""Weight of the signs that a condition limits the base; this and the others here are set on the project's
own sentences."""
_CLOSE = 0.5
_DESCRIPTIVE = 0.4
_TWO_TARGETS = 0.6
_ALL_ROWS_SURVEY, _ALL_ROWS_LIST = 0.6, 0.05
_FEW_ROWS, _LEAST_ROWS = 0.5, 10
_DEGENERATE = 1.0
_ROW_NOUN, _PEOPLE, _TOPIC = 0.6, 0.25, 0.4
_ANSWERED_ONLY = 0.3
_CUE, _NO_CUE = 0.6, {"mean": 0.4, "median": 1.0, "sum": 0.5, "min": 1.2, "max": 1.2, "distinct": 0.5}
_OTHER_CUE = 0.5
_COLUMN = 0.3
_COLUMN_MISSING = 0.5
_LEAST_HEADER = 0.2
_MOST_FILTERED_SETS = 40
_AGGREGATES = ("mean", "median", "sum", "min", "max")


@dataclass(frozen=True, slots=True)
class Form:
    """What the claimed number looks like: it decides which operations can give it."""

    percent: bool
    """A share, as percent or as a fraction."""
    nouns: frozenset[str]
    """Stems of the counted noun or the unit."""
    money: bool


class Proposer:
    """All computations over one table that one claim may state."""

    def __init__(self, table: TableProfile, reading: Reading, form: Form) -> None:
        self.table, self.reading, self.form = table, reading, form
        self.hits = Hits(table, reading)
        self.predicates = find_predicates(table, self.hits)
        self.cube = Cube(table, self.predicates)

    @cached_property
    def sets(self) -> list[PredicateSet]:
        return predicate_sets(self.predicates, self.hits)

    def queries(self) -> Iterator[Query]:
        """Computations with their scores by words, and their results."""
        if self.form.percent:
            yield from self._shares()
        else:
            yield from self._counts()
            yield from self._distinct()
        yield from self._aggregates()

    def _shares(self) -> Iterator[Query]:
        for one in self.sets:
            for target, base in roles(one.members):
                score = one.score + self._role_score(target, base)
                columns = tuple(self.predicates[i].column.index for i in target)
                for answered in (False, True):
                    denominator = self.cube.count(base, columns if answered else ())
                    if denominator:
                        numerator = self.cube.count(one.members)
                        doubt = self._all_rows * (not answered) + self._oddity(numerator, denominator)
                        yield Query(
                            "share", score - doubt, numerator / denominator,
                            self._pick(target), self._pick(base), answered,
                            numerator=numerator, denominator=denominator,
                        )  # fmt: skip

    @cached_property
    def _all_rows(self) -> float:
        """What speaks against a base that takes in those who did not answer: much in a survey."""
        return _ALL_ROWS_SURVEY if self.survey else _ALL_ROWS_LIST

    @cached_property
    def survey(self) -> bool:
        """Whether the rows are people who answered questions."""
        questions = any("?" in column.name for column in self.table.columns)
        named = {"survey", "respond", "poll", "questionnair"} & (
            self.table.topic | self.table.in_headers.keys()
        )
        return questions or bool(named)

    def _oddity(self, numerator: int, denominator: int) -> float:
        """What speaks against a share that nobody would print: none, all, of a handful."""
        few = _FEW_ROWS * (denominator < _LEAST_ROWS) * (denominator < self.table.rows)
        return few + _DEGENERATE * (numerator in (0, denominator))

    def _pick(self, members: tuple[int, ...]) -> tuple[Predicate, ...]:
        return tuple(self.predicates[i] for i in members)

    def _role_score(self, target: tuple[int, ...], base: tuple[int, ...]) -> float:
        signs = [self.base_signs[i] for i in base] + [-self.base_signs[i] for i in target]
        return _ROLE * sum(signs) / 2 - _TWO_TARGETS * (len(target) - 1)

    @cached_property
    def base_signs(self) -> list[float]:
        """Predicate → signs that it limits the base, -1 to 1.5."""
        import numpy as np

        cues = base_cues(self.reading)
        found = []
        for predicate in self.predicates:
            worth = predicate.strengths * self.hits.weights
            share = float(worth @ cues / worth.sum()) if worth.sum() else 0.0
            descriptive = any(
                one in language().stems["descriptive_headers"] for one in predicate.column.stems[:3]
            )
            found.append(float(np.clip(share, -1, 1)) + _DESCRIPTIVE * descriptive)
        return found

    def _counts(self) -> Iterator[Query]:
        noun = self._row_noun()
        for one in self.sets:
            count = self.cube.count(one.members)
            operation = "count" if one.members else "rows"
            yield Query(
                operation,
                one.score + noun,
                float(count),
                self._pick(one.members),
                numerator=count,
                denominator=self.table.rows,
            )
        for column in self.table.columns:
            header, missing = self.hits.header(column)
            if 0 < column.answered.sum() < self.table.rows and header.any():
                score = (
                    float(header @ self.hits.weights)
                    - _COLUMN
                    - _COLUMN_MISSING * missing
                    + noun
                    - _ANSWERED_ONLY
                )
                count = int(column.answered.sum())
                yield Query(
                    "answered",
                    score,
                    float(count),
                    column=column,
                    numerator=count,
                    denominator=self.table.rows,
                )

    def _row_noun(self) -> float:
        """What speaks for counting rows: the noun that is counted, and words of the table's title."""
        if self.form.money:
            return 0.0
        stems = language().stems
        nouns = self.form.nouns
        topic = self.table.topic
        named = nouns & (topic | stems["list_rows"] | (stems["survey_rows"] if self.survey else frozenset()))
        about = sum(
            word.weight for word in self.reading.words
            if word.content and (word.stem in topic or synonyms(word.stem) & topic)
        )  # fmt: skip
        people = bool(nouns & stems["survey_rows"])
        return max(_ROW_NOUN * bool(named), _PEOPLE * people) + min(_TOPIC, _TOPIC * about)

    def _distinct(self) -> Iterator[Query]:
        import numpy as np

        cue = self._cue("distinct")
        for column in self.table.columns:
            header, missing = self.hits.header(column)
            if column.codes is None or not self.form.nouns & set(column.stems):
                continue
            for one in self.sets[:_MOST_FILTERED_SETS]:
                codes = column.codes[self.cube.mask(one.members)]
                count = len(np.unique(codes[codes >= 0]))
                score = self._column_score(one, header, missing) + (_CUE if cue else -_NO_CUE["distinct"])
                yield Query(
                    "distinct", score, float(count), self._pick(one.members), column=column, numerator=count
                )

    def _column_score(self, one: PredicateSet, header: Strengths, missing: float) -> float:
        import numpy as np

        extra = (np.maximum(one.explained, header) - one.explained) @ self.hits.weights
        return one.score + float(extra) - _COLUMN - _COLUMN_MISSING * missing

    def _cue(self, operation: str) -> bool:
        """Whether a word that names the operation stands close to the claim."""
        near = f" {' '.join(word.text for word in self.reading.words if word.weight >= _CLOSE)} "
        return any(f" {cue} " in near for cue in language().cues[operation])

    def _aggregates(self) -> Iterator[Query]:
        cued = [operation for operation in _AGGREGATES if self._cue(operation)]
        for column in self.table.columns:
            header, missing = self.hits.header(column)
            named = bool(self.form.nouns & set(column.stems))
            if column.numbers is None or not column.is_measure or not (header.any() or named):
                continue
            if (self.form.percent and not _is_percent(column)) or 1 - missing < _LEAST_HEADER:
                continue
            unit = 0.4 if named else 0.3 if self.form.money and _is_money(column) else 0.0
            for one in self.sets[:_MOST_FILTERED_SETS]:
                score = self._column_score(one, header, missing) + unit
                yield from self._aggregated(column, one, score, cued, counted=named)

    def _aggregated(
        self, column: ColumnProfile, one: PredicateSet, score: float, cued: list[str], *, counted: bool
    ) -> Iterator[Query]:
        import numpy as np

        assert column.numbers is not None
        mask = self.cube.mask(one.members) & column.answered
        numbers = column.numbers[mask]
        if not len(numbers):
            return
        scale = 0.01 if self.form.percent and not _is_fraction(column) else 1.0
        base = self._pick(one.members)
        if len(numbers) == 1:
            yield Query(
                "cell",
                score + 0.3,
                float(numbers[0]) * scale,
                base,
                column=column,
                numerator=1,
                denominator=1,
            )
            return
        results = {
            "mean": float(numbers.mean()), "median": float(np.median(numbers)), "sum": float(numbers.sum()),
            "min": float(numbers.min()), "max": float(numbers.max()),
        }  # fmt: skip
        for operation, value in results.items():
            doubt = 0.0 if operation == "sum" and counted else _NO_CUE[operation]
            prior = _CUE if operation in cued else -doubt - (_OTHER_CUE if cued else 0.0)
            yield Query(operation, score + prior, value * scale, base, column=column,
                        numerator=len(numbers), denominator=self.table.rows)  # fmt: skip


def _is_percent(column: ColumnProfile) -> bool:
    name = column.name.casefold()
    marked = column.column.unit == "percent" or any(
        mark in name for mark in ("percent", "%", "pct", "share", "rate")
    )
    return marked or _is_fraction(column)


def _is_fraction(column: ColumnProfile) -> bool:
    """Whether all its numbers are fractions of one, which a text would write as percent."""
    import numpy as np

    assert column.numbers is not None
    known = column.numbers[column.answered]
    return (
        bool(len(known))
        and bool(np.all((known >= 0) & (known <= 1)))
        and bool(np.any(known != np.floor(known)))
    )


def _is_money(column: ColumnProfile) -> bool:
    words = {
        "cost",
        "price",
        "amount",
        "fine",
        "salary",
        "income",
        "spent",
        "damage",
        "paid",
        "fee",
        "usd",
        "dollar",
    }
    return any(mark in column.name for mark in "$£€") or any(stem(word) in column.stems for word in words)


_AFTER_VERB = -0.4


def base_cues(reading: Reading) -> Strengths:
    """Word → how surely it stands in a phrase that limits the base (`among women`, `of daily users`): 1,
    0 where nothing says so, negative after the verb."""
    import numpy as np

    spoken = language().words
    cues = np.zeros(len(reading.words))
    state, chunk, relative = 0.0, -1, -_RELATIVE_REACH
    for i, word in enumerate(reading.words):
        at_start = word.chunk != chunk
        after_claim = i > 0 and (i - 1 == reading.claimed_word or reading.words[i - 1].text in _PERCENT_WORDS)
        if at_start:
            state, chunk = (_SUBJECT if _compares(reading, word.chunk) else 0.0), word.chunk
        if word.text in spoken["relatives"]:
            relative = i
        if word.text in spoken["base_strong"] and (word.text != "of" or after_claim or at_start):
            state = 1.0
        elif word.text in spoken["base_weak"]:
            state = 0.8 if at_start or after_claim else state if state > 0.5 else 0.3
        elif word.text in spoken["verbs"] and i - relative > _RELATIVE_REACH:
            state = _AFTER_VERB
        cues[i] = state
    own = reading.words[reading.claimed_word].chunk if reading.claimed_word < len(reading.words) else 0
    if _refers_back(reading, own):
        before = [i for i, word in enumerate(reading.words) if word.chunk == own - 1]
        cues[before] = np.maximum(cues[before], _REFERRED)
    return cues


_PERCENT_WORDS = frozenset({"percent", "cent", "%"})
_SUBJECT = 0.5
"""The subject of a comparison (`Men were more likely to … (23 percent)`) limits the base."""
_REFERRED = 0.8
"""What `of them`, `of those` refers to limits the base."""
_RELATIVE_REACH = 3
"""Words after `who`, `that` in which a verb belongs to the relative clause."""


def _compares(reading: Reading, chunk: int) -> bool:
    texts = [word.text for word in reading.words if word.chunk == chunk]
    return "likely" in texts and bool({"more", "less", "as"} & set(texts))


def _refers_back(reading: Reading, chunk: int) -> bool:
    texts = [word.text for word in reading.words if word.chunk == chunk]
    return any(one == "of" and other in language().words["referring"] for one, other in pairwise(texts))
