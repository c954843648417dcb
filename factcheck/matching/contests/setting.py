"""Where and when the contest of a claim took place, and how surely the text says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from factcheck.claims import Claim
from factcheck.documents import Document
from factcheck.matching.contests.cues import listed, pattern
from factcheck.matching.contests.wording import Operation
from factcheck.matching.words import tokens
from factcheck.periods import Period
from factcheck.places import contains, find_places

if TYPE_CHECKING:
    from factcheck.matching.contests.board import Board, Mask
    from factcheck.matching.contests.wording import Asked

__all__ = ["Place", "Time", "place_of", "text_before", "time_of"]

_RECENT_DAYS = 400
"""A text without a date is about the last contest, if it was so many days before at most."""
_WHOLE_LEAST = 0.9
"""Share of the file's places that a sum over all must have."""


@dataclass(frozen=True)
class Place:
    """The rows at the place that is meant."""

    name: str | None
    """None for all places of the file."""
    rows: Mask
    sure: bool


@dataclass(frozen=True)
class Time:
    """The time that is meant, as the file has it."""

    period: Period
    sure: bool
    shown: Period | None
    """None where it reaches beyond the day of the article."""


@dataclass(frozen=True)
class _Named:
    start: int
    end: int
    name: str


def text_before(claim: Claim, document: Document | None) -> str:
    """What a reader has read before the sentence of a claim."""
    return document.text[: claim.sentence_start] if document else ""


def time_of(claim: Claim, board: Board, document: Document | None, published: date | None) -> Time | None:
    """The time that the claim or its text names, else the last one before the article."""
    elsewhen = pattern("time", "earlier").search(claim.sentence)
    if claim.period and not (elsewhen and claim.details.period_carried_over):
        return _time(board, claim.period, published)
    if elsewhen:
        return None
    around = claim.details.period_around
    if around and pattern("time", "since").search(_last_sentence(text_before(claim, document))):
        around = None
    told = _time(board, around, published) if around else None
    if told is not None:
        return told
    if len(board.periods) == 1:
        return Time(board.periods[0], True, board.periods[0])
    if published is None:
        return None
    begun = [one for one in board.periods if one.start and one.start <= published]
    if not begun or begun[-1].end is None or (published - begun[-1].end).days > _RECENT_DAYS:
        return None
    shown = begun[-1] if begun[-1].end <= published else None
    before = _last_sentence(text_before(claim, document))
    return Time(begun[-1], not pattern("time", "earlier").search(before), shown)


def _time(board: Board, period: Period, published: date | None) -> Time | None:
    if period.start is None or period.end is None:
        return None
    held = next((one for one in board.periods if one.contains(period)), None)
    if held is None:
        inside = [one for one in board.periods if period.contains(one)]
        held = inside[0] if len(inside) == 1 else None
    if held is None:
        return None
    late = bool(published and held.end and held.end > published)
    ends = period.end if period.end and published and period.end <= published else None
    shown = held if not late else Period(period.start, ends) if ends else None
    return Time(held, True, shown)


def place_of(claim: Claim, board: Board, rows: Mask, asked: Asked, document: Document | None) -> Place | None:
    """The place beside the number, before it, in the sentence before for `there`, else all."""
    counted = asked.operation is Operation.PLACES
    here = None if counted else _beside(board, asked.right) or _nearest(board, asked.left)
    if here is None and not counted and asked.left not in claim.sentence[: len(asked.left)]:
        here = _nearest(board, claim.sentence[: claim.start - claim.sentence_start])
    if here is not None:
        return _at(board, rows, *here)
    before = text_before(claim, document)
    if pattern("place", "there").search(claim.sentence):
        last = _last_sentence(before)
        found = [one for one in _named(board, last) if not _is_compared(last, one)]
        return _at(board, rows, found[0].name, len({one.name for one in found}) == 1) if found else None
    return _everywhere(claim, board, rows, asked, before)


def _everywhere(claim: Claim, board: Board, rows: Mask, asked: Asked, before: str) -> Place | None:
    """All places, where the text says so, counts them or has spoken of none of them."""
    known = set(board.places[rows].tolist())
    if len(known) < _WHOLE_LEAST * len(set(board.places.tolist())):
        return None
    said = bool(pattern("place", "whole").search(claim.sentence))
    keys = {key for key in board.keys[rows].tolist() if key}
    elsewhere = claim.place_key is not None and not claim.details.place_carried_over
    if (
        elsewhere
        and keys
        and claim.place_key not in keys
        and not all(contains(claim.place_key or "", key) for key in keys)
    ):
        return None
    counted = asked.operation is Operation.PLACES
    silent = not _named(board, f"{'' if counted else _last_sentence(before)} {claim.sentence}")
    return Place(None, rows, said or silent)


def _at(board: Board, rows: Mask, name: str, sure: bool) -> Place | None:
    chosen = rows & (board.places == name)
    return Place(name, chosen, sure) if chosen.any() else None


def _beside(board: Board, right: str) -> tuple[str, bool] | None:
    """The place right behind a number (`537 votes in Florida`)."""
    for one in _named(board, right):
        before = right[: one.start]
        if pattern("place", "beside").match(before) and not pattern("place", "parted").search(before):
            return one.name, True
        break
    return None


def _nearest(board: Board, left: str) -> tuple[str, bool] | None:
    """The last place before a number that is none of a comparison or of somebody's office."""
    found = [
        one
        for one in _named(board, left)
        if not _is_compared(left, one) and not pattern("place", "home").search(left[: one.start])
    ]
    if not found:
        return None
    last = found[-1]
    said = bool(pattern("place", "said").search(left[: last.start]))
    return last.name, said


def _is_compared(text: str, one: _Named) -> bool:
    return bool(pattern("place", "compared").search(text[: one.start]))


def _named(board: Board, text: str) -> list[_Named]:
    """The places of the board that a text names, in order."""
    by_key = {key: name for key, name in zip(board.keys.tolist(), board.places.tolist(), strict=True) if key}
    found = {
        (m.start, m.end): by_key[m.key] for m in find_places(text) if m.key in by_key and not m.adjective
    }
    for name in dict.fromkeys(board.places.tolist()):
        for start, end in _literal(str(name), text):
            found.setdefault((start, end), name)
    return [_Named(start, end, name) for (start, end), name in sorted(found.items())]


def _literal(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a text writes a name to the letter, in capitals or not."""
    if len(name) < 3 or name.casefold() not in text.casefold():
        return
    for m in re.finditer(rf"\b{re.escape(name)}\b", text, re.IGNORECASE):
        if m[0][0].isupper():
            yield m.span()


def _last_sentence(text: str) -> str:
    parts = re.split(r"(?<=[.!?])\s+|\n", text.strip())
    return parts[-1] if parts else ""


def other_ballots(claim: Claim, headers: str) -> bool:
    """Whether the sentence speaks of ballots of another kind than those of the table."""
    return bool((listed("other_ballots") & set(tokens(claim.sentence))) - set(tokens(headers)))


def of_first_rounds(document: Document | None, claim: Claim) -> bool:
    """Whether the text speaks of primaries and run-offs, whose counts are others."""
    return bool(listed("first_rounds") & set(tokens(document.text if document else claim.sentence)))
