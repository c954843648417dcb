"""Contestants that a text names: in full, by surname, or by a pronoun for the last one named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from factcheck.matching.contests.cues import listed, pattern
from factcheck.matching.words import stems, tokens

if TYPE_CHECKING:
    from factcheck.matching.contests.board import Board, Mask

__all__ = ["Contestant", "Field", "Mention", "fields"]

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_FAR_AHEAD = 20.0
"""Factor by which one of two of a name got more, from which a text means that one without saying so."""


@dataclass(frozen=True, eq=False)
class Contestant:
    """One who stood in contests, whichever ways the file writes the name."""

    label: str
    words: tuple[str, ...]
    """Folded words of the name; the surname of a person last."""
    person: bool
    rows: Mask


@dataclass(frozen=True)
class Mention:
    """A contestant named in a text."""

    start: int
    end: int
    who: Contestant
    title: str | None = None


class Field:
    """The contestants of one dimension at one time."""

    def __init__(self, board: Board, dimension: str, rows: Mask, values: np.ndarray) -> None:
        self.board, self.dimension, self.rows, self.values = board, dimension, rows, values

    @cached_property
    def contestants(self) -> list[Contestant]:
        """In the order of the file; names that differ in initials and order alone are one."""
        column = self.board.dimensions[self.dimension]
        persons = bool(listed("persons") & set(tokens(self.dimension.replace("_", " "))))
        found: dict[frozenset[str], tuple[str, tuple[str, ...], bool, Mask]] = {}
        for value in dict.fromkeys(column[self.rows].tolist()):
            name = _name(value, persons) if value else None
            if name is None:
                continue
            words, person = name
            rows = self.rows & (column == value)
            key = frozenset(words)
            if key in found:
                label, words, person, before = found[key]
                rows = rows | before
            else:
                label = str(value)
            found[key] = (label, words, person, rows)
        return [Contestant(label, words, person, rows) for label, words, person, rows in found.values()]

    def got(self, who: Contestant) -> float:
        return float(np.nansum(self.values[who.rows]))

    @cached_property
    def _by_last(self) -> dict[str, list[Contestant]]:
        found: dict[str, list[Contestant]] = {}
        for one in self.contestants:
            found.setdefault(one.words[-1], []).append(one)
        return found

    def mentions(self, text: str) -> list[Mention]:
        """In order of the text."""
        words = [(m.start(), m.end(), m[0]) for m in _WORD.finditer(text)]
        return list(self._found(text, words))

    def _found(self, text: str, words: list[tuple[int, int, str]]) -> Iterator[Mention]:
        for i, (start, end, written) in enumerate(words):
            named = self._by_last.get(_folded(written)) or self._by_last.get(_stemmed(written)) or []
            before = [_folded(word) for _, _, word in words[max(0, i - 4) : i]]
            meant = [one for one in named if _fits(one, before, written)]
            who = meant[0] if len(meant) == 1 else self._foremost(meant, before)
            if who is not None:
                title = pattern("sides", "title").search(text[:start])
                yield Mention(start, end, who, title["title"] if title else None)

    def _foremost(self, meant: list[Contestant], before: list[str]) -> Contestant | None:
        """The one of several of a name whose first name is said, else the one far ahead of the others."""
        first = [one for one in meant if one.person and set(one.words[:-1]) & set(before)]
        if len(first) == 1:
            return first[0]
        ordered = sorted(meant, key=self.got, reverse=True)
        if len(ordered) > 1 and self.got(ordered[0]) > _FAR_AHEAD * self.got(ordered[1]):
            return ordered[0]
        return None


def fields(board: Board, rows: Mask, values: np.ndarray) -> list[Field]:
    """The dimensions whose values may be named, the one that tells most apart first."""
    return [Field(board, name, rows, values) for name in board.dimensions]


def is_she(title: str) -> bool:
    return title in listed("titles_of_women")


def _name(value: str, persons: bool) -> tuple[tuple[str, ...], bool] | None:
    """The words of a name, and whether it is a person's; None for no name."""
    last, comma, first = value.partition(",")
    person = bool(comma) or persons
    text = f"{first} {last}" if comma else value
    words = [word for word in tokens(text) if len(word) > 1 and word not in listed("name_endings")]
    if not words or listed("nobody") >= set(words) or listed("nobody_in_part") & set(words):
        return None
    if person:
        return tuple(words), True
    kept = [word for word in words if word not in listed("party_words")]
    return (tuple(stems(" ".join(kept))), False) if kept else None


def _fits(one: Contestant, before: list[str], written: str) -> bool:
    """Whether a word that ends a name is written as one, with the other words of it that it needs."""
    if one.person:
        return written[0].isupper()
    rest = one.words[:-1]
    return not rest or [_stemmed(word) for word in before[-len(rest) :]] == list(rest)


def _folded(word: str) -> str:
    return next(iter(tokens(word)), "")


def _stemmed(word: str) -> str:
    return next(iter(stems(word)), "")
