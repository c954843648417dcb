"""Whether an observation is of the time that a claim speaks about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from factcheck.claims import Claim
from factcheck.periods import Period, find_periods
from factcheck.periods.pointing import moved
from factcheck.references import Observation

__all__ = ["OTHER_TIME", "Timing", "dates_the_end", "other_periods", "pick", "target", "window", "with_edges"]

STEADY = 0.05
"""A series that moved by less than this between its last two figures may speak for a later day."""
LAGS = {"day": 14, "month": 100, "quarter": 200, "year": 800, "span": 120}
"""Days after its end within which a figure is still the latest one known, by granularity."""


OTHER_TIME = 0.8
"""Fit of another time that the sentence names, where the figure agrees with the series at that time."""
OPEN_ENDED = 0.4
"""Fit of a period of which one end is not known."""
UNDATED_EVENT = 0.65
"""Fit of a single event to a text that gives no date."""
_ONWARD = re.compile(r"\bto\b[^,;:\d]{0,30}\d")
"""What leads from the start of a change to its end."""
YEAR, SEVERAL_YEARS = 366, 2 * 366
"""Days of a year and of the spans of which one year is only a part."""
COUNT_DAYS = 45
"""Days in which a running total hardly moves on."""
WEEK = 7
EDGE = 7
"""Share of a week or month by which the days that it stands for may lie outside of it: one in seven."""
EVENT_DAYS = 31
"""Days by which a report may miss the date of a single event that it speaks about."""


TIMES_KEPT = 1 << 14
"""Pairs of a time wanted and the time of a cell; the series of a library share their years and days."""


@dataclass(frozen=True, slots=True)
class Timing:
    """How the period of an observation fits."""

    same: bool | None
    fit: float
    """0 to 1, for ranking."""
    warning: str | None = None


def target(claim: Claim) -> Period | None:
    """The time of the figure itself: the first or last part of the span for the ends of a change."""
    period, role = claim.period, claim.quantity.role
    if period is None or role not in {"from", "to"}:
        return period
    if dates_the_end(claim):
        whole = period.granularity in ("year", "month")
        return moved(period, period.granularity, -1) if whole else None
    if role == "to" and period.end and _is_open(period):
        return Period.of_day(period.end)
    day = period.start if role == "from" else period.end
    spans_years = period.start and period.end and period.start.year != period.end.year
    return Period.of_year(day.year) if day and spans_years else period


def _is_open(period: Period) -> bool:
    """Whether a span goes on until now: no year and no month ends with its last day."""
    following = period.end + timedelta(days=1) if period.end else None
    return period.granularity == "span" and following is not None and following.day != 1


def dates_the_end(claim: Claim) -> bool:
    """Whether a number is where a change set out, and its date that of the change (`from 5 to 8 in 2010`)."""
    named = claim.details.period_text
    if claim.quantity.role != "from" or not named or claim.period is None:
        return False
    if claim.period.granularity == "span":
        return False
    behind = claim.sentence[claim.end - claim.sentence_start :]
    onward = _ONWARD.search(behind)
    return onward is not None and named not in behind[: onward.start()]


def other_periods(claim: Claim, before: str, published: date | None) -> list[Period]:
    """The other times that the sentence names, the years at the ends of its spans, and, for a claim
    without a date of its own, the times that the text before it names; where a change came to was not so
    before."""
    wanted = target(claim)
    mentions = find_periods(claim.sentence, published)
    if wanted is None or claim.details.period_carried_over:
        mentions += find_periods(before, published)
    found: list[Period] = []
    for period in (mention.period for mention in mentions if mention.period):
        ends = [day for day in (period.start, period.end) if day and period.granularity == "span"]
        found += [period, *(Period.of_year(day.year) for day in ends)]
    came_to = claim.quantity.role == "to" and wanted is not None
    return [
        period
        for period in dict.fromkeys(found)
        if period != wanted and not (came_to and _earlier(period, wanted))
    ]


def window(claim: Claim, published: date | None) -> Period | None:
    """The stretch of time in which to look first: that of the figure, else the time before the article.

    So it is for the very day of the article, of which few series have a figure.
    """
    wanted = target(claim)
    if wanted is not None and claim.period is not None and dates_the_end(claim):
        return Period(wanted.start, claim.period.end)
    today = wanted is not None and wanted.start == wanted.end == published
    if published is None or (wanted is not None and not today):
        return with_edges(wanted) if wanted else None
    return Period(published - timedelta(days=LAGS["year"]), published)


def with_edges(period: Period) -> Period:
    """A week, month or longer with the few days about it, as meant by `a month ago`."""
    days = period.days or 0
    if days < WEEK or days > COUNT_DAYS or period.start is None or period.end is None:
        return period
    slack = timedelta(days=days // EDGE)
    return Period(period.start - slack, period.end + slack)


def pick(
    observations: Sequence[Observation], wanted: Period | None, published: date | None
) -> tuple[Observation, Timing] | None:
    """The observation whose period fits best, of those of one indicator at one place."""
    if not observations:
        return None
    if len(observations) == 1:
        return observations[0], _event(observations[0].period, wanted, published)
    exact = next((one for one in observations if one.period == wanted), None) if wanted else None
    if exact is not None:
        return exact, Timing(True, 1.0)
    timed = [(one, _timing(one.period, wanted, published)) for one in observations]
    best, timing = max(timed, key=lambda pair: (pair[1].fit, _day(pair[0].period)))
    if timing.same is False and _earlier(best.period, wanted):
        return best, _carried_forward(best, observations, timing)
    return best, timing


def _event(period: Period | None, wanted: Period | None, published: date | None) -> Timing:
    """A figure that stands alone: texts report an event on the day of the news, or without its day."""
    timing = _timing(period, wanted, published)
    if period is None or timing.same or _begins_after(period, published):
        return timing
    if wanted is None:
        return Timing(None, max(timing.fit, UNDATED_EVENT), timing.warning)
    gap = abs((_day(period) - _day(wanted)).days)
    if timing.same is False and gap <= EVENT_DAYS:
        return Timing(None, 0.7 * _decay(gap), timing.warning)
    return timing


def _begins_after(period: Period, published: date | None) -> bool:
    """Whether all that is known of a period lies after the article."""
    first = period.start or period.end
    return bool(published and first and first > published)


def _day(period: Period | None) -> date:
    return (period.end or period.start or date.min) if period else date.min


def _earlier(period: Period | None, wanted: Period | None) -> bool:
    return bool(period and wanted and period.end and wanted.start and period.end < wanted.start)


@lru_cache(maxsize=TIMES_KEPT)
def _timing(period: Period | None, wanted: Period | None, published: date | None) -> Timing:
    if wanted is None:
        return _as_of(period, published)
    if period is None:
        return Timing(None, 0.5, "date: the reference gives no date")
    if period == wanted:
        return Timing(True, 1.0)
    if period.contains(wanted) or wanted.contains(period):
        return _nested(period, wanted)
    if period.overlaps(wanted):
        same_end = period.end == wanted.end
        return Timing(True if same_end else None, 0.8 if same_end else 0.5, _is_for(period))
    return Timing(False, _nearness(period, wanted), _is_for(period))


def _nested(period: Period, wanted: Period) -> Timing:
    """One inside the other: an event in the year named is meant; a month of a yearly figure is unsure."""
    if period.end == wanted.end and wanted.contains(period) and _is_moment(period, wanted):
        return Timing(None, 0.6, _is_for(period))
    if period.end == wanted.end:
        return Timing(None if _is_longer(period, wanted) else True, 0.9)
    if _is_older_total(period, wanted):
        return Timing(None, 0.6, _is_for(period))
    if wanted.contains(period) and period.granularity in {"day", "span"}:
        return Timing(True, 0.7 + 0.1 * _share(period, wanted))
    return Timing(None, 0.6, _is_for(period))


def _is_older_total(period: Period, wanted: Period) -> bool:
    """Whether a figure counts from the same time on as is meant, and not for as long (dead since 2011)."""
    if period.granularity != "span" or not (period.start and period.end and wanted.start and wanted.end):
        return False
    begin = abs((period.start - wanted.start).days)
    return begin <= EVENT_DAYS and (wanted.end - period.end).days > COUNT_DAYS


def _is_longer(period: Period, wanted: Period) -> bool:
    """Whether a figure is that of a year of which a month is meant; on its last day both may be meant."""
    return wanted.granularity in {"month", "quarter"} and (period.days or 0) > (wanted.days or 0)


def _is_moment(period: Period, wanted: Period) -> bool:
    """Whether a figure is that of the last month or year of several years, in which it may have moved."""
    return (wanted.days or 0) > SEVERAL_YEARS and 1 < (period.days or 0) <= YEAR


def _share(period: Period, wanted: Period) -> float:
    return (period.days or 0) / wanted.days if wanted.days else 0.0


def _as_of(period: Period | None, published: date | None) -> Timing:
    """A claim without a date speaks of the day of the article: the latest figure before it."""
    if period is None or published is None:
        return Timing(None, 0.5)
    day = _day(period)
    if _begins_after(period, published):
        return Timing(False, 0.1, f"date: the reference is later than the article ({period})")
    if period.start is None or period.end is None:
        return Timing(None, OPEN_ENDED, _is_for(period))
    if day > published:
        return Timing(None, 0.6, _is_for(period))
    lag = timedelta(days=LAGS[period.granularity])
    if published - day <= lag:
        return Timing(None, 0.75 - 0.2 * ((published - day) / lag))
    return Timing(None, 0.3 * _decay((published - day).days), _is_for(period))


def _nearness(period: Period, wanted: Period) -> float:
    gap = min(abs((_day(period) - _day(wanted)).days), abs(((period.start or date.min) - _day(wanted)).days))
    return 0.3 * _decay(gap)


def _decay(days: int) -> float:
    return 1 / (1 + days / 365)


def _carried_forward(best: Observation, observations: Sequence[Observation], timing: Timing) -> Timing:
    """The nearest earlier figure informs where the series hardly moves (DESIGN rule 5)."""
    before = [one for one in observations if _day(one.period) < _day(best.period) and one.value is not None]
    last = max(before, key=lambda one: _day(one.period), default=None)
    if last is None or best.value is None or not last.value:
        return timing
    steady = abs(best.value / last.value - 1) <= STEADY
    return Timing(None, timing.fit, timing.warning) if steady else timing


@lru_cache(maxsize=TIMES_KEPT)
def _is_for(period: Period) -> str:
    return f"date: the reference is for {period}"
