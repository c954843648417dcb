"""Sums and means over places and periods, and sums of sibling columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from factcheck.matching.joining import told_of
from factcheck.matching.origins import bracketed_origin
from factcheck.matching.series import algebra
from factcheck.matching.series.composing import joined_track
from factcheck.matching.series.ends import points_at
from factcheck.matching.series.groups import LISTED_SHARE, MEMBERS_OF_UN, members_in
from factcheck.matching.series.panel import Track
from factcheck.matching.series.points import Computed, Point
from factcheck.matching.series.scene import WORLD, Draft, Scene
from factcheck.periods import Period
from factcheck.places import find_places, is_aggregate, members_on, place, resolve, same_members

__all__ = [
    "counterpart_sums",
    "group_sums",
    "made_levels",
    "means",
    "point_at",
]

_SAID = 0.85
_GROUP = 0.7
_LISTED_ONLY = 0.48
"""Prior of a sum that the words allow and do not ask for: it may confirm and not refute."""
_NEAR = 1.05
"""Factor up to which a figure is the total itself, written roundly."""
_UNLISTED = 1.5
"""Factor up to which a total for the world may be larger than that of one file: those whom other agencies
count were up to a third of all refugees, and as many of the displaced."""
_MEAN_OF_RATES = 0.6
"""A mean of percentages may be weighted or taken over other ends: it may confirm and hardly refute."""


def group_sums(scene: Scene) -> Iterator[Draft]:
    """The sum over the countries that were in a group at the time, where it has no row of its own or a row
    of its present members.

    A group that only the text before names may not be the one that is meant (`their combined economies`).
    """
    group = scene.claim.place_key
    if group is None or not is_aggregate(group) or not scene.panel.adds_up:
        return
    day = _day(scene)
    if scene.place is not None and same_members(group, day):
        return
    tracks = _known(scene, members_in(scene.panel, group, day))
    expected = len(members_on(group, day)) or MEMBERS_OF_UN
    if len(tracks) >= max(2, LISTED_SHARE * expected):
        sums = [
            replace(draft, computed=_if_all_are_listed(scene, draft.computed)) if group == WORLD else draft
            for draft in _sum(scene, tracks, f"countries of {place(group).name}")
        ]
        carried = scene.claim.details.place_carried_over
        yield from (replace(draft, same_place=None) if carried else draft for draft in sums)


def _if_all_are_listed(scene: Scene, computed: Computed) -> Computed:
    """A total of all that a file lists, which is less than that of the world where others count more: a
    somewhat larger figure may be right (`refugees` with those in the care of another agency)."""
    claimed = float(scene.claim.quantity.value or 0)
    if not _NEAR * computed.value < claimed <= _UNLISTED * computed.value:
        return computed
    return replace(
        computed, assumed=True, warnings=(*computed.warnings, "base: the file may not list all in the world")
    )


def _day(scene: Scene) -> date | None:
    """The day as of which the members of a group are meant."""
    when = scene.wording.when
    return when.end if when and when.end else scene.as_of


def made_levels(scene: Scene) -> Iterator[Draft]:
    """The level of a sum that the text calls for, or that a table of pairs gives, at the claim's time.

    Where the text only lists the places, each may be meant as well: the sum may confirm and not refute.
    """
    joined = scene.wording.joined
    listed = joined is not None and not joined.said
    track = joined_track(scene) if listed else scene.made
    if track is None and scene.sums is not None:
        yield from _sum_of_pairs(scene)
        return
    point = point_at(track, scene.wording.when, scene)
    if track is not None and point is not None:
        name = f"sum {'of two measures' if scene.wording.added else 'over places that the text names'}"
        yield from scene.draft(algebra.level(point, name), _LISTED_ONLY if listed else _SAID)


def _sum_of_pairs(scene: Scene) -> Iterator[Draft]:
    when = None if scene.wording.until_now else scene.wording.when
    point = point_at(scene.track, when, scene)
    if point is not None:
        computed = algebra.level(point, "sum over a dimension of places")
        computed = _if_all_are_listed(scene, computed) if scene.at == WORLD else computed
        undated = when is None
        yield from scene.draft(replace(computed, assumed=True) if undated else computed, _SAID)


def counterpart_sums(scene: Scene) -> Iterator[Draft]:
    """Where the claim's place is a dimension (`refugees from Syria` by host): the sum over the other places.

    Over those that the clause lists, else over all; a pair of places without a row counts for nothing. A
    region among them (`in Peru, Chile and North Africa`) may be other countries than its members.
    """
    own = {scene.claim.place_key} if scene.claim.place_key else set()
    fixed = _fixed_places(scene) & (scene.wording.origins or own)
    listed = scene.claim.place_key is None and bracketed_origin(scene.claim) is not None
    if not fixed or listed or not scene.panel.adds_up:
        return
    named = {*scene.wording.places, *told_of(scene.claim)} - fixed - {"world"}
    if not named:
        keys = [key for key, track in scene.panel.tracks() if key is not None]
        prior = _GROUP if scene.wording.origins else _LISTED_ONLY
        yield from _sum(scene, _known(scene, keys), "places of the file", prior)
        return
    hosts = sorted({key for name in named for key in members_in(scene.panel, name, _day(scene))} | named)
    tracks = _known(scene, hosts)
    loose = len(named) > 1 and any(is_aggregate(name) for name in named)
    if len(tracks) > 1:
        for draft in _sum(scene, tracks, "places that the text names"):
            yield replace(draft, computed=replace(draft.computed, assumed=loose or draft.computed.assumed))


def _fixed_places(scene: Scene) -> set[str]:
    """Keys of the places that the indicator's dimensions name."""
    texts = (scene.indicator.subject or "", *scene.indicator.dimensions.values())
    found = {resolve(text) for text in texts if text}
    return {one.key for one in found if one} | {m.key for text in texts for m in find_places(text)}


