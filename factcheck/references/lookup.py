"""Observations by words, place and period."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.errors import ReferenceFileError
from factcheck.places import resolve, resolve_code
from factcheck.references.calendar_cells import read_period
from factcheck.references.library import Library
from factcheck.references.observation import Observation

__all__ = ["look_up"]

INDICATORS = 200
"""Indicators looked at for one search."""


def look_up(
    library: Library,
    words: Sequence[str],
    *,
    place: str | None = None,
    period: str | None = None,
    limit: int = 20,
) -> list[Observation]:
    """The best indicators' observations, the latest of each, only at the place and in the period given.

    Raises ReferenceFileError for a place or period that is not known.
    """
    known = (resolve(place) or resolve_code(place)) if place else None
    if place and known is None:
        raise ReferenceFileError(
            f"{place!r}: no place of that name is known; write it in English or as ISO code"
        )
    span = read_period(period) if period else None
    if period and span is None:
        raise ReferenceFileError(f"{period!r}: no period; write 2013, 2013-09, 2013-09-13 or 2013-Q3")
    found: list[Observation] = []
    for hit in library.search(words, limit=INDICATORS):
        if known is not None and known.key not in library.place_keys(hit.indicator.id):
            continue
        matching = library.observations(hit.indicator.id, place_key=known.key if known else None, period=span)
        if not known:
            matching = matching[-1:]
        found += matching[-3:][::-1] if known and not span else matching
        if len(found) >= limit:
            break
    return found[:limit]
