"""Which observations of an indicator lie at the place of a claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.claims import Claim
from factcheck.matching.listed import listed_lines
from factcheck.matching.origins import origin_of
from factcheck.matching.per_library import per_library
from factcheck.matching.series.groups import LISTED_SHARE, MEMBERS_OF_UN, is_country
from factcheck.matching.whole_earth import of_whole_earth
from factcheck.matching.words import stems
from factcheck.places import contains, find_places, is_aggregate, members_on, resolve
from factcheck.references import Indicator, Library

__all__ = [
    "Named",
    "Spot",
    "by_name",
    "everywhere",
    "holds",
    "is_of_a_group",
    "is_own",
    "keys_of",
    "may_add_up_to",
    "may_hold",
    "places_named",
    "spots",
]

MOST_INSIDE = 12
"""Places inside the claimed country that are looked at one by one; members of a group never stand for it."""


FEW_PLACES = 30
"""Places of a series up to which each is tried for lying in the claim's place."""
MOST_UNPLACED = 500
"""Cells of a series of which some have no known place, that are looked through."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of an indicator that may be meant."""

    key: str | None
    """None for observations without a known place."""
    same: bool | None
    fit: float
    warning: str | None = None


_NUMBERS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "twelve",
    "fifteen",
    "twenty",
]
_SETS_KEPT = 16384
"""Sets of places, with a place looked for in them, that are remembered."""

_ALL_AROUND = re.compile(
    r"\b(?:countries|neighbou?rs|abroad|worldwide|world|states|nations)\b", re.IGNORECASE
)
"""What a place in words says that is no single one (`neighbouring countries`)."""
UNKNOWN = 0.5
"""Files that write a place in several parts, and files that have none."""
PART = "place: the reference is for a part of the place"


@per_library
def keys_of(library: Library, indicator_id: int) -> frozenset[str | None]:
    """The places of an indicator, remembered: every claim of an article asks for the same ones."""
    return library.place_keys(indicator_id)


@per_library
def may_hold(library: Library, indicator_id: int, key: str) -> float:
    """1 where an indicator has figures for a place, a half where it may have or is for the whole world."""
    if holds(library, indicator_id, key):
        return 1.0
    keys = keys_of(library, indicator_id)
    return UNKNOWN if all(one in (None, "world") or is_own(one) for one in keys) else 0.0


def holds(library: Library, indicator_id: int, key: str) -> bool:
    """Whether an indicator has figures for a place, for places in it where it has few, or for the members
    of a group."""
    keys = keys_of(library, indicator_id)
    return key in keys or (len(keys) <= FEW_PLACES and _any_in(key, keys)) or _holds_members(key, keys)


@per_library
def may_add_up_to(library: Library, indicator_id: int, key: str) -> bool:
    """Whether an indicator has figures for nearly all countries, which may be added up to the world's.

    A slice of one (`refugees` from a country) has not.
    """
    if key != "world" or library.indicator(indicator_id).dimensions:
        return False
    return _holds_countries(keys_of(library, indicator_id))


@lru_cache(maxsize=_SETS_KEPT)
def _holds_countries(keys: frozenset[str | None]) -> bool:
    return sum(is_country(key) for key in keys) >= LISTED_SHARE * MEMBERS_OF_UN


@lru_cache(maxsize=_SETS_KEPT)
def _holds_members(group: str, keys: frozenset[str | None]) -> bool:
    members = members_on(group) if is_aggregate(group) and group != "world" else frozenset()
    return bool(members) and len(members & keys) >= LISTED_SHARE * len(members)


@lru_cache(maxsize=_SETS_KEPT)
def _any_in(outer: str, keys: frozenset[str | None]) -> bool:
    return any(one and contains(outer, one) for one in keys)


@dataclass(frozen=True, slots=True)
class Named:
    """The places that a text names."""

    sentence: dict[str, str]
    """Key → the name as written, in the claim's own sentence."""
    before: tuple[str, ...]
    """Keys in the text before it."""


def places_named(claim: Claim, before: str = "") -> Named:
    """The places of the claim's sentence and of the text before it."""
    own = {one.key: claim.sentence[one.start : one.end] for one in find_places(claim.sentence)}
    earlier = [one.key for one in find_places(before) if one.key not in own]
    return Named(own, tuple(dict.fromkeys(earlier)))


