"""Extremes and levels of series that the words make: sums of measures, means of years, changes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.claims import Kind
from factcheck.matching.candidate import Candidate
from factcheck.matching.series import candidates
from tests.matching_series.fakes import FakeLibrary, claim_of, months, years

PUBLISHED = date(2015, 1, 20)


def first(
    library: FakeLibrary, sentence: str, number: str, value: float, unit: str, **more: Any
) -> Candidate:
    claim = claim_of(sentence, number, value, unit, where="Malta", **more)
    found = [one for one in candidates(claim, library, library.hits(), PUBLISHED) if one.mismatch is None]
    assert found
    return found[0]


def test_two_rates_that_the_text_adds(library: FakeLibrary) -> None:
    library.add("unemployment rate", "percent", years("Malta", 2010, 5, 6, 4))
    library.add("inflation rate", "percent", years("Malta", 2010, 2, 1, 3))
    sentence = "In 2011 the combined rate of unemployment and inflation in Malta was 7 percent."
    found = first(library, sentence, "7 percent", 7, "percent", period="2011")
    assert found.observation.value == 7
    assert {cell.indicator for cell in found.cells} == {"unemployment rate", "inflation rate"}


def test_the_lowest_of_means_over_years(library: FakeLibrary) -> None:
    library.add("inflation rate", "percent", years("Malta", 2006, 1, 1, 9, 9, 9, 9, 3, 3, 3))
    sentence = "Malta's 3-year average of inflation is the lowest in 5 years."
    found = first(library, sentence, "5 years", 5, "year", kind=Kind.RANK, superlative="lowest")
    assert found.observation.value == 6


@pytest.mark.parametrize(("superlative", "rank"), [("biggest drop", 1), ("biggest gain", 9)])
def test_an_extreme_of_changes(library: FakeLibrary, superlative: str, rank: int) -> None:
    library.add("boats", "boats", years("Malta", 2005, 10, 12, 15, 16, 18, 22, 24, 30, 33, 21))
    sentence = f"The boats of Malta saw the {superlative} on record in 2014."
    found = first(
        library, sentence, "biggest", 1, "rank", kind=Kind.RANK, superlative="highest", period="2014"
    )
    assert found.observation.value == rank


def test_changes_of_a_month_are_held_against_months(library: FakeLibrary) -> None:
    library.add("boats", "boats", months("Malta", date(2014, 1, 1), 9, 8, 7, 2, 5, 6))
    sentence = "In April 2014 the boats of Malta saw the biggest drop on record."
    found = first(
        library, sentence, "biggest", 1, "rank", kind=Kind.RANK, superlative="highest", period="2014-04"
    )
    assert found.observation.value == 1


def test_the_fastest_growth_is_no_difference(library: FakeLibrary) -> None:
    library.add("boats", "boats", years("Malta", 2010, 10, 12, 15, 16))
    sentence = "In 2013 Malta saw the fastest growth of boats on record."
    claim = claim_of(
        sentence, "fastest", 1, "rank", kind=Kind.RANK, superlative="highest", where="Malta", period="2013"
    )
    assert candidates(claim, library, library.hits(), PUBLISHED) == []


def test_a_rank_over_some_years_looks_no_further_back(library: FakeLibrary) -> None:
    library.add("boats", "boats", years("Malta", 2005, 1, 9, 8, 7, 7, 7, 7, 7, 7, 6))
    sentence = "The boats of Malta have not been lower in more than 8 years."
    found = first(
        library,
        sentence,
        "lower",
        1,
        "rank",
        kind=Kind.RANK,
        superlative="lowest",
        comparison_set="in more than 8 years",
    )
    assert found.observation.value == 1


def test_an_amount_by_head_is_in_the_unit_that_the_text_writes(library: FakeLibrary) -> None:
    library.add("output", "USD", years("Malta", 2012, 600.0))
    library.add("population", "people", years("Malta", 2012, 20.0))
    sentence = "Malta's output per head was 30 dollars in 2012."
    found = first(library, sentence, "30 dollars", 30, "USD", period="2012")
    assert (found.observation.value, found.observation.unit) == (30, "USD")


def test_the_largest_rise_in_a_length_of_time_is_one_of_rises(library: FakeLibrary) -> None:
    library.add("boats", "boats", years("Malta", 2004, 10, 30, 31, 32, 33, 34, 35, 36, 37, 38, 48))
    sentence = "That year the boats of Malta saw the largest increase in 8 years."
    found = first(
        library, sentence, "8 years", 8, "year", kind=Kind.RANK, superlative="highest", period="2014"
    )
    assert found.observation.value == 9


def test_a_record_that_was_lower_by_a_last_digit_within_the_year_is_that_of_the_spell(
    library: FakeLibrary,
) -> None:
    rates = months("Malta", date(2004, 1, 1), 4.6, *[5.0] * 119, 4.6, *[4.8] * 10, 4.7)
    library.add("idle rate", "percent", rates)
    sentence = "The idle rate of Malta is the lowest in 10 years."
    found = first(library, sentence, "10 years", 10, "year", kind=Kind.RANK, superlative="lowest")
    assert found.observation.value == pytest.approx(10.9, abs=0.1)


def test_the_change_of_an_index_holds_what_its_rounding_leaves_open(library: FakeLibrary) -> None:
    library.add("consumer price index", None, years("Malta", 2013, 18.5, 19.1))
    sentence = "Prices in Malta rose by 3 percent between 2013 and 2014."
    found = first(library, sentence, "3 percent", 3, "percent", kind=Kind.CHANGE, direction="up")
    lower, upper = found.observation.lower, found.observation.upper
    assert lower is not None
    assert upper is not None
    assert lower == pytest.approx(2.69, abs=0.01)
    assert upper == pytest.approx(3.79, abs=0.01)
