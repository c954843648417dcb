"""Whether the changes that a series gives are those that a text tells of."""

import pytest

from factcheck.matching.changing import other_change
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
