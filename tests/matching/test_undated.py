"""Which figure a claim without a date may mean, and when none can be meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from factcheck.claims import Claim, Details, Tense
from factcheck.matching.timing import Timing
from factcheck.matching.undated import as_told, is_of_the_past, settle, tells_of_then
from factcheck.periods import Period
from factcheck.references import Observation
from tests.matching.making import TinyLibrary, a_claim

DAY = date(2013, 6, 15)
BY_TODAY = Timing(None, 0.75)


def daily(*values: float) -> list[Observation]:
    """One figure a day; the last is that of the day of the article."""
    library = TinyLibrary()
    days = [DAY - timedelta(days=back) for back in range(len(values))][::-1]
    library.add(
        "Cases", "people", [("NOR", Period(day, day), value) for day, value in zip(days, values, strict=True)]
    )
    return library.cells


def yearly(*values: float) -> list[Observation]:
    """One figure a year; the last is that of the year before the article."""
    library = TinyLibrary()
    first = DAY.year - len(values)
    library.add("Population", "people", [("NOR", first + at, value) for at, value in enumerate(values)])
    return library.cells


def settled(
    sentence: str, figure: str, value: float, cells: list[Observation]
) -> tuple[float | None, Timing]:
    claim = a_claim(sentence, figure, value, "cases", unit="people", period=None)
    cell, timing = settle(claim, cells, cells[-1], BY_TODAY, DAY)
    return cell.value, timing


def test_the_figure_of_the_day_before_may_be_meant() -> None:
    value, timing = settled("Norway reported 1,203 cases.", "1,203", 1203, daily(1000, 1203, 1450))
    assert value == 1203
    assert timing.same is None
    assert timing.warning is not None
    assert "14 Jun 2013" in timing.warning


def test_the_latest_figure_goes_before_an_older_one() -> None:
    assert settled("Norway reported 1,450 cases.", "1,450", 1450, daily(1450, 1450, 1450)) == (1450, BY_TODAY)


def test_a_present_figure_that_none_can_be_is_of_an_established_time() -> None:
    value, timing = settled(
        "Norway now has 7,000,000 people.", "7,000,000", 7e6, yearly(4.90e6, 4.95e6, 5.0e6)
    )
    assert (value, timing.same) == (5.0e6, True)


@pytest.mark.parametrize(
    ("sentence", "figure", "value"),
    [
        ("Norway now has 5,100,000 people.", "5,100,000", 5.1e6),
        ("Norway once had 2,000,000 people.", "2,000,000", 2e6),
        ("In 1910 Norway was poor; it has 2,000,000 people, as in 1900.", "2,000,000", 2e6),
    ],
    ids=["what it can have become since", "told of the past", "beside other times"],
)
def test_its_time_is_not_established(sentence: str, figure: str, value: float) -> None:
    assert settled(sentence, figure, value, yearly(4.90e6, 4.95e6, 5.0e6)) == (5.0e6, BY_TODAY)


def test_a_report_of_a_daily_figure_is_of_these_days_whatever_its_tense() -> None:
    sentence = "Norway reported 2,900 cases."
    assert settled(sentence, "2,900", 2900, daily(1000, 1203, 1450))[1].same is True
    assert settled(sentence, "2,900", 2900, yearly(1000, 1203, 1450))[1].same is None


def test_a_claim_with_a_date_is_left_alone() -> None:
    cells = daily(1000, 1203, 1450)
    claim = a_claim("It was 1,203 in 2012.", "1,203", 1203, "cases", unit="people")
    assert settle(claim, cells, cells[-1], BY_TODAY, DAY) == (cells[-1], BY_TODAY)


def told(sentence: str, tense: Tense | None, **more: Any) -> Claim:
    """A claim of 1,203 without a date, in a text that tells of 2012."""
    details = Details(period_around=Period.of_year(2012), tense=tense)
    return a_claim(sentence, "1,203", 1203, "cases", period=None, details=details, **more)


def test_a_claim_without_a_date_is_also_read_as_one_of_the_time_told_of() -> None:
    claim = as_told(told("Norway sold 1,203 boats.", Tense.PAST))
    assert claim is not None
    assert (claim.period, claim.details.period_carried_over) == (Period.of_year(2012), True)
    assert as_told(a_claim("Norway sold 1,203 boats.", "1,203", 1203, "boats")) is None


@pytest.mark.parametrize(
    ("sentence", "tense", "sure"),
    [
        ("Norway sold 1,203 boats.", Tense.PAST, True),
        ("Norway sells 1,203 boats.", Tense.PRESENT, False),
        ("Norway had sold 1,203 boats.", Tense.BEFORE_PAST, False),
        ("Norway once sold 1,203 boats.", Tense.PAST, False),
        ("Norway sold 1,203 boats, as in 1987.", Tense.PAST, False),
    ],
)
def test_the_past_tense_without_another_time_tells_of_then(sentence: str, tense: Tense, sure: bool) -> None:
    assert tells_of_then(told(sentence, tense)) is sure


def test_where_a_change_began_is_not_of_now() -> None:
    cells = yearly(4.90e6, 4.95e6, 5.0e6)
    claim = a_claim("It is up from 2,000,000.", "2,000,000", 2e6, "people", unit="people", period=None)
    begun = replace(claim, quantity=replace(claim.quantity, role="from"))
    assert settle(begun, cells, cells[-1], BY_TODAY, DAY) == (cells[-1], BY_TODAY)


@pytest.mark.parametrize(("tense", "past"), [(Tense.PAST, True), (Tense.PRESENT, False)])
def test_the_past_tense_in_a_text_of_long_ago_is_not_of_now(tense: Tense, past: bool) -> None:
    claim = told("Norway sold 1,203 boats.", tense)
    assert is_of_the_past(claim, date(2020, 1, 1)) is past
    assert not is_of_the_past(claim, DAY)


@pytest.mark.parametrize(("value", "same"), [(118, None), (160, True)])
def test_the_time_of_the_text_before_holds_for_what_its_neighbours_allow(
    value: float, same: bool | None
) -> None:
    cells = yearly(90, 100, 110, 120)
    claim = a_claim(
        f"Norway had {value} cases.", str(value), value, "cases", unit="people", period=Period.of_year(2011)
    )
    told = replace(claim, details=replace(claim.details, period_carried_over=True))
    settled_cell, timing = settle(told, cells, cells[2], Timing(True, 1.0), DAY)
    assert (settled_cell, timing.same) == (cells[2], same)


def test_those_who_are_counted_now_are_none_of_then() -> None:
    now = a_claim("Of 900 Norwegians who are idle 5 sing.", "900", 900, "idle", unit="people", period=None)
    then = a_claim("Of 900 Norwegians who sang 5 slept.", "900", 900, "idle", unit="people", period=None)
    assert (tells_of_then(now), tells_of_then(then)) == (False, True)
