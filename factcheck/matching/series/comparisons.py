"""One place against another, a part against its whole, an amount by head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.matching.series import algebra
from factcheck.matching.series.bases import populations, said_after_of, together
from factcheck.matching.series.cues import cue
from factcheck.matching.series.derived import added
from factcheck.matching.series.groups import places_named_by
from factcheck.matching.series.narrower import narrower
from factcheck.matching.series.panel import Track
from factcheck.matching.series.points import Computed, Measure
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.two_way import two_way
from factcheck.matching.series.unit_classes import UnitClass
from factcheck.matching.series.wording import Wording
from factcheck.places import find_places, place

__all__ = [
    "pair_shares",
    "per_head",
    "ratios_between_places",
]

_SAID = 0.85
_OTHER_FILE = 0.6
"""Prior where the whole or the population comes from another file than the part."""
_OF_THEM = re.compile(r"(?:them|whom|these|those)\b", re.IGNORECASE)
"""A whole that the text before names; the place behind is none of its (`63 percent of them from Chad`)."""


def ratios_between_places(scene: Scene) -> Iterator[Draft]:
    """`twice as many as Jordan`, `20 percent higher than that of Jordan`.

    `half of the number in Jordan` only points at what the part is of: it may confirm and not refute.
    """
    wording, track, other = scene.wording, scene.track, scene.wording.compared_place
    if other is None or track is None or scene.place is None or other in places_named_by(scene.indicator):
        return
    if any(mention.link == "since" for mention in wording.dates):
        return
    for mine, its in together(scene, track, _compared(scene, other)):
        if mine.place_key == its.place_key:
            return
        names = f"{mine.label} against {its.label}"
        if scene.unit_class == UnitClass.PERCENT and wording.says_from("more_than"):
            yield from scene.draft(_named(algebra.percentage_change(its, mine), names), _SAID)
        elif scene.unit_class == UnitClass.PERCENT and wording.says_from("less_than"):
            yield from scene.draft(_named(algebra.percentage_change(its, mine, -1), names), _SAID)
        elif scene.unit_class == UnitClass.TIMES or _is_factor(scene):
            yield from scene.draft(_of_all(scene, algebra.quotient(mine, its, f"ratio {names}")), _SAID)
        elif wording.part_of_other:
            yield from scene.draft(algebra.share(mine, its, f"ratio {names}"), _SAID)
        elif scene.unit_class == UnitClass.PERCENT and wording.says_after("part_of_theirs"):
            part = algebra.share(mine, its, f"{mine.label} as a part of {its.label}")
            yield from scene.draft(replace(part, assumed=True) if part else None, _SAID)


def _of_all(scene: Scene, ratio: Computed | None) -> Computed | None:
    """`More oil for soap than Spain`: without a figure the ratio of all oil may confirm and not refute."""
    doubt = narrower(scene.wording.clause, scene.indicator) if scene.claim.quantity.value is None else None
    if ratio is None or doubt is None:
        return ratio
    return replace(ratio, assumed=True, warnings=(*ratio.warnings, doubt))


def _compared(scene: Scene, other: str) -> Track | None:
    """The series of the place that is held against the claim's, or the sum of several taken together."""
    listed = scene.wording.compared_places
    if listed is None:
        return scene.panel.track(other)
    tracks = [scene.panel.track(key) for key in listed.keys] if listed.said and scene.panel.adds_up else []
    known = [track for track in tracks if track is not None]
    if not known or len(known) < len(listed.keys):
        return None
    names = " and ".join(place(key).name for key in listed.keys)
    return added(known, scene.indicator.name, (names, other))


def _named(computed: Computed | None, names: str) -> Computed | None:
    return replace(computed, operation=f"difference in percent, {names}") if computed else None


def pair_shares(scene: Scene) -> Iterator[Draft]:
    """`a third of Afghan refugees live in Iran`, `half of the refugees in Uganda come from South Sudan`.

    The pair as a share of all from the one place, or of all at the other, as the base names it.
    """
    origins = places_named_by(scene.indicator) & scene.wording.origins
    hosts = [key for key in scene.wording.places if key in scene.covered and key not in origins]
    if not origins or len(hosts) != 1 or not _located(scene.wording):
        return
    base = cue("clause", "located").split(said_after_of(scene.wording))[0]
    based = set() if _OF_THEM.match(base) else {mention.key for mention in find_places(base)}
    of_host = hosts[0] in based
    pairs = two_way(scene.library, scene.indicator) if bool(origins & based) != of_host else None
    track = scene.panel.track(hosts[0])
    if pairs is None or track is None:
        return
    whole = pairs.by_row.track(hosts[0]) if of_host else pairs.by_slice.track(next(iter(origins)))
    for part, sum_ in together(scene, track.begun_by(scene.wording.published), whole):
        named = f"share of all {'in' if of_host else 'from'} {sum_.place}"
        computed = algebra.share(part, sum_, named)
        if computed is not None:
            yield Draft(computed, _SAID, True)


def _located(wording: Wording) -> bool:
    """Whether the text only says where people or things are or come from, and nothing that they do there."""
    return wording.says("located") and not wording.says("doing_more")


def per_head(scene: Scene) -> Iterator[Draft]:
    """An amount divided by the population of the same place and period.

    `159 refugees per 1,000 inhabitants` may be a rate of its own definition: it may be confirmed only.
    """
    if scene.track is None or not scene.panel.adds_up:
        return
    for population in populations(scene):
        for amount, people in together(scene, scene.track, population):
            computed = algebra.quotient(amount, people, f"{scene.indicator.name} by head")
            rate = not scene.wording.says("per_head")
            by_head = replace(computed, measure=Measure.PER_HEAD, assumed=rate) if computed else None
            yield from scene.draft(by_head, _OTHER_FILE)


def _is_factor(scene: Scene) -> bool:
    expression = scene.claim.sentence[slice(*scene.wording.span)].lower()
    return scene.unit_class == UnitClass.TIMES or "times" in expression or "twice" in expression
