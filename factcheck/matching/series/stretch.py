"""The stretch of time in which a superlative holds: `since 1974`, `in a decade`, `on record`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from factcheck.claims import Kind
from factcheck.matching.adjectives import RANKED_TIME
from factcheck.matching.series.cues import cue, cues
from factcheck.matching.series.dated import Dated
from factcheck.matching.series.unit_classes import unit_days
from factcheck.quantities import find_quantities

__all__ = ["Stretch"]

_SINCE = re.compile(r"since\s+(?:the\s+)?(?:\w+\s+){0,2}?(\d{4})(s?)", re.IGNORECASE)
_ONE = re.compile(r"\b(?:a|an|one|the (?:past|last)) (?P<unit>[a-z]+)\b", re.IGNORECASE)
_GENERATION_DAYS = 30 * 365.25
"""A generation at its longest; how long it is the text leaves open."""
_LAST_OF_DECADE = 9


@dataclass(frozen=True, eq=False)
class Stretch(Dated):
    """A clause with the time over which it ranks."""

    @cached_property
    def over_time(self) -> bool:
        """Whether a superlative compares dates (`since 1974`, `on record`) and not places."""
        named = self.says("since") or self.says("on_record") or self.back is not None
        return named or self.since is not None or self.ranked_time is not None

    @cached_property
    def since(self) -> int | None:
        """The last year before the stretch: 1974 of `since 1974`, 1999 of `since the 1990s`."""
        found = _SINCE.search(self.clause)
        if found:
            return int(found[1]) + (_LAST_OF_DECADE if found[2] else 0)
        return self._era[1] if self._era else None

    @property
    def since_at_first(self) -> int | None:
        """The same where the stretch begins as early as the words allow (`since the war`)."""
        return self._era[0] if self._era and not _SINCE.search(self.clause) else self.since

    @cached_property
    def _era(self) -> tuple[int, int] | None:
        """The first and last year of the time that is named (`since the war`)."""
        named = next((years for years, era in cues("era").items() if era.search(self.clause)), None)
        first, _, last = (named or "").partition("-")
        return (int(first), int(last)) if named else None

    @cached_property
    def ranked_time(self) -> float | None:
        """Days of the times that a superlative holds against each other (`the warmest year`)."""
        text = self.claim.sentence[self.span[1] : self.clause_span[1]].lstrip()
        found = RANKED_TIME.match(text) if self.claim.kind is Kind.RANK else None
        return unit_days(found["unit"]) if found else None

    @cached_property
    def back(self) -> float | None:
        """Days of the time over which a rank is taken (`lower than in more than 8 years`, `in a decade`)."""
        named = self._named_length
        lengths = [(quantity, unit_days(quantity.unit)) for quantity in find_quantities(named)]
        days = next((float(one.value or 0) * days for one, days in lengths if days and one.value), None)
        if days is not None:
            return days
        unit = _ONE.search(named)
        if unit is None:
            return None
        return _GENERATION_DAYS if unit["unit"].lower() == "generation" else unit_days(unit["unit"])

    @property
    def back_is_vague(self) -> bool:
        """Whether how long ago is left open (`in a generation`)."""
        return "generation" in self._named_length.lower()

    @property
    def _named_length(self) -> str:
        """The length of time in which a rank holds, as the text says it; empty where it names none."""
        named = self.claim.details.comparison_set or ""
        of_time = self.claim.kind == Kind.RANK and cue("clause", "for_long").match(named)
        return named if of_time else ""
