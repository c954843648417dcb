"""Figures whose clause leaves out what the clause before has said (`Peru sold 5 ships, Chile 3`)."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.analysis import Analysis
from factcheck.claims.phrases import is_verb, noun_end
from factcheck.claims.scene import Scene, Subject, join

__all__ = ["is_elliptic", "of_this_origin", "to_a_place"]

_LINKS = ("DET", "PREP", "ADV", "CONJ")


def is_elliptic(scene: Scene) -> bool:
    """Whether a number has only a place or time beside it, and its verb and noun in the clause before.

    `…, Chile 3`, `… and Chile's to 3`, `… and 3 to Chile`, `… and in 1990 3`, `… and 3 in 1990`,
    `…, Chile (3), Peru (2)`.
    """
    a, at = scene.a, scene.at
    if scene.before is not None and _bracketed(scene):
        return True
    previous = max((i for i in a.at.values() if i < at), default=-1)
    named = noun_end(a, at + 1) > at + 1 and at + 1 not in scene.left_out
    if scene.before is None or previous < 0 or named:
        return False
    edge = next((i for i in range(at - 1, previous, -1) if a.tag(i) in (",", "CONJ", "|")), -1)
    if edge < 0 or any(is_verb(a, i) for i in (*range(edge, at), at + 1)):
        return False
    names = [i for i in range(edge + 1, at) if a.tag(i) not in _LINKS and i not in scene.left_out]
    spots = [i for i in range(edge + 1, at) if i in scene.spots]
    if spots:
        return all(i in scene.spots for i in names)
    if not names and any(i in scene.left_out for i in range(edge + 1, at)):
        return True
    return not names and (to_a_place(scene, at + 1, unknown=True) or _dated(scene, at + 1))


def _bracketed(scene: Scene) -> bool:
    """`Chile (3 million)`: the number stands alone in a bracket behind a place."""
    a, at = scene.a, scene.at
    opening = next((i for i in range(at - 1, -1, -1) if a.tag(i) not in ("PREP", "ADV")), -1)
    alone = a.lower(at + 1) in (")", ";", ",") or at + 1 in scene.left_out
    return alone and a.lower(opening) == "(" and opening - 1 in scene.spots


def _dated(scene: Scene, start: int) -> bool:
    """`…, 9 in 1963 and 12 percent in 1968`: nothing but a time follows a number of the same unit."""
    end = start
    while end in scene.left_out:
        end += 1
    same = scene.before is not None and scene.quantity.unit in (None, scene.before.unit)
    return same and end > start and scene.a.tag(end) in (",", "CONJ", "|")


def to_a_place(scene: Scene, start: int, *, unknown: bool = False) -> bool:
    """Whether a place with its preposition stands at `start` (`to Chile`); with `unknown` any name does."""
    a: Analysis = scene.a
    following = start + 2 if a.tag(start + 1) == "DET" else start + 1
    if a.tag(start) != "PREP" or following >= len(a.tokens):
        return False
    return following in scene.spots or (unknown and a.tokens[following].text[:1].isupper())


def of_this_origin(scene: Scene, subject: Subject) -> Subject:
    """The subject lent to `3 from Chile`, without the place that those counted before had come from."""
    a, start = scene.a, scene.at + 1
    if a.lower(start) != "from" or subject.phrase is None or not to_a_place(scene, start, unknown=True):
        return subject
    end = next((i for i in range(start + 2, len(a.tokens)) if i not in scene.spots), start + 2)
    known = any(i in scene.spots for i in range(start + 1, end))
    named = join(scene, (start + 1, end if known else noun_end(a, start + 1)))
    of_all = subject.phrase.partition(" from ")[0]
    return replace(subject, phrase=f"{of_all} from {named}") if named else subject
