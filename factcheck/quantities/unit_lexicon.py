"""Spellings and symbols of units as the readers of units and rates need them."""

from __future__ import annotations

from factcheck.units.canonical import power_of
from factcheck.units.nouns import singular
from factcheck.units.tables.currencies import SHARED_MONEY, WORDS_LIKE_CODES
from factcheck.units.tables.measures import COUNT_SYMBOLS
from factcheck.units.vocabulary import money_words, symbols, words

__all__ = [
    "MONEY",
    "MOST_WORDS",
    "SPELLED",
    "SYMBOLS",
    "money_word",
    "raised",
    "squared",
    "symbol",
    "symbol_with_power",
    "unit_word",
]

MONEY = money_words()
SYMBOLS = symbols()
SPELLED = {spelling.replace("-", " "): name for spelling, name in words().items()}
"""Spelling in words, hyphens as blanks → canonical name."""
__OWN_MONEY = {
    word: code
    for word, code in MONEY.items()
    if (len(word) > 3 or word.upper() == code) and singular(word) not in SHARED_MONEY
}
_POWERS = {
    "square": "square", "sq": "square", "sq.": "square", "cubic": "cubic", "cu": "cubic", "cu.": "cubic",
}  # fmt: skip
_SHORT_OF_ANY_CASE = frozenset(["kg", "km", "cm", "mm", "hz", "kw", "ml", "lb", "oz"])
_ANY_CASE = {
    sign.lower(): name
    for sign, name in SYMBOLS.items()
    if sign.isalpha()
    and sign.lower() not in WORDS_LIKE_CODES
    and sign not in COUNT_SYMBOLS
    and (len(sign) > 2 or sign.lower() in _SHORT_OF_ANY_CASE)
}
"""Symbols of three letters and more, and common ones of two, where the case is often wrong (`2.4Ghz`)."""
_CLOCK = frozenset(["a.m", "p.m"])


def _longest_by_first() -> dict[str, int]:
    found: dict[str, int] = {}
    for spelling in SPELLED:
        first, *rest = spelling.split()
        found[first] = max(found.get(first, 0), 1 + len(rest))
    return {**found, "square": 2, "sq": 2, "cubic": 2, "cu": 2}


MOST_WORDS = _longest_by_first()
"""First word of a spelling → most words of the spellings that start with it."""


def unit_word(word: str) -> str | None:
    """The canonical unit that a lower-case noun names (`months` of `25 straight months`).

    A currency that several countries share is none: `Bermudian dollars` are no US dollars.
    """
    return None if word in MONEY and word not in __OWN_MONEY else SPELLED.get(word)


def money_word(word: str) -> str | None:
    """The currency that a word before a number names (`ringgit 42`), where the word means nothing else."""
    return __OWN_MONEY.get(word.lower())


def squared(parts: list[str]) -> str | None:
    """`square mile` from `["sq.", "mi"]`."""
    power = _POWERS.get(parts[0])
    base = parts[1].rstrip(".")
    return power_of(SPELLED.get(base) or SYMBOLS.get(base), power) if power else None


def symbol(sign: str) -> str | None:
    """The canonical unit of a symbol, also with the wrong case where that is plain."""
    if "." in sign[:-1] and sign not in SYMBOLS and sign.lower() not in _CLOCK:
        sign = sign.replace(".", "")
    return SYMBOLS.get(sign) or _ANY_CASE.get(sign.lower())


def symbol_with_power(sign: str) -> str | None:
    """`cm2`, `m³`, `km`."""
    name = symbol(sign)
    if name is None and sign[-1:] in "23²³":
        return raised(symbol(sign[:-1].rstrip("^")), sign[-1])
    return name


def raised(name: str | None, power: str) -> str | None:
    """`square metre`, `second squared`: of times only the square is in use, for accelerations."""
    if name == "second" and power in "2²":
        return "second squared"
    return power_of(name, "square" if power in "2²" else "cubic")
