"""Which two periods a change claim compares."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.claims import Tense
from factcheck.matching.series.cues import cue
from factcheck.matching.series.dates import BEGAN, Mention
from factcheck.matching.series.unit_classes import unit_days
from factcheck.matching.series.wording import Wording
from factcheck.periods import Period
from factcheck.periods.calendar_table import MONTH_NAMES

__all__ = ["Span", "spans"]

_REFERENCE_LINKS = frozenset(
    {"than", "from", "since", "compared to", "compared with", "versus", "against", "as", "what"}
)
_STARTS = _REFERENCE_LINKS | {"after", BEGAN}
_PLAIN_LINKS = frozenset({"", "in", "during", "on", "at", "of"})
_YEAR_DAYS = 365
_BEHIND = re.compile(r"[^,.;:()\d]{0,40}?\b(?:in|over|within) (?:just |only |about |less than )?")
_OVER = frozenset({Tense.PAST, Tense.BEFORE_PAST})
"""Tenses in which what changed with an event is told of as over."""
_WINDOW = re.compile(
    r"\b(?:past|last|previous|preceding|recent|over|in|within|during|for|first|the)\s+$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Span:
    """The periods of a change: `start` None is the period right before `end`, `end` None is the latest."""

    start: Period | None
    end: Period | None
    days: float | None = None
    """Length of a window that ends at `end` (`in the past two years`)."""
    said: bool = True
    """False where the text names no window and the nearest one is taken."""
    turn: int = 0
    """+1 or −1 where it ends when the rise or fall from `start` did (`in the slump that began in 2007`)."""


def spans(wording: Wording) -> list[Span]:
    """The windows that the words allow, likeliest first; where they name none, the usual ones, not said."""
    if wording.lag is not None:
        return [Span(None, wording.end_of_lag, days=wording.lag)]
    twelve = _twelve_months(wording)
    if twelve:
        return [twelve]
    behind = _window_behind(wording)
    if behind:
        return [Span(None, None, days=behind)]
    if wording.told_start:
        return [Span(wording.told_start, None, said=wording.as_of is not None)]
    dates = _dated_apart(wording.own_dates)
    pair = _pair(dates)
    if pair:
        return [pair]
    single, window = (dates[0] if dates else None), _window_days(wording)
    if single and (single.link in _STARTS or single.period.end is None):
        return [_from_start(single, window, wording)]
    end = single.period if single else None
    if window:
        return [Span(None, end, days=window)]
    period = end or wording.claim.period
    if period is None or period.start is None or period.end is None or period == wording.today:
        return _usual(wording) if end is None else [Span(None, end)]
    if period.days == 1:
        return [Span(None, period), *(_usual(wording) if end is None else ())]
    begun = _begun_with(period, wording)
    if begun:
        return [Span(begun, None)]
    rolling = period.granularity == "span"
    told = wording.says_after("than_then") is None
    return [Span(None, period, days=period.days if rolling else None, said=told)]


def _from_start(single: Mention, window: float | None, wording: Wording) -> Span:
    """`since 2005`, `from its 2010 level`, `in the nine years after 2010`: up to the time named, or now.

    Without a day of publication nobody knows when `now` is.
    """
    start, period = single.period, wording.claim.period
    if single.link == BEGAN and wording.claim.details.tense in _OVER and window is None:
        return Span(start, None, turn=wording.change_sign or 0)
    if start.end is None and start.start is not None:
        start = _ending_before(start.start)
    if window and start.end is not None and single.link != "since":
        return Span(start, _like(start, start.end + timedelta(days=int(window))))
    named = period if period and period.end and not period.overlaps(start) else None
    later = named if single.link in _REFERENCE_LINKS - {"since"} else None
    return Span(start, later, said=later is not None or wording.as_of is not None)


def _dated_apart(dates: list[Mention]) -> list[Mention]:
    """The dates without that of an event's beginning, where the number has its own (`lost 3 in 2008`)."""
    apart = [one for one in dates if one.link != BEGAN]
    return apart if apart and all(one.link in _PLAIN_LINKS for one in apart) else dates


