"""What a quantity counts or measures, as the sentence says it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from factcheck.claims.analysis import Analysis
from factcheck.claims.language import classes, participle, singular, verb_forms, words
from factcheck.claims.phrases import drops_head, head_of, is_verb, left_phrase, noun_end, tail_end
from factcheck.claims.superlatives import Ranking
from factcheck.quantities import Quantity

__all__ = ["TIME_UNITS", "Scene", "Subject", "begins_change", "find_subject"]

TIME_UNITS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "fortnight"}
)

_LEVEL = frozenset({"LEVEL", "UP", "DOWN"})
_COMPARISON = re.compile(
    r"(?:compared (?:with|to)|against|versus|vs\.?|up from|down from|\bfrom|and then|only)\s*$", re.IGNORECASE
)
_RANKED_FOR = re.compile(
    r"\b(?:top|bottom|highest|lowest|best|worst|first|last|\d+(?:st|nd|rd|th))\b[^,;]*?"
    r" (?:for|by|in terms of) (?:the )?(?P<topic>[^,;]+)"
)
_NAMED_BY_MODIFIER = frozenset({"rate", "ratio", "index", "toll"})
"""Generic nouns that a word before them makes a measure (`jobless rate`)."""
_TOPS = frozenset({"top", "bottom", "highest", "lowest", "best", "worst"})
_INTRO_BASE = re.compile(r"^(?:Of|Among|For|In)$")


@dataclass(frozen=True, slots=True)
class Subject:
    """The phrase that is counted or measured."""

    phrase: str | None
    head: str | None = None
    """Its head noun, singular and lower case."""
    base: str | None = None
    """Of what it is a share."""
    verb: int = -1
    """Token index of the verb that states the number, or -1."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A quantity in its sentence, with what earlier sentences lend it."""

    a: Analysis
    text: str
    quantity: Quantity
    at: int
    """Index of the quantity's token."""
    left_out: Collection[int]
    """Token indices that say when or where and are no part of a subject."""
    before: Subject | None
    """The subject of the quantity before it, in this sentence or the one before."""


def find_subject(scene: Scene, ranking: Ranking | None = None) -> Subject:
    """The subject of a quantity; the phrase is None where the sentence does not show one."""
    a, at = scene.a, scene.at
    if ranking is not None:
        return _ranked(scene, at)
    if scene.before and (begins_change(a, at) >= 0 or _adds_to_it(scene)):
        return scene.before
    superlative = _superlative_before(scene)
    if superlative >= 0:
        return _ranked(scene, superlative)
    if scene.before and _compares(scene):
        return scene.before
    if a.lower(at + 1) == "of":
        return _of(scene)
    if scene.quantity.counted and _ends_a_change(scene):
        return _measured(scene)
    if scene.quantity.counted or (scene.quantity.unit is None and _has_noun(scene)):
        return _counted(scene)
    if _has_noun(scene) and _attributive(scene):
        return _counted(scene)
    if is_verb(a, at + 1) or (a.tag(at + 1) in ("ADV", "REL") and is_verb(a, at + 2)):
        return _acting(scene)
    return _measured(scene)


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
    if head and head.lower() not in words("generic_nouns"):
        stop = tail_end(a, end, verb=False)
        return Subject(_join(scene, (at + 1, stop)), _singular(head))
    if head and a.lower(end) in ("of", "for", "in"):
        stop = tail_end(a, end, verb=False)
        phrase = _join(scene, (at + 1, stop))
        inner = head_of(a, end + 1, stop) if a.lower(end) == "of" else None
        if inner or (phrase and phrase.lower() != head.lower()):
            return Subject(phrase, _singular(inner or head))
    verb = next((i for i in range(at - 1, -1, -1) if is_verb(a, i)), -1)
    span = left_phrase(a, verb) if verb >= 0 else None
    if span is None:
        before = scene.before
        return (
            Subject(before.phrase, before.head)
            if before
            else Subject(_join(scene, (at + 1, end)), _singular(head))
        )
    start = drops_head(a, *span)
    phrase = _join(scene, (start, span[1]))
    if phrase is None:
        before = scene.before
        return before if before else Subject(_join(scene, (at + 1, end)), _singular(head))
    return Subject(phrase, _singular(head_of(a, start, span[1])))


