"""The date on which one thing came to exceed another: `China's economy overtook Japan's in 2010`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.claims.claim import Kind
from factcheck.claims.in_words.first_dates import as_number
from factcheck.claims.in_words.worded import About, Worded, quantity
from factcheck.claims.kinds import Reading
from factcheck.periods import PeriodMention

__all__ = ["OVERTAKING_SIGNS", "overtakings"]

OVERTAKING_SIGNS = ("overt", "surpass", "outstrip", "outgrew", "eclips", "overhaul", "first time", "became ")
"""Substrings without which a text tells of no overtaking."""
_NAME = r"(?P<other>(?:the |that of |those of |its |their )?[A-Z][^,.;:]{1,40}?)"
_OVERTOOK = re.compile(
    r"\b(?:overtook|overtak(?:en|es)|surpass(?:ed|es)|outstripped|outgrew|eclipsed|overhauled)"
    rf"(?P<by> by)? {_NAME}(?=['’]s?\b|\s|[,.;:]|$)"
)
_MORE = r"(?:more|larger|bigger|higher|greater|richer|poorer|fewer|less|lower|smaller)\b"
_FIRST_TIME = re.compile(
    rf"\b(?:{_MORE}[^,.;:]{{0,60}}? than|exceeded|passed|topped|outnumbered) {_NAME} for the first time\b"
    rf"|for the first time\b[^,.;:]{{0,60}}?\b(?:{_MORE}|exceeded|surpassed|outnumbered)"
)
_BECAME = re.compile(rf"\bbecame {_MORE}[^,.;:]{{0,30}}? than {_NAME}")
_NEAR = 90
"""Characters to each side of the verb in which its date stands."""


def overtakings(text: str, start: int, end: int, periods: Sequence[PeriodMention]) -> Iterator[Worded]:
    """The dates of overtakings; one without a date is none."""
    for pattern in (_OVERTOOK, _FIRST_TIME, _BECAME):
        for match in pattern.finditer(text, start, end):
            near = [one for one in periods if _near(one, match)]
            period = near[0].period if len(near) == 1 else None
            if period and period.start and period.end:
                bounds = (as_number(period.start), as_number(period.end))
                figure = quantity(text, near[0].start, near[0].end, None, "date", bounds=bounds)
                other = match.groupdict().get("other") or match[0]
                reading = Reading(Kind.DATE, superlative="first", compared_with=other)
                yield Worded(
                    figure, About.EVENT, reading, event=_event(text, near[0], match, start), period=period
                )


def _event(text: str, mention: PeriodMention, match: re.Match[str], start: int) -> tuple[int, int]:
    """What is overtaken: before the verb where both are owners of it (`Ghana's exports overtook Mali's`)."""
    first = mention.end if mention.end <= match.start() else start
    owned = text[match.end() : match.end() + 2] in ("'s", "’s")
    return first, match.start() if owned and first < match.start() else match.end()


def _near(mention: PeriodMention, match: re.Match[str]) -> bool:
    plain = mention.relation is None and mention.period is not None
    after, before = mention.start - match.end(), match.start() - mention.end
    return plain and (0 <= after <= _NEAR or 0 <= before <= _NEAR)
