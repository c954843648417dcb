"""A corrected claim is read by the grammar that reads articles; what was not touched stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factcheck.claims import Kind
from factcheck.errors import InputError
from factcheck.periods import Period
from factcheck.quantities import Comparator
from factcheck.tui.correcting import corrected, fields_of, sentence_around
from tests.tui.sample import TEXT, checked_claims

CLAIM = checked_claims()[0].claim


def test_nothing_changed_is_the_same_claim() -> None:
    assert corrected(CLAIM, fields_of(CLAIM)) == CLAIM


def test_a_new_value_brings_its_own_interval_and_keeps_its_place_in_the_text() -> None:
    claim = corrected(CLAIM, replace(fields_of(CLAIM), value="48,200", comparator=Comparator.EQUAL))
    assert (claim.quantity.lower, claim.quantity.upper) == (Decimal(48150), Decimal(48250))
    assert (claim.start, claim.end, claim.text) == (CLAIM.start, CLAIM.end, CLAIM.text)


@pytest.mark.parametrize(
    ("written", "value"), [("1.4 million", 1_400_000), ("3,000", 3000), ("-2.5", Decimal("-2.5"))]
)
def test_values_as_newspapers_write_them(written: str, value: Decimal) -> None:
    fields = replace(fields_of(CLAIM), value=written, comparator=Comparator.EQUAL)
    assert corrected(CLAIM, fields).quantity.value == value


def test_more_than_opens_the_interval_upwards() -> None:
    fields = replace(fields_of(CLAIM), comparator=Comparator.MORE_THAN)
    quantity = corrected(CLAIM, fields).quantity
    assert (quantity.comparator, quantity.upper) == (Comparator.MORE_THAN, None)


def test_a_range_has_bounds_and_no_value() -> None:
    quantity = corrected(
        CLAIM, replace(fields_of(CLAIM), value="5 to 10", comparator=Comparator.BETWEEN)
    ).quantity
    assert (quantity.value, quantity.lower, quantity.upper) == (None, Decimal(5), Decimal(10))


@pytest.mark.parametrize(
    ("written", "unit", "counted"),
    [
        ("USD", "USD", False),
        ("%", "percent", False),
        ("km", "kilometre", False),
        ("lorries", "lorries", True),
    ],
)
def test_units_get_their_canonical_name(written: str, unit: str, counted: bool) -> None:
    quantity = corrected(CLAIM, replace(fields_of(CLAIM), unit=written)).quantity
    assert (quantity.unit, quantity.counted) == (unit, counted)


@pytest.mark.parametrize("written", ["many", "5 and 6 and 7", ""])
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(InputError, match="not one number"):
        corrected(CLAIM, replace(fields_of(CLAIM), value=written))


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("2013", Period.of_year(2013)), ("2013-09", Period.of_month(2013, 9)), ("", None),
        ("2013-09-13", Period.of_day(date(2013, 9, 13))), ("2013-Q3", Period.of_quarter(2013, 3)),
        ("2010 to 2012", Period(date(2010, 1, 1), date(2012, 12, 31))),
    ],
)  # fmt: skip
def test_periods_are_written_and_read_back(written: str, period: Period | None) -> None:
    claim = corrected(CLAIM, replace(fields_of(CLAIM), period=written))
    assert claim.period == period
    assert corrected(claim, fields_of(claim)).period == period


def test_a_period_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(InputError, match="write 2013"):
        corrected(CLAIM, replace(fields_of(CLAIM), period="last summer"))


def test_a_place_is_looked_up() -> None:
    claim = corrected(CLAIM, replace(fields_of(CLAIM), place="Norway"))
    assert (claim.place, claim.place_key) == ("Norway", "NOR")


def test_kind_subject_and_attribution() -> None:
    claim = corrected(CLAIM, replace(fields_of(CLAIM), kind=Kind.SHARE, subject="", attribution="the mayor"))
    assert (claim.kind, claim.subject, claim.attribution) == (Kind.SHARE, None, "the mayor")


def test_the_sentence_around_a_figure() -> None:
    start = TEXT.index("4.20")
    begin, end = sentence_around(TEXT, start, start + 4)
    assert TEXT[begin:end].startswith("According to")
    assert TEXT[begin:end].endswith("in that time.")
