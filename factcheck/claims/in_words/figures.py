"""Figures in words: so many digits, a factor, none at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from factcheck.claims.claim import Kind
from factcheck.claims.in_words.worded import About, Worded, quantity
from factcheck.claims.kinds import Reading
from factcheck.claims.language import lines, verb_forms, words
from factcheck.quantities import Comparator, Quantity, interval
from factcheck.quantities.hedges import hedge_before

__all__ = ["digits", "factors", "multiples", "none_at_all"]

_DIGITS_AFTER = 60
"""Characters to each side of `double digits` in which the measure stands that makes them per cent."""
_TEN = 10
_WORD = re.compile(r"[a-z]+")
_LONGEST_WORD = 30
_LEAD = 12
_OPENS = re.compile(r"(?:[,;:“\"‘'(] ?|\b(?:and|but|while|that|though|although|with) )$")
"""What stands before `no` where it opens a clause."""
_FLIPPED = {
    Comparator.MORE_THAN: Comparator.LESS_THAN,
    Comparator.AT_LEAST: Comparator.AT_MOST,
    Comparator.LESS_THAN: Comparator.MORE_THAN,
    Comparator.AT_MOST: Comparator.AT_LEAST,
}
"""Who more than halves something leaves less than half of it."""


@cache
def _none_pattern() -> re.Pattern[str]:
    noun = r"(?:(?!one\b|longer\b|more\b|less\b|fewer\b|other\b)[a-z-]+ ){0,3}?[a-z]+s"
    where = r"(?: (?:of|in|to|from|among|on|at|linked|caused)(?: (?!and\b|but\b|or\b)[^\s,.;:]+){0,6}?)?"
    return re.compile(
        rf"\b(?P<no>[Nn]o) (?P<noun>{noun}){where} (?:were|was|have been|has been|had been)"
        rf" (?:ever |yet |officially )?(?:{'|'.join(sorted(words('never_occurred')))})\b"
    )


@cache
def _digit_pattern() -> re.Pattern[str]:
    known = "|".join(_digit_words())
    return re.compile(
        rf"\b(?P<word>(?:{known})(?=-)|single|double|triple)[- ](?:digit|figure)s?\b", re.IGNORECASE
    )


@cache
def _digit_words() -> dict[str, Decimal]:
    return {word: Decimal(least) for word, least in (line.split() for line in lines("digit_words"))}


def digits(text: str, start: int, end: int) -> Iterator[Worded]:
    """`remained in double digits`, `single-digit growth`: between two powers of ten."""
    for match in _digit_pattern().finditer(text, start, end):
        least = _digit_words()[match["word"].lower()]
        first, last = max(start, match.start() - _DIGITS_AFTER), min(end, match.end() + _DIGITS_AFTER)
        near = set(_WORD.findall(text[first:last].lower()))
        unit = "percent" if near & words("percent_heads") else None
        bounds = (least, _TEN * least)
        yield Worded(
            quantity(text, *match.span(), None, unit, bounds=bounds, comparator=Comparator.BETWEEN),
            About.NUMBER,
            is_number=True,
        )


@cache
def _factor_forms() -> dict[str, Decimal]:
    """Form → factor, for the finite forms and participles that are no nouns or adjectives."""
    factors = {verb: Decimal(by) for verb, by in (line.split() for line in lines("factor_verbs"))}
    return {form: factors[base] for form, (base, _, _) in verb_forms().items() if base in factors}


@cache
def _factor_pattern() -> re.Pattern[str]:
    forms = "|".join(sorted(_factor_forms(), key=len, reverse=True))
    return re.compile(rf"(?P<lead>[\w’']+ )?\b(?P<verb>{forms})\b(?!-| (?:down|up|over|back|as)\b)")


_BEFORE_BASE = frozenset(
    {"to", "will", "would", "could", "should", "may", "might", "can", "must", "and", "not"}
)
_NOT_AFTER = frozenset({"a", "the", "its", "their", "his", "her"})
"""A past form after one of these is an adjective (`the doubled fine`)."""


def factors(text: str, start: int, end: int) -> Iterator[Worded]:
    """`exports more than doubled`, `halving the rate`: a change by a factor."""
    for match in _factor_pattern().finditer(text, start, end):
        form, lead = match["verb"], (match["lead"] or "").strip().lower()
        which = verb_forms()[form][2]
        if which in ("base", "s") and not (lead in _BEFORE_BASE if which == "base" else lead):
            continue
        if which == "past" and lead in _NOT_AFTER:
            continue
        yield Worded(
            _factor(text, match.start("verb"), match.end("verb"), _factor_forms()[form]),
            About.VERB,
            Reading(Kind.CHANGE, "down" if _factor_forms()[form] < 1 else "up"),
        )


def _word_before(text: str, start: int) -> str:
    return text[max(0, start - _LONGEST_WORD) : start].rpartition(" ")[0].rpartition(" ")[2]


def _factor(text: str, start: int, end: int, by: Decimal) -> Quantity:
    """The factor with its hedge; a bare word is taken as loosely as `about`."""
    before = _word_before(text, start)
    hedge = hedge_before(text, start, before)
    comparator = hedge.comparator if hedge else Comparator.ABOUT
    comparator = _FLIPPED.get(comparator, comparator) if by < 1 else comparator
    found = quantity(
        text, start, end, by, "times", bounds=interval(by, comparator, counted=False), comparator=comparator
    )
    return replace(found, phrase_start=hedge.start, hedge=text[hedge.start : hedge.end]) if hedge else found


_TWICE = re.compile(
    r"\b(?P<word>[Tt]wice|[Dd]ouble|[Tt]riple|[Qq]uadruple|[Tt]hrice)"
    r"(?= (?:(?:as [a-z]+|the|that|those|its|their|what|last)\b|[A-Z][\w-]+(?: [A-Z][\w-]+)?['’]s?(?!\w)))"
)
_TIMES = {"twice": 2, "double": 2, "thrice": 3, "triple": 3, "quadruple": 4}


def multiples(text: str, start: int, end: int) -> Iterator[Worded]:
    """`twice as many as`, `more than double the average`: a ratio of two numbers."""
    for match in _TWICE.finditer(text, start, end):
        if _word_before(text, match.start()).lower().strip(",") in _BEFORE_BASE:
            continue
        found = _factor(text, *match.span("word"), Decimal(_TIMES[match["word"].lower()]))
        yield Worded(found, About.NUMBER, is_number=True)


def none_at_all(text: str, start: int, end: int) -> Iterator[Worded]:
    """`No deaths were recorded`: a count of zero."""
    for match in _none_pattern().finditer(text, start, end):
        if match.start() > start and not _OPENS.search(
            text[max(start, match.start() - _LEAD) : match.start()]
        ):
            continue
        found = quantity(text, *match.span("no"), 0, match["noun"], last=match.end("noun"))
        yield Worded(replace(found, counted=True), About.NUMBER, is_number=True)
