"""Words that restrict a measure to a part, by where they stand in the clause of the figure."""

from __future__ import annotations

from decimal import Decimal

import pytest

import factcheck
from factcheck.claims import Claim
from factcheck.matching.restricting import of_something_else, restricted_to
from factcheck.matching.shared_base import share_untold
from tests.matching.making import TinyLibrary


def claim_of(sentence: str, figure: str) -> Claim:
    at = sentence.index(figure)
    return next(one for one in factcheck.extract(sentence) if one.start <= at < one.end)


def is_restricted(sentence: str, figure: str, name: str, unit: str, **more: dict[str, str]) -> bool:
    library = TinyLibrary()
    series = library.indicator(library.add(name, unit, [("NOR", 2012, 50.0)], **more))
    return restricted_to(claim_of(sentence, figure), series) is not None


RATE = ("Unemployment rate", "percent")
PRICES = ("Inflation, consumer prices", "percent")
DEAD = ("Deaths in conflict", "people")
GAS = ("Emissions of carbon dioxide", "metric ton")


@pytest.mark.parametrize(
    ("sentence", "series"),
    [
        ("Graduate unemployment in Norway was 7 percent in 2012.", RATE),
        ("The unemployment rate of Norwegian fishermen was 7 percent in 2012.", RATE),
        ("Unemployment in the shipbuilding industry of Norway was 7 percent in 2012.", RATE),
        ("The unemployment rate in Norway for disabled workers was 7 percent in 2012.", RATE),
        ("Core inflation in Norway was 7 percent in 2012.", PRICES),
        ("The lowest core inflation in Norway in 2012 was 7 percent.", PRICES),
        ("Monks were among those killed in Norway: 7 monks died in 2012.", DEAD),
        ("Some 7 thousand people in Norway died from a virus in 2012.", DEAD),
        ("Unemployment in trade in Norway was 7 percent in 2012.", RATE),
        ("Unemployment in the fish market of Norway was 7 percent in 2012.", RATE),
        ("The unemployment rate in the trade sector of Norway was 7 percent in 2012.", RATE),
        ("Landmines killed 7 thousand people in Norway in 2012.", DEAD),
        ("Hospitals in Norway had 7 thousand deaths in 2012.", DEAD),
        ("Some 7 thousand people under 30 died in Norway in 2012.", DEAD),
        ("Shipping in Norway emitted 7 million tonnes of carbon dioxide in 2012.", GAS),
        ("Norway emitted 7 million tonnes of carbon dioxide from smelters in 2012.", GAS),
    ],
)
def test_a_part_is_told_of(sentence: str, series: tuple[str, str]) -> None:
    assert is_restricted(sentence, "7", *series)


@pytest.mark.parametrize(
    ("sentence", "series"),
    [
        ("A stubborn unemployment rate of 7 percent plagued Norway in 2012.", RATE),
        ("The slump pushed the unemployment rate in Norway to 7 percent in 2012.", RATE),
        ("In 2012 the unemployment rate of the Norwegian workforce was a depressing 7 percent.", RATE),
        ("Unemployment in the whole of the country was 7 percent in the course of 2012.", RATE),
        ("Galloping inflation of 7 percent hit Norway in 2012.", PRICES),
        ("Norway mourned 7 thousand confirmed and probable deaths in the conflict in 2012.", DEAD),
        ("Bandits aside, 7 thousand highly vulnerable people died in the conflict in Norway in 2012.", DEAD),
        ("Some 7 thousand people were killed in the conflict in the suburbs of Oslo in 2012.", DEAD),
        ("Some 7 thousand deaths in the Oslo suburbs were counted in the conflict in 2012.", DEAD),
        ("Médecins Sans Frontières counted 7 thousand deaths in the conflict in Norway in 2012.", DEAD),
        ("By 2012 some 7 thousand people in Norway had died from the virus.", DEAD),
        ("Unemployment in the customs union was 7 percent in 2012.", RATE),
        ("The unemployment rate in the free trade area was 7 percent in 2012.", RATE),
        ("The government of Norway emitted 7 million tonnes of carbon dioxide in 2012.", GAS),
        ("Factories closed, and Norway emitted 7 million tonnes of carbon dioxide in 2012.", GAS),
    ],
)
def test_the_whole_is_told_of(sentence: str, series: tuple[str, str]) -> None:
    assert not is_restricted(sentence, "7", *series)


def test_what_the_series_is_about_restricts_nothing() -> None:
    sentence = "Unemployment of women in Norway was 7 percent in 2012."
    assert not is_restricted(sentence, "7", *RATE, dimensions={"Sex": "Women"})


def test_people_counted_in_another_country_are_not_those_of_the_place() -> None:
    sentence = "Norway has 7,000 soldiers in Mali."
    library = TinyLibrary()
    series = library.indicator(library.add("Soldiers", "people", [("NOR", 2012, 50.0)]))
    claim = claim_of(sentence, "7,000")
    assert claim.quantity.value == Decimal(7000)
    assert (restricted_to(claim, series) is not None) == (claim.place_key == "NOR")


def test_a_population_is_restricted_though_its_name_tells_little() -> None:
    sentence = "The nomadic population of Norway was 7 million in 2012."
    assert is_restricted(sentence, "7 million", "Population, total", "people")


@pytest.mark.parametrize(
    ("sentence", "name", "doubted"),
    [
        ("Norway's emissions were the lowest since 1950.", "Share of the emissions of the world", True),
        ("Norway's share of the world's emissions was the lowest since 1950.", "Share of emissions", False),
        ("Norway's emissions were the lowest since 1950.", "Emissions", False),
    ],
)
def test_a_rank_is_not_one_among_shares_of_which_the_text_does_not_tell(
    sentence: str, name: str, doubted: bool
) -> None:
    library = TinyLibrary()
    series = library.indicator(library.add(name, "percent", [("NOR", 2012, 0.1)]))
    assert (share_untold(claim_of(sentence, "lowest"), series) is not None) is doubted


@pytest.mark.parametrize(
    ("sentence", "figure", "other"),
    [
        ("In Norway unemployment was 7 percent, while 9 percent had a driving licence.", "9", True),
        ("Norwegian unemployment was 7 percent and 9 percent of the fishermen had debts.", "9", True),
        ("In Norway unemployment was 7 percent, in Sweden 9 percent.", "9", False),
        ("In Norway unemployment was 7 percent, down from 9 percent a year before.", "9", False),
        ("In Norway 9 percent had a driving licence.", "9", False),
        ("Some 7 thousand died, the fewest in 9 years.", "9", False),
    ],
)
def test_a_later_figure_whose_clause_is_of_something_else(sentence: str, figure: str, other: bool) -> None:
    library = TinyLibrary()
    series = library.indicator(library.add(*RATE, [("NOR", 2012, 50.0)]))
    assert (of_something_else(claim_of(sentence, figure), series) is not None) == other
