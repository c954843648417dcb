"""A cell before it is held against its rivals, and the scene of the claim that it is drafted for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from factcheck.claims import Claim, Kind
from factcheck.matching.changing import of_one_day
from factcheck.matching.joining import Joined, added_measures, says_average, says_by_head
from factcheck.matching.locating import (
    Named,
    Spot,
)
from factcheck.matching.meaning import Meant
from factcheck.matching.origins import bracketed_origin, of_parts, told_origins
from factcheck.matching.ranking import Fit
from factcheck.matching.series_doubts import Doubts
from factcheck.matching.surroundings import made_of
from factcheck.matching.timing import Timing, window
from factcheck.matching.top_times import top_times
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
    of_slice: str | None
    """A doubt where the series is of people or goods of countries that the text does not name."""

    @property
    def eligible(self) -> bool:
        """Whether structure lets it be the figure at all."""
        return self.fit.unit > 0 and self.spot.same is not False and self.timing.same is not False


@dataclass(frozen=True)
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
    doubts: Doubts
    """What the words of the claim set against the series."""

    @cached_property
    def told(self) -> frozenset[str | None]:
        """The places around the figure, without those that only a part of those counted is of."""
        bracketed = bracketed_origin(self.claim)
        if bracketed:
            return frozenset([bracketed])
        return self._around - of_parts(self.claim)

    @cached_property
    def told_origins(self) -> frozenset[str | None]:
        """The countries that the people of the claim may come from."""
        return told_origins(self.claim, self.told)

    @property
    def _around(self) -> frozenset[str | None]:
        return frozenset([self.claim.place_key, *self.named.sentence, *self.named.before])

    @cached_property
    def near(self) -> Period | None:
        """The stretch of time in which to look first."""
        return window(self.claim, self.published)

    @cached_property
    def made(self) -> str | None:
        """What the words right around the figure make of it."""
        return made_of(self.claim)

    @cached_property
    def states_change(self) -> bool:
        """Whether the figure is how much something changed; an end of a change is a level."""
        ends = self.claim.quantity.role in {"from", "to"}
        change = self.claim.kind is Kind.CHANGE and self.claim.details.direction is not None and not ends
        return change or of_one_day(self.claim)

    @cached_property
    def by_head(self) -> bool:
        return says_by_head(self.claim)

    @cached_property
    def averaged(self) -> bool:
        return says_average(self.claim)

    @cached_property
    def adds_measures(self) -> bool:
        return added_measures(self.claim) is not None

    @cached_property
    def of_top_times(self) -> bool:
        """Whether the figure is how many of the most extreme years lie in a stretch of time."""
        return top_times(self.claim) is not None
