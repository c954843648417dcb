"""Numbers of people that are the population of a place, and those that are not."""

import pytest

from factcheck.claims import Claim, extract

POPULATION = "people (population)"


def figure(text: str, number: str) -> Claim:
    return next(claim for claim in extract(text, "2016-03-17") if claim.text == number)


@pytest.mark.parametrize(
    "text",
    [
        "Samoa, a nation of about 190,000 people, lies in the Pacific.",
        "Samoa, a country of 190,000, lies in the Pacific.",
        "Samoa has 190,000 people.",
        "In 2015 Samoa had some 190,000 inhabitants.",
        "Samoa is home to 190,000 people.",
        "Samoa, home to nearly 190,000 people, lies in the Pacific.",
        "Samoa, which has some 190,000 people, took part.",
        "Samoa, with some 190,000 people, lies in the Pacific.",
        "Samoa, with 190,000 people and an economy of two billion dollars, is small.",
        "The country has 190,000 people.",
        "There were 190,000 people on the planet.",
    ],
)
def test_a_place_of_so_many_people(text: str) -> None:
    assert figure(text, "190,000").subject == POPULATION


@pytest.mark.parametrize(
    "text",
    [
        "Samoa has 190,000 people in camps.",
        "The Red Cross in Samoa has 190,000 people.",
        "The town of 190,000 people in Samoa was hit.",
        "Samoa has 190,000 people who fled.",
        "The army has 190,000 people.",
        "Some 190,000 people in the world have the illness.",
        "Samoa took in 190,000 people.",
        "Samoa, with 190,000 people in camps, asked for help.",
        "The Red Cross in Samoa, with 190,000 people, is the largest.",
        "The fire hit Samoa, with 190,000 people fleeing.",
    ],
)
def test_people_who_are_not_all_that_live_there(text: str) -> None:
    assert figure(text, "190,000").subject != POPULATION


def test_a_nation_of_three_is_no_count_of_people() -> None:
    assert figure("It is a nation of three islands.", "three").subject != POPULATION


@pytest.mark.parametrize(
    "text",
    [
        "Samoa has a population of about 190,000 people.",
        "Samoa's population is 190,000 people.",
        "The population of Samoa was some 190,000 people.",
    ],
)
def test_the_people_of_a_population_are_only_its_unit(text: str) -> None:
    claim = figure(text, "190,000")
    assert claim.details.head == "population"
    assert "population" in (claim.subject or "")


def test_nothing_of_its_own_says_what_a_country_reports() -> None:
    claim = figure("Samoa, a country of 190,000 people, reported its first case.", "190,000")
    assert claim.attribution is None
