"""Every quantity in a text: value, interval, comparator, unit and span."""

from factcheck.quantities.quantity import Comparator, Quantity

__all__ = ["Comparator", "Quantity"]
