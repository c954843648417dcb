"""A number as it stands in the text, before it is a quantity."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.quantities.quantity import Comparator

__all__ = ["Hedge", "Numeral", "is_whole_text"]

_LONGEST_ENTRY = 80
"""Nothing longer is looked at as a lone number."""


class Hedge(NamedTuple):
    """A hedge and its place in the text."""

    comparator: Comparator
    start: int
    end: int


class Numeral:
    """A number that is being read: each step of `reading.py` fills in what it finds."""

    __slots__ = (
        "bare", "before", "counted", "digit", "end", "hedge", "hedge_after", "inherited", "kind", "lower",
        "money", "notes", "plain", "reach", "scale", "start", "unit", "unit_end", "upper", "value",
    )  # fmt: skip

    def __init__(self, start: int, end: int, value: Decimal | None, kind: str, plain: bool = False) -> None:
        self.start, self.end, self.value, self.kind = start, end, value, kind
        self.plain = plain
        """Bare digits: no separator, decimal, sign or scale; so it may be a year or the number of a thing."""
        self.digit: Decimal | None = None
        """Weight of the last digit written on purpose; None where the value itself tells."""
        self.lower: Decimal | None = None
        self.upper: Decimal | None = None
        self.scale = Decimal(1)
        self.money: str | None = None
        """Currency of a sign before the number."""
        self.unit: str | None = None
        self.unit_end = end
        self.counted = False
        self.notes: tuple[str, ...] = ()
        self.reach = 0
        """Where the quantity before ends."""
        self.before = ""
        """The word before, as written."""
        self.hedge: Hedge | None = None
        self.hedge_after: Hedge | None = None
        self.inherited: Comparator | None = None
        """Comparator of the figure that this one repeats in another unit."""
        self.bare = False
        """A scale without article or factor (`million`)."""


def is_whole_text(text: str, start: int, end: int) -> bool:
    """Whether nothing else stands in the text, as in a cell or a query, where a number is read generously."""
    if len(text) > _LONGEST_ENTRY:
        return False
    return not text[:start].strip() and not text[end:].strip(" .!\n")
