"""Whether the changes that a series gives are those that a text tells of."""

import pytest

from factcheck.matching.changing import is_of_short_steps, other_change
from factcheck.periods import Period
from tests.matching.making import TinyLibrary, a_claim


@pytest.mark.parametrize(
    ("series", "sentence", "other"),
    [
        ("Inflation, GDP deflator", "Norway's GDP grew by 5 percent in 2012.", True),
        ("Inflation, consumer prices", "The cost of living in Norway rose by 5 percent in 2012.", False),
        ("Monthly consumer price inflation", "Inflation in Norway was 5 percent in 2012.", True),
        ("Monthly consumer price inflation", "Monthly inflation in Norway was 5 percent.", False),
        ("Monthly consumer price index", "Prices in Norway stood at 5 percent of those of 1900.", False),
    ],
)
def test_changes_of_other_things_or_steps(series: str, sentence: str, other: bool) -> None:
    library = TinyLibrary()
    number = library.add(series, "percent", [("NOR", 2012, 2.0)])
    claim = a_claim(sentence, "5", 5, "it", unit="percent")
    assert (other_change(claim, library.indicator(number)) is not None) is other


def test_what_the_figure_measures_may_have_been_named_before() -> None:
    library = TinyLibrary()
    number = library.add("Inflation, consumer prices", "percent", [("NOR", 2012, 2.0)])
    claim = a_claim("In Norway the rate was 5 percent.", "5", 5, "rate of inflation", unit="percent")
    assert other_change(claim, library.indicator(number)) is None


@pytest.mark.parametrize(
    ("sentence", "period", "of_a_month"),
    [
        ("Inflation in Norway was 5 percent.", Period.of_year(2012), True),
        ("Monthly inflation in Norway was 5 percent.", Period.of_year(2012), False),
        ("In May prices in Norway rose by 5 percent.", Period.of_month(2012, 5), False),
    ],
)
def test_a_month_s_inflation_is_meant_only_where_a_month_is_named(
    sentence: str, period: Period, of_a_month: bool
) -> None:
    library = TinyLibrary()
    number = library.add("Monthly consumer price inflation", "percent", [("NOR", 2012, 2.0)])
    claim = a_claim(sentence, "5", 5, "it", unit="percent", period=period)
    assert is_of_short_steps(claim, library.indicator(number)) is of_a_month
