"""Places that the text and a file name and no gazetteer knows: towns, districts, parts of countries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from factcheck.claims import Claim
from factcheck.matching.locating import keys_of
from factcheck.matching.per_library import per_library
from factcheck.places.gazetteer import slug
from factcheck.places.tables import words
from factcheck.references import Hit, Library

__all__ = ["at_its_own_place"]

MOST_WORDS = 4
"""Words of a name of a place."""
LEAST_LETTERS = 4
"""Letters of a name without its generic words (`Aceh` of `Aceh Province`) that may stand for the whole."""
MOST_KEYS = 2000
"""Places of a series up to which they are looked through by name."""
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_GENERIC = words("generic", whole_lines=False) | {
    "city",
    "county",
    "department",
    "district",
    "oblast",
    "krai",
}


def at_its_own_place(claim: Claim, hits: Iterable[Hit], library: Library) -> Claim:
    """The claim at the place that its sentence names and only the files know, where there is one.

    A claim that has a place keeps it but for a part of that place.
    """
    found = {
        key: written
        for hit in hits
        if (known := _names_of(library, hit.indicator.id))
        for name, written in _names_in(claim.sentence).items()
        if (key := known.get(name)) and _may_be(key, claim.place_key)
    }
    longest = max(found.values(), key=len, default="")
    best = [(key, written) for key, written in found.items() if written == longest or written not in longest]
    if len(best) != 1:
        return claim
    return replace(claim, place=best[0][1], place_key=best[0][0])


def _may_be(key: str, outer: str | None) -> bool:
    return outer is None or key.startswith(f"{outer}/")


@lru_cache(maxsize=256)
def _names_in(sentence: str) -> dict[str, str]:
    """What may be a name in a sentence, by its slug: words of which the first and the last begin large."""
    found = list(_WORD.finditer(sentence))
    spans = ((first, last) for first in range(len(found)) for last in range(first, first + MOST_WORDS))
    kept = {}
    for first, last in spans:
        if last < len(found) and found[first][0][0].isupper() and found[last][0][0].isupper():
            written = sentence[found[first].start() : found[last].end()]
            kept[slug(re.sub(r"['’]s?$", "", written))] = written
    return kept


@per_library
def _names_of(library: Library, indicator_id: int) -> dict[str, str]:
    """Keys of the places of a series that lie in others, by the names that a text may give them."""
    keys = keys_of(library, indicator_id)
    names: dict[str, str | None] = {}
    for key in keys if len(keys) <= MOST_KEYS else ():
        for name in _spellings(key):
            names[name] = None if names.get(name, key) != key else key
    return {name: key for name, key in names.items() if key}


def _spellings(key: str | None) -> Iterator[str]:
    """The name after the slash, and that without its generic words; both slugs."""
    _, slash, name = (key or "").partition("/")
    if not slash:
        return
    yield name
    core = "-".join(word for word in name.split("-") if word not in _GENERIC)
    if core != name and len(core) >= LEAST_LETTERS:
        yield core
