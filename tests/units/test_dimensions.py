"""Which figures may be compared."""

import pytest

from factcheck.units import comparable, dimension, is_person_noun


@pytest.mark.parametrize(
    ("unit", "key"),
    [
        ("percent", "percent"),
        ("percentage point", "percentage_point"),
        ("USD", "money:USD"),
        ("2015 USD", "money:USD:2015"),
        ("ton", "mass"),
        ("mile per hour", "length/time"),
        ("refugees", "count:people"),
        ("chemical weapons inspectors", "count:people"),
        ("refugee places", "count:place"),
        ("dollar per barrel", "money:USD/volume"),
        ("deaths per 100,000 people", "count:death/count:people"),
    ],
)
def test_dimension(unit: str, key: str) -> None:
    assert dimension(unit) == key


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("people", "refugees"),
        ("civilians", "children"),
        ("deaths", "people"),
        ("ton", "kilogram"),
        ("percent", "percent of GDP"),
        ("year of age", "year"),
        ("deaths per 1,000 live births", "per 1,000 live births"),
    ],
)
def test_comparable(a: str, b: str) -> None:
    assert comparable(a, b)
    assert comparable(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("percent", "percentage point"),
        ("USD", "EUR"),
        ("USD", "2015 USD"),
        ("percent of GDP", "percent of exports"),
        ("people", "warheads"),
        ("deaths", "births"),
        ("mile", "mile per hour"),
        ("dollar per barrel", "USD"),
    ],
)
def test_not_comparable(a: str, b: str) -> None:
    assert not comparable(a, b)
    assert not comparable(b, a)


@pytest.mark.parametrize("word", ["refugees", "women", "firefighter", "Syrians", "cellists"])
def test_words_for_people(word: str) -> None:
    assert is_person_noun(word)


@pytest.mark.parametrize("word", ["houses", "warheads", "median", "cars"])
def test_words_for_things(word: str) -> None:
    assert not is_person_noun(word)
