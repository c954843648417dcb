"""Times that a speaker tells from the own term of office: `since my election`, `when I took office`."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from factcheck.periods import Period, PeriodMention

__all__ = ["Term", "term_mentions", "term_of"]

_WE = r"(?:I|we|this [Aa]dministration|my [Aa]dministration)"
_TAKE = (
    r"(?:(?:took|came into|assumed|entered|came to|have been in) (?:the )?(?:office|power|presidency)"
    r"|(?:was|were) (?:sworn in|inaugurated|elected)|came in)"
)
_SINCE = re.compile(
    rf"\b[Ss]ince (?:my (?:election|(?P<in>inauguration))|taking office|{_WE} {_TAKE})"
    r"|\b[Uu]nder (?:my|this) [Aa]dministration\b|\b[Dd]uring my (?:term|presidency)\b|\b[Oo]n my watch\b"
)
_WHEN = re.compile(
    rf"\b(?:[Ww]hen|[Tt]he (?:day|month|year)|[Bb]efore) {_WE} (?:first )?{_TAKE}"
    r"|\b[Aa]t the (?:start|beginning) of (?:my|this) (?:term|presidency|[Aa]dministration)\b"
)
_KNOWN = 100
"""Days before a speaker took office whose figures were the latest ones known on that day."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office; the election comes after its beginning for those who succeeded."""

    elected: date | None
    took_office: date


def term_of(headline: str, day: date | None) -> Term | None:
    """The term of the speaker whom a headline names with the title, as of the day of the speech."""
    if day is None:
        return None
    found = [
        term
        for (name, title), term in _terms()
        if term.took_office <= day and re.search(rf"\b{title} (?:\w+\.? )*{name}\b", headline)
    ]
    return found[-1] if found else None


def term_mentions(text: str, term: Term, day: date | None) -> Iterator[PeriodMention]:
    """The times that a text tells from a term, offsets counting in the text."""
    for match in _SINCE.finditer(text):
        begun = term.elected if "elect" in match[0] and term.elected else term.took_office
        yield PeriodMention(*match.span(), Period(begun.replace(day=1), day), "since")
    for match in _WHEN.finditer(text):
        first = term.took_office - timedelta(days=_KNOWN)
        yield PeriodMention(*match.span(), Period(first.replace(day=1), term.took_office))


@cache
def _terms() -> tuple[tuple[tuple[str, str], Term], ...]:
    text = files("factcheck.claims").joinpath("tables", "terms_of_office.csv").read_text(encoding="utf-8")
    return tuple(
        (
            (row["name"], row["title"]),
            Term(
                date.fromisoformat(row["elected"]) if row["elected"] else None,
                date.fromisoformat(row["took_office"]),
            ),
        )
        for row in csv.DictReader(text.splitlines())
    )
