"""Subjects of measured quantities: what stands before the verb, or the noun that has the value."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.claims.analysis import Analysis
from factcheck.claims.language import classes, participle, verb_forms, words
from factcheck.claims.lending import HAVE, apposed_to, referred_to, spoken_by
from factcheck.claims.phrases import (
    antecedent,
    drops_head,
    head_of,
    is_verb,
    left_phrase,
    noun_end,
    skip_back,
    tail_end,
    without_aside,
)
from factcheck.claims.scene import (
    TIME_UNITS,
    Scene,
    Subject,
    class_of,
    head_in,
    is_bare,
    is_passive,
    join,
    particle,
    singular_of,
    takes_object,
    verb_before,
    written_head,
)
from factcheck.units import is_person_noun

__all__ = ["measured", "ranked_for", "stands_at", "topic"]

_LEVEL = frozenset({"LEVEL", "UP", "DOWN"})
_RANKED_FOR = re.compile(
    r"\b(?:top|bottom|highest|lowest|best|worst|first|last|\d+(?:st|nd|rd|th))\b[^,;]*?"
    r" (?:for|by|in terms of) (?:the )?(?P<topic>[^,;]+)"
)
_THEM = frozenset({"them", "these", "those", "whom", "which"})
_NAMED_BY_MODIFIER = frozenset({"rate", "ratio", "index", "toll"})
"""Generic nouns that a word before them makes a measure (`jobless rate`)."""


def measured(scene: Scene) -> Subject:
    """`the rate fell to 6.4 percent`: what stands before the verb, or the noun that has the value."""
    a, at = scene.a, scene.at
    verb = verb_before(a, at)
    found = (
        _label(scene)
        or _beside(scene)
        or _apposed(scene)
        or _purpose(scene, verb)
        or _valued(scene, verb)
        or _votes(scene, verb)
        or _existing(scene, verb)
    )
    if found:
        return found
    if verb < 0:
        return _local_label(scene) or topic(scene) or _label(scene, anywhere=True) or _of_one_before(scene)
    if (
        scene.before
        and scene.quantity.unit is None
        and takes_object(a, verb)
        and a.tag(at - 1) in ("V", "ADV")
    ):
        return _elliptic(scene, verb)
    moved = None if _gives_a_total(scene) else _moved_object(scene, verb)
    puts = _puts(a, verb) and a.lower(at - 1) == "at"
    if _puts(a, verb) and noun_end(a, verb + 1) == at > verb + 1:
        return _after_verb(scene, verb)
    silent = _gives_a_total(scene) or puts or (is_bare(scene) and _tells_a_number(a, verb, at))
    span = moved or (_put_at(a, verb) if puts else None) or (None if silent else left_phrase(a, verb))
    span = without_aside(a, span) if span else None
    if _lasts(scene, verb):
        return Subject(join(scene, (verb, at)), verb_forms().get(a.lower(verb), (None,))[0], verb=verb)
    if span is None and _speaker_of_itself(a, verb):
        return _after_verb(scene, verb)
    if span is None or not join(scene, span) or _refers_back(scene, span):
        before = referred_to(scene)
        if before and before.verb < 0 and span is None and spoken_by(a, verb):
            return _after_verb(scene, verb)
        if _acts_on_it(scene, verb):
            return _after_verb(scene, verb)
        if span is not None and not join(scene, span) and _has_more(scene, verb):
            return _after_verb(scene, verb, whole=True)
        if scene.quantity.unit == "times" and (of_what := _factor_of(scene)):
            return of_what
        if before and puts and not moved:
            before = _named_by(before, a, verb)
        return replace(before, base=None, verb=verb) if before else _after_verb(scene, verb)
    start = drops_head(a, *span)
    aside = (i for i in range(start + 1, span[1]) if a.tag(i) == "," and a.tag(i + 1) in ("REL", "V", "PREP"))
    span = _unless_generic(scene, (start, next(aside, span[1])), verb)
    if moved:
        return Subject(join(scene, span), head_in(scene, *span), verb=verb)
    return Subject(_with_verb(scene, span, verb), head_in(scene, *span), verb=verb)


def stands_at(scene: Scene) -> bool:
    """`turnover stood at 31 million crowns`, `output of 5 million bags`: what is counted is only
    the unit of a measure."""
    a, at = scene.a, scene.at
    i = at - 1
    while a.lower(i) in ("between", "from", "about") or a.tag(i) == "ADV":
        i -= 1
    if a.lower(i) == "of":
        return a.lower(i - 1) in words("measure_nouns") | words("totals_of_people")
    verb = verb_before(a, at)
    if verb == i and a.tag(i) == "AUX" and is_person_noun(scene.quantity.unit or ""):
        return measured(scene).head in words("totals_of_people")
    return verb >= 0 and class_of(a, verb) == "LEVEL" and a.lower(i) == "at"


def _speaker_of_itself(a: Analysis, verb: int) -> bool:
    """`I have 130 in my class`: the subject is nothing that a number before was about."""
    return spoken_by(a, verb) and a.lower(verb) in HAVE


def _existing(scene: Scene, verb: int) -> Subject | None:
    """`there has been no water for 26 days`, `there were children, maybe 60`: what there is."""
    a, at = scene.a, scene.at
    last = verb if verb >= 0 else next((i for i in range(at - 1, -1, -1) if is_verb(a, i)), -1)
    there = last
    while a.tag(there) in ("AUX", "ADV"):
        there -= 1
    start, end = last + 1, noun_end(a, last + 1)
    if there == last or a.lower(there) != "there" or not start < end <= at:
        return None
    head, phrase = head_of(a, start, end), join(scene, (start, end))
    plural = is_bare(scene) and head is not None and head != singular_of(head)
    return Subject(phrase, singular_of(head), unit=head if plural else None, counted=plural)


def _of_one_before(scene: Scene) -> Subject:
    """`22 percent last month and as much as 58 percent at noon`: what the number before it is of."""
    earlier = any(i < scene.at for i in scene.a.at.values())
    same = scene.before is not None and scene.before.unit == scene.quantity.unit
    return replace(scene.before, base=None) if scene.before and earlier and same else Subject(None)


def _tells_a_number(a: Analysis, verb: int, at: int) -> bool:
    """`spoke of 1,000`, `counted 12`: a verb whose subject only says so."""
    follows = classes("tallies").get(verb_forms().get(a.lower(verb), ("",))[0])
    return follows == "number" or (follows == "of" == a.lower(at - 1))


def _acts_on_it(scene: Scene, verb: int) -> bool:
    """`they have spent $5 million on schools`: a number that the verb and the noun after it say enough of."""
    a, at = scene.a, scene.at
    if a.tag(verb) != "V" or class_of(a, verb) != "DO" or is_passive(a, verb) or scene.quantity.counted:
        return False
    if any(a.tag(i) not in ("ADV", "PREP", "ADJ") for i in range(verb + 1, at)):
        return False
    i = verb - 1
    while a.tag(i) in ("AUX", "ADV"):
        i -= 1
    by_pronoun = a.tag(i) == "PRON"
    measures = scene.quantity.unit not in (None, "percent", *TIME_UNITS)
    stop = tail_end(a, at + 1, verb=False)
    return by_pronoun and measures and head_in(scene, at + 1, stop) is not None


def _has_more(scene: Scene, verb: int) -> bool:
    """`Peru has 20 gigawatts installed`: a place is no subject, the words after the number are."""
    a, at = scene.a, scene.at
    other = scene.before is None or scene.before.unit != scene.quantity.unit
    return (
        other
        and not is_bare(scene)
        and tail_end(a, at + 1, verb=True) > at + 1
        and class_of(a, verb) != "SAY"
    )


def _factor_of(scene: Scene) -> Subject | None:
    """`That is twice the price of 2009`."""
    a, at = scene.a, scene.at
    end = noun_end(a, at + 2)
    if a.tag(at + 1) != "DET" or end == at + 2:
        return None
    return Subject(join(scene, (at + 2, tail_end(a, end, verb=False))), head_in(scene, at + 2, end))


def _named_by(before: Subject, a: Analysis, verb: int) -> Subject:
    """What is counted under the noun that a verb puts at a number (`put the toll at 31`)."""
    noun = a.lower(noun_end(a, verb + 1) - 1)
    if noun not in classes("stand_ins") or before.phrase is None or noun in before.phrase:
        return before
    return replace(before, phrase=f"{noun} of {before.phrase}")


def _refers_back(scene: Scene, span: tuple[int, int]) -> bool:
    """`it was 4.4 percent`, `5 million tonnes, which was 2 percent more`: the subject is that of before."""
    a = scene.a
    comma = next((i for i in range(*span) if a.tag(i) == ","), span[1])
    tags = [a.tag(i) for i in range(span[0], comma)]
    counted = "NUM" in tags and "REL" not in tags and a.tag(span[1]) in ("REL", ",")
    return scene.before is not None and (a.lower(span[1] - 1) in words("back_references") or counted)


def _beside(scene: Scene) -> Subject | None:
    """`and inflation, at 6 percent, exceeds`: a figure between commas is that of the noun before them."""
    a, at = scene.a, scene.at
    if a.lower(at - 1) not in ("at", "with") or a.tag(at - 2) != "," or a.tag(at + 1) not in (",", "|"):
        return None
    end = at - 2
    start = end
    while start > 0 and a.tag(start - 1) in ("N", "ADJ"):
        start -= 1
    if "PREP" in (a.tag(start - 1), a.tag(start - 2)):
        return None
    head = head_of(a, start, end)
    return Subject(join(scene, (start, end)), singular_of(head)) if head and a.lower(at - 1) == "at" else None


def _apposed(scene: Scene) -> Subject | None:
    """`and more pilots, 5 million, are at work`: a number between two marks says how many do so."""
    a, at = scene.a, scene.at
    span = apposed_to(scene)
    acts = is_verb(a, at + 2) or a.lower(at + 2) in verb_forms()
    if not is_bare(scene) or not acts:
        return None
    if scene.counted and _ends_in_them(a, at - 1):
        does = join(scene, (at + 2, tail_end(a, at + 2, verb=True)))
        noun = written_head(scene.counted)
        return replace(scene.counted, phrase=f"{noun} {does}", base=noun, verb=-1)
    if span is None:
        return None
    span = drops_head(a, *span), span[1]
    head = head_of(a, *span)
    if head is None or singular_of(head) == head:
        return None
    rest = (at + 2, tail_end(a, at + 2, verb=True))
    return Subject(join(scene, span, rest), singular_of(head), unit=head, counted=True)


def _ends_in_them(a: Analysis, comma: int) -> bool:
    """`Half of them, 5 million, are`."""
    return a.lower(comma) == "," and a.lower(comma - 1) in _THEM and a.lower(comma - 2) == "of"


def _purpose(scene: Scene, verb: int) -> Subject | None:
    """`30 days to provide information`: what a span of time is for."""
    a, at = scene.a, scene.at
    if scene.quantity.unit not in TIME_UNITS or a.lower(at + 1) != "to" or a.tag(at + 2) != "V":
        return None
    stop = tail_end(a, at + 3, verb=False)
    return Subject(join(scene, (at + 2, stop)), head_in(scene, at + 3, stop), verb=verb)


def _votes(scene: Scene, verb: int) -> Subject | None:
    """`parliament voted 120 to 80`: what is counted is in the verb."""
    if scene.quantity.unit is not None or verb_forms().get(scene.a.lower(verb), ("",))[0] != "vote":
        return None
    return Subject("votes", "vote", verb=verb, unit="votes", counted=True)


def _valued(scene: Scene, verb: int) -> Subject | None:
    """`a deficit of $30 billion`, `among the top 5 for X, with a value of 30`."""
    noun = _noun_with_value(scene.a, scene.at)
    found = _of_noun(scene, noun, verb) if noun >= 0 else None
    if found and found.phrase:
        return found
    if noun >= 0 or scene.a.lower(scene.at - 1) == "with":
        return ranked_for(scene, scene.a.tokens[scene.at].start)
    return None


def _gives_a_total(scene: Scene) -> bool:
    """`bringing the total to 5,317`: the total of what the number before counts."""
    a, at = scene.a, scene.at
    total = a.tag(at - 2) == "N" and a.lower(at - 2) in words("generic_nouns") and a.tag(at - 1) == "PREP"
    total = (
        total and a.tag(at - 3) != "N" and (a.lower(at - 1) != "of" or a.lower(at - 2) in words("drop_heads"))
    )
    return scene.before is not None and total


def _unless_generic(scene: Scene, span: tuple[int, int], verb: int) -> tuple[int, int]:
    """The span; in `…, with the value dropping to 3` that of the main verb's subject."""
    a, start = scene.a, span[0]
    phrase = join(scene, span) or ""
    if phrase.lower() not in words("generic_nouns") or "with" not in (a.lower(start - 1), a.lower(start - 2)):
        return span
    main = next((i for i in range(verb) if is_verb(a, i)), -1)
    wider = left_phrase(a, main) if main > 0 else None
    return (drops_head(a, *wider), wider[1]) if wider else span


