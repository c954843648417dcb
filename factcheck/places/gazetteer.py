"""Places by the names, codes and demonyms that articles and tables use for them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.core import get_global

__all__ = ["Place", "resolve"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place known by name."""

    key: str
    """ISO 3166-1 alpha-3 for a country (`SYR`), ISO 3166-2 for a part of one (`US-OH`), `SYR/ghouta` for
    a place inside a country, a lower-case word for a group (`world`, `european-union`)."""
    name: str
    """As a reader would write it."""


def resolve(name: str) -> Place | None:
    """The place that a table cell or phrase names as a whole, or None.

    >>> resolve("Syria").key
    'SYR'
    """
    return _by_name().get(name.strip().casefold())


@cache
def _by_name() -> dict[str, Place]:
    alpha3 = {
        codes[0]: alias
        for alias, codes in get_global("territory_aliases").items()
        if len(alias) == 3 and alias.isalpha() and len(codes) == 1
    }
    places: dict[str, Place] = {"world": Place("world", "World")}
    for alpha2, name in Locale("en").territories.items():
        if alpha2 in alpha3:
            place = Place(alpha3[alpha2], name)
            places.update({name.casefold(): place, place.key.casefold(): place})
    return places
