"""What a place has of something that the text has measured: `Chad sold 10 million, or 27 percent of it`."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.analysis import Analysis
from factcheck.claims.language import classes, verb_forms, words
from factcheck.claims.phrases import left_phrase, without_aside
from factcheck.claims.scene import TIME_UNITS, Scene, Subject, class_of, join, verb_before

__all__ = ["shared_out"]

_THESE = words("back_references") | {"them"}
_WHOLES = frozenset({"whole"})
_NO_PART = TIME_UNITS | {"times", "ratio", "rank", "percentage point"}
_ENDS = frozenset({"|", ",", "CONJ", "REL", "SUB"})


def shared_out(scene: Scene) -> Subject | None:
    """The subject lent to a number that a sentence says of a place and of nothing else, or None.

    A percentage of what was measured is a share of it; one of nothing is the rate that was told before.
    """
    quantity, a = scene.quantity, scene.a
    verb, base = verb_before(a, scene.at), _base(scene)
    several = quantity.unit is None and (quantity.value is None or quantity.value >= 1)
    if quantity.counted or quantity.unit in _NO_PART or several:
        return None
    if base and verb < 0 and any(i < scene.at for i in a.at.values()):
        return _taken_up(scene.whole, base, verb)
    if not _is_of_a_place(scene, verb):
        return None
    gives, states = _gives_a_share(a, verb), _states(a, verb)
    if base:
        return _taken_up(scene.whole, base, verb) if gives or states or base not in _THESE else None
    if not _ends(scene):
        return None
    if quantity.unit == "percent":
        return _taken_up(scene.whole if gives else scene.rate if states else None, None, verb)
    held = scene.alike or (scene.whole if gives else None)
    return _taken_up(held, None, verb) if gives or states else None


def _taken_up(held: Subject | None, base: str | None, verb: int) -> Subject | None:
    return replace(held, base=base, verb=verb) if held else None


def _is_of_a_place(scene: Scene, verb: int) -> bool:
    """Whether the subject of the verb is nothing but the name of a place."""
    span = left_phrase(scene.a, verb) if verb >= 0 else None
    if span is None:
        return False
    first, last = without_aside(scene.a, span)
    return all(i in scene.spots or scene.a.tag(i) == "DET" for i in range(first, last))


def _base(scene: Scene) -> str | None:
    """`of it`, `of them`, `of the global total`: the whole, where the text before has said what it is."""
    a, start = scene.a, scene.at + 2
    if a.lower(start - 1) != "of":
        return None
    if a.lower(start) in _THESE and a.tag(start + 1) not in ("N", "ADJ", "REL"):
        return a.lower(start)
    head = start
    while a.tag(head) in ("DET", "ADJ") and not _is_whole(a, head):
        head += 1
    alone = a.tag(head + 1) != "N" and a.lower(head + 1) != "of"
    return join(scene, (start, head + 1)) if head > start and alone and _is_whole(a, head) else None


def _is_whole(a: Analysis, i: int) -> bool:
    return a.lower(i) in _WHOLES or classes("stand_ins").get(a.lower(i), "neutral") != "neutral"


def _ends(scene: Scene) -> bool:
    """Whether no noun follows the number that would say what it is."""
    i = scene.at + 1
    while i in scene.left_out:
        i += 1
    return scene.a.tag(i) in _ENDS


def _gives_a_share(a: Analysis, verb: int) -> bool:
    """`accounted for`, `was responsible for`, `made up`."""
    base = verb_forms().get(a.lower(verb), ("",))[0]
    following = a.lower(verb + 2) if a.tag(verb + 1) == "ADV" else a.lower(verb + 1)
    return (
        base in ("account", "contribute", "represent")
        or following == "responsible"
        or (base == "make" and following == "up")
    )


def _states(a: Analysis, verb: int) -> bool:
    """`Greece had`, `Peru reached`."""
    return a.tag(verb) == "AUX" or class_of(a, verb) == "LEVEL"
