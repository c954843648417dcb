"""One claim in front of one table: what every kind of computation needs to know of the two."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, reduce
from itertools import chain, combinations
from operator import and_
from typing import TYPE_CHECKING

from factcheck.matching.records.answers import values
from factcheck.matching.records.base_phrases import stated_bases
from factcheck.matching.records.base_signs import BaseSigns
from factcheck.matching.records.lexicon import Hits
from factcheck.matching.records.operation_signs import OperationSigns
from factcheck.matching.records.predicates import Predicate, find_predicates
from factcheck.matching.records.queries import Cube, PredicateSet, predicate_sets, scored_set
from factcheck.matching.records.subject import Subject
from factcheck.matching.records.whole import Whole

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.forms import Form
    from factcheck.matching.records.profile import TableProfile
    from factcheck.matching.records.sentence import Reading

    Strengths = npt.NDArray[np.float64]

__all__ = ["Scene"]

_COLUMN, _COLUMN_MISSING = 0.3, 0.5
"""Cost of aggregating a column, and of each share of its header that the sentence lacks."""


class Scene:
    """The conditions that the sentence may state, their sets, and the signs of operation and base."""

    def __init__(
        self, table: TableProfile, reading: Reading, form: Form, claimed: float | None = None
    ) -> None:
        self.table, self.reading, self.form, self.claimed = table, reading, form, claimed
        self.hits = Hits(table, reading, form.nouns)
        self.predicates = [self._confirmed(one) for one in find_predicates(table, self.hits)]
        self.cube = Cube(table, self.predicates)

    @cached_property
    def operations(self) -> OperationSigns:
        """Which operations the words name."""
        return OperationSigns(self.hits, self.listed)

    @cached_property
    def base(self) -> BaseSigns:
        """Which conditions say whom a share is of."""
        return BaseSigns(self.hits, self.predicates)

    @cached_property
    def whole(self) -> Whole:
        """What a share is of by its noun."""
        return Whole(self.hits, percent=self.form.percent)

    @cached_property
    def subject(self) -> Subject:
        """How far the table knows what is spoken of and counted."""
        return Subject(self.hits, self.form, self.operations, self.whole)

    @cached_property
    def stated_bases(self) -> frozenset[float]:
        """Whole numbers that the text gives as the base (`of 858 respondents`)."""
        return stated_bases(self.reading)

    def _confirmed(self, one: Predicate) -> Predicate:
        """A condition, sure where as many have answered its question as the text says."""
        told = one.doubtful and self.is_of_stated(one.column)
        return replace(one, doubtful=False, header_missing=0.0) if told else one

    @cached_property
    def sets(self) -> list[PredicateSet]:
        return predicate_sets(self.predicates, self.hits)

    def set_of(self, members: tuple[int, ...]) -> PredicateSet:
        """These conditions as a set with its score."""
        return scored_set(members, self.predicates, self.hits)

    def columns_of(self, one: PredicateSet) -> set[ColumnProfile]:
        """The columns that a set of conditions is about."""
        return {column for predicate in self.pick(one.members) for column in predicate.columns}

    def is_of_whole(self, conditions: tuple[Predicate, ...]) -> bool:
        """Whether some of the conditions, but not all, are met by as many rows as the text gives for the
        whole (`Of the 92 women, 32 …`)."""
        some = (combinations(conditions, size) for size in range(1, len(conditions)))
        return self.reading.whole is not None and any(
            int(reduce(and_, (one.mask for one in base)).sum()) == self.reading.whole
            for base in chain.from_iterable(some)
        )

    @cached_property
    def listed(self) -> list[Predicate]:
        """The single values that the sentence names, however many."""
        return [one for column in self.table.columns if column.values for one in values(column, self.hits)]

    def pick(self, members: tuple[int, ...]) -> tuple[Predicate, ...]:
        return tuple(self.predicates[i] for i in members)

    def rest_of(self, i: int) -> int | None:
        """Index of the condition that all others meet who gave an answer; None where it is not known."""
        one = self.predicates[i]
        codes = interval = None
        if one.codes is not None and one.column.codes is not None:
            poles = [codes for codes in one.column.poles.values() if codes != one.codes]
            everything = frozenset(range(len(one.column.values))) - one.column.unknown
            codes = poles[0] if len(poles) == 1 else everything - one.codes
        elif one.column.is_indicator and one.interval is not None:
            interval = (1 - one.interval[0], 1 - one.interval[1], (True, True))
        if not codes and interval is None:
            return None
        self.predicates.append(replace(one, codes=codes, interval=interval, all_but=len(codes or ()) > 1))
        return len(self.predicates) - 1

    def is_of_stated(self, column: ColumnProfile) -> bool:
        """Whether as many have answered a question as the text says, and not all."""
        answered = int(column.answered.sum())
        return answered < self.table.rows and answered in self.stated_bases

    def column_score(self, one: PredicateSet, header: Strengths, missing: float) -> float:
        """The score of a set of conditions together with a column that is aggregated."""
        import numpy as np

        extra = (np.maximum(one.explained, header) - one.explained) @ self.hits.weights
        return one.score + float(extra) - _COLUMN - _COLUMN_MISSING * missing
