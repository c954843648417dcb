"""What the words of a claim's sentence say about a computation."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache
from importlib.resources import files

from factcheck.claims import Claim, Kind
from factcheck.matching.joining import Joined, added_measures, joined_places
from factcheck.matching.series.dates import Mention, dates_in
from factcheck.periods import Period
from factcheck.places import find_places, is_aggregate
from factcheck.quantities import Quantity, find_quantities

__all__ = ["UnitClass", "Wording", "is_fraction", "names_of_prices", "unit_class", "unit_days"]

_CLAUSE_BREAK = re.compile(r";|\s[–—-]\s|,\s+(?:and|but|while|whereas|although|which|so)\s|\.\s+(?=[A-Z])")
_RELATIVE = frozenset({Kind.RANK, Kind.SHARE, Kind.RATIO})
"""Kinds of claims that hold a place against others."""
_NEAR = 30
"""Characters to each side of a number in which a word such as `new` belongs to it: some five words."""
_TIME_UNITS = {"decade": 3652.5, "year": 365.25, "quarter": 91.31, "month": 30.44, "week": 7.0, "day": 1.0}
"""Days of each unit of time, at their calendar average."""


class UnitClass:
    """The coarse kinds of units that decide which operations can state the number."""

    PERCENT = "percent"
    POINTS = "points"
    TIME = "time"
    TIMES = "times"
    AMOUNT = "amount"


def unit_class(unit: str | None) -> str:
    """The class of a canonical unit or counted noun."""
    name = (unit or "").lower()
    if name == "percentage point":
        return UnitClass.POINTS
    if name == "percent" or name.startswith(("percent of ", "percent per ")):
        return UnitClass.PERCENT
    if name.removesuffix("s") in _TIME_UNITS:
        return UnitClass.TIME
    return UnitClass.TIMES if name == "times" else UnitClass.AMOUNT


def is_fraction(quantity: Quantity) -> bool:
    """Whether the number is a plain fraction (`half`, `a quarter`, `1/4`), which is a share of one.

    `0.4` is a figure as any other: an index rises by it.
    """
    plain = quantity.unit is None and quantity.value is not None and 0 < quantity.value < 1
    return plain and "." not in quantity.text


def unit_days(unit: str | None) -> float | None:
    """Days of a unit of time, or None for another unit."""
    return _TIME_UNITS.get((unit or "").lower().removesuffix("s"))


@lru_cache(maxsize=256)
def _quantities_in(sentence: str) -> tuple[Quantity, ...]:
    """Kept for a while: a sentence holds several claims, and each looks at its neighbours."""
    return tuple(find_quantities(sentence))


@cache
def _tables() -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    text = files(__package__).joinpath("tables/cues.toml").read_text(encoding="utf-8")
    return {
        table: {name: re.compile(pattern, re.IGNORECASE) for name, pattern in cues.items()}
        for table, cues in tomllib.loads(text).items()
    }


def names_of_prices(cue: str, text: str) -> bool:
    """Whether a text holds a cue of the table about prices."""
    return bool(_tables()["prices"][cue].search(text))


@dataclass(frozen=True)
class Wording:
    """A claim's sentence around its number."""

    claim: Claim
    published: date | None

    @cached_property
    def unit_class(self) -> str:
        quantity = self.claim.quantity
        return UnitClass.PERCENT if is_fraction(quantity) else unit_class(quantity.unit)

    @cached_property
    def span(self) -> tuple[int, int]:
        """The whole numeric expression, hedge and unit included, as offsets in the sentence."""
        quantity, offset = self.claim.quantity, self.claim.sentence_start
        start = quantity.phrase_start if quantity.phrase_start >= 0 else quantity.start
        end = quantity.phrase_end if quantity.phrase_end >= 0 else quantity.end
        return max(0, start - offset), min(len(self.claim.sentence), end - offset)

    @cached_property
    def clause_span(self) -> tuple[int, int]:
        start, end = 0, len(self.claim.sentence)
        for gap in _CLAUSE_BREAK.finditer(self.claim.sentence):
            if gap.end() <= self.span[0]:
                start = gap.end()
            elif gap.start() >= self.span[1]:
                return start, gap.start()
        return start, end

    @cached_property
    def clause(self) -> str:
        start, end = self.clause_span
        return self.claim.sentence[start:end]

    @cached_property
    def before(self) -> str:
        return self.claim.sentence[self.clause_span[0] : self.span[0]]

    @cached_property
    def after(self) -> str:
        """The clause after the number and its unit; a counted noun that the quantity took in is left in."""
        quantity, offset = self.claim.quantity, self.claim.sentence_start
        start = self.span[1] if not quantity.counted else quantity.end - offset
        return self.claim.sentence[start : self.clause_span[1]]

    def says(self, cue: str) -> bool:
        """Whether the clause holds a cue of the table."""
        return bool(_tables()["clause"][cue].search(self.clause))

    def says_near(self, cue: str) -> bool:
        """Whether a cue of the clause table stands within a few words of the number."""
        start, end = self.span
        near = self.claim.sentence[max(self.clause_span[0], start - _NEAR) : end + _NEAR]
        return bool(_tables()["clause"][cue].search(near))

    def says_before(self, cue: str) -> bool:
        return bool(_tables()["before"][cue].search(self.before))

    def says_from(self, cue: str) -> bool:
        """Whether the clause from the number on, unit included, begins with a cue."""
        start = self.claim.quantity.end - self.claim.sentence_start
        text = self.claim.sentence[start : self.clause_span[1]].removeprefix("%")
        return bool(_tables()["unit"][cue].search(text))

    def says_after(self, cue: str) -> re.Match[str] | None:
        return _tables()["after"][cue].search(self.after)

    @cached_property
    def factor(self) -> float | None:
        """The factor that a word such as `doubled` states, where the number is that word or has none."""
        if self.unit_class not in (UnitClass.TIMES, UnitClass.AMOUNT):
            return None
        expression = self.claim.sentence[slice(*self.span)]
        for factor, pattern in _tables()["factor"].items():
            if pattern.search(expression):
                return float(factor)
        return None

    @cached_property
    def change_sign(self) -> int | None:
        """+1 or −1 where the number is the size of a rise or fall, None where it is no change."""
        if self.claim.quantity.role in ("from", "to"):
            return None
        if self.says_before("change_up") or self.says_after("change_up") or self.says_after("created"):
            return 1
        if self.says_before("change_down") or self.says_after("change_down"):
            return -1
        if self.factor is not None or self._times_another_time:
            return 1
        sign = self._compared_sign()
        carried_on = self.claim.kind == Kind.CHANGE and self.others and self.says_before("and")
        return self.direction if sign is None and carried_on else sign

    @property
    def _times_another_time(self) -> bool:
        """`five times what it was in 2001`, `twice as high as in 2000`: a level against an earlier one."""
        later = any(one.link in ("as", "what", "than") for one in self.dates)
        return self.unit_class == UnitClass.TIMES and later and self.compared_place is None

    def _compared_sign(self) -> int | None:
        """The sign of `15,000 lower than in 2017`, `fell, by 5 percent`, `half as many`."""
        by = self.says_before("by")
        if self.says_after("than") or by:
            if self.says_from("more_than"):
                return 1
            if self.says_from("less_than"):
                return -1
        if self.unit_class == UnitClass.POINTS or by:
            return None if self.says_after("share") else self.direction
        return None

    @cached_property
    def direction(self) -> int | None:
        """+1 or −1, from the claim's details or the only direction that the clause states."""
        if self.claim.details.direction:
            return {"up": 1, "down": -1}.get(self.claim.details.direction)
        tables = _tables()["direction"]
        up, down = (bool(tables[name].search(self.clause)) for name in ("up", "down"))
        return None if up == down else 1 if up else -1

    @cached_property
    def highest(self) -> bool | None:
        """True for a highest, False for a lowest, None where the words say neither or both."""
        said = self.claim.details.superlative
        if said in ("highest", "lowest"):
            return said == "highest"
        high, low = self.says("highest"), self.says("lowest")
        return None if high == low else high

    @cached_property
    def over_time(self) -> bool:
        """Whether a superlative compares dates (`since 1974`, `on record`) and not places."""
        return self.says("since") or self.says("on_record") or self.back is not None

    @cached_property
    def back(self) -> float | None:
        """Days of the time over which a rank is taken (`lower than in more than 8 years`)."""
        named = self.claim.details.comparison_set or ""
        if self.claim.kind != Kind.RANK or not _tables()["clause"]["for_long"].match(named):
            return None
        lengths = [(quantity, unit_days(quantity.unit)) for quantity in find_quantities(named)]
        return next((float(one.value or 0) * days for one, days in lengths if days and one.value), None)

    @cached_property
    def mean_years(self) -> int | None:
        """The length of the mean that an extreme or level is about (`a 3-year average`), in years."""
        for quantity in self.quantities:
            near = self.claim.sentence[quantity.end : quantity.end + _NEAR]
            before = self.claim.sentence[max(0, quantity.start - _NEAR) : quantity.start]
            if unit_days(quantity.unit) == _TIME_UNITS["year"] and self._in_clause(quantity):
                said = _tables()["after"]["mean_of"].match(near) or _tables()["before"]["mean_over"].search(
                    before
                )
                return int(quantity.value) if said and quantity.value and quantity.value > 1 else None
        return None

    @cached_property
    def flow(self) -> int | None:
        """+1 or −1 where a superlative is about rises or falls (`the biggest drop`, `jobs created`)."""
        text = self.claim.sentence[self.span[0] : self.clause_span[1]]
        for name, sign in (("rises", 1), ("falls", -1)):
            if _tables()["after"][name].match(text):
                return sign
        created = _tables()["clause"]["created"].search(self.clause)
        return 1 if created else None

    @property
    def growth(self) -> bool:
        """Whether a superlative is about growth, which is a rate and no difference."""
        text = self.claim.sentence[self.span[0] : self.clause_span[1]]
        return bool(_tables()["after"]["growth"].match(text))

    def _in_clause(self, quantity: Quantity) -> bool:
        return self.clause_span[0] <= quantity.start < self.clause_span[1]

    @cached_property
    def places(self) -> list[str]:
        """Keys of the places that the clause names, in order, each once."""
        return list(dict.fromkeys(mention.key for mention in find_places(self.clause)))

    @cached_property
    def joined(self) -> Joined | None:
        """The places that the number is about together (`China and India together`)."""
        return joined_places(self.claim)

    @cached_property
    def added(self) -> tuple[str, str] | None:
        """The two measures that the text adds (`the combined rate of unemployment and inflation`)."""
        return added_measures(self.claim)

    @cached_property
    def origins(self) -> set[str | None]:
        """Keys of the places that people or goods come from (`Syrian refugees`, `refugees from Syria`)."""
        clause = self.clause
        return {
            mention.key
            for mention in find_places(clause)
            if not is_aggregate(mention.key)
            and (mention.adjective or clause[: mention.start].lower().endswith("from "))
        }

    @cached_property
    def place_key(self) -> str | None:
        """Key of the place that the number is about.

        The claim's own, but where that is what the number is held against: the world of a share, the group
        of a rank, Jordan in `twice as many as Jordan`.
        """
        own = self.claim.place_key
        against = {self.compared_place} if self.compared_place else set()
        if self.claim.kind in _RELATIVE or self.unit_class == UnitClass.PERCENT:
            against |= {key for key in (own, *self.places) if key and is_aggregate(key)}
        if own is None or own in against:
            return next((key for key in self._by_distance if key not in against), own)
        return own

    @cached_property
    def _by_distance(self) -> list[str]:
        """Keys of the clause's places, those before the number first, each from the number outwards."""
        at = self.span[0] - self.clause_span[0]
        found = sorted(find_places(self.clause), key=lambda one: (one.start > at, abs(one.start - at)))
        return [mention.key for mention in found]

    @cached_property
    def compared_place(self) -> str | None:
        """Key of the place that the claim's own is held against (`twice as many as Jordan`)."""
        other = self.says_after("other_term")
        tail = self.claim.details.compared_with or (self.after[other.end() :] if other else "")
        named = next((one.key for one in find_places(tail) if not is_aggregate(one.key)), None)
        rest = {self.claim.place_key, *self.places} - {None, named}
        return named if any(key and not is_aggregate(key) for key in rest) else None

    @cached_property
    def quantities(self) -> list[Quantity]:
        """All quantities of the sentence, their offsets counted in the sentence."""
        return list(_quantities_in(self.claim.sentence))

    @cached_property
    def others(self) -> list[Quantity]:
        """The other quantities of the clause."""
        start, end = self.clause_span
        return [
            quantity
            for quantity in self.quantities
            if start <= quantity.start < end and not self._is_own(quantity)
        ]

    def _is_own(self, quantity: Quantity) -> bool:
        return quantity.start < self.span[1] and self.span[0] < quantity.end

    @cached_property
    def all_dates(self) -> list[Mention]:
        taken = [(quantity.start, quantity.end) for quantity in self.quantities]
        return dates_in(self.claim.sentence, [*taken, self.span], self.published)

    @cached_property
    def dates(self) -> list[Mention]:
        """The dates of the clause, or of the whole sentence where the clause has none."""
        start, end = self.clause_span
        known = [mention for mention in self.all_dates if not self._lies_ahead(mention)]
        return [mention for mention in known if start <= mention.start < end] or known

    @cached_property
    def tells_when(self) -> bool:
        """Whether the clause names a date or a length of time, or carries one on."""
        start, end = self.clause_span
        dated = any(start <= mention.start < end for mention in self.all_dates)
        period, timed = self.claim.period, any(unit_days(quantity.unit) for quantity in self.others)
        return (
            dated or timed or self.plain_window is not None or (period is not None and period != self.today)
        )

    @cached_property
    def plain_window(self) -> float | None:
        """Days of a length of time without a number: `over the past decade`, `in a year`."""
        found = _tables()["clause"]["window"].search(self.clause)
        return unit_days(found["unit"]) if found else None

    @cached_property
    def lag(self) -> float | None:
        """Days of `than two years ago`, `a decade earlier`: how far back the other end of a change lies."""
        return self._lagged[1] if self._lagged else None

    @cached_property
    def _lagged(self) -> tuple[Quantity, float] | None:
        for quantity in self.others:
            days = unit_days(quantity.unit)
            if days and quantity.value and _tables()["after"]["ago"].match(self.claim.sentence, quantity.end):
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

    def _lies_ahead(self, mention: Mention) -> bool:
        return bool(self.published and mention.period.start and mention.period.start > self.published)

    @cached_property
    def as_of(self) -> date | None:
        """The day as of which the claim speaks: no later figure counts."""
        period = self.claim.period
        if any(one.period == period and one.link in ("from", "after", "since") for one in self.dates):
            period = None
        days = [day for day in (period.end if period else None, self.published) if day]
        return min(days) if days else None