def begins_change(a: Analysis, at: int) -> int:
    """The token of the number that `to N` ends (`from 3 (rank 4) to N`), or -1."""
    if a.lower(at - 1) != "to":
        return -1
    return next((i for i in sorted(a.at.values(), reverse=True) if i < at and a.lower(i - 1) == "from"), -1)


def _ends_a_change(scene: Scene) -> bool:
    """`coverage rose from 3 to 4 million persons`: the counted noun is only the unit of the measure."""
    a, at = scene.a, scene.at
    return a.lower(at - 1) in ("from", "to", "by") and _class(a, _verb_before(a, at)) in ("UP", "DOWN")


def _adds_to_it(scene: Scene) -> bool:
    """`30 million people, 800,000 more than last year`: a difference with no verb of its own."""
    a, at = scene.a, scene.at
    return a.lower(at + 2) == "than" and a.tag(at + 1) != "N" and _verb_before(a, at) < 0


def _has_noun(scene: Scene) -> bool:
    end = noun_end(scene.a, scene.at + 1)
    return end > scene.at + 1 and (scene.at + 1) not in scene.left_out


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
    if scene.a.tag(scene.at + 1) in ("REL", "V", "AUX"):
        return False
    return not scene.quantity.counted and bool(_COMPARISON.search(scene.text, first, last))


def _counted(scene: Scene) -> Subject:
    """`1,400 civilians`: the counted noun, what was done to it or what it did."""
    a, at = scene.a, scene.at
    topic = _ranked_for(scene, a.tokens[-1].end) if a.lower(at - 1) in _TOPS else None
    if topic:
        return topic
    end = noun_end(a, at + 1)
    head = head_of(a, at + 1, end)
    verb = _verb_before(a, at)
    if verb >= 0 and _takes_object(a, verb):
        done = participle(a.lower(verb))
        stop = tail_end(a, end, verb=False)
        phrase = _join(scene, (at + 1, end), done, (end, stop))
        return Subject(phrase, _singular(head), verb=verb)
    stop = tail_end(a, end, verb=verb < 0)
    return Subject(_join(scene, (at + 1, end), None, (end, stop)), _singular(head), verb=verb)


def _of(scene: Scene) -> Subject:
    """`37 percent of children`, `hundreds of tons of arms`, `half of them`."""
    a, at = scene.a, scene.at
    start = at + 2
    start = _past_owner(a, start)
    verb = _verb_before(a, at)
    states_level = verb >= 0 and (a.tag(verb) == "AUX" or _class(a, verb) == "LEVEL" or _ends_a_change(scene))
    pronoun = a.tag(start) == "PRON" or a.lower(start) in ("those", "these", "which")
    end = start + 1 if pronoun else noun_end(a, start)
    base = scene.before.head if pronoun and scene.before else _join(scene, (start, end))
    if states_level or (scene.quantity.unit in ("percent", None) and a.tag(at - 1) == "PREP"):
        found = _measured(scene)
        if found.phrase:
            return Subject(found.phrase, found.head, base, found.verb)
    if pronoun:
        stop = tail_end(a, end, verb=True)
        rest = _join(scene, (end, stop))
        phrase = " ".join(part for part in (base, rest) if part) or None
        return Subject(phrase, scene.before.head if scene.before else None, base)
    head = head_of(a, start, end)
    if verb >= 0 and a.tag(verb) == "V":
        stop = tail_end(a, end, verb=False)
        agent = left_phrase(a, verb) if _class(a, verb) not in ("DO", "SAY") else None
        done = participle(a.lower(verb)) if _takes_object(a, verb) else None
        lead = f"{_join(scene, agent)} {a.lower(verb)}" if agent else None
        phrase = _join(scene, (start, end), done, (end, stop))
        return Subject(f"{lead} {phrase}" if lead else phrase, _singular(head), base, verb)
    stop = tail_end(a, end, verb=verb < 0)
    phrase = " ".join(part for part in (_join(scene, (start, stop)), _before_bracket(scene)) if part)
    return Subject(phrase or None, _singular(head), base, verb)


