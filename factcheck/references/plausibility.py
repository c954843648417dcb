"""Checks of stated units against each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np

from factcheck.references.block import Block, Measure
from factcheck.references.headers import plain
from factcheck.references.naming import Unit
from factcheck.references.sidecar import Sidecar
from factcheck.references.table import Table
from factcheck.units import convert, dimension

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["check_ranges", "countable", "doubt_units", "lacks_scale"]

MOST_PEOPLE = 1e10
"""More people than the world has."""
FEWEST_PEOPLE = 1e3
"""Fewer than in any country that statistics list."""
LARGE_SUM = 1e4
"""Times the unit of a currency: no price of one thing is there where another is below the unit."""
FEW_VALUES, MOST_VALUES, LARGE = 5, 0.3, 1e6
"""How many values tell, the share of fractions among them that does, and what an estimate may be."""
_OF_ONE = re.compile(
    r"\b(?:wages?|salar|earnings|pay|prices?|costs?|fees?|rents?|tariff|exchange)", re.IGNORECASE
)
"""Names of what one person earns or one thing costs."""
_PER_CAPITA = ("per capita", "per person")
_TOTALS = {"", "total"}
_THREE_DIGITS = re.compile(r"[-+]?[1-9]\d{0,2}[.,]\d{3}")


def check_ranges(block: Block, sidecar: Sidecar, table: Table) -> None:
    """Distrust columns outside the range that a sidecar declares, or that can be read in two ways."""
    for measure in block.measures:
        notes = sidecar.of(measure.header)
        low, high = notes.minimum, notes.maximum
        outside = (low is not None and measure.low < low) or (high is not None and measure.high > high)
        if outside and measure.column is not None:
            block.problems.append(
                f"column {measure.header!r}: holds {measure.low:g} to {measure.high:g}, "
                f"outside the range that its description declares; not trusted"
            )
            measure.trusted = False
        columns = [measure.column] if measure.column is not None else _melted(block)
        if any(_two_ways(table.sample[at], table.dialect.separator) for at in columns):
            block.problems.append(
                f"column {measure.header!r}: its numbers can be read as thousands or decimals; not trusted"
            )
            measure.trusted = False


def _melted(block: Block) -> list[int]:
    return [] if block.column is None else [int(at) for at in np.unique(block.column)]


def _two_ways(cells: Sequence[str], separator: str) -> bool:
    """Whether `1,234` stands in a file whose separator suggests a decimal comma, and nothing settles it."""
    if separator != ";":
        return False
    marked = [cell.strip() for cell in cells if "," in cell or "." in cell]
    return len(marked) > 0 and all(_THREE_DIGITS.fullmatch(cell) for cell in marked)


def doubt_units(block: Block, units: list[Unit]) -> list[Unit]:
    """Units with those taken back that contradict each other.

    A total divided by the same per capita is a number of people; where that is impossible,
    one of the two units is wrong.
    """
    checked = list(units)
    for at, measure in enumerate(block.measures):
        other = _per_capita_of(measure, block.measures)
        if other is None:
            continue
        people = _implied_people(measure, units[at], block.measures[other], units[other])
        if people is None or FEWEST_PEOPLE <= people <= MOST_PEOPLE:
            continue
        block.problems.append(
            f"column {measure.header!r}: in the unit stated, divided by {block.measures[other].header!r}, "
            f"it means up to {people:,.0f} people; neither unit is relied on"
        )
        checked[at] = Unit(None, False)
        checked[other] = Unit(units[other].unit, False, units[other].scale)
    return checked


def countable(unit: str | None, name: str) -> str | None:
    """`people` or `money` where a unit is one of persons or of sums, which have no small fractions.

    What one person earns or one thing costs is no sum.
    """
    if unit is None or unit == "people":
        return unit
    kind = dimension(unit)
    is_sum = kind.startswith("money:") and "/" not in kind and not _OF_ONE.search(name)
    return "money" if is_sum else None


def lacks_scale(values: NDArray[np.float64], what: str) -> bool:
    """Whether figures are in thousands or millions that the file does not mention.

    People come in fractions then. Estimates and projections have fractions as well, but of large numbers.
    Money runs from less than one to tens of thousands then, which neither prices do nor sums written out.
    """
    if len(values) < FEW_VALUES:
        return False
    if what == "people":
        return bool(np.mean((values % 1 != 0) & (np.abs(values) < LARGE)) > MOST_VALUES)
    sizes = np.abs(values[values != 0])
    return bool(sizes.min(initial=1) < 1 and sizes.max(initial=0) >= LARGE_SUM)


def _per_capita_of(measure: Measure, measures: list[Measure]) -> int | None:
    name = plain(measure.header)
    if any(words in name for words in _PER_CAPITA):
        return None
    for at, other in enumerate(measures):
        for words in _PER_CAPITA:
            rest = plain(other.header).replace(words, "").strip()
            said = words in plain(other.header)
            if said and (rest == name or {rest, name} <= _TOTALS):
                return at
    return None


def _implied_people(total: Measure, unit: Unit, each: Measure, unit_each: Unit) -> float | None:
    """The highest number of people over all but the oddest rows; None where the units do not compare."""
    if not (unit.unit and unit_each.unit):
        return None
    converted = convert(Decimal(1), unit.unit, unit_each.unit.removesuffix(" per capita"))
    factor = float(converted) if converted is not None else None
    both = (total.values > 0) & (each.values > 0)
    if factor is None or np.count_nonzero(both) < 10:
        return None
    people = total.values[both] / each.values[both] * (factor * unit.scale / unit_each.scale)
    return float(np.quantile(people, 0.98))
