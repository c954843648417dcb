"""The coarse kinds of units, and the lengths of those of time."""

from __future__ import annotations

from factcheck.quantities import Quantity

__all__ = ["YEAR_DAYS", "UnitClass", "is_fraction", "unit_class", "unit_days"]

_TIME_UNITS = {
    "century": 36525.0,
    "decade": 3652.5,
    "year": 365.25,
    "quarter": 91.31,
    "month": 30.44,
    "fortnight": 14.0,
    "week": 7.0,
    "day": 1.0,
}
"""Days of each unit of time, at their calendar average."""
YEAR_DAYS = _TIME_UNITS["year"]


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