def _with_verb(scene: Scene, span: tuple[int, int], verb: int) -> str | None:
    """The subject, with its verb where that tells more than a level or change."""
    a, at = scene.a, scene.at
    tells = class_of(a, verb) not in _LEVEL and not _puts(a, verb)
    if scene.quantity.unit in TIME_UNITS and (
        a.lower(at - 1) == "for" or (a.tag(at - 1) == "PREP" and tells)
    ):
        return join(scene, (span[0], at - 1))
    phrase = join(scene, span)
    if a.tag(verb) == "V" and tells:
        return _around(scene, verb, tail_end(a, at + 1, verb=False), span)
    return phrase


def _moved_object(scene: Scene, verb: int) -> tuple[int, int] | None:
    """The object in `raised the sales tax to 21 percent`, `cut spending by a third`."""
    a, at = scene.a, scene.at
    if (
        a.tag(verb) != "V"
        or a.lower(at - 1) not in ("to", "by", "from", "at", "below", "above", "up", "down")
        or (a.lower(at - 1) == "by" and class_of(a, verb) == "DO")
        or is_passive(a, verb)
    ):
        return None
    begin = verb + 2 if particle(a, verb) and a.tag(verb + 1) == "PREP" else verb + 1
    end = noun_end(a, begin)
    if end == begin or any(i in scene.left_out for i in range(begin, end)):
        return None
    start = next(i for i in range(begin, end) if a.tag(i) != "DET")
    stop = tail_end(a, end, verb=False)
    span = drops_head(a, start, max(end, min(stop, at - 1))), max(end, min(stop, at - 1))
    generic = span[1] - span[0] == 1 and (head_of(a, *span) or "") in words("generic_nouns")
    return None if generic and (scene.before or not _puts(a, verb)) else span


