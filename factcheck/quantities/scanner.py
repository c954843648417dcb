"""The one pass over the text: where the numerals are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from factcheck.quantities.digits import is_slip, written
from factcheck.quantities.number_words import worded
from factcheck.quantities.numeral import Numeral
from factcheck.quantities.tables.compounds import ARTICLE_UNITS
from factcheck.quantities.tables.numerals import (
    COUPLE,
    DENOMINATORS,
    FRACTION_SIGNS,
    ONES,
    POINTING,
    SCALES,
    SHORT_SCALES,
    VAGUE,
)

__all__ = ["scan"]

_BLANK = "[ \u00a0\u202f\u2009]"


def _alternatives(words: Iterable[str]) -> str:
    """Words as alternatives of a regular expression, longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_STARTS = [*ONES, *SCALES, *VAGUE, *(word for word in DENOMINATORS if not word.endswith("s"))]
_INNER = [*ONES, *SCALES, *SHORT_SCALES, *VAGUE, *DENOMINATORS, "point"]
_INITIALS = sorted({word[0] for word in _STARTS})
_FIRST_WORD = "|".join(
    f"[{first}{first.upper()}](?i:{_alternatives({word[1:] for word in _STARTS if word[0] == first})})"
    for first in _INITIALS
)
"""Grouped by initials, so that most words of a text are passed over after one letter."""
_SCALE_WORDS = _alternatives([*SCALES, *(word for word in VAGUE if word[:-1] in SCALES), "lkhs"])

_COUNT_OF_SCALE = r"(?i:[a-z]{3,9}(?:-[a-z]{3,5})?)[ -](?i:hundred|thousand|million)\b"
"""After a comma only a further group goes on with a number (`three million, two hundred thousand`)."""
_FRACTIONS = "".join(FRACTION_SIGNS)
_TIMES_TEN = rf"{_BLANK}?[×x·*]{_BLANK}?10"
_PHONE = (
    r"0\d{2,4}(?:[ -]\d{3,5}){1,3}(?![\d.,])"
    r"|(?<=\+)\d{1,3}(?:[ .-]\(?\d{2,5}\)?){2,5}(?!\d)"
    r"|(?<=\()\d{3}\)[ ]\d{3}-\d{4}\b"
)
"""Groups of digits after a zero, a plus or an area code in brackets."""
_DIGITS = rf"""
      (?P<digits>\d(?:
          \d{{0,2}}(?:(?:{_BLANK}\d{{3}}){{1,6}}|(?:[’']\d{{3}}){{1,6}})(?!\d)(?:[.,]\d{{1,2}}(?!\d))?
        | \d*(?:[.,]\d+)*))
      (?P<fraction>{_BLANK}?[{_FRACTIONS}]
        |[ -](?:and[ ])?\d{{1,3}}[/⁄]\d{{1,3}}(?![/\d])|[/⁄]\d{{1,4}}(?![/\d])
        |[ -]and[ -](?:an?|one)[ -](?:half|quarter|third)\b)?
      (?:[ ]point[ ](?P<point>\d+))?
      (?P<power>(?<=\b10)(?:(?:\^|\*\*)[-−–+]?\d{{1,3}}|[⁻⁺−]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}})|[eE][-−+]?\d{{1,3}}(?!\w)|{_TIMES_TEN}(?:(?:(?:\^|\*\*)[-−–+]?|[-−–+])\d{{1,3}}|[⁻⁺−]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}}))?
      (?P<scales>(?:[ \u00a0\u202f-]?(?i:{_SCALE_WORDS})\b){{1,3}})?"""
_SCAN = re.compile(
    rf"""\b(?:(?P<phone>{_PHONE})
    | {_DIGITS}
    | (?P<words>(?:{_FIRST_WORD})
        (?:(?:-|[ \u00a0]{{1,3}}(?:-[ ])?|,[ ](?={_COUNT_OF_SCALE}))
           (?:(?:&|(?i:and|of|point))[ \u00a0-]{{1,2}})?(?:(?i:an?)[ \u00a0-])?
           (?i:{_alternatives(_INNER)})(?![^\W\d_]))*
      (?=-?fold\b|[\W_]|$))
    | (?P<article>[aA]n?(?=[ ](?:{_alternatives(ARTICLE_UNITS)})(?![\w-])))
    | (?P<couple>[aA][ ]couple[ ]of(?=[ ](?!(?:{_alternatives(POINTING)}|{_SCALE_WORDS})\b)))
    | (?P<sign>[{_FRACTIONS}])
    | (?P<code>[A-Z][A-Za-z]{{0,3}}(?=\d))
    )""",
    re.VERBOSE,
)
"""One pass over the text: everything else looks only at the neighbourhood of a match."""
_AFTER_CODE = re.compile(_DIGITS, re.VERBOSE)


def _from_article(match: re.Match[str]) -> Numeral:
    """The one of `an hour`, the two or three of `a couple of days`."""
    if match.lastgroup == "article":
        return Numeral(match.start(), match.end(), Decimal(1), "article")
    found = Numeral(match.start(), match.end(), None, "vague")
    found.lower, found.upper = COUPLE
    return found


def scan(text: str) -> Iterator[Numeral]:
    """The numerals of a text, in order; what they count or name is not looked at here."""
    reach = 0
    for match in _SCAN.finditer(text):
        if match.start() < reach:
            continue
        kind = match.lastgroup
        if kind == "phone":
            reach = match.end()
            continue
        if kind == "words":
            yield from worded(text, match.start(), match.group())
            continue
        if kind == "sign":
            yield Numeral(match.start(), match.end(), FRACTION_SIGNS[match.group()], "fraction")
            continue
        if kind in ("article", "couple"):
            yield _from_article(match)
            continue
        digits = _AFTER_CODE.match(text, match.end()) if kind == "code" else match
        if digits is not None:
            reach = digits.end()
            found = written(digits)
            if found.value is not None or is_slip(digits["digits"]):
                yield found
