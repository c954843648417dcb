"""What the words right around a figure make of it: a difference, a rank, an age or a scale is no value.

The patterns are rows of `tables/surroundings.csv`.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from factcheck.claims import Claim

__all__ = ["made_of"]

REACH = 60
"""Characters looked at on each side of the figure."""


_ASIDE = re.compile(r"(?<=\S)\s*\([^()]*\)")
"""Between a figure and what is said of it (`$13 billion (at current prices) higher`)."""


_VOTES = re.compile(r" (?:votes? )?(?:to|against) \d[\d,]*\b(?! per ?cent|%)", re.IGNORECASE)
_VOTES_BEFORE = re.compile(r"\bby \d[\d,]* (?:votes? )?(?:to|against) $", re.IGNORECASE)
_VOTING = re.compile(r"\b(?:vot(?:es?|ed|ing)|motion|bill|ballot|lawmakers|parliament)\b", re.IGNORECASE)
"""`voted it down by 285 to 272`: both are sides of a vote, and no difference."""


def made_of(claim: Claim) -> str | None:
    """`difference`, `rank`, `age` or `scale`, or None where the figure may be the value of a series."""
    start = claim.start - claim.sentence_start
    end = start + len(claim.text)
    sides = {
        "before": claim.sentence[max(start - REACH, 0) : start],
        "after": _ASIDE.sub("", claim.sentence[end:])[:REACH],
    }
    in_vote = _VOTES.match(claim.sentence, end) or _VOTES_BEFORE.search(claim.sentence[:start])
    if in_vote and _VOTING.search(claim.sentence):
        return None
    return next((kind for kind, side, pattern in _table() if pattern.search(sides[side])), None)


@cache
def _table() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    text = files(__package__).joinpath("tables", "surroundings.csv").read_text(encoding="utf-8")
    return tuple(
        (row[0], row[1], re.compile(",".join(row[2:]), re.IGNORECASE))
        for row in list(csv.reader(text.splitlines(), quoting=csv.QUOTE_NONE))[1:]
    )
