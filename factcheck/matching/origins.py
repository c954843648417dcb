"""Where the people of a series come from: `Syrian refugees` are counted at the places that took them in."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from factcheck.claims import Claim
from factcheck.places import contains, find_places, is_aggregate, resolve
from factcheck.references import Indicator, Observation

__all__ = ["bracketed_origin", "file_origin", "of_parts", "origin_of", "told_origins"]

_PEOPLE_OF = re.compile(
    r" (?:child |women )?(?:refugees?|asylum[- ]seekers?|migrants?|immigrants?|exiles?|returnees?|workers?"
    r"|students?|tourists?|visitors?)\b"
)
_FROM = re.compile(
    r"\b(?:refugees?|asylum[- ]seekers?|migrants?|immigrants?|exiles?|workers?|students?|tourists?|visitors?)"
    r" from (?:the )?$"
)
_PART = re.compile(
    r"\b(?:of (?:them|whom|these|those)\b|among (?:them|whom)\b|including\b"
    r"|(?:half|most|a third|two[- ]thirds|a quarter|three[- ]quarters"
    r"|\d[\d.]* ?(?:percent|per cent|%))(?!\w))"
    r"(?! of (?:the|all) )[^.;]*",
    re.IGNORECASE,
)
"""What is told of a part of those counted (`half of them from Mali`, `40 percent, or 900, were Malians`)."""
_JOINTS = re.compile(r"[-_.]")
"""What joins the words of the name of a file."""
_BRACKET = re.compile(r" \((?P<name>[^()\d]+)\)")


def origin_of(indicator: Indicator) -> str | None:
    """Key of the country whose people a series counts elsewhere, as its name or subject says."""
    return _origin_in(indicator.name) or _origin_in(indicator.subject or "")


@lru_cache(maxsize=4096)
def _origin_in(text: str) -> str | None:
    for one in find_places(text):
        adjective = one.adjective and _PEOPLE_OF.match(text, one.end)
        if not is_aggregate(one.key) and (adjective or _FROM.search(text[: one.start])):
            return one.key
    return None


def told_origins(claim: Claim, around: Collection[str | None]) -> frozenset[str | None]:
    """The countries that the people of a claim may come from: those that it names as theirs, else all that
    the text around it names."""
    own = bracketed_origin(claim) or _origin_in(claim.sentence)
    return frozenset([own]) if own else frozenset(around) - of_parts(claim)


def of_parts(claim: Claim) -> frozenset[str]:
    """The countries of which the sentence tells only where it speaks of a part of those counted."""
    at = claim.start - claim.sentence_start
    parts = [one.span() for one in _PART.finditer(claim.sentence) if not one.start() <= at < one.end()]
    named = find_places(claim.sentence)
    inside = {one.key for one in named if any(first <= one.start < last for first, last in parts)}
    outside = {one.key for one in named if not any(first <= one.start < last for first, last in parts)}
    return frozenset(inside - outside)


def file_origin(observation: Observation, title: str) -> str | None:
    """Key of the one country that the title of a file of people names and of which its cell is not."""
    if observation.unit != "people":
        return None
    only, own = _only_country_in(title), observation.place_key
    return only if only and own and not (contains(only, own) or contains(own, only)) else None


@lru_cache(maxsize=1024)
def _only_country_in(title: str) -> str | None:
    named = find_places(_JOINTS.sub(" ", title).title())
    keys = {one.key for one in named if not is_aggregate(one.key)}
    return keys.pop() if len(keys) == 1 else None


def bracketed_origin(claim: Claim) -> str | None:
    """Key of the place in the bracket right after a figure (`refugees: 54,000 (Somalia)`), where it is not
    the claim's own."""
    bracket = _BRACKET.match(claim.sentence, claim.end - claim.sentence_start)
    if bracket is None:
        return None
    whole = resolve(bracket["name"])
    keys = [whole.key] if whole else [one.key for one in find_places(bracket["name"])]
    return next((key for key in keys if key != claim.place_key), None)
