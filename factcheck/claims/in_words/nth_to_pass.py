"""Ranks by who reached a mark before: `the third country to pass a million cases`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.claims.claim import Kind
from factcheck.claims.in_words.worded import About, Worded, quantity
from factcheck.claims.kinds import Reading
from factcheck.claims.language import lines

__all__ = ["PASSES", "nths_to_pass"]

PASSES = (
    r"to (?:have )?(?:record|pass|surpass|cross|exceed|reach|hit|top|register|report|confirm|count|see"
    r"|go (?:over|past|beyond))(?:e[sd]|s)?\b"
)
"""What the first to do so did: it came to a number that the text names behind."""
_NOUN = r"(?: (?:[A-Z][\w-]+ |[a-z]+-?[a-z]* )??(?:country|nation|state|economy|territory|place))?"
_AMONG = (
    r"(?P<among> (?:in|of|on) (?:the )?(?:[A-Z][\w-]+(?: [A-Z][\w-]+)*|world|continent|region)| worldwide)?"
)
_ASIDE = r"(?:,? ?(?:--|[—–(,]) ?(?:after|behind|following)\b[^.;]{3,90}?(?:--|[—–),]))?"
_TO = rf"{_NOUN}{_AMONG}{_ASIDE} (?P<done>{PASSES})"
_CLAUSE = re.compile(r"(?:(?! (?:(?:is|are) concerned|so far)\b)(?:[^,.;:]|[,.](?=\d)))*")
"""What is told behind the verb, up to the end of the clause."""

_MARK = re.compile(
    r"(?: [\w-]+){0,4}? (?:mark|milestone|threshold|barrier|level)"
    r"(?: (?:of|for|in|as far as|in terms of|when it comes to)\b)?"
)
"""What names the number and not what it counts (`the grim milestone of`, `the one-million mark in`)."""


def nths_to_pass(text: str, start: int, end: int) -> Iterator[Worded]:
    """The ranks in `text[start:end]`, each about what the mark counts."""
    for match in _pattern().finditer(text, start, end):
        clause = _CLAUSE.match(text, match.end("done"), end)
        rank = _ordinals().get(match["word"] or "") or int(match["digits"] or 0)
        if not clause or not re.search(r"\d|illion|thousand", clause[0]) or not rank:
            continue
        among = match["among"].strip() if match["among"] else None
        reading = Reading(Kind.RANK, superlative="first", rank=rank, comparison_set=among)
        figure = quantity(text, *match.span("nth"), rank, "rank")
        mark = _MARK.match(text, match.end("done"), clause.end())
        yield Worded(
            figure, About.EVENT, reading, event=(mark.end() if mark else match.end("done"), clause.end())
        )


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(_ordinals())
    return re.compile(
        rf"\bthe (?:world['’]s )?(?P<nth>(?P<word>{words})|(?P<digits>\d{{1,3}})(?:st|nd|rd|th))\b{_TO}"
    )


@cache
def _ordinals() -> dict[str, int]:
    return {
        "first": 1,
        **{word: int(number) for word, number in (line.split() for line in lines("small_ordinals"))},
    }
