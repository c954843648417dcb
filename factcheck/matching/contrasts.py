"""Definitions that a claim and a reference word differently: civilians or people, GDP or GNI."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from factcheck.matching.words import stems

__all__ = ["contrast", "meant_as_people", "part_side", "set_apart", "stems_set_apart"]

_SETS_NOTHING_APART = re.compile(
    r"\b[^\W\d]+/[^\W\d]+\b|\b(?:no|without|excluding|excl\.?)\s+[^\W\d]+|\bcarbon(?=[- ]dioxide)"
    r"|\b(?:\d|one|two|three|four|five)\s+child(?:ren)?\b",
    re.IGNORECASE,
)
"""Alternatives (`imports/exports`), what is left out (`no children`), the carbon of carbon dioxide and the
make-up of a household (`couple, 2 children`) say nothing about what is counted."""
_ALL_OF_US = re.compile(r"\b(?:our|my|your|their|fellow|of you)\s+(?:fellow\s+)?(citizens)\b", re.IGNORECASE)
"""What a speaker calls the people of the country, whatever their passports."""


_PEOPLE = frozenset(stems("people"))


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the table, its words as stems."""

    side: frozenset[str]
    other: frozenset[str]
    """Empty where the reference is set against every text that does not name the part."""
    whole: bool
    """Whether a dimension that stands for the whole (`Sex: Total`) is on the other side too."""
    note: str
    other_halves: tuple[frozenset[str], ...] = ()
    """The parts that make the whole together with this one."""


def stems_set_apart(text: str) -> list[str]:
    """The stems of a text that say what is counted, alternatives and what it leaves out not among them."""
    return stems(_unlike().sub(" ", _SETS_NOTHING_APART.sub(" ", text)))


def meant_as_people(sentence: str) -> frozenset[str]:
    """The stems of words that name a part elsewhere and the people in a sentence (`our citizens`)."""
    return frozenset(stem for match in _ALL_OF_US.finditer(sentence) for stem in stems(match[1]))


def contrast(
    claimed: Iterable[str], reference: Iterable[str], whole: Iterable[str] = (), *, parts_only: bool = False
) -> str | None:
    """The definition that the words of one side name and those of the other contradict.

    All arguments are stems; `whole` are those of the reference that stand for the whole (`Total`) and set
    nothing apart themselves. A word that stands on both sides decides nothing, nor do two parts that
    make the whole (`men and women`). With `parts_only` those definitions alone count that make one side
    a part of the other.
    """
    ours, theirs = _joined(frozenset(claimed)), frozenset(reference)
    everything = theirs | frozenset(whole)
    for row in (row for row in _table() if row.whole or not parts_only):
        if _names(ours, everything if row.whole else theirs, row.side, row.other):
            return (
                f"definition: the text says '{_shown(ours & row.side)}', the reference does not; {row.note}"
            )
        if _names(theirs, ours, row.side, row.other or ours):
            return (
                f"definition: the reference says '{_shown(theirs & row.side)}', the text does not; {row.note}"
            )
    return None


def part_side(value: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of all words for the part of the people that the stems of a dimension's value name, and of
    those for the other half."""
    named = frozenset(value)
    for row in _table():
        if row.whole and row.other & _PEOPLE and row.side & named:
            return row.side, frozenset().union(*row.other_halves)
    return frozenset(), frozenset()


@cache
def set_apart() -> frozenset[str]:
    """All stems that the table sets against each other."""
    return frozenset(stem for row in _table() for stem in row.side | row.other)


def _joined(ours: frozenset[str]) -> frozenset[str]:
    """The words of a text, where it names both halves of the people they stand for all of them."""
    for row in _table():
        for half in row.other_halves:
            if ours & row.side and ours & half:
                ours = (ours - row.side - half) | _PEOPLE
    return ours


def _names(first: frozenset[str], second: frozenset[str], one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(first & one) and not second & one and bool(second & other)


def _shown(found: frozenset[str]) -> str:
    """The words of the table that have these stems, the first of each."""
    return ", ".join(sorted({_spelled()[stem] for stem in found}))


@cache
def _spelled() -> dict[str, str]:
    words = [word for row in _rows() for word in row["side"].split()]
    return {stem: word for word in reversed(words) for stem in stems(word)}


@cache
def _unlike() -> re.Pattern[str]:
    """Words of the stems of the table that mean something else: an economic activity is not active."""
    words = "|".join(word for row in _rows() for word in row["unlike"].split())
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _rows() -> list[dict[str, str]]:
    text = files(__package__).joinpath("tables", "contrasts.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def _table() -> tuple[_Row, ...]:
    rows = [
        _Row(
            frozenset(stems(row["side"])),
            frozenset(stems(row["other"])),
            row["whole"] == "yes",
            row["note"],
        )
        for row in _rows()
    ]
    return tuple(replace(row, other_halves=_halves(row, rows)) for row in rows)


def _halves(row: _Row, rows: Iterable[_Row]) -> tuple[frozenset[str], ...]:
    """The sides of the rows that name this one's side among what they leave out, and the reverse."""
    return tuple(
        other.side for other in rows if other.whole and other.side & row.other and row.side & other.other
    )
