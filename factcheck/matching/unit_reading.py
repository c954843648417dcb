"""In which unit a claim's figure is to be read beside a series: texts and files leave parts of a rate out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.claims import Claim
from factcheck.matching.measuring import says_all
from factcheck.matching.price_years import in_fixed_prices
from factcheck.matching.words import stems, tokens
from factcheck.references import Indicator

__all__ = ["PLAIN_NUMBER", "UNKNOWN", "UnitFit", "states_rate", "unit_fit"]

STATED, INFERRED, UNKNOWN, PARTLY, OTHER = 1.0, 0.8, 0.5, 0.6, 0.0
"""How well units fit: the same dimension, stated or inferred; one not known; a part left out; another."""

PLAIN_NUMBER = "number"
"""What a figure without a unit is read as beside an index, a score or a ratio."""
PLAIN = frozenset({"index", "score", "ratio", "point", "index point", "factor"})
"""Units of plain numbers, which a text states without a unit."""

COUNTS = frozenset({"people", "jobs", "cases", "deaths", "votes"})
"""Units of which a fraction is no number."""

TEMPERATURES = frozenset({"celsius", "fahrenheit", "kelvin"})
"""Units in which plain degrees are read beside a series of temperatures."""

LEAST_COUNT = 1000
"""Whole numbers from here on are counts; below they may be rates, ranks and indices."""

YEARLY_PERCENT = "percent per year"
"""The unit of growth rates, which texts give in per cent."""

_PER_ONE = re.compile(r"^(?P<over>.+) per (?P<under>[a-z][a-z -]*)$")
_SAYS_PER = re.compile(
    r"\b(?:per|each|every|average|annual|annually|yearly|monthly|daily|weekly|hourly"
    r"|an? (?:year|month|day|week|hour|person|head))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class UnitFit:
    """How the units agree, and the unit in which the claim's figure is read where that is not its own."""

    fit: float
    read_as: str | None = None


def unit_fit(claim: Claim, indicator: Indicator) -> UnitFit:
    """How the unit of a claim fits that of a series.

    `280 dollars per person` is read as dollars beside a series of dollars whose name says `per person`;
    `1,700 hours` is read as hours per year beside hours per year where the sentence says `annual`.
    """
    from factcheck.units import comparable

    ours, theirs = claim.quantity.unit, indicator.unit
    if ours is None and theirs in PLAIN:
        return UnitFit(STATED)
    if ours is None and theirs is None and PLAIN & set(tokens(indicator.name)):
        return UnitFit(STATED, PLAIN_NUMBER)
    if theirs is None and indicator.unit_words and _leaves_unit_to(claim, indicator.unit_words):
        return UnitFit(STATED, PLAIN_NUMBER)
    if ours is None and theirs == "people" and _counts_plainly(claim):
        return UnitFit(INFERRED)
    if ours is None and theirs in COUNTS and _is_part(claim):
        return UnitFit(OTHER)
    if ours is None or theirs is None:
        return UnitFit(UNKNOWN)
    if _concentration(ours) != _concentration(theirs) and "percent" in (ours, theirs):
        return UnitFit(OTHER)
    if comparable(ours, theirs):
        return UnitFit(STATED if indicator.unit_certain else INFERRED)
    if ours == "degree" and theirs in TEMPERATURES:
        return UnitFit(INFERRED, theirs)
    if in_fixed_prices(ours, theirs):
        return UnitFit(INFERRED, theirs)
    if (ours, theirs) == ("percent", YEARLY_PERCENT):
        return UnitFit(INFERRED, theirs)
    if claim.quantity.counted and theirs == "people" and _counts(ours, indicator):
        return UnitFit(STATED if indicator.unit_certain else INFERRED, theirs)
    if _says_per(indicator) and any(comparable(over, theirs) for over in _numerators(ours)):
        return UnitFit(PARTLY, theirs)
    if _SAYS_PER.search(claim.sentence) and any(comparable(ours, over) for over in _numerators(theirs)):
        return UnitFit(PARTLY, theirs)
    return UnitFit(OTHER)


def _is_part(claim: Claim) -> bool:
    """Whether a figure is a plain fraction of a whole (`two thirds of the patients`)."""
    quantity = claim.quantity
    return quantity.value is not None and 0 < quantity.value < 1 and "." not in quantity.text


def _counts_plainly(claim: Claim) -> bool:
    """Whether a figure without a unit is a count (`a population of 266,101`) and no rate or index."""
    value = claim.quantity.value
    return (
        claim.quantity.unit is None
        and value is not None
        and abs(value) >= LEAST_COUNT
        and value == int(value)
    )


def _concentration(unit: str) -> bool:
    """Whether a unit is one of traces (`parts per million`), in which no share is given."""
    return unit.startswith(("part per ", "parts-per-"))


def _leaves_unit_to(claim: Claim, words: str) -> bool:
    """Whether a figure is in a series' own unit (`national currency`): it has none, or the text names it."""
    if claim.quantity.unit is None:
        return True
    return set(stems(words)) <= set(stems(claim.sentence))


def _says_per(indicator: Indicator) -> bool:
    text = " ".join([indicator.name, indicator.subject or "", *indicator.dimensions.values()])
    return bool(_SAYS_PER.search(text))


def states_rate(indicator: Indicator) -> bool:
    """Whether a series is one of amounts by something (`per capita`, `per hour`), or a share."""
    return (
        _says_per(indicator) or " per " in f" {indicator.unit or ''} " or "percent" in (indicator.unit or "")
    )


def _counts(noun: str, indicator: Indicator) -> bool:
    """Whether a series of people names the counted noun (`females` beside `Sex: Female`)."""
    text = " ".join([indicator.name, indicator.subject or "", *indicator.dimensions.values()])
    head = stems(noun)[-1:]
    return bool(head) and (head[0] in stems(text) or says_all(text, noun.split()[-1]))


def _numerators(unit: str) -> list[str]:
    """`hour per year`, `hour` of `hour per year per person`; none where the base is a number (per 1,000)."""
    found = []
    while match := _PER_ONE.match(unit):
        unit = match["over"]
        found.append(unit)
    return found
