"""Which of the periods named is the period of a claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from factcheck.claims.language import classes
from factcheck.periods import Period, PeriodMention
from factcheck.periods.arithmetic import rolling
from factcheck.periods.calendar_table import NUMBER_WORDS

__all__ = ["dates_a_beginning", "dates_the_report", "pick_period", "ranks_over", "ranks_since", "so_long"]

_COMPARED = re.compile(
    r"\b(?:(?:than|compared? (?:it |them |this |that )?(?:with|to))(?: [a-z]+){0,3}"
    r"|(?:from|against|as|over|on|low point|level|average)(?: (?:the|an?|that|its|their|those))?"
    r"(?: (?:same|low point|low|high|level|average|figure|total|peak))?) ?(?:in |of )?$"
)
_THROUGH = re.compile(r"\b(?:over (?:the )?|from )$")
_COMPARED_BEFORE = re.compile(r"\b(?:from|than|against|compared (?:with|to)) (?:the )?$")
_UNLIKE = re.compile(r"\b(?:[Uu]nlike|as opposed to|[Ii]n contrast (?:to|with)|[Rr]ather than)\b[^,;.]*$")
"""Before a period of which the number is surely not (`unlike in the vote of 2000`)."""
_COMPARED_WITH = re.compile(r"\b(?:earlier|before|previously|previous|prior)\b")
"""What stands before a period with which the number after it is compared (`from a year earlier to 5`)."""
_NOW = re.compile(r"\b(?:now|today|currently|at present|these days)\b", re.IGNORECASE)
_SO_LONG = re.compile(
    r"[^,.;:()]{0,40}?\b(?:in|over|within) (?:just |only |about |less than )?"
    rf"(?P<n>\d\d?|{'|'.join(word for word in NUMBER_WORDS if len(word) > 2)}) (?P<unit>week|month|year)s\b"
    r"(?! of\b)"
)
_NEXT_CLAUSE = re.compile(r", (?:and|but) (?!\d)")
_CLAUSE_AFTER = re.compile(
    r"\b(?:after|before|when|because|although|though|whereas|as) (?!of\b|much\b|many\b)[a-z]"
)
"""What opens a clause behind a period that does not date it (`next month after members voted 31 to 22`)."""
_WHEN = re.compile(r",? when\b")
_OPENS_NEXT = re.compile(
    r"[,;](?: and| but| while)?(?: in| on| by| since| during)?(?: the)? $", re.IGNORECASE
)
"""What stands before a period that opens the clause of the next number (`saw 5, today it is 8`)."""
_FRONTED = re.compile(
    r"[\"'“‘(]*(?:(?:In|On|By|Since|During|At|For|From|Over|Between|As|Until|Through|Within|But|And|Then|Late"
    r"|Early|Earlier|After|Before|Around|Of|Only|Already|Even)\b[\w ’'-]{0,25})?"
)
"""What stands before a period that a sentence begins with, which dates all of it."""
_SAID_BY = re.compile(r", according to\b")
_OF_PEAK = re.compile(
    r" (?:[\w-]+ )?(?:levels?|prices|dollars|peak|high|low|average|total|figure|record) (?:of|was)"
    r" (?:[a-z]+ ){0,2}[$€£]?"
)
"""What stands between a period and the number that is its (`the 2012 peak of 8,133`)."""
_BESIDE = re.compile(r" (?:with|at|was|were|had|saw|totalled|totaled) (?:\w+ )?")
"""What stands between a period and a number that belongs to it (`in 2013 with 98 percent`)."""
_NEW_CLAUSE = re.compile(
    r"\b(?:will|has|have|had|is|are|was|were|and [a-z]+ed|compared|against|while|but|whereas|up|down"
    r"|and (?:now |also )?(?:plans?|expects?|hopes?|aims?|wants?|sees?|intends?))\b"
    r"|, (?:it|he|she|they|we|there|this|that)\b"
)
_FROM = re.compile(r"\b(?:from|against|than|compared (?:with|to))\b(?! [a-z]+ to )")
"""What parts a number from the period of the one it is held against (`to 7 percent from 4 in March`)."""
_FROM_RANK = re.compile(r"\bfrom (?:the )?\d+(?:st|nd|rd|th)\b")
_BESIDES = re.compile(
    r", (?:near|below|above|well|more|less|the|an?|its|compared|after|while|beating|against|up|down)\b"
)
"""What opens a clause whose own figure a later period dates (`47 degrees, near the 48 set in 1977`)."""
_OWN_VERB = re.compile(
    r",? (?:who|which|whose)\b|\b(?:and|but) (?:was|were|is|are|has|had|have|will)\b"
    r"|, (?:but|while|whereas)\b"
)
"""What opens a clause of its own behind a number (`cost $337 million and was launched in 2018`)."""
_OWN_CLAUSE = re.compile(
    r", (?:and|but|while|so) (?:[\w’'-]+ ){1,8}?(?:[a-z]{3,}ed|has|have|had|is|are|was|were|will|would)\b"
)
"""A clause behind a number, whose own verb a later date goes with (`…, and Chad closed its ports by`)."""
_ASIDE = re.compile(
    r", (?:which|who|whose|with an?|where|at|[a-z]{3,}ed|[a-z]+[fgulo]t|set|put|born|known)\b"
    r"(?:[^,.;:()]|(?<=\d)[,.](?=\d))*,(?!\d| (?:and|or)\b)"
)
_ASIDE_LENGTH = 120
_BASE_YEAR = re.compile(r" (?:levels?|prices|dollars|peak|average)\b")
_REPORTED = re.compile(
    r"\b(?:said|says|told (?:[\w’']+ ){0,3}[\w’']+|reported|announced|say|according to [^,]{0,40}|wrote"
    r"|statement|data|gave|(?:published|released|issued|presented)(?: (?:its|their|the|his|her|a|new|own"
    r"|latest|annual|figures|report|data|survey|estimates|bulletin|results)){0,4})"
    r"(?: (?:on|late|early|late on|in a \w+|in))? $",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"\b(?:that|which|who) (?:had |has |have )?(?:began|begun|started|originated|set in|dates? back"
    r"|goes? back)(?: \w+)? (?:in|on|to|from|at) (?:the )?(?:\w+ of )?$"
)
"""What stands before the time since when something has gone on (`the war that began in 1991 has killed`)."""
_GOES_ON = re.compile(r"\b(?:has|have|had|show|shows|showed)\b")
_RECORDS_FROM = re.compile(r"\b(?:back|dating|dates?) (?:back )?(?:to|from) $")
_MOST = re.compile(r"\b(?:[a-z]+est|most|least|worst|best)\b[^,;.()\d]{0,60}$")
"""What stands before the time since when figures are known (`records go back to`, `the fewest since`)."""
_OUTSET = re.compile(r"\bfrom (?:[a-z]+ ){0,3}[$€£]?$")
_DATED = re.compile(r"(?:(?!\bto\b)[^,;:]|,(?=\d))*")
_ONWARD = re.compile(r",? (?:down |up )?to (?:[a-z]+ ){0,3}[$€£]?")
"""What stands before the first number of a change, between it and its date, and before the second one."""
_RANKED = re.compile(r"\b(?:[a-z]+est|most|least|worst|best)\b[^,;.()\d]{0,60}\bsince (?:[a-z]+ ){0,3}$")
_LEAD = 60
"""Characters before a mention that tell its part in the sentence."""
_BRACKET = 80
"""Characters of a bracket that holds a number and its date."""
_LEAST_SCORE = 0.0


def pick_period(
    text: str,
    mentions: Sequence[PeriodMention],
    start: int,
    end: int,
    others: Sequence[int],
    *,
    begin: int,
    ranked: bool = False,
) -> PeriodMention | None:
    """The period of the number at `text[start:end]` in the sentence that begins at `begin`, or None.

    A rank's `since 1983` is what it is compared with, and no period of it.
    """
    best, best_score = None, _LEAST_SCORE
    for mention in mentions:
        if ranked and mention.relation in ("since", "range"):
            continue
        if _of_start(text, mention, start, others, begin):
            continue
        if mention.start < end and start < mention.end and mention.relation is None and not _is_span(mention):
            continue
        score = _score(text, mention, start, end, others, begin)
        if mention.end <= start and not _FRONTED.fullmatch(text, begin, mention.start):
            score -= _passed(text[mention.end : start], mention)
        if score > best_score:
            best, best_score = mention, score
    return best if best and best.period else None


def _of_start(text: str, mention: PeriodMention, start: int, others: Sequence[int], begin: int) -> bool:
    """Whether a period dates the number before, from which a change to this one sets out.

    In `fell from 900 in 2017 to 300` the second number is of now, or of a time that the text tells elsewhere.
    """
    first = max((other for other in others if begin <= other < mention.start), default=None)
    if first is None or not _ONWARD.fullmatch(text, mention.end, max(start, mention.end)):
        return False
    return bool(_OUTSET.search(text[begin:first]) and _DATED.fullmatch(text, first, mention.start))


def _passed(gap: str, mention: PeriodMention) -> float:
    """What a period loses for a number in a later clause, where it does not open the sentence."""
    apart = not _WHEN.match(gap) and _CLAUSE_AFTER.search(gap)
    since = mention.relation == "since" and _NEXT_CLAUSE.search(gap)
    lost = 4.5 * bool(_SAID_BY.search(gap)) + 3.0 * bool(apart or since)
    return lost + 3.0 * (";" in gap and mention.relation != "by")


def so_long(text: str, end: int, stop: int, day: date | None) -> Period | None:
    """The span of `9 million jobs in 2 years`, told of the past: it ends on the day of publication."""
    match = _SO_LONG.match(text, end, stop)
    if match is None or day is None or ranks_over(text[end : match.start("n")]):
        return None
    count = int(match["n"]) if match["n"].isdecimal() else NUMBER_WORDS[match["n"]]
    return rolling(day, match["unit"], count)


def _apart(text: str, mention: PeriodMention, start: int, begin: int) -> bool:
    """Whether an aside between commas parts a period from the number at `start`, holding one of the two."""
    first, last = sorted((mention.start, start))
    opened = list(_ASIDE.finditer(text, max(begin, first - _ASIDE_LENGTH), last + _ASIDE_LENGTH))
    return any((m.start() < start < m.end()) != (m.start() < mention.start < m.end()) for m in opened)


def _in_other_bracket(text: str, mention: PeriodMention, start: int, others: Sequence[int]) -> bool:
    """Whether a period stands in a bracket with another number than the one at `start`."""
    opening = text.rfind("(", max(0, mention.start - _BRACKET), mention.start)
    closing = text.find(")", mention.end, mention.end + _BRACKET)
    if opening < 0 or closing < 0 or ")" in text[opening : mention.start] or opening < start < closing:
        return False
    return any(opening < other < closing for other in others)


def _is_span(mention: PeriodMention) -> bool:
    return mention.period is not None and mention.period.granularity == "span"


def _score(
    text: str, mention: PeriodMention, start: int, end: int, others: Sequence[int], begin: int
) -> float:
    lead = text[max(begin, mention.start - _LEAD) : mention.start]
    after = mention.start >= end
    first, last = (end, mention.start) if after else (mention.end, start)
    between = sum(first <= other < last for other in others)
    gap = text[first:last] if first < last else ""
    score = 4.0 if after else 3.4
    if not after and _BESIDE.fullmatch(gap):
        score += 1.0
    heavy = mention.relation not in ("range", "since") and _NEW_CLAUSE.search(gap)
    score -= ((4.5 if heavy else 1.6) if after else 0.7) * between + 0.006 * len(gap)
    score -= 1.0 * sum(gap.count(mark) for mark in ";—") + 0.35 * gap.count(", ")
    if not after and _NEXT_CLAUSE.search(gap) and any(other < mention.start for other in others):
        score -= 3.0
    if after and _NEXT_CLAUSE.search(gap) and any(other >= mention.end for other in others):
        score -= 4.5
    named = text[mention.start : mention.end]
    if not after and (_COMPARED_BEFORE.search(lead) and _COMPARED_WITH.search(named)):
        score -= 3.4
    if _in_other_bracket(text, mention, start, others):
        score -= 3.0
    if after and between and _BESIDES.search(gap):
        score -= 3.0
    if (after and _OWN_VERB.search(gap)) or _apart(text, mention, start, begin):
        score -= 4.5
    if after and not between and _OWN_CLAUSE.search(gap):
        score -= 4.5
    if dates_a_beginning(lead) and (after or "," in gap or _GOES_ON.search(gap)):
        score -= 4.5
    if not after and _NOW.search(gap):
        score -= 4.0
    if after and _known_since(lead, mention):
        score -= 4.5
    if after and (";" in gap or ((between or _FROM_RANK.search(gap)) and _FROM.search(gap))):
        score -= 4.0
    if dates_the_report(lead) or _UNLIKE.search(lead):
        score -= 4.5
    if after and _OPENS_NEXT.search(lead) and any(other >= mention.end for other in others):
        score -= 4.5
    if not after and _OF_PEAK.fullmatch(gap):
        score += 1.0
    elif _BASE_YEAR.match(text, mention.end):
        score -= 4.0
    elif after and _COMPARED.search(gap) and mention.relation is None and not _in_its_time(gap, mention):
        score -= 4.5
    return score


def _in_its_time(gap: str, mention: PeriodMention) -> bool:
    """`picked up 638 on Monday`, `over the past decade`, `from 1990 to 1999`; not `up 2 percent on 2012`."""
    kind = mention.period.granularity if mention.period else ""
    return (kind == "day" and gap.endswith("on ")) or (kind == "span" and _THROUGH.search(gap) is not None)


def dates_the_report(lead: str) -> bool:
    """Whether a period behind these words is that of the report (`the bank said on Monday`)."""
    return _REPORTED.search(lead) is not None


def dates_a_beginning(lead: str) -> bool:
    """Whether a period behind these words says since when something goes on (`a war that began in 1991`)."""
    return _BEGAN.search(lead) is not None


def ranks_since(lead: str) -> bool:
    """Whether a `since` behind these words says how far back a rank goes (`the most since 1999`)."""
    return _RANKED.search(lead) is not None


def ranks_over(lead: str) -> bool:
    """Whether a length of time behind these words says how far back a rank goes (`the most in 9 years`)."""
    return _ranked_over().search(lead) is not None


@cache
def _ranked_over() -> re.Pattern[str]:
    words = "|".join(
        word for word, which in classes("superlatives").items() if which in ("highest", "lowest")
    )
    return re.compile(rf"\b(?:{words})\b[^,;.()\d]{{0,60}}\b(?:in|for|over|within) (?:[a-z]+ ){{0,4}}$")


def _known_since(lead: str, mention: PeriodMention) -> bool:
    """Whether a period only says since when figures are known."""
    return bool(_RECORDS_FROM.search(lead) or (mention.relation == "since" and _MOST.search(lead)))
