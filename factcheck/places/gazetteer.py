"""Places by the names and codes that tables use for them, and which lies in which."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factcheck.places.tables import entries, pairs, words

__all__ = ["Place", "contains", "country", "is_aggregate", "place", "resolve", "resolve_code"]

_SHORT_FORMS = {
    "rep": "republic", "dem": "democratic", "fed": "federal", "sts": "states", "st": "saint",
    "is": "islands", "utd": "united",
}  # fmt: skip
"""Abbreviations in the country columns of statistical offices."""
_WORD = re.compile(r"\w+")
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)?")
_LEFT_OUT = re.compile(r"\bexcl|\bincome|\bIDA\b|\bIBRD\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A place known by name."""

    key: str
    """ISO 3166-1 alpha-3 for a country (`SYR`), ISO 3166-2 for a part of one (`US-OH`), `SYR/ghouta` for
    a place inside a country or part, a lower-case word for a group (`world`, `european-union`)."""
    name: str
    """As a reader would write it."""


def place(key: str) -> Place:
    """The place of a key; KeyError where there is none."""
    return _by_key()[key]


def resolve(name: str) -> Place | None:
    """The place that a table cell names as a whole, or None; codes are for `resolve_code`.

    >>> resolve("Syrian Arab Rep.").key
    'SYR'
    """
    plain = normalise(name)
    found = _by_name().get(plain)
    if found is None and "(" in name:
        found = _by_name().get(normalise(_IN_BRACKETS.sub("", name)))
        if found and is_aggregate(found.key) and _LEFT_OUT.search(name):
            return None
    return found or _by_distinctive_words().get(_distinctive(plain))


def resolve_code(code: str, within: str | None = None) -> Place | None:
    """The place of an ISO 3166 alpha-2 or alpha-3 code or of a code in wide use (`WLD`, `EL`, `UK`).

    With `within="USA"` a two-letter code is a state (`CA` is California, not Canada).
    """
    code = code.strip().upper()
    if within is not None:
        return _by_key().get(f"{_alpha2().get(within, within)}-{code}")
    return _by_code().get(code)


def is_aggregate(key: str) -> bool:
    """Whether the key is that of a group (World, European Union, Low income), not of one place."""
    return key[:1].islower()


def contains(outer_key: str, inner_key: str) -> bool:
    """Whether the inner place is the outer one or lies in it; a group without a tabulated list holds none."""
    if outer_key == inner_key:
        return True
    if is_aggregate(outer_key):
        members = _members(outer_key)
        return "*" in members or any(key in members for key in _lineage(inner_key))
    return outer_key in _lineage(inner_key)


def country(key: str) -> str:
    """The key of the country a place lies in; of a country or group its own.

    >>> country("US-OH/cleveland")
    'USA'
    """
    *_, outermost = _lineage(key)
    return outermost


def normalise(name: str) -> str:
    """Lower case without accents and punctuation, abbreviations written out, `&` as `and`."""
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name.replace("’", "'"))
        name = "".join(char for char in name if not unicodedata.combining(char))
    found = _WORD.findall(name.casefold().replace("&", " and ").replace(".", "").replace("'", ""))
    found = [_SHORT_FORMS.get(word, word) for word in found]
    return " ".join(found[1:] if found[:1] == ["the"] and len(found) > 1 else found)


def slug(name: str) -> str:
    """The part of a key after the slash."""
    return normalise(name).replace(" ", "-")


def _lineage(key: str) -> Iterator[str]:
    """The places around one: `US-OH/cleveland` lies in `US-OH` and `USA`."""
    yield key
    outer = key.partition("/")[0]
    yield outer
    if outer[2:3] == "-":
        yield _by_code()[outer[:2]].key


@cache
def _members(group: str) -> frozenset[str]:
    """A group's members, groups within it opened up; the groups themselves are members too."""
    listed = next((entry.inside for entry in entries("groups") if entry.codes[0] == group), ())
    found = set(listed)
    for key in listed:
        if is_aggregate(key):
            found |= _members(key)
    return frozenset(found)


@cache
def _by_key() -> dict[str, Place]:
    found = {}
    for table in ("countries", "parts", "groups"):
        for entry in entries(table):
            key = entry.codes[0]
            found[key] = Place(key, entry.name)
            if table != "groups":
                found.update(
                    {f"{key}/{slug(city)}": Place(f"{key}/{slug(city)}", city) for city in entry.inside}
                )
    return found


@cache
def _by_name() -> dict[str, Place]:
    """Cities first, so that a state or country of the same name wins; groups and countries last."""
    found = {normalise(held.name): held for key, held in _by_key().items() if "/" in key}
    for table in ("parts", "groups", "countries"):
        for entry in entries(table):
            held = _by_key()[entry.codes[0]]
            found.update({normalise(name): held for name in (entry.name, *entry.others)})
    found["washington"] = _by_key()["US-WA"]
    return found


@cache
def _by_distinctive_words() -> dict[frozenset[str], Place]:
    """Countries by the words of their names that set them apart; None of those that share them."""
    found: dict[frozenset[str], set[Place]] = {}
    for entry in entries("countries"):
        for name in (entry.name, *entry.others):
            bag = _distinctive(normalise(name))
            found.setdefault(bag, set()).add(_by_key()[entry.codes[0]])
    return {bag: next(iter(held)) for bag, held in found.items() if bag and len(held) == 1}


def _distinctive(plain: str) -> frozenset[str]:
    return frozenset(plain.split()) - words("generic", whole_lines=False)


@cache
def _alpha2() -> dict[str, str]:
    return {entry.codes[0]: entry.codes[1] for entry in entries("countries")}


@cache
def _by_code() -> dict[str, Place]:
    found = {code: place(key) for code, key in pairs("codes").items()}
    found.update({entry.codes[0]: place(entry.codes[0]) for entry in entries("parts")})
    for entry in entries("countries"):
        found.update(dict.fromkeys(entry.codes, place(entry.codes[0])))
    return found
