"""The kind of a claim and the parts that belong to it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.claims.claim import Kind
from factcheck.claims.language import classes, verb_forms, words
from factcheck.claims.scene import TIME_UNITS, Scene, Subject, begins_change, class_of
from factcheck.quantities import Quantity

__all__ = ["Reading", "read_kind"]

_UP = re.compile(
    r"^(?:[\w’'-]+ ){0,3}?(?:more|higher|larger|bigger|greater|longer|older|faster|heavier|warmer"
    r"|taller|above|up)\b(?! than (?:once|one))"
    r"(?! (?:and|per|or)\b)"
)
_DOWN = re.compile(r"^(?:[\w’'-]+ ){0,3}?(?:less|fewer|lower|smaller|shorter|below|cheaper|cooler|down)\b")
_LEAD_UP = re.compile(r"(?:^|[,;(] |\b(?:is|are|was|were|and|been|now|be) )(?:up|higher|more)(?: by)?\s$")
_LEAD_DOWN = re.compile(r"(?:^|[,;(] |\b(?:is|are|was|were|and|been|now|be) )(?:down|lower|off)(?: by)?\s$")
_COMPARED_FROM = re.compile(
    r"\b(?P<way>up|down) from (?:about |nearly |over |just )?$"
    r"|\b(?:compared (?:with|to)|against|versus) (?:\w+ )?$"
)
_TIMES = re.compile(
    r"^\s?(?:times|fold|-fold)\b|^ as (?:many|much|high|large|likely|big|long|often|fast|common|far)\b"
    r"|^ to (?:one|1)\b"
)
_THAN = re.compile(
    r"\b(?:than|as)(?: in| on| at)? (?!many|much|high|large|likely|big|long|often)(?P<what>[^,.;()]+)"
)
_ONE_IN = re.compile(
    r"\b(?:in|out of)(?: every)? (?:a )?"
    r"(?:\d{1,3}\b|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|thousand|million)"
)
_ONE_OUT_OF = re.compile(r"\b(?:one|two|three|four|\d)(?: [a-z]+)? (?:in|out of)(?: every)? $", re.IGNORECASE)
_ONE_NOUN_IN = re.compile(
    r" [a-z]+ (?:in|out of)(?: every)? (?:\d{1,3}|three|four|five|six|seven|eight|nine|ten|twenty)\b"
)
_SO_MANY_IN = re.compile(r" (?:in|out of)(?: every)? (?:ten|twenty|a hundred|10|20|100)\b")
_FRACTION = re.compile(
    r"\b(?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|thirds|quarters|fifths|majority|two-thirds|three-quarters)\b"
)
_RATIO_WORDS = re.compile(
    r"\b(?:twice|thrice|(?:double|triple)(?!.(?:digit|figure))|times|fold|to one|tenfold)\b|-fold"
)
_SINCE_RANK = re.compile(
    r"\b(?:in|for|of|over) (?:the )?(?:past |last |at least |more than |nearly |almost |about |some |over )*$"
)
_SUPERLATIVE_BEFORE = re.compile(r"\b(?P<word>[a-z]+est|most|least|first|worst|best)\b[^,.;:]*$")
_COMPARES = re.compile(
    r"\s?(?:fewer|less) |\s?(?:[\w’'-]+ )?(?:lower|higher|less|more|fewer|larger|smaller|warmer|longer"
    r"|shorter|above|below|cheaper|older|greater|bigger)\b(?:[,.;]| than| [a-z]+ than|$| compared)"
    r"|\s?(?:lower|higher) (?:at|in|on)\b|\s?(?:above|below) (?:the|its|their|that|last|a|pre)\b"
    r"|\s?more [^,.;]{1,60}? than (?:in|on|were|was|had|did|a|last|five|ten|two|three|when|before)\b"
)
_SCALED = re.compile(r"illion|bn|[0-9]m$")
"""A sum of money that was lost is no fall of something by so much."""
_OF_CHANGE = frozenset(
    {"up", "down", "by", "to", "from", "below", "above", "under", "over", "between", "about", "around"}
)
_LENGTH_OF_LIFE = re.compile(r"\b(?:age|aged|ages|expectancy|old|older|lifespan)\b", re.IGNORECASE)
_TOP = re.compile(r"\b(?P<end>top|bottom|highest|lowest|best|worst) (?:of the )?$")
_RANK_BEFORE = re.compile(
    r"\b(?:rank(?:ed|ing|s)?|place|position|number|No\.)(?: of| at| number)? $", re.IGNORECASE
)
_ASIDE = re.compile(
    r"^(\s*[\w$€£.]+){0,4}?\s*\([^()]*\)(?= (?:more|less|fewer|higher|lower|larger|smaller)\b)"
)
"""A figure's unit and an aside in brackets before the comparative."""
_FEW = 10
_LONGEST_LIST = 1000
"""Places in a list beyond which a number names no place in it."""
_NEAR = 40
"""Characters before a number in which the words that make it a change or rank stand."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The kind of a quantity with the parts that only this kind has."""

    kind: Kind
    direction: str | None = None
    superlative: str | None = None
    comparison_set: str | None = None
    rank: int | None = None
    compared_with: str | None = None
    role: str | None = None
    """`from` or `to` where the number is an end of a change."""


