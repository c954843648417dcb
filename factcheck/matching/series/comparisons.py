"""One place against another, a part against its whole, an amount by head."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.matching.series import algebra
from factcheck.matching.series.groups import first_place_in, whole_of
from factcheck.matching.series.panel import Panel, Track, panel_of
from factcheck.matching.series.points import Computed, Point
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.windows import points_at
from factcheck.matching.series.wording import UnitClass
from factcheck.periods import Period

__all__ = ["per_head", "ratios_between_places", "shares"]

_SAID = 0.85
_OTHER_FILE = 0.6
"""Prior where the whole or the population comes from another file than the part."""
_POPULATION = ("population",)


def ratios_between_places(scene: Scene) -> Iterator[Draft]:
    """`twice as many as Jordan`, `20 percent higher than that of Jordan`."""
    wording, track, other = scene.wording, scene.track, scene.wording.compared_place
    if other is None or track is None or scene.place is None:
        return
    for mine, its in _together(scene, track, scene.panel.track(other)):
        names = f"{mine.label} against {its.label}"
        if scene.unit_class == UnitClass.PERCENT and wording.says_after("more_than"):
            yield from scene.draft(_named(algebra.percentage_change(its, mine), names), _SAID)
        elif scene.unit_class == UnitClass.PERCENT and wording.says_after("less_than"):
            yield from scene.draft(_named(algebra.percentage_change(its, mine, -1), names), _SAID)
        elif scene.unit_class == UnitClass.TIMES or _is_factor(scene):
            yield from scene.draft(algebra.quotient(mine, its, f"ratio {names}"), _SAID)


def _named(computed: Computed | None, names: str) -> Computed | None:
    return replace(computed, operation=f"difference in percent, {names}") if computed else None


def shares(scene: Scene) -> Iterator[Draft]:
    """The claim's place as a share of the world or of a group; a part as a share of a sibling total."""
    track = scene.track
    if scene.unit_class != UnitClass.PERCENT or track is None or scene.wording.change_sign is not None:
        return
    if not scene.panel.adds_up:
        return
    base = scene.claim.details.base or _after_of(scene)
    group = "world" if scene.wording.says("world") else None
    if base and group is None:
        named = first_place_in(base)
        group = named.key if named and named.key != scene.place else None
    if group is None:
        return
    for panel, whole, prior in _wholes(scene, group):
        for part, sum_ in _together(scene, track, whole):
            computed = algebra.share(part, sum_, f"share of {sum_.place or panel.indicator.name}")
            yield from scene.draft(computed, prior)


def per_head(scene: Scene) -> Iterator[Draft]:
    """An amount divided by the population of the same place and period."""
    if not scene.wording.says("per_head") or scene.track is None or not scene.panel.adds_up:
        return
    for hit in scene.library.search(_POPULATION, limit=3):
        panel = panel_of(scene.library, hit.indicator)
        for amount, people in _together(scene, scene.track, scene.track_in(panel)):
            computed = algebra.quotient(amount, people, f"{scene.indicator.name} by head")
            yield from scene.draft(computed, _OTHER_FILE)


def _wholes(scene: Scene, group: str) -> Iterator[tuple[Panel, Track, float]]:
    whole = whole_of(scene.panel, group)
    if whole is not None:
        yield scene.panel, whole, _SAID
        return
    for hit in scene.hits:
        if hit.indicator.id == scene.indicator.id:
            continue
        panel = panel_of(scene.library, hit.indicator)
        other = whole_of(panel, group)
        if other is not None and panel.indicator.unit == scene.indicator.unit:
            yield panel, other, _OTHER_FILE


def _together(scene: Scene, first: Track, second: Track | None) -> Iterator[tuple[Point, Point]]:
    """Points of both tracks for the claim's period, else for the latest period that both have."""
    if second is None:
        return
    period = scene.claim.period or (scene.wording.dates[0].period if scene.wording.dates else None)
    if period is not None and period.granularity != "span":
        mine, its = points_at(first, period), points_at(second, period)
        for how in mine.keys() & its.keys() - {"coarser"}:
            yield mine[how], its[how]
        return
    point = _latest_common(first, second, scene)
    if point:
        yield point


def _latest_common(first: Track, second: Track, scene: Scene) -> tuple[Point, Point] | None:
    index = first.last_by(scene.as_of) if scene.as_of else len(first) - 1
    while index is not None and index >= 0:
        mine = first.point(index)
        its = points_at(second, mine.period or Period(None, None)).get("")
        if its:
            return mine, its
        index -= 1
    return None


def _is_factor(scene: Scene) -> bool:
    expression = scene.claim.sentence[slice(*scene.wording.span)].lower()
    return scene.unit_class == UnitClass.TIMES or "times" in expression or "twice" in expression


def _after_of(scene: Scene) -> str | None:
    than = scene.wording.after.lower().find("of ")
    return scene.wording.after[than + 3 :] if than >= 0 else None