def _known(scene: Scene, keys: Iterable[str]) -> list[Track]:
    return [track for track in (scene.panel.track(key) for key in keys) if track]


def _sum(scene: Scene, tracks: Sequence[Track], over: str, prior: float = _GROUP) -> Iterator[Draft]:
    """The sum at the claim's time; members whose last value is older make it an interval.

    Without a date, the latest count of those who came from somewhere may confirm and not refute.
    """
    found = [(track, point_at(track, scene.wording.when, scene)) for track in tracks]
    latest = max((_last_day(point) for _, point in found if point), default=None)
    if latest is None:
        return
    points = [point for _, point in found if point and _last_day(point) == latest]
    absent = [track for track, point in found if not (point and _last_day(point) == latest)]
    befores = [(track, track.last_by(latest)) for track in absent]
    filled = [track.point(index) for track, index in befores if index is not None]
    if len(points) > 1 and len(filled) <= (1 - LISTED_SHARE) * len(found):
        computed = algebra.total(points, f"sum over {len(points)} {over}", filled)
        of_pairs = bool(scene.indicator.dimensions) and scene.wording.when is None
        yield Draft(replace(computed, assumed=True) if of_pairs else computed, prior, True)


def _last_day(point: Point) -> date:
    return point.period.end or date.min if point.period else date.min


def means(scene: Scene) -> Iterator[Draft]:
    """`an average of 3.9 percent in 1982–84`: the mean of the values in the claim's period."""
    period, track = scene.claim.period, scene.track
    if track is None or period is None:
        return
    inside = track.inside(period)
    if len(inside) > 1 and track.complete(int(inside[0]), int(inside[-1])):
        prior = _MEAN_OF_RATES if scene.panel.is_percentage else _GROUP
        yield from scene.draft(algebra.mean(track.points(inside), f"mean of {period}"), prior)


def point_at(track: Track | None, period: Period | None, scene: Scene) -> Point | None:
    """The track's one value for the period, or its latest value without one."""
    if track is None or not len(track):
        return None
    if period is not None:
        return points_at(track, period).get("")
    index = track.latest(scene.as_of)
    return None if index is None else track.point(index)
