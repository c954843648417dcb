"""A number in a text with its interval, comparator and unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

__all__ = ["Comparator", "Quantity", "json_number"]


class Comparator(StrEnum):
    """How the text bounds the number."""

    EQUAL = "equal"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity as written: `text == document[start:end]`.

    `lower` and `upper` are the interval that the words mean (DESIGN, rules 1 and 2); None is
    unbounded. All numbers are in `unit`, scale words multiplied out.
    """

    start: int
    end: int
    text: str
    """The numeric expression, hedge and unit words not included (`$1.2bn`, `1,400`, `hundreds`)."""
    value: Decimal | None
    """The number, or None for a vague plural or a range, which have only bounds."""
    lower: Decimal | None
    upper: Decimal | None
    comparator: Comparator = Comparator.EQUAL
    unit: str | None = None
    """Canonical name (see `factcheck.units`), or the counted noun as written, or None."""
    counted: bool = False
    """True where `unit` is a counted noun (`people`, `refugee places`) and no unit of measure."""
    phrase_start: int = -1
    """Start of the whole expression with its hedge (`up to 5,000 places`); -1 stands for `start`."""
    phrase_end: int = -1
    """End of the whole expression with its unit words; -1 stands for `end`."""
    hedge: str | None = None
    """The words that set the comparator, as written."""
    role: str | None = None
    """`from` or `to` where two quantities state a change; `share_of` / `base` in `61 of 62`; else None."""
    notes: tuple[str, ...] = ()
    """Assumptions and flaws to show: which ton was meant, a malformed number …"""

    def to_dict(self) -> dict[str, Any]:
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "value": json_number(self.value),
            "lower": json_number(self.lower),
            "upper": json_number(self.upper),
            "comparator": self.comparator.value,
            "unit": self.unit,
            "counted": self.counted,
            "phrase_start": self.phrase_start,
            "phrase_end": self.phrase_end,
            "hedge": self.hedge,
            "role": self.role,
            "notes": list(self.notes),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Quantity:
        """The inverse of `to_dict`."""
        numbers = {key: _decimal(data[key]) for key in ("value", "lower", "upper")}
        rest = {"comparator": Comparator(data["comparator"]), "notes": tuple(data["notes"])}
        return cls(**{**data, **numbers, **rest})


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(repr(value))


def json_number(value: Decimal | float | None) -> int | float | None:
    """An int where the number is whole, else a float; None stays None."""
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)