def _lasts(scene: Scene, verb: int) -> bool:
    """`they may stay for two years`: how long something is done."""
    a, i = scene.a, verb - 1
    if scene.quantity.unit not in TIME_UNITS or a.tag(verb) != "V" or a.lower(scene.at - 1) != "for":
        return False
    while a.tag(i) in ("AUX", "ADV"):
        i -= 1
    return a.lower(i) in words("back_references")


def _puts(a: Analysis, verb: int) -> bool:
    """`the ministry put the toll at 12`: a verb whose subject only says so."""
    return classes("tallies").get(verb_forms().get(a.lower(verb), ("",))[0]) == "at"


def _put_at(a: Analysis, verb: int) -> tuple[int, int] | None:
    """The noun in `a deficit that he puts at 25 billion`."""
    edge = next((i for i in range(verb - 1, max(-1, verb - 5), -1) if a.tag(i) in ("REL", ",", "|")), -1)
    return antecedent(a, edge) if edge > 0 and a.tag(edge) == "REL" else None


def _elliptic(scene: Scene, verb: int) -> Subject:
    """`killed at least 62 in the north`: the noun is that of the number before."""
    a, at = scene.a, scene.at
    noun = written_head(scene.before) if scene.before else None
    rest = join(scene, (at + 1, tail_end(a, at + 1, verb=False)))
    phrase = " ".join(part for part in (noun, participle(a.lower(verb)), rest) if part)
    return Subject(phrase or None, noun, verb=verb)


