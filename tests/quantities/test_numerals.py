"""Rarer ways to write a number: spoken decimals, Indian scales, accounts, lone entries."""

from decimal import Decimal

import pytest

from factcheck import Quantity, find_quantities


def only(text: str) -> Quantity:
    [quantity] = find_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a ratio of three point one four one", "3.141"),
        ("it fell by zero point zero five percent", "0.05"),
        ("five point twenty-five percent", "5.25"),
        ("one hundred point two degrees", "100.2"),
        ("two point four five million men", "2450000"),
        ("three hundred  and  six cows", "306"),
        ("a thousand five hundred cows", "1500"),
        ("a million two hundred thousand cows", "1200000"),
        ("two hundred dozen eggs", "2400"),
        ("four cr three lac cows", "40300000"),
        ("4 crore 3 lakh voters", "40300000"),
        ("2 hundred and 15 sheep", "215"),
        ("about 1/70 of the weight", "0.0142857142857142857142857142857142857"),
        ("it is <-40 there", "-40"),
        ("The net result was ($2.5 million).", "-2500000"),
        ("It costs $14 75.", "14.75"),
        ("US$9 and forty", "9.40"),
    ],
)
def test_value(text: str, value: str) -> None:
    found = only(text).value
    assert found is not None
    assert round(found, 12) == round(Decimal(value), 12)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one", "1"),
        ("- 2,400", "-2400"),
        ("  -7.5", "-7.5"),
        ("7/30", "0.2333"),
        ("20G", "20000000000"),
        ("point 5", "0.5"),
    ],
)
def test_a_text_that_is_only_a_number_is_read_generously(text: str, value: str) -> None:
    found = only(text).value
    assert found is not None
    assert round(found, 4) == Decimal(value)


@pytest.mark.parametrize("text", ["at that point 77 left", "a 20G phone", "the 7/30 meeting"])
def test_in_a_sentence_it_is_not(text: str) -> None:
    assert [quantity.value for quantity in find_quantities(text)] in ([], [Decimal(77)])


def test_money_in_brackets_after_a_noun_is_an_aside() -> None:
    assert only("They kept the rest ($2.5 million).").value == Decimal(2500000)


@pytest.mark.parametrize("text", ["It costs 7 or $9.", "seven or nine dollars", "prices of $7 and $9"])
def test_alternative_prices_are_two_with_one_unit(text: str) -> None:
    found = find_quantities(text)
    assert [(quantity.value, quantity.unit) for quantity in found] == [
        (Decimal(7), "USD"),
        (Decimal(9), "USD"),
    ]


def test_a_price_is_not_continued_by_what_is_counted() -> None:
    assert [quantity.value for quantity in find_quantities("It costs $20 and 40 people came.")] == [20, 40]


def test_signs_may_stand_apart() -> None:
    assert only("all those >= 30").comparator.value == "at_least"


def test_digits_with_two_scales_are_rounded_to_the_smaller() -> None:
    found = only("4 crore 3 lakh voters")
    assert (found.lower, found.upper) == (Decimal(40_250_000), Decimal(40_350_000))
