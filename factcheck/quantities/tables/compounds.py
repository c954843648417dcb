"""Units that are written together (`5 feet 3 inches`, `2 hours 20 minutes`, `3 dollars 50 cents`)."""

from __future__ import annotations

__all__ = ["BARE_MINOR", "SMALLER"]

SMALLER: dict[str, tuple[str, int]] = {
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "mile": ("yard", 1760),
    "yard": ("foot", 3),
    "foot": ("inch", 12),
    "kilometre": ("metre", 1000),
    "metre": ("centimetre", 100),
    "centimetre": ("millimetre", 10),
    "stone": ("pound mass", 14),
    "pound mass": ("ounce", 16),
    "kilogram": ("gram", 1000),
}
"""Unit → the next smaller one of its family, and how many make it."""

BARE_MINOR: frozenset[str] = frozenset(["hour", "USD", "GBP", "EUR", "MYR", "AUD", "CAD", "CHF", "foot"])
"""After these the smaller unit may go without saying (`15 dollars 50`)."""
