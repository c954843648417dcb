"""How English writes dates and spans: each pattern with the function that reads it.

The order of `PATTERNS` is the order in which they are tried; what one has read is not read again.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from factcheck.periods.calendar_table import (
    DECADE_WORDS,
    MONTH_NAMES,
    NUMBER_WORDS,
    ORDINAL_WORDS,
    SEASONS,
    WEEKDAY_NAMES,
)
from factcheck.periods.pointing import read_earlier, read_over, read_same, read_since, read_then
from factcheck.periods.readers import (
    Reading,
    read_adverb,
    read_ago,
    read_bare_month,
    read_century,
    read_days,
    read_decade,
    read_fiscal_year,
    read_half,
    read_iso_day,
    read_last,
    read_month_of_year,
    read_next,
    read_part_of_year,
    read_quarter,
    read_season,
    read_this,
    read_unknown,
    read_weekday,
    read_year,
    read_years,
)

__all__ = ["PATTERNS", "Reader"]

Reader = Callable[[re.Match[str], date | None], Reading | None]
Signs = tuple[str, ...]
"""Substrings of which a text must hold one for a pattern to match; looked for first because that is fast."""

_YEARS = ("18", "19", "20", "17", "16", "15", "14", "13", "12", "11", "10")
_ISO_SIGNS = ("-0", "-1")
_MONTHS = tuple(dict.fromkeys(name[:3] for name in MONTH_NAMES))
_PARTS = ("uarter", "half", "months", "Q1", "Q2", "Q3", "Q4", "H1", "H2", "1Q", "2Q", "3Q", "4Q")
_FISCAL = ("iscal", "inancial year", "FY")
_DECADES = ("0s", "0's", "0’s", *(word[1:] for word in DECADE_WORDS))
_CENTURIES = ("century", "Century")
_SEASONS = ("pring", "ummer", "utumn", "st fall", "is fall", "all of ", "all 1", "all 2", "winter", "Winter")
_EARLIER = ("earlier", "before", "revious", "prior", "preceding", "later", "following")
_EVENT = r"(?P<event>(?= (?:the|an?|his|her|last|he|she|we)\b))?(?! (?:[12]\d{3}|[A-Z][a-z]+ [12]\d{3})\b)"
_UNITS = ("day", "week", "fortnight", "month", "quarter", "year", "decade", "century")
_THEN = ("That ", "then", "hat time", "he time", "e same ", *(f"hat {unit}" for unit in _UNITS))
_SINCE = ("since",)
_OVER = (*(f"he {unit}" for unit in _UNITS), *(f"{unit}s" for unit in _UNITS))
_SAME = ("he same ", "orresponding ")
_CLAUSE_ENDS = r"(?=[,.;:)]|$)"
_AGO = (" ago",)
_LAST = ("ast ", "revious ", "receding ")
_THIS = (
    *(f"his {unit}" for unit in _UNITS),
    *(f"of the {unit}" for unit in _UNITS),
    "current ",
    "his fiscal",
    "his calendar",
)
_SEASON_SIGNS = (" season",)
_NEXT = ("ext ", "oming ", "ollowing ")
_ADVERBS = ("esterday", "oday", "onight", "omorrow", "his morning", "his afternoon", "his evening")
_WEEKDAYS = ("day",)

_MONTH = r"(?:" + "|".join(f"{name}\\.?" if len(name) < 5 else name for name in MONTH_NAMES) + ")"
_SURE_MONTH = "|".join(name for name in MONTH_NAMES if len(name) > 5 or name in ("April", "June", "July"))
_BEFORE_MONTH = (
    "in|In|since|Since|until|till|of|from|From|to|early|late|mid|between|Between|and|through|during|During|for"
    "|before|after|end"
)
"""What stands before a month whose name is also a word or an abbreviation (`May`, `Mar`)."""
_YEAR = r"(?:1[0-9]|20)\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_TH = r"(?:st|nd|rd|th)?"
_NO_FIGURE = r"(?!\d|[.,]\d|%| ?per| (?:thousand|(?:m|b|tr)illion)\b)"
"""Behind a number that is a day or year, and no other figure (`In May 7 million`)."""
_TO = r"\s?(?:-|–|—|to|and|through|until)\s?"
_UNIT = r"(?:day|week|fortnight|month|quarter|year|decade|century)"
_NUMBER = (
    rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
)
_SEASON = "|".join(SEASONS)
_ORDINAL = "|".join(sorted(ORDINAL_WORDS, key=len, reverse=True))


def _pattern(text: str, *, any_case: bool = False) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE if any_case else 0)


_WHICH_YEAR = rf"(?P<y>{_YEAR}|last year|this year|the year|the fiscal year {_YEAR})"

PATTERNS: tuple[tuple[re.Pattern[str], Reader, Signs], ...] = (
    (_pattern(r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])"), read_iso_day, _ISO_SIGNS),
    (
        _pattern(
            rf"(?<![\d.,$£€])(?P<d>{_DAY}){_TH}(?:{_TO}(?P<to>{_DAY}){_TH})?(?: of)? (?P<month>{_MONTH})\b"
            rf"(?:,? (?P<y>{_YEAR})(?!\d|,\d))?"
        ),
        read_days,
        _MONTHS,
    ),
    (
        _pattern(
            rf"\b(?P<month>{_MONTH}) (?:the )?(?P<d>{_DAY}){_TH}(?:{_TO}(?P<to>{_DAY}){_TH})?"
            rf"{_NO_FIGURE}(?:,? (?P<y>{_YEAR})(?!\d|,\d))?"
        ),
        read_days,
        _MONTHS,
    ),
    (
        _pattern(rf"\b(?P<month>{_MONTH})(?:{_TO}(?P<to>{_MONTH}))?(?:,| of)? (?P<y>{_YEAR})(?!\d|[.,]\d)"),
        read_month_of_year,
        _MONTHS,
    ),
    (
        _pattern(
            rf"\b(?:(?:Q(?P<q>[1-4])|(?P<q2>first|second|third|fourth|[1-4](?:st|nd|rd|th)"
            rf"|(?:last|final)(?= quarter of))[- ]quarter)(?:(?: of|,)? ?{_WHICH_YEAR})?"
            rf"|(?P<y2>{_YEAR})[- ]?Q(?P<q3>[1-4])|(?P<q4>[1-4])Q(?= ?\d\d))",
            any_case=True,
        ),
        read_quarter,
        _PARTS,
    ),
    (
        _pattern(
            rf"\b(?:(?P<which>first|second|last|final|1st|2nd) (?:half|(?P<n>{_NUMBER}) months)|(?P<h>H[12]))"
            rf"(?: of|,)? ?{_WHICH_YEAR}",
            any_case=True,
        ),
        read_part_of_year,
        _PARTS,
    ),
    (
        _pattern(
            r"\bthe (?:(?P<which>first|second) half|first (?P<n>three|six|nine|3|6|9) months)"
            r"(?=[,.;)]|$| (?:compared|against|as|from a year|on a year|alone|and|but|while|after)\b)",
        ),
        read_half,
        _PARTS,
    ),
    (
        _pattern(r"\b(?:fiscal(?: year)?|financial year|FY) ?['’]?(?P<y>\d{4}|\d\d)(?:[-/–]\d{2,4})?\b"),
        read_fiscal_year,
        _FISCAL,
    ),
    (
        _pattern(
            rf"(?<![\d.,$£€/-])(?P<a>{_YEAR})"
            rf"(?:\s?(?:-|–|—|/)\s?|(?= to \d{{4}}) to )(?P<b>{_YEAR}|\d\d)(?![\d%-]|[.,]\d| ?per)"
        ),
        read_years,
        _YEARS,
    ),
    (
        _pattern(
            r"\b(?:(?P<part>early|mid|late)[- ])?(?:the )?(?:(?P<y>(?:1[0-9]|20)\d0)|['’](?P<short>\d0)"
            rf"|(?<=the )(?P<word>{'|'.join(DECADE_WORDS)}))(?:['’]?s\b|(?<=ies)\b)",
            any_case=True,
        ),
        read_decade,
        _DECADES,
    ),
    (
        _pattern(rf"\b(?P<n>\d\d?(?:st|nd|rd|th)|{_ORDINAL})[- ]century\b", any_case=True),
        read_century,
        _CENTURIES,
    ),
    (
        _pattern(
            rf"\b(?:(?P<which>last|this) (?P<season>{_SEASON})"
            rf"|(?P<season2>{_SEASON})(?: of)? (?P<y>{_YEAR}))\b",
            any_case=True,
        ),
        read_season,
        _SEASONS,
    ),
    (
        _pattern(
            rf"\bthe (?:same|corresponding) (?:{_NUMBER} )?"
            rf"(?:{_UNIT}|half|period|time|point|stretch|season)s?"
            rf"(?: (?:in|of|the|during))? (?:(?P<y>{_YEAR})|(?P<last>last year)"
            r"|(?:the )?(?:(?:previous|prior) year|year (?:before|earlier))"
            rf"|(?P<n>{_NUMBER}) years? (?:earlier|before|ago|previously))\b",
            any_case=True,
        ),
        read_same,
        _SAME,
    ),
    (
        _pattern(
            rf"\b(?:(?P<n>{_NUMBER}) (?P<unit>{_UNIT})s?"
            rf" (?:earlier|before{_EVENT}|previously|prior|(?P<later>later))"
            r"|the (?:previous|prior|preceding|(?P<next>following))"
            r" (?P<unit2>year|month|week|quarter|decade|day)"
            rf"|the (?P<unit3>{_UNIT}) (?:earlier|before)|year[- ]earlier)\b",
            any_case=True,
        ),
        read_earlier,
        _EARLIER,
    ),
    (
        _pattern(
            rf"\b(?:(?:(?P<by>[Bb]y)|[Aa]round|[Bb]ack) then|(?<!since )(?<!and )then{_CLAUSE_ENDS}"
            r"|[Aa]t (?:the|that) time(?! of)"
            r"|(?:[Ii]n|[Dd]uring|[Oo]n|[Oo]f|[Ff]or) (?:that|the)(?: same|(?<=that))"
            rf" (?P<unit>{_UNIT})(?! of| as)"
            rf"|(?:that|the)(?: same|(?<=that)) (?P<unit2>{_UNIT}){_CLAUSE_ENDS}"
            rf"|That(?: same)? (?P<unit3>{_UNIT})(?! of))\b"
        ),
        read_then,
        _THEN,
    ),
    (
        _pattern(
            rf"\b(?:[Ss]ince then|(?:[Ee]ver )?since{_CLAUSE_ENDS}|(?<=ha[sd] )since|(?<=have )since)\b"
        ),
        read_since,
        _SINCE,
    ),
    (
        _pattern(
            rf"\b(?:over|within|in|during) (?:the|those|these) (?:(?P<n>{_NUMBER}) )?(?P<unit>{_UNIT})s?\b"
            + _CLAUSE_ENDS,
            any_case=True,
        ),
        read_over,
        _OVER,
    ),
    (_pattern(rf"\b(?P<n>{_NUMBER}) (?P<unit>{_UNIT})s? ago\b", any_case=True), read_ago, _AGO),
    (
        _pattern(
            rf"\b(?P<the>the )?(?P<which>last|past|previous|preceding) "
            rf"(?:(?P<n>{_NUMBER})(?P<half> and a half)?[ -])?"
            rf"(?:full |fiscal |calendar |financial )?(?P<unit>{_UNIT}|hour)s?\b",
            any_case=True,
        ),
        read_last,
        _LAST,
    ),
    (
        _pattern(
            rf"\b(?:(?P<part>earlier|later|so far|to date) )?(?:in )?"
            r"(?:this|the current|(?<=start of )the|(?<=beginning of )the|(?<=\bend of )the) "
            rf"(?:fiscal |calendar )?(?P<unit>{_UNIT})\b(?P<after> so far| to date)?",
            any_case=True,
        ),
        read_this,
        _THIS,
    ),
    (
        _pattern(r"\b(?:last|this|next|the (?:past|previous)) season\b", any_case=True),
        read_unknown,
        _SEASON_SIGNS,
    ),
    (
        _pattern(
            rf"\b(?P<the>the )?(?:next|coming|following) (?:(?P<n>{_NUMBER}) )?(?P<unit>{_UNIT})s?\b",
            any_case=True,
        ),
        read_next,
        _NEXT,
    ),
    (
        _pattern(
            r"\b(?P<word>yesterday|today|tonight|tomorrow|this (?:morning|afternoon|evening))\b",
            any_case=True,
        ),
        read_adverb,
        _ADVERBS,
    ),
    (
        _pattern(
            rf"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming) )?(?P<weekday>{'|'.join(WEEKDAY_NAMES)})\b"
        ),
        read_weekday,
        _WEEKDAYS,
    ),
    (
        _pattern(
            rf"\b(?P<lead>(?P<by>by )|(?:{_BEFORE_MONTH}) )?(?P<which>(?:last|this|next) )?"
            rf"(?P<month>{_SURE_MONTH})(?!\w|-(?!{_MONTH}\b)| [A-Z])"
        ),
        read_bare_month,
        _MONTHS,
    ),
    (
        _pattern(
            rf"\b(?:(?P<lead>(?P<by>by )|(?:{_BEFORE_MONTH}) )|(?P<which>(?:last|this|next) ))"
            rf"(?P<month>{_MONTH})(?![\w-]|\. [A-Z]| (?:{_DAY}|{_YEAR}){_NO_FIGURE})"
        ),
        read_bare_month,
        _MONTHS,
    ),
    (
        _pattern(
            rf"(?:(?<=mid-)|(?<![\w.,$£€%/-]))(?P<y>{_YEAR})(?![\w%/]|[.,]\d|-\d"
            r"| ?(?:per ?cent|million|billion|=|UTC|GMT|hours))"
        ),
        read_year,
        _YEARS,
    ),
)
