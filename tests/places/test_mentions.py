"""Places in running text."""

import pytest

from factcheck.places import find_places


def keys(text: str) -> list[str]:
    return [mention.key for mention in find_places(text)]


def test_offsets_are_those_of_the_text() -> None:
    text = "Aid for Syrian refugees in Hanover"
    assert [text[m.start : m.end] for m in find_places(text)] == ["Syrian", "Hanover"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("British troops", ["GBR"]),
        ("most Americans", ["USA"]),
        ("the U.S. economy and the UK's", ["USA", "GBR"]),
        ("U.S.-led forces", ["USA"]),
        ("America's schools", ["USA"]),
        ("the Democratic Republic of the Congo", ["COD"]),
        ("Papua New Guinea", ["PNG"]),
        ("South Koreans", ["KOR"]),
        ("Côte d'Ivoire and Cote d’Ivoire", ["CIV", "CIV"]),
        ("Sao Paulo and São Paulo", ["BRA/sao-paulo", "BRA/sao-paulo"]),
        ("UNREST IN SYRIA", ["SYR"]),
        ("deaths worldwide", ["world"]),
        ("prices in the euro area and the eurozone", ["euro-area", "euro-area"]),
        ("across sub-Saharan Africa", ["sub-saharan-africa"]),
        ("Washington and Paris", ["US-DC", "FRA/paris"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "he told the New York Times",
        "Michael Jordan scored",
        "Paris Hilton sang",
        "it tells us that a turkey is a bird",
        "4,000 U.S. dollars",
        "US$ 3,000",
        "African Americans voted",
        "African-\nAmerican and African- American voters",
        "the Bank of England",
        "a euro or two",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert keys(text) == []


def test_adjectives_are_marked() -> None:
    assert [m.adjective for m in find_places("German doctors left Germany")] == [True, False]


def test_georgia_beside_another_state_is_a_state() -> None:
    assert keys("turnout in Georgia and Ohio") == ["US-GA", "US-OH"]
    assert keys("turnout in Georgia and Armenia") == ["GEO", "ARM"]


def test_all_capitals_do_not_make_a_pronoun_a_country() -> None:
    assert keys("it told us so") == []


def test_organisations_and_treaties_are_no_places() -> None:
    assert keys("World Bank data and the Paris Agreement cover Germany") == ["DEU"]
