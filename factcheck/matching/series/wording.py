"""What the words of a claim's sentence say about a computation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from factcheck.claims import Kind, Tense
from factcheck.matching.joining import Joined, added_measures, joined_places, listed_after
from factcheck.matching.origins import bracketed_origin, of_parts
from factcheck.matching.series.clause import NEAR
from factcheck.matching.series.cues import cue, cues
from factcheck.matching.series.stretch import Stretch
from factcheck.matching.series.unit_classes import YEAR_DAYS, UnitClass, is_fraction, unit_days
from factcheck.places import find_places, is_aggregate

__all__ = ["Wording"]

_PLACE_NOUNS = ("countries", "nations", "economies", "member states", "members")
_RELATIVE = frozenset({Kind.RANK, Kind.SHARE, Kind.RATIO})
"""Kinds of claims that hold a place against others."""


_LEFT_OUT = re.compile(
    r"\b(?:not (?:counting|including)|excluding|except(?: for)?|apart from|leaving out|other than)\s+"
    r"(?:the\s+)?(?:people\s+from\s+)?$",
    re.IGNORECASE,
)
"""Before a place that a number is without (`19 million refugees, not counting Palestinians`)."""


_GOES_ON = re.compile(r" (?:has|have|had|is|are|was|were|do|does|did|will|live[sd]?|work(?:s|ed)?|died?)\b")
"""After a place inside of what a share is taken of (`3 percent of those infected in Peru have died`)."""


@dataclass(frozen=True, eq=False)
class Wording(Stretch):
    """A claim's sentence around its number."""

    @cached_property
    def factor(self) -> float | None:
        """The factor that a word such as `doubled` states, where the number is that word or has none."""
        if self.unit_class not in (UnitClass.TIMES, UnitClass.AMOUNT):
            return None
        expression = self.claim.sentence[slice(*self.span)]
        for factor, pattern in cues("factor").items():
            if pattern.search(expression):
                return float(factor)
        return None

    @cached_property
    def change_sign(self) -> int | None:
        """+1 or −1 where the number is the size of a rise or fall, None where it is no change."""
        if self.claim.quantity.role in ("from", "to"):
            return None
        if self._makes_share or self._than_something_else:
            return None
        if self.says_before("change_up") or self.says_after("change_up") or self.says_after("created"):
            return 1
        if self.says_before("change_down") or self.says_after("change_down"):
            return -1
        if self.each is not None:
            if self.says_before("averaged_up") or self.says_near("new"):
                return 1
            if self.says_before("averaged_down"):
                return -1
        if is_fraction(self.claim.quantity) and self.says_before("in_half"):
            return -1
        if self.says_before("amounts_up") or self.says_before("amounts_down"):
            return 1 if self.says_before("amounts_up") else -1
        if self.factor is not None or self._times_another_time or self.part_of_before:
            return 1
        sign = self._compared_sign()
        carried_on = self.claim.kind == Kind.CHANGE and self.others and self.says_before("and")
        return self.direction if sign is None and carried_on else sign

    @property
    def _makes_share(self) -> bool:
        """`Produces a quarter of the world's steel`: a part of what all make, and no rise."""
        part = self.unit_class == UnitClass.PERCENT and self.says_after("share")
        return bool(part and self.says_before("makes"))

    @property
    def _times_another_time(self) -> bool:
        """`five times what it was in 2001`, `twice as high as in 2000`: a level against an earlier one."""
        return self.unit_class == UnitClass.TIMES and self._against_time

    @cached_property
    def _against_time(self) -> bool:
        """Whether a date of the clause is what the number holds the present against."""
        later = any(one.link in ("as", "what", "than") for one in self.dates)
        return later and self.compared_place is None

    @cached_property
    def part_of_before(self) -> bool:
        """Whether the number is the part left of an earlier level (`half of what it was in 2010`)."""
        part = self.unit_class == UnitClass.PERCENT and self._against_time
        return part and self.claim.quantity.role != "from" and self.says_after("part_of_before") is not None

    def _compared_sign(self) -> int | None:
        """The sign of `15,000 lower than in 2017`, `fell, by 5 percent`, `half as many`."""
        by = self.says_before("by")
        if self._than_a_time or by or self._against_time:
            if self.says_from("more_than"):
                return 1
            if self.says_from("less_than"):
                return -1
        if self.unit_class == UnitClass.POINTS or by:
            return None if self.says_after("share") else self.direction
        return None

    @property
    def _than_something_else(self) -> bool:
        """Whether the number is held against neither a time nor a place (`5 percent more than planned`)."""
        more = self.says_from("more_than") or self.says_from("less_than")
        against = more and self.says_after("than") and not self._than_a_time
        return bool(against) and self.compared_place is None

    @property
    def _than_a_time(self) -> bool:
        """Whether the number is held against another time, which `more than expected` names none of."""
        found = self.says_after("than")
        if found is None:
            return False
        second = self.after[found.end() :]
        start = self.claim.sentence.find(second, self.span[1]) if second else -1
        dated = any(start <= one.start < self.clause_span[1] for one in self.all_dates)
        return dated or bool(self.says_after("than_then") or cue("after", "then").search(second))

    @cached_property
    def direction(self) -> int | None:
        """+1 or −1, from the claim's details or the only direction that the clause states."""
        if self.claim.details.direction:
            return {"up": 1, "down": -1}.get(self.claim.details.direction)
        tables = cues("direction")
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
    def mean_years(self) -> int | None:
        """The length of the mean that an extreme or level is about (`a 3-year average`), in years."""
        for quantity in self.quantities:
            near = self.claim.sentence[quantity.end : quantity.end + NEAR]
            before = self.claim.sentence[max(0, quantity.start - NEAR) : quantity.start]
            if unit_days(quantity.unit) == YEAR_DAYS and self._in_clause(quantity):
                said = cue("after", "mean_of").match(near) or cue("before", "mean_over").search(before)
                return int(quantity.value) if said and quantity.value and quantity.value > 1 else None
        return None

    @cached_property
    def flow(self) -> int | None:
        """+1 or −1 where a superlative is about rises or falls (`the biggest drop`, `jobs created`)."""
        for name, sign in (("rises", 1), ("falls", -1)):
            if cue("after", name).match(self._superlative):
                return sign
        created = cue("clause", "created").search(self.clause)
        return 1 if created else None

    @property
    def growth(self) -> bool:
        """Whether a superlative is about growth, which is a rate and no difference."""
        return bool(cue("after", "growth").match(self._superlative))

    @cached_property
    def _superlative(self) -> str:
        """The clause from its superlative on: the number itself or what a length of time qualifies (`the
        biggest drop in 25 years`)."""
        start = self.span[0]
        if self.claim.kind is Kind.RANK and self.unit_class == UnitClass.TIME:
            begin = self.clause_span[0]
            before = self.claim.sentence[begin:start]
            found = [
                m.start() for name in ("highest", "lowest") for m in cue("clause", name).finditer(before)
            ]
            start = begin + max(found) if found else start
        return self.claim.sentence[start : self.clause_span[1]]

    @cached_property
    def places(self) -> list[str]:
        """Keys of the places that the clause names, in order, each once."""
        clause, parts = self.clause, of_parts(self.claim)
        named = (one for one in find_places(clause) if not _LEFT_OUT.search(clause[: one.start]))
        return list(dict.fromkeys(mention.key for mention in named if mention.key not in parts))

    @property
    def counts_places(self) -> bool:
        """Whether the number is one of countries."""
        return (self.claim.quantity.unit or "").lower().endswith(_PLACE_NOUNS)

    @cached_property
    def joined(self) -> Joined | None:
        """The places that the number is about together (`China and India together`)."""
        found, other = joined_places(self.claim), self.compared_places
        return None if found and other and set(found.keys) & set(other.keys) else found

    @cached_property
    def added(self) -> tuple[str, str] | None:
        """The two measures that the text adds (`the combined rate of unemployment and inflation`)."""
        return added_measures(self.claim)

    @property
    def until_now(self) -> bool:
        """Whether the number is what has come together until now (`have fled since the war began`)."""
        return self.claim.details.tense is Tense.PERFECT and "since" in self.clause.lower().split()

    @cached_property
    def origins(self) -> set[str]:
        """Keys of the places that people or goods come from (`Syrian refugees`, `refugees from Syria`)."""
        clause, parts = self.clause, of_parts(self.claim)
        bracketed = bracketed_origin(self.claim)
        return ({bracketed} if bracketed else set()) | {
            mention.key
            for mention in find_places(clause)
            if not is_aggregate(mention.key)
            and mention.key not in parts
            and not _LEFT_OUT.search(clause[: mention.start])
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
        tail = self._second_term
        first = next((one for one in find_places(tail) if not is_aggregate(one.key)), None)
        if first and self.unit_class == UnitClass.PERCENT and _GOES_ON.match(tail, first.end):
            return None
        named = first.key if first else None
        rest = {self.claim.place_key, *self.places} - {None, named}
        return named if any(key and not is_aggregate(key) for key in rest) else None

    @cached_property
    def compared_places(self) -> Joined | None:
        """The places that the claim's own is held against together (`more than China and India combined`)."""
        listed = listed_after(self._second_term) if self.compared_place else None
        return listed if listed and len(listed.keys) > 1 else None

    @cached_property
    def part_of_other(self) -> bool:
        """Whether a fraction is of what another place has (`half of Germany's`, `a third as much as Spain`).

        `Half of Germany's exports` is a part of these.
        """
        if not is_fraction(self.claim.quantity) or self.compared_place is None:
            return False
        return bool(cue("after", "of_another").match(self.after) or cue("after", "as_much").match(self.after))

    @property
    def _part_of_those(self) -> bool:
        """Whether the number is a part of people whom the text describes (`9 percent of those infected`)."""
        return self.unit_class == UnitClass.PERCENT and self.says_after("of_those") is not None

    @cached_property
    def _second_term(self) -> str:
        """What stands after `than` or `as`, or right after `three times` and `half of`."""
        other = self.says_after("other_term_of_those" if self._part_of_those else "other_term")
        if self.claim.details.compared_with or other:
            return self.claim.details.compared_with or (self.after[other.end() :] if other else "")
        return self.after if self.unit_class == UnitClass.TIMES else ""
