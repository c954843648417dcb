"""Units in the notations of news, tables and laboratories, and letters that mean several units."""

from decimal import Decimal

import pytest

from factcheck import Quantity, find_quantities


def only(text: str) -> Quantity:
    [quantity] = find_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("3 k.g. of rice", "kilogram"),
        ("3 Kg of rice", "kilogram"),
        ("3 KM away", "kilometre"),
        ("a grid at 50.1 HZ", "hertz"),
        ("3 L of milk", "litre"),
        ("3 ha of forest", "hectare"),
        ("a 12MP camera", "megapixel"),
        ("a pulse of 130 bpm", "beat per minute"),
        ("a force of 3 kg·m/s^2", "kilogram metre per second squared"),
        ("it oscillates at 3e12 s-1", "per second"),
        ("near absolute zero", "kelvin"),
        ("90 malaysia ringgit", "MYR"),
        ("90 Egypt pounds", "EGP"),
        ("90 lebanesepounds", "LBP"),
        ("90 E£", "EGP"),
        ("3.14US$", "USD"),
        ("dlrs 3.2 million", "USD"),
        ("7 c", "cent"),
        ("52 more square miles of moor", "square mile"),
        ("18 PPP-adjusted US dollars per hour", "dollar per hour"),
        ("110 yen per US dollar", "yen per dollar"),
        ("12 kilograms per 1,000 US dollars of output", "kilogram per 1,000 dollar"),
        ("14 fewer city buses", "fewer city buses"),
    ],
)
def test_unit(text: str, unit: str) -> None:
    assert only(text).unit == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("a capacitor of 4 F", "farad"),
        ("a cold day of 4 F", "fahrenheit"),
        ("the ticket cost 40 kn", "HRK"),
        ("winds of 40 kn", "knot"),
        ("a magnet of 7 T", "tesla"),
    ],
)
def test_a_letter_of_several_units_means_what_stands_near(text: str, unit: str) -> None:
    assert only(text).unit == unit


@pytest.mark.parametrize(("text", "inches"), [("he is 6'1\"", 73), ("he is 5' 7\"", 67)])
def test_the_mark_of_inches_is_no_power(text: str, inches: int) -> None:
    assert (only(text).value, only(text).unit) == (Decimal(inches), "inch")


def test_a_clock_time_in_capitals_is_no_measure() -> None:
    assert find_quantities("They met at 5 P.M. sharp.") == []


def test_a_symbol_that_is_also_a_word_counts_in_its_own_case() -> None:
    assert [one.unit for one in find_quantities("He had 3.1 WAR.")] == ["win above replacement"]
    assert not find_quantities("In 1973 war broke out.")


def test_at_one_point_is_a_time() -> None:
    assert find_quantities("It was closed at one point.") == []


def test_a_lone_text_may_say_from_and_and() -> None:
    found = only("from 2.5 and 3 euros")
    assert (found.lower, found.upper, found.unit) == (Decimal("2.5"), Decimal(3), "EUR")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("a rate of 3 m^2/s^2", "square metre per second squared"),
        ("a density of 40 people/km2", "people per square kilometre"),
        ("40 inhabitants per km²", "inhabitants per square kilometre"),
        ("40 cents per kilowatt-hour", "cent per kilowatt hour"),
        ("it holds 7 g/100 ml", "gram per 100 millilitre"),
        ("They paid 7 m euros.", "EUR"),
    ],
)
def test_rates_in_symbols(text: str, unit: str) -> None:
    assert only(text).unit == unit


def test_measures_around_a_blank_slash_are_two() -> None:
    assert [quantity.unit for quantity in find_quantities("110 kW / 150 hp")] == ["kilowatt", "horsepower"]


@pytest.mark.parametrize(
    ("text", "values"),
    [("a 1920 × 1080 screen", [1920, 1080]), ("a 3 x 10 m plot", [3, 10]), ("1440x1080", [])],
)
def test_a_cross_between_dimensions_is_no_power_of_ten(text: str, values: list[int]) -> None:
    assert [quantity.value for quantity in find_quantities(text)] == values


def test_volts_may_stand_before_a_number() -> None:
    assert [quantity.unit for quantity in find_quantities("a motor for 400 V 50 Hz")] == ["volt", "hertz"]
