"""Every quantity in a text: value, interval, comparator, unit and span.

One compiled scanner finds the numerals; a small grammar, driven by the tables in `tables/`, reads signs and
scales, the unit or the counted noun after them and the hedges around them and joins ranges; a filter drops
years, dates, names and whatever else is no quantity. Text without numerals costs one pass of the scanner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.quantities.interval import interval, rounding_interval
from factcheck.quantities.quantity import Comparator, Quantity

if TYPE_CHECKING:
    from factcheck.quantities.finder import find_quantities

__all__ = ["Comparator", "Quantity", "find_quantities", "interval", "rounding_interval"]


def __getattr__(name: str) -> Any:
    """Import the grammar on first use: what only shows quantities does not need it."""
    if name != "find_quantities":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from factcheck.quantities.finder import find_quantities

    return find_quantities
