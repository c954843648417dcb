"""Every claim in words of a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.claims.in_words.extremes import comparatives, records
from factcheck.claims.in_words.figures import digits, factors, multiples, none_at_all
from factcheck.claims.in_words.first_dates import first_dates
from factcheck.claims.in_words.nth_to_pass import nths_to_pass
from factcheck.claims.in_words.runs import runs
from factcheck.claims.in_words.worded import Worded
from factcheck.periods import PeriodMention

__all__ = ["find_worded", "may_be_worded"]

_OF_RUNS = (
    *("straight ", "consecutive ", "successive ", " running", " in a row", " in succession"),
    *(" of uninterrupted", " of continuous", " of unbroken", " of sustained", " of steady"),
)
_READERS = (
    (digits, ("digit", "figure")),
    (factors, ("doubl", "tripl", "trebl", "quadrupl", "quintupl", "halv")),
    (multiples, ("wice ", "ouble ", "riple ", "druple ", "hrice ")),
    (none_at_all, ("No ", " no ")),
    (nths_to_pass, (" to ",)),
    (runs, _OF_RUNS),
    (records, ("record", "Record", "all-time", "alltime", "all time")),
    (
        comparatives,
        ("ever", " been ", " as at any", " than any", " than in any", " than at any", " at any time"),
    ),
)
"""What each reader needs in its text: a substring is quick to look for."""
_EVENT_SIGNS = ("irst", "ast ", "arliest", "atest")
_MARKS = tuple(dict.fromkeys(mark for _, marks in _READERS for mark in marks)) + _EVENT_SIGNS
"""Without one of these a text makes no claim in words."""


def may_be_worded(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` holds a sign of a claim in words, which is quick to tell."""
    part = text[start:end]
    return any(map(part.__contains__, _MARKS))


def find_worded(text: str, start: int, end: int, periods: Sequence[PeriodMention]) -> list[Worded]:
    """The claims in words of `text[start:end]`, in order, without overlaps."""
    found = sorted(_all(text, start, end, periods), key=lambda worded: worded.quantity.start)
    return [
        worded
        for i, worded in enumerate(found)
        if i == 0 or worded.quantity.start >= found[i - 1].quantity.end
    ]


def _all(text: str, start: int, end: int, periods: Sequence[PeriodMention]) -> Iterator[Worded]:
    part = text[start:end]
    for read, marks in _READERS:
        if any(map(part.__contains__, marks)):
            yield from read(text, start, end)
    if any(map(part.__contains__, _EVENT_SIGNS)):
        yield from first_dates(text, start, periods)
