"""What the words of a claim set against a series, whichever of its cells and times may be meant."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from factcheck.claims import Claim
from factcheck.matching.base_years import other_base
from factcheck.matching.changing import other_change
from factcheck.matching.defining import contrast_with
from factcheck.matching.framing import framed_otherwise
from factcheck.matching.parts_named import part_named
from factcheck.matching.people_parts import part_unsaid
from factcheck.matching.restricting import of_something_else, restricted_to
from factcheck.matching.shared_base import share_of_another
from factcheck.references import Indicator

__all__ = ["Doubts", "SeriesDoubts"]


class SeriesDoubts:
    """The doubts about one series, each looked for when it is first asked for."""

    def __init__(self, claim: Claim, indicator: Indicator, title: str) -> None:
        self._claim = claim
        self._indicator = indicator
        self._title = title

    @cached_property
    def definition(self) -> str | None:
        """What the words of the claim and those that set the series apart contradict each other in."""
        return other_change(self._claim, self._indicator) or contrast_with(self._claim, self._indicator)

    @cached_property
    def part_named(self) -> str | None:
        return part_named(self._claim, self._indicator, self._title)

    @cached_property
    def framed_otherwise(self) -> str | None:
        return framed_otherwise(self._claim, self._indicator, self._title)

    @cached_property
    def part_unsaid(self) -> str | None:
        return part_unsaid(self._claim, self._indicator)

    @cached_property
    def of_something_else(self) -> str | None:
        return of_something_else(self._claim, self._indicator, self._title)

    @cached_property
    def restricted_to(self) -> str | None:
        return restricted_to(self._claim, self._indicator, self._title)

    @cached_property
    def share_of_another(self) -> str | None:
        return share_of_another(self._claim, self._indicator)

    @cached_property
    def other_base(self) -> bool:
        return other_base(self._claim, self._indicator)


class Doubts:
    """The doubts of a claim about any series.

    A claim without a date is held against each series twice, as of now and as of the time that its text
    tells of; what the words say is the same both times.
    """

    def __init__(self, claim: Claim, titles: Mapping[int, str]) -> None:
        """`titles` are those of the files, by the id of the source."""
        self._claim = claim
        self._titles = titles
        self._known: dict[tuple[int, str], SeriesDoubts] = {}
        """By the number of the series and what it is called."""

    def title(self, indicator: Indicator) -> str:
        """What the file of a series is called."""
        return self._titles.get(indicator.source_id, "")

    def about(self, indicator: Indicator) -> SeriesDoubts:
        known = self._known.get((indicator.id, indicator.name))
        if known is None:
            known = SeriesDoubts(self._claim, indicator, self.title(indicator))
            self._known[indicator.id, indicator.name] = known
        return known
