"""Ranks among places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.matching.revisions import revised_by
from factcheck.matching.series import algebra
from factcheck.matching.series.groups import members_in, missing_members, unlisted_members
from factcheck.matching.series.panel import Track
from factcheck.matching.series.points import Computed, Point, show
from factcheck.matching.series.scene import Draft, Scene, compared_in_unknown, comparison_group
from factcheck.matching.series.spoken_of import index_spoken_of
from factcheck.places import place

__all__ = ["ranks"]

_SAID = 0.85
_FEWEST = 3
"""A rank among fewer places says nothing."""
_ROOM = 2.0
"""A member without a value may since have grown or shrunk by this factor."""
_TOP = re.compile(r"\b(?:top|bottom|among the)\b", re.IGNORECASE)


def ranks(scene: Scene) -> Iterator[Draft]:
    """The rank of the claim's place among the countries of the world or of the group that is named."""
    highest = scene.wording.highest
    if highest is None or scene.track is None or scene.place is None:
        return
    if scene.panel.aggregate[scene.track.rows].any() or compared_in_unknown(scene):
        return
    if scene.wording.says("ranked_otherwise"):
        return
    group = comparison_group(scene)
    point = _spoken_of(scene, scene.track)
    others = _at_same_time(scene, point, group) if point else []
    if point is None or len(others) < _FEWEST:
        return
    listed = scene.sums is not None and scene.doubt is None
    missing = 0 if listed else _perhaps_ahead(scene, group, others, point, highest)
    word, among = "highest" if highest else "lowest", f"among {len(others)} places"
    where = f" of {place(group).name}" if group else ""
    name = f"rank from the {word} {among}{where}" + (f", {point.period}" if point.period else "")
    computed = algebra.rank(others, point, highest, missing, name)
    values = [other.value for other in others if other is not point]
    yield from scene.draft(_unless_close(scene, _top(scene, computed), point.value, values), _SAID)


def _unless_close(scene: Scene, computed: Computed, value: float, others: Sequence[float]) -> Computed:
    """A rank that is another one than claimed only by differences which revisions make is left open."""
    margin = revised_by(scene.indicator.name) * abs(value)
    claimed = float(scene.claim.quantity.value or 0)
    close = sum(abs(other - value) <= margin for other in others) if margin else 0
    if not close or computed.value == claimed or abs(computed.value - claimed) > close:
        return computed
    warning = f"definition: {close} values are so close that later estimates change their order"
    return replace(
        computed, mismatch=computed.mismatch or "definition", warnings=(*computed.warnings, warning)
    )


def _perhaps_ahead(
    scene: Scene, group: str | None, seen: Sequence[Point], point: Point, highest: bool
) -> int:
    """How many members without a value at the time may lie ahead, judged by their last value before."""
    day = point.period.end if point.period else None
    ahead = unlisted_members(scene.panel, group, day)
    for key in missing_members(scene.panel, group, {other.place_key for other in seen}, day):
        track = scene.panel.track(key)
        index = track.last_by(day) if track and day else None
        if track is None or index is None:
            continue
        before = float(track.values[index])
        ahead += before * _ROOM > point.value if highest else before / _ROOM < point.value
    return ahead


def _top(scene: Scene, computed: Computed) -> Computed:
    """`among the top five` holds for each rank up to five; a rank that missing members may change is open."""
    claimed = float(scene.claim.quantity.value or 0)
    if _TOP.search(scene.wording.clause) and computed.value < claimed:
        upper = max(claimed, computed.upper or claimed)
        step = f"rank {show(computed.value)} lies among the first {show(claimed)}"
        open_rank = computed.upper is not None and computed.upper > claimed
        computed = replace(computed, lower=computed.value, upper=upper, steps=(*computed.steps, step))
        return replace(computed, mismatch="base") if open_rank else computed
    if computed.upper is not None and computed.upper >= claimed >= computed.value:
        return replace(computed, mismatch="base")
    return computed


def _at_same_time(scene: Scene, point: Point, group: str | None) -> list[Point]:
    """One point a country of the group for the period of `point`."""
    day = point.period.end if point.period else None
    keys = set(members_in(scene.panel, group, day)) | {point.place_key}
    rows = [int(row) for row in scene.panel.rows_in(point.period) if scene.panel.keys[row] in keys]
    found = {scene.panel.keys[row]: scene.panel.point(row) for row in rows}
    found[point.place_key] = point
    return list(found.values())


def _spoken_of(scene: Scene, track: Track) -> Point | None:
    index = index_spoken_of(scene, track)
    return None if index is None else track.point(index)
