"""What the words around a number change: comparisons, particles, telephone numbers, parts of a unit."""

from decimal import Decimal

import pytest

from factcheck import Quantity, find_quantities
from factcheck.quantities.quantity import Comparator


def last(text: str) -> Quantity:
    return find_quantities(text)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Twice as many as the 300 who came last time.",
        "Nearly as many as the 300 who came last time.",
        "They number as many as the 300 who came last time.",
        "Three times as much as the 300 it cost before.",
        "They handed over 300 letters.",
    ],
)
def test_a_comparison_or_a_particle_bounds_nothing(text: str) -> None:
    assert last(text).comparator is Comparator.EQUAL


def test_as_many_as_alone_is_a_bound() -> None:
    assert last("It seats as many as 300 guests.").comparator is Comparator.AT_MOST


def test_over_after_another_verb_is_a_bound() -> None:
    assert last("They sent over 300 letters.").comparator is Comparator.MORE_THAN


@pytest.mark.parametrize("text", ["One child in five is out of school.", "One person in five can swim."])
def test_a_noun_may_stand_inside_a_ratio(text: str) -> None:
    assert last(text).value == Decimal("0.2")


def test_one_thing_in_a_time_is_no_ratio() -> None:
    assert [found.value for found in find_quantities("One town in 12 months was hit.")] == [1, 12]


def test_a_year_before_a_verb_is_no_money() -> None:
    assert find_quantities("The party that in 2010 won the seat lost it.") == []
    assert last("It cost 2010 won.").unit == "KRW"


def test_rand_need_a_price() -> None:
    found = last("It lost R2.5 billion.")
    assert (found.value, found.unit) == (Decimal(2_500_000_000), "ZAR")
    assert find_quantities("They took the R350 to town.") == []


@pytest.mark.parametrize(
    "number", ["0800 555 111", "020 7946 0018", "+44 20 7946 0018", "(212) 555-0100", "+1-212-555-0100"]
)
def test_a_telephone_number_counts_nothing(number: str) -> None:
    assert [found.text for found in find_quantities(f"Ring {number} for the 5 leaflets.")] == ["5"]


def test_digits_that_start_with_no_zero_are_a_number() -> None:
    assert last("It sold 800 555 111 shares.").value == 800_555_111


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It fell 0.3 of a percentage point.", "0.3", "percentage point"),
        ("A half-point cut was expected.", "0.5", "point"),
        ("They agreed on a quarter-point rise.", "0.25", "point"),
        ("a margin of plus or minus 3 percentage points", "3", "percentage point"),
        ("for children under the age of 12", "12", "year of age"),
        ("boys aged 18 years or older", "18", "year of age"),
        ("two sisters, aged 24 and 31, live there", "31", "year of age"),
        ("seats from £25 to £120 a ticket", None, "pound sterling per ticket"),
    ],
)
def test_value_and_unit(text: str, value: str | None, unit: str) -> None:
    found = last(text)
    assert (found.value, found.unit) == (Decimal(value) if value else None, unit)


def test_two_fractions_make_a_range_and_no_sum() -> None:
    found = last("between one-quarter and one-third of pupils")
    assert found.text == "one-quarter and one-third"
    assert found.lower == Decimal("0.25")


def test_a_mixed_number_is_a_sum() -> None:
    assert last("two and one quarter hours").value == Decimal(135)


def test_a_change_of_points_leads_to_a_range_in_percent() -> None:
    found = last("Rates were cut by a quarter point to 1.75-2 per cent.")
    assert (found.lower, found.upper, found.unit) == (Decimal("1.75"), Decimal(2), "percent")


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("Fewer than half (46%) agreed.", Comparator.EQUAL),
        ("Fewer than half (50%) agreed.", Comparator.LESS_THAN),
    ],
)
def test_a_bracket_inherits_the_bound_of_the_figure_that_it_repeats(
    text: str, comparator: Comparator
) -> None:
    assert last(text).comparator is comparator
