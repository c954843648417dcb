"""A cell before it is held against its rivals, and the scene of the claim that it is drafted for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from factcheck.claims import Claim
from factcheck.matching.joining import Joined
from factcheck.matching.locating import (
    Named,
    Spot,
)
from factcheck.matching.meaning import Meant
from factcheck.matching.ranking import Fit
from factcheck.matching.timing import Timing
from factcheck.periods import Period
from factcheck.references import Library, Observation

__all__ = ["Draft", "Scene"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A cell with what speaks for it, before it is held against its rivals."""

    cell: Observation
    series: Meant
    spot: Spot
    timing: Timing
    fit: Fit
    definition: str | None
    """What the words of the claim and of the series set against each other."""

    @property
    def eligible(self) -> bool:
        """Whether structure lets it be the figure at all."""
        return self.fit.unit > 0 and self.spot.same is not False and self.timing.same is not False


@dataclass(frozen=True, slots=True)
class Scene:
    """A claim with what the text around it names."""

    claim: Claim
    library: Library
    published: date | None
    named: Named
    other_periods: list[Period]
    joined: Joined | None
    """Places that the figure is about together with its own."""
    fixed_prices: bool
    """Whether the text gives its sums in the money of one year."""
    titles: Mapping[int, str]
    """Of the files, by the id of the source."""