def read_kind(scene: Scene, subject: Subject) -> Reading:
    """The kind of a number, from its unit, its verb and the words beside it."""
    quantity = scene.quantity
    lead, rest = _around(scene)
    for read in (_rank, _ratio, _change):
        found = read(scene, subject, lead, rest)
        if found is not None:
            return found
    if quantity.unit in TIME_UNITS:
        aged = _LENGTH_OF_LIFE.search(f"{subject.head or ''} {rest[:12]}")
        return Reading(Kind.LEVEL if aged else Kind.DURATION)
    if _is_share(scene, subject):
        return Reading(Kind.SHARE)
    if _is_part(quantity) or _FRACTION.fullmatch(quantity.unit or ""):
        return Reading(Kind.SHARE)
    people = quantity.counted and (quantity.unit or "").split()[-1:] != [] and _whom(quantity.unit or "")
    return Reading(Kind.COUNT if quantity.counted and not people else Kind.LEVEL)


def _around(scene: Scene) -> tuple[str, str]:
    """The text just before and after the expression, inside the sentence."""
    token, tokens = scene.a.tokens[scene.at], scene.a.tokens
    lead = scene.text[max(tokens[0].start, token.start - _NEAR) : token.start]
    return lead, _ASIDE.sub("", scene.text[token.end : tokens[-1].end], count=1)


def _whom(unit: str) -> bool:
    last = unit.split()[-1].lower()
    return last in words("people")


def _rank(scene: Scene, _: Subject, lead: str, rest: str) -> Reading | None:
    quantity = scene.quantity
    if _may_be_a_place(quantity) and quantity.value is not None and _RANK_BEFORE.search(lead):
        return Reading(Kind.RANK, superlative="highest", rank=int(quantity.value), comparison_set=_set(rest))
    top = _TOP.search(lead)
    if top and (quantity.counted or quantity.unit is None) and (quantity.value or 0) <= 100:
        low = top["end"] in ("bottom", "lowest", "worst")
        number = int(quantity.value) if quantity.value is not None else None
        named = " ".join(part for part in (quantity.unit, _set(rest)) if part) or None
        way = "lowest" if low else "highest"
        return Reading(Kind.RANK, superlative=way, rank=number, comparison_set=named)
    if quantity.unit not in TIME_UNITS or not _SINCE_RANK.search(lead):
        return None
    first = scene.a.tokens[0].start
    before = _SUPERLATIVE_BEFORE.search(scene.text, first, scene.a.tokens[scene.at].start)
    if before is None:
        return None
    direction = classes("superlatives").get(before["word"], "highest")
    start = scene.text.rfind(" ", 0, scene.a.tokens[scene.at].start - 1)
    named = scene.text[start + 1 : scene.a.tokens[scene.at].end]
    return Reading(Kind.RANK, superlative=direction, comparison_set=named, rank=1)


def _may_be_a_place(quantity: Quantity) -> bool:
    """Whether a number can be one in a list of places: whole and without a scale word."""
    value = quantity.value
    return (
        quantity.unit is None and quantity.text.isdecimal() and value is not None and value <= _LONGEST_LIST
    )


def _set(rest: str) -> str | None:
    match = re.search(
        r"\b(?:in|among|of) (?:the |all )?[A-Z][^,.;]*?(?= for | by | in \d{4}| with |[,.;]|$)", rest
    )
    return match[0] if match else None


def _ratio(scene: Scene, _: Subject, lead: str, rest: str) -> Reading | None:
    written = scene.a.tokens[scene.at].lower
    if scene.quantity.unit in ("times", "ratio") or _RATIO_WORDS.search(written) or _TIMES.match(rest):
        than = _THAN.search(rest)
        return Reading(Kind.RATIO, compared_with=than["what"].strip() if than else None)
    few = scene.quantity.value is not None and scene.quantity.value < _FEW
    whole = scene.quantity.counted or scene.quantity.unit is None
    if (
        few
        and whole
        and (
            _SO_MANY_IN.match(rest)
            or _ONE_IN.search(written)
            or _ONE_NOUN_IN.match(rest)
            or _ONE_OUT_OF.search(lead)
        )
    ):
        return Reading(Kind.RATIO)
    return None


