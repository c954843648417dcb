"""Ranks over time that no superlative states: `a record high`, `has never been lower`, `higher than ever`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.claims.claim import Kind
from factcheck.claims.in_words.worded import About, Worded, quantity
from factcheck.claims.kinds import Reading
from factcheck.claims.language import classes, verb_forms, words
from factcheck.claims.superlatives import IN_TIME
from factcheck.quantities import Quantity

__all__ = ["comparatives", "records"]

_WINDOW = 90
"""Characters after the words in which the time is named since when they hold."""
_RECORD = re.compile(
    r"(?:(?P<lead>[\w’']+)[ ,“\"]+|\b)"
    r"(?P<word>(?:all-time|alltime|all time) (?:record )?(?:high|low|peak|best|record)s?\b"
    r"|[Rr]ecord(?:-(?:high|low|breaking|setting)| (?P<next>[\w’-]+|[$€£]\d)))"
)
_LOW = re.compile(r"\blows?\b|-low\b|\bminimum\b|\bfewest\b")


def records(text: str, start: int, end: int) -> Iterator[Worded]:
    """`a record high`, `record exports`, `an all-time low`: the highest or lowest on record."""
    for match in _RECORD.finditer(text, start, end):
        following = (match["next"] or "").lower()
        first = match.start("word")
        lead = "" if first == start else (match["lead"] or "").lower()
        if following and not _is_measured(following, lead):
            continue
        last = (
            first + len("record")
            if following and following.rstrip("s") not in ("high", "low")
            else match.end()
        )
        way = "lowest" if _LOW.search(text[first : match.end()]) else "highest"
        since = IN_TIME.search(text, last, min(end, last + _WINDOW))
        named = since[0].strip() if since and "." not in text[last : since.start()] else text[first:last]
        yield Worded(
            _rank(text, first, last),
            About.RANKED,
            Reading(Kind.RANK, superlative=way, rank=1, comparison_set=named),
        )


def _is_measured(following: str, lead: str) -> bool:
    """Whether `record` before a word is an adjective and no noun or verb (`the record shows`)."""
    says = verb_forms().get(following, ("", ""))[1] == "SAY"
    counts = lead == "to" and following[:1].isdigit()
    placed = (not lead or lead in words("before_record")) and not counts
    return placed and following not in words("no_record") and not says


@cache
def _comparative() -> re.Pattern[str]:
    known = "|".join(sorted(classes("comparatives"), key=len, reverse=True))
    never = (
        r"(?:ha(?:s|ve|d) never (?:before )?been|ha(?:s|ve|d)(?: not|n['’]t) (?:ever )?been"
        r"|never been|not been) (?:so |this |as |that |any )?"
    )
    more = r"(?:more|fewer)(?= [a-z]*(?:s|people|men|children)\b)"
    at_any = (
        r"at any (?:other |previous )?(?:time|point|stage|moment)|ever\b"
        r"|(?:in )?any (?:other |previous )?(?:year|month|quarter|decade|time)\b"
    )
    been = r"(?:it|they|we|at) (?:has|have) (?:ever )?(?:been|had|seen|known)"
    return re.compile(
        rf"\b(?:{never}(?P<never>(?!more|less|many|much)(?:{known})|{more})\b"
        rf"|(?P<than>{known})\b[^,.;:]{{0,40}}? than (?:{at_any}|{been})"
        rf"|as (?P<as>{known}) as (?:{been}|at any))",
        re.IGNORECASE,
    )


def comparatives(text: str, start: int, end: int) -> Iterator[Worded]:
    """`has not been this low since 1957`, `higher than at any time since 1990`, `more than ever`."""
    for match in _comparative().finditer(text, start, end):
        group = next(name for name in ("never", "than", "as") if match[name])
        last = match.end(group)
        since = IN_TIME.search(text, last, min(end, match.end() + _WINDOW))
        never = "never" in match[0].lower().split()
        if since is None and not never:
            continue
        way = classes("comparatives")[match[group].lower()]
        named = since[0].strip() if since else "ever"
        yield Worded(
            _rank(text, match.start(group), last),
            About.RANKED,
            Reading(Kind.RANK, superlative=way, rank=1, comparison_set=named),
        )


def _rank(text: str, start: int, end: int) -> Quantity:
    return quantity(text, start, end, 1, "rank")
