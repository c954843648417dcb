"""Nouns that stand for what a claim before has counted or measured: `the toll`, `its previous peak`."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.analysis import Analysis
from factcheck.claims.language import classes
from factcheck.claims.phrases import TIMED
from factcheck.claims.scene import Scene, Subject, is_bare

__all__ = ["stood_in_for"]

_DEFINITE = frozenset({"the", "that", "this", "its", "their", "his", "her", "our"})
_OWNER = ("'s", "’s", "s'", "s’")
_NEUTRAL = "neutral"
_PASSED = frozenset({"ADV", "PREP", "CONJ", ","})
"""Tags of what may stand before the noun and its article (`But in May the figure`)."""


def stood_in_for(scene: Scene, span: tuple[int, int]) -> Subject | None:
    """What `the number`, `the rate`, `that figure`, `Peru's previous peak` stands for, or None."""
    a = scene.a
    noun = _noun(scene, span)
    if noun < 0 or not _is_definite(scene, noun) or not _ends(scene, noun + 1, span[1]):
        return None
    held = _held(scene, classes("stand_ins")[a.lower(noun)])
    if held is None or held.phrase is None:
        return None
    word = a.tokens[noun].text
    return held if word in held.phrase else replace(held, phrase=f"{word} of {held.phrase}")


def _noun(scene: Scene, span: tuple[int, int]) -> int:
    """The token of the noun, behind nothing but what says which of its figures is meant; -1 for none."""
    a, kinds = scene.a, classes("stand_ins")
    i = span[0]
    while i < span[1] and (i in scene.left_out or a.tag(i) in _PASSED or _says_which(a, i)):
        i += 1
    return i if i < span[1] and kinds.get(a.lower(i), _NEUTRAL) != _NEUTRAL else -1


def _says_which(a: Analysis, i: int) -> bool:
    return a.tag(i) == "DET" or classes("stand_ins").get(a.lower(i)) == _NEUTRAL or _owns(a, i)


def _owns(a: Analysis, i: int) -> bool:
    return a.lower(i).endswith(_OWNER)


def _is_definite(scene: Scene, noun: int) -> bool:
    """`the`, `its`, `the ministry's`, `Peru's`; in `a record` and `no figure` nothing is taken up."""
    a, i = scene.a, noun - 1
    while classes("stand_ins").get(a.lower(i)) == _NEUTRAL:
        i -= 1
    return a.lower(i) in _DEFINITE or (i >= 0 and _owns(a, i))


def _ends(scene: Scene, start: int, end: int) -> bool:
    """Whether only a time or place follows the noun (`the mean for the year`, `the peak since the war`)."""
    a = scene.a
    rest = [i for i in range(start, end) if i not in scene.left_out]
    if rest and a.lower(rest[0]) in TIMED:
        return True
    units = classes("period_units")
    return all(a.tag(i) in ("DET", "PREP", ",") or a.lower(i) in units for i in rest)


def _held(scene: Scene, kind: str) -> Subject | None:
    """What is taken up: a rate for a percentage, what was counted for a number alone, else the measure
    that was last given in the same unit."""
    percent = scene.quantity.unit == "percent"
    if percent:
        return (scene.rate or scene.alike) if kind != "number" else None
    if scene.quantity.counted or kind == "rate":
        return None
    return (scene.counted or scene.alike) if is_bare(scene) else scene.alike
