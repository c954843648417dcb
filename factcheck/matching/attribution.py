"""Whether the one who says so in the text is the publisher of a reference.

The names under which newsrooms quote governments and agencies are rows of `tables/publishers.csv`.
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from importlib.resources import files

from factcheck.matching.listed import listed
from factcheck.matching.words import tokens, weight

__all__ = ["counts_itself", "same_source"]

_VIA = re.compile(r"\s*\((?:via|quoted|cited|reported|from)\b[^)]*\)", re.IGNORECASE)
_LIGHT = frozenset(
    ["office", "official", "officials", "spokesman", "spokeswoman", "agency", "department", "ministry"]
)
"""Words of a name that many institutions share."""
SHARED_WORDS = 0.6
"""Part of the shorter name's own words that two names must share where neither is in the table."""


def same_source(said_by: str | None, publisher: str | None) -> bool | None:
    """Whether two names mean one source; None where that is not known: one is missing or a stranger."""
    if not said_by or not publisher:
        return None
    speakers, publishers = _known(said_by), _known(_VIA.sub("", publisher))
    if speakers and publishers:
        return bool(speakers & publishers)
    return True if _alike(said_by, publisher) else None


def counts_itself(said_by: str | None, *names: str | None) -> bool:
    """Whether who says so has figures of its own, and is none of the names under which others are known."""
    if said_by is None or listed("counting_bodies").isdisjoint(tokens(said_by)):
        return False
    known = _known(said_by)
    return not any(name and (known & _known(name) or _alike(said_by, name)) for name in names)


@lru_cache(maxsize=4096)
def _known(name: str) -> frozenset[int]:
    """Rows of the table of which a name stands in the text; longer names hide shorter ones inside."""
    words = tuple(tokens(name))
    found: set[int] = set()
    taken: set[int] = set()
    longest = min(len(words), _longest())
    for size in range(longest, 0, -1):
        for start in range(len(words) - size + 1):
            span = set(range(start, start + size))
            rows = _rows().get(words[start : start + size])
            if rows and not span & taken:
                found |= rows
                taken |= span
    return frozenset(found)


def _alike(one: str, other: str) -> bool:
    first, second = (
        {word for word in tokens(name) if weight(word) and word not in _LIGHT} for name in (one, other)
    )
    fewer = min(len(first), len(second))
    return bool(fewer) and len(first & second) / fewer >= SHARED_WORDS


@cache
def _rows() -> dict[tuple[str, ...], set[int]]:
    text = files(__package__).joinpath("tables", "publishers.csv").read_text(encoding="utf-8")
    found: dict[tuple[str, ...], set[int]] = {}
    for number, row in enumerate(csv.DictReader(text.splitlines())):
        for name in row["names"].split("|"):
            found.setdefault(tuple(tokens(name)), set()).add(number)
    return found


@cache
def _longest() -> int:
    return max(len(name) for name in _rows())