def _before_bracket(scene: Scene) -> str | None:
    """What the numbers in brackets are about: `go to the market (21 percent of men, 34 percent of women)`."""
    a = scene.a
    opening = next((i for i in range(scene.at - 1, -1, -1) if a.lower(i) in ("(", ")")), -1)
    if opening < 0 or a.lower(opening) == ")":
        return None
    verb = next((i for i in range(opening - 1, -1, -1) if a.tag(i) in ("V", "|")), -1)
    return _join(scene, (max(verb, 0), opening))


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
    rest = _join(scene, (at + 1, stop))
    base = _intro_base(scene)
    whom = base or (scene.before.head if scene.before else None)
    if scene.quantity.unit not in ("percent", None) or not rest:
        return _measured(scene)
    noun = whom.split()[-1] if base and whom else whom
    head = scene.before.head if scene.before and not base else _singular(noun)
    return Subject(f"{whom} {rest}" if whom else rest, head, base)


def _intro_base(scene: Scene) -> str | None:
    """The people that a sentence opens with: `Of 858 respondents,`, `Among women over 65,`."""
    a = scene.a
    if not a.tokens or not _INTRO_BASE.match(a.tokens[0].text):
        return None
    comma = next((i for i in range(1, scene.at) if a.tag(i) == ","), -1)
    if comma < 0:
        return None
    start = next((i for i in range(1, comma) if a.tag(i) in ("N", "ADJ")), comma)
    phrase = _join(scene, (start, comma))
    return phrase if phrase and head_of(a, start, comma) else None


def _measured(scene: Scene) -> Subject:
    """`the rate fell to 6.4 percent`: what stands before the verb, or the noun that has the value."""
    a, at = scene.a, scene.at
    label = _label(scene)
    if label:
        return label
    noun = _noun_with_value(a, at)
    verb = _verb_before(a, at)
    if scene.quantity.unit in TIME_UNITS and a.lower(at + 1) == "to" and a.tag(at + 2) == "V":
        stop = tail_end(a, at + 3, verb=False)
        return Subject(_join(scene, (at + 2, stop)), _singular(head_of(a, at + 3, stop)), verb=verb)
    if noun >= 0:
        found = _of_noun(scene, noun, verb)
        if found.phrase:
            return found
    ranked = _ranked_for(scene, a.tokens[at].start) if noun >= 0 or a.lower(at - 1) == "with" else None
    if ranked:
        return ranked
    if verb < 0:
        return _local_label(scene) or _topic(scene) or _label(scene, anywhere=True) or Subject(None)
    if scene.quantity.unit is None and _takes_object(a, verb) and a.tag(at - 1) in ("V", "ADV"):
        return _elliptic(scene, verb)
    span = _moved_object(scene, verb) or left_phrase(a, verb)
    if span and not _join(scene, span):
        span = None
    if (
        scene.before
        and a.tag(at - 2) == "N"
        and a.lower(at - 2) in words("generic_nouns")
        and a.tag(at - 1) == "PREP"
    ):
        span = None
    if span is None:
        before = scene.before
        return Subject(before.phrase, before.head, verb=verb) if before else _after_verb(scene, verb)
    start = drops_head(a, *span)
    phrase, head = _join(scene, (start, span[1])), head_of(a, start, span[1])
    if (
        phrase
        and phrase.lower() in words("generic_nouns")
        and "with" in (a.lower(start - 1), a.lower(start - 2))
    ):
        main = next((i for i in range(verb) if is_verb(a, i)), -1)
        wider = left_phrase(a, main) if main > 0 else None
        if wider:
            start, span = drops_head(a, *wider), wider
            phrase, head = _join(scene, (start, span[1])), head_of(a, start, span[1])
    if scene.quantity.unit in TIME_UNITS and (
        a.lower(at - 1) == "for" or (a.tag(at - 1) == "PREP" and _class(a, verb) not in _LEVEL)
    ):
        phrase = _join(scene, (start, at - 1))
    elif a.tag(verb) == "V" and _class(a, verb) not in _LEVEL:
        stop = tail_end(a, at + 1, verb=False)
        gap = _join(scene, (verb, at))
        phrase = " ".join(part for part in (phrase, gap, _join(scene, (at + 1, stop))) if part)
    return Subject(phrase, _singular(head), verb=verb)


