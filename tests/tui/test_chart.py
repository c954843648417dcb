"""The chart shows the series in order, the claimed value across, and nothing where there is too little."""

from __future__ import annotations

from factcheck.reviews import Review
from factcheck.tui.chart import Point, series_chart
from factcheck.tui.evidence_page import evidence_page
from factcheck.tui.series import NO_SERIES, series_of
from tests.tui.sample import PASSENGERS, SmallLibrary, checked_claims

RISING = [Point(str(2000 + year), 10.0 + year, used=year == 4) for year in range(6)]


def _rows(points: list[Point], claimed: float | None = None, width: int = 60) -> list[str]:
    return [line.plain for line in series_chart(points, claimed, width)]


def test_bars_grow_with_the_values() -> None:
    rows = _rows(RISING)[:-1]
    heights = [sum(row[column] not in " ╌" for row in rows) for column in range(10, 10 + 3 * 6, 3)]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1]


def test_the_claimed_value_is_a_line_on_its_own_row() -> None:
    marked = [row for row in _rows(RISING, claimed=12.0) if "claimed" in row]
    assert len(marked) == 1
    assert marked[0].strip().startswith("12 ")


def test_a_claim_above_every_bar_lies_at_the_top() -> None:
    assert "claimed" in _rows(RISING, claimed=40.0)[0]


def test_labels_name_the_used_point_and_the_ends_that_do_not_touch_it() -> None:
    assert _rows(RISING)[-1].split() == ["2000", "2004"]


def test_a_long_series_is_cut_around_the_point_used() -> None:
    points = [Point(str(year), float(year), used=year == 1950) for year in range(1000, 2000)]
    labels = _rows(points, width=50)[-1]
    assert "1950" in labels
    assert max(len(row) for row in _rows(points, width=50)) <= 50


def test_one_point_makes_no_chart() -> None:
    assert _rows(RISING[:1]) == []


def test_a_flat_series_and_negative_values_are_drawn() -> None:
    assert len(_rows([Point("a", 0.0), Point("b", 0.0), Point("c", 0.0)])) == 7
    assert len(_rows([Point("a", -5.0), Point("b", -1.0), Point("c", 3.0)], claimed=-2.0)) == 7


def test_the_series_is_found_again_by_its_cell() -> None:
    series = series_of(SmallLibrary(), checked_claims()[0], 0)
    assert [point.value for point in series.points] == list(PASSENGERS)
    assert [point.label for point in series.points if point.used] == ["2020"]
    assert series.claimed == 48_200


def test_another_cell_has_no_series() -> None:
    assert series_of(SmallLibrary(), checked_claims()[0], 1) == NO_SERIES


def test_the_page_holds_the_chart() -> None:
    checked = checked_claims()[0]
    page = evidence_page(checked, Review(), 70, series=series_of(SmallLibrary(), checked, 0))
    assert "← claimed" in page.plain
