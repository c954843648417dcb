"""Which two times a change compares, and what it comes to."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.claims import Kind, Tense
from factcheck.matching.series import candidates
from factcheck.periods import Period
from tests.matching_series.fakes import FakeLibrary, claim_of, months, years

PUBLISHED = date(2018, 1, 20)
BOATS = years("Malta", 2006, *[float(value) for value in range(100, 220, 10)])


def changes_of(
    library: FakeLibrary, sentence: str, number: str, value: float, unit: str | None = "boats", **more: Any
) -> list[tuple[float | None, bool | None]]:
    """The computed values with whether their period is established, those that are comparable."""
    claim = claim_of(sentence, number, value, unit, where="Malta", **{"kind": Kind.CHANGE, **more})
    found = candidates(claim, library, library.hits(), PUBLISHED)
    return [(one.observation.value, one.same_period) for one in found if one.mismatch is None]


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("The boats of Malta rose by 60 from their 2010 level.", 70),
        ("In 2014 Malta had 60 boats more than six years earlier.", 60),
        ("Malta has 60 more boats than six years ago.", 60),
        ("In the six years after 2009 the boats of Malta rose by 60.", 60),
        ("The boats of Malta rose by 60 over the past decade.", 100),
        ("The boats of Malta rose by 60 in the six years to 2015.", 60),
    ],
)
def test_the_other_end_of_a_change(library: FakeLibrary, sentence: str, change: float) -> None:
    library.add("boats", "boats", BOATS)
    period = "2014" if "In 2014" in sentence else None
    assert changes_of(library, sentence, "60", 60, direction="up", period=period) == [(change, True)]


def test_a_level_against_that_of_another_time(library: FakeLibrary) -> None:
    library.add("boats", "boats", {("Malta", "2010"): 100.0, ("Malta", "2014"): 300.0})
    sentence = "In 2014 Malta had three times as many boats as in 2010."
    found = changes_of(library, sentence, "three", 3, "times", kind=Kind.RATIO, period="2014")
    assert found == [(3, True)]


def test_each_number_of_a_list_has_its_own_date(library: FakeLibrary) -> None:
    library.add(
        "boats", "boats", {("Malta", "2010"): 100.0, ("Malta", "2011"): 98.0, ("Malta", "2012"): 93.0}
    )
    sentence = "The boats of Malta fell by 2 in 2011 and by 5 in 2012."
    assert changes_of(library, sentence, "5", 5, direction="down", period="2012") == [(5, True)]


def test_a_change_without_a_date_may_be_confirmed_and_not_refuted(library: FakeLibrary) -> None:
    library.add("boats", "boats", BOATS)
    found = changes_of(library, "Malta added 10 boats.", "10", 10)
    assert found
    assert all(same_period is None for _, same_period in found)


def test_a_change_beyond_that_since_any_day_of_ten_years_needs_no_start(library: FakeLibrary) -> None:
    library.add("boats", "boats", BOATS)
    assert (100, True) in changes_of(library, "Malta added 500 boats.", "500", 500)


def test_jobs_are_counted_by_those_who_have_them(library: FakeLibrary) -> None:
    library.add("payroll employment", "people", months("Malta", date(2016, 12, 1), *[float(9)] * 12, 12.0))
    found = changes_of(
        library, "In 2017 Malta created 3 new jobs.", "3", 3, "new jobs", kind=Kind.COUNT, period="2017"
    )
    assert (3, True) in found


def counted(
    library: FakeLibrary, sentence: str, number: str, **more: Any
) -> list[tuple[float | None, bool | None]]:
    return changes_of(library, sentence, number, float(number), "jobs", kind=Kind.COUNT, **more)


JOBS = [90.0, 100.0, 96.0, 90.0, 84.0, 79.0, 88.0, 101.0, 105.0]
"""By month from December 2016: a slump from January to May 2017."""


def test_a_slump_is_measured_to_its_lowest_point(library: FakeLibrary) -> None:
    library.add("payroll employment", "people", months("Malta", date(2016, 12, 1), *JOBS))
    sentence = "In the slump that began in January 2017 Malta lost 21 jobs."
    found = counted(library, sentence, "21", period="2017-01", tense=Tense.PAST)
    assert found == [(21, True)]


def test_how_far_a_slump_goes_is_not_known_before_it_is_over(library: FakeLibrary) -> None:
    library.add("payroll employment", "people", months("Malta", date(2016, 12, 1), *JOBS[:7]))
    sentence = "In the slump that began in January 2017 Malta lost 9 jobs."
    found = counted(library, sentence, "9", period="2017-01", tense=Tense.PAST)
    assert found == [(21, None)]


def test_jobs_lost_in_a_year_of_the_slump_are_those_of_the_year(library: FakeLibrary) -> None:
    library.add("payroll employment", "people", months("Malta", date(2016, 12, 1), *JOBS[:7]))
    sentence = "In the slump that began in January 2017 Malta lost 6 jobs in April."
    found = counted(library, sentence, "6", period="2017-04", tense=Tense.PAST)
    assert found == [(6, True)]


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("Since the recovery began in May 2017 Malta has added 9 jobs.", 26),
        ("Malta lost 9 jobs in April, the worst month so far, the ministry said on Friday.", -6),
    ],
    ids=["since an event", "the day of the report"],
)
def test_the_date_of_an_event_and_that_of_the_report(
    library: FakeLibrary, sentence: str, change: float
) -> None:
    library.add("payroll employment", "people", months("Malta", date(2016, 12, 1), *JOBS))
    when = "2017-04" if "April" in sentence else "2017-05-01/2017-08-31"
    claim = claim_of(
        sentence, "9", 9.0, "jobs", where="Malta", kind=Kind.COUNT, period=when, tense=Tense.PERFECT
    )
    found = candidates(claim, library, library.hits(), date(2017, 9, 2))
    assert abs(change) in [one.observation.value for one in found if one.same_period]


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        ("In 2017 the builders of Malta added 3 jobs.", False),
        ("In 2017 Malta added 3 jobs in hotels.", False),
        ("In 2017 Malta added 3 jobs, mostly in hotels.", True),
        ("The government said that Malta added 3 jobs in 2017.", True),
        ("Outside farming Malta added 3 jobs in 2017.", True),
    ],
)
def test_jobs_of_a_branch_are_not_held_against_those_of_all(
    library: FakeLibrary, sentence: str, known: bool
) -> None:
    library.add("payroll employment", "people", months("Malta", date(2016, 12, 1), *[float(9)] * 12, 12.0))
    found = changes_of(library, sentence, "3", 3, "jobs", kind=Kind.COUNT, period="2017")
    assert ((3, True) in found) is known


@pytest.mark.parametrize(
    ("sentence", "period", "change"),
    [
        ("In 2017 Malta added an average of 3 jobs a month.", "2017", 2.0),
        ("Job gains in Malta averaged 3 a month in 2017.", "2017", 2.0),
        ("In 2017 Malta added 3 jobs, the most in a year since 2009.", "2017", 24.0),
        ("Malta added 3 jobs a month over the past six months.", None, 2.0),
    ],
)
def test_the_mean_change_of_a_month(
    library: FakeLibrary, sentence: str, period: str | None, change: float
) -> None:
    rising = [100.0 + 2 * step for step in range(150)]
    library.add("payroll employment", "people", months("Malta", date(2005, 7, 1), *rising))
    unit = "jobs per month" if "jobs a month" in sentence else "jobs"
    found = changes_of(library, sentence, "3", 3, unit, kind=Kind.COUNT, period=period)
    assert (change, True) in found


@pytest.mark.parametrize(
    ("sentence", "number", "value", "unit", "change"),
    [
        ("Unemployment in Malta has fallen by 3 points since January 2017.", "3", 3, "point", 4),
        ("Unemployment in Malta has been cut in half since January 2017.", "half", 0.5, None, 0.5),
        ("Unemployment in Malta was cut by nearly a half since January 2017.", "half", 0.5, None, 0.5),
    ],
)
def test_points_and_halves_of_a_rate(
    library: FakeLibrary, sentence: str, number: str, value: float, unit: str | None, change: float
) -> None:
    library.add("unemployment rate", "percent", months("Malta", date(2017, 1, 1), 8.0, *[4.0] * 11))
    found = changes_of(
        library, sentence, number, value, unit, direction="down", period="2017-01-01/2018-01-20"
    )
    assert (change, True) in found


def test_a_rise_on_a_day_is_that_since_the_day_before(library: FakeLibrary) -> None:
    days = {("Malta", f"2018-01-{day:02d}"): 100.0 + day * day for day in range(1, 20)}
    library.add("cases", "people", days)
    sentence = "Cases in Malta climbed by 30 to 325."
    assert (29, True) in changes_of(library, sentence, "30", 30, None, direction="up", period="2018-01-15")


def test_a_change_in_a_month_that_is_not_over_is_open(library: FakeLibrary) -> None:
    days = {("Malta", f"2018-01-{day:02d}"): 100.0 + day * day for day in range(1, 20)}
    library.add("cases", "people", {("Malta", "2017-12-31"): 100.0, **days})
    found = changes_of(
        library, "Cases in Malta rose by 300 in January.", "300", 300, None, direction="up", period="2018-01"
    )
    assert found == [(361, None)]


@pytest.mark.parametrize(
    ("sentence", "number", "unit", "change"),
    [
        ("Over the decade from July 2005 Malta had added 9 jobs.", "9", "jobs", 240),
        ("Since July 2015 the gain comes to over 9 jobs in Malta.", "9", "jobs", 58),
        ("Since July 2015 nearly 9 men and women were added to payrolls in Malta.", "9", "people", 58),
        ("In December 2017 9 percent of all jobs in Malta vanished.", "9 percent", "percent", -0.5),
    ],
)
def test_more_ways_to_tell_of_a_change(
    library: FakeLibrary, sentence: str, number: str, unit: str, change: float
) -> None:
    rising = [100.0 + 2 * step for step in range(150)]
    library.add("payroll employment", "people", months("Malta", date(2005, 7, 1), *rising))
    period = "2017-12" if unit == "percent" else "2015-07-01/2018-01-20"
    found = changes_of(library, sentence, number, 9, unit, kind=Kind.COUNT, period=period)
    assert change in [round(value or 0, 1) for value, known in found if known]


def test_another_time_that_no_date_names_is_no_window(library: FakeLibrary) -> None:
    library.add("boats", "boats", BOATS)
    sentence = "In 2014 Malta had 60 boats more than in the year I was born."
    assert all(known is None for _, known in changes_of(library, sentence, "60", 60, period="2014"))


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("Malta added 60 boats, with the fewest leaks in 8 years and the best weather on record.", None),
        ("Malta added 60 boats on the lowest sea in a decade.", None),
        ("Malta added 60 boats in 8 years on the lowest sea on record.", 80),
    ],
)
def test_the_length_over_which_something_is_the_most_is_no_window(
    library: FakeLibrary, sentence: str, change: float | None
) -> None:
    library.add("boats", "boats", BOATS)
    settled = [value for value, same in changes_of(library, sentence, "60", 60, kind=Kind.COUNT) if same]
    assert settled == ([] if change is None else [change])


def test_what_is_new_without_a_date_may_have_come_in_the_term_of_the_speaker(library: FakeLibrary) -> None:
    library.add("boats", "boats", months("Malta", date(2013, 5, 1), *[160.0] * 30, *[200.0] * 26))
    term = Period(date(2013, 5, 1), PUBLISHED)
    found = changes_of(library, "Malta has added 40 boats.", "40", 40, kind=Kind.COUNT, in_office=term)
    assert (40, None) in found


@pytest.mark.parametrize(("claimed", "same_period"), [(12, None), (40, True)])
def test_averages_of_years_do_not_refute_what_came_about_within_one(
    library: FakeLibrary, claimed: float, same_period: bool | None
) -> None:
    library.add("boat workers", "people", years("Malta", 2006, *range(100, 220, 10)))
    sentence = f"The number of boat workers of Malta rose by {claimed} in 2015."
    found = changes_of(library, sentence, str(claimed), claimed, "people", direction="up", period="2015")
    assert found == [(10, same_period)]


def test_a_time_that_closes_with_a_value_is_told_of_later(library: FakeLibrary) -> None:
    library.add("boats", "boats", months("Malta", date(2017, 1, 1), *range(100, 220, 10)))
    sentence = "In the last five months of 2017 the boats of Malta rose by 50."
    when = Period(date(2017, 8, 1), date(2017, 12, 31))
    assert changes_of(library, sentence, "50", 50, direction="up", period=when) == [(50, True)]


def test_a_series_by_years_tells_nothing_of_months(library: FakeLibrary) -> None:
    library.add("boats", "boats", BOATS)
    sentence = "In the last five months of 2017 the boats of Malta rose by 50."
    when = Period(date(2017, 8, 1), date(2017, 12, 31))
    assert changes_of(library, sentence, "50", 50, direction="up", period=when) == []


@pytest.mark.parametrize("hedge", ["only ", "just ", ""])
def test_a_rise_may_be_called_small(library: FakeLibrary, hedge: str) -> None:
    library.add("boats", "boats", BOATS)
    sentence = f"The boats of Malta have risen {hedge}60 since 2011."
    assert (60, True) in changes_of(library, sentence, "60", 60, direction=None)
