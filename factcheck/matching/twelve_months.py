"""Inflation of a year is stated as an average or month over month a year before: both may be meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.claims import Claim
from factcheck.matching.agreeing import agrees
from factcheck.matching.candidate import Candidate
from factcheck.matching.changing import is_change
from factcheck.matching.meaning import Meant
from factcheck.matching.ranking import DOUBTFUL
from factcheck.periods import Period
from factcheck.references import Indicator, Library, Observation

__all__ = ["doubted_by_months"]

_INDEX = ("price index", "cpi", "consumer price")
_RATE = "inflation"
_YEARS_END = (12, 31)
NEARLY = 0.05
"""Share of a figure within which a rate may be the one that was published then."""
MOST_INDICES = 3
"""Series of prices that are looked at."""


def doubted_by_months(
    claim: Claim, found: Sequence[Candidate], series: Sequence[Meant], library: Library
) -> list[Candidate]:
    """The candidates; a year's inflation is in doubt where an index of prices by month fits the claim."""
    indices = [meant.indicator for meant in series if _is_index(meant.indicator)][:MOST_INDICES]
    return [
        _doubted(claim, one, year, indices, library)
        if (year := _year_of(claim, one, library)) and not agrees(claim, one.observation)
        else one
        for one in found
    ]


def _year_of(claim: Claim, one: Candidate, library: Library) -> Period | None:
    """The year whose change of prices a candidate is, as a cell or computed from an index.

    A rate may be that of any month of the year (`inflation reached 9 percent`), a rise of prices may not.
    """
    cell = one.observation
    if cell.unit != "percent" or cell.indicator_id < 0 or cell.period is None or cell.period.end is None:
        return None
    indicator = library.indicator(cell.indicator_id)
    if one.operation is not None:
        told = _RATE in claim.sentence.lower()
        yearly = told and _is_index(indicator) and (cell.period.end.month, cell.period.end.day) == _YEARS_END
        return Period.of_year(cell.period.end.year) if yearly else None
    rate = _RATE in cell.indicator.lower() and is_change(indicator)
    return cell.period if rate and cell.period.granularity == "year" else None


def _is_index(indicator: Indicator) -> bool:
    name = indicator.name.lower()
    by_month = indicator.granularity == "month" and indicator.unit != "percent"
    return by_month and any(word in name for word in _INDEX)


def _doubted(
    claim: Claim, one: Candidate, year: Period, indices: Sequence[Indicator], library: Library
) -> Candidate:
    for index in indices:
        for month, rate in _rates(year, one.observation.place_key, index, library):
            if _fits(claim, replace(one.observation, value=rate)):
                warning = f"definition: over the twelve months to {month} prices rose by {rate:.1f} percent"
                least = min(one.same_measure, DOUBTFUL)
                return replace(one, same_measure=least, warnings=(*one.warnings, warning))
    return one


def _fits(claim: Claim, cell: Observation) -> bool:
    """Whether a rate agrees with the claim, or nearly: texts round and revisions move it."""
    figure = float(claim.quantity.value or 0.0)
    return agrees(claim, cell) or abs(figure - (cell.value or 0.0)) <= NEARLY * abs(figure)


def _rates(
    year: Period, place_key: str | None, index: Indicator, library: Library
) -> list[tuple[Period, float]]:
    """The change over twelve months to each month of a year."""
    if year.start is None or year.end is None:
        return []
    around = Period(date(year.start.year - 1, 1, 1), year.end)
    values = {
        one.period.end.replace(day=1): one.value
        for one in library.observations(index.id, place_key=place_key, period=around)
        if one.period and one.period.end and one.value
    }
    return [
        (Period.of_month(month.year, month.month), 100 * (value / before - 1))
        for month, value in values.items()
        if month.year == year.end.year and (before := values.get(month.replace(year=month.year - 1)))
    ]
