"""The day of publication as an article states it: a metadata line, a byline, a dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.periods import Period, find_periods

__all__ = ["find_published", "read_day", "states_publication"]

_FIRST_LINES = 12
"""Non-blank lines in which a date can be that of the article; a web page has title, site, byline, date."""
_LONGEST_HEAD_LINE = 120
"""A longer line is prose, and a date in it is what the article tells of."""
_DATELINE = 60
"""Characters within which a dateline ends."""
_LABEL = re.compile(
    r"^\W*(?:date|(?:first |originally )?(?:published|posted|released|issued|updated)"
    r"|last (?:updated|modified)|publication date|release date|pubdate"
    r"|for (?:immediate )?release)\b[ :]*(?:on\b)?",
    re.IGNORECASE,
)
_SNAPSHOT = re.compile(r"\((?:snapshot|version|data|as) of [^)]*\)", re.IGNORECASE)
_DATELINE_END = re.compile(r"\s(?:--|[—–-])\s|:\s|\)\s*[—–-]*\s")
_BYLINE_WORDS = re.compile(
    r"\b(?:by|reporting|staff|correspondent|news|press|release|edt|est|gmt|utc|bst|cet|am|pm|a\.m\.|p\.m\.|at"
    r"|on|the|in|of|monday|tuesday|wednesday|thursday|friday|saturday|sunday|published|updated|posted)\b|[\W\d_]+",
    re.IGNORECASE,
)
_OTHER_WORDS_BESIDE_A_DATE = 4
"""A line with more words beside its date is a headline or prose, and no byline."""


def find_published(text: str) -> date | None:
    """The publication date given in the first lines, or None; only a full date is one.

    >>> find_published("Rain\\nBy A. Reporter, 3 May 2014\\nIt rained.")
    datetime.date(2014, 5, 3)
    """
    lines = list(_head(text))
    for read in (_labelled, _alone, _in_dateline):
        for line in lines:
            day = read(line)
            if day is not None:
                return day
    return None


def read_day(words: str) -> date | None:
    """The day that a reader gives as the day of publication; of a month or year its first day,
    so that nothing that came later counts as known.

    >>> read_day("January 15, 1975"), read_day("1963")
    (datetime.date(1975, 1, 15), datetime.date(1963, 1, 1))
    """
    periods = [mention.period for mention in find_periods(words.strip()) if mention.period]
    return periods[0].start if len(periods) == 1 else None


def _head(text: str) -> Iterator[str]:
    """The first lines that are not blank."""
    found = 0
    for line in text.splitlines():
        if line.strip():
            yield line.strip()
            found += 1
        if found == _FIRST_LINES:
            return


def states_publication(line: str) -> bool:
    """Whether a line is there to tell the day of publication: `Published: 3 May 2014`."""
    return _labelled(line.strip()) is not None


def _labelled(line: str) -> date | None:
    """`Published: 13 September 2013`, `(snapshot of 17 May 2026)`."""
    label = _LABEL.match(line)
    if label and len(line) <= _LONGEST_HEAD_LINE:
        return _full_date(line[label.end() :])
    snapshot = _SNAPSHOT.search(line)
    return _full_date(snapshot[0]) if snapshot and len(line) <= _LONGEST_HEAD_LINE else None


def _alone(line: str) -> date | None:
    """A date on its own line, or with a byline beside it."""
    if len(line) > _LONGEST_HEAD_LINE:
        return None
    for mention in find_periods(line):
        day = _day(mention.period)
        if day is not None:
            rest = _BYLINE_WORDS.sub(" ", line[: mention.start] + " " + line[mention.end :])
            words = rest.split()
            names = all(word[:1].isupper() for word in words)
            ends = line.rstrip().endswith((".", "!", "?")) and len(words) > 1
            return day if names and not ends and len(words) <= _OTHER_WORDS_BESIDE_A_DATE else None
    return None


def _in_dateline(line: str) -> date | None:
    """`GENEVA, Sept. 13, 2013 (Reuters) - …`."""
    end = _DATELINE_END.search(line, 0, _DATELINE)
    return _full_date(line[: end.start() + 1]) if end and line[:1].isupper() else None


def _full_date(words: str) -> date | None:
    days = (_day(mention.period) for mention in find_periods(words))
    return next((day for day in days if day), None)


def _day(period: Period | None) -> date | None:
    return period.start if period and period.start == period.end else None
