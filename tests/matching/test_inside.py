"""A figure told of a time in which its series has several."""

from __future__ import annotations

from datetime import date, timedelta

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


def test_a_month_of_what_may_be_added_up_says_nothing_about_the_year() -> None:
    assert settled(7.0, "people") == (6.0, None)


def on_days(value: float) -> tuple[float | None, bool | None]:
    """A running total from 29 June to 3 August, told of July."""
    library = TinyLibrary()
    first, july = date(2020, 6, 29), Period.of_month(2020, 7)
    days = [Period.of_day(first + timedelta(days=n)) for n in range(36)]
    library.add("Cases", "people", [("NOR", day, 100.0 + n) for n, day in enumerate(days)])
    claim = a_claim(f"Norway had {value} cases a month ago.", str(value), value, "cases")
    last = library.cells[32]
    cell, timing = settle_inside(claim, library.cells, last, FIRST_PICKED, july)
    return cell.value, timing.same


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (110.0, (110.0, True)),
        (101.0, (101.0, None)),
        (90.0, (132.0, True)),
    ],
    ids=["inside", "on the day before", "outside"],
)
def test_a_running_total_may_be_that_of_any_day(value: float, expected: tuple[float, bool | None]) -> None:
    assert on_days(value) == expected
