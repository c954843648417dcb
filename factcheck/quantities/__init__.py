"""Every quantity in a text: value, interval, comparator, unit and span."""

from factcheck.quantities.quantity import Comparator, Quantity

__all__ = ["Comparator", "Quantity", "find_quantities"]


def find_quantities(text: str) -> list[Quantity]:
    """Every quantity in a text, in order, without overlaps."""
    raise NotImplementedError
