"""The day of a first or last event: `the first case was recorded on 8 March`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from factcheck.claims.claim import Kind
from factcheck.claims.in_words.worded import About, Worded, quantity
from factcheck.claims.kinds import Reading
from factcheck.claims.language import participle
from factcheck.periods import PeriodMention

__all__ = ["as_number", "first_dates"]

_LEAD = 160
"""Characters before a date in which its event stands."""
_EVENT = re.compile(
    r"\b(?P<word>[Ff]irst|[Ll]ast|[Ee]arliest|[Ll]atest)"
    r" (?!time|half|quarter|week|month|year|day|night)[^,;:.]{3,90}?"
    r" (?:was|were|came|occurred|happened|appeared|arrived|died|took place|dates?|dated)\b"
    r"(?P<end>(?: [\w’-]+){0,5}?)"
    r" (?:(?:only )?(?:on|in|back to|from|at|as (?:early|late|recently) as) (?:the )?)?$"
)
_DONE = re.compile(
    r"\b(?:was|were|been) (?P<word>first|last) (?P<done>[a-z]+)\b(?P<end>[^,;:.]{0,60}?)"
    r" (?:back )?(?:on|in) (?:the )?$"
)


def first_dates(text: str, start: int, periods: Sequence[PeriodMention]) -> Iterator[Worded]:
    """The dates on which something is said to have come about first or last."""
    for mention in periods:
        period = mention.period
        if period is None or mention.relation is not None or period.start is None or period.end is None:
            continue
        first = max(start, mention.start - _LEAD)
        lead = text[first : mention.start]
        match = _EVENT.search(lead) or _DONE.search(lead)
        if match is None or not _is_done(match.groupdict().get("done")):
            continue
        bounds = (as_number(period.start), as_number(period.end))
        named = text[mention.start : mention.end].rstrip(".")
        value = bounds[0] if period.granularity == "day" else None
        way = "first" if match["word"].lower() in ("first", "earliest") else "last"
        yield Worded(
            quantity(text, mention.start, mention.start + len(named), value, "date", bounds=bounds),
            About.EVENT,
            Reading(Kind.DATE, superlative=way),
            event=(first + match.start("word"), first + match.end("end")),
            period=period,
        )


def _is_done(word: str | None) -> bool:
    """Whether what stands after `was first` is a participle."""
    return word is None or participle(word) == word


def as_number(day: date) -> Decimal:
    """A day as the number YYYYMMDD, which orders as days do."""
    return Decimal(day.year * 10_000 + day.month * 100 + day.day)
