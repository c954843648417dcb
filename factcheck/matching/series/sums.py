"""Which sums over a table of pairs a claim may be about: those of hosts, those of origins, the world's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.matching.series.groups import MEMBERS_OF_UN, places_named_by
from factcheck.matching.series.narrower import narrower
from factcheck.matching.series.scene import Scene
from factcheck.matching.series.two_way import WORLD, TwoWay, of_pairs, two_way, without_dimension
from factcheck.matching.series.wording import Wording
from factcheck.places import find_places

_FULL = 0.5
"""Share of the countries from which a listing is taken for one of all pairs, so that its sums are totals."""

_SHORT = "base: the file lists {} places, and not all that there may be"
_NO_PLACE = "place: the text names no place, this is the sum over all"

__all__ = ["scenes_of_sums", "unnamed_slice"]


def scenes_of_sums(scene: Scene) -> Iterator[Scene]:
    """The scene of a claim beside the sums over the dimension, and beside those over the rows."""
    host, origin = _host(scene.wording), _origin(scene.wording)
    at = origin or (None if scene.wording.origins else host)
    nowhere = at is None and scene.claim.place_key is None and not find_places(scene.claim.sentence)
    pairs = two_way(scene.library, scene.indicator) if at or nowhere else None
    if pairs is not None:
        sums = _beside(scene, pairs, by_row=origin is None, at=at or WORLD)
        doubt = sums.doubt or (
            _NO_PLACE if nowhere else narrower(scene.claim.subject or "", without_dimension(scene.indicator))
        )
        yield replace(sums, doubt=doubt)


def unnamed_slice(scene: Scene) -> bool:
    """Whether an indicator is of pairs with a place that the text does not name, and so no part of it."""
    if not of_pairs(scene.library, scene.indicator):
        return False
    wording = scene.wording
    named = {*wording.places, wording.claim.place_key, wording.place_key}
    return places_named_by(scene.indicator).isdisjoint(named)


def _beside(scene: Scene, pairs: TwoWay, *, by_row: bool, at: str) -> Scene:
    sums = pairs.by_row if by_row else pairs.by_slice
    counted = pairs.counted(by_row=by_row, at=at)
    doubt = None if counted >= _FULL * MEMBERS_OF_UN else _SHORT.format(counted)
    return replace(scene, indicator=without_dimension(scene.indicator), sums=sums, at=at, doubt=doubt)


def _host(wording: Wording) -> str | None:
    """Key of the place that hosts what the claim counts; the world where the text says so and names none."""
    if wording.place_key is not None and wording.place_key != WORLD:
        return wording.place_key
    return WORLD if wording.says("world") else None


def _origin(wording: Wording) -> str | None:
    """Key of the place that all of what the claim counts comes from; None where a host is named as well."""
    against = {WORLD, wording.compared_place}
    if not wording.origins or {*wording.places} - against - wording.origins:
        return None
    own = wording.place_key
    return own if own in wording.origins else next(key for key in wording.places if key in wording.origins)
