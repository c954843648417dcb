"""Ranks told by a length of time: `a 26-year high`, `has not been lower in 18 years`.

The number is the length, in which nothing was as extreme; how it is said is no plain superlative.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.claims.claim import Kind
from factcheck.claims.in_words.extremes import comparatives
from factcheck.claims.in_words.worded import About, Worded
from factcheck.claims.kinds import Reading
from factcheck.claims.language import classes, word_tags
from factcheck.claims.scene import TIME_UNITS
from factcheck.quantities import Quantity

__all__ = ["ranked_lengths"]

_WINDOW = 90
"""Characters between a comparative and the length of time in which it holds."""
_FOR_SO_LONG = re.compile(r"[^,;:.]*\b(?:in|for|over) (?:[a-z]+ ){0,3}$")
_AFTER_TOP = frozenset({"PREP", "CONJ", "SUB", "REL", "ADV", "DET", "AUX", "PRON"})
"""Tags of words after `a ten-year high` with which no noun goes on (`a ten-year high school project`)."""
_GO_BACK = re.compile(
    r"\b(?:go|goes|went|going|look|reach|reaches|reached|stretch\w*) back (?:by |some |about )*$"
)
_FIND = r"[^.;:]{0,40}?\b(?:find|see|meet|reach|match|record|have)\b[^.;:]{0,40}?"
_LAST_TIME = re.compile(r"\blast time\b[^.;:]*?$", re.IGNORECASE)
_IT_HAS_BEEN = re.compile(
    r"\b(?:it has been|it['’]s been|it is|it was|it had been) (?:\w+ ){0,3}$", re.IGNORECASE
)
_HAS_BEEN = (
    r"(?: [a-z]+){0,3} (?:it|they|he|she|we|the [a-z]+)(?: (?:has|have|had)|['’](?:s|ve|d))"
    r"(?: ever)? (?:been|seen|had|known|recorded|reached)(?: [a-z]+)?"
    r" (?:in|for|over) (?:the )?(?:past |last )?$"
)
_SINCE = re.compile(r"(?: [a-z]+)? since\b[^.;:]*")


def ranked_lengths(text: str, start: int, end: int, held: Sequence[Quantity]) -> Iterator[Worded]:
    """The ranks over time whose figure is one of the lengths of time that a sentence holds."""
    lengths = [quantity for quantity in held if quantity.unit in TIME_UNITS]
    if not lengths:
        return
    ranks = list(comparatives(text, start, end))
    for length in lengths:
        found = (
            _top(text, length, end)
            or _ever_been(text, length, start)
            or _compared(text, length, ranks)
            or _gone_back(text, length, end)
            or _last_time(text, length, start, end)
        )
        if found:
            yield found


@cache
def _tops() -> re.Pattern[str]:
    known = "|".join(sorted(classes("tops"), key=len, reverse=True))
    return re.compile(rf"[- ](?:record |all-time )?(?P<top>{known})(?![\w’'-])(?: (?P<next>[\w’'-]+))?")


def _top(text: str, length: Quantity, end: int) -> Worded | None:
    """`a 26-year high`, `its ten-year low`."""
    match = _tops().match(text, max(length.end, length.phrase_end), end)
    if match is None or " " in text[length.end : length.phrase_end].strip():
        return None
    following = match["next"]
    if following and following.islower() and word_tags().get(following, "N") not in _AFTER_TOP:
        return None
    return _ranked(text, length, match.span("top"), classes("tops")[match["top"]])


@cache
def _been() -> re.Pattern[str]:
    known = "|".join(sorted(classes("superlatives"), key=len, reverse=True))
    return re.compile(rf"\b(?P<word>{known}){_HAS_BEEN}")


def _ever_been(text: str, length: Quantity, start: int) -> Worded | None:
    """`the lowest it has been in 17 years`."""
    match = _been().search(text, start, length.phrase_start)
    way = classes("superlatives")[match["word"]] if match else ""
    return _ranked(text, length, match.span("word"), way) if match and way in ("highest", "lowest") else None


def _compared(text: str, length: Quantity, ranks: Sequence[Worded]) -> Worded | None:
    """`has not been lower in 18 years`, `higher than at any time in 40 years`."""
    for rank in ranks:
        first, last = rank.quantity.end, length.phrase_start
        if rank.reading and first < last < first + _WINDOW and _FOR_SO_LONG.match(text[first:last]):
            return _ranked(text, length, (rank.quantity.start, first), rank.reading.superlative or "")
    return None


@cache
def _as_extreme() -> re.Pattern[str]:
    known = "|".join(sorted(classes("comparatives"), key=len, reverse=True))
    comparatives_ = "|".join(word for word in classes("comparatives") if word.endswith("er"))
    return re.compile(rf"\b(?:(?:this|that|so|as) (?P<as>{known})|(?P<more>{comparatives_}))\b")


def _gone_back(text: str, length: Quantity, end: int) -> Worded | None:
    """`You have to go back 40 years to find a lower rate`."""
    if not _GO_BACK.search(text[max(0, length.phrase_start - _WINDOW) : length.phrase_start]):
        return None
    after = re.compile(_FIND).match(text, length.phrase_end, end)
    word = _as_extreme().search(text, after.end() - 1, end) if after else None
    return _by_word(text, length, word)


def _last_time(text: str, length: Quantity, start: int, end: int) -> Worded | None:
    """`The last time it was this low was 50 years ago`, `It is 20 years since prices rose as fast`."""
    last = max(length.end, length.phrase_end)
    lead = text[start : length.phrase_start]
    if _LAST_TIME.search(lead) and text[last : last + 4] == " ago":
        return _by_word(text, length, _as_extreme().search(text, start, length.phrase_start))
    if _IT_HAS_BEEN.search(lead) and (since := _SINCE.match(text, last, end)):
        return _by_word(text, length, _as_extreme().search(text, last, since.end()))
    return None


def _by_word(text: str, length: Quantity, word: re.Match[str] | None) -> Worded | None:
    if word is None:
        return None
    group = "as" if word["as"] else "more"
    return _ranked(text, length, word.span(group), classes("comparatives")[word[group].lower()])


def _ranked(text: str, length: Quantity, span: tuple[int, int], way: str) -> Worded:
    """The length as a rank; the words that say so stand at `span`."""
    named = f"in {text[length.phrase_start : max(length.end, length.phrase_end)]}"
    reading = Reading(Kind.RANK, superlative=way, rank=1, comparison_set=named)
    return Worded(length, About.RANKED, reading, is_number=True, event=span)
