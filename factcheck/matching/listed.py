"""Lists of words kept as data in `tables/`: a word or phrase a line or several words, notes after `#`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from factcheck.matching.stemming import stem

__all__ = ["listed", "listed_lines", "listed_stems"]


@cache
def listed_lines(table: str) -> tuple[str, ...]:
    """The lines of `tables/TABLE.txt`, notes and blank ones left out."""
    text = files(__package__).joinpath("tables", f"{table}.txt").read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def listed(table: str) -> frozenset[str]:
    """All words of a table."""
    return frozenset(" ".join(listed_lines(table)).split())


@cache
def listed_stems(table: str) -> frozenset[str]:
    """Their stems."""
    return frozenset(stem(word) for word in listed(table))
