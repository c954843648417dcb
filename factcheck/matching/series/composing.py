"""Which made series a claim's words ask for: places joined, dimensions summed, measures combined, means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.matching.series.derived import added
from factcheck.matching.series.groups import is_country, members_in, places_named_by
from factcheck.matching.series.panel import Panel, Track, panel_of, place_keys_of
from factcheck.places import is_aggregate, place

if TYPE_CHECKING:
    from factcheck.matching.series.scene import Scene
    from factcheck.references import Indicator, Library

__all__ = ["joined_track", "kind_of", "whole_of_dimension", "without_dimension"]

_MOST_SLICES = 400
"""Slices of a dimension that are added up: more than there are countries."""


def joined_track(scene: Scene) -> Track | None:
    """The sum over the places that the text joins, of a measure that adds up; a group is its members."""
    joined = scene.wording.joined
    if joined is None or not scene.panel.adds_up:
        return None
    keys = [member for key in joined.keys for member in _opened(scene.panel, key)]
    tracks = [scene.panel.track(key) for key in keys]
    known = [track for track in tracks if track is not None]
    if len(known) < len(tracks) or len(known) < 2:
        return None
    name = " and ".join(place(key).name for key in joined.keys)
    return added(known, scene.indicator.name, (name, scene.place))


def _opened(panel: Panel, key: str) -> Sequence[str]:
    if key in panel.rows_by_place or not is_aggregate(key):
        return [key]
    return members_in(panel, key)


def whole_of_dimension(scene: Scene) -> Track | None:
    """The sum over all slices of a dimension of places, none of which the text names (refugees by origin).

    A pair of places without a row counts for nothing.
    """
    named = places_named_by(scene.indicator)
    if not named or not scene.panel.adds_up or not scene.leads:
        return None
    key = scene.place_key
    others = {one for one in scene.wording.places if one not in (key, "world")}
    slices = _slices(scene.library, scene.indicator)
    if scene.wording.origins or others or len(slices) > _MOST_SLICES or len(slices) < 2:
        return None
    whole = key is None or key == "world"
    if whole and not scene.wording.says("world"):
        return None
    panels = [
        panel_of(scene.library, one) for one in slices if whole or key in place_keys_of(scene.library, one)
    ]
    parts = [_everywhere(panel) if whole else panel.track(key) for panel in panels]
    found = [track for track in parts if track is not None and len(track)]
    label = "World" if whole else (found[0].point(0).place if found else None)
    return added(found, scene.indicator.name, (label, key or "world"), absent_is_none=True)


def _everywhere(panel: Panel) -> Track:
    """The rows of all countries, for a sum over them."""
    import numpy as np

    rows = [rows for key, rows in panel.rows_by_place.items() if is_country(key)]
    return Track(panel, np.concatenate(rows) if rows else np.empty(0, dtype=np.intp))


def without_dimension(indicator: Indicator) -> Indicator:
    """The indicator that the slices of one add up to."""
    return replace(indicator, subject=None, dimensions={})


def kind_of(indicator: Indicator) -> tuple[object, ...]:
    """What the slices of one measure have in common; an indicator without dimensions is of its own kind."""
    if not indicator.dimensions:
        return (indicator.id,)
    return indicator.source_id, indicator.name, indicator.column, tuple(sorted(indicator.dimensions))


def _slices(library: Library, indicator: Indicator) -> list[Indicator]:
    """The indicators that differ from one only in the value of their dimension."""
    if len(indicator.dimensions) != 1:
        return []
    mine = kind_of(indicator)
    return [one for one in library.indicators(indicator.source_id) if kind_of(one) == mine]
