"""What a quantity counts or measures, as the sentence says it."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.claims.analysis import Analysis
from factcheck.claims.ellipsis import is_elliptic, to_a_place
from factcheck.claims.in_words import About, Worded
from factcheck.claims.language import classes, participle, verb_forms, words
from factcheck.claims.lending import is_bare, lent
from factcheck.claims.measured import measured, ranked_for, topic
from factcheck.claims.phrases import antecedent, drops_head, head_of, is_verb, left_phrase, noun_end, tail_end
from factcheck.claims.scene import (
    TIME_UNITS,
    Scene,
    Subject,
    begins_change,
    class_of,
    ends_a_change,
    join,
    singular_of,
    takes_object,
    verb_before,
)
from factcheck.claims.subject_in_words import at_verb, of_event

__all__ = ["find_subject"]

_COMPARISON = re.compile(
    r"(?:compared (?:with|to)|against|versus|vs\.?|up from|down from|\bfrom|and then|only)\s*$", re.IGNORECASE
)
_CONTINUING = frozenset(
    {"up", "down", "by", "of", "or", "higher", "lower", "more", "less", "about", "only", "just"}
)
_AFTER = re.compile(r"\bafter\s*$")
_TOPS = frozenset({"top", "bottom", "highest", "lowest", "best", "worst"})
_INTRO_BASE = re.compile(r"^(?:Of|Among|For|In)$")


def find_subject(scene: Scene, worded: Worded | None = None) -> Subject:
    """The subject of a quantity; the phrase is None where the sentence does not show one."""
    a, at = scene.a, scene.at
    match worded.about if worded else About.NUMBER:
        case About.RANKED:
            return _ranked(scene, at)
        case About.VERB:
            return at_verb(scene)
        case About.EVENT if worded:
            return of_event(scene, worded.event)
    if scene.before and is_elliptic(scene):
        return scene.before
    if scene.before and (begins_change(a, at) >= 0 or _adds_to_it(scene)):
        return scene.before
    superlative = _superlative_before(scene)
    if superlative >= 0:
        return _ranked(scene, superlative)
    if scene.before and _votes_to(scene):
        return scene.before
    if scene.before and _compares(scene):
        return _of_others(scene) or scene.before
    if scene.before and _continues(scene):
        return replace(scene.before, base=None)
    if found := lent(scene):
        return found
    if a.lower(at + 1) == "of":
        return _of(scene)
    if scene.quantity.counted and ends_a_change(scene):
        return measured(scene)
    if (scene.quantity.counted and not _borrows_noun(scene)) or (
        scene.quantity.unit is None and _has_noun(scene)
    ):
        return _counted(scene)
    if _has_noun(scene) and _attributive(scene):
        return _counted(scene)
    if is_verb(a, at + 1) or (a.tag(at + 1) in ("ADV", "REL") and is_verb(a, at + 2)):
        return _of_these(scene) or _acting(scene)
    return measured(scene)


def _superlative_before(scene: Scene) -> int:
    """The superlative in `the lowest in 17 years`, or -1."""
    a, i = scene.a, scene.at - 1
    if scene.quantity.unit not in TIME_UNITS or a.tag(i) not in ("PREP", "ADJ", "DET"):
        return -1
    while i >= 0 and a.tag(i) in ("PREP", "ADJ", "DET", "N", "ADV"):
        if a.lower(i) in classes("superlatives"):
            return i
        i -= 1
    return -1


def _ranked(scene: Scene, at: int) -> Subject:
    """`the biggest relocation programme in existence`; `the highest since 1976` is about what came before."""
    a = scene.a
    end = noun_end(a, at + 1)
    head = head_of(a, at + 1, end)
    if head == "time":
        return topic(scene) or Subject(None)
    if head and head.lower() not in words("generic_nouns"):
        stop = tail_end(a, end, verb=False)
        return Subject(join(scene, (at + 1, stop)), singular_of(head))
    if head and a.lower(end) in ("of", "for", "in"):
        stop = tail_end(a, end, verb=False)
        phrase = join(scene, (at + 1, stop))
        inner = head_of(a, end + 1, stop) if a.lower(end) == "of" else None
        if inner or (phrase and phrase.lower() != head.lower()):
            return Subject(phrase, singular_of(inner or head))
    if scene.before and _in_apposition(scene, at):
        return Subject(scene.before.phrase, scene.before.head)
    verb = next((i for i in range(at - 1, -1, -1) if is_verb(a, i)), -1)
    span = left_phrase(a, verb) if verb >= 0 else _headline(a, at)
    if span is None:
        before = scene.before
        return (
            Subject(before.phrase, before.head)
            if before
            else Subject(join(scene, (at + 1, end)), singular_of(head))
        )
    start = drops_head(a, *span)
    phrase = join(scene, (start, span[1]))
    if phrase is None:
        before = scene.before
        return before if before else Subject(join(scene, (at + 1, end)), singular_of(head))
    return Subject(phrase, singular_of(head_of(a, start, span[1])))


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


def _adds_to_it(scene: Scene) -> bool:
    """`30 million people, 800,000 more than last year`: a difference with no verb of its own."""
    a, at = scene.a, scene.at
    return a.lower(at + 2) == "than" and a.tag(at + 1) != "N" and verb_before(a, at) < 0


def _has_noun(scene: Scene) -> bool:
    end = noun_end(scene.a, scene.at + 1)
    return end > scene.at + 1 and (scene.at + 1) not in scene.left_out


def _borrows_noun(scene: Scene) -> bool:
    """`5 million people, down from 10 million`: what is counted stands beside the number before."""
    before = scene.before
    return before is not None and before.unit == scene.quantity.unit and not _has_noun(scene)


def _attributive(scene: Scene) -> bool:
    """`a 30-metre vessel`, `a $2 billion programme`: the measure describes the noun after it."""
    a, at = scene.a, scene.at
    if scene.quantity.unit is None or scene.quantity.counted:
        return False
    described = "-" in a.tokens[at].text or a.tag(at - 1) in ("DET", "ADJ", "PREP", "CONJ")
    return described and a.lower(at + 1) not in classes("change_nouns")


def _compares(scene: Scene) -> bool:
    """Whether the number is the other end of a comparison that the number before it has begun."""
    previous = max((i for i in scene.a.at.values() if i < scene.at), default=-1)
    if previous < 0:
        return False
    if scene.a.lower(scene.at - 1) == "from":
        return scene.a.lower(previous - 1) == "to"
    first, last = scene.a.tokens[previous].end, scene.a.tokens[scene.at].start
    if scene.a.tag(scene.at + 1) in ("REL", "V", "AUX") or scene.a.lower(scene.at + 1) == "of":
        return False
    own_noun = scene.quantity.counted and _has_noun(scene)
    same = scene.before is not None and scene.before.unit == scene.quantity.unit
    compared = _COMPARISON.search(scene.text, first, last) or (
        same and _AFTER.search(scene.text, first, last)
    )
    return not own_noun and bool(compared)


def _votes_to(scene: Scene) -> bool:
    """`by 52 votes to 39`: the second number counts the same."""
    a, at = scene.a, scene.at
    previous = max((i for i in a.at.values() if i < at), default=-1)
    return previous >= 0 and a.lower(at - 1) == "to" and noun_end(a, previous + 1) == at - 1 > previous + 1


def _continues(scene: Scene) -> bool:
    """Whether it is about what the number before is (`…, down 9%`, `…, a drop of 2%`, `(9 in 2012)`)."""
    a, at = scene.a, scene.at
    previous = max((i for i in a.at.values() if i < at), default=-1)
    own_noun = noun_end(a, at + 1) > at + 1 and not set(range(at + 1, noun_end(a, at + 1))) & set(
        scene.left_out
    )
    if previous < 0 or own_noun or (a.lower(at + 1) in ("of", "in", "for") and at + 1 not in scene.left_out):
        return False
    if is_verb(a, at + 1) or a.tag(at + 1) == "REL":
        return False
    i = at - 1
    while a.lower(i) in _CONTINUING or a.lower(i) in classes("change_nouns") or a.tag(i) in ("DET", "ADV"):
        i -= 1
    opened = a.tag(i) == "," or a.lower(i) in ("(", "–", "—", "--")
    moved = i < at - 1 or a.lower(i) == "(" or a.lower(at + 1) == "as"
    return opened and moved and not any(is_verb(a, j) or a.tag(j) in ("REL", "|") for j in range(previous, i))


def _counted(scene: Scene) -> Subject:
    """`1,400 civilians`: the counted noun, what was done to it or what it did."""
    a, at = scene.a, scene.at
    topic = ranked_for(scene, a.tokens[-1].end) if a.lower(at - 1) in _TOPS else None
    if topic:
        return topic
    end = noun_end(a, at + 1)
    head = head_of(a, at + 1, end)
    verb = verb_before(a, at)
    if verb >= 0 and takes_object(a, verb):
        done = participle(a.lower(verb))
        stop = tail_end(a, end, verb=False)
        phrase = join(scene, (at + 1, end), done, (end, stop))
        return Subject(phrase, singular_of(head), verb=verb)
    stop = tail_end(a, end, verb=verb < 0)
    return Subject(join(scene, (at + 1, end), None, (end, stop)), singular_of(head), verb=verb)


def _of(scene: Scene) -> Subject:
    """`37 percent of children`, `hundreds of tons of arms`, `half of them`."""
    a, at = scene.a, scene.at
    start = at + 2
    start = _past_owner(a, start)
    verb = verb_before(a, at)
    states_level = verb >= 0 and (
        a.tag(verb) == "AUX" or class_of(a, verb) == "LEVEL" or ends_a_change(scene)
    )
    if a.lower(start) == "what" and scene.before:
        return replace(scene.before, base=None)
    pronoun = a.tag(start) == "PRON" or a.lower(start) in ("those", "these", "which")
    end = start + 1 if pronoun else noun_end(a, start)
    before = (scene.counted or scene.before) if pronoun else scene.before
    base = _written_head(before) if pronoun and before else join(scene, (start, end))
    if states_level or (scene.quantity.unit in ("percent", None) and _follows_preposition(a, at)):
        found = measured(scene)
        if found.phrase:
            return Subject(found.phrase, found.head, base, found.verb)
    if pronoun and before and to_a_place(scene, end):
        return replace(before, base=base)
    if pronoun:
        stop = tail_end(a, end, verb=True)
        rest = join(scene, (end, stop))
        phrase = " ".join(part for part in (base, rest) if part) or None
        return Subject(phrase, before.head if before else None, base)
    head = head_of(a, start, end)
    if verb >= 0 and a.tag(verb) == "V":
        stop = tail_end(a, end, verb=False)
        agent = left_phrase(a, verb) if class_of(a, verb) not in ("DO", "SAY") else None
        done = participle(a.lower(verb)) if takes_object(a, verb) else None
        lead = f"{join(scene, agent)} {a.lower(verb)}" if agent else None
        phrase = join(scene, (start, end), done, (end, stop))
        return Subject(f"{lead} {phrase}" if lead else phrase, singular_of(head), base, verb)
    stop = tail_end(a, end, verb=verb < 0)
    phrase = " ".join(part for part in (join(scene, (start, stop)), _before_bracket(scene)) if part)
    return Subject(phrase or None, singular_of(head), base, verb)


def _follows_preposition(a: Analysis, at: int) -> bool:
    """Whether the number hangs on a preposition (`to 15 percent of`) that is none of comparison."""
    return (a.tag(at - 1) == "PREP" and a.lower(at - 1) not in ("versus", "vs", "against", "than", "to")) or (
        a.lower(at - 1) == "to" and a.lower(at - 2) != "compared"
    )


def _of_others(scene: Scene) -> Subject | None:
    """`walk to work (23 percent versus 14 percent for men)`: the same thing, of others."""
    a, at = scene.a, scene.at
    end = noun_end(a, at + 2)
    context = _before_bracket(scene)
    if a.lower(at + 1) not in ("for", "among") or end == at + 2:
        return None
    whom = join(scene, (at + 2, end))
    return Subject(
        " ".join(part for part in (whom, context) if part), singular_of(head_of(a, at + 2, end)), whom
    )


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


def _acting(scene: Scene) -> Subject:
    """`16 percent always recline`, `13,000 have been wounded`: the number itself is the subject."""
    a, at = scene.a, scene.at
    stop = tail_end(a, at + 1, verb=True)
    rest = join(scene, (at + 1, stop))
    base = _intro_base(scene)
    if not base and is_bare(scene) and verb_forms().get(a.lower(at + 1), ("",))[0] in words("people_verbs"):
        return _living(scene, rest)
    before = (scene.counted or scene.before) if is_bare(scene) else scene.before
    whom = base or (_written_head(before) if before else None)
    if scene.quantity.unit not in ("percent", None) or not rest:
        return measured(scene)
    noun = whom.split()[-1] if base and whom else whom
    head = before.head if before and not base else singular_of(noun)
    return Subject(f"{whom} {rest}" if whom else rest, head, base)


def _living(scene: Scene, rest: str | None) -> Subject:
    """`some 5 million live in Chad`: those who were counted before, else people."""
    counted = scene.counted if scene.counted and scene.counted.counted else None
    noun, head = (counted.unit, counted.head) if counted else ("people", "people")
    return Subject(f"{noun} {rest}", head, unit=noun, counted=True)


def _of_these(scene: Scene) -> Subject | None:
    """`camps, of which three are full`: the number is of what the relative clause is about."""
    a, at = scene.a, scene.at
    if a.lower(at - 1) not in ("which", "whom") or a.lower(at - 2) != "of":
        return None
    span = antecedent(a, at - 2)
    stop = tail_end(a, at + 1, verb=True)
    if span is None:
        return None
    phrase = " ".join(part for part in (join(scene, span), join(scene, (at + 1, stop))) if part)
    return Subject(phrase, singular_of(head_of(a, *span)), join(scene, span))


def _written_head(before: Subject) -> str | None:
    """The head noun of a subject as its phrase writes it, in the plural where it is."""
    words_ = (before.phrase or "").split()
    return next((word for word in words_ if singular_of(word.strip(",.")) == before.head), before.head)


def _intro_base(scene: Scene) -> str | None:
    """The people that a sentence opens with: `Of 858 respondents,`, `Among women over 65,`."""
    a = scene.a
    if not a.tokens or not _INTRO_BASE.match(a.tokens[0].text):
        return None
    comma = next((i for i in range(1, scene.at) if a.tag(i) == ","), -1)
    if comma < 0:
        return None
    start = next((i for i in range(1, comma) if a.tag(i) in ("N", "ADJ")), comma)
    phrase = join(scene, (start, comma))
    return phrase if phrase and head_of(a, start, comma) else None
