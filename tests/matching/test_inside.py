"""A rate told of a time in which its series has several figures."""

from __future__ import annotations

import pytest

from factcheck.matching.inside import settle_inside
from factcheck.matching.timing import Timing
from factcheck.periods import Period
from tests.matching.making import TinyLibrary, a_claim

FIRST_PICKED = Timing(True, 0.9)


def settled(value: float, unit: str = "percent") -> tuple[float | None, bool | None]:
    library = TinyLibrary()
    months = [
        ("NOR", Period.of_month(2012, month), rate) for month, rate in ((10, 7.0), (11, 6.6), (12, 6.0))
    ]
    library.add("Unemployment rate", unit, [*months, ("NOR", Period.of_month(2013, 1), 9.0)])
    claim = a_claim(
        f"Unemployment was {value} percent in 2012.", str(value), value, "unemployment", unit=unit
    )
    cells = library.cells
    cell, timing = settle_inside(claim, cells, cells[2], FIRST_PICKED, Period.of_year(2012))
    return cell.value, timing.same


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (6.0, (6.0, True)),
        (7.0, (7.0, True)),
        (6.8, (6.0, None)),
        (9.0, (6.0, True)),
    ],
    ids=["last", "another", "between", "outside"],
)
def test_each_month_of_the_year_may_be_meant(value: float, expected: tuple[float, bool | None]) -> None:
    assert settled(value) == expected


def test_only_rates_are_read_so() -> None:
    assert settled(7.0, "people") == (6.0, True)
