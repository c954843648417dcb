"""Counts that a cumulative series of days tells: of one day, of the last 24 hours, and as first published."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

import pytest

import factcheck
from factcheck.references import Library

FIRST = date(2020, 10, 10)
OF_DAYS = {
    "Poland": [900] * 8 + [1100, 1300, 1500, 1200],
    "World": [60_000] * 8 + [61_000, 64_000, 66_000, 62_000],
}
REFUTES = {"overstates", "understates"}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("covid")
    rows = [
        f"{FIRST + timedelta(days=day)},{place},{total},{total // 40}"
        for place, added in OF_DAYS.items()
        for day, total in enumerate(accumulate(added, initial=2_000_000))
    ]
    (folder / "counts.csv").write_text("\n".join(["Date,Country,Confirmed,Deaths", *rows]) + "\n")
    return factcheck.load_references(str(folder))


def finding(text: str, figure: str, library: Library) -> str:
    checked = factcheck.check(text, library, published="2020-10-21")
    return next(one.finding.value for one in checked if one.claim.text == figure)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Poland recorded another 1,300 confirmed cases in the past 24 hours.", "1,300"),
        ("Poland confirmed 1,300 more cases on October 20, 2020.", "1,300"),
        ("Poland confirmed 1,300 new cases on October 19, 2020.", "1,300"),
    ],
    ids=["another", "more", "the day after"],
)
def test_what_a_day_added(text: str, figure: str, library: Library) -> None:
    assert finding(text, figure, library) == "matches"


@pytest.mark.parametrize("figure", ["1,250", "1,340"])
def test_counts_that_close_at_another_hour_are_left_open(figure: str, library: Library) -> None:
    text = f"Poland confirmed {figure} new cases on October 19, 2020."
    assert finding(text, figure, library) not in REFUTES


def test_what_no_day_near_it_had_is_wrong(library: Library) -> None:
    assert finding("Poland confirmed 1,900 new cases on October 19, 2020.", "1,900", library) == "overstates"


def test_counts_of_the_world_differ_by_more(library: Library) -> None:
    text = "Worldwide {} new cases were confirmed on October 19, 2020."
    assert finding(text.format("73,000"), "73,000", library) not in REFUTES
    assert finding(text.format("95,000"), "95,000", library) == "overstates"


@pytest.mark.parametrize(("figure", "wrong"), [("2,420,000", False), ("2,120,000", True)])
def test_a_total_may_be_corrected_later(figure: str, wrong: bool, library: Library) -> None:
    text = f"By October 18, 2020 the number of confirmed cases worldwide stood at {figure}."
    total = finding(text, figure, library)
    assert (total in REFUTES) is wrong
