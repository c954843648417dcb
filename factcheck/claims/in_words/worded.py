"""What a claim in words is: a quantity that no numeral writes, and how it is read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from factcheck.claims.kinds import Reading
from factcheck.periods import Period
from factcheck.quantities import Comparator, Quantity

__all__ = ["About", "Worded", "quantity"]


class About(Enum):
    """Where the subject of a claim in words stands."""

    NUMBER = "number"
    """As if the words were a numeral (`double-digit growth`, `no deaths`)."""
    RANKED = "ranked"
    """As with a superlative (`record exports`, `rose to a record high`)."""
    VERB = "verb"
    """At the verb that the words are or belong to (`exports doubled`, `fell for the fifth straight year`)."""
    TAKEN = "taken"
    """What grew from one figure to another in so long (`took 59 days to go from 100 cases to 1,000`)."""
    EVENT = "event"
    """What happened first or last (`the first case was found on 8 March`)."""


@dataclass(frozen=True, slots=True)
class Worded:
    """A claim in words."""

    quantity: Quantity
    about: About
    reading: Reading | None = None
    """None where its kind is read as that of any number."""
    is_number: bool = False
    """Whether the words stand in the sentence where a numeral would."""
    event: tuple[int, int] = (0, 0)
    """The span of the text that names what happened, of an `EVENT`; that of the words that rank where they
    are not the quantity (`a ten-year high`); where what went on is named (`57 straight months of growth`)."""
    period: Period | None = None
    """The date that is claimed, of an `EVENT`."""


def quantity(
    text: str,
    start: int,
    end: int,
    value: Decimal | int | None,
    unit: str | None,
    *,
    bounds: tuple[Decimal | None, Decimal | None] | None = None,
    comparator: Comparator = Comparator.EQUAL,
    last: int = -1,
) -> Quantity:
    """A quantity for `text[start:end]`, with its unit words up to `last`."""
    number = None if value is None else Decimal(value)
    lower, upper = bounds or (number, number)
    found = Quantity(start, end, text[start:end], number, lower, upper, comparator, unit, phrase_start=start)
    return replace(found, phrase_end=max(last, end))