def _after_verb(scene: Scene, verb: int, *, whole: bool = False) -> Subject:
    """Where no subject is written: the verb and what follows the number (`invest … in hospitals`)."""
    a, at = scene.a, scene.at
    stop = tail_end(a, at + 1, verb=whole)
    return Subject(_around(scene, verb, stop), head_in(scene, at + 1, stop), verb=verb)


def _around(scene: Scene, verb: int, stop: int, span: tuple[int, int] | None = None) -> str | None:
    """A verb with what follows its number, which is left out with `an average of` before it."""
    a, at = scene.a, scene.at
    end = at
    if a.lower(at - 1) == "of" and a.lower(at - 2) in words("generic_nouns"):
        end = skip_back(a, verb + 1, at - 2)
    start = at + 2 if a.lower(at + 1) == "of" else at + 1
    return join(scene, span, (verb, end), (start, max(start, stop)))


def _of_noun(scene: Scene, noun: int, verb: int) -> Subject:
    """`an increase of 5 percent in exports`, `a deficit of $30 billion`, `an average of 14`."""
    a, at = scene.a, scene.at
    word = a.lower(noun)
    start = noun
    while start > 0 and a.tag(start - 1) in ("N", "ADJ"):
        start -= 1
    sums = word in words("measure_nouns") and scene.quantity.unit != "percent"
    named = word in _NAMED_BY_MODIFIER and start < noun and not _how_it_moves(a, start, noun)
    if word not in words("generic_nouns") or sums or named:
        rest = noun_end(a, at + 1) if sums and scene.quantity.counted else at + 1
        phrase = join(scene, (start, noun + 1), None, (rest, tail_end(a, rest, verb=False)))
        return Subject(phrase, singular_of(a.lower(noun)), verb=verb)
    if word in classes("change_nouns") and a.lower(at + 1) in ("in", "of", "for"):
        end = tail_end(a, at + 2, verb=False)
        phrase = join(scene, (at + 2, end))
        if phrase:
            return Subject(phrase, head_in(scene, at + 2, end), verb=verb)
    if a.lower(noun + 1) in ("in", "of", "for") and noun + 2 < at - 1:
        phrase = join(scene, (noun + 2, at - 1))
        if phrase:
            return Subject(phrase, head_in(scene, noun + 2, at - 1), verb=verb)
    return Subject(None)


