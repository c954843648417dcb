"""A smaller count whose words say more than the series does may be of a part: refugees who live in camps."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from factcheck.claims import Claim, Kind
from factcheck.matching.measuring import not_held
from factcheck.matching.stemming import stem
from factcheck.matching.words import tokens
from factcheck.places import find_places
from factcheck.references import Indicator, Observation

__all__ = ["may_be_part"]

_FOR_WHOM = re.compile(
    r"\b(?:to|for|with|on|among)\s+(?:(?:about|around|some|roughly|nearly|almost|over|more than|at least|"
    r"up to|only|just|an estimated)\s+)?$",
    re.IGNORECASE,
)
"""Before a figure that says whom something was done for (`gave blankets to 5,000 refugees`)."""
_HELP = re.compile(
    r"\b(?:g[ia]v(?:e[ns]?|ing)|provid\w+|suppl(?:y|ie[sd])|deliver\w*|distribut\w+|offer\w*|hand(?:ed|s)?|"
    r"aid|help\w*|food|meals?|blankets?|care|support|assistance|vaccin\w+|spen[dt])\b",
    re.IGNORECASE,
)


def may_be_part(claim: Claim, cell: Observation, indicator: Indicator, title: str = "") -> str | None:
    """A doubt where fewer people are claimed than a series counts, and the text says more of them."""
    figure = claim.quantity.value
    if indicator.unit != "people" or claim.kind not in (Kind.LEVEL, Kind.COUNT):
        return None
    if figure is None or cell.value is None or float(figure) >= cell.value:
        return None
    before = claim.sentence[: claim.start - claim.sentence_start]
    if _FOR_WHOM.search(before) and _HELP.search(before):
        return "base: the figure may be of those who got something, not of all"
    missing = not_held(_telling(claim.subject or ""), indicator, title)
    return f"base: the figure may be of a part, the reference does not say '{missing}'" if missing else None


def _telling(subject: str) -> str:
    """The words of a subject that can narrow it, without places and what is said of anybody who is there."""
    for mention in reversed(find_places(subject)):
        subject = f"{subject[: mention.start]} {subject[mention.end :]}"
    return " ".join(
        word for word in tokens(subject) if stem(word) not in _said_of_all() and not word.isdigit()
    )


@cache
def _said_of_all() -> frozenset[str]:
    text = files(__package__).joinpath("tables", "said_of_all.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(stem(word) for word in " ".join(lines).split())
