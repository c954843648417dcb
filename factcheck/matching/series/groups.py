"""Places that stand for others: groups, their members, and the totals over them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.places import PlaceMention, find_places, members_on, resolve

if TYPE_CHECKING:
    from factcheck.matching.series.panel import Panel
    from factcheck.references import Indicator

__all__ = [
    "LISTED_SHARE",
    "MEMBERS_OF_UN",
    "first_place_in",
    "is_country",
    "key_of",
    "members_in",
    "missing_members",
    "places_named_by",
    "unlisted_members",
]

LISTED_SHARE = 0.8
"""A file that lists this share of a group's countries and territories is taken to list all that count."""
MEMBERS_OF_UN = 193
"""The comparison where no group is named, or the world."""
_COUNTRY_CODE = 3
"""Letters of the key of a country."""


def first_place_in(text: str) -> PlaceMention | None:
    """The first place that a phrase names."""
    return next(iter(find_places(text)), None)


def is_country(key: str | None) -> bool:
    return key is not None and len(key) == _COUNTRY_CODE and key.isupper()


def members_in(panel: Panel, group: str | None, day: date | None = None) -> list[str]:
    """Keys of the countries of the panel that were in the group on a day; all of them for the world or None.

    Without a day the present members are meant.
    """
    members = members_on(group, day) if group not in (None, "world") else None
    return [
        key for key in panel.rows_by_place if is_country(key) and key and (members is None or key in members)
    ]


def missing_members(
    panel: Panel, group: str | None, seen: Collection[str | None], day: date | None = None
) -> list[str]:
    """Keys of the members of a comparison that the file lists but has no value for."""
    return [key for key in members_in(panel, group, day) if key not in seen]


def unlisted_members(panel: Panel, group: str | None, day: date | None = None) -> int:
    """How many members the file never lists; 0 for a file that is full but for a few territories."""
    expected = len(members_on(group, day)) if group else MEMBERS_OF_UN
    unlisted = max(0, expected - len(members_in(panel, group, day)))
    return unlisted if unlisted > (1 - LISTED_SHARE) * expected else 0


def places_named_by(indicator: Indicator) -> frozenset[str]:
    """Keys of the places that the dimensions of an indicator name (`Counterpart area: Aruba`)."""
    return _keys_of(tuple(indicator.dimensions.values())) if indicator.dimensions else frozenset()


@lru_cache(maxsize=8192)
def _keys_of(values: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key for value in values if (key := key_of(value)))


@lru_cache(maxsize=8192)
def key_of(text: str) -> str | None:
    """Key of the place that the value of a dimension names, or None."""
    found = resolve(text)
    return found.key if found else None