def spots(claim: Claim, named: Named, library: Library, indicator_id: int) -> list[Spot]:
    """The places of an indicator at which to look, best first; one that does not fit where none does."""
    covered = keys_of(library, indicator_id)
    indicator = library.indicator(indicator_id)
    if of_whole_earth(claim, library, indicator, covered):
        return [Spot("world" if "world" in covered else None, True, 1.0)]
    known = sorted(key for key in covered if key and (not is_own(key) or key == claim.place_key))
    if not known:
        return [Spot(None, None, 0.5)]
    found = _for_key(claim.place_key, known) if claim.place_key else []
    from_there = claim.place_key is not None and origin_of(indicator) == claim.place_key
    if not found and "world" in covered and from_there:
        found.append(_abroad(claim))
    for key in (*named.sentence, *named.before):
        if key != claim.place_key and key in covered:
            found.append(_other(key, claim, named, indicator))
    loose = any(not key or is_own(key) for key in covered) and indicator.observations <= MOST_UNPLACED
    if claim.place_key is None and not found:
        return _unplaced(known, loose)
    if not found and loose:
        found.append(Spot(None, None, 0.4))
    return found or [Spot(known[0], False, 0.0, f"place: the series does not cover {claim.place}")]


def _abroad(claim: Claim) -> Spot:
    """The world as the place of people from the claim's place: all of them, where no host is named."""
    hosts = {one.key for one in find_places(claim.sentence) if not is_aggregate(one.key)} - {claim.place_key}
    return Spot("world", None if hosts else True, 0.6 if hosts else 0.95)


def _other(key: str, claim: Claim, named: Named, indicator: Indicator) -> Spot:
    """Another place that the text names than the one that the claim was given.

    It is the right one where the series itself names all the others (`inflows from Colombia` to Chile).
    A country counts for more than the group that it is compared with.
    """
    if key in named.sentence and all(
        _in_words(name, indicator) for one, name in named.sentence.items() if one != key
    ):
        return Spot(key, True, 0.95)
    member = bool(claim.place_key and is_aggregate(claim.place_key) and contains(claim.place_key, key))
    return Spot(key, None, 0.85 if member else 0.6, "place: another place that the text names")


def _in_words(name: str, indicator: Indicator) -> bool:
    words = stems(" ".join([indicator.name, indicator.subject or "", *indicator.dimensions.values()]))
    return set(stems(name)) <= set(words)


def is_own(key: str | None) -> bool:
    """Whether a key is that of a place that only its file knows."""
    return key is not None and key.startswith("?/")


def is_of_a_group(claim: Claim) -> bool:
    """Whether a claim whose place comes from the text before is of a group instead (`its members have 5`)."""
    return claim.details.place_carried_over and _groups().search(claim.sentence) is not None


@cache
def _groups() -> re.Pattern[str]:
    nouns = "|".join(listed_lines("nouns_of_groups"))
    number = r"(?:\d+|" + "|".join(_NUMBERS) + ")"
    return re.compile(
        rf"\b(?:the|these|those|its|their|all|both|other|{number}|member|neighbou?ring)"
        rf" (?:{number} |other |whole |entire |member |[a-z]+ern )*(?:{nouns})\b"
        rf"|\btogether\b|\b(?:between|among) them\b|\b(?:these|those) {number}\b|\bboth of them\b",
        re.IGNORECASE,
    )


def by_name(claim: Claim, place: str | None) -> Spot | None:
    """The fit of a place that the file writes in several parts (`Old Town, Norburg, Norland`)."""
    key = claim.place_key
    if key is None or place is None:
        return None
    parts = [found.key for found in map(resolve, place.split(",")) if found]
    if key in parts:
        whole = resolve(place.partition(",")[0])
        exact = whole is not None and whole.key == key
        return Spot(None, True, 1.0) if exact else Spot(None, True, 0.85, PART)
    return Spot(None, True, 0.85, PART) if any(contains(key, part) for part in parts) else None


def everywhere(claim: Claim, indicator: Indicator, place: str | None) -> Spot | None:
    """The fit of all places of refuge together (`neighbouring countries`), where people from the claim's
    place are counted and the text names none of those places."""
    if place is None or claim.place_key is None or origin_of(indicator) != claim.place_key:
        return None
    if not _ALL_AROUND.search(place):
        return None
    own = {claim.place_key, *(one.key for one in find_places(place))}
    others = {one.key for one in find_places(claim.sentence) if not is_aggregate(one.key)} - own
    return None if others else Spot(None, True, 0.95)


def _for_key(key: str, known: Sequence[str]) -> list[Spot]:
    if key in known:
        return [Spot(key, True, 1.0)]
    around = [
        Spot(one, None, 0.3, "place: the reference is for a wider area")
        for one in known
        if contains(one, key)
    ]
    if is_aggregate(key):
        return around
    inside = [one for one in known if contains(key, one)][:MOST_INSIDE]
    only = True if len(known) == 1 else None
    return [Spot(one, only, 0.85, PART) for one in inside] + around


def _unplaced(known: Sequence[str], loose: bool) -> list[Spot]:
    """A claim without a place: the whole world, or the only place there is."""
    if "world" in known:
        return [Spot("world", None, 0.6)]
    if len(known) == 1:
        return [Spot(known[0], None, 0.5)]
    return [Spot(None, None, 0.2)] if loose else []
