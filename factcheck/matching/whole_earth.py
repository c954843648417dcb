"""Measures that no country has a part of: what the air holds is the same for a text about any place."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache
from pathlib import PurePath

from factcheck.claims import Claim
from factcheck.matching.listed import listed_lines
from factcheck.matching.per_library import per_library
from factcheck.references import Indicator, Library

__all__ = ["of_whole_earth"]


def of_whole_earth(
    claim: Claim, library: Library, indicator: Indicator, covered: Collection[str | None]
) -> bool:
    """Whether a series without places is of the whole earth and the claim of no place of its own.

    `covered` holds the keys of the places of the series. A place that only the text before names is none
    that the claim gives: it says where the news is from.
    """
    if not set(covered) <= {None, "world"}:
        return False
    own = claim.place_key not in (None, "world") and not claim.details.place_carried_over
    return not own and _is_of_the_earth(_text(library, indicator))


def _text(library: Library, indicator: Indicator) -> str:
    title = _titles(library).get(indicator.source_id, "")
    return f"{indicator.name} {indicator.subject or ''} {title}"


@per_library
def _titles(library: Library) -> dict[int, str]:
    """Title and name of each file."""
    return {one.id: f"{one.title or ''} {PurePath(one.path).stem}" for one in library.sources}


@lru_cache(maxsize=4096)
def _is_of_the_earth(text: str) -> bool:
    return _patterns().search(re.sub(r"[-_]", " ", text)) is not None


@cache
def _patterns() -> re.Pattern[str]:
    return re.compile("|".join(listed_lines("whole_earth")), re.IGNORECASE)
