"""Adjuncts that say in what definition, or of whom, a sentence gives its figures."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.matching.framing import framed_otherwise, without_what_is_taken_out
from tests.matching.making import TinyLibrary

PRICES = ("Inflation, consumer prices", "percent")
OUTPUT = ("GDP (current US$)", "USD")
GAS = ("Emissions of carbon dioxide", "metric ton")
DEAD = ("Deaths", "people")


def is_framed(sentence: str, name: str, unit: str) -> bool:
    library = TinyLibrary()
    series = library.indicator(library.add(name, unit, [("NOR", 2012, 50.0)]))
    at = sentence.index("70")
    claim = next(one for one in factcheck.extract(sentence) if one.start <= at < one.end)
    return framed_otherwise(claim, series) is not None


@pytest.mark.parametrize(
    ("sentence", "series"),
    [
        ("Measured at purchasing-power parity, Norway's GDP was $70 billion in 2012.", OUTPUT),
        ("Norway's GDP was $70 billion in 2012 at purchasing-power parity.", OUTPUT),
        ("In purchasing-power terms, Norway's GDP was $70 billion in 2012.", OUTPUT),
        ("Leaving out rents and power, inflation in Norway was 70 percent in 2012.", PRICES),
        ("Inflation in Norway, excluding food, was 70 percent in 2012.", PRICES),
        ("For pensioners, inflation in Norway was 70 percent in 2012.", PRICES),
        ("In rural districts, inflation in Norway was 70 percent in 2012.", PRICES),
        ("Including forestry, Norway emitted 70 million tonnes of carbon dioxide in 2012.", GAS),
        ("If peat is counted, Norway emitted 70 million tonnes of carbon dioxide in 2012.", GAS),
        ("Counting those who died at home, Norway had 70,000 deaths in 2012.", DEAD),
        ("Among farmers, Norway had 70,000 deaths in 2012.", DEAD),
    ],
)
def test_another_definition_or_part(sentence: str, series: tuple[str, str]) -> None:
    assert is_framed(sentence, *series)


@pytest.mark.parametrize(
    ("sentence", "series"),
    [
        ("By the end of 2012, Norway's GDP was $70 billion.", OUTPUT),
        ("In the spring, Norway's GDP was $70 billion.", OUTPUT),
        ("Among the countries of Europe, Norway had a GDP of $70 billion in 2012.", OUTPUT),
        ("Norway had 70,000 deaths in 2012, including many children.", DEAD),
        ("Norway had 70,000 deaths in 2012, counting 300 abroad.", DEAD),
        ("Counted in tonnes of carbon dioxide, emissions in Norway were 70 million tonnes.", GAS),
    ],
)
def test_the_same_definition(sentence: str, series: tuple[str, str]) -> None:
    assert not is_framed(sentence, *series)


def test_what_is_taken_out_is_not_what_is_measured() -> None:
    sentence = "Output grew by 5 percent after adjusting for inflation."
    left = without_what_is_taken_out(sentence)
    assert "inflation" not in left
    assert len(left) == len(sentence)
