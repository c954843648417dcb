"""Which numbers of a sentence state something of their own, and which ones only limit what another counts."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from factcheck.matching.records.language import language
from factcheck.matching.records.tokens import WORD, tokens

__all__ = [
    "counts_whole",
    "is_grade",
    "is_in_rows",
    "is_name",
    "is_percent",
    "is_share",
    "owners",
    "states_something",
    "whole_of",
]

Span = tuple[int, int]

_PERCENT_AFTER = re.compile(r"\s*(?:%|percent|per cent|percentage|points?\b)", re.I)
_SHARE_AFTER = re.compile(r"\s*(?:%|percent|per cent|percentage)", re.I)
_RATIO_AFTER = re.compile(r"\s*in (?:\d|two|three|four|five|ten)", re.I)
_BOUND_BEFORE = re.compile(
    r"(?:between \S+ and|from \S+ to|aged?|ages|over|under|above|below|beyond|exceeding"
    r"|than|least|most|to|between|since|before|after"
    r"|(?<!account )(?<!accounts )(?<!accounted )for|(?<!compared )with|lasting|worth"
    r"|[-–])\s*$",
    re.I,
)
_BOUND_AFTER = re.compile(
    r"\s*(?:[-–]\s*\w|and (?:up|over|older|under|above)|or (?:more|older|over|under|less|younger)|\+|to \d)",
    re.I,
)
_OPEN_AFTER = re.compile(r"\s*(?:and|or) (?:more|less|higher|lower|up|above|below|over|under)\b", re.I)
_BROKEN = re.compile(r"[,;:.()!?—–]")
_JOINED = frozenset({"and", "or", "who", "which"})
_THRESHOLD_BEFORE = re.compile(
    r"(?:above|below|over|under|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)|topp(?:ed|ing)|tops|beyond"
    r"|(?:more|less|higher|lower|greater|fewer) than|at least"
    r"|at most|up to)\s*$",
    re.I,
)
_SPELLED = re.compile(r"\b(?:[a-z]+[- ])?[a-z]+(?=\s*(?:%|percent|per cent)\b)", re.I)
_YEAR_OR_ORDINAL = re.compile(r"(?:1[89]|20)\d\d|\d+(?:st|nd|rd|th|s)")
_NAME = re.compile(r"0\d+")
_PART_OF = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:out )?of (?:the|our|these|those|all|its|my|their|all the)?\s*"
    r"(?:[^\W\d_]+(?:['’]s|s['’])\s+)?",
    re.I,
)
_WHOLE_FIRST = re.compile(
    r"(?:^|[.;:—–]\s+)(?:(?:out )?of|among) (?:the |our |these |those |all |its |my |their ){0,2}(?:[a-z]+ )?"
    r"(?P<whole>\d[\d,]*)(?![\d.]*\s*(?:%|percent|per cent))\b[^.;:—–]*?,\s",
    re.I,
)
"""A sentence that begins with the whole of which its numbers are parts (`Of the 60 crews, 35 had …`)."""
_PART_OF_ALL = re.compile(r"\s+of (?:the|our|these|those|all|its|my|their|them)\b", re.I)
_IN_BEFORE = re.compile(r"\bin (?:(?:only|just|about|some|all|roughly|nearly|almost|exactly) )?$", re.I)
_ARTICLE_BEFORE = re.compile(r"\ban? $", re.I)
_LOOK_BACK = 24


def owners(text: str, start: int, end: int) -> list[Span]:
    """Spans of the numbers that state something, the claimed one at `text[start:end]` among them; ages,
    years and the whole of which the claimed one is a part do not."""
    found = [(start, end)]
    for match in WORD.finditer(text):
        if not match[0].lstrip("$£€")[0].isdecimal() or (match.end() > start and match.start() < end):
            continue
        if is_name(match[0]):
            continue
        if limits(text, match, start, end) or _paired(text, match.span(), (start, end)):
            continue
        if match.span() == _whole_before(text, start):
            continue
        if states_something(text, match):
            found.append(match.span())
    spelled = (one for one in _spelled_percents(text) if one[1] <= start or one[0] >= end)
    return sorted([*found, *spelled])


def _spelled_percents(text: str) -> Iterator[Span]:
    """Percentages in words (`Thirty-two percent`), with the words before the last that belong to it."""
    numerals = language().words["numerals"]
    for match in _SPELLED.finditer(text):
        *before, last = tokens(match[0])
        if last in numerals:
            whole = all(word in numerals for word in before)
            yield (match.start() if whole else match.end() - len(last)), match.end()


def states_something(text: str, match: re.Match[str]) -> bool:
    """Whether a number states something, so that words around it belong to it."""
    if is_share(text, match.end()) or _RATIO_AFTER.match(text, match.end()):
        return True
    if _YEAR_OR_ORDINAL.fullmatch(match[0]):
        return False
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    last, following = tokens(before)[-1:], tokens(text[match.end() : match.end() + 12])[:1]
    spoken = language()
    if before.rstrip()[-1:].isalpha() and spoken.words["labelled"] & set(last):
        return False
    if is_grade(text, match):
        return False
    if last == ["in"] and following and following[0].removesuffix("s") in spoken.seconds:
        return False
    beside = [*(last if before.rstrip()[-1:].isalpha() else ()), *following]
    if any(word in spoken.months for word in beside) and match[0].isdecimal() and int(match[0]) <= 31:
        return False
    return not (_BOUND_BEFORE.search(before) or _BOUND_AFTER.match(text, match.end()))


def _bounded_after(text: str, match: re.Match[str]) -> bool:
    """Whether a percentage is the end of a range without one (`20 percent or more`)."""
    percent = _SHARE_AFTER.match(text, match.end())
    return bool(percent and _OPEN_AFTER.match(text, percent.end()))


def limits(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a percentage limits what the number at `text[start:end]` counts: the rate of each row, or,
    beside another percentage, an answer (`44 percent of us pay at least 20 percent`, `9 percent or more`)."""
    if not is_percent(text, end):
        return is_threshold(text, match, of_each=is_in_rows(text, start))
    goes_on = is_threshold(text, match, of_each=False) and _goes_on(text, end, match.start())
    return goes_on or (is_share(text, match.end()) and _bounded_after(text, match))


