"""Who belonged to a group on a day: unions gain and lose members, and their totals with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from factcheck.places.gazetteer import contains, is_aggregate
from factcheck.places.tables import entries, fields

__all__ = ["members_on", "same_members"]


@dataclass(frozen=True, slots=True)
class _Stay:
    """A country's time in a group; a day that is missing is the group's first or the present one."""

    country: str
    since: date | None
    until: date | None

    def holds(self, day: date | None) -> bool:
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@lru_cache(maxsize=4096)
def members_on(group: str, day: date | None = None) -> frozenset[str]:
    """Keys of the countries of a group on a day, or now; empty for one without a tabulated list.

    >>> "GBR" in members_on("european-union", date(2016, 7, 1)), "GBR" in members_on("european-union")
    (True, False)
    """
    stays = _stays().get(group, ())
    moved = {stay.country for stay in stays}
    there = {stay.country for stay in stays if stay.holds(day)}
    return (_listed(group) - moved) | there


def same_members(group: str, day: date | None) -> bool:
    """Whether a group had the members on a day that it has now."""
    return group not in _stays() or members_on(group, day) == members_on(group)


@cache
def _listed(group: str) -> frozenset[str]:
    if not is_aggregate(group) or group == "world":
        return frozenset()
    keys = (entry.codes[0] for entry in entries("countries"))
    return frozenset(key for key in keys if contains(group, key))


@cache
def _stays() -> dict[str, tuple[_Stay, ...]]:
    found: dict[str, list[_Stay]] = {}
    for group, country, since, until in fields("memberships"):
        found.setdefault(group, []).append(_Stay(country, _day(since), _day(until)))
    return {group: tuple(stays) for group, stays in found.items()}


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None
