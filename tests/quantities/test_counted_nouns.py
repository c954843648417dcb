"""What is counted: irregular plurals, initials, named products, ages, attributes and rates."""

from decimal import Decimal

import pytest

from factcheck import Quantity, find_quantities


def only(text: str) -> Quantity:
    [quantity] = find_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("About 40 veteran firemen came.", "veteran firemen"),
        ("12 oxen", "oxen"),
        ("two businesswomen", "businesswomen"),
        ("60 U.S. marines landed.", "U.S. marines"),
        ("60 U.N. monitors landed.", "U.N. monitors"),
        ("It built 9,000 Model 5 trucks.", "Model 5 trucks"),
        ("They ordered 70 Boeing 787 jets.", "Boeing 787 jets"),
        ("30 men and women", "men and women"),
        ("30 dogs and cats", "dogs"),
        ("The 9 member panel met.", "member"),
        ("5 million tonnes of coal per year", "metric ton per year"),
        ("the first two quarters", "quarters"),
    ],
)
def test_counted(text: str, unit: str) -> None:
    assert find_quantities(text)[0].unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "She was 38 at the time.",
        "He turned 38 last week.",
        "I was 38 when it began.",
        "His wife, who is 38, left.",
    ],
)
def test_a_person_who_is_a_number_is_that_old(text: str) -> None:
    assert only(text).unit == "year of age"


@pytest.mark.parametrize(
    "text", ["He was 38 behind.", "It was 38 at the time.", "The score she turned in is 38."]
)
def test_other_bare_numbers_are_no_age(text: str) -> None:
    assert only(text).unit is None


def test_a_rate_borrows_what_was_counted_before() -> None:
    found = find_quantities("There were 22 thefts, compared with an average of 14 per week.")
    assert [quantity.unit for quantity in found] == ["thefts", "thefts per week"]


@pytest.mark.parametrize("text", ["by 2130", "the COVID -19 ward"])
def test_no_quantity(text: str) -> None:
    assert find_quantities(text) == []


def test_a_fraction_in_words_is_no_exact_number() -> None:
    found = only("two-thirds of voters")
    assert found.lower is not None
    assert found.upper is not None
    assert found.lower < Decimal("0.64") < Decimal("0.69") < found.upper


def test_a_small_scale_holds_for_both_ends_of_a_range() -> None:
    found = only("three or four dozen boats")
    assert (found.lower, found.upper) == (Decimal(36), Decimal(48))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("7 urgent care units opened.", "urgent care units"),
        ("25 straight months of growth", "month"),
        ("31 new confirmed COVID-19 cases were reported.", "new confirmed COVID-19 cases"),
        ("9 newly built bridges", "bridges"),
        ("9 locally owned farms", "farms"),
        ("two U.S.-based banks", "banks"),
        ("three second-half goals", "second-half goals"),
    ],
)
def test_modifiers(text: str, unit: str) -> None:
    assert only(text).unit == unit


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("four 15-second spots", ["spots", "second"]),
        ("five three-ton trucks", ["trucks", "ton"]),
        ("It gained 28 points, to 3,910.", ["point", "point"]),
    ],
)
def test_a_measure_before_a_noun_is_a_quantity_of_its_own(text: str, units: list[str]) -> None:
    assert [quantity.unit for quantity in find_quantities(text)] == units


@pytest.mark.parametrize(
    "text",
    ["U2", "G7", "the Group of Seven", "Euro 2024", "Web 2.0", "version 3.1", "a 401(k) plan", "a 3-D film"],
)
def test_names_with_numbers(text: str) -> None:
    assert find_quantities(text) == []
