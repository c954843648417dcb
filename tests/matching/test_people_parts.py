"""Series of a part of the people of whom a text says nothing."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.matching.people_parts import part_unsaid
from tests.matching.making import TinyLibrary

MEN, YOUNG = {"Sex": "Male"}, {"Age": "From 20 to 24 years"}


def is_unsaid(sentence: str, figure: str, dimensions: dict[str, str]) -> bool:
    library = TinyLibrary()
    cells = [("NOR", 2012, 50.0)]
    number = library.add("Unemployment rate", "percent", cells, dimensions=dimensions)
    at = sentence.index(figure)
    claim = next(one for one in factcheck.extract(sentence) if one.start <= at < one.end)
    return part_unsaid(claim, library.indicator(number)) is not None


@pytest.mark.parametrize(
    ("sentence", "figure", "dimensions"),
    [
        ("Unemployment in Norway was 7 percent in 2012.", "7", MEN),
        ("Unemployment in Norway was 7 percent in 2012; among men it was 8 percent.", "7", MEN),
        ("Norwegian women had an unemployment rate of 7 percent, men one of 8 percent.", "7", MEN),
        ("Unemployment in Norway was 7 percent in 2012.", "7", YOUNG),
    ],
)
def test_a_part_that_the_text_does_not_name(sentence: str, figure: str, dimensions: dict[str, str]) -> None:
    assert is_unsaid(sentence, figure, dimensions)


@pytest.mark.parametrize(
    ("sentence", "figure", "dimensions"),
    [
        ("Among men, unemployment in Norway was 7 percent in 2012.", "7", MEN),
        ("Norwegian women had an unemployment rate of 7 percent, men one of 8 percent.", "8", MEN),
        ("Unemployment of young Norwegians was 7 percent in 2012.", "7", YOUNG),
        ("Of Norwegians from 20 to 24, 7 percent were unemployed.", "7 percent", YOUNG),
        ("Unemployment in Norway was 7 percent in 2012.", "7", {"Age": "From 15 to 64 years"}),
        ("Unemployment in Norway was 7 percent in 2012.", "7", {"Age": "15 years or over"}),
        ("Unemployment in Norway was 7 percent in 2012.", "7", {"Household": "Couple, 2 children"}),
    ],
)
def test_a_part_that_it_names_and_all(sentence: str, figure: str, dimensions: dict[str, str]) -> None:
    assert not is_unsaid(sentence, figure, dimensions)
