"""Conversion with exact factors."""

import subprocess
import sys
from decimal import Decimal

import pytest

from factcheck.units import convert, describe_conversion
from factcheck.units.conversion import _through_pint
from factcheck.units.tables.sizes import SIZES
from factcheck.units.vocabulary import definitions


@pytest.mark.parametrize(
    ("value", "source", "target", "result"),
    [
        ("1000", "ton", "metric ton", "907.18474"),
        ("100", "mile per hour", "kilometre per hour", "160.9344"),
        ("50", "fahrenheit", "celsius", "10"),
        ("50", "basis point", "percentage point", "0.5"),
        ("34", "deaths per 100,000 people", "deaths per 1,000,000 people", "340"),
        ("19", "cent", "USD", "0.19"),
        ("3", "square mile", "hectare", "776.9964331008"),
        ("1400", "civilians", "people", "1400"),
    ],
)
def test_exact(value: str, source: str, target: str, result: str) -> None:
    assert convert(Decimal(value), source, target) == Decimal(result)


@pytest.mark.parametrize(
    ("source", "target"), [("USD", "EUR"), ("percent", "percentage point"), ("mile", "people")]
)
def test_different_dimensions_do_not_convert(source: str, target: str) -> None:
    assert convert(Decimal(5), source, target) is None


@pytest.mark.parametrize("unit", sorted(definitions()))
def test_every_unit_converts_to_itself_over_another(unit: str) -> None:
    assert convert(Decimal(6), f"{unit} per day", f"{unit} per hour") == Decimal("0.25")


def test_working_shows_the_factor() -> None:
    assert describe_conversion(Decimal(5), "mile", "kilometre") == (
        "5 mile = 8.04672 kilometre (1 mile = 1.609344 kilometre)"
    )


def test_working_of_a_temperature_shows_no_factor() -> None:
    assert describe_conversion(Decimal(50), "fahrenheit", "celsius") == "50 fahrenheit = 10 celsius"


def test_import_does_not_load_pint() -> None:
    code = "import sys, factcheck.units as u; u.canonical('km'); sys.exit('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("name", [name for name, (_, pint) in definitions().items() if pint in SIZES])
def test_what_is_known_without_pint_is_what_pint_says(name: str) -> None:
    dimension, source = definitions()[name]
    others = [other for other, (same, pint) in definitions().items() if same == dimension and pint in SIZES]
    value = Decimal("3.7")
    expected = [_through_pint(value, source, definitions()[other][1]) for other in others]
    assert [convert(value, name, other) for other in others] == expected
