"""What places are ranked by, and among which."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

import factcheck
from factcheck.places.tables import entries
from factcheck.references import Library

PEOPLE = {
    "Kazakhstan": 19, "Uzbekistan": 34, "Tajikistan": 9, "Kyrgyz Republic": 7, "Turkmenistan": 6,
    "China": 1400, "India": 1390, "Japan": 126, "Germany": 83, "France": 67, "Kenya": 52, "Chad": 16,
}  # fmt: skip
OUTPUT = {name: rank * 100 for rank, name in enumerate(reversed(PEOPLE), 1)}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("ranks")
    people = [f"{name},{year},{value}000000" for name, value in PEOPLE.items() for year in (2018, 2019)]
    (folder / "people.csv").write_text("\n".join(['Country,Year,"Population, total"', *people]) + "\n")
    output = [f"{name},{year},{value}000000" for name, value in OUTPUT.items() for year in (2018, 2019)]
    (folder / "output.csv").write_text("\n".join(["Country,Year,GDP (current US$)", *output]) + "\n")
    return factcheck.load_references(str(folder))


def finding(text: str, figure: str, library: Library) -> str:
    checked = factcheck.check(text, library, published="2020-05-01")
    return next((one.finding.value for one in checked if one.claim.text == figure), "none")


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Kazakhstan's economy is the largest in Central Asia.", "largest", "matches"),
        ("Turkmenistan's economy is the largest in Central Asia.", "largest", "overstates"),
        ("Uzbekistan is the most populous country in Central Asia.", "most populous", "matches"),
        ("Kazakhstan is Central Asia's most populous country.", "most populous", "overstates"),
    ],
)
def test_the_region_is_the_whole_name(text: str, figure: str, expected: str, library: Library) -> None:
    assert finding(text, figure, library) == expected


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Kenya is the most densely populated country in Central Asia.", "most densely"),
        ("Chad remains one of Central Asia's poorest countries.", "poorest"),
        ("Tajikistan is the poorest country in Central Asia.", "poorest"),
        ("Japan's economy is the largest in the North Pacific.", "largest"),
        ("Uzbekistan has the fastest-growing economy in Central Asia.", "fastest"),
    ],
    ids=["density", "one of several", "per head", "a region without members", "growth"],
)
def test_a_rank_by_something_else_is_left_open(text: str, figure: str, library: Library) -> None:
    assert finding(text, figure, library) in {"none", "not_comparable", "no_reference"}


@pytest.fixture(scope="module")
def counts(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Each country reaches a million cases eight days after the one before it, and then goes on."""
    folder: Path = tmp_path_factory.mktemp("counts")
    rows = [
        f"{date(2020, 3, 1) + timedelta(days=day)},{name},{max(0, 200_000 + 20_000 * (day - 8 * number))}"
        for number, name in enumerate(all_countries())
        for day in range(0, 180, 2)
    ]
    (folder / "covid.csv").write_text("\n".join(["Date,Country,Confirmed cases", *rows]) + "\n")
    return factcheck.load_references(str(folder))


def all_countries() -> list[str]:
    first = ["United States", "Brazil", "India", "Peru", "Chile"]
    rest = [entry.name for entry in entries("countries") if "," not in entry.name]
    return [*first, *(name for name in rest if name not in first)]


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        (
            "Peru has become the fourth country to record more than one million confirmed cases.",
            "fourth",
            "matches",
        ),
        (
            "Peru is the ninth country in the world to have crossed the mark of one million cases.",
            "ninth",
            "understates",
        ),
        ("Chile was the 5th country to pass one million cases.", "5th", "matches"),
        ("Peru was the fourth country to pass a law on one million vans.", "fourth", "no_reference"),
    ],
)
def test_who_came_to_a_mark_as_which(text: str, figure: str, expected: str, counts: Library) -> None:
    checked = factcheck.check(text, counts, published="2020-08-20")
    assert next(one.finding.value for one in checked if one.claim.text == figure) == expected


def test_a_mark_that_was_passed_once_may_lie_far_behind(counts: Library) -> None:
    checked = factcheck.check("Brazil has passed one million cases.", counts, published="2020-08-20")
    assert checked[0].finding.value not in {"overstates", "understates"}
