"""Subjects of claims in words: what doubled, what fell for the fifth year running, what happened first."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.language import classes, verb_forms, words
from factcheck.claims.phrases import drops_head, is_verb, left_phrase, noun_end, tail_end
from factcheck.claims.scene import (
    Scene,
    Subject,
    class_of,
    head_in,
    is_passive,
    join,
    singular_of,
    verb_before,
)
from factcheck.claims.stand_ins import stood_in_for

__all__ = ["at_verb", "direction", "of_event", "of_growth", "of_run"]

_LEVEL = frozenset({"LEVEL", "UP", "DOWN"})
_NEAR = 8
"""Words after a number in which the noun stands that says which way a run goes."""


def at_verb(scene: Scene) -> Subject:
    """`exports doubled`, `doubled the beds`, `a doubling of prices`, `rose for the third year running`."""
    a, at = scene.a, scene.at
    noun = _noun_after(scene)
    if noun:
        return noun
    verb = at if is_verb(a, at) else verb_before(a, at)
    if verb == at and not is_passive(a, at):
        moved = _object(scene, verb)
        if moved:
            return moved
    span = left_phrase(a, verb) if verb >= 0 else None
    plain = replace(scene, quantity=replace(scene.quantity, unit=None), alike=scene.counted)
    stood_in = stood_in_for(plain, span) if span else None
    if stood_in:
        return replace(stood_in, verb=verb)
    if span is None or not join(scene, span) or a.lower(span[1] - 1) in words("back_references"):
        return replace(scene.before, base=None, verb=verb) if scene.before else Subject(None, verb=verb)
    start = drops_head(a, *span)
    tells = verb < at and a.tag(verb) == "V" and class_of(a, verb) not in _LEVEL
    parts = ((start, span[1]), (verb, at)) if tells else ((start, span[1]),)
    return Subject(join(scene, *parts), head_in(scene, start, span[1]), verb=verb)


def _object(scene: Scene, verb: int) -> Subject | None:
    """What a verb of change is done to (`doubled the number of beds`)."""
    a = scene.a
    end = noun_end(a, verb + 1)
    if end == verb + 1 or any(i in scene.left_out for i in range(verb + 1, end)):
        return None
    stop = tail_end(a, end, verb=False)
    start = drops_head(a, verb + 1, stop)
    return _phrase(scene, start, stop, verb)


def _noun_after(scene: Scene) -> Subject | None:
    """The measure in `a doubling of prices`, `the fifth straight annual rise in exports`."""
    a, at = scene.a, scene.at
    of = next(
        (i for i in range(at, at + 5) if a.lower(i) in ("of", "in") and a.tag(i - 1) in ("N", "ADJ")), -1
    )
    named = a.lower(of - 1)
    if of < 0 or not (named in classes("change_nouns") or of - 1 == at):
        return None
    stop = tail_end(a, of + 1, verb=False)
    return _phrase(scene, of + 1, stop, -1) if stop > of + 1 else None


def _phrase(scene: Scene, start: int, stop: int, verb: int) -> Subject | None:
    phrase = join(scene, (start, stop))
    return Subject(phrase, head_in(scene, start, stop), verb=verb) if phrase else None


def of_event(scene: Scene, span: tuple[int, int]) -> Subject:
    """What happened first or last (`first recorded case of measles`, `virus was first found in bats`)."""
    a = scene.a
    inside = a.inside(*span)
    if not inside:
        return Subject(None)
    start, stop = inside[0], inside[-1] + 1
    span_before = left_phrase(a, start) if a.tag(start - 1) == "AUX" else None
    if span_before:
        phrase = join(scene, span_before, (start - 1, stop))
        return Subject(phrase, head_in(scene, *span_before), verb=start)
    return Subject(join(scene, (start, stop)), head_in(scene, start + 1, stop), verb=stop - 1)


def of_run(scene: Scene, span: tuple[int, int]) -> Subject:
    """What goes on in `57 straight months of job growth`, `of falling prices`; the way is no part of it."""
    a = scene.a
    inside = a.inside(*span)
    start = inside[0] if inside else len(a.tokens)
    moving = class_of(a, start) in ("UP", "DOWN")
    start += moving
    end = start
    while a.tag(end) in ("N", "ADJ") and end not in scene.left_out:
        end += 1
    if end - start > 1 and a.lower(end - 1) in classes("change_nouns") and a.tag(end - 2) == "N":
        end -= 1
    phrase = join(scene, (start, end))
    if phrase is None:
        return scene.before or Subject(None)
    return Subject(phrase, head_in(scene, start, end), verb=start - 1 if moving else -1)


def of_growth(scene: Scene, span: tuple[int, int]) -> Subject:
    """What took so long to grow: what its figures count, else what grew, else what was told of before.

    `took 5 days to go from 100 cases to 200`, `the tally needed 5 days to double`.
    """
    a = scene.a
    inside = a.inside(*span)
    if inside:
        phrase = (inside[0], inside[-1] + 1)
        return Subject(join(scene, phrase), head_in(scene, *phrase))
    if counted := scene.text[slice(*span)]:
        return Subject(counted, singular_of(counted.rpartition(" ")[2]))
    verb = verb_before(a, scene.at)
    named = left_phrase(a, verb) if verb > 0 else None
    if named and verb_forms().get(a.lower(named[0]), ("", "", ""))[2] == "ing":
        named = None
    inner = [i for i in range(*named) if a.tag(i) == "N" and i not in scene.spots] if named else []
    if named and inner and join(scene, named):
        return Subject(join(scene, named), head_in(scene, *named))
    return replace(scene.before, base=None) if scene.before else Subject(None)


def direction(scene: Scene, subject: Subject) -> str | None:
    """Which way a run goes (`fell for the fifth year running`, `the third straight rise`)."""
    a, nouns = scene.a, classes("change_nouns")
    after = next((nouns[a.lower(i)] for i in range(scene.at, scene.at + _NEAR) if a.lower(i) in nouns), None)
    way = class_of(a, subject.verb) if subject.verb >= 0 else ""
    return after or {"UP": "up", "DOWN": "down"}.get(way)
