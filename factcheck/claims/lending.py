"""Numbers that leave out what they count, because the claims before have said it."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.analysis import Analysis
from factcheck.claims.language import classes, participle, words
from factcheck.claims.phrases import left_phrase, noun_end
from factcheck.claims.scene import Scene, Subject, class_of, takes_object, verb_before, written_head

__all__ = ["HAVE", "is_bare", "lent", "referred_to", "spoken_by"]

HAVE = frozenset({"has", "have", "had"})
_FIRST_AND_SECOND = frozenset({"i", "we", "you"})
_DEFINITE = frozenset({"the", "that", "this"})
_LEADING = frozenset({"DET", "ADV", "PREP", ",", "CONJ"})
_STATING = frozenset({"AUX", "ADV"})


def is_bare(scene: Scene) -> bool:
    """Whether nothing beside a number says what it counts (`Chile has 5,000`)."""
    quantity, a, at = scene.quantity, scene.a, scene.at
    if (
        quantity.unit is not None
        or quantity.value is None
        or quantity.value <= 1
        or quantity.role == "share_of"
    ):
        return False
    end = noun_end(a, at + 1)
    named = any(i not in scene.left_out for i in range(at + 1, end))
    return not named and a.lower(at + 1) not in ("of", "percent") and not _opens_ratio(a, at)


def referred_to(scene: Scene) -> Subject | None:
    """What `it` is: for a number alone what was counted, for a percentage a rate rather than a count."""
    before = scene.before
    if is_bare(scene):
        return scene.counted or before
    if before and before.counted and scene.quantity.unit == "percent":
        return scene.rate or before
    return before


def _opens_ratio(a: Analysis, at: int) -> bool:
    """`one in five`, `3 out of 10`."""
    return a.tag(at + 1) == "PREP" and a.tag(at + 2) == "NUM"


def lent(scene: Scene) -> Subject | None:
    """The subject that a number takes over from a claim before, or None where its own clause gives one."""
    a, at = scene.a, scene.at
    verb = verb_before(a, at)
    span = left_phrase(a, verb) if verb >= 0 else None
    if span and (found := _stood_in_for(scene, span)):
        return replace(found, base=None, verb=verb)
    if scene.before and _moves_it(a, verb, at):
        return replace(scene.before, base=None, verb=verb)
    if scene.counted is None or not is_bare(scene):
        return None
    has = a.lower(at - 1) in HAVE and not (spoken_by(a, at - 1) and _more_said(scene))
    if _exists(a, at) or has or _place_with(scene):
        return replace(scene.counted, base=None, verb=verb)
    if span:
        span = span[0], next((i for i in range(*span) if a.tag(i) == ","), span[1])
    if span and all(i in scene.spots for i in range(*span)):
        return _done_by_a_place(scene, scene.counted, verb)
    return None


def _moves_it(a: Analysis, verb: int, at: int) -> bool:
    """`the crisis drove it to 5 percent`."""
    moved = verb >= 0 and a.tag(verb) == "V" and a.lower(verb + 1) in words("back_references")
    return moved and verb + 2 < at and all(a.tag(i) in ("PREP", "ADV") for i in range(verb + 2, at))


def spoken_by(a: Analysis, verb: int) -> bool:
    """Whether the subject of a verb is who speaks or listens (`I will ask for 5 million`)."""
    i = verb - 1
    while a.tag(i) in _STATING:
        i -= 1
    return a.lower(i) in _FIRST_AND_SECOND


def _stood_in_for(scene: Scene, span: tuple[int, int]) -> Subject | None:
    """What `the number`, `the rate`, `that figure` stands for."""
    a = scene.a
    said = [i for i in range(*span) if i not in scene.left_out and a.tag(i) not in _LEADING]
    stand_in = classes("stand_ins").get(a.lower(said[0])) if len(said) == 1 else None
    if stand_in is None or a.lower(said[0] - 1) not in _DEFINITE:
        return None
    held = scene.rate if scene.quantity.unit == "percent" else scene.counted if is_bare(scene) else None
    fits = stand_in in ("any", "rate" if scene.quantity.unit == "percent" else "number")
    if held is None or not fits or held.phrase is None:
        return None
    noun = a.tokens[said[0]].text
    return held if noun in held.phrase else replace(held, phrase=f"{noun} of {held.phrase}")


def _more_said(scene: Scene) -> bool:
    """`I have 130 in my class`: the words after the number tell what it counts."""
    a, at = scene.a, scene.at
    end = noun_end(a, at + 2)
    return a.tag(at + 1) == "PREP" and end > at + 2 and not set(range(at + 1, end)) & set(scene.left_out)


def _exists(a: Analysis, at: int) -> bool:
    """`there had been 5,000`."""
    i = at - 1
    while a.tag(i) in _STATING:
        i -= 1
    return a.lower(i) == "there" and i < at - 1


def _place_with(scene: Scene) -> bool:
    """`Peru with 5,000`, `Peru came next with 5,000`."""
    a, i = scene.a, scene.at - 2
    if a.lower(scene.at - 1) != "with":
        return False
    while i >= 0 and a.tag(i) not in ("NUM", "|", "SUB", "REL"):
        if i in scene.spots:
            return True
        i -= 1
    return False


def _done_by_a_place(scene: Scene, counted: Subject, verb: int) -> Subject | None:
    """`Peru has taken in 5,000`: the verb says what was done to what is counted."""
    a, at = scene.a, scene.at
    if not takes_object(a, verb):
        return replace(counted, base=None, verb=verb) if class_of(a, verb) != "SAY" else None
    if any(a.tag(i) not in ("PREP", "ADV") for i in range(verb + 1, at)):
        return None
    noun = counted.unit if counted.counted else written_head(counted)
    phrase = " ".join(part for part in (noun, participle(a.lower(verb))) if part)
    return replace(counted, phrase=phrase or None, base=None, verb=verb)
