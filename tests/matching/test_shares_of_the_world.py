"""Shares of the world, of a continent and of all places of a file."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.places import members_on, place
from factcheck.references import Library

SUPPORTS = {"matches", "matches_rounded", "approximates", "bound_holds"}
LARGE = {"KEN": 30, "EGY": 20, "PER": 100}
"""Million tonnes of the maize of the large growers; all others grow a million each."""


GROWERS = sorted({key for group in ("africa", "europe", "americas", "asia") for key in members_on(group)})


def rows() -> str:
    lines = ["country,year,maize production (million tonnes),share of cropland under maize (percent)"]
    for year in (2017, 2018):
        lines += [f"{place(key).name},{year},{LARGE.get(key, 1)},3" for key in GROWERS]
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    path: Path = tmp_path_factory.mktemp("shares") / "maize.csv"
    path.write_text(rows())
    return factcheck.load_references(str(path))


@pytest.fixture(scope="module")
def total() -> int:
    return len(GROWERS) + sum(LARGE.values()) - len(LARGE)


def finding(text: str, figure: str, library: Library) -> str:
    checked = factcheck.check(text, library, published="2019-05-06")
    return next(one.finding.value for one in checked if one.claim.text == figure)


def test_the_world_is_the_sum_of_the_places(library: Library, total: int) -> None:
    share = round(100 * LARGE["PER"] / total)
    text = f"In 2018 Peru accounted for {share} percent of the world's maize production."
    assert finding(text, str(share), library) in SUPPORTS
    text = "In 2018 Peru accounted for 70 percent of the world's maize production."
    assert finding(text, "70", library) == "overstates"


def test_places_that_are_listed_have_their_share_together(library: Library, total: int) -> None:
    share = round(100 * (LARGE["PER"] + LARGE["KEN"]) / total)
    text = f"In 2018 Peru and Kenya were responsible for {share} percent of the world's maize production."
    assert finding(text, str(share), library) in SUPPORTS


def test_the_total_takes_up_what_the_figure_before_counts(library: Library, total: int) -> None:
    share = round(100 * LARGE["PER"] / total)
    text = f"In 2018 Peru harvested 100 million tonnes of maize, {share} percent of the global total."
    assert finding(text, str(share), library) in SUPPORTS


def test_a_share_of_a_continent(library: Library) -> None:
    text = "In 2018 Kenya accounted for 80 percent of the maize production of Africa."
    assert finding(text, "80", library) == "overstates"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("In 2018 Peru harvested sugar cane, a quarter of the global total.", "a quarter"),
        ("In 2018 Peru accounted for 20 percent of the world's wheat.", "20"),
        ("In 2018 Peru accounted for 70 percent of all cocoa.", "70"),
    ],
)
def test_a_share_of_something_else_is_not_refuted(text: str, figure: str, library: Library) -> None:
    assert finding(text, figure, library) not in {"overstates", "understates"}


def test_what_several_have_is_not_the_share_of_one(library: Library) -> None:
    text = "Maize is the staple of Peru. In 2018 these three grew half of the world's maize between them."
    assert finding(text, "half", library) not in {"overstates", "understates"}


def test_a_fraction_in_words_is_rounded(library: Library) -> None:
    text = "In 2018 {} of the world's maize production came from Peru."
    assert finding(text.format("a quarter"), "a quarter", library) in SUPPORTS
    assert finding(text.format("half"), "half", library) == "overstates"
