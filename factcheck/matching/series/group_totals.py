"""The total of a group over the places of a file, by period: kept, for shares and totals ask for it alike."""

from __future__ import annotations

from factcheck.matching.series.derived import added
from factcheck.matching.series.groups import LISTED_SHARE, MEMBERS_OF_UN, members_in
from factcheck.matching.series.panel import Track
from factcheck.matching.series.scene import Scene
from factcheck.places import members_on, place

__all__ = ["group_total"]

_NEARLY_ALL = 0.97
"""Share of its members from which a total is that of the group, but for a few territories."""


def group_total(scene: Scene, group: str) -> Track | None:
    """The sum over the members of a group for each period in which nearly all that a file lists have a value.

    None where the file lists too few of them. A group has the members of the claim's time.
    """
    when = scene.wording.when
    day = when.end if when and when.end else scene.as_of
    keys = tuple(members_in(scene.panel, group, day))
    expected = len(members_on(group, day)) or MEMBERS_OF_UN
    if len(keys) < max(2, LISTED_SHARE * expected):
        return None
    if keys not in scene.panel.totals:
        scene.panel.totals[keys] = _sum(scene, group, keys)
    return scene.panel.totals[keys]


def _sum(scene: Scene, group: str, keys: tuple[str, ...]) -> Track | None:
    tracks = [track for track in (scene.panel.track(key) for key in keys) if track]
    name = (f"{place(group).name} (sum of the places of the file)", group)
    return added(tracks, scene.indicator.name, name, fewest=round(_NEARLY_ALL * len(tracks)))
