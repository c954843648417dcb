"""Counts for so many inhabitants, from a count and a population of two files."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.references import Library

SUPPORTS = {"matches", "matches_rounded", "approximates", "bound_holds"}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("rates")
    days = [f"{place},2021-03-{day:02},{cases}" for place, cases in (("Ghana", 60_000), ("Togo", 8_000))
            for day in range(1, 29)]  # fmt: skip
    (folder / "cholera.csv").write_text("\n".join(["country,date,cholera cases", *days]) + "\n")
    people = ["Ghana,2019,30000000", "Ghana,2020,30000000", "Togo,2019,8000000", "Togo,2020,8000000"]
    (folder / "population.csv").write_text("\n".join(["country,year,population", *people]) + "\n")
    return factcheck.load_references(str(folder))


def finding(text: str, figure: str, library: Library) -> str:
    checked = factcheck.check(text, library, published="2021-04-01")
    return next(one.finding.value for one in checked if one.claim.text == figure)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("On 20 March 2021 Ghana had 2,000 cholera cases per million inhabitants.", "2,000"),
        ("On 20 March 2021 Togo had 100 cholera cases for every 100,000 people.", "100"),
        ("By 20 March 2021 there were two cases of cholera for every 1,000 inhabitants of Ghana.", "two"),
    ],
)
def test_a_count_is_divided_by_the_population(text: str, figure: str, library: Library) -> None:
    assert finding(text, figure, library) in SUPPORTS


def test_a_rate_far_off_is_wrong(library: Library) -> None:
    text = "On 20 March 2021 Ghana had 5,000 cholera cases per million inhabitants."
    assert finding(text, "5,000", library) == "overstates"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("On 20 March 2021 Ghana had 2,400 cholera cases per million inhabitants.", "2,400"),
        ("On 20 March 2021 Ghana had 40 new cholera cases per million inhabitants.", "40"),
        ("On 20 March 2021 Ghana had 90 cholera cases per million inhabitants over 14 days.", "90"),
        ("On 20 March 2021 Ghana had 5,000 cholera cases per million children.", "5,000"),
    ],
)
def test_other_estimates_and_other_counts_are_no_error(text: str, figure: str, library: Library) -> None:
    assert finding(text, figure, library) not in {"overstates", "understates"}
