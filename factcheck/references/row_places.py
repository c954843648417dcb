"""The place that each row of a table is about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from factcheck.places import contains
from factcheck.references.encode import Encoder
from factcheck.references.headers import plain
from factcheck.references.keys import group
from factcheck.references.plan import ColumnPlan, Plan
from factcheck.references.profile import place_inside, place_of_code, place_of_name, place_of_state

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["read_places"]

STATE_HEADERS = frozenset(["state", "state name", "us state", "state code", "state po", "state abbr", "st"])
MOST = 0.6
"""From this share of its cells on a column under `state` holds states of the USA."""

UNKNOWN_OUTER = "?"
"""Outer part of the keys of places of which it is not known where they lie."""
LONGEST_OWN = 40
"""Characters of the longest name that is taken for that of one place."""

NamedPlace = tuple[str, str | None]
"""Name as written, key."""


def read_places(
    plan: Plan, encoded: Mapping[int, Encoder], rows: int
) -> tuple[NDArray[np.int32], list[NamedPlace]]:
    """Number of the place of each row, -1 for none, and the places in order of their names."""
    column = plan.first("place")
    if column is None:
        return np.full(rows, -1, np.int32), []
    code, outer = plan.first("place_code"), plan.first("outer_place")
    coded = [encoded[code.at]] if code is not None and code.of == column.at else []
    around = [encoded[outer.at]] if outer is not None else []
    cells = [encoded[column.at], *around, *coded]
    tuples = group([encoder.codes for encoder in cells], rows)
    texts = [[encoder.texts[encoder.codes[at]] for encoder in cells] for at in tuples.first]
    inside = [_inside(text[0], text[1]) for text in texts] if around else None
    found = [(name, key or _own_key(name)) for name, key in inside or _found(column, texts, bool(coded))]
    order = sorted(range(len(found)), key=lambda at: (found[at][0], found[at][1] or ""))
    rank = np.empty(len(found), np.int32)
    rank[order] = np.arange(len(found), dtype=np.int32)
    empty = np.array([not name for name, _ in found])
    numbers = rank[tuples.codes]
    numbers[empty[tuples.codes]] = -1
    return numbers, [found[at] for at in order]


def _found(column: ColumnPlan, texts: list[list[str]], coded: bool) -> list[NamedPlace]:
    """Names with their keys: by the code beside the name, else by the name."""
    found: list[NamedPlace] = []
    for text in texts:
        key = place_of_code(text[-1]) if coded else None
        found.append((text[0], key or place_of_name(text[0]) or place_of_code(text[0])))
    if plain(column.header) in STATE_HEADERS:
        states = [place_of_state(name) for name, _ in found]
        if sum(state is not None for state in states) > MOST * len(found):
            found = [(name, state or key) for (name, key), state in zip(found, states, strict=True)]
    return _without_foreign_codes(found) if coded else found


def _own_key(name: str) -> str | None:
    """The key of a place that no gazetteer knows, so that it can be told from others of its file."""
    plain = len(name) <= LONGEST_OWN and "," not in name and any(char.isalpha() for char in name)
    return place_inside(UNKNOWN_OUTER, name) if plain else None


def _inside(name: str, outer: str) -> NamedPlace:
    """A part of a country by the country's cell: `Córdoba` beside `Argentina` is not the Spanish one."""
    around = place_of_name(outer) or place_of_code(outer)
    if not name or name == outer or around is None:
        return (name or outer), (around or place_of_name(name))
    known = place_of_name(name)
    if known is not None and (known == around or contains(around, known)):
        return name, known
    return name, place_inside(around, name)


def _without_foreign_codes(found: list[tuple[str, str | None]]) -> list[tuple[str, str | None]]:
    """Keys by name where the codes are not ISO: too many say another place than the name does."""
    both = [(key, place_of_name(name)) for name, key in found]
    known = [(key, named) for key, named in both if key and named]
    clashes = sum(key != named for key, named in known)
    if clashes * 10 <= len(known):
        return found
    return [(name, named) for (name, _), (_, named) in zip(found, both, strict=True)]
