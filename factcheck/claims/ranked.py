"""Subjects of ranks: the noun after a superlative, or what the sentence says is ranked."""

from __future__ import annotations

from factcheck.claims.analysis import Analysis
from factcheck.claims.language import classes, words
from factcheck.claims.measured import topic
from factcheck.claims.phrases import (
    drops_head,
    head_of,
    is_verb,
    left_phrase,
    noun_end,
    tail_end,
    without_aside,
)
from factcheck.claims.scene import Scene, Subject, head_in, join, singular_of

__all__ = ["ranked", "ranked_so_long"]


def ranked(scene: Scene, at: int) -> Subject:
    """`the biggest relocation programme in existence`; `the highest since 1976` is about what came before."""
    a = scene.a
    end = noun_end(a, at + 1)
    head = head_of(a, at + 1, end)
    if head == "time":
        return topic(scene) or _of_next_verb(scene) or Subject(None)
    if head and head.lower() not in words("generic_nouns"):
        stop = end if _is_span(a, end + 1) else _before_next(a, end, tail_end(a, end, verb=False))
        return Subject(join(scene, (at + 1, stop)), singular_of(head))
    if head is None and (joined := _joined_noun(scene, at)):
        return joined
    if head and a.lower(end) in ("of", "for", "in") and not _is_span(a, end + 1):
        stop = tail_end(a, end, verb=False)
        phrase = join(scene, (at + 1, stop))
        inner = head_of(a, end + 1, stop) if a.lower(end) == "of" else None
        if inner or (phrase and phrase.lower() != head.lower()):
            return Subject(phrase, singular_of(inner or head))
    if scene.before and _in_apposition(scene, at):
        return Subject(scene.before.phrase, scene.before.head)
    verb = next((i for i in range(at - 1, -1, -1) if is_verb(a, i) and i not in scene.left_out), -1)
    span = left_phrase(a, verb) if verb >= 0 else _headline(a, at)
    if span is None:
        before = scene.before
        return (
            Subject(before.phrase, before.head)
            if before
            else Subject(join(scene, (at + 1, end)), singular_of(head))
        )
    span = without_aside(a, span)
    start = drops_head(a, *span)
    phrase = join(scene, (start, span[1]))
    if phrase is None:
        before = scene.before
        return before if before else Subject(join(scene, (at + 1, end)), singular_of(head))
    return Subject(phrase, head_in(scene, start, span[1]))


def ranked_so_long(scene: Scene, at: int) -> Subject:
    """The subject of a rank told by a length of time, whose words (`lower`, `high`) stand at `at`.

    `A ten-year high in prices` and `to find a lower rate` name it behind; `to find one that low` nowhere.
    """
    a = scene.a
    first = at + 2 if a.lower(at + 1) in ("in", "for", "of") else at + 1
    end = noun_end(a, first)
    if end > first and not any(i in scene.left_out for i in range(first, end)):
        stop = tail_end(a, end, verb=False)
        return Subject(join(scene, (first, stop)), head_in(scene, first, stop))
    verb = next((i for i in range(at - 1, -1, -1) if is_verb(a, i)), -1)
    if a.lower(verb - 1) == "to":
        return scene.before or Subject(None)
    time = next((i for i in range(1, verb) if (a.lower(i - 1), a.lower(i)) == ("last", "time")), -1)
    if time < 0:
        return ranked(scene, at)
    phrase = join(scene, (time + 1, verb))
    return Subject(phrase, head_in(scene, time + 1, verb)) if phrase else scene.before or Subject(None)


def _before_next(a: Analysis, end: int, stop: int) -> int:
    """Where a phrase ends before a superlative that is joined to it (`economy and most populous nation`)."""
    joints = (i for i in range(end, stop) if a.tag(i) == "CONJ")
    ranks = (i for i in joints if any(a.lower(i + k) in classes("superlatives") for k in (1, 2)))
    return next(ranks, stop)


def _is_span(a: Analysis, start: int) -> bool:
    """Whether a noun phrase is one of time (`in a generation`, `for several decades`)."""
    return (head_of(a, start, noun_end(a, start)) or "").lower() in words("spans_of_time")


def _joined_noun(scene: Scene, at: int) -> Subject | None:
    """`the sixth rise in a row and the steepest since 1974`: the noun is the one it is joined to."""
    a = scene.a
    if a.tag(at - 1) != "DET" or a.tag(at - 2) != "CONJ":
        return None
    verb = next((i for i in range(at - 2, -1, -1) if is_verb(a, i)), -1)
    head = head_of(a, verb + 1, at - 2, scene.left_out) if a.tag(verb) == "AUX" else None
    return Subject(head, singular_of(head)) if head else None


def _of_next_verb(scene: Scene) -> Subject | None:
    """`For the first time since 1985 the best result came from here`: what the sentence goes on about."""
    a = scene.a
    verb = next((i for i in range(scene.at + 1, len(a.tokens)) if is_verb(a, i)), -1)
    span = left_phrase(a, verb) if verb >= 0 else None
    phrase = join(scene, span, (verb, tail_end(a, verb + 1, verb=False))) if span else None
    return Subject(phrase, head_in(scene, *span)) if span and phrase else None


def _in_apposition(scene: Scene, at: int) -> bool:
    """`revenue of 5 million euros, the third-highest in Europe`: the rank is that of the number before."""
    a = scene.a
    previous = max((i for i in a.at.values() if i < at), default=-1)
    i = at - 1
    while a.tag(i) in ("DET", "ADV"):
        i -= 1
    return 0 <= previous < i and a.tag(i) in (",", "|") and not any(is_verb(a, j) for j in range(previous, i))


def _headline(a: Analysis, at: int) -> tuple[int, int] | None:
    """The noun phrase that a headline without a verb begins with (`Crime at lowest since 1981`)."""
    end = next((i for i in range(at) if a.tag(i) in ("PREP", ",")), 0)
    start = next((i for i in range(end) if a.tag(i) in ("N", "ADJ")), end)
    return (start, end) if head_of(a, start, end) else None
