"""A claim beside one indicator: what every family of operations looks at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.claims import Claim
from factcheck.matching.series.composing import added_track, joined_track
from factcheck.matching.series.groups import places_named_by
from factcheck.matching.series.panel import Panel, Track, panel_of, place_keys_of
from factcheck.matching.series.points import Computed
from factcheck.matching.series.wording import Wording
from factcheck.matching.top_times import top_times
from factcheck.matching.whole_earth import of_whole_earth
from factcheck.places import PlaceMention, find_places, is_aggregate

if TYPE_CHECKING:
    from factcheck.references import Hit, Indicator, Library

__all__ = ["Draft", "Scene", "compared_in_unknown", "comparison_group"]


WORLD = "world"
_IN_REGION = re.compile(r"(?:in|of|across|within|among) (?:the )?[A-Z]")
"""What a comparison set that is a place begins with."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A computed result and how surely the words ask for it."""

    computed: Computed
    prior: float
    """0 to 1: how surely the claim's words mean this operation."""
    same_place: bool | None
    same_slice: bool = True
    """Whether it is of the slice that its first cell belongs to, and no sum over a dimension."""


@dataclass(frozen=True)
class Scene:
    """One claim, one indicator, and what else the library holds near it."""

    wording: Wording
    library: Library
    indicator: Indicator
    hits: Sequence[Hit]
    sums: Panel | None = None
    """Sums over the other side of a table of pairs, which stand for the indicator's own figures."""
    at: str | None = None
    """Key of the place among the sums that the claim is about."""
    doubt: str | None = None
    """Why the sums may confirm a claim and not refute it: a short list of pairs, a place left out."""

    @property
    def claim(self) -> Claim:
        return self.wording.claim

    @cached_property
    def panel(self) -> Panel:
        """Read on first use: most claims license nothing, most indicators cover other places."""
        return self.sums or panel_of(self.library, self.indicator)

    @property
    def as_of(self) -> date | None:
        return self.wording.as_of

    @property
    def unit_class(self) -> str:
        return self.wording.unit_class

    @cached_property
    def covered(self) -> frozenset[str | None]:
        """Keys of the places of the rows, without reading them."""
        return (
            frozenset(self.sums.rows_by_place) if self.sums else place_keys_of(self.library, self.indicator)
        )

    @cached_property
    def place_key(self) -> str | None:
        """Key of the claim's place; where a dimension names that (`exports to Aruba`), of another named."""
        if self.sums is not None:
            return self.at
        if self.of_earth:
            return WORLD if WORLD in self.covered else None
        if self._of_world_unsaid:
            return WORLD
        key, covered = self.wording.place_key, self.covered
        if key in covered or key is None or key not in places_named_by(self.indicator):
            return key
        return next((other for other in self.wording.places if other != key and other in covered), key)

    @cached_property
    def place(self) -> str | None:
        """Key of the claim's place, or its name in the file; None where it is not one of its places."""
        key = self.place_key
        if key is not None and key not in self.covered:
            return None
        return self._place_in(self.panel)

    @cached_property
    def made(self) -> Track | None:
        """The sum that the text calls for: of places, or of two measures."""
        joined = self.wording.joined
        if joined and joined.said:
            return joined_track(self)
        return added_track(self) if self.wording.added else None

    @cached_property
    def track(self) -> Track | None:
        """The series of the claim's place, or what it is made of: places joined, two measures."""
        return self.made if self.made or self.wording.added else self.own_track

    @cached_property
    def own_track(self) -> Track | None:
        """The series of the claim's place; that of a file without places where it has only one."""
        elsewhere = self.place_key and self.covered != {None}
        return None if self.place is None and elsewhere else self.track_in(self.panel)

    def track_in(self, panel: Panel) -> Track | None:
        place = self._place_in(panel)
        only = list(panel.rows_by_place)
        if place is None and not (len(only) == 1 and (only[0] is None or self.place_key is None)):
            return None
        track = panel.track(place if place is not None else only[0])
        return track.begun_by(self.wording.published) if track else None

    def _place_in(self, panel: Panel) -> str | None:
        """The claim's place among those of a panel, by key, else by the name in text and file."""
        names = (self.place_key, self.claim.place)
        return next((name for name in names if name is not None and name in panel.rows_by_place), None)

    @cached_property
    def same_place(self) -> bool | None:
        if self._of_world_unsaid:
            return None
        return True if self.place is not None or self.of_earth else None

    @cached_property
    def _of_world_unsaid(self) -> bool:
        """Whether a text ranks years without a place, and the series has no other than the world."""
        if not self.claim.details.place_carried_over or self.covered != {WORLD}:
            return False
        return self.wording.ranked_time is not None or top_times(self.claim) is not None

    @cached_property
    def of_earth(self) -> bool:
        """Whether the series is of the whole earth and the claim of no place of its own."""
        return of_whole_earth(self.claim, self.library, self.indicator, self.covered)

    def draft(self, computed: Computed | None, prior: float) -> list[Draft]:
        """The result as a list of one, empty where the operation was not defined."""
        if computed is None:
            return []
        if self.doubt is not None:
            computed = replace(computed, assumed=True, warnings=(*computed.warnings, self.doubt))
        return [Draft(computed, prior, self.same_place, self.sums is None)]


def comparison_group(scene: Scene) -> str | None:
    """Key of the group that a rank or count is taken in; None for all places of the file."""
    for mention in _compared_in(scene):
        if is_aggregate(mention.key) and mention.key != scene.place:
            return None if mention.key == WORLD else mention.key
    return None


def compared_in_unknown(scene: Scene) -> bool:
    """Whether a rank is taken in a region of which no members are known (`in the South Pacific`)."""
    named = _IN_REGION.match(scene.claim.details.comparison_set or "")
    return named is not None and not _compared_in(scene)


def _compared_in(scene: Scene) -> list[PlaceMention]:
    """The places in the comparison set, whole (`East Asia's` for `Asia's`), else those of the clause."""
    named = scene.claim.details.comparison_set
    sentence = scene.claim.sentence
    first = sentence.find(named) if named else -1
    if not named or first < 0:
        return find_places(named or scene.wording.clause)
    last = first + len(named)
    return [mention for mention in find_places(sentence) if mention.start < last and first < mention.end]
