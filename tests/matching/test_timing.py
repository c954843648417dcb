"""Whether a figure is of the time that a claim speaks about."""

from datetime import date

import pytest

from factcheck.claims import extract
from factcheck.matching.timing import pick, target
from factcheck.periods import Period
from tests.matching.making import TinyLibrary

DAY = date(2013, 6, 15)
SEVEN_YEARS = Period(date(2004, 1, 1), date(2010, 12, 31))


@pytest.mark.parametrize(
    ("wanted", "same"),
    [
        (SEVEN_YEARS, None),
        (Period(date(2010, 1, 1), date(2010, 12, 31)), True),
        (Period.of_year(2009), True),
        (Period(date(2010, 12, 1), date(2010, 12, 31)), None),
        (Period(date(2010, 12, 31), date(2010, 12, 31)), True),
    ],
    ids=["years", "its days", "year", "last month", "last day"],
)
def test_a_year_stands_surely_for_itself_and_its_last_day(wanted: Period, same: bool | None) -> None:
    library = TinyLibrary()
    library.add("Rate", "percent", [("NOR", year, year - 2000) for year in range(2004, 2011)])
    picked = pick(library.cells, wanted, DAY)
    assert picked is not None
    assert picked[1].same is same


def test_a_running_total_of_an_earlier_day_is_not_that_of_the_whole_time() -> None:
    made = TinyLibrary()
    start = date(2011, 3, 15)
    made.add("Deaths", "people", [("NOR", Period(start, date(2012, 12, 31)), 60_000.0)])
    made.add("Deaths", "people", [("NOR", Period(start, date(2013, 8, 31)), 100_000.0)])
    wanted = Period(date(2011, 3, 1), date(2013, 9, 13))
    same = [pick(made.observations(number), wanted, date(2013, 9, 13)) for number in (1, 2)]
    assert [found and found[1].same for found in same] == [None, True]


@pytest.mark.parametrize(
    ("sentence", "named", "wanted"),
    [
        ("Ships fell from 9,100 to 300 in 2012.", "2012", "2011"),
        ("Ships fell from 9,100 in 2012 to 300.", "2012", "2012"),
        ("In 2012 ships fell from 9,100 to 300.", "2012", "2011"),
    ],
)
def test_a_date_of_a_change_is_that_of_its_end(sentence: str, named: str, wanted: str) -> None:
    claim = next(one for one in extract(sentence) if one.text == "9,100")
    assert claim.details.period_text == named
    assert str(target(claim)) == wanted