def _how_it_moves(a: Analysis, start: int, noun: int) -> bool:
    """`grew at an annual rate of 5 percent`: a rate that no noun makes one of something."""
    i = start - 1 if a.tag(start - 1) == "DET" else start
    nouns = (a.lower(j) for j in range(start, noun) if a.tag(j) == "N")
    return a.lower(i - 1) == "at" and all(word in words("generic_nouns") for word in nouns)


def _noun_with_value(a: Analysis, at: int) -> int:
    """The noun in `a NOUN of NUMBER` or `a NOUN in exports of NUMBER`, or -1."""
    if a.lower(at - 1) == "between":
        at -= 1
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


def ranked_for(scene: Scene, before: int) -> Subject | None:
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
    return Subject(join(scene, span), head_in(scene, *span))


def topic(scene: Scene) -> Subject | None:
    """What the sentence is about: the subject of its last finite verb before the number, with that verb."""
    a = scene.a
    finite = (i for i in range(scene.at - 1, -1, -1) if is_verb(a, i) and _is_finite(a, i))
    verb = next(finite, -1)
    span = left_phrase(a, verb) if verb >= 0 else None
    if span is None:
        return None
    start = drops_head(a, *span)
    stop = tail_end(a, verb + 1, verb=False)
    phrase = join(scene, (start, span[1]), (verb, stop))
    return Subject(phrase, head_in(scene, start, span[1]), verb=verb) if phrase else None


def _is_finite(a: Analysis, i: int) -> bool:
    """Neither an infinitive nor a gerund (`to reserve`, `of reclining`)."""
    gerund = a.lower(i).endswith("ing") and a.tag(i - 1) == "PREP"
    return not gerund and "to" not in (a.lower(i - 1), a.lower(i - 2))


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
    phrase = join(scene, (start, at))
    return Subject(phrase, head_in(scene, start, at)) if phrase else None


def _label(scene: Scene, anywhere: bool = False) -> Subject | None:
    """`Employment rate: 73.1%`, `price for petrol (US$ per litre), Kenya, 2014 : 1.29`."""
    a, at = scene.a, scene.at
    end = at
    while a.lower(end - 1) in ("up", "down", "by", "an", "a"):
        end -= 1
    if a.lower(end - 1) != ":":
        end = at
        if not anywhere or any(is_verb(a, i) for i in range(at)):
            return None
    else:
        end -= 1
    start = next((i + 1 for i in range(end - 1, -1, -1) if a.lower(i) in (";", ":")), 0)
    phrase = join(scene, (start, end))
    return Subject(phrase, head_in(scene, start, end)) if phrase else None
