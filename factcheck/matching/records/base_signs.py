"""Signs of the base: which of the conditions say whom a share is of, and which what is counted of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.matching.records.base_phrases import base_clauses, base_cues
from factcheck.matching.records.language import language
from factcheck.matching.records.tokens import tokens

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.lexicon import Hits
    from factcheck.matching.records.predicates import Predicate

    Strengths = npt.NDArray[np.float64]

__all__ = ["BaseSigns", "describes"]

_LIMITS = 0.7
"""Sign from which a condition limits the base; this and the weights below are set on the project's own
sentences (tests/matching_records/cases.py)."""
_DESCRIPTIVE = 0.7
"""Sign that a question on who answers (age, region) limits the base."""
_ROLE = 1.9
"""Weight of the signs for what is the base and what the target."""
_TWO_TARGETS = 0.6
"""Cost of a target of two conditions: texts mostly put one of them in the base."""


class BaseSigns:
    """What speaks for a parting of the conditions into target and base."""

    def __init__(self, hits: Hits, predicates: Sequence[Predicate]) -> None:
        self._hits, self._reading, self._predicates = hits, hits.reading, predicates
        self._signs: dict[int, float] = {}

    def role_score(self, target: tuple[int, ...], base: tuple[int, ...]) -> float:
        """What speaks for this parting of the conditions into target and base, against other partings."""
        described = sum(_DESCRIPTIVE * (self.describes(i) if i in base else -self.describes(i))
                        for i in (*target, *base))  # fmt: skip
        return self.wording_score(target, base) + _ROLE * described / 2 - _TWO_TARGETS * (len(target) - 1)

    def wording_score(self, target: tuple[int, ...], base: tuple[int, ...]) -> float:
        """What the sentence's own words for a base say of this parting."""
        signs = [self._sign(i) for i in base] + [-self._sign(i) for i in target]
        return _ROLE * sum(signs) / 2

    def only_groups(self, target: tuple[int, ...]) -> bool:
        """Whether the text takes a share of all of these (`of women, 40 percent …`): they are no share."""
        return bool(target) and all(
            self._sign(i) >= _LIMITS and (self.describes(i) or self._in_base_clause(i)) for i in target
        )

    def _in_base_clause(self, i: int) -> bool:
        """Whether a condition stands in a clause of its own that names the base (`Among cyclists, …`)."""
        words = self._reading.words
        chunk = words[int(self._predicates[i].strengths.argmax())].chunk
        own = words[min(self._reading.claimed_word, len(words) - 1)].chunk
        return chunk != own and chunk in self._base_clauses

    @cached_property
    def _base_clauses(self) -> frozenset[int]:
        return base_clauses(self._reading)

    def describes(self, i: int) -> bool:
        """Whether a condition is about who answers (age, region)."""
        return describes(self._predicates[i].column)

    def _sign(self, i: int) -> float:
        """Signs by the words around a condition that it limits the base, -1 to 1; conditions may be added."""
        import numpy as np

        if i not in self._signs:
            one = self._predicates[i]
            worth = self._hits.of_value(one.column, one.strengths) * self._hits.weights
            share = float(worth @ self._cues / worth.sum()) if worth.sum() else 0.0
            self._signs[i] = float(np.clip(share, -1, 1))
        return self._signs[i]

    @cached_property
    def _cues(self) -> Strengths:
        return base_cues(self._reading)

    @cached_property
    def limits(self) -> bool:
        """Whether the claim's words limit its base by something that the table knows."""
        return self.keeps_limits(tuple(range(len(self._predicates))))

    def keeps_limits(self, base: tuple[int, ...]) -> bool:
        """Whether one of the conditions of a base is what the claim's words limit it by."""
        return any(self._sign(i) >= _LIMITS for i in base)


def describes(column: ColumnProfile) -> bool:
    """Whether a header begins with what describes people, and not with an order (`Please state …`)."""
    ordered = language().words["verb_openers"] & set(tokens(column.name)[:1])
    return not ordered and bool(language().stems["descriptive_headers"] & set(column.stems[:3]))
