"""Ranges that two bounds or a change make, and bounds that tell an age."""

from decimal import Decimal

import pytest

from factcheck import Quantity, find_quantities


def only(text: str) -> Quantity:
    [quantity] = find_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "lower", "upper", "unit"),
    [
        ("more than 30 but less than 40 percent", 30, 40, "percent"),
        ("at least 30 and at most 40 boats", 30, 40, "boats"),
        ("no more than 40 and no fewer than 30 boats", 30, 40, "boats"),
        ("men between the ages of 30 and 40", 30, 40, "year of age"),
        ("it lasts a week or two", 1, 2, "week"),
        ("two or three hundred boats", 200, 300, "boats"),
    ],
)
def test_bounds(text: str, lower: int, upper: int, unit: str) -> None:
    found = only(text)
    assert (found.lower, found.upper, found.unit) == (Decimal(lower), Decimal(upper), unit)


@pytest.mark.parametrize(
    "text", ["more than 30 boats and fewer than 40 cars", "over 40 percent but under 30 percent"]
)
def test_bounds_of_two_things_stay_apart(text: str) -> None:
    assert len(find_quantities(text)) == 2


def test_a_change_may_lead_to_a_range() -> None:
    before, after = find_quantities("It raised its forecast from 3 to 5-6 million euros.")
    assert (before.value, before.unit, before.role) == (Decimal(3_000_000), "EUR", "from")
    assert (after.lower, after.upper, after.unit) == (Decimal(5_000_000), Decimal(6_000_000), "EUR")


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("People over 70 should stay in.", "more_than"),
        ("Children under 6 go free.", "less_than"),
        ("It is for those 60 and older.", "at_least"),
        ("It is for adults 18 and over.", "at_least"),
        ("He died at the age of 60.", "equal"),
    ],
)
def test_bounds_of_age(text: str, comparator: str) -> None:
    assert (only(text).unit, only(text).comparator.value) == ("year of age", comparator)


@pytest.mark.parametrize(
    ("text", "unit"),
    [("Fans over 40 games grew.", "games"), ("houses over 65", None), ("people under 30 kilos", "kilo")],
)
def test_other_bounds_are_no_age(text: str, unit: str | None) -> None:
    assert only(text).unit == unit


def test_a_hedge_before_the_next_number_is_not_after_this_one() -> None:
    men, women = find_quantities("12 men and over 40 women")
    assert (men.comparator.value, women.comparator.value) == ("equal", "more_than")


def test_an_article_with_a_bound_counts() -> None:
    assert (only("It may take a year or more.").value, only("It may take a year or more.").unit) == (
        Decimal(1),
        "year",
    )