def _change(scene: Scene, subject: Subject, lead: str, rest: str) -> Reading | None:
    a, at = scene.a, scene.at
    before = a.lower(at - 1)
    if begins_change(a, at) >= 0:
        return Reading(Kind.CHANGE, _verb_direction(scene, subject), role="to")
    compared = _COMPARED_FROM.search(lead)
    if compared:
        return Reading(Kind.CHANGE, compared["way"], role="from") if compared["way"] else None
    noun = _change_noun(scene) or _named_change(scene, subject)
    if (
        before == "in"
        and a.tokens[at].lower == "half"
        and _verb_direction(scene, subject, halved=True) == "down"
    ):
        return Reading(Kind.CHANGE, "down")
    direction = noun or _verb_direction(scene, subject)
    if direction:
        role = before if before in ("from", "to") else scene.quantity.role
        if (
            before in ("in", "on", "over", "with", "than", "for", "after", "within")
            or scene.quantity.unit in TIME_UNITS
        ):
            return None
        return Reading(Kind.CHANGE, direction, role=role if role in ("from", "to") else None)
    if scene.quantity.unit == "percentage point" and scene.quantity.role is None:
        return Reading(
            Kind.CHANGE, "up" if _UP.match(rest.lstrip()) else "down" if _DOWN.match(rest.lstrip()) else None
        )
    for pattern, way in ((_LEAD_UP, "up"), (_LEAD_DOWN, "down")):
        if (
            pattern.search(lead)
            or (before == way and subject.verb < 0)
            or (before == "by" and a.lower(at - 2) == way)
        ):
            return Reading(Kind.CHANGE, way)
    for pattern, way in ((_UP, "up"), (_DOWN, "down")):
        if pattern.match(rest.lstrip()) and _followed_by_than(rest):
            than = _THAN.search(rest)
            return Reading(Kind.CHANGE, way, compared_with=than["what"].strip() if than else None)
    return None


def _followed_by_than(rest: str) -> bool:
    """A comparative counts where it compares (`2 percent lower`, `820,000 more than`), not in `4 more`."""
    return bool(_COMPARES.match(rest))


def _change_noun(scene: Scene) -> str | None:
    """`an increase of 55 percent`, `a 5 percent drop`."""
    a, at = scene.a, scene.at
    nouns = classes("change_nouns")
    of = at - 1
    while a.tag(of) == "ADV":
        of -= 1
    if a.lower(of) in ("of", "by"):
        for i in range(of - 1, max(-1, at - 7), -1):
            if a.tag(i) in ("V", "|", ","):
                break
            if a.lower(i) in nouns and a.tag(i) == "N":
                return None if _is_a_sum(scene, a.lower(i)) else nouns[a.lower(i)]
    following = a.lower(at + 1)
    if (
        following in nouns
        and a.tag(at + 1) == "N"
        and a.lower(at + 2) in ("in", "of", "on", "from", "over", ",", ".")
    ):
        return nouns[following]
    return None


def _named_change(scene: Scene, subject: Subject) -> str | None:
    """`In Chad the decline was 5 percent`."""
    stated = subject.verb >= 0 and scene.a.tag(subject.verb) == "AUX"
    if not stated or scene.quantity.unit != "percent":
        return None
    return classes("change_nouns").get(subject.head or "")


def _is_a_sum(scene: Scene, noun: str) -> bool:
    """`a loss of 5 million euros` is a sum; one of 5 percent is a change."""
    return noun in words("measure_nouns") and scene.quantity.unit not in ("percent", "percentage point")


def _verb_direction(scene: Scene, subject: Subject, *, halved: bool = False) -> str | None:
    """Up or down, where the verb that governs the number is one of rising or falling."""
    if subject.verb < 0 or subject.verb >= scene.at:
        return None
    a = scene.a
    name = verb_forms().get(a.lower(subject.verb), ("", "", ""))
    way = class_of(a, subject.verb)
    if way not in ("UP", "DOWN"):
        return "up" if name[0] == "change" and "up" in a.lower(scene.at - 1) else None
    if not halved and not _states_change(scene):
        return None
    if (
        scene.quantity.counted
        and name[0] in ("lose", "cut", "reduce", "shed", "add", "gain")
        and (a.lower(scene.at - 1) != "by" or name[0] == "lose")
    ):
        return None
    if (
        name[0] in ("lose", "raise")
        and a.lower(scene.at - 1) not in _OF_CHANGE
        and _SCALED.search(scene.quantity.text)
    ):
        return None
    return "up" if way == "UP" else "down"


def _is_part(quantity: Quantity) -> bool:
    """A fraction in words (`a third`), not `two and a half billion dollars`."""
    return (quantity.unit is None or quantity.counted) and bool(_FRACTION.search(quantity.text.lower()))


def _states_change(scene: Scene) -> bool:
    """Whether the verb of change is about this number (`cut by 5`) and no other (`cut for 5`)."""
    a, i = scene.a, scene.at - 1
    while a.tag(i) in ("ADJ", "DET", "ADV"):
        i -= 1
    if a.lower(i).endswith(("'s", "’s")):
        return False
    return a.tag(i) != "PREP" or a.lower(i) in _OF_CHANGE


def _is_share(scene: Scene, subject: Subject) -> bool:
    unit, written = scene.quantity.unit, scene.a.tokens[scene.at].lower
    if unit == "percent":
        return scene.a.lower(scene.at + 1) == "of" or (subject.head or "") not in words("rates")
    return (unit in (None, "share") and bool(_FRACTION.search(written))) or scene.quantity.role == "share_of"