def _goes_on(text: str, end: int, at: int) -> bool:
    """Whether the bound before a number at `at` belongs to the clause of the number that ends at `end`."""
    bound = _THRESHOLD_BEFORE.search(text, max(end, at - _LOOK_BACK), at) if end <= at else None
    between = tokens(text[end : bound.start()]) if bound else []
    joined = language().words["clause_breaks"] | language().words["number_breaks"] | _JOINED
    parted = not bound or _BROKEN.search(text, end, bound.start()) or not joined.isdisjoint(between)
    return not parted and len(between) > 1


def is_name(digits: str) -> bool:
    """Whether digits are a name and no number (`007`)."""
    return _NAME.fullmatch(digits) is not None


def is_grade(text: str, match: re.Match[str]) -> bool:
    """Whether a number is a mark that something gets, and counts nothing (`gave it a 5`, `a 1 or a 2`)."""
    if not match[0].isdecimal() or not _ARTICLE_BEFORE.search(text, 0, match.start()):
        return False
    after = text[match.end() :].lstrip(" ")
    if _BOUND_AFTER.match(text, match.end()):
        return False
    following = tokens(after)[:1]
    return not following or not after[0].isalnum() or following[0] in language().stop


def is_percent(text: str, end: int) -> bool:
    """Whether the number that ends there is a percentage, or a number of points."""
    return _PERCENT_AFTER.match(text, end) is not None


def is_share(text: str, end: int) -> bool:
    """Whether the number that ends there is a percentage and no number of points, which may be scored."""
    return _SHARE_AFTER.match(text, end) is not None


def is_in_rows(text: str, start: int) -> bool:
    """Whether what begins there counts the things in which something holds (`…, in 12 states`)."""
    return _IN_BEFORE.search(text, 0, start) is not None


def is_threshold(text: str, match: re.Match[str], *, of_each: bool) -> bool:
    """Whether a percentage is a bound that rows meet (`a rate above 10 percent`), and no figure of a group
    (`more than 10 percent of men`), unless it is one `of_each` row (`of voters in 12 states`)."""
    percent = _PERCENT_AFTER.match(text, match.end())
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    following = tokens(text[percent.end() : percent.end() + _LOOK_BACK])[:1] if percent else []
    return bool(percent and _THRESHOLD_BEFORE.search(before)) and (of_each or following != ["of"])


def whole_of(text: str, start: int, end: int) -> tuple[float | None, bool]:
    """The whole that the claimed number is a part of (`8 of the 188 films`: 188; NaN where the text does not
    count it), and whether it is itself the whole of another."""
    first = _whole_before(text, start)
    if first:
        return float(tokens(text[slice(*first)])[0]), False
    for match in WORD.finditer(text):
        if match[0][0].isdecimal():
            if match.start() >= end and _PART_OF.fullmatch(text[end : match.start()]):
                return float(tokens(match[0])[0].rstrip("stndrh") or 0), False
            if match.end() <= start and _PART_OF.fullmatch(text[match.end() : start]):
                return None, True
    return (math.nan if _PART_OF_ALL.match(text, end) else None), False


def _whole_before(text: str, start: int) -> Span | None:
    """The whole with which a sentence begins whose part stands at `start`."""
    before = list(_WHOLE_FIRST.finditer(text, 0, start))
    return before[-1].span("whole") if before else None


def counts_whole(text: str, one: Span, claimed: Span) -> bool:
    """Whether a number only counts the things of which the claimed one is a part (`won 7 of their 10 games`),
    and is no age or bound of them (`7 of the 60-year-olds`)."""
    follows = one[0] >= claimed[1] and text[one[0]].isdecimal()
    return follows and _paired(text, one, claimed) and not _BOUND_AFTER.match(text, one[1])


def _paired(text: str, one: Span, other: Span) -> bool:
    """Whether two numbers are a part and its whole."""
    first, second = sorted((one, other))
    return _PART_OF.fullmatch(text[first[1] : second[0]]) is not None
