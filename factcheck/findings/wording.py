"""Numbers, intervals and sources in plain words."""

from __future__ import annotations

import math

from factcheck.claims import Claim
from factcheck.findings.bounds import Bounds
from factcheck.quantities import Comparator
from factcheck.references import Observation

__all__ = [
    "DATE",
    "RANK",
    "cell_name",
    "claimed",
    "day",
    "in_words",
    "meaning",
    "number",
    "reference_value",
    "shortened",
    "source_name",
    "with_unit",
]

_SPOKEN = 4
"""Significant digits of a value in a sentence."""
_SIZES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_DIGITS = 6
"""Significant digits shown of a number that is no whole number."""
_NAME = 160
"""Characters of a name in a sentence; the longest titles of statistical series have about as many."""
_WORDS = {
    Comparator.MORE_THAN: "more than", Comparator.AT_LEAST: "at least", Comparator.LESS_THAN: "less than",
    Comparator.AT_MOST: "at most", Comparator.ABOUT: "about",
}  # fmt: skip
DATE = "date"
"""Unit of a day written as a number YYYYMMDD, of which no share is near."""
RANK = "rank"
"""Unit of a place in an order."""
_SIGNS = {"percent": "%"}
_MASS = frozenset({"people", "percent", "index", "rank", "celsius", "fahrenheit", "date", "data"})
"""Units that take no plural."""


def number(value: float | None) -> str:
    """`1,429`, `12.4`, `0.000012`: thousands parted, no needless zeros.

    >>> number(1234567.0), number(0.1 + 0.2)
    ('1,234,567', '0.3')
    """
    if value is None or not math.isfinite(value):
        return "an open end"
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    digits = max(_DIGITS - len(str(int(abs(value)))), 2) if abs(value) >= 1 else 0
    text = f"{value:,.{digits}f}" if abs(value) >= 1 else f"{value:.{_DIGITS}g}"
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def in_words(value: float, unit: str | None) -> str:
    """A value as a sentence gives it: `3.734 trillion US dollars`, `10.37%`, `1.774 times`.

    Four digits tell how it stands to a figure; the working has them all.
    """
    size, name = next(((one, word) for one, word in _SIZES if abs(value) >= one), (1.0, ""))
    if not name and (unit in (DATE, RANK) or value == int(value)):
        return with_unit(value, _spoken(unit))
    short = float(f"{value / size:.{_SPOKEN}g}")
    if not name or unit == DATE:
        return with_unit(value if unit == DATE else short, _spoken(unit))
    return " ".join(filter(None, [number(short), name, _many(value, _spoken(unit) or "")]))


def _spoken(unit: str | None) -> str | None:
    """`US dollars` for `USD`, `US dollars of 2019` for `2019 USD`."""
    year, _, code = (unit or "").rpartition(" ")
    if code != "USD" or (year and not year.isdigit()):
        return unit
    return f"US dollars of {year}" if year else "US dollars"


def with_unit(value: float | None, unit: str | None) -> str:
    """`5 %`, `1,429 people`, `2.5`."""
    if not unit:
        return number(value)
    if unit == DATE:
        return day(value)
    if unit == RANK:
        return f"place {number(value)}"
    return f"{number(value)}{_SIGNS[unit]}" if unit in _SIGNS else f"{number(value)} {_many(value, unit)}"


def day(value: float | None) -> str:
    """The day of a number YYYYMMDD.

    >>> day(20200308)
    '2020-03-08'
    """
    text = f"{int(value or 0):08}"
    return f"{text[:4]}-{text[4:6]}-{text[6:]}" if value else number(value)


def _many(value: float | None, unit: str) -> str:
    """`years` for more than one `year`; codes, rates and nouns that are plural already stay."""
    from factcheck.units import is_plural, plural

    last = unit.rpartition(" ")[2]
    if value == 1 or " per " in unit or not last.islower() or is_plural(last) or last in _MASS:
        return unit
    return unit[: -len(last)] + plural(last)


def claimed(claim: Claim) -> str:
    """The figure as the article words it, hedge included (`more than 100,000`); a word such as `most` is its
    own."""
    quantity = claim.quantity
    if quantity.value is None and not quantity.hedge and quantity.text.isalpha():
        return quantity.text
    hedge = quantity.hedge or _WORDS.get(quantity.comparator, "")
    return f"{hedge} {quantity.text}{_unit_behind(claim)}".strip()


def _unit_behind(claim: Claim) -> str:
    """The unit as written behind the figure (` percent`); the noun that is counted tells nothing new."""
    quantity, offset = claim.quantity, claim.sentence_start
    if quantity.counted or quantity.unit is None or quantity.phrase_end <= quantity.end:
        return ""
    return claim.sentence[quantity.end - offset : quantity.phrase_end - offset]


def meaning(claim: Claim, bounds: Bounds) -> str:
    """The first line of every calculation: the interval that the words mean."""
    if claim.quantity.unit == DATE:
        ends = dict.fromkeys(day(end) for end in (bounds.lower, bounds.upper))
        return f"{claimed(claim)} as written means {' to '.join(ends)}"
    return f"{claimed(claim)} as written means {_interval(bounds)}"


def _interval(bounds: Bounds) -> str:
    match bounds.comparator:
        case Comparator.MORE_THAN:
            return f"above {number(bounds.lower if bounds.lower is not None else bounds.value)}"
        case Comparator.AT_LEAST:
            return f"{number(bounds.lower if bounds.lower is not None else bounds.value)} or more"
        case Comparator.LESS_THAN:
            return f"below {number(bounds.upper if bounds.upper is not None else bounds.value)}"
        case Comparator.AT_MOST:
            return f"{number(bounds.upper if bounds.upper is not None else bounds.value)} or less"
    if bounds.lower == bounds.upper:
        return f"exactly {number(bounds.lower)}" if bounds.lower is not None else "no bound"
    if bounds.lower is None or bounds.upper is None:
        end = bounds.lower if bounds.upper is None else bounds.upper
        return f"{number(end)} or {'more' if bounds.upper is None else 'less'}"
    return f"{number(bounds.lower)} to {number(bounds.upper)}"


def reference_value(bounds: Bounds, unit: str | None) -> str:
    """`1,429 people`, `at least 350 people`, `281 to 1,729 people`."""
    if bounds.value is None:
        return f"{_interval(bounds)} {unit or ''}".strip()
    return f"{_WORDS.get(bounds.comparator, '')} {with_unit(bounds.value, unit)}".strip()


def shortened(name: str) -> str:
    """A name as far as a sentence bears it: cells of a file may be of any length."""
    return name if len(name) <= _NAME else f"{name[: _NAME - 1].rstrip()}…"


def source_name(observation: Observation) -> str:
    """Who says so: the publisher, else the title, else the file."""
    return observation.publisher or observation.source_title or observation.path.rpartition("/")[2]


def cell_name(observation: Observation) -> str:
    """`file.csv:12 value`: where to look."""
    return f"{observation.path}:{observation.line}, column {observation.column}"
