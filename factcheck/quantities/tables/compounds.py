"""Units that are written together (`5 feet 3 inches`, `2 hours 20 minutes`, `3 dollars 50 cents`)."""

from __future__ import annotations

from decimal import Decimal

__all__ = [
    "APART_AFTER_COMMA",
    "ARTICLE_UNITS",
    "BARE_MINOR",
    "COINED",
    "FINER",
    "MIXED",
    "ROUNDED_TIMES",
    "SHARED_SIGNS",
    "SIZES",
    "SUBSTANCES",
]

_FAMILIES: dict[str, str] = {
    "calendar": "month 1 | year 12 | decade 120 | century 1200",
    "clock": "second 1 | minute 60 | hour 3600 | day 86400 | week 604800 | month 2592000 | year 31536000",
    "age": "month of age 1 | year of age 12",
    "metric length": "millimetre 0.001 | centimetre 0.01 | metre 1 | kilometre 1000",
    "imperial length": "inch 0.0254 | foot 0.3048 | yard 0.9144 | mile 1609.344",
    "metric mass": "milligram 0.001 | gram 1 | kilogram 1000 | kilo 1000 | metric ton 1000000",
    "imperial mass": "ounce 28.349523125 | pound mass 453.59237 | stone 6350.29318 | ton 907184.74",
    "metric volume": "millilitre 0.001 | centilitre 0.01 | litre 1",
    "imperial volume": "fluid ounce 1 | cup 8 | pint 16 | quart 32 | gallon 128",
    "spoon volume": "teaspoon 1 | tablespoon 3 | cup 48",
}
"""Family → its units and how large each is, the calendar before the clock."""

SIZES: tuple[dict[str, Decimal], ...] = tuple(
    {name: Decimal(size) for name, _, size in (row.rpartition(" ") for row in rows.split(" | "))}
    for rows in _FAMILIES.values()
)
"""Families of units that add up."""

MIXED: tuple[dict[str, Decimal], ...] = tuple(
    {name: size for system in ("metric", "imperial") for name, size in found[f"{system} {measure}"].items()}
    for found in [dict(zip(_FAMILIES, SIZES, strict=True))]
    for measure in ("length", "mass")
)
"""Both systems together, for a text that is nothing but two measures (`1 kilometre and 1 mile`)."""

ROUNDED_TIMES: dict[str, str] = {"year": "a year taken as 365 days", "month": "a month taken as 30 days"}
"""Units of the calendar → what is assumed where days or hours are added to them."""

FINER: dict[str, tuple[str, int]] = {
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "day": ("hour", 24),
}
"""Unit whose fractions in words (`half an hour`) are whole numbers of a smaller one."""

APART_AFTER_COMMA: frozenset[str] = frozenset(
    ["century", "decade", "year", "month", "week", "day", "hour", "minute"]
)
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

BARE_MINOR: dict[str, str] = {"hour": "minute", "foot": "inch"}
"""After these the smaller unit may go without saying (`an hour ten`, `six foot two`)."""
