"""The clause that a claim's number stands in, and the cues in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from factcheck.claims import Claim
from factcheck.matching.series.cues import cue
from factcheck.matching.series.unit_classes import UnitClass, is_fraction, unit_class
from factcheck.quantities import Quantity, find_quantities

__all__ = ["NEAR", "Clause"]

_ASIDE = re.compile(r"\s*\([^()]*\)")
_CLAUSE_BREAK = re.compile(r";|\s[–—-]\s|,\s+(?:and|but|while|whereas|although|which|so)\s|\.\s+(?=[A-Z])")
NEAR = 30
"""Characters to each side of a number in which a word such as `new` belongs to it: some five words."""


@lru_cache(maxsize=256)
def _quantities_in(sentence: str) -> tuple[Quantity, ...]:
    """Kept for a while: a sentence holds several claims, and each looks at its neighbours."""
    return tuple(find_quantities(sentence))


@dataclass(frozen=True, eq=False)
class Clause:
    """A claim's number and the words around it."""

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

    def says(self, name: str) -> bool:
        """Whether the clause holds a cue of the table."""
        return bool(cue("clause", name).search(self.clause))

    def says_near(self, name: str) -> bool:
        """Whether a cue of the clause table stands within a few words of the number."""
        start, end = self.span
        near = self.claim.sentence[max(self.clause_span[0], start - NEAR) : end + NEAR]
        return bool(cue("clause", name).search(near))

    def says_before(self, name: str) -> bool:
        return bool(cue("before", name).search(self.before))

    def says_from(self, name: str) -> bool:
        """Whether the clause from the number on, unit included and asides left out, begins with a cue."""
        start = self.claim.quantity.end - self.claim.sentence_start
        text = self.claim.sentence[start : self.clause_span[1]].removeprefix("%")
        return bool(cue("unit", name).search(_ASIDE.sub("", text)))

    def says_after(self, name: str) -> re.Match[str] | None:
        return cue("after", name).search(self.after)

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
            if start <= quantity.start < end and not self.is_own(quantity)
        ]

    def is_own(self, quantity: Quantity) -> bool:
        """Whether a quantity of the sentence is the claim's."""
        return quantity.start < self.span[1] and self.span[0] < quantity.end

    def _in_clause(self, quantity: Quantity) -> bool:
        return self.clause_span[0] <= quantity.start < self.clause_span[1]
