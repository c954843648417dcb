"""A quantity in its sentence, and what the verbs around it do to it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from factcheck.claims.analysis import Analysis
from factcheck.claims.language import singular, verb_forms, words
from factcheck.claims.phrases import head_of, noun_end
from factcheck.quantities import Quantity

__all__ = [
    "TIME_UNITS",
    "Scene",
    "Subject",
    "begins_change",
    "class_of",
    "ends_a_change",
    "head_in",
    "is_bare",
    "is_object",
    "is_passive",
    "join",
    "particle",
    "singular_of",
    "takes_object",
    "verb_before",
    "written_head",
]

TIME_UNITS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "fortnight"}
)


_WHERE = frozenset({"in", "at", "across", "within", "among", "during", "inside", "near"})
_BRACKETS = frozenset("()–—")
_PARTICLES = {"up": "UP", "down": "DOWN", "higher": "UP", "lower": "DOWN"}


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
    unit: str | None = None
    """The noun or unit that a later number without one takes over."""
    counted: bool = False


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
    counted: Subject | None = None
    """What was last counted, so that a number alone may count it too."""
    rate: Subject | None = None
    """The rate whose percentage was last given."""
    alike: Subject | None = None
    """What was last measured in the unit of the quantity."""
    whole: Subject | None = None
    """What was last counted or measured, of which a percentage may be a share."""
    spots: Collection[int] = frozenset()
    """Token indices of the names of places."""


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
    named = any(i not in scene.left_out and a.lower(i) not in _BRACKETS for i in range(at + 1, end))
    return not named and a.lower(at + 1) not in ("of", "percent") and not _opens_ratio(a, at)


def _opens_ratio(a: Analysis, at: int) -> bool:
    """`one in five`, `3 out of 10`."""
    return a.tag(at + 1) == "PREP" and a.tag(at + 2) == "NUM"


def begins_change(a: Analysis, at: int) -> int:
    """The token of the number that `to N` ends (`from 3 (rank 4) to N`), or -1."""
    if a.lower(at - 1) != "to":
        return -1
    return next((i for i in sorted(a.at.values(), reverse=True) if i < at and a.lower(i - 1) == "from"), -1)


def ends_a_change(scene: Scene) -> bool:
    """`coverage rose from 3 to 4 million persons`: the counted noun is only the unit of the measure."""
    a, at = scene.a, scene.at
    verb = verb_before(a, at)
    lost = a.lower(at - 1) == "by" and verb_forms().get(a.lower(verb), ("",))[0] == "lose"
    return a.lower(at - 1) in ("from", "to", "by") and class_of(a, verb) in ("UP", "DOWN") and not lost


def _is_noun(a: Analysis, i: int) -> bool:
    """Whether a word that may be a verb is a noun here (`the cost of living`, `a rise in prices`)."""
    article = a.lower(i - 1) in ("a", "an", "the") and a.lower(i + 1) in ("of", "in")
    living = (
        a.lower(i - 1) == "of"
        and a.lower(i).endswith("ing")
        and a.tag(i + 1) not in ("DET", "N", "NUM", "ADJ")
    )
    return article or living or (a.tag(i - 1) == "DET" and a.tag(i + 1) == "N")


def verb_before(a: Analysis, at: int) -> int:
    """The verb that governs the number, going left to the edge of its clause; -1 where none does."""
    i = at - 1
    while i >= 0:
        tag = a.tag(i)
        if tag == "V" and not _is_noun(a, i):
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
        following = a.tag(i + 2) if a.tag(i + 1) == "ADV" else a.tag(i + 1)
        if tag == "CONJ" and following in ("N", "NUM", "DET", "PRON"):
            return -1
        i -= 1
    return -1


def class_of(a: Analysis, i: int) -> str:
    """The class of a verb in `verbs.txt`, or that which `up` or `down` after it makes of it; else `DO`."""
    return particle(a, i) or verb_forms().get(a.lower(i), ("", "DO", ""))[1]


def particle(a: Analysis, i: int) -> str | None:
    """`UP` or `DOWN` where that is what the word after a verb makes of it (`put up fees`, `went down`)."""
    form = verb_forms().get(a.lower(i)) if a.tag(i) == "V" else None
    if form is None or form[0] not in words("moving_verbs"):
        return None
    return _PARTICLES.get(a.lower(i + 1)) or _PARTICLES.get(a.lower(noun_end(a, i + 1)))


def takes_object(a: Analysis, verb: int) -> bool:
    """Whether a verb's object can be said of it in the passive (`kill` → `killed`)."""
    known = verb_forms().get(a.lower(verb), ("", "DO", ""))
    if a.tag(verb) != "V" or known[1] != "DO" or known[0] in words("no_passive") or particle(a, verb):
        return False
    return not is_passive(a, verb)


def is_object(scene: Scene, verb: int) -> bool:
    """Whether a number is what its verb acts on; in `kept a majority in 11 towns` it only says where."""
    a = scene.a
    between = [i for i in range(verb + 1, scene.at) if a.tag(i) == "PREP" and i not in scene.left_out]
    return not any(a.lower(i) in _WHERE or (a.tag(i - 1) == "N" and a.lower(i) != "of") for i in between)


def is_passive(a: Analysis, verb: int) -> bool:
    """Whether a form of *be* governs the verb."""
    i = verb - 1
    while a.tag(i) == "ADV":
        i -= 1
    return a.lower(i) in ("is", "are", "was", "were", "been", "be", "being")


def join(scene: Scene, *parts: tuple[int, int] | str | None) -> str | None:
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


def head_in(scene: Scene, start: int, end: int) -> str | None:
    """The head noun of a phrase, singular and lower case; what says when or where is passed over."""
    return singular_of(head_of(scene.a, start, end, scene.left_out))


def singular_of(noun: str | None) -> str | None:
    """The noun in the singular, lower case."""
    return singular(noun) if noun else None


def written_head(before: Subject) -> str | None:
    """The head noun of a subject as its phrase writes it, in the plural where it is."""
    words_ = (before.phrase or "").split()
    return next((word for word in words_ if singular_of(word.strip(",.")) == before.head), before.head)
