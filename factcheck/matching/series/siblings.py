"""Neighbouring columns of one file: what they add up to, and what one is in per cent of another."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files

from factcheck.matching.measuring import says_all
from factcheck.matching.series import algebra
from factcheck.matching.series.bases import base_of, together
from factcheck.matching.series.panel import Track, panel_of
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.totals import point_at
from factcheck.matching.series.unit_classes import UnitClass
from factcheck.matching.series.wording import Wording
from factcheck.matching.thesaurus import mentions, terms
from factcheck.matching.words import stems, tokens
from factcheck.references import Indicator

__all__ = ["Identity", "identities", "identities_named", "part_shares"]

_SAID = 0.85
_WHO = re.compile(r"\b(?:who|that|which)\b[^,;.]*", re.IGNORECASE)
_MOST_SIBLINGS = 60
"""Hits among which a neighbouring column is looked for."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A measure that is made of others (`tables/identities.toml`)."""

    word: re.Pattern[str]
    plus: tuple[str, ...]
    minus: tuple[str, ...]
    over: str | None
    """The stem of the measure that a rate is taken of."""


def identities(scene: Scene) -> Iterator[Draft]:
    """`114 active cases`: confirmed less recovered less deaths; a `recovery rate`: recovered of confirmed."""
    for identity in identities_named(scene.wording):
        if _named(scene.indicator.name, identity.plus[0]):
            yield from _rate(scene, identity.over) if identity.over else _sum(scene, identity)


def _sum(scene: Scene, identity: Identity) -> Iterator[Draft]:
    period = scene.wording.when
    columns = [(scene.track, 1)] + [(_sibling(scene, stem), -1) for stem in identity.minus]
    points = [point_at(track, period, scene) for track, _ in columns]
    known = [point for point in points if point is not None]
    if len(known) == len(columns):
        names = " − ".join(point.name for point in known)
        yield from scene.draft(algebra.signed_sum(known, [sign for _, sign in columns], names), _SAID)


def _rate(scene: Scene, over: str) -> Iterator[Draft]:
    whole = next((one for one in _siblings(scene, [over]) if _named(one.name, over)), None)
    if whole is not None:
        yield from _share_of(scene, whole)


@lru_cache(maxsize=16)
def identities_named(wording: Wording) -> list[Identity]:
    """The identities whose result the clause names, a rate only for a figure in per cent."""
    rate = wording.unit_class == UnitClass.PERCENT
    return [
        identity
        for identity in _identities()
        if (identity.over is None or rate) and identity.word.search(wording.clause)
    ]


def part_shares(scene: Scene) -> Iterator[Draft]:
    """A column in per cent of a neighbouring one that the text names (`8 percent of the labour force`)."""
    base = f"{base_of(scene.wording)} . {_people_who(scene.wording)}"
    for whole in _siblings(scene, _words_for(base)):
        if says_all(base, f"{whole.name} {whole.subject or ''}"):
            yield from _share_of(scene, whole)


def _people_who(wording: Wording) -> str:
    """What a relative clause says about the whole (`half of the people who fell ill`)."""
    said = _WHO.search(wording.after)
    return said[0] if said else ""


def _share_of(scene: Scene, whole: Indicator) -> Iterator[Draft]:
    """The share at the claim's time; of several figures in it, or without one, it may only confirm."""
    if scene.track is None or not scene.panel.adds_up:
        return
    period = scene.claim.period
    sure = period is not None and len(scene.track.inside(period)) == 1
    for part, all_ in together(scene, scene.track, scene.track_in(panel_of(scene.library, whole))):
        if part.value <= all_.value:
            share = algebra.share(part, all_, f"share of {whole.name}")
            yield from scene.draft(replace(share, assumed=True) if share and not sure else share, _SAID)


def _words_for(text: str) -> list[str]:
    """The words of a text, and what else the field calls what they name."""
    named = (mention.concept for mention in mentions(stems(text)))
    return [*tokens(text), *(term for concept in dict.fromkeys(named) for term in terms(concept))]


def _siblings(scene: Scene, words: Sequence[str]) -> Iterator[Indicator]:
    """The other columns of the file, in the same unit, that a search for the words finds."""
    own = scene.indicator
    for hit in scene.library.search(words, limit=_MOST_SIBLINGS):
        one = hit.indicator
        if one.source_id == own.source_id and one.unit == own.unit and one.id != own.id:
            yield one


def _sibling(scene: Scene, stem: str) -> Track | None:
    """The series of a neighbouring column whose name holds the stem."""
    found = (one for one in _siblings(scene, [stem]) if _named(one.name, stem))
    return next((scene.track_in(panel_of(scene.library, one)) for one in found), None)


def _named(name: str, stem: str) -> bool:
    return stem in name.lower()


@cache
def _identities() -> tuple[Identity, ...]:
    text = files(__package__).joinpath("tables/identities.toml").read_text(encoding="utf-8")
    return tuple(
        Identity(
            re.compile(rf"\b{row['word']}\b", re.IGNORECASE),
            tuple(row["plus"]),
            tuple(row.get("minus", ())),
            row.get("over"),
        )
        for row in tomllib.loads(text)["identity"]
    )
