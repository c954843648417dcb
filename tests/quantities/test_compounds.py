"""One quantity that is stated in several units, and fractions of a unit in words."""

from decimal import Decimal

import pytest

from factcheck import Quantity, find_quantities


def only(text: str) -> Quantity:
    [quantity] = find_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("an hour and ten minutes", "70", "minute"),
        ("a mile and a quarter", "1.25", "mile"),
        ("1h 20m", "80", "minute"),
        ("3m 20s", "200", "second"),
        ("4 yards, 2 feet and 7 inches", "175", "inch"),
        ("30 rupees 45", "30.45", "INR"),
        ("a dollar and 15 cents", "1.15", "USD"),
        ("It took four years and seven months.", "55", "month"),
        ("She weighed 7 pounds 3 ounces at birth.", "115", "ounce"),
        ("A flight of two days and 4 hours.", "52", "hour"),
        ("2 days, 5 hours and 10 minutes", "3190", "minute"),
        ("It weighs 2 tonnes 300 kilograms.", "2300", "kilogram"),
        ("2 kilometres and 3 miles", "6.828032", "kilometre"),
    ],
)
def test_amounts_in_two_units_are_one_quantity(text: str, value: str, unit: str) -> None:
    assert (only(text).value, only(text).unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "It lasts 24 hours, 12 minutes longer.",
        "They ran 5 kilometres and 3 miles.",
        "5h 10 metres",
        "It opened for three months and two years later closed.",
    ],
)
def test_units_that_stand_apart_stay_apart(text: str) -> None:
    assert len(find_quantities(text)) == 2


def test_days_beyond_a_year_say_how_long_the_year_is() -> None:
    found = only("a year and two days")
    assert (found.value, found.notes) == (Decimal(367), ("a year taken as 365 days",))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("They waited an hour and a half.", "90", "minute"),
        ("half an hour later", "30", "minute"),
        ("They waited 2 and a half minutes.", "150", "second"),
        ("for half a day", "12", "hour"),
        ("three and a half years", "3.5", "year"),
        ("They waited 1.5 hours.", "1.5", "hour"),
    ],
)
def test_a_fraction_in_words_of_a_time_is_whole_in_a_smaller_unit(text: str, value: str, unit: str) -> None:
    assert (only(text).value, only(text).unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    ["Rents rose every year, from 400 to 650 euros.", "Staff rose from approximately 400 to 650 euros."],
)
def test_from_and_to_are_the_ends_of_a_change_behind_a_comma_or_a_hedge(text: str) -> None:
    assert [found.role for found in find_quantities(text)] == ["from", "to"]
