"""A place as a share of the world, of a group, or of all the places of a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.matching.series import algebra
from factcheck.matching.series.bases import together
from factcheck.matching.series.composing import joined_track
from factcheck.matching.series.group_totals import group_total
from factcheck.matching.series.groups import first_place_in
from factcheck.matching.series.panel import Track, panel_of, place_keys_of
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.wording import Wording
from factcheck.matching.shared_base import inside_another_whole, measure_of, names_measure, taken_of
from factcheck.matching.words import stems, weight
from factcheck.places import contains, find_places, is_aggregate

if TYPE_CHECKING:
    from factcheck.references import Indicator

__all__ = ["share_base", "shares"]

_SAID = 0.85
_OTHER_FILE = 0.6
"""Prior where the whole comes from another file than the part."""
_SUMMED = 0.75
"""The same where the whole is a sum over the places of a file."""
_UNSAID = 0.6
"""The same where the text does not say that the whole is that of all places."""
_MONEY_OF_YEAR = re.compile(r"\d{4} [A-Z]{3}\b")
_MONEY_MOVES = 0.2
"""By what share exchange rates and prices move the weight of one country, by judgement."""
_WORLD = re.compile(r"world|global", re.IGNORECASE)
WORLD = "world"
_IN_OLD_MONEY = "base: in the money of the time the share may be another one"
_UNNAMED = "definition: the text does not name the measure that is shared"
_WHOLE_UNSAID = "base: the text does not say that the whole is that of all places"


def shares(scene: Scene) -> Iterator[Draft]:
    """The claim's place, or those that it joins, as a share of the world or of a group."""
    group, track = share_base(scene.wording), _part(scene)
    if group is None or track is None or not scene.panel.adds_up or _has_none(scene):
        return
    if not is_aggregate(group) and not contains(group, scene.place_key or ""):
        return
    said = _whole_is_said(scene.wording)
    for whole, prior in _wholes(scene, group):
        for part, sum_ in together(scene, track, whole):
            if part.value <= sum_.value and part.place != sum_.place:
                computed = algebra.share(part, sum_, f"share of {sum_.place or sum_.name}")
                drafts = scene.draft(computed, prior if said else min(prior, _UNSAID))
                yield from (_doubted(scene, draft, said=said) for draft in drafts)


def _has_none(scene: Scene) -> bool:
    """Whether the place is only named in what another share of the sentence is taken of."""
    claim = scene.claim
    named = [one.start for one in find_places(claim.sentence) if one.key == scene.place_key]
    return bool(named) and all(inside_another_whole(claim, start) for start in named)


def _part(scene: Scene) -> Track | None:
    """The series of whose share the text tells, of several places their sum (`China and India`)."""
    if scene.wording.joined:
        return joined_track(scene)
    key = scene.place_key
    return group_total(scene, key) if scene.track is None and key and is_aggregate(key) else scene.track


def _doubted(scene: Scene, draft: Draft, *, said: bool) -> Draft:
    """A share whose measure or whole the text leaves out may confirm and not refute."""
    name = f"{scene.indicator.name} {scene.indicator.subject or ''}"
    base = taken_of(scene.claim)
    text = measure_of(base) or f"{scene.wording.clause} . {scene.claim.subject or ''} . {base}"
    doubts = () if names_measure(text, name) else (_UNNAMED,)
    doubts = doubts if said else (*doubts, _WHOLE_UNSAID)
    doubts = (*doubts, _IN_OLD_MONEY) if _may_be_of_other_money(scene, draft) else doubts
    if not doubts:
        return draft
    computed = draft.computed
    return replace(draft, computed=replace(computed, assumed=True, warnings=(*computed.warnings, *doubts)))


def _may_be_of_other_money(scene: Scene, draft: Draft) -> bool:
    """Whether a share in the money of one year is near the claimed one, which may be in that of the time."""
    fixed = _MONEY_OF_YEAR.match(scene.indicator.unit or "") is not None
    claimed, share = float(scene.claim.quantity.value or 0), draft.computed.value
    claimed *= 100 if 0 < claimed < 1 else 1
    return fixed and abs(claimed - share) <= _MONEY_MOVES * share


def share_base(wording: Wording) -> str | None:
    """Key of the place that a share is taken of, the world where the text only says that it is of all; None
    where it is of something else."""
    whole = taken_of(wording.claim)
    own = first_place_in(whole)
    if wording.says("world") and (own is None or own.key == WORLD or _WORLD.search(whole)):
        return WORLD
    for text in (whole, wording.claim.details.base or ""):
        named = first_place_in(text)
        if named is not None and named.key != wording.place_key:
            return named.key
    return WORLD if _of_all_places(wording) else None


def _whole_is_said(wording: Wording) -> bool:
    return bool(wording.says("world") or not _of_all_places(wording))


def _of_all_places(wording: Wording) -> bool:
    """`Half of the people killed in wars died in Chad`, `Chad accounts for half of all deaths`."""
    base = taken_of(wording.claim)
    if not base or first_place_in(base.partition(" in ")[0]):
        return False
    return bool(wording.says("has_share") or wording.says_after("was_there"))


def _wholes(scene: Scene, group: str) -> Iterator[tuple[Track, float]]:
    """The group's own series of the same indicator, that of one like it in another file, else the sum over
    the places of the group."""
    whole = scene.panel.track(group) if group in scene.panel.rows_by_place else None
    if whole is not None:
        yield whole, _SAID
        return
    others = list(_elsewhere(scene, group))
    yield from others
    total = None if others else group_total(scene, group)
    if total is not None:
        yield total, _SUMMED


def _elsewhere(scene: Scene, group: str) -> Iterator[tuple[Track, float]]:
    for hit in scene.hits:
        if _alike(scene.indicator, hit.indicator) and _covers(scene, hit.indicator, group):
            panel = panel_of(scene.library, hit.indicator)
            other = panel.track(group if group in panel.rows_by_place else None)
            if other is not None:
                yield other, _OTHER_FILE


def _alike(one: Indicator, other: Indicator) -> bool:
    """Whether two indicators of different files may be parts of one measure: same unit, a word in common."""
    words = set(stems(f"{one.name} {one.subject or ''}")) & set(stems(f"{other.name} {other.subject or ''}"))
    same_unit = one.unit is not None and one.unit == other.unit
    return one.id != other.id and same_unit and any(weight(word) for word in words)


def _covers(scene: Scene, indicator: Indicator, group: str) -> bool:
    keys = place_keys_of(scene.library, indicator)
    return group in keys or (group == "world" and keys == {None} and _says_world(scene, indicator))


def _says_world(scene: Scene, indicator: Indicator) -> bool:
    """Whether a file without places says that it is about the world."""
    source = next((one for one in scene.library.sources if one.id == indicator.source_id), None)
    text = f"{source.path} {source.title or ''}" if source else ""
    return bool(_WORLD.search(f"{text} {indicator.name}"))
