"""The bounds that a text sets to the values of a series: `above 10 percent`, `in double digits`."""

from __future__ import annotations

import operator
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from factcheck.matching.series.points import show
from factcheck.matching.series.unit_classes import unit_days
from factcheck.matching.series.wording import Wording
from factcheck.quantities import Comparator

__all__ = ["Condition", "condition_of"]

_TESTS: dict[Comparator, tuple[Callable[[float, float], bool], str]] = {
    Comparator.AT_LEAST: (operator.ge, "at or above"),
    Comparator.MORE_THAN: (operator.gt, "above"),
    Comparator.AT_MOST: (operator.le, "at or below"),
    Comparator.LESS_THAN: (operator.lt, "below"),
}
_WITH_EQUAL = {Comparator.MORE_THAN: Comparator.AT_LEAST, Comparator.LESS_THAN: Comparator.AT_MOST}
_INCLUSIVE = re.compile(r"\bat or (?:above|over|below|under)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Condition:
    """A bound that a value meets or not."""

    meets: Callable[[float], bool]
    words: str
    unit: str | None = None
    """The unit of the bound, as far as the text gives one."""

    def is_of(self, unit: str | None) -> bool:
        """Whether values in a unit can be held against the bound."""
        from factcheck.units import comparable

        return self.unit is None or unit is None or comparable(self.unit, unit)


def condition_of(wording: Wording) -> Condition | None:
    """The bound that another quantity of the clause states in the unit of the series, or that words state."""
    for quantity in wording.others:
        if quantity.comparator in _TESTS and quantity.value is not None and unit_days(quantity.unit) is None:
            inclusive = _INCLUSIVE.search(wording.claim.sentence[: quantity.start])
            comparator = _WITH_EQUAL.get(quantity.comparator) if inclusive else None
            test = _TESTS[comparator or quantity.comparator]
            return replace(_bound(*test, float(quantity.value)), unit=quantity.unit)
    return next((condition for pattern, condition in _in_words() if pattern.search(wording.clause)), None)


def _bound(test: Callable[[float, float], bool], words: str, threshold: float) -> Condition:
    return Condition(lambda value: test(value, threshold), f"{words} {show(threshold)}")


@cache
def _in_words() -> tuple[tuple[re.Pattern[str], Condition], ...]:
    rows = tomllib.loads(files(__package__).joinpath("tables/conditions.toml").read_text(encoding="utf-8"))
    return tuple((re.compile(row["pattern"], re.IGNORECASE), _between(row)) for row in rows["condition"])


def _between(row: dict[str, float]) -> Condition:
    low, high = row.get("above", float("-inf")), row.get("below", float("inf"))
    least = row.get("least", float("-inf"))
    words = " and ".join(
        f"{word} {show(float(row[key]))}"
        for key, word in (("least", "at or above"), ("above", "above"), ("below", "below"))
        if key in row
    )
    return Condition(lambda value: low < value < high and value >= least, words)