def _moved_object(scene: Scene, verb: int) -> tuple[int, int] | None:
    """The object in `raised the sales tax to 21 percent`, `cut spending by a third`."""
    a, at = scene.a, scene.at
    if (
        a.tag(verb) != "V"
        or a.lower(at - 1) not in ("to", "by", "from", "at", "below", "above")
        or _is_passive(a, verb)
    ):
        return None
    end = noun_end(a, verb + 1)
    if end == verb + 1 or any(i in scene.left_out for i in range(verb + 1, end)):
        return None
    start = next(i for i in range(verb + 1, end) if a.tag(i) != "DET")
    stop = tail_end(a, end, verb=False)
    span = drops_head(a, start, max(end, min(stop, at - 1))), max(end, min(stop, at - 1))
    return None if (head_of(a, *span) or "") in words("generic_nouns") else span


def _elliptic(scene: Scene, verb: int) -> Subject:
    """`killed at least 62 in the north`: the noun is that of the number before."""
    a, at = scene.a, scene.at
    noun = scene.before.head if scene.before else None
    rest = _join(scene, (at + 1, tail_end(a, at + 1, verb=False)))
    phrase = " ".join(part for part in (noun, participle(a.lower(verb)), rest) if part)
    return Subject(phrase or None, noun, verb=verb)


def _after_verb(scene: Scene, verb: int) -> Subject:
    """Where no subject is written: the verb and what follows the number (`invest … in hospitals`)."""
    a, at = scene.a, scene.at
    stop = tail_end(a, at + 1, verb=False)
    phrase = " ".join(p for p in (_join(scene, (verb, at)), _join(scene, (at + 1, stop))) if p)
    return Subject(phrase or None, _singular(head_of(a, at + 1, stop)), verb=verb)


def _of_noun(scene: Scene, noun: int, verb: int) -> Subject:
    """`an increase of 5 percent in exports`, `a deficit of $30 billion`, `an average of 14`."""
    a, at = scene.a, scene.at
    word = a.lower(noun)
    start = noun
    while start > 0 and a.tag(start - 1) in ("N", "ADJ"):
        start -= 1
    if word not in words("generic_nouns") or (word in _NAMED_BY_MODIFIER and start < noun):
        stop = tail_end(a, at + 1, verb=False)
        phrase = _join(scene, (start, noun + 1), None, (at + 1, stop))
        return Subject(phrase, _singular(a.lower(noun)), verb=verb)
    if word in classes("change_nouns") and a.lower(at + 1) in ("in", "of", "for"):
        end = tail_end(a, at + 2, verb=False)
        phrase = _join(scene, (at + 2, end))
        if phrase:
            return Subject(phrase, _singular(head_of(a, at + 2, end)), verb=verb)
    if a.lower(noun + 1) in ("in", "of", "for") and noun + 2 < at - 1:
        phrase = _join(scene, (noun + 2, at - 1))
        if phrase:
            return Subject(phrase, _singular(head_of(a, noun + 2, at - 1)), verb=verb)
    return Subject(None)


def _noun_with_value(a: Analysis, at: int) -> int:
    """The noun in `a NOUN of NUMBER` or `a NOUN in exports of NUMBER`, or -1."""
    if a.lower(at - 1) not in ("of", "by", "at"):
        return -1
    if a.lower(at - 1) == "of" and a.tag(at - 2) == "N":
        start = at - 2
        while (
            start > 1
            and a.lower(start) not in words("change_nouns")
            and a.tag(start - 1) in ("N", "ADJ", "PREP")
        ):
            start -= 1
        return start if a.lower(start) in classes("change_nouns") else at - 2
    return -1


def _ranked_for(scene: Scene, before: int) -> Subject | None:
    """The measure in `among the top 5 for X in 2019, with an average of N`."""
    a = scene.a
    match = _RANKED_FOR.search(scene.text, a.tokens[0].start, before)
    if match is None:
        return None
    start, end = match.span("topic")
    inside = [i for i, token in enumerate(a.tokens) if start <= token.start and token.end <= end]
    if not inside:
        return None
    span = (inside[0], inside[-1] + 1)
    return Subject(_join(scene, span), _singular(head_of(a, *span)))


