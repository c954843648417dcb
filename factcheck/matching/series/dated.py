"""The dates and lengths of time in the clause of a claim's number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from factcheck.claims import Kind
from factcheck.claims.when import dates_the_report, ranks_over, ranks_since
from factcheck.matching.series.clause import Clause
from factcheck.matching.series.cues import cue
from factcheck.matching.series.dates import BEGAN, Mention, dates_in
from factcheck.matching.series.unit_classes import unit_days
from factcheck.matching.timing import dates_the_end, target
from factcheck.periods import Period
from factcheck.quantities import Quantity

__all__ = ["Dated"]

_LINKS_OF_STARTS = ("from", "after", "since", "what", "than", "as", BEGAN)
"""What ties in a date that a change starts from; the claim itself speaks as of a later day."""


@dataclass(frozen=True, eq=False)
class Dated(Clause):
    """A clause with what it says of time."""

    @cached_property
    def all_dates(self) -> list[Mention]:
        taken = [(quantity.start, quantity.end) for quantity in self.quantities]
        return dates_in(self.claim.sentence, [*taken, self.span], self.published)

    @cached_property
    def dates(self) -> list[Mention]:
        """The dates of the clause, or of the whole sentence where the clause has none."""
        start, end = self.clause_span
        others = (self._lies_ahead, self._of_the_report, self._of_a_rank)
        known = [one for one in self.all_dates if not any(is_other(one) for is_other in others)]
        return [mention for mention in known if start <= mention.start < end] or known

    @property
    def when(self) -> Period | None:
        """The time of the number: the claim's where the clause names it, else the first that it names.

        Where a change came to (`tripled since 2014, to 9`) is so at its end.
        """
        if dates_the_end(self.claim):
            return target(self.claim)
        if self.claim.quantity.role == "to" and self._began:
            until_now = self.claim.period is None or self.claim.period.end == self.published
            return None if until_now else target(self.claim)
        named = [mention.period for mention in self.dates]
        return self.claim.period if self.claim.period in named or not named else named[0]

    @property
    def _began(self) -> bool:
        """Whether the dates of the clause only tell since when something changed."""
        return bool(self.dates) and all(one.link == "since" for one in self.dates)

    @cached_property
    def tells_when(self) -> bool:
        """Whether the clause names a date or a length of time, or carries one on."""
        start, end = self.clause_span
        told = (mention for mention in self.all_dates if not self._of_a_rank(mention))
        dated = any(start <= mention.start < end for mention in told)
        period, timed = self.claim.period, bool(self.lengths)
        return (
            dated or timed or self.plain_window is not None or (period is not None and period != self.today)
        )

    @cached_property
    def lengths(self) -> list[Quantity]:
        """The other lengths of time of the clause, but for those over which something else is the most."""
        ranked = self.claim.kind is Kind.RANK
        timed = [one for one in self.others if unit_days(one.unit)]
        return [one for one in timed if ranked or not ranks_over(self.claim.sentence[: _start(one)])]

    @cached_property
    def each(self) -> str | None:
        """The unit of time of a mean (`190,000 jobs a month`), or None."""
        unit = (self.claim.quantity.unit or "").rpartition(" per ")
        if unit[1] and unit_days(unit[2]):
            return unit[2]
        found = cue("after", "each").match(self.claim.sentence, self.span[1])
        return found["unit"].lower() if found else None

    @cached_property
    def plain_window(self) -> float | None:
        """Days of a length of time without a number: `over the past decade`, `in a year`."""
        ranked = self.claim.kind is Kind.RANK
        found = cue("clause", "window").finditer(self.clause)
        own = (one for one in found if ranked or not ranks_over(self.clause[: one.start("unit")]))
        return next((unit_days(one["unit"]) for one in own), None)

    @cached_property
    def lag(self) -> float | None:
        """Days of `than two years ago`, `a decade earlier`: how far back the other end of a change lies."""
        return self._lagged[1] if self._lagged else None

    @cached_property
    def _lagged(self) -> tuple[Quantity, float] | None:
        for quantity in self.others:
            days = unit_days(quantity.unit)
            if days and quantity.value and cue("after", "ago").match(self.claim.sentence, quantity.end):
                return quantity, float(quantity.value) * days
        return None

    @cached_property
    def end_of_lag(self) -> Period | None:
        """The date from which a lag counts back, where the clause names one; else it is now."""
        taken = self._lagged[0] if self._lagged else None
        dates = [
            one for one in self.dates if not (taken and one.start < taken.end + 1 and taken.start < one.end)
        ]
        return next((one.period for one in dates if one.period != self.today), None)

    @cached_property
    def told_start(self) -> Period | None:
        """The time told of before, from which a number counts on until now (`It has added 5 since then`)."""
        around, timed = self.claim.details.period_around, bool(self.lengths)
        known = around is not None and around.start is not None and around != self.today
        begun = known and self.claim.period is None
        counts_on = begun and not self.all_dates and not timed and self.plain_window is None
        return around if counts_on and self.says("so_far") else None

    @property
    def today(self) -> Period | None:
        """The day of the article."""
        return Period.of_day(self.published) if self.published else None

    @cached_property
    def own_dates(self) -> list[Mention]:
        """The dates of the clause that are the number's: of `2 in 2008 and 5 in 2009` each has its own."""
        period, plain = self.claim.period, {"in", "during", "on", "at", ""}
        mine = [one for one in self.dates if one.period == period]
        others = [one for one in self.dates if one.period != period]
        listed = all(one.link in plain for one in self.dates) and len(self.others) >= len(others)
        return mine if mine and others and listed else self.dates

    def _of_the_report(self, mention: Mention) -> bool:
        """Whether a date is that of the news and not of its content (`On Friday it was announced that`)."""
        sentence = self.claim.sentence
        told = cue("after", "announced").match(sentence, mention.end) is not None
        return told or dates_the_report(sentence[: mention.start])

    def _of_a_rank(self, mention: Mention) -> bool:
        """Whether a date only says since when a figure is the most."""
        return self.claim.kind is not Kind.RANK and ranks_since(self.claim.sentence[: mention.start])

    def _lies_ahead(self, mention: Mention) -> bool:
        return bool(self.published and mention.period.start and mention.period.start > self.published)

    @cached_property
    def as_of(self) -> date | None:
        """The day as of which the claim speaks: no later figure counts."""
        period = self.claim.period
        if any(one.period == period and one.link in _LINKS_OF_STARTS for one in self.dates):
            period = None
        days = [day for day in (period.end if period else None, self.published) if day]
        return min(days) if days else None


def _start(quantity: Quantity) -> int:
    return quantity.phrase_start if quantity.phrase_start >= 0 else quantity.start
