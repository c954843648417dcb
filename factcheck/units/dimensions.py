"""What a unit measures, and which units may be compared."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.units.nouns import is_event_of_person, is_person_noun, singular
from factcheck.units.tables.currencies import CURRENCIES
from factcheck.units.vocabulary import definitions

__all__ = ["Ratio", "comparable", "dimension", "ratio"]

_YEAR = re.compile(r"(?:(?:constant|current|in) )?((?:19|20)\d\d) (?=[A-Z]{3}$)")
_NUMBER = re.compile(r"([\d,. ]+)?(hundred|thousand|million|billion)? ?(.*)")
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_CODES = {money.name: money.code for money in CURRENCIES}
_PAIRS_KEPT = 16384
"""Pairs of units remembered: each claim is held against the units of hundreds of series."""
_POWERS = {"square": ("area", 2), "cubic": ("volume", 3)}


class Ratio(NamedTuple):
    """A unit taken apart: `deaths per 100,000 people`."""

    over: str
    """`deaths`; empty where the text leaves it out."""
    under: str
    """`people`; empty for a unit that is no rate."""
    base: Decimal
    """100,000."""


@lru_cache(maxsize=4096)
def ratio(unit: str) -> Ratio:
    """The parts of a canonical unit; the base of `dollar per barrel` is 1."""
    if unit in definitions() or not re.search(r"(^| )per ", unit):
        return Ratio(unit, "", Decimal(1))
    over, _, under = unit.rpartition("per ")
    match = _NUMBER.fullmatch(under)
    number, scale, noun = match.groups() if match else (None, None, under)
    digits = re.sub(r"[, ]", "", number or "") or "1"
    base = Decimal(digits) if re.fullmatch(r"\d+(\.\d+)?", digits) else Decimal(1)
    return Ratio(over.strip(), noun.strip() or "people", base * _SCALES.get(scale or "", 1))


@lru_cache(maxsize=4096)
def dimension(unit: str) -> str:
    """A stable key of what a canonical unit measures.

    `percent`, `percentage_point`, `money:USD`, `money:USD:2015` (with a year), `mass`, `length/time`,
    `count:people`, `count:warhead`, `count:death/count:people`; a rate without a numerator has `count`.

    >>> dimension("refugees"), dimension("dollar per barrel")
    ('count:people', 'money:USD/volume')
    """
    over, under, _ = ratio(unit)
    if under:
        return f"{_simple(over) if over else 'count'}/{_simple(under)}"
    return _simple(unit)


def _simple(unit: str) -> str:
    unit = _CODES.get(unit, unit)
    if unit in definitions():
        return definitions()[unit][0]
    year = _YEAR.match(unit)
    if year:
        return f"{_simple(unit[year.end() :])}:{year[1]}"
    power, _, base = unit.partition(" ")
    if power in _POWERS and definitions().get(base, ("",))[0] == "length":
        return _POWERS[power][0]
    if unit.startswith("percent of "):
        return f"percent:{unit[11:].lower()}"
    return f"count:{_counted(unit)}"


def _counted(noun: str) -> str:
    """What a counted noun counts: its head, or `people` where the head names people."""
    words = noun.split(" of ")[0].split()
    head = words[-1] if words else noun
    return "people" if is_person_noun(head) else singular(head)


@lru_cache(maxsize=_PAIRS_KEPT)
def comparable(a: str, b: str) -> bool:
    """Whether figures in two canonical units may be compared, after conversion.

    Counted nouns are comparable when they name the same kind of thing: all words for people, and the
    events that befall one person each (a thousand deaths are a thousand people). A percentage whose
    base is not stated may be a percentage of anything; another base is another figure.
    """
    first, second = dimension(a), dimension(b)
    return first == second or _compatible(first, second)


def _compatible(a: str, b: str) -> bool:
    (over_a, _, under_a), (over_b, _, under_b) = a.partition("/"), b.partition("/")
    if bool(under_a) != bool(under_b):
        return False
    if under_a:
        return _same(over_a, over_b) and _same(under_a, under_b)
    return _same(a, b)


def _same(a: str, b: str) -> bool:
    if a == b or (a == "count" and b.startswith("count:")) or (b == "count" and a.startswith("count:")):
        return True
    kinds = {a.partition(":")[0], b.partition(":")[0]}
    if kinds == {"percent"}:
        return "percent" in (a, b)
    if kinds == {"count"}:
        things = {a.partition(":")[2], b.partition(":")[2]}
        return "people" in things and any(is_event_of_person(thing) for thing in things)
    return kinds == {"percent", "fraction"}
