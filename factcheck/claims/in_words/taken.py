"""How long something took to go from one figure to another: `took 59 days to go from 100 cases to 1,000`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.claims.claim import Kind
from factcheck.claims.in_words.worded import About, Worded
from factcheck.claims.kinds import Reading
from factcheck.claims.scene import TIME_UNITS
from factcheck.quantities import Quantity

__all__ = ["lengths_taken"]

_REACH = (
    r"(?:reach(?:ed|ing)?|pass(?:ed|ing)?|surpass(?:ed|ing)?|exceed(?:ed|ing)?|cross(?:ed|ing)?|top(?:ped)?|hit"
    r"|count(?:ed)?|record(?:ed)?|register(?:ed)?|report(?:ed)?|confirm(?:ed)?|g[eo]t|go|grow|rise|climb|jump"
    r"|double|triple|move|add)"
)
_TO_REACH = re.compile(rf"(?: [a-z]+){{0,3}} (?:to|for [^,.;:]{{1,40}} to) {_REACH}\b")
_BEFORE_REACHING = re.compile(
    r" (?:(?:went by|had gone by|passed|had passed|elapsed) (?:before|until)|after)\b"
    rf"[^.;:]{{0,60}}?\b{_REACH}\b"
)
_TOOK = re.compile(r"\b(?:took|takes?|taken|needed|needs?)\b[^,.;:]*$|, but[^,.;:]*$|\band[^,.;:]*$")
_MARK_TOOK = re.compile(r"\b(?:million|billion|thousand|mark)\b[^.;:]{0,40}?\b(?:took|needed) [^,.;:]*$")


def lengths_taken(text: str, start: int, end: int, held: Sequence[Quantity]) -> Iterator[Worded]:
    """The lengths of time that parted two figures; a sentence without a figure to reach tells of none."""
    marks = [one for one in held if one.unit not in TIME_UNITS and one.unit != "percent"]
    if not marks:
        return
    for length in held:
        if length.unit in TIME_UNITS and _is_taken(text, length, start, end):
            yield Worded(
                length, About.TAKEN, Reading(Kind.DURATION), is_number=True, event=_noun(text, marks)
            )


def _is_taken(text: str, length: Quantity, start: int, end: int) -> bool:
    last = max(length.end, length.phrase_end)
    lead = text[start : length.phrase_start]
    if _BEFORE_REACHING.match(text, last, end) or _MARK_TOOK.search(lead):
        return True
    return _TOOK.search(lead) is not None and _TO_REACH.match(text, last, end) is not None


def _noun(text: str, marks: Sequence[Quantity]) -> tuple[int, int]:
    """Where what is counted up to the figures is named; (0, 0) where no figure counts a noun."""
    for mark in marks:
        if mark.counted and mark.unit:
            last = max(mark.end, mark.phrase_end)
            at = text[mark.start : last].lower().find(mark.unit.lower())
            if at >= 0:
                return mark.start + at, mark.start + at + len(mark.unit)
    return 0, 0
