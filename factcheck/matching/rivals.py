"""Which other series a computation stands against: those that could state the figure, and better ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.claims import Claim, Kind
from factcheck.matching.candidate import Candidate
from factcheck.matching.changing import states_change_of
from factcheck.matching.locating import may_hold
from factcheck.matching.meaning import Meant
from factcheck.matching.measuring import Agreement
from factcheck.matching.ranking import NO_RIVAL, words_fit
from factcheck.matching.unit_reading import UNKNOWN
from factcheck.references import Indicator, Library

__all__ = ["Rivals"]

_PERCENT = "percent"
MOST_LEAD = 1.5
"""Most lead of a computation, half of that of a cell: more can be computed than is meant."""
OUTDONE = 0.5
"""By how much the words of a series fit better that is meant instead."""
TWINS = 0.02
"""Results of two series that differ by less than this share are of one measure, and no rivals."""


@dataclass(frozen=True)
class Rivals:
    """The computed results of a claim and the series that its words may mean."""

    claim: Claim
    found: Sequence[Candidate]
    by_id: Mapping[int, Meant]
    library: Library

    def lead(self, one: Candidate, agreement: Agreement) -> float:
        """By how much its words fit better than those of its rivals, -3 to 1.5.

        A lead counts as far as the words are those of the subject.
        """
        lead = max(-NO_RIVAL, min(MOST_LEAD, words_fit(agreement) - self._best(one)))
        return lead * agreement.covered if lead > 0 else lead

    def outdone(self, one: Candidate, agreement: Agreement) -> bool:
        """Whether another series at the place fits so much better that its measure is the one that is meant.

        It need not yield a number: its figures may not reach to the claim's time.
        """
        least = words_fit(agreement) + OUTDONE
        return any(fit > least and not self._own(one, meant) for fit, meant in self._at_place)

    def _best(self, one: Candidate) -> float:
        """How well the words fit the best other series that could state the figure, as a cell or computed."""
        computed = {
            other.observation.indicator_id for other in self.found if not _alike(one.observation.value, other)
        }
        could = [self.by_id[number] for number in (computed | self._as_cell) & self.by_id.keys()]
        return max(
            (words_fit(meant.agreement) for meant in could if not self._own(one, meant)), default=-NO_RIVAL
        )

    @cached_property
    def _as_cell(self) -> frozenset[int]:
        """Series of which a cell as it stands could be the figure."""
        return frozenset(
            number
            for number, meant in self.by_id.items()
            if meant.units.fit > UNKNOWN
            and self._in_like_parts(meant.indicator)
            and self._may_be_at(number)
            and (self.claim.kind is not Kind.CHANGE or states_change_of(self.claim, meant.indicator))
        )

    def _in_like_parts(self, indicator: Indicator) -> bool:
        """Whether a percentage is held against one; parts per million are as plain a number and not meant."""
        stated, unit = self.claim.quantity.unit or "", indicator.unit
        return not stated.startswith(_PERCENT) or unit is None or unit.startswith(_PERCENT)

    def _may_be_at(self, number: int) -> bool:
        """Whether a series may have figures for the claim's place."""
        key = self.claim.place_key
        return key is None or may_hold(self.library, number, key) > 0

    @cached_property
    def _at_place(self) -> list[tuple[float, Meant]]:
        """Series with figures for the claim's place, and how well their words fit."""
        key = self.claim.place_key
        return [
            (words_fit(meant.agreement), meant)
            for number, meant in self.by_id.items()
            if key is None or may_hold(self.library, number, key) == 1.0
        ]

    def _own(self, one: Candidate, meant: Meant) -> bool:
        """Whether a series is the one computed from, or the same measure at another value of a dimension."""
        number = one.observation.indicator_id
        return meant.indicator.id == number or _of_one_table(self.library.indicator(number), meant.indicator)


def _of_one_table(one: Indicator, other: Indicator) -> bool:
    return (one.source_id, one.name) == (other.source_id, other.name)


def _alike(value: float | None, other: Candidate) -> bool:
    theirs = other.observation.value
    return value is not None and theirs is not None and abs(value - theirs) <= TWINS * abs(value)
