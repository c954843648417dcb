"""Numbers that leave out what they count, because the claims before have said it."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.analysis import Analysis
from factcheck.claims.language import participle, words
from factcheck.claims.phrases import left_phrase, noun_end
from factcheck.claims.scene import (
    Scene,
    Subject,
    class_of,
    is_bare,
    takes_object,
    verb_before,
    written_head,
)
from factcheck.claims.stand_ins import stood_in_for

__all__ = ["HAVE", "apposed_to", "lent", "referred_to", "spoken_by"]

HAVE = frozenset({"has", "have", "had"})
_FIRST_AND_SECOND = frozenset({"i", "we", "you"})
_MARKS = {",": ",", "(": ")", "–": "–", "—": "—", "--": "--"}
_IN_NOUNS = frozenset({"N", "ADJ", "DET", "PREP", "SUB"})
_STATING = frozenset({"AUX", "ADV"})


def referred_to(scene: Scene) -> Subject | None:
    """What `it` is: for a number alone what was counted, for a percentage a rate rather than a count."""
    before = scene.before
    if is_bare(scene):
        return scene.counted or before
    if before and before.counted and scene.quantity.unit == "percent":
        return scene.rate or before
    return before


def lent(scene: Scene) -> Subject | None:
    """The subject that a number takes over from a claim before, or None where its own clause gives one."""
    a, at = scene.a, scene.at
    verb = verb_before(a, at)
    span = left_phrase(a, verb) if verb >= 0 else apposed_to(scene)
    if span and (found := stood_in_for(scene, span)):
        return replace(found, base=None, verb=verb)
    if scene.before and _moves_it(a, verb, at):
        return replace(scene.before, base=None, verb=verb)
    if scene.counted is None or not is_bare(scene):
        return None
    has = a.lower(at - 1) in HAVE and not (spoken_by(a, at - 1) and _more_said(scene))
    if _exists(a, at) or has or _place_with(scene):
        return replace(_from_anywhere(scene.counted), base=None, verb=verb)
    if span and verb >= 0:
        span = span[0], next((i for i in range(*span) if a.tag(i) == ","), span[1])
    if span and all(i in scene.spots for i in range(*span)):
        return _done_by_a_place(scene, scene.counted, verb)
    return None


def apposed_to(scene: Scene) -> tuple[int, int] | None:
    """The nouns before a number that stands between two marks (`its record, 5 million, was set`)."""
    a, at = scene.a, scene.at
    closes = _MARKS.get(a.lower(at - 1))
    if closes is None or a.lower(at + 1) != closes:
        return None
    start = at - 1
    while a.tag(start - 1) in _IN_NOUNS or (start > 1 and start - 1 in scene.left_out):
        start -= 1
    return (start, at - 1) if start < at - 1 else None


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
        return replace(_from_anywhere(counted), base=None, verb=verb) if class_of(a, verb) != "SAY" else None
    if any(a.tag(i) not in ("PREP", "ADV") for i in range(verb + 1, at)):
        return None
    noun = counted.unit if counted.counted else written_head(counted)
    phrase = " ".join(part for part in (noun, participle(a.lower(verb))) if part)
    return replace(counted, phrase=phrase or None, base=None, verb=verb)


def _from_anywhere(counted: Subject) -> Subject:
    """Those counted at one place without where they came from, which says nothing of another place."""
    origin = counted.counted and counted.unit and " from " in (counted.phrase or "")
    return replace(counted, phrase=counted.unit) if origin else counted
