"""Answers that are ranges of numbers: `18-29`, `60+`, `$25,000 to $49,999`, `Under 5`."""

from __future__ import annotations

import math
import re

__all__ = ["Interval", "value_interval"]

Interval = tuple[float, float]

_NUMBER = r"[$£€]?\s*([\d,]+(?:\.\d+)?(?:k\b)?)"
_UNIT = r"(?:\s*%|\s+[a-z]+)?"
_RANGE = re.compile(rf"{_NUMBER}\s*(?:[-–—]|to|through|and)\s*{_NUMBER}\b", re.I)
_ABOVE = re.compile(rf"(?:>|≥|over|more than|above|at least)\s*{_NUMBER}", re.I)
_AND_UP = re.compile(
    rf"{_NUMBER}{_UNIT}\s*(?:\+|(?:and|or) (?:up|over|older|above|more|longer|higher))", re.I
)
_BELOW = re.compile(rf"(?:<|≤|under|less than|below|fewer than|up to)\s*{_NUMBER}", re.I)
_OR_LESS = re.compile(rf"{_NUMBER}{_UNIT}\s*(?:or|and) (?:less|younger|under|fewer|lower|shorter)", re.I)


def value_interval(text: str) -> Interval | None:
    """The range that an answer stands for, upper end included, or None.

    >>> value_interval("$25,000 to $49,999")
    (25000.0, 49999.0)
    >>> value_interval("60+")
    (60.0, inf)
    >>> value_interval("Over $75K")
    (75000.0, inf)
    >>> value_interval("20 percent or more")
    (20.0, inf)
    """
    text = text.strip()
    if match := _RANGE.match(text):
        low, high = (_number(group) for group in match.groups())
        return (low, high) if low <= high else None
    if match := _ABOVE.match(text) or _AND_UP.match(text):
        return _number(match[1]), math.inf
    if match := _BELOW.match(text) or _OR_LESS.match(text):
        return -math.inf, _number(match[1])
    return None


def _number(digits: str) -> float:
    plain = digits.replace(",", "").casefold()
    thousands = plain.endswith("k")
    plain = plain.removesuffix("k")
    return float(plain) * (1000.0 if thousands else 1.0) if plain else math.nan
