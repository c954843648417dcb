"""Readers of the tables of names in this package."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["Entry", "entries", "fields", "pairs", "words"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of `countries.txt`, `parts.txt` or `groups.txt`."""

    codes: tuple[str, ...]
    name: str
    others: tuple[str, ...]
    adjectives: tuple[str, ...]
    inside: tuple[str, ...]
    """Cities and regions; for a group its members."""


def _lines(table: str) -> Iterator[str]:
    text = (files(__package__) / "tables" / f"{table}.txt").read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def _split(cell: str) -> tuple[str, ...]:
    """Names parted by `;`, or by `,` where no name holds one."""
    separator = ";" if ";" in cell else ","
    return tuple(name.strip() for name in cell.split(separator) if name.strip())


@cache
def entries(table: str) -> tuple[Entry, ...]:
    """The rows of a table of places."""
    found = []
    for line in _lines(table):
        codes, name, others, adjectives, inside = line.split("|")
        parts = tuple(inside.split()) if table == "groups" else _split(inside)
        found.append(Entry(tuple(codes.split()), name, _split(others), _split(adjectives), parts))
    return tuple(found)


@cache
def pairs(table: str) -> dict[str, str]:
    """A table of two columns."""
    rows = (line.partition("|") for line in _lines(table))
    return {left: right for left, _, right in rows}


@cache
def fields(table: str) -> tuple[tuple[str, ...], ...]:
    """The cells of a table of several columns."""
    return tuple(tuple(cell.strip() for cell in line.split("|")) for line in _lines(table))


@cache
def words(table: str, *, whole_lines: bool = True) -> frozenset[str]:
    """The lines of a list, or all its words."""
    lines = list(_lines(table))
    return frozenset(lines if whole_lines else " ".join(lines).split())
