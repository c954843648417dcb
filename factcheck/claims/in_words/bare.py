"""Statements without any figure: `the most common answer was tea`, `women outnumber men`, `most users agree`.

They are too many and too vague to list them all; those that the references decide are worth a look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factcheck.claims.claim import Kind
from factcheck.claims.in_words.overtaking import OVERTAKING_SIGNS, overtakings
from factcheck.claims.in_words.worded import About, Worded, quantity
from factcheck.claims.kinds import Reading
from factcheck.claims.language import classes, words
from factcheck.periods import PeriodMention
from factcheck.quantities import Comparator, Quantity

__all__ = ["bare", "may_be_bare"]

_MOST_BETWEEN = 9
"""Words between `more` and `than`."""
_HALF = Decimal(50)
_SIGNS = (
    *(
        "est ",
        "most ",
        "Most ",
        "least ",
        " than ",
        "outnumber",
        "exceed",
        "outstrip",
        "ajority",
        "inority",
        "orst ",
    ),
    *OVERTAKING_SIGNS,
)
_MADE_UP = (
    r"(?:[Mm]ost|[Ll]east) (?:common|popular|frequent|expensive|typical|usual|numerous|prevalent|cited|named)"
)
_PARTS = re.compile(
    r"\b(?P<most>[Mm]ost)(?= (?:of (?:the|our|these|those|all) )?(?P<noun>[a-z]+)\b)"
    r"|\b(?:[Aa]|[Tt]he) (?:(?:vast|large|clear|slim|bare|small|overwhelming|great|solid) )?"
    r"(?P<part>majority|minority)(?= of\b)"
)
_NO_AMOUNT = r"(?!(?:a|an|the) (?:year|decade|month|week|century|day|third|quarter|half|dozen|few|couple)\b)"
_OUTDOES = re.compile(r"\boutnumber(?:ed|s)?\b")
_EXCEEDS = re.compile(r"\b(?:exceed(?:s|ed)?|surpass(?:es|ed)?|outstrip(?:s|ped)?)(?= (?:those|that) of\b)")
_YEAR = re.compile(r"[12]\d{3}")
_NO_SECOND = frozenset({"ever", "any", "before", "usual", "expected", "that", "half", "one", "it"})
"""Words after `than` with which no second group is named."""
_PREDICATE = re.compile(r"[^.;:!?]*?\b(?:is|are|was|were|went|came|goes|belongs?|remains?)\b")
_SUBJECT = re.compile(r"\b(?:is|are|was|were|remains?|became)(?: also| still| by far)?(?: the)? $")


def may_be_bare(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` holds a sign of such a statement, which is quick to tell."""
    part = text[start:end]
    return any(sign in part for sign in _SIGNS)


def bare(text: str, start: int, end: int, periods: Sequence[PeriodMention]) -> list[Worded]:
    """The statements without a figure in `text[start:end]`, in order."""
    found = [
        *_firsts(text, start, end),
        *_parts(text, start, end),
        *_comparisons(text, start, end),
        *overtakings(text, start, end, periods),
    ]
    return sorted(found, key=lambda one: one.quantity.start)


@cache
def _superlative() -> re.Pattern[str]:
    known = "|".join(
        sorted(set(classes("superlatives")) - words("vague_superlatives"), key=len, reverse=True)
    )
    return re.compile(rf"\b(?:[Tt]he|[A-Z][\w.]*['’]s?|[Ii]ts|[Tt]heir) (?P<rank>{_MADE_UP}|{known})\b")


def _firsts(text: str, start: int, end: int) -> Iterator[Worded]:
    """`The youngest player was Ann`, `tea is the most common answer`: what a verb says of one alone."""
    for match in _superlative().finditer(text, start, end):
        before = text[start : match.start("rank")]
        if not (_SUBJECT.search(before) or _PREDICATE.match(text, match.end(), end)):
            continue
        word = match["rank"].lower().split()[0]
        way = {"most": "highest", "least": "lowest"}.get(word) or classes("superlatives")[word]
        if way in ("highest", "lowest"):
            reading = Reading(Kind.RANK, superlative=way, rank=1)
            found = quantity(text, *match.span("rank"), 1, "rank")
            yield Worded(found, About.RANKED, reading, is_number=True)


def _parts(text: str, start: int, end: int) -> Iterator[Worded]:
    """`Most respondents`, `a majority of women`: more than half."""
    for match in _PARTS.finditer(text, start, end):
        word = "most" if match["most"] else "part"
        if match["noun"] and not match["noun"].endswith("s") and match["noun"] not in words("people"):
            continue
        less = match["part"] == "minority"
        found = _bound(text, *match.span(word), _HALF, "percent", less=less)
        yield Worded(found, About.NUMBER, Reading(Kind.SHARE), is_number=True)


@cache
def _compared() -> re.Pattern[str]:
    known = "|".join(
        sorted((word for word in classes("comparatives") if word.endswith("er")), key=len, reverse=True)
    )
    return re.compile(
        rf"\b(?P<way>[Mm]ore|[Ff]ewer|[Ll]ess|{known})\b(?P<what>(?: [\w’'-]+)*?)"
        rf" than {_NO_AMOUNT}(?P<next>[\w’'$£€-]+)"
    )


def _comparisons(text: str, start: int, end: int) -> Iterator[Worded]:
    """`More users chose tea than coffee`, `women outnumber men`: a ratio above (or below) one."""
    for match in _compared().finditer(text, start, end):
        what = match["what"].split()
        named = match["next"].lower() not in _NO_SECOND | words("numerals") and match["next"][0].isalpha()
        amount = match["way"].lower() in ("more", "fewer", "less")
        if named and amount <= len(what) <= _MOST_BETWEEN and all(_names(word) for word in what):
            way = match["way"].lower()
            less = way in ("fewer", "less") or classes("comparatives").get(way) == "lowest"
            found = _bound(text, *match.span("way"), Decimal(1), "times", less=less)
            yield Worded(found, About.NUMBER, Reading(Kind.RATIO), is_number=True)
    for match in (*_OUTDOES.finditer(text, start, end), *_EXCEEDS.finditer(text, start, end)):
        yield Worded(
            _bound(text, *match.span(), Decimal(1), "times", less=False), About.VERB, Reading(Kind.RATIO)
        )


def _names(word: str) -> bool:
    """Whether a word between `more` and `than` is none of another figure."""
    return not word[0].isdecimal() or _YEAR.fullmatch(word) is not None


def _bound(text: str, start: int, end: int, at: Decimal, unit: str, *, less: bool) -> Quantity:
    comparator = Comparator.LESS_THAN if less else Comparator.MORE_THAN
    bounds = (None, at) if less else (at, None)
    return quantity(text, start, end, None, unit, bounds=bounds, comparator=comparator)
