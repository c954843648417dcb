"""Rules 1 and 2: what a written number means."""

from decimal import Decimal

import pytest

from factcheck import find_quantities


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("1,400 people", "1350", "1450"),
        ("1.4 million people", "1350000", "1450000"),
        ("1,429 people", "1428.5", "1429.5"),
        ("100,000 people", "95000", "105000"),
        ("5.0 percent", "4.95", "5.05"),
        ("5 percent", "4.75", "5.25"),
        ("9 people", "9", "9"),
        ("hundreds of tons", "200", "1000"),
        ("dozens", "24", "100"),
        ("between 5 and 10 percent", "5", "10"),
        ("about 100 tons", "90", "110"),
    ],
)
def test_both_bounds(text: str, lower: str, upper: str) -> None:
    [quantity] = find_quantities(text)
    assert (quantity.lower, quantity.upper) == (Decimal(lower), Decimal(upper))


@pytest.mark.parametrize(
    "text", ["more than 100,000 people", "at least 100,000 people", "100,000 people or more"]
)
def test_open_above(text: str) -> None:
    [quantity] = find_quantities(text)
    assert (quantity.lower, quantity.upper) == (Decimal(100_000), None)


@pytest.mark.parametrize("text", ["up to 5,000 places", "fewer than 5,000 places", "5,000 places at most"])
def test_open_below(text: str) -> None:
    [quantity] = find_quantities(text)
    assert (quantity.lower, quantity.upper) == (None, Decimal(5000))
