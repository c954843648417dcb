"""The operations give the right number, and steps that lead to it."""

from __future__ import annotations

import pytest

from factcheck.matching.series import algebra
from factcheck.matching.series.points import Measure, Point, show
from factcheck.periods import Period


def point(value: float, year: int = 2010, place: str = "Utopia") -> Point:
    return Point(0, "bridges", place, None, Period.of_year(year), value, year)


def test_a_fall_is_positive_when_a_fall_is_claimed() -> None:
    computed = algebra.difference(point(120, 2010), point(90, 2012), sign=-1)
    assert computed.value == 30
    assert computed.steps[-1] == "120 − 90 = 30"


def test_a_rise_is_negative_when_a_fall_is_claimed() -> None:
    assert algebra.difference(point(90), point(120), sign=-1).value == -30


def test_negative_operands_are_bracketed() -> None:
    assert algebra.difference(point(-5), point(3)).steps[-1] == "3 − (-5) = 8"


def test_percentage_change() -> None:
    computed = algebra.percentage_change(point(80), point(100))
    assert computed is not None
    assert computed.value == pytest.approx(25)
    assert computed.measure == Measure.PERCENT


def test_percentage_change_of_nothing_is_not_defined() -> None:
    assert algebra.percentage_change(point(0), point(100)) is None
    assert algebra.percentage_change(point(-3), point(100)) is None


def test_compound_growth() -> None:
    computed = algebra.compound_growth(point(100, 2010), point(121, 2012), 2)
    assert computed is not None
    assert computed.value == pytest.approx(10)


def test_a_sum_with_missing_members_is_an_interval() -> None:
    computed = algebra.total([point(1), point(2)], "sum", [point(4, place="Elbonia")])
    assert (computed.value, computed.lower, computed.upper) == (3, 3, 11)
    assert any("Elbonia" in warning for warning in computed.warnings)


def test_a_sum_of_signed_numbers_with_missing_members_says_nothing() -> None:
    assert algebra.total([point(1), point(-2)], "sum", [point(1)]).mismatch == "base"


def test_mean_and_signed_sum() -> None:
    assert algebra.mean([point(1), point(2), point(6)], "mean").value == 3
    computed = algebra.signed_sum([point(10), point(4), point(1)], [1, -1, -1], "left")
    assert computed.value == 5
    assert computed.steps[-1] == "10 − 4 − 1 = 5"


def test_rank_counts_those_ahead() -> None:
    mine = point(5, place="A")
    others = [mine, point(9, place="B"), point(7, place="C"), point(1, place="D")]
    assert algebra.rank(others, mine, True, 0, "rank").value == 3
    assert algebra.rank(others, mine, False, 0, "rank").value == 2


def test_rank_with_missing_members_is_an_interval() -> None:
    mine = point(5, place="A")
    computed = algebra.rank([mine, point(9, place="B")], mine, True, 3, "rank")
    assert (computed.lower, computed.upper) == (2, 5)


def test_count_lists_the_exceptions() -> None:
    points = [point(value, 2000 + index) for index, value in enumerate((5, 6, 4, 7))]
    computed = algebra.count_where(points, lambda value: value >= 5, "at or above 5")
    assert computed.value == 3
    assert any("2002 = 4" in step for step in computed.steps)


def test_real_change_takes_prices_out() -> None:
    computed = algebra.deflated_change(point(100), point(150), point(10), point(12))
    assert computed is not None
    assert computed.value == pytest.approx(25)


@pytest.mark.parametrize(
    ("value", "text"),
    [(1234567.0, "1,234,567"), (0.5, "0.5"), (-3.0, "-3"), (1 / 3, "0.3333333"), (0.0, "0")],
)
def test_numbers_are_shown_as_a_reader_types_them(value: float, text: str) -> None:
    assert show(value) == text
