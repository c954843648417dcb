"""Series of the whole earth, which have no place or only the world."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.references import Library

SUPPORTS = {"matches", "matches_rounded", "approximates"}
FIRST, LAST = 1990, 2021


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("earth")
    methane = [f"{year},{1700 + 5 * (year - FIRST)}" for year in range(FIRST, LAST)]
    header = "Year,Atmospheric methane concentration (ppb)"
    (folder / "air.csv").write_text("\n".join([header, *methane]) + "\n")
    warm = [f"{year},{0.1 * (year - FIRST):.2f}" for year in range(FIRST, LAST)]
    header = "Year,Global temperature anomaly (degrees Celsius)"
    (folder / "global-temperature.csv").write_text("\n".join([header, *warm]) + "\n")
    return factcheck.load_references(str(folder))


def finding(text: str, figure: str, library: Library) -> str:
    checked = factcheck.check(text, library, published="2021-03-01")
    return next(one.finding.value for one in checked if one.claim.text == figure)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("In 2010 the atmospheric concentration of methane was 1,800 parts per billion.", "1,800"),
        ("Norway drills on. In 2010 the air held 1,800 parts per billion of methane.", "1,800"),
        ("Worldwide, nine of the ten warmest years have come since 2012.", "nine"),
        ("The five hottest years worldwide are the last five.", "five"),
        ("In 2015 the global temperature was 2.5 degrees above the average.", "2.5"),
    ],
)
def test_a_series_of_the_earth_speaks_without_a_place(text: str, figure: str, library: Library) -> None:
    assert finding(text, figure, library) in SUPPORTS


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        (
            "In 2010 the atmospheric concentration of methane was 2,400 parts per billion.",
            "2,400",
            "overstates",
        ),
        ("Worldwide, three of the ten warmest years have come since 2012.", "three", "understates"),
    ],
)
def test_it_may_refute_as_well(text: str, figure: str, verdict: str, library: Library) -> None:
    assert finding(text, figure, library) == verdict


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("In 2015 the temperature in Norway was 1.5 degrees above the average.", "1.5"),
        ("In 2015 the global temperature was 2.4 degrees Celsius above the average.", "2.4"),
        ("Worldwide, 2019 was the warmest year on record.", "warmest"),
    ],
)
def test_a_place_of_its_own_and_revisions_are_no_error(text: str, figure: str, library: Library) -> None:
    assert finding(text, figure, library) not in {"overstates", "understates"}


def test_ten_hottest_years_rank_no_single_one() -> None:
    claims = factcheck.extract("Two of the ten hottest years in the world came after 2012.")
    assert "hottest" not in [claim.text for claim in claims]
