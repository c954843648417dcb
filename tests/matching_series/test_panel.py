"""Series cut out of a frame of observations."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factcheck.matching.series import panel
from factcheck.matching.series.panel import panel_of
from factcheck.periods import Period
from tests.matching_series.fakes import FakeLibrary, months, years


def test_a_track_is_in_order_of_time(library: FakeLibrary) -> None:
    cells = {("Malta", "2012"): 3.0, ("Malta", "2010"): 1.0, ("Chad", "2011"): 9.0, ("Malta", "2011"): 2.0}
    track = panel_of(library, library.add("people", "people", cells)).track("MLT")
    assert track is not None
    assert track.values.tolist() == [1, 2, 3]


def test_points_inside_and_around_a_period(library: FakeLibrary) -> None:
    track = panel_of(
        library, library.add("rate", "percent", months("Malta", date(2010, 1, 1), *range(24)))
    ).track("MLT")
    assert track is not None
    assert len(track.inside(Period.of_year(2011))) == 12
    assert track.covering(Period.of_day(date(2010, 2, 3))).tolist() == [1]
    assert track.last_by(date(2010, 3, 30)) == 1


def test_a_gap_is_seen(library: FakeLibrary) -> None:
    cells = {**years("Malta", 2000, 1, 2, 3), **years("Malta", 2006, 4, 5)}
    track = panel_of(library, library.add("people", "people", cells)).track("MLT")
    assert track is not None
    assert track.complete(0, 2)
    assert not track.complete(1, 3)


def test_two_values_for_one_period_make_no_track(library: FakeLibrary) -> None:
    indicator = library.add("people", "people", years("Malta", 2000, 1, 2))
    library.cells[0].append(replace(library.cells[0][0], value=7.0, line=9))
    assert panel_of(library, indicator).track("MLT") is None


def test_where_a_definition_changes_the_later_value_goes_on(library: FakeLibrary) -> None:
    indicator = library.add("people", "people", years("Malta", 1980, *range(1, 31)))
    library.cells[0].insert(6, replace(library.cells[0][5], value=5.5, line=99))
    track = panel_of(library, indicator).track("MLT")
    assert track is not None
    assert len(track) == 30
    assert track.values.tolist()[4:7] == [5, 5.5, 7]


@pytest.mark.parametrize(
    ("name", "unit", "expected"),
    [
        ("population", "people", True),
        ("share of seats", None, False),
        ("unemployment rate", "percent", False),
        ("emissions per head", "tonne", False),
        ("price index", None, False),
    ],
)
def test_what_adds_up(library: FakeLibrary, name: str, unit: str | None, expected: bool) -> None:
    assert panel_of(library, library.add(name, unit, years("Malta", 2000, 1))).adds_up is expected


def test_panels_make_room(library: FakeLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(panel, "_KEPT_ROWS", 5)
    first = library.add("people", "people", years("Malta", 2000, 1, 2, 3))
    second = library.add("houses", "houses", years("Malta", 2000, 1, 2, 3))
    kept = panel_of(library, first)
    panel_of(library, second)
    assert panel_of(library, first) is not kept
