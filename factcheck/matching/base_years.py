"""The year that an index sets to 100, in a text or in the name of a series."""

from __future__ import annotations

import re

from factcheck.claims import Claim
from factcheck.references import Indicator

__all__ = ["PLAIN", "base_year", "other_base"]

_BASE = re.compile(
    r"\b(?P<year>[12]\d{3})\s*(?:=|equals|set (?:to|at|as)|(?:taken |put )?(?:as|at)|is|was)\s*100\b"
    r"|\bbase (?:year|period)? ?(?:of |in |is |was )?(?P<base>[12]\d{3})\b",
    re.IGNORECASE,
)
PLAIN = (None, "index", "index point", "point")
"""Units of a figure that an index gives."""


def base_year(text: str) -> int | None:
    """The base year that a text states.

    >>> base_year("Price index (2010 = 100)"), base_year("Price index")
    (2010, None)
    """
    found = _BASE.search(text)
    return int(found["year"] or found["base"]) if found else None


def other_base(claim: Claim, indicator: Indicator) -> bool:
    """Whether a figure is on a base that the series, as far as its words go, does not have."""
    said = base_year(claim.sentence) if claim.quantity.unit in PLAIN else None
    return said is not None and said != base_year(f"{indicator.name} {indicator.note or ''}")
