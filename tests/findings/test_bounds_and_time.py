"""When a bound that holds proves nothing: far off at another time, or a total that goes on."""

from __future__ import annotations

from datetime import date

from factcheck.periods import Period
from tests.findings.making import ARTICLE, a_cell, at_most, finding_of, more_than


def test_an_upper_bound_far_above_the_reference_is_as_weak_as_a_lower_one() -> None:
    assert finding_of(at_most(90_000), a_cell(1_000)) == "not_comparable"


def test_a_bound_far_off_proves_nothing_at_a_time_that_may_be_another() -> None:
    assert finding_of(more_than(100), a_cell(900), same_period=True) == "bound_holds"
    assert finding_of(more_than(100), a_cell(900), same_period=None) == "not_comparable"


def test_a_bound_far_off_proves_nothing_of_a_place_or_measure_that_may_be_another() -> None:
    assert finding_of(more_than(100), a_cell(900), same_place=None) == "not_comparable"
    assert finding_of(more_than(100), a_cell(9_000), same_measure=0.7) == "not_comparable"
    assert finding_of(more_than(100), a_cell(900), same_measure=0.7) == "bound_holds"
    assert finding_of(more_than(100), a_cell(120), same_place=None, same_measure=0.7) == "bound_holds"


def test_a_total_that_goes_on_beyond_the_article_holds_no_bound() -> None:
    long = Period(date(2011, 1, 1), date(2014, 12, 31))
    so_far = Period(date(2011, 1, 1), ARTICLE)
    assert finding_of(more_than(100), a_cell(120, period=long)) == "not_comparable"
    assert finding_of(more_than(100), a_cell(120, period=so_far)) == "bound_holds"
