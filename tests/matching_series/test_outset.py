"""Where a change set out from, and the inflation that an index gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from factcheck.claims import Kind
from factcheck.matching.series import candidates
from tests.matching_series.fakes import FakeLibrary, claim_of, months

PUBLISHED = date(2018, 1, 20)
JUNE = date(2017, 6, 1)
RATES = [4.0, 6.0, 9.0, 8.0, 7.0, 5.0, 5.0]
PRICES = [100.0] * 12 + [100.0 + step for step in range(12)] + [120.0] * 12


def found(
    library: FakeLibrary, sentence: str, number: str, role: str | None = None, **more: Any
) -> set[tuple[float, bool | None]]:
    """The comparable results with whether their period is established."""
    claim = claim_of(sentence, number, float(number), "percent", where="Malta", half=0.5, **more)
    claim = replace(claim, quantity=replace(claim.quantity, role=role))
    results = candidates(claim, library, library.hits(), PUBLISHED)
    known = [one for one in results if one.mismatch is None]
    return {(round(one.observation.value or 0.0, 1), one.same_period) for one in known}


@pytest.mark.parametrize(
    ("sentence", "number", "levels"),
    [
        ("Unemployment in Malta has fallen from 9 percent to 5 percent.", "9", {(9.0, None)}),
        ("Unemployment in Malta has fallen from 12 percent to 5 percent.", "12", set()),
        ("Unemployment in Malta has fallen from 9 percent to 2 percent.", "9", set()),
        ("Unemployment in Malta has risen from 5 percent to 9 percent.", "5", set()),
    ],
    ids=["in this order", "never so high", "never so low", "the other way round"],
)
def test_both_ends_of_a_change_without_dates_must_be_there_in_order(
    library: FakeLibrary, sentence: str, number: str, levels: set[tuple[float, bool | None]]
) -> None:
    library.add("unemployment rate", "percent", months("Malta", JUNE, *RATES))
    assert found(library, sentence, number, "from", kind=Kind.CHANGE) == levels


def test_a_month_of_inflation_is_held_against_the_year_before(library: FakeLibrary) -> None:
    library.add("consumer price index", None, months("Malta", date(2015, 1, 1), *PRICES))
    sentence = "In June 2017 inflation in Malta was 14 percent."
    assert found(library, sentence, "14", period="2017-06") == {(14.3, True)}


def test_inflation_without_a_date_is_the_latest_and_refutes_nothing(library: FakeLibrary) -> None:
    library.add("consumer price index", None, months("Malta", date(2015, 1, 1), *PRICES))
    assert found(library, "Inflation in Malta is 8 percent.", "8") == {(8.1, None)}


def test_each_end_of_a_fall_of_inflation_is_of_its_own_date(library: FakeLibrary) -> None:
    library.add("consumer price index", None, months("Malta", date(2015, 1, 1), *PRICES))
    sentence = "Inflation in Malta fell from 20 percent in January 2017 to 8 percent in December 2017."
    assert found(library, sentence, "8", "to", period="2017-12") == {(8.1, True)}
