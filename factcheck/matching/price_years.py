"""Money of a fixed year: a text may state its sums in it once for all, or not at all."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.claims import Claim
from factcheck.matching.agreeing import agrees
from factcheck.references import Observation

__all__ = ["in_fixed_prices", "price_doubt", "without_price_years", "years_stated"]

_FIXED = re.compile(r"(?P<year>(?:19|20)\d\d) (?P<unit>[A-Z]{3})(?P<rest>\b.*)")
_STATED = re.compile(
    r"(?<!percent in )(?<!per cent in )(?<!% in )\b"
    r"(?:(?:constant|real|inflation-adjusted|fixed)[ -](?:(?:19|20)\d\d[ -])?(?:us[ -])?"
    r"(?:dollars?|euros?|pounds?|prices?|terms)"
    r"|adjusted for inflation|(?:in|at) (?:19|20)\d\d (?:us )?(?:dollars|euros|pounds|prices))\b",
    re.IGNORECASE,
)
"""What follows a percentage (`2 percent in real terms`) is said of that alone."""
NEAR_YEARS = 2
"""Years from the base within which prices move by less than `CLEARLY`, but for few countries."""
CLEARLY = 1.25
"""Factor from which prices of near years cannot explain that two sums differ."""


def in_fixed_prices(ours: str | None, theirs: str | None) -> bool:
    """Whether a series gives in the money of one year what a claim gives in money (`2019 USD`, `USD`)."""
    found = _FIXED.fullmatch(theirs or "")
    return bool(found and ours == f"{found['unit']}{found['rest']}")


def years_stated(text: str, end: int) -> bool:
    """Whether a text says by `end` that its sums are in money of one year (`in constant 2019 dollars`)."""
    first = _first_stated(text)
    return first is not None and first <= end


@lru_cache(maxsize=32)
def _first_stated(text: str) -> int | None:
    """Where a text first says so, which is asked for each of its claims."""
    found = _STATED.search(text)
    return found.end() if found else None


def without_price_years(text: str) -> str:
    """A text of the same length without the words that say so."""
    return _STATED.sub(lambda found: " " * len(found[0]), text)


def price_doubt(claim: Claim, cell: Observation, *, stated: bool) -> str | None:
    """A doubt where a cell is in the money of one year and the text does not say that its sums are.

    Sums that prices of near years cannot bring together are no matter of prices.
    """
    if stated or not in_fixed_prices(claim.quantity.unit, cell.unit):
        return None
    base = int((cell.unit or "")[:4])
    end = cell.period.end if cell.period else None
    near = end is not None and abs(end.year - base) <= NEAR_YEARS
    figure, value = float(claim.quantity.value or 0), cell.value or 0.0
    factor = max(figure / value, value / figure) if figure > 0 and value > 0 else 1.0
    if near and (agrees(claim, cell) or factor > CLEARLY):
        return None
    return f"definition: the reference is in money of {base}, which the text does not say"
