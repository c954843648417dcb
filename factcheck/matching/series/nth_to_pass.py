"""How many places reached a mark before: `the third country to pass a million cases`."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from factcheck.claims import Kind
from factcheck.claims.in_words.nth_to_pass import PASSES
from factcheck.matching.series.groups import members_in, unlisted_members
from factcheck.matching.series.passing import mark_after, reached
from factcheck.matching.series.points import Computed, Measure, Point, show
from factcheck.matching.series.scene import Draft, Scene, compared_in_unknown, comparison_group
from factcheck.matching.series.wording import Wording

__all__ = ["nth_to_pass", "nth_to_pass_told"]

_SAID = 0.85
_LATE_REPORTS = 2
"""Days by which a series may date what it counts otherwise than the news."""
_FEWEST = 3
"""An order among fewer places says nothing."""
_PASSES = re.compile(rf"[^.;]*?\b{PASSES}")


def nth_to_pass_told(wording: Wording) -> bool:
    """Whether the number says as which one a place came to a figure that the sentence names behind."""
    claim = wording.claim
    if claim.kind is not Kind.RANK or claim.details.superlative != "first" or claim.quantity.unit != "rank":
        return False
    passes = _PASSES.match(claim.sentence, wording.span[1])
    return passes is not None and mark_after(wording, passes.end()) is not None


def nth_to_pass(scene: Scene) -> Iterator[Draft]:
    """The order in which the claim's place reached the mark; days that lie close leave it an interval."""
    passes = _PASSES.match(scene.claim.sentence, scene.wording.span[1])
    mark = mark_after(scene.wording, passes.end()) if passes else None
    track = scene.panel.track(scene.place)
    if mark is None or track is None or compared_in_unknown(scene):
        return
    own, group = reached(track, mark), comparison_group(scene)
    if own is None or (
        scene.as_of is not None and track.ends[own] > np.datetime64(scene.as_of) + _LATE_REPORTS
    ):
        return
    if unlisted_members(scene.panel, group, scene.as_of):
        return
    others = [
        scene.panel.track(key) for key in members_in(scene.panel, group, scene.as_of) if key != scene.place
    ]
    known = [(one, reached(one, mark)) for one in others if one is not None]
    days = {one.point(at).label: int((one.ends[at] - track.ends[own]).astype(int)) for one, at in known if at}
    if len(known) < _FEWEST:
        return
    before = [one.point(at) for one, at in known if at and one.ends[at] < track.ends[own]]
    yield from scene.draft(_order(track.point(own), before, list(days.values()), mark), _SAID)


def _order(own: Point, before: list[Point], days: list[int], mark: float) -> Computed:
    before.sort(key=lambda point: point.label)
    first = sum(day < -_LATE_REPORTS for day in days) + 1
    last = sum(day <= _LATE_REPORTS for day in days) + 1
    value = len(before) + 1
    return Computed(
        value,
        Measure.RANK,
        f"order in which places reached {show(mark)}",
        (own, *before),
        (own.step, *(point.step for point in before), f"{len(before)} places reached {show(mark)} before"),
        own.period,
        lower=float(first) if first < last else None,
        upper=float(last) if first < last else None,
    )
