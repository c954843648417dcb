"""Which made series a claim's words ask for: places joined, dimensions summed, measures combined, means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.matching.changing import is_change
from factcheck.matching.measuring import Agreement, agree, claim_words
from factcheck.matching.series.derived import LESS_THAN_A_YEAR, added, by_year
from factcheck.matching.series.groups import members_in
from factcheck.matching.series.panel import Track, panel_of
from factcheck.matching.thesaurus import mentions, terms
from factcheck.matching.words import stems, tokens
from factcheck.places import is_aggregate, place

if TYPE_CHECKING:
    from factcheck.matching.series.scene import Scene
    from factcheck.references import Indicator

__all__ = [
    "added_track",
    "joined_track",
]

_MOST_HITS = 60
"""Hits among which the second of two measures is looked for."""
_COVERED, _NAMED = 0.6, 0.35
"""Shares of the words of a phrase, and of an indicator's, from which it is what the phrase names."""


def joined_track(scene: Scene) -> Track | None:
    """The sum over the places that the text joins, of a measure that adds up; a group is its members."""
    joined = scene.wording.joined
    if joined is None or not scene.panel.adds_up:
        return None
    keys = [member for key in joined.keys for member in _opened(scene, key)]
    tracks = [scene.panel.track(key) for key in keys]
    known = [track for track in tracks if track is not None]
    if len(known) < len(tracks) or len(known) < 2:
        return None
    name = " and ".join(place(key).name for key in joined.keys)
    return added(known, scene.indicator.name, (name, scene.place))


def _opened(scene: Scene, key: str) -> Sequence[str]:
    if key in scene.panel.rows_by_place or not is_aggregate(key):
        return [key]
    return members_in(scene.panel, key, scene.as_of)


def added_track(scene: Scene) -> Track | None:
    """The sum of two rates that the text adds, by year, where the indicator is the first of them."""
    names = scene.wording.added
    if names is None or not _measures(names[0], scene.indicator) or scene.own_track is None:
        return None
    first, second = by_year(scene.own_track), _other_measure(scene, names[1])
    if first is None or second is None:
        return None
    point = first.point(0)
    return added([first, second], f"{names[0]} plus {names[1]}", (point.place, point.place_key))


def _other_measure(scene: Scene, name: str) -> Track | None:
    """The yearly series of the best indicator that a phrase names, in the unit of the scene's own."""
    hits = scene.library.search(_words_of(name), limit=_MOST_HITS)
    found = [hit.indicator for hit in hits if hit.indicator.unit == scene.indicator.unit]
    named = [one for one in found if one.trusted and _measures(name, one)]
    for indicator in sorted(named, key=lambda one: -_named(name, one)):
        track = scene.track_in(panel_of(scene.library, indicator))
        if track is not None and _is_yearly_rate(track):
            return by_year(track)
    return None


def _is_yearly_rate(track: Track) -> bool:
    """Whether a rate is one of a whole year: a change over a month would have to be made one."""
    return track.panel.usual_step > LESS_THAN_A_YEAR or not is_change(track.panel.indicator)


def _words_of(name: str) -> list[str]:
    named = [term for mention in mentions(stems(name)) for term in terms(mention.concept)]
    return [*tokens(name), *named]


def _measures(name: str, indicator: Indicator) -> bool:
    """Whether an indicator is what a phrase names, and not a part of it."""
    return _fit(name, indicator).covered >= _COVERED and _named(name, indicator) >= _NAMED


def _named(name: str, indicator: Indicator) -> float:
    return _fit(name, indicator).named


def _fit(name: str, indicator: Indicator) -> Agreement:
    return agree(claim_words(name, name, "", None, frozenset()), indicator)