def _begun_with(period: Period, wording: Wording) -> Period | None:
    """The year or month from which a span counts on until now (`It has added 5 since then`)."""
    first, today = period.start, wording.today
    if period.granularity != "span" or first is None or today is None or first.day != 1:
        return None
    named = period in [one.period for one in wording.all_dates]
    until_now = period.end == today.end and not named and wording.says("so_far")
    whole = Period.of_year(first.year) if first.month == 1 else Period.of_month(first.year, first.month)
    return whole if until_now else None


def _ending_before(day: date) -> Period:
    """The year, month or day right before one."""
    last = day - timedelta(days=1)
    if (day.day, day.month) == (1, 1):
        return Period.of_year(last.year)
    return Period.of_month(last.year, last.month) if day.day == 1 else Period.of_day(last)


def _like(model: Period, day: date) -> Period:
    """The period of the model's granularity in which a day lies."""
    match model.granularity:
        case "year":
            return Period.of_year(day.year)
        case "month":
            return Period.of_month(day.year, day.month)
    return Period.of_day(day)


def _usual(wording: Wording) -> list[Span]:
    """What `four million new jobs were created` may mean without a date: last year, twelve months, or the
    time since the speaker took office."""
    if wording.published is None:
        return []
    before, office = Period.of_year(wording.published.year - 1), wording.claim.details.in_office
    begun = office.start if office else None
    term = [Span(Period.of_month(begun.year, begun.month), None, said=False)] if begun else []
    return [Span(None, before, said=False), Span(None, None, days=_YEAR_DAYS, said=False), *term]


def _pair(dates: list[Mention]) -> Span | None:
    """The two dates of `from … to`, `between … and`, `in … than in …`."""
    distinct = [
        mention
        for index, mention in enumerate(dates)
        if mention.period not in [m.period for m in dates[:index]]
    ]
    if len(distinct) != 2:
        return None
    first, second = distinct
    if first.link == second.link == "since":
        return None
    if second.link in _REFERENCE_LINKS and first.link not in ("from", "since"):
        return Span(second.period, first.period)
    if first.link in _REFERENCE_LINKS or first.link == "between":
        return Span(first.period, second.period)
    earlier, later = sorted(distinct, key=lambda mention: mention.period.start or date.min)
    return Span(earlier.period, later.period)


def _twelve_months(wording: Wording) -> Span | None:
    """The year to `December over December`, in the year that the claim names."""
    found, period = cue("clause", "same_month").search(wording.claim.sentence), wording.claim.period
    if found is None or period is None or period.end is None:
        return None
    month = Period.of_month(period.end.year, MONTH_NAMES[found["month"].capitalize()])
    return Span(None, month, days=_YEAR_DAYS)


def _window_behind(wording: Wording) -> float | None:
    """The length of `7 million jobs in 3 years` in days, where it is the claim's span up to the present."""
    period, today = wording.claim.period, wording.today
    if period is None or today is None or period.end != today.end or period.granularity != "span":
        return None
    match = _BEHIND.match(wording.claim.sentence[wording.span[1] :])
    if match is None:
        return None
    at = wording.span[1] + match.end()
    length = next((one for one in wording.others if one.start == at), None)
    days = unit_days(length.unit) if length else None
    return float(length.value) * days if length and length.value and days else None


def _window_days(wording: Wording) -> float | None:
    """The length of `in the past two and a half years`, `over a decade`, in days."""
    for quantity in wording.lengths:
        days = unit_days(quantity.unit)
        start = quantity.phrase_start if quantity.phrase_start >= 0 else quantity.start
        if days and quantity.value and _WINDOW.search(wording.claim.sentence[:start]):
            return float(quantity.value) * days
    return wording.plain_window
