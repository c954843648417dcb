"""Signs of the operation: what the words close to the claim say that is done with the rows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from factcheck.matching.records.language import language

if TYPE_CHECKING:
    from factcheck.matching.records.lexicon import Hits
    from factcheck.matching.records.predicates import Predicate

__all__ = ["OperationSigns"]

_CLOSE = 0.5
"""Closeness to the claim from which a word can name the operation; set on the project's own sentences
(tests/matching_records/cases.py)."""
_COMPARATIVE_REACH = 2
"""Words after the number in which `more`, `fewer` make it a difference."""
_BY_REACH = 4
"""Words from `by` to the number of a margin (`by more than 40`)."""
_ASKED_REACH = 3
"""Words from a verb of asking to the number of those asked."""
_UNSURPASSED = 10
"""Words in which nobody is said to have more than another."""


class OperationSigns:
    """Which operations a sentence names, and whether its number is one of a comparison or of an inquiry."""

    def __init__(self, hits: Hits, listed: Sequence[Predicate]) -> None:
        self._hits, self._reading, self._listed = hits, hits.reading, listed

    def cue(self, operation: str) -> bool:
        """Whether a word that names the operation stands close to the claim."""
        return operation in self.cued

    def cues_of(self, operation: str) -> list[str]:
        """The words close to the claim that name the operation."""
        return [cue for name, cue in self._cues if name == operation]

    @cached_property
    def cued(self) -> set[str]:
        """The operations named close to the claim."""
        return {name for name, _ in self._cues}

    @cached_property
    def _cues(self) -> list[tuple[str, str]]:
        """Operations named close to the claim, with the words; `most` does not count inside `most common`."""
        words = [(i, word) for i, word in enumerate(self._reading.words) if word.weight >= _CLOSE]
        spoken = ["" if i in self._in_answers else word.text for i, word in words]
        near = f" {' '.join(spoken)} "
        said = _unsurpassed(spoken) + [
            (name, cue) for name, cues in language().cues.items() for cue in cues if f" {cue} " in near
        ]
        return [
            (name, cue) for name, cue in said
            if not any(cue != other and f" {cue} " in f" {other} " for _, other in said)
        ]  # fmt: skip

    @cached_property
    def _in_answers(self) -> frozenset[int]:
        """Words that belong to an answer of several words which the text gives in full (`Best actress`)."""
        whole = [one for one in self._listed if not one.missing and _is_long(one)]
        return frozenset(
            i
            for one in whole
            for i, said in enumerate(self._hits.of_value(one.column, one.strengths))
            if said
        )

    @cached_property
    def compares(self) -> bool:
        """Whether the number may be a difference between groups (`12 more fires than in Mill Creek`)."""
        after = [word.text for word in self._reading.words[self._reading.claimed_end + 1 :]]
        more = bool(language().words["comparatives"] & set(after[:_COMPARATIVE_REACH])) and "than" in after
        return more or self._outdone_by

    @cached_property
    def _outdone_by(self) -> bool:
        """Whether the number is that by which one outdoes another (`women outnumber men by 40`)."""
        words, at = self._reading.words, self._reading.claimed_word
        before = {word.stem for word in self._reading.own_words if word.start < self._reading.claimed[0]}
        outdoes = language().outdoing.keys() | language().stems["margins"]
        passed = language().stop | language().words["exactness"]
        near = takewhile(lambda word: word.text in passed, reversed(words[max(0, at - _BY_REACH) : at]))
        return any(word.text == "by" for word in near) and bool(before & outdoes)

    @cached_property
    def compares_counts(self) -> bool:
        """Whether numbers of things are compared: `more`, `fewer` or `as many` stand right before a noun."""
        words = self._reading.words[self._reading.claimed_word :][: _COMPARATIVE_REACH + 2]
        return any(
            word.text in language().words["count_comparatives"] and following.content
            for word, following in pairwise(words)
        )

    @cached_property
    def _after_in_clause(self) -> list[str]:
        """The words after the number in its clause."""
        return [word.text for word in self._reading.own_words if word.start >= self._reading.claimed[1]]

    @cached_property
    def limits_rows(self) -> bool:
        """Whether the claim's clause compares what it counts with something (`longer than an hour`)."""
        after = self._after_in_clause
        return any(word == "than" and before in language().than for before, word in pairwise(after))

    @cached_property
    def only_compares(self) -> bool:
        """Whether it can be nothing else: the comparative follows it, and `than` after its noun."""
        after = self._after_in_clause
        more = bool(after) and after[0] in language().words["comparatives"] and "than" in after[2:]
        return more or self._outdone_by

    @cached_property
    def asked(self) -> bool:
        """Whether the number is that of all who were asked (`we polled 1,040 adults`)."""
        first, last = self._reading.claimed_word, self._reading.claimed_end
        beside = self._reading.words[max(0, first - _ASKED_REACH) : last + 1 + _ASKED_REACH]
        return bool(language().words["asking"] & {word.text for word in beside})

    @cached_property
    def answers(self) -> bool:
        """Whether the claim's clause speaks of giving an answer."""
        return bool(language().words["answering"] & {word.text for word in self._reading.own_words})


def _unsurpassed(words: list[str]) -> list[tuple[str, str]]:
    """The extreme that `none has more than …` states, with the word for it."""
    spoken = language()
    for i, word in enumerate(words):
        reach = words[i : i + _UNSURPASSED]
        if word in spoken.words["nobody"] and "than" in reach:
            sign = next((spoken.than[one] for one in reach if one in spoken.than), None)
            return [("max" if sign == ">" else "min", word)] if sign else []
    return []


def _is_long(one: Predicate) -> bool:
    """Whether a condition is on one answer of several telling words."""
    return one.codes is not None and all(len(one.column.value_stems[code]) > 1 for code in one.codes)
