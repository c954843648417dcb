"""Definitions that a claim and a reference word differently: civilians or people, GDP or GNI."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from factcheck.matching.words import stems

__all__ = ["contrast"]


def contrast(claimed: Iterable[str], reference: Iterable[str]) -> str | None:
    """The definition that the words of one side name and those of the other contradict.

    Both arguments are stems. A word that stands on both sides decides nothing. A reference for a part
    (`other` is `*`) is set against every text that does not name that part.
    """
    ours, theirs = frozenset(claimed), frozenset(reference)
    for one, other, note in _table():
        if _names(ours, theirs, one, other):
            return f"definition: the text says '{_shown(ours & one)}', the reference does not; {note}"
        if _names(theirs, ours, one, other or ours):
            return f"definition: the reference says '{_shown(theirs & one)}', the text does not; {note}"
    return None


def _names(first: frozenset[str], second: frozenset[str], one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(first & one) and not second & one and bool(second & other)


def _shown(words: frozenset[str]) -> str:
    return ", ".join(sorted(words))


@cache
def _table() -> tuple[tuple[frozenset[str], frozenset[str], str], ...]:
    text = files(__package__).joinpath("tables", "contrasts.csv").read_text(encoding="utf-8")
    return tuple(
        (frozenset(stems(row["side"])), frozenset(stems(row["other"])), row["note"])
        for row in csv.DictReader(text.splitlines())
    )
