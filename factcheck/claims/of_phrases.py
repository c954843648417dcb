"""Subjects of numbers with `of` after them, and of those that say how others do the same."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.analysis import Analysis
from factcheck.claims.ellipsis import to_a_place
from factcheck.claims.language import participle, verb_forms, words
from factcheck.claims.measured import measured
from factcheck.claims.phrases import antecedent, head_of, left_phrase, noun_end, tail_end
from factcheck.claims.scene import (
    Scene,
    Subject,
    class_of,
    ends_a_change,
    head_in,
    is_object,
    join,
    singular_of,
    takes_object,
    verb_before,
    written_head,
)

__all__ = ["of_noun", "of_others", "of_these"]


def of_noun(scene: Scene) -> Subject:
    """`37 percent of children`, `hundreds of tons of arms`, `half of them`."""
    a, at = scene.a, scene.at
    start = _past_owner(a, at + 3 if a.lower(at + 1) == "out" else at + 2)
    verb = verb_before(a, at)
    states_level = verb >= 0 and (
        a.tag(verb) == "AUX" or class_of(a, verb) == "LEVEL" or ends_a_change(scene)
    )
    if a.lower(start) == "what" and (told := _what(scene, start)):
        return told
    pronoun = a.tag(start) == "PRON" or a.lower(start) in ("those", "these", "which")
    end = start + 1 if pronoun else noun_end(a, start)
    before = (scene.counted or scene.before) if pronoun else scene.before
    base = written_head(before) if pronoun and before else join(scene, (start, end))
    hangs = scene.quantity.unit in ("percent", None) and _follows_preposition(a, at)
    if states_level or (hangs and not _of_some(scene, verb)):
        found = measured(scene)
        if found.phrase:
            return Subject(found.phrase, found.head, base, found.verb)
    if pronoun and before and to_a_place(scene, end):
        return replace(before, base=base)
    if pronoun:
        stop = tail_end(a, end, verb=True)
        rest = join(scene, (end, stop))
        if before and rest is None:
            return replace(before, base=base, verb=-1)
        phrase = " ".join(part for part in (base, rest) if part) or None
        return Subject(phrase, before.head if before else None, base)
    head = head_of(a, start, end, scene.left_out)
    if verb >= 0 and a.tag(verb) == "V":
        stop = tail_end(a, end, verb=False)
        agent = left_phrase(a, verb) if class_of(a, verb) not in ("DO", "SAY") else None
        done = participle(a.lower(verb)) if takes_object(a, verb) and is_object(scene, verb) else None
        lead = f"{join(scene, agent)} {a.lower(verb)}" if agent else None
        phrase = join(scene, (start, end), done, (end, stop))
        return Subject(f"{lead} {phrase}" if lead else phrase, singular_of(head), base, verb)
    stop = tail_end(a, end, verb=verb < 0)
    phrase = " ".join(part for part in (join(scene, (start, stop)), _before_bracket(scene)) if part)
    return Subject(phrase, singular_of(head), base, verb) if phrase else measured(scene)


def _what(scene: Scene, start: int) -> Subject | None:
    """`two-thirds of what we spend`; in `a third of what it had` that of which the number before is told."""
    a = scene.a
    verb = next((i for i in range(start + 1, start + 5) if a.tag(i) == "V"), -1)
    if verb < 0 or class_of(a, verb) != "DO":
        return replace(scene.before, base=None, verb=-1) if scene.before else None
    return Subject(join(scene, (start, tail_end(a, start + 1, verb=True))))


def _of_some(scene: Scene, verb: int) -> bool:
    """Whether a number after a preposition still counts the noun after `of` (`with 83 percent of the votes
    counted`, `grants asylum to 5 percent of applicants`, `in nine of the 11 towns`)."""
    a, before = scene.a, scene.a.lower(scene.at - 1)
    if scene.quantity.role == "share_of" or (before == "with" and verb < 0):
        return True
    return before == "to" and verb_forms().get(a.lower(verb), ("",))[0] in words("giving_verbs")


def _follows_preposition(a: Analysis, at: int) -> bool:
    """Whether the number hangs on a preposition (`to 15 percent of`) that is none of comparison."""
    return (a.tag(at - 1) == "PREP" and a.lower(at - 1) not in ("versus", "vs", "against", "than", "to")) or (
        a.lower(at - 1) == "to" and a.lower(at - 2) != "compared"
    )


def of_others(scene: Scene) -> Subject | None:
    """`walk to work (23 percent versus 14 percent for men)`: the same thing, of others."""
    a, at = scene.a, scene.at
    end = noun_end(a, at + 2)
    context = _before_bracket(scene)
    if a.lower(at + 1) not in ("for", "among") or end == at + 2:
        return None
    whom = join(scene, (at + 2, end))
    return Subject(" ".join(part for part in (whom, context) if part), head_in(scene, at + 2, end), whom)


def _before_bracket(scene: Scene) -> str | None:
    """What the numbers in brackets are about: `go to the market (21 percent of men, 34 percent of women)`."""
    a = scene.a
    opening = next((i for i in range(scene.at - 1, -1, -1) if a.lower(i) in ("(", ")")), -1)
    if opening < 0 or a.lower(opening) == ")":
        return None
    acts = [a.tag(i) == "V" or a.lower(i) == "do" for i in range(opening)]
    edge = next((i for i in range(opening - 1, -1, -1) if a.tag(i) in ("AUX", "|") and not acts[i]), -1)
    verb = next((i for i in range(edge + 1, opening) if acts[i]), edge + 1)
    return join(scene, (verb, opening))


def _past_owner(a: Analysis, start: int) -> int:
    """Where the noun begins in `of its 47 counties`, `of the island's roughly 200 villages`."""
    while a.tag(start) in ("DET", "NUM"):
        start += 1
    end = noun_end(a, start)
    number = next((i for i in range(end, end + 3) if a.tag(i) == "NUM"), -1)
    if a.lower(end - 1).endswith(("'s", "’s")) and number >= 0 and noun_end(a, number + 1) > number + 1:
        return number + 1
    return start


def of_these(scene: Scene) -> Subject | None:
    """`camps, of which three are full`: the number is of what the relative clause is about."""
    a, at = scene.a, scene.at
    if a.lower(at - 1) not in ("which", "whom") or a.lower(at - 2) != "of":
        return None
    span = antecedent(a, at - 2)
    stop = tail_end(a, at + 1, verb=True)
    if span is None:
        return None
    phrase = " ".join(part for part in (join(scene, span), join(scene, (at + 1, stop))) if part)
    return Subject(phrase, head_in(scene, *span), join(scene, span))
