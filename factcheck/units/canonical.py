"""Any spelling of a unit → its canonical name."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.units.nouns import is_person_noun, plural, singular
from factcheck.units.tables.currencies import CURRENCIES
from factcheck.units.tables.people import COUNTED_THINGS
from factcheck.units.vocabulary import money_words, symbols, words

__all__ = ["canonical", "money_in_words", "power_of", "rate"]

_WRAPPING = re.compile(r"^[\s(\[]*(?:in |number of |no\. of |# of |# )?|[\s)\].:]*$", re.IGNORECASE)
_POWER = re.compile(r"(?:(square|sq\.?|cubic|cu\.?) ?)(.+)|(.+?) ?(?:\^|\*\*)?([23²³])", re.IGNORECASE)
_RATE = re.compile(r"(.*?)(?: ?(?:\bper\b|/) ?|-an?-| an? (?=\w))(.+)", re.IGNORECASE)
_BASE = re.compile(r"([\d, ]*(?:hundred|thousand|million|billion)?) ?(.*)", re.IGNORECASE)
_SAME_AS_PEOPLE = frozenset(
    {"person", "individual", "inhabitant", "capita", "head", "human", "resident", "soul"}
)
_LONGEST = 80
"""No unit has a longer name; a longer text is a sentence."""


@lru_cache(maxsize=4096)
def canonical(text: str) -> str | None:
    """The canonical name of a unit in any spelling, or None where the text names no unit.

    >>> canonical("US$"), canonical("% of GDP"), canonical("sq. km"), canonical("persons")
    ('USD', 'percent of GDP', 'square kilometre', 'people')
    """
    plain = _WRAPPING.sub("", text.replace("_", " ").replace("\u00a0", " ")) if len(text) <= _LONGEST else ""
    return _simple(plain) or _power(plain) or _share(plain) or _rate(plain) or _count(plain)


def _simple(text: str) -> str | None:
    return symbols().get(text) or words().get(text.lower()) or words().get(text.lower().replace("-", " "))


def _power(text: str) -> str | None:
    match = _POWER.fullmatch(text)
    if match is None:
        return None
    before, long_base, short_base, after = match.groups()
    base = _simple(long_base or short_base)
    return power_of(base, "square" if (before or after).lower()[:2] in {"sq", "2", "²"} else "cubic")


def power_of(base: str | None, power: str) -> str | None:
    """`square mile` from `mile` and `square`; None for what is no length."""
    from factcheck.units.vocabulary import definitions

    if base is None or definitions().get(base, ("",))[0] != "length":
        return None
    return f"{power} {base}"


def _share(text: str) -> str | None:
    """`% of GDP` keeps its base: a percentage of something else is not the same figure."""
    unit, of, base = text.partition(" of ")
    return f"percent of {base.strip()}" if of and base and _simple(unit) == "percent" else None


def _rate(text: str) -> str | None:
    match = _RATE.fullmatch(text)
    if match is None or not match[2]:
        return None
    over = match[1].strip()
    numerator = _simple(over) or _power(over) or _count(over) if over else None
    return rate(numerator, match[2]) if numerator or not over else None


def rate(numerator: str | None, base: str) -> str | None:
    """`deaths per 100,000 people`, `dollar per barrel`, `per 1,000 live births`.

    Money is named in words here, as prices are read aloud. `base` is anything that may follow `per`.
    """
    match = _BASE.fullmatch(base.strip())
    number, noun = match.groups() if match else ("", base)
    below = _simple(noun) or _power(noun) or _count(noun, any_noun=True)
    if not below and not number.strip():
        return None
    one = _as_divisor(below or "people", bool(number.strip()))
    return " ".join(filter(None, [money_in_words(numerator), "per", number.strip(), one]))


def _as_divisor(unit: str, many: bool) -> str:
    return unit if many else {"people": "person", "times": "time"}.get(unit, money_in_words(unit) or unit)


def money_in_words(unit: str | None) -> str | None:
    """The name of a currency for its code; any other unit as it is."""
    return _NAMES.get(unit, unit) if unit else None


def _count(text: str, any_noun: bool = False) -> str | None:
    """A counted noun that a header or a cell may name as its unit."""
    last = text.rpartition(" ")[2]
    if not last.isalpha() or last.lower() in money_words():
        return None
    one = singular(last)
    if " " not in text and one in _SAME_AS_PEOPLE:
        return "people"
    if any_noun:
        return text
    known = one in COUNTED_THINGS or is_person_noun(last)
    return (
        (text.lower()[: -len(last)] + plural(one) if last.lower() == one else text.lower()) if known else None
    )


_NAMES = {money.code: money.name for money in CURRENCIES}
