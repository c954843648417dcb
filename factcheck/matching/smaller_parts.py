"""A smaller count whose words say more than the series does may be of a part: refugees who live in camps."""

from __future__ import annotations

import re

from factcheck.claims import Claim, Kind
from factcheck.matching.listed import listed_stems
from factcheck.matching.measuring import not_held
from factcheck.matching.stemming import stem
from factcheck.matching.words import tokens
from factcheck.places import find_places, without_places
from factcheck.references import Indicator, Observation

__all__ = ["may_be_part", "may_count_more"]

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


_FOR_LONG = re.compile(
    r"[^,;]{0,60}\b(?:for|longer than|more than) (?:(?:more than|over|at least|longer than|up to|under) )?"
    r"(?:an?|[a-z]+|\d+) (?:weeks?|months?|years?)\b(?! ago)",
    re.IGNORECASE,
)
_FLED = re.compile(r"\b(?:refuge|fle[ed]|asylum|displace|uproot|exile|protect|escap|idps)", re.IGNORECASE)


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
    if _FOR_LONG.match(claim.sentence, claim.end - claim.sentence_start):
        return "base: the figure may be only of those who were so for that long"
    missing = not_held(_telling(claim.subject or ""), indicator, title)
    return f"base: the figure may be of a part, the reference does not say '{missing}'" if missing else None


def may_count_more(claim: Claim, cell: Observation, indicator: Indicator) -> str | None:
    """A doubt where a text counts people of a nation and a series only those of them who fled."""
    figure, unit = claim.quantity.value, claim.quantity.unit or ""
    nation = any(one.adjective and one.end - one.start == len(unit) for one in find_places(unit))
    if not nation or figure is None or cell.value is None or float(figure) <= cell.value:
        return None
    told = f"{claim.sentence[: claim.start - claim.sentence_start]} . {claim.subject or ''}"
    if not _FLED.search(indicator.name) or _FLED.search(told):
        return None
    return "base: the text counts people of a nation, the reference only those of them who fled"


def _telling(subject: str) -> str:
    """The words of a subject that can narrow it, without places and what is said of anybody who is there."""
    said = listed_stems("said_of_all")
    words = tokens(without_places(subject))
    return " ".join(word for word in words if stem(word) not in said and not word.isdigit())
