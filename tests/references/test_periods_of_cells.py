"""Cells that name days, months, quarters, years and spans."""

from datetime import date

import pytest

from factcheck.references.calendar_cells import date_order, granularity_of_first_days, read_period


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("2013", date(2013, 1, 1), date(2013, 12, 31)),
        ("2013.0", date(2013, 1, 1), date(2013, 12, 31)),
        ("2013 [YR2013]", date(2013, 1, 1), date(2013, 12, 31)),
        ("2013-Q3", date(2013, 7, 1), date(2013, 9, 30)),
        ("Q3 2013", date(2013, 7, 1), date(2013, 9, 30)),
        ("2013M09", date(2013, 9, 1), date(2013, 9, 30)),
        ("2013-09", date(2013, 9, 1), date(2013, 9, 30)),
        ("Sep-13", date(2013, 9, 1), date(2013, 9, 30)),
        ("September 2013", date(2013, 9, 1), date(2013, 9, 30)),
        ("2013-S2", date(2013, 7, 1), date(2013, 12, 31)),
        ("2013-W01", date(2012, 12, 31), date(2013, 1, 6)),
        ("2013-09-13", date(2013, 9, 13), date(2013, 9, 13)),
        ("2013-09-13T10:00:00Z", date(2013, 9, 13), date(2013, 9, 13)),
        ("13 September 2013", date(2013, 9, 13), date(2013, 9, 13)),
        ("Sept. 13, 2013", date(2013, 9, 13), date(2013, 9, 13)),
        ("2012-13", date(2012, 1, 1), date(2013, 12, 31)),
        ("1950 - 1955", date(1950, 1, 1), date(1955, 12, 31)),
    ],
)
def test_notations(cell: str, first: date, last: date) -> None:
    period = read_period(cell)
    assert period is not None
    assert (period.start, period.end) == (first, last)


@pytest.mark.parametrize(
    "cell", ["", "12", "99999", "2013-13-01", "10/11/2012", "may", "n/a", "31 Feb 2013", "2013-W60"]
)
def test_what_is_no_period(cell: str) -> None:
    assert read_period(cell) is None


def test_order_of_numeric_dates() -> None:
    assert date_order(["01/02/2012", "13/02/2012"]) == "dmy"
    assert date_order(["01/02/2012", "02/13/2012"]) == "mdy"
    assert date_order(["01/02/2012"]) is None
    assert date_order(["13/02/2012", "02/13/2012"]) is None


def test_first_days_stand_for_spans() -> None:
    assert granularity_of_first_days([date(2001 + n, 1, 1) for n in range(4)]) == "year"
    assert granularity_of_first_days([date(2001, m, 1) for m in (1, 4, 7)]) == "quarter"
    assert granularity_of_first_days([date(2001, m, 1) for m in (1, 2, 3)]) == "month"
    assert granularity_of_first_days([date(2001, 1, d) for d in (1, 2, 3)]) == "day"
