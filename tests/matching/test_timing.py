"""Whether a figure is of the time that a claim speaks about."""

from datetime import date

import pytest

from factcheck.matching.timing import pick
from factcheck.periods import Period
from tests.matching.making import TinyLibrary

DAY = date(2013, 6, 15)
SEVEN_YEARS = Period(date(2004, 1, 1), date(2010, 12, 31))


@pytest.mark.parametrize(
    ("wanted", "same"),
    [(SEVEN_YEARS, None), (Period(date(2010, 1, 1), date(2010, 12, 31)), True), (Period.of_year(2009), True)],
)
def test_one_year_of_several_is_not_surely_meant(wanted: Period, same: bool | None) -> None:
    library = TinyLibrary()
    library.add("Rate", "percent", [("NOR", year, year - 2000) for year in range(2004, 2011)])
    picked = pick(library.cells, wanted, DAY)
    assert picked is not None
    assert picked[1].same is same
