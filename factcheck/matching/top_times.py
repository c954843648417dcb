"""How many of the most extreme years lie in a stretch of time (`nine of the ten hottest since 2005`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.claims import Claim
from factcheck.claims.language import classes
from factcheck.quantities import find_quantities

__all__ = ["TopTimes", "top_times"]

_NUMBER = r"\d{1,2}|[a-z]+(?:-[a-z]+)?"
_TOP = re.compile(
    rf"\b(?:(?P<part>{_NUMBER}) of )?(?:the |its |our |their |all )?(?:world['’]s |planet['’]s |earth['’]s )?"
    rf"(?P<of>{_NUMBER}) (?P<word>[a-z]+est|worst) (?:calendar )?(?P<unit>year|month)s\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?P<link>since|after)(?: the (?:year|start of|beginning of|turn of))? (?P<year>\d{4})\b"
)
_CENTURY = re.compile(r"\b(?:this|the (?:21st|twenty-first|current)|the present) century\b")
_LAST = re.compile(
    rf"\bthe (?:past|last|most recent|latest) (?:(?P<number>{_NUMBER})\b|decade\b)", re.IGNORECASE
)
_DECADE = 10
_FIRST_OF_CENTURY = 2001


@dataclass(frozen=True, slots=True)
class TopTimes:
    """So many of the most extreme times, and where they are said to lie."""

    of: int
    word: str
    """The superlative."""
    highest: bool
    unit: str
    """`year` or `month`."""
    first: int | None
    """The first year of the stretch; None for the last `last` times."""
    last: int | None


@lru_cache(maxsize=64)
def top_times(claim: Claim) -> TopTimes | None:
    """What a claim says of the most extreme years, where its figure is how many of them."""
    start, sentence = claim.start - claim.sentence_start, claim.sentence
    for match in _TOP.finditer(sentence):
        of, part = _number(match["of"]), _number(match["part"] or "")
        group = "part" if part is not None else "of"
        if of is None or not match.start(group) <= start <= match.end(group):
            continue
        direction = classes("superlatives").get(match["word"].lower())
        stretch = _stretch(sentence[match.end() :])
        if direction in ("highest", "lowest") and stretch:
            word = match["word"].lower()
            return TopTimes(of, word, direction == "highest", match["unit"].lower(), *stretch)
    return None


def _stretch(rest: str) -> tuple[int | None, int | None] | None:
    """The first year of a stretch of time, or its length until now."""
    since = _SINCE.search(rest)
    if since:
        return int(since["year"]) + (since["link"] == "after"), None
    if _CENTURY.search(rest):
        return _FIRST_OF_CENTURY, None
    last = _LAST.search(rest)
    number = _number(last["number"]) if last and last["number"] else _DECADE if last else None
    return (None, number) if number else None


@lru_cache(maxsize=256)
def _number(text: str) -> int | None:
    found = find_quantities(f"{text} items")
    value = found[0].value if found and found[0].text == text else None
    return int(value) if value and value == int(value) and value > 1 else None
