"""Units that are written together (`5 feet 3 inches`, `2 hours 20 minutes`, `3 dollars 50 cents`)."""

from __future__ import annotations

__all__ = [
    "APART_AFTER_COMMA",
    "ARTICLE_UNITS",
    "BARE_MINOR",
    "COINED",
    "SHARED_SIGNS",
    "SMALLER",
    "SUBSTANCES",
]

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

APART_AFTER_COMMA: frozenset[str] = frozenset(["week", "day", "hour", "minute"])
"""Times that a comma keeps apart (`24 hours, 39 minutes`), as the annotators of news do; lengths go on."""

ARTICLE_UNITS: frozenset[str] = frozenset(
    """
    minute hour day week month year decade century mile kilometre kilometer metre meter foot inch yard pound kilo
    kilogram gram ounce tonne litre liter gallon pint quart cup tablespoon teaspoon barrel acre hectare dollar euro
    penny cent quid buck fortnight
    """.split()
)
"""Nouns whose article may be the number one (`more than an hour`, `a cup of sugar`)."""

SHARED_SIGNS: dict[tuple[str, str], tuple[str, str]] = {
    ("hour", "metre"): ("hour", "minute"), ("metre", "second"): ("minute", "second"),
}  # fmt: skip
"""Two units read by their signs → what they are side by side (`1h 20m`, `3m 20s`)."""

SUBSTANCES: frozenset[str] = frozenset(["length", "area", "volume", "mass", "money:GBP"])
"""Dimensions of what is measured out (`a pound of flour`)."""

COINED: frozenset[str] = frozenset(["USD", "EUR"])
"""Currencies of a hundred cents that are counted with an article."""

BARE_MINOR: frozenset[str] = frozenset(["hour", "USD", "GBP", "EUR", "MYR", "AUD", "CAD", "CHF", "foot"])
"""After these the smaller unit may go without saying (`15 dollars 50`)."""
