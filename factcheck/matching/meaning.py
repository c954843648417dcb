"""Series by meaning: what the words and the unit of a claim say about each that the search found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.claims import Claim
from factcheck.matching.measuring import Agreement, ClaimWords, agree
from factcheck.matching.ranking import same_measure
from factcheck.matching.words import stems
from factcheck.references import Hit, Indicator

__all__ = ["Meant", "ranked"]

OTHER_UNIT = 0.3
"""What is left of a series' rank where its unit is of another dimension: it may serve a computation."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A series and how well it fits in words and unit."""

    indicator: Indicator
    agreement: Agreement
    unit: float
    """1 the same dimension, stated; 0.5 unknown on one side; 0 another dimension."""

    @property
    def rank(self) -> float:
        return same_measure(self.agreement) * (OTHER_UNIT + (1 - OTHER_UNIT) * self.unit)


def ranked(claim: Claim, words: ClaimWords, hits: Sequence[Hit]) -> list[Meant]:
    """The series of the hits, best first; the order of the search breaks ties."""
    skip = frozenset(stems(claim.place or ""))
    found = [
        Meant(hit.indicator, agree(words, hit.indicator, skip), unit_fit(claim, hit.indicator))
        for hit in hits
    ]
    return sorted(found, key=lambda meant: -meant.rank)


def unit_fit(claim: Claim, indicator: Indicator) -> float:
    """How the units of claim and series agree."""
    from factcheck.units import comparable

    if claim.quantity.unit is None or indicator.unit is None:
        return 0.5
    if not comparable(claim.quantity.unit, indicator.unit):
        return 0.0
    return 1.0 if indicator.unit_certain else 0.8
