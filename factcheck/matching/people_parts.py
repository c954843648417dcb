"""Series of a part of the people (`Sex: Male`, `Age: From 15 to 24 years`) of whom a text says nothing."""

from __future__ import annotations

import re

from factcheck.claims import Claim
from factcheck.matching.contrasts import part_side, stems_set_apart
from factcheck.matching.measuring import is_default, says_how
from factcheck.matching.words import stems
from factcheck.references import Indicator

__all__ = ["part_unsaid"]

_AGE = re.compile(r"\bage\b", re.IGNORECASE)
_OF_AN_AGE = re.compile(
    r"\b(?:young\w*|youths?|old\w*|elder\w*|senior\w*|teen\w*|child\w*|kids?|adults?|pension\w*|retire\w*"
    r"|ages?|aged|[a-z]+-aged?|students?|pupils?|babies|infants?)\b",
    re.IGNORECASE,
)
_EDGE = re.compile(r"[,;] |\b(?:while|whereas|but)\b")
_NUMBER = re.compile(r"\d+")
_GROWN, _OLD = 18, 64
"""A band from the one or younger to the other or older is that of all who may work, or of all adults."""


def part_unsaid(claim: Claim, indicator: Indicator) -> str | None:
    """A doubt where a dimension leaves out most people and no word of the sentence says whom."""
    for header, value in indicator.dimensions.items():
        if is_default(value) or says_how(header):
            continue
        if _is_unsaid(claim, value) or (
            _AGE.search(header) and _is_band(value) and not _says_age(claim.sentence, value)
        ):
            return f"definition: the reference is for '{value}', of whom the text does not speak"
    return None


def _is_unsaid(claim: Claim, value: str) -> bool:
    """Whether up to the figure and its clause the text speaks of no such part, or last of the other half."""
    side, half = part_side(stems_set_apart(value))
    if not side:
        return False
    end = claim.end - claim.sentence_start
    edge = _EDGE.search(claim.sentence, end)
    said = [one for one in stems(claim.sentence[: edge.start() if edge else None]) if one in side | half]
    return not (said and said[-1] in side)


def _is_band(value: str) -> bool:
    """Whether an age leaves out many of the grown-up."""
    numbers = [int(one) for one in _NUMBER.findall(value)]
    if not numbers:
        return False
    under = re.search(r"\b(?:under|less|below|up to)\b", value, re.IGNORECASE)
    lowest, highest = (0, numbers[0]) if under else (numbers[0], numbers[-1] if numbers[1:] else _OLD)
    return lowest > _GROWN or highest < _OLD


def _says_age(sentence: str, value: str) -> bool:
    said = set(_NUMBER.findall(sentence))
    return _OF_AN_AGE.search(sentence) is not None or not said.isdisjoint(_NUMBER.findall(value))
