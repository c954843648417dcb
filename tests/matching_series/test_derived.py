"""Series made of series."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.matching.series.derived import (
    added,
    at_year_ends,
    chained,
    running_mean,
    steps,
    year_on_year,
    yearly,
)
from factcheck.matching.series.panel import Track, panel_of
from tests.matching_series.fakes import Cells, FakeLibrary, months, years


def track_of(library: FakeLibrary, place: str, cells: Cells, name: str = "Tunnels") -> Track:
    track = panel_of(library, library.add(name, "tunnels", cells)).track(place)
    assert track is not None
    return track


def test_a_sum_has_the_periods_that_all_series_have(library: FakeLibrary) -> None:
    malta = track_of(library, "MLT", years("Malta", 2010, 1, 2, 3))
    cyprus = track_of(library, "CYP", years("Cyprus", 2011, 10, 20))
    both = added([malta, cyprus], "Tunnels", ("Malta and Cyprus", None))
    assert both is not None
    assert both.values.tolist() == [12, 23]
    point = both.point(0)
    assert [cell.value for cell in point.cells] == [2, 10]
    assert "2 + 10 = 12" in point.step


def test_in_a_full_listing_an_absent_pair_counts_nothing(library: FakeLibrary) -> None:
    malta = track_of(library, "MLT", years("Malta", 2010, 1, 2))
    cyprus = track_of(library, "CYP", years("Cyprus", 2011, 10))
    both = added([malta, cyprus], "Tunnels", ("both", None), absent_is_none=True)
    assert both is not None
    assert both.values.tolist() == [1, 12]


def test_a_year_is_the_mean_of_its_months_where_all_are_there(library: FakeLibrary) -> None:
    track = track_of(library, "MLT", months("Malta", date(2010, 1, 1), *range(1, 15)))
    by_year = yearly(track)
    assert by_year is not None
    assert by_year.values.tolist() == [6.5]
    assert str(by_year.point(0).period) == "2010"


def test_a_running_mean_stands_at_its_last_period(library: FakeLibrary) -> None:
    mean = running_mean(track_of(library, "MLT", years("Malta", 2010, 3, 6, 9, 0)), 3)
    assert mean is not None
    assert mean.values.tolist() == [6, 5]
    assert str(mean.point(0).period) == "2012"
    assert "(3 + 6 + 9) ÷ 3 = 6" in mean.point(0).step


def test_a_running_mean_skips_a_gap(library: FakeLibrary) -> None:
    cells = {**years("Malta", 2010, 3, 6), **years("Malta", 2014, 9, 12)}
    mean = running_mean(track_of(library, "MLT", cells), 2)
    assert mean is not None
    assert mean.values.tolist() == [4.5, 10.5]


def test_an_index_gives_its_change_over_a_year(library: FakeLibrary) -> None:
    rate = year_on_year(track_of(library, "MLT", months("Malta", date(2010, 1, 1), *[100.0] * 12, 105.0)))
    assert rate is not None
    assert rate.values.tolist() == pytest.approx([5.0])
    assert rate.panel.is_percentage


def test_steps_are_the_changes_from_one_period_to_the_next(library: FakeLibrary) -> None:
    moved = steps(track_of(library, "MLT", years("Malta", 2010, 5, 7, 4)))
    assert moved is not None
    assert moved.values.tolist() == [2, -3]


def test_a_series_that_sees_no_end_of_a_year_gives_none(library: FakeLibrary) -> None:
    assert at_year_ends(track_of(library, "MLT", months("Malta", date(2010, 1, 1), 5, 7, 4))) is None


def test_operations_compose(library: FakeLibrary) -> None:
    track = track_of(library, "MLT", years("Malta", 2010, 4, 6, 10, 14))
    mean = running_mean(track, 2)
    assert mean is not None
    moved = steps(mean)
    assert moved is not None
    assert moved.values.tolist() == [3, 4]


def test_yearly_rates_are_chained_to_an_index(library: FakeLibrary) -> None:
    index = chained(track_of(library, "MLT", years("Malta", 2010, 10.0, 20.0)))
    assert index is not None
    assert index.values.tolist() == pytest.approx([110, 132])
