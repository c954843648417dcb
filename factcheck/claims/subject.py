"""What a quantity counts or measures, as the sentence says it."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.claims.analysis import Analysis
from factcheck.claims.ellipsis import is_elliptic, of_this_origin
from factcheck.claims.in_words import About, Worded
from factcheck.claims.inhabitants import inhabitants
from factcheck.claims.language import classes, participle, phrases, verb_forms, words
from factcheck.claims.lending import lent
from factcheck.claims.measured import measured, ranked_for, stands_at
from factcheck.claims.of_phrases import of_noun, of_others, of_these
from factcheck.claims.phrases import head_of, is_verb, noun_end, tail_end
from factcheck.claims.ranked import ranked, ranked_so_long
from factcheck.claims.scene import (
    TIME_UNITS,
    Scene,
    Subject,
    begins_change,
    class_of,
    ends_a_change,
    head_in,
    is_bare,
    is_object,
    join,
    singular_of,
    takes_object,
    verb_before,
    written_head,
)
from factcheck.claims.shared_out import shared_out
from factcheck.claims.subject_in_words import at_verb, of_event, of_growth, of_run

__all__ = ["find_subject"]

_COMPARISON = re.compile(
    r"(?:compared (?:with|to)|against|versus|vs\.?|up from|down from|\bfrom|and then|only)\s*$", re.IGNORECASE
)
_NO_SIZE = TIME_UNITS | {"percent", "percentage point", "times", "ratio"}
"""Units that describe a noun only after an article or with a hyphen (`a 2 percent rise`)."""
_CONTINUING = frozenset(
    {"up", "down", "by", "of", "or", "higher", "lower", "more", "less", "about", "only", "just"}
)
_EACH = frozenset({"a", "an", "per", "each", "every"})
_WHOLE = 100
_AFTER = re.compile(r"\bafter\s*$")
_TOPS = frozenset({"top", "bottom", "highest", "lowest", "best", "worst"})
_TO_A_MARK = re.compile(rf"(?:^| )(?:[a-z]+ )?the (?:{'|'.join(sorted(words('marks')))})$")
"""What a number that something passes is called (`the toll has topped the one-million mark`)."""
_ONE_OF = re.compile(r"(?:one|two|three|four|\d) (?P<noun>[a-z]+) (?:in|out of) ")
_INTRO_BASE = re.compile(r"^(?:Of|Among|For|In)$")


def find_subject(scene: Scene, worded: Worded | None = None) -> Subject:
    """The subject of a quantity; the phrase is None where the sentence does not show one."""
    a, at = scene.a, scene.at
    match worded.about if worded else About.NUMBER:
        case About.RANKED if worded and worded.event != (0, 0):
            return ranked_so_long(scene, a.inside(*worded.event)[0])
        case About.RANKED:
            return ranked(scene, at)
        case About.VERB if worded and worded.event != (0, 0):
            return of_run(scene, worded.event)
        case About.VERB:
            return at_verb(scene)
        case About.TAKEN if worded:
            return of_growth(scene, worded.event)
        case About.EVENT if worded:
            return of_event(scene, worded.event)
    if scene.before and (is_elliptic(scene) or _in_a_series(scene)):
        return of_this_origin(scene, scene.before)
    if gapped := _gapped(scene):
        return gapped
    if counted := _as_many(scene):
        return counted
    if scene.before and (begins_change(a, at) >= 0 or _adds_to_it(scene)):
        return scene.before
    superlative = _superlative_before(scene)
    if superlative >= 0:
        return ranked(scene, superlative)
    if scene.before and _votes_to(scene):
        return scene.before
    if scene.before and _compares(scene):
        return of_others(scene) or _no_percentage(scene) or scene.before
    if scene.before and _continues(scene):
        return replace(scene.before, base=None)
    if people := _people_there(scene) or inhabitants(scene):
        return people
    if found := lent(scene) or shared_out(scene):
        return found
    if a.lower(at + 1) in words("marks"):
        return _passing(scene)
    if a.lower(at + 1) == "of" or (a.lower(at + 1), a.lower(at + 2)) == ("out", "of"):
        return _labelled(scene) or of_noun(scene)
    if scene.quantity.counted and (ends_a_change(scene) or stands_at(scene)):
        return measured(scene)
    if (scene.quantity.counted and not _borrows_noun(scene)) or (
        scene.quantity.unit is None and _has_noun(scene)
    ):
        return _counted(scene)
    if _has_noun(scene) and _attributive(scene):
        return _counted(scene)
    if (is_verb(a, at + 1) and not _belongs_before(a, at)) or (
        a.tag(at + 1) in ("ADV", "REL") and is_verb(a, at + 2)
    ):
        return of_these(scene) or _acting(scene)
    return measured(scene)


def _passing(scene: Scene) -> Subject:
    """`the toll has crossed the 10,000 threshold`: what passes a mark is all that it is of."""
    found = measured(scene)
    return replace(found, phrase=_TO_A_MARK.sub("", found.phrase) or None) if found.phrase else found


def _in_a_series(scene: Scene) -> bool:
    """`Growth: 1.4% (2012), 4% (2011)`: nothing but dates and marks parts a number from the one before."""
    a, at = scene.a, scene.at
    previous = max((i for i in a.at.values() if i < at), default=at)
    between = [i for i in range(previous + 1, at) if i not in scene.left_out]
    same = scene.before is not None and scene.before.unit == scene.quantity.unit
    marks = all(a.lower(i) in (",", "(", ")", ";") for i in between) and ")" in map(a.lower, between)
    return same and bool(between) and marks and noun_end(a, at + 1) == at + 1


def _gapped(scene: Scene) -> Subject | None:
    """`dams supplied 55 percent and wind farms 42 percent`: another subject of the verb before."""
    a, at = scene.a, scene.at
    previous = max((i for i in a.at.values() if i < at), default=-1)
    verb = verb_before(a, previous) if previous >= 0 else -1
    if scene.before is None or verb < 0 or scene.before.unit != scene.quantity.unit or _has_noun(scene):
        return None
    end = at - 1 if a.tag(at - 1) == "PREP" and a.lower(at - 1) == a.lower(previous - 1) else at
    start = end
    while a.tag(start - 1) in ("N", "ADJ") and start - 1 not in scene.left_out:
        start -= 1
    edge = start - 1 if a.tag(start - 1) != "DET" else start - 2
    if start == end or a.tag(edge) not in ("CONJ", ",") or edge <= previous or is_verb(a, at + 1):
        return None
    if a.tag(end - 1) != "N" or a.lower(end - 1) in classes("change_nouns") or a.lower(at + 1) == "of":
        return None
    tells = class_of(a, verb) == "DO" and a.tag(verb) == "V"
    return Subject(
        join(scene, (start, end), a.lower(verb) if tells else None), head_in(scene, start, end), verb=verb
    )


def _labelled(scene: Scene) -> Subject | None:
    """`Military expenditure: 1.2% of output`: what stands before the colon has the value."""
    return measured(scene) if scene.a.lower(scene.at - 1) == ":" else None


def _belongs_before(a: Analysis, at: int) -> bool:
    """`losses of 2 percent were`, `is 8 percent funded`: the verb after a number is none of its."""
    i = at - 1
    while a.tag(i) == "ADV":
        i -= 1
    valued = a.lower(i) == "of" and a.tag(i - 1) == "N"
    return valued or (a.tag(i) == "AUX" and a.tag(at + 1) == "V")


def _people_there(scene: Scene) -> Subject | None:
    """`with about 850 on board`: only people are that."""
    a, i = scene.a, scene.at + 1
    if scene.quantity.unit is not None or scene.quantity.role == "share_of":
        return None
    while a.tag(i) in ("AUX", "ADV") or (a.tag(i) == "V" and class_of(a, i) == "LEVEL"):
        i += 1
    following = (a.lower(i), a.lower(i + 1), a.lower(i + 2))
    said = next(
        (" ".join(following[:n]) for n in (1, 2, 3) if " ".join(following[:n]) in phrases("people_there")),
        None,
    )
    return Subject(f"people {said}", "people", unit="people", counted=True) if said else None


def _as_many(scene: Scene) -> Subject | None:
    """`half as many errors`, `twice as much water`: what follows is counted."""
    a, at = scene.a, scene.at
    end = noun_end(a, at + 3)
    if a.lower(at + 1) != "as" or a.lower(at + 2) not in ("many", "much", "few", "little") or end == at + 3:
        return None
    return Subject(join(scene, (at + 3, end)), head_in(scene, at + 3, end))


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


def _adds_to_it(scene: Scene) -> bool:
    """`30 million people, 800,000 more than last year`: a difference with no verb of its own."""
    a, at = scene.a, scene.at
    return a.lower(at + 2) == "than" and a.tag(at + 1) != "N" and verb_before(a, at) < 0


def _has_noun(scene: Scene) -> bool:
    """Whether a noun that the number may count follows; `3 million a year` counts no years."""
    if scene.a.lower(scene.at + 1) in _EACH and scene.a.lower(scene.at + 2) in TIME_UNITS:
        return False
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
    if a.tag(at + 1) == "DET":
        return False
    plain = scene.quantity.unit not in _NO_SIZE
    before = ("DET", "ADJ", "PREP", "CONJ", "V", "N") if plain else ("DET", "ADJ", "PREP", "CONJ")
    described = "-" in a.tokens[at].text or a.tag(at - 1) in before
    return described and a.lower(at + 1) not in classes("change_nouns")


def _compares(scene: Scene) -> bool:
    """Whether the number is the other end of a comparison that the number before it has begun."""
    previous = max((i for i in scene.a.at.values() if i < scene.at), default=-1)
    if previous < 0:
        return False
    if scene.a.lower(scene.at - 1) == "from":
        moved = scene.a.lower(scene.at - 2) in ("up", "down")
        return scene.a.lower(previous - 1) == "to" or (moved and not _has_noun(scene))
    if scene.a.lower(scene.at - 1) == "only" and verb_before(scene.a, scene.at) > previous:
        return False
    first, last = scene.a.tokens[previous].end, scene.a.tokens[scene.at].start
    if scene.a.tag(scene.at + 1) in ("REL", "V", "AUX") or scene.a.lower(scene.at + 1) == "of":
        return False
    own_noun = scene.quantity.counted and _has_noun(scene)
    same = scene.before is not None and scene.before.unit == scene.quantity.unit
    compared = _COMPARISON.search(scene.text, first, last) or (
        same and _AFTER.search(scene.text, first, last)
    )
    return not own_noun and bool(compared)


def _no_percentage(scene: Scene) -> Subject | None:
    """`5 million votes and 48 percent, against 4 million`: a number too large for one was counted."""
    large = scene.quantity.unit is None and (scene.quantity.value or 0) > _WHOLE
    return scene.counted if large and scene.before and scene.before.unit == "percent" else None


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
    return opened and moved and _one_clause(scene, previous, i)


def _one_clause(scene: Scene, previous: int, end: int) -> bool:
    """Whether at most the verb of the number before stands between it and `end` (`5 died, a rise of`)."""
    a = scene.a
    between = range(previous + 1, end)
    verb = next((j for j in between if is_verb(a, j)), end)
    if any(a.tag(j) in ("REL", "|") for j in between):
        return False
    rest = verb
    while is_verb(a, rest) or a.tag(rest) == "ADV":
        rest += 1
    before = (a.tag(j) in (",", "CONJ", "SUB") for j in range(previous + 1, verb))
    after = (
        a.tag(j) == "SUB" or (is_verb(a, j) and a.tag(j - 1) not in ("PREP", "CONJ"))
        for j in range(rest, end)
        if j not in scene.left_out
    )
    return verb == end or not (any(before) or any(after))


def _counted(scene: Scene) -> Subject:
    """`1,400 civilians`: the counted noun, what was done to it or what it did."""
    a, at = scene.a, scene.at
    topic = ranked_for(scene, a.tokens[-1].end) if a.lower(at - 1) in _TOPS else None
    if topic:
        return topic
    verb = verb_before(a, at)
    if a.tag(at + 1) == "NUM" and a.lower(at + 1).split()[-1] in classes("superlatives"):
        at += 1
    end = noun_end(a, at + 1)
    head = head_in(scene, at + 1, end)
    if verb >= 0 and takes_object(a, verb) and is_object(scene, verb):
        done = participle(a.lower(verb))
        stop = tail_end(a, end, verb=_is_told_of(a, end))
        phrase = join(scene, (at + 1, end), done, (end, stop))
        return Subject(phrase, head, verb=verb)
    stop = tail_end(a, end, verb=verb < 0 or _is_told_of(a, end))
    return Subject(join(scene, (at + 1, end), None, (end, stop)), head, verb=verb)


def _is_told_of(a: Analysis, end: int) -> bool:
    """`counted 400 people killed in attacks`: a participle right behind the noun belongs to it."""
    while a.tag(end) == "ADV":
        end += 1
    return a.tag(end) == "V" and verb_forms().get(a.lower(end), ("", "", "past"))[2] == "past"


def _acting(scene: Scene) -> Subject:
    """`16 percent always recline`, `13,000 have been wounded`: the number itself is the subject."""
    a, at = scene.a, scene.at
    stop = tail_end(a, at + 1, verb=True)
    rest = join(scene, (at + 1, stop))
    base = _intro_base(scene)
    does = next(
        (verb_forms()[a.lower(i)][0] for i in range(at + 1, at + 5) if a.lower(i) in verb_forms()), ""
    )
    harmed = does in words("harm_verbs") and scene.counted is None
    if not base and is_bare(scene) and (does in words("people_verbs") or harmed):
        return _living(scene, rest)
    base = base or _noun_inside(scene) or _people_before(scene)
    before = (scene.counted or scene.before) if is_bare(scene) else scene.before
    whom = base or (written_head(before) if before else None)
    if scene.quantity.unit not in ("percent", None) or not rest:
        return measured(scene)
    noun = whom.split()[-1] if base and whom else whom
    head = before.head if before and not base else singular_of(noun)
    return Subject(f"{whom} {rest}" if whom else rest, head, base)


def _noun_inside(scene: Scene) -> str | None:
    """`One child in ten lives in poverty`."""
    match = _ONE_OF.match(scene.a.tokens[scene.at].lower)
    return match["noun"] if match else None


def _people_before(scene: Scene) -> str | None:
    """The people of the clause before (`Voters turned it down when just 44 percent backed it`)."""
    if scene.quantity.unit != "percent" or any(i < scene.at for i in scene.a.at.values()):
        return None
    tokens = scene.a.tokens[: scene.at]
    return next(
        (token.lower for token in reversed(tokens) if token.tag == "N" and _are_people(token.lower)), None
    )


def _are_people(noun: str) -> bool:
    return noun in words("people") and noun.endswith(("s", "en", "people"))


def _living(scene: Scene, rest: str | None) -> Subject:
    """`some 5 million live in Chad`: those who were counted before, else people."""
    counted = scene.counted if scene.counted and scene.counted.counted else None
    noun, head = (counted.unit, counted.head) if counted else ("people", "people")
    return Subject(f"{noun} {rest}", head, unit=noun, counted=True)


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