def _topic(scene: Scene) -> Subject | None:
    """What the sentence is about: the subject of its last verb before the number, with that verb."""
    a = scene.a
    verb = next((i for i in range(scene.at - 1, -1, -1) if is_verb(a, i)), -1)
    span = left_phrase(a, verb) if verb >= 0 else None
    if span is None:
        return None
    start = drops_head(a, *span)
    words_after = _join(scene, (verb, tail_end(a, verb + 1, verb=False)))
    phrase = " ".join(part for part in (_join(scene, (start, span[1])), words_after) if part)
    return Subject(phrase, _singular(head_of(a, start, span[1])), verb=verb)


def _local_label(scene: Scene) -> Subject | None:
    """`Where they go: Internet search 21 percent`: the words since the last mark, where they hold no verb."""
    a, at = scene.a, scene.at
    start = next((i + 1 for i in range(at - 1, -1, -1) if a.tag(i) == "|"), 0)
    if (
        start == 0
        or a.lower(start - 1) not in (":", ";")
        or not any(a.tag(i) == "N" for i in range(start, at))
    ):
        return None
    phrase = _join(scene, (start, at))
    return Subject(phrase, _singular(head_of(a, start, at))) if phrase else None


def _label(scene: Scene, anywhere: bool = False) -> Subject | None:
    """`Employment rate: 73.1%`, `price for petrol (US$ per litre), Kenya, 2014 : 1.29`."""
    a, at = scene.a, scene.at
    end = at
    if a.lower(at - 1) != ":":
        if not anywhere or any(is_verb(a, i) for i in range(at)):
            return None
    else:
        end = at - 1
    start = next((i + 1 for i in range(end - 1, -1, -1) if a.lower(i) in (";", ":")), 0)
    phrase = _join(scene, (start, end))
    return Subject(phrase, _singular(head_of(a, start, end))) if phrase else None


def _verb_before(a: Analysis, at: int) -> int:
    """The verb that governs the number, going left to the edge of its clause; -1 where none does."""
    i = at - 1
    while i >= 0:
        tag = a.tag(i)
        if tag == "V" and not (a.tag(i - 1) == "DET" and a.tag(i + 1) == "N"):
            return i
        if tag == "AUX":
            return -1 if a.lower(i - 1) == "there" else i
        if a.lower(i) == ")":
            i = next((j for j in range(i, -1, -1) if a.lower(j) == "("), 0) - 1
            continue
        if tag in ("|", "SUB", "REL"):
            return -1
        if tag == "," and a.tag(i + 1) in ("N", "DET", "NUM", "PRON", "ADJ"):
            return -1
        if tag == "CONJ" and a.tag(i + 1) in ("N", "NUM", "DET", "PRON") and a.tag(i + 1) != "PREP":
            return -1
        i -= 1
    return -1


def _class(a: Analysis, i: int) -> str:
    return verb_forms().get(a.lower(i), ("", "DO", ""))[1]


def _takes_object(a: Analysis, verb: int) -> bool:
    """Whether a verb's object can be said of it in the passive (`kill` → `killed`)."""
    known = verb_forms().get(a.lower(verb), ("", "DO", ""))
    if a.tag(verb) != "V" or known[1] != "DO" or known[0] in words("no_passive"):
        return False
    return not _is_passive(a, verb)


def _is_passive(a: Analysis, verb: int) -> bool:
    i = verb - 1
    while a.tag(i) == "ADV":
        i -= 1
    return a.lower(i) in ("is", "are", "was", "were", "been", "be", "being")


def _join(scene: Scene, *parts: tuple[int, int] | str | None) -> str | None:
    """The text of token spans and words, one space between; what says when or where is left out."""
    found: list[str] = []
    last_end = -1
    for part in parts:
        if isinstance(part, str):
            found.append(part)
            last_end = -1
        elif part is not None:
            for i in range(*part):
                if i in scene.left_out:
                    continue
                token = scene.a.tokens[i]
                if found and token.start == last_end:
                    found[-1] += token.text
                else:
                    found.append(token.text)
                last_end = token.end
    return " ".join(_trimmed(found)) or None


def _trimmed(found: list[str]) -> list[str]:
    edges = words("edges")
    while found and found[0] in edges:
        found = found[1:]
    while found and found[-1] in edges:
        found = found[:-1]
    return [word.rstrip(",;") if i == len(found) - 1 else word for i, word in enumerate(found)]


def _singular(noun: str | None) -> str | None:
    return singular(noun) if noun else None
