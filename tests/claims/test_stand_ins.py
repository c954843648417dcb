"""Nouns that stand for what a claim before has counted or measured."""

import pytest

from factcheck.claims import Claim, extract


def last(text: str) -> Claim:
    return extract(text, "2014-05-10")[-1]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry's count stood at 20,340 on Friday.",
        "Its latest total was 20,340.",
        "In 2009 that number had reached 20,340.",
        "The previous high since the flood was 20,340.",
        "Their record, 20,340, was set in 2009.",
    ],
)
def test_a_count_is_taken_up(text: str) -> None:
    claim = last("Peru had 41,000 llamas in 2012. " + text)
    assert (claim.quantity.unit, claim.details.head) == ("llamas", "llama")


@pytest.mark.parametrize(
    "text",
    [
        "The average for the year was 11 percent.",
        "The previous peak since the Second World War was 11 percent, in 1951.",
        "Oman's high before the war, 11 percent, came in 1938.",
    ],
)
def test_a_rate_is_taken_up(text: str) -> None:
    assert "Inflation" in (last("Inflation in Oman was 8 percent in May. " + text).subject or "")


def test_a_concentration_is_taken_up_with_its_unit() -> None:
    claim = last("Methane averaged 1,800 parts per million in 2012. In 1984 the figure was 1,600.")
    assert (claim.quantity.unit, claim.subject) == ("part per million", "figure of Methane")


@pytest.mark.parametrize(
    "text",
    [
        "A record 20,340 fans came.",
        "The mean distance was 20,340 metres.",
        "No figure of 20,340 was given.",
        "The peak of Huascaran is 6,768 metres high.",
    ],
)
def test_a_noun_with_more_to_say_is_not_taken_up(text: str) -> None:
    assert "llama" not in (last("Peru had 41,000 llamas in 2012. " + text).subject or "")


def test_the_size_of_a_change_is_no_measure() -> None:
    assert "Rents" not in (last("Rents rose by 5 percent in May. The mean was 11 percent.").subject or "")
