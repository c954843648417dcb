"""Every spelling of a unit, built once from the tables."""

from __future__ import annotations

from functools import cache
from itertools import chain

from factcheck.units.nouns import plural
from factcheck.units.tables.currencies import CURRENCIES, ISSUERS, SUBUNITS, WORDS_LIKE_CODES
from factcheck.units.tables.measures import COUNT_SYMBOLS, COUNT_UNITS, MEASURES, PREFIXES

__all__ = ["definitions", "money_signs", "money_words", "symbols", "words"]


def _number_forms(spelling: str) -> list[str]:
    """A spelling in the singular and the plural (`foot pound` → `foot pounds`)."""
    if not spelling.isascii() or not spelling[-1:].isalpha():
        return [spelling]
    first, blank, last = spelling.rpartition(" ")
    return [spelling, first + blank + plural(last)]


def _with_prefixes() -> list[tuple[str, str, str, list[str], list[str]]]:
    """Name, dimension, pint expression, words and symbols of every measure, prefixed ones included."""
    rows = []
    for unit in MEASURES:
        spellings, signs = unit.words.split("|") if unit.words else [], unit.symbols.split()
        rows.append((unit.name, unit.dimension, unit.pint, spellings, signs))
        for prefix in unit.prefixes.split():
            name, factor = PREFIXES[prefix]
            marks = [prefix + sign for sign in signs if sign == signs[0] or len(sign) == 1]
            marks += ["u" + signs[0], "μ" + signs[0]] if prefix == "µ" and signs else []
            prefixed = [name + word for word in spellings] or [name + unit.name]
            rows.append((name + unit.name, unit.dimension, f"({factor} * {unit.pint})", prefixed, marks))
    return rows


@cache
def definitions() -> dict[str, tuple[str, str]]:
    """Canonical name of a measure or currency → its dimension and its pint expression."""
    found = {name: (dimension, pint) for name, dimension, pint, _, _ in _with_prefixes()}
    found["millilitre"] = ("volume", "milliliter")
    for money in CURRENCIES:
        found[money.code] = (f"money:{money.code}", f"money_{money.code}")
    for name, (code, factor, _, _) in SUBUNITS.items():
        found[name] = (f"money:{code}", f"({factor} * money_{code})")
    for name in COUNT_UNITS:
        found[name] = (f"count:{name}", "1")
    return found


@cache
def words() -> dict[str, str]:
    """Lower-case spelling in words, singular and plural → canonical name."""
    found: dict[str, str] = {}
    for name, _, _, spellings, _ in _with_prefixes():
        for form in chain.from_iterable(_number_forms(word) for word in [*spellings, name.lower()]):
            found.setdefault(form, name)
    for name, count in COUNT_UNITS.items():
        for form in chain.from_iterable(_number_forms(word) for word in count.split("|")):
            found.setdefault(form, name)
    return {**found, **money_words()}


@cache
def money_words() -> dict[str, str]:
    """Lower-case name of a currency or coin, singular and plural → code or coin."""
    found: dict[str, str] = {}
    for money in CURRENCIES:
        for word in (money.name, *filter(None, money.words.split("|"))):
            found.update(dict.fromkeys(_number_forms(word), money.code))
    found.update(_of_countries())
    for name, (_, _, spellings, _) in SUBUNITS.items():
        for word in spellings.split("|"):
            found.update(dict.fromkeys(_number_forms(word), name))
    codes = {money.code.lower(): money.code for money in CURRENCIES}
    return {**{code: name for code, name in codes.items() if code not in WORDS_LIKE_CODES}, **found}


def _of_countries() -> dict[str, str]:
    """The noun of a currency after its country, and names whose blank was left out (`egyptianpounds`)."""
    names = {money.code: money.name for money in CURRENCIES}
    found: dict[str, str] = {}
    for country, code in ISSUERS.items():
        found.update(dict.fromkeys(_number_forms(f"{country} {names[code].split()[-1]}"), code))
    for code, name in names.items():
        if " " in name:
            found.update(dict.fromkeys(_number_forms(name.replace(" ", "")), code))
    return found


@cache
def money_signs() -> dict[str, str]:
    """Sign or code that may stand before a number, case-sensitive → currency."""
    found = {money.code: money.code for money in CURRENCIES if money.code.isupper()}
    for money in CURRENCIES:
        found.update(dict.fromkeys(money.signs.split(), money.code))
    return found


@cache
def symbols() -> dict[str, str]:
    """Case-sensitive symbol that may follow a number → canonical name."""
    found: dict[str, str] = {}
    for name, _, _, _, marks in _with_prefixes():
        for mark in marks:
            found.setdefault(mark, name)
    for name, (_, _, _, marks_of_coin) in SUBUNITS.items():
        for mark in marks_of_coin.split():
            found.setdefault(mark, name)
    for sign, code in money_signs().items():
        if len(sign) == 1 and sign.isascii() and sign.isalpha():
            continue
        found.setdefault(sign, code)
    found.setdefault("x", "times")
    return {**found, **COUNT_SYMBOLS}
