"""A claim without a date speaks of the days of its article: which figures its writer may have known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import ceil

from factcheck.claims import Claim, Tense
from factcheck.matching.agreeing import agrees, overlaps
from factcheck.matching.timing import LAGS, Timing, target
from factcheck.periods import find_periods
from factcheck.references import Observation

__all__ = ["as_told", "is_of_the_past", "settle", "tells_of_then"]

RECENT_FIT = 0.7
"""Fit of a figure that was not the latest when the article was printed."""
LONG_AGO = 5 * 366
"""Days from which a time told of is history and not what statistics are late with."""
STEPS = 6
"""Last figures of a series that show how fast it moves."""

LONE_DRIFT = 1.5
"""Factor by which what is known of one day alone may be off some days later."""

_WHO_ARE = re.compile(r"[^,.;:]{0,30}\b(?:who|that|which) (?:are|is|have|has)\b")
"""After a figure a state of now, whatever is told of those counted."""
_NOW = re.compile(r"\b(?:now|currently|today|stands?|remains?)\b", re.IGNORECASE)
_PASSES = re.compile(
    r"\b(?:surpass|pass|exceed|cross|top|reach|hit)(?:ed|es|ing)?\s+(?:[\w’'-]+\s+){0,5}$", re.IGNORECASE
)
"""What stands before a mark that was passed once and may lie far behind since."""
_PRESENT = frozenset({Tense.PRESENT, Tense.PERFECT})


def as_told(claim: Claim) -> Claim | None:
    """A claim without a date as one of the time that its text tells of, or None where it tells of none."""
    around = claim.details.period_around
    if claim.period is not None or around is None:
        return None
    return replace(claim, period=around, details=replace(claim.details, period_carried_over=True))


def is_of_the_past(claim: Claim, published: date | None) -> bool:
    """Whether a claim without a date is told in the past tense of a time long before the article."""
    around = claim.details.period_around
    if published is None or around is None or around.end is None:
        return False
    past = claim.details.tense in (Tense.PAST, Tense.BEFORE_PAST)
    return past and (published - around.end).days > LONG_AGO


def tells_of_then(claim: Claim) -> bool:
    """Whether a claim that names no time is surely one of the time that its text tells of.

    News goes on in the past tense about what it has dated (`… in 2012. Chad sold 5 ships`); a state of now
    and a sentence that points elsewhere do not.
    """
    return (
        claim.details.tense in (Tense.PAST, None)
        and claim.quantity.role != "from"
        and not _NOW.search(claim.sentence)
        and not _WHO_ARE.match(claim.sentence, claim.end - claim.sentence_start)
        and not _points_elsewhere(claim.sentence)
        and not claim.details.hypothetical
        and not find_periods(claim.sentence)
    )


def settle(
    claim: Claim, cells: Sequence[Observation], picked: Observation, timing: Timing, published: date | None
) -> tuple[Observation, Timing]:
    """The latest figure that agrees with a claim without a date, else the one picked.

    Reports lag, so each figure of the weeks before the article may be meant. A claim about the present
    with which none of them agrees, nor what the series can have become since, is of an established time.
    """
    if claim.details.period_carried_over and _lies_near(claim, cells, picked):
        return picked, replace(timing, same=timing.same and None)
    if published is None or not _is_undated(claim, published) or agrees(claim, picked):
        return picked, timing
    known = _known(cells, published)
    recent = [cell for cell in known if _is_recent(cell, published)]
    fitting = [cell for cell in recent if agrees(claim, cell)]
    if fitting:
        return fitting[-1], Timing(None, RECENT_FIT, f"date: the figure is that of {fitting[-1].period}")
    dated = all(cell.period and cell.period.granularity == "day" for cell in recent)
    if dated and len(known) == 1 and recent and _is_far_from_lone(claim, known[0]):
        return picked, replace(timing, same=True)
    daily = dated and len(known) > 1
    if recent and _was_passed(claim, recent):
        return picked, timing
    if recent and _speaks_of_now(claim, daily=daily) and _out_of_reach(claim, known, len(recent), published):
        return picked, replace(timing, same=True)
    return picked, timing


def _lies_near(claim: Claim, cells: Sequence[Observation], picked: Observation) -> bool:
    """Whether a figure is no further from those around the time that the text told of before than these are
    from each other: it may be of a day in that time, or of the months before or after."""
    known = _known(cells, date.max)
    at = next((i for i, cell in enumerate(known) if cell == picked), 0)
    values = [cell.value for cell in known[max(0, at - 1) : at + 2] if cell.value is not None]
    if len(values) < 2 or agrees(claim, picked):
        return False
    step = max(abs(later - earlier) for earlier, later in pairwise(values))
    return overlaps(claim, picked, min(values) - step, max(values) + step)


def _was_passed(claim: Claim, recent: Sequence[Observation]) -> bool:
    """Whether a mark that something is said to have passed, at no time that is named, lies behind it."""
    lead = claim.sentence[: claim.start - claim.sentence_start]
    figure = claim.quantity.value
    if figure is None or not _PASSES.search(lead):
        return False
    return all((cell.value or 0.0) >= float(figure) for cell in recent)


def _is_undated(claim: Claim, published: date) -> bool:
    wanted = target(claim)
    return wanted is None or wanted.start == wanted.end == published


def _known(cells: Sequence[Observation], published: date) -> list[Observation]:
    """The figures that were known on the day of the article, in order of time."""
    dated = [cell for cell in cells if cell.value is not None and _end(cell) <= published]
    return sorted(dated, key=_end)


def _end(cell: Observation) -> date:
    return (cell.period.end if cell.period else None) or date.max


def _is_recent(cell: Observation, published: date) -> bool:
    lag = LAGS[cell.period.granularity] if cell.period else 0
    return (published - _end(cell)).days <= lag


def _speaks_of_now(claim: Claim, *, daily: bool) -> bool:
    """Whether the sentence tells of the days of the article and names no other time.

    `Spain reported 900 cases` does beside a figure for each day; what changes once a year needs the present.
    The end of a change stands beside the time of its start (`from 9 percent in 2010 to 5 today`).
    """
    sentence = claim.sentence
    present = daily or claim.details.tense in _PRESENT or _NOW.search(sentence)
    return (
        bool(present)
        and claim.details.tense is not Tense.BEFORE_PAST
        and claim.quantity.role != "from"
        and not _points_elsewhere(sentence)
        and not claim.details.hypothetical
        and len(find_periods(sentence)) <= (2 if claim.quantity.role == "to" else 1)
    )


def _points_elsewhere(sentence: str) -> bool:
    return bool(_elsewhen().search(sentence))


@cache
def _elsewhen() -> re.Pattern[str]:
    """Words that point at another time, or at none that is settled."""
    text = files(__package__).joinpath("tables", "elsewhen.txt").read_text(encoding="utf-8")
    phrases = (line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


def _is_far_from_lone(claim: Claim, cell: Observation) -> bool:
    """Whether a state of now is another than the one fact of the days before the article can have become."""
    moved = (cell.value or 0.0) / LONE_DRIFT, (cell.value or 0.0) * LONE_DRIFT
    return (
        claim.details.tense in _PRESENT
        and _speaks_of_now(claim, daily=False)
        and not overlaps(claim, cell, *moved)
    )


def _out_of_reach(claim: Claim, known: list[Observation], recent: int, published: date) -> bool:
    """Whether the claim lies outside the recent figures and where their largest step leads by the day."""
    last = known[-max(STEPS, recent) :]
    values = [cell.value for cell in last if cell.value is not None]
    if len(values) < 2:
        return False
    step = max(abs(later - earlier) for earlier, later in pairwise(values))
    between = (_end(last[-1]) - _end(last[-2])).days or 1
    drift = step * (ceil((published - _end(last[-1])).days / between) + 1)
    near = values[-recent:]
    return not overlaps(claim, last[-1], min(near) - drift, max(near) + drift)
