"""What a superlative measures: the warmest year its temperature, the most populous country its people."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from functools import cache
from importlib.resources import files

from factcheck.claims import Claim, Kind
from factcheck.matching.top_times import top_times

__all__ = ["RANKED_TIME", "with_measure"]

RANKED_TIME = re.compile(r"^(?:[\w’'-]+ )?(?P<unit>year|month|day)s?\b(?! old)", re.IGNORECASE)
"""What follows a superlative that holds the times of one place against each other."""
_RANKED_PLACE = re.compile(
    r"(?:[\w’'-]+ ){0,2}(?:countr(?:y|ies)|nations?|states?|place|territory|member|economy)\b", re.IGNORECASE
)
"""The same where it holds places against each other."""
_ENDING = re.compile(r"(?:iest|est)$")


def with_measure(claim: Claim) -> Claim:
    """A claim that ranks years or countries by an adjective, with what that measures before its subject."""
    if claim.kind is not Kind.RANK:
        return _of_top_times(claim)
    adjective = _ENDING.sub("", claim.text.lower().rpartition(" ")[2])
    behind = claim.sentence[claim.end - claim.sentence_start :].lstrip()
    if _RANKED_PLACE.match(behind) and (people := _measures("places").get(adjective)):
        return replace(claim, subject=people, details=replace(claim.details, head=people.rpartition(" ")[2]))
    measure = _measures("times").get(adjective)
    if measure is None or not RANKED_TIME.match(behind):
        return claim
    told = re.sub(r"\b(?:year|month|day)s?\b|\bon record\b", " ", claim.subject or "")
    subject = " ".join(f"{measure} {told}".split())
    return replace(claim, subject=subject, details=replace(claim.details, head=measure.rpartition(" ")[2]))


def _of_top_times(claim: Claim) -> Claim:
    """`Nine of the ten hottest years`: what is measured is the heat."""
    tops = top_times(claim)
    measure = _measures("times").get(_ENDING.sub("", tops.word)) if tops else None
    if measure is None:
        return claim
    return replace(claim, subject=measure, details=replace(claim.details, head=measure.rpartition(" ")[2]))


@cache
def _measures(of: str) -> dict[str, str]:
    """Measure by the stem that the superlative keeps (`warm`, `deadl`), of `times` or of `places`."""
    text = files(__package__).joinpath("tables", "adjectives.csv").read_text(encoding="utf-8")
    return {
        stem: row["measure"]
        for row in csv.DictReader(text.splitlines())
        if row["of"] == of
        for adjective in row["adjective"].split()
        for stem in (adjective.removesuffix("y"), adjective + adjective[-1])
    }
