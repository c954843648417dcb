"""Series that name what they leave out, and shares that do not say of which kind they are."""

import pytest

import factcheck
from factcheck.matching.defining import contrast_with
from tests.matching.making import TinyLibrary


def is_set_apart(sentence: str, name: str, unit: str) -> bool:
    library = TinyLibrary()
    series = library.indicator(library.add(name, unit, [("NOR", 2012, 50.0)]))
    return contrast_with(factcheck.extract(sentence)[0], series) is not None


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Norway's labour force came to 2.7 million people in 2012.", "Not in labour force"),
        ("In Norway 60,000 people worked in farming in 2012.", "(of which) Non-Farming"),
    ],
)
def test_a_series_of_those_outside_is_not_what_it_names(sentence: str, name: str) -> None:
    assert is_set_apart(sentence, name, "people")


@pytest.mark.parametrize(
    "sentence",
    [
        "In Norway 1.2 million people were not in the labour force in 2012.",
        "In Norway 1.2 million people stood outside the labour force in 2012.",
    ],
)
def test_a_text_that_tells_of_those_outside_means_it(sentence: str) -> None:
    assert not is_set_apart(sentence, "Not in labour force", "people")


def test_a_share_of_the_population_is_not_any_share_of_it() -> None:
    sentence = "In Norway 30 percent of the population lived on islands in 2012."
    assert is_set_apart(sentence, "% of Population", "percent")
    assert not is_set_apart(sentence, "Islanders, % of population", "percent")


@pytest.mark.parametrize(
    ("sentence", "apart"),
    [
        ("Coal production in Norway came to 1.2 million tonnes in 2012.", True),
        ("Norway emitted 1.2 million tonnes from coal in 2012.", False),
        ("Coal gave Norway 1.2 million tonnes of its greenhouse gases in 2012.", False),
    ],
)
def test_what_is_emitted_in_making_something_is_not_what_is_made(sentence: str, apart: bool) -> None:
    assert is_set_apart(sentence, "Emissions from coal production", "metric ton") is apart
