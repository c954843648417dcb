"""What the words around a number ask of a table of contestants."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from factcheck.claims import Claim
from factcheck.matching.contests.cues import hedged, listed, pattern
from factcheck.matching.words import stems, tokens
from factcheck.quantities import Quantity

__all__ = ["Asked", "Operation", "asked"]

_STOP = re.compile(r"[;:]|[.!?]\s")
_POINTS = frozenset({"percentage point", "percentage points"})
_REACH = 90
"""Characters on either side of a number that say what it is."""


class Operation(StrEnum):
    """What a number about contestants is."""

    LEAD = "lead"
    SHARE = "share"
    PLACES = "places"
    SUM = "sum"
    WHOLE = "whole"


@dataclass(frozen=True)
class Asked:
    """The operation that the words ask for, and how."""

    operation: Operation
    left: str
    """The sentence before the number, from the last semicolon or colon on, without hedges."""
    right: str
    points: bool = False
    """A lead in percentage points."""
    lost: bool = False
    """The lead of the others."""
    sure: bool = True
    """The words ask for it by name."""
    noun: str | None = None
    """What the share is of."""


def asked(claim: Claim) -> Asked | None:
    """What a number asks for; None where the words are none that tables of contestants answer."""
    sentence, start = claim.sentence, claim.start - claim.sentence_start
    left, right = sentence[:start], sentence[start + len(claim.text) :]
    stops = [m.end() for m in _STOP.finditer(left)]
    left, stop = left[stops[-1] if stops else 0 :], _STOP.search(right)
    right = right[: stop.start()] if stop else right
    before = hedged(left)
    return _operation(claim.quantity, before, right)


def _operation(quantity: Quantity, left: str, right: str) -> Asked | None:
    unit = (quantity.unit or "").casefold()
    said, near = set(tokens(left)), left[-_REACH:]
    lost = bool(listed("lose") & set(tokens(near)) or pattern("right", "fewer_than").search(right))
    if _is_lead(left, right, said, percent=unit == "percent"):
        points = unit in _POINTS or (not quantity.counted and unit.startswith("percent"))
        return Asked(Operation.LEAD, left, right, points=points, lost=lost)
    if unit == "percent":
        return _share(left, right, said)
    if _last(unit) in listed("parts") or _last(right.strip().split(" ")[0].casefold()) in listed("parts"):
        return _places(left, right, near)
    if pattern("right", "cast").search(right) or pattern("left", "turnout").search(left):
        return Asked(Operation.WHOLE, left, right)
    if tokens(left)[-1:] == ["by"]:
        return None
    whom = pattern("right", "for_whom").search(right)
    if not (whom or said & (listed("gain") | listed("move"))):
        return None
    return Asked(Operation.SUM, left, right, sure=bool(whom or said & listed("gain")))


def _is_lead(left: str, right: str, said: set[str], *, percent: bool) -> bool:
    """Whether the number is that by which one is ahead of another."""
    words = tokens(left)
    outdone = bool(said & (listed("win") | listed("lose") | listed("settle")))
    if words[-1:] == ["by"]:
        return outdone
    if len(words) > 1 and words[-1] in {"of", "was", "is"} and words[-2] in listed("lead"):
        return True
    if pattern("right", "lead").search(right):
        return True
    return not percent and bool(pattern("right", "more").search(right))


def _share(left: str, right: str, said: set[str]) -> Asked | None:
    whole = pattern("right", "of_whole").search(right)
    noun = whole["noun"].casefold() if whole else None
    part = pattern("left", "part_of_whole").search(left)
    if part and noun:
        return Asked(Operation.SHARE, left, right, noun=noun)
    nearest = tokens(left)[-5:]
    if set(nearest) & listed("gain") or (noun and said & listed("gain")):
        return Asked(Operation.SHARE, left, right, noun=noun)
    return None


def _places(left: str, right: str, near: str) -> Asked | None:
    last = tokens(near)[-3:]
    won = bool(set(last) & listed("win")) or bool(pattern("left", "among_first").search(left))
    return Asked(Operation.PLACES, left, right) if won else None


def _last(unit: str) -> str:
    return unit.rpartition(" ")[2].strip(".,;:")


def stem_of(word: str) -> str:
    return next(iter(stems(word)), "")
