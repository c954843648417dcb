"""What stands before or beside a sentence and says in what definition or of whom its figures are.

`Measured at purchasing-power parity, …`, `…, excluding food, …`, `Among the young, …`: the patterns are rows
of `tables/framing.csv`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from factcheck.claims import Claim
from factcheck.matching.price_years import in_fixed_prices, without_price_years
from factcheck.matching.restricting import words_left_out
from factcheck.references import Indicator

__all__ = ["framed_otherwise", "without_what_is_taken_out"]

_OPENS = re.compile(r"(?:^|[;:.]\s)\s*[\"“'(]?(?:(?:but|and|yet|while|even|meanwhile),?\s)?$", re.IGNORECASE)
"""What stands before an adjunct that opens a sentence or a part of it."""
_CONTRARY = re.compile(r"\b(?:rather than|instead of|as opposed to|not)\b.*", re.IGNORECASE | re.DOTALL)
_DIGIT = re.compile(r"\d")


def framed_otherwise(claim: Claim, indicator: Indicator, title: str = "") -> str | None:
    """A doubt where the sentence gives its figures in a definition, or of people, that a series does not
    name."""
    spans = list(_frames(claim, in_fixed_prices(claim.quantity.unit, indicator.unit)))
    lacking = words_left_out(claim, spans, indicator, title) if spans else []
    return f"definition: the text counts '{lacking[0]}', the reference does not say so" if lacking else None


@lru_cache(maxsize=256)
def without_what_is_taken_out(sentence: str) -> str:
    """A sentence of the same length without the words for what its figures leave out: `grew by 5 percent
    after adjusting for inflation` tells of no inflation."""
    for _, taken_out, pattern in _table():
        if taken_out:
            sentence = pattern.sub(lambda found: " " * len(found[0]), sentence)
    return sentence


def _frames(claim: Claim, fixed: bool) -> Iterator[tuple[range, bool]]:
    """Where in its sentence the adjuncts stand that say how a figure is meant, and whether they tell what is
    taken out or added; one with a figure of its own tells of a part."""
    start = claim.start - claim.sentence_start
    text = without_price_years(claim.sentence) if fixed else claim.sentence
    for where, taken_out, pattern in _table():
        for found in pattern.finditer(text):
            first, before = found.start("what"), found.start("what") <= start
            what = _CONTRARY.sub(
                "", text[first : min(found.end("what"), start) if before else found.end("what")]
            )
            opens = before and _OPENS.search(text[: found.start()]) is not None
            if _DIGIT.search(what) or not (before or where == "any") or (where == "front" and not opens):
                continue
            yield range(first, first + len(what)), taken_out


@cache
def _table() -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    text = files(__package__).joinpath("tables", "framing.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple(
        (row["where"], row["taken_out"] == "yes", re.compile(row["pattern"], re.IGNORECASE)) for row in rows
    )
