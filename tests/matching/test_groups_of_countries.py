"""Groups of countries: a total is that of who belonged to them at the time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck.places import members_on, place
from factcheck.references import Library

EACH = 10_000_000
"""Inhabitants of every country of the made file."""
PRESENT = 27
SUPPORTS = {"matches", "matches_rounded", "approximates"}


def rows() -> str:
    members = sorted(members_on("european-union") | {"GBR"})
    lines = ["country,year,population"]
    for year in (2016, 2022):
        lines += [f"{place(key).name},{year},{EACH}" for key in members]
        lines.append(f"European Union,{year},{PRESENT * EACH}")
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    path: Path = tmp_path_factory.mktemp("groups") / "population.csv"
    path.write_text(rows())
    return factcheck.load_references(str(path))


def finding(text: str, figure: str, library: Library) -> str:
    checked = factcheck.check(text, library, published="2023-05-06")
    return next(one.finding.value for one in checked if one.claim.text == figure)


def test_a_total_counts_a_member_that_has_left_since(library: Library) -> None:
    text = "In 2016 the European Union had 280 million inhabitants."
    assert finding(text, "280 million", library) in SUPPORTS


def test_a_row_of_the_present_members_may_still_be_meant(library: Library) -> None:
    text = "In 2016 the European Union had 270 million inhabitants."
    assert finding(text, "270 million", library) in SUPPORTS


def test_a_total_of_no_list_of_members_is_wrong(library: Library) -> None:
    text = "In 2016 the European Union had 390 million inhabitants."
    assert finding(text, "390 million", library) == "overstates"


def test_a_row_speaks_for_the_members_of_its_own_time(library: Library) -> None:
    text = "In 2022 the European Union had 330 million inhabitants."
    assert finding(text, "330 million", library) == "overstates"


@pytest.mark.parametrize("name", ["The Visegrad countries", "The four Visegrad states"])
def test_a_group_without_a_row_is_the_sum_of_its_members(name: str, library: Library) -> None:
    assert finding(f"{name} had 40 million inhabitants in 2022.", "40 million", library) in SUPPORTS


def test_a_group_of_which_the_file_lists_few_is_left_alone(library: Library) -> None:
    text = "The G7 countries had a combined population of 900 million in 2022."
    assert finding(text, "900 million", library) == "not_comparable"


def test_who_is_a_member_depends_on_the_day() -> None:
    assert "HRV" not in members_on("european-union", date(2012, 7, 1))
    assert "GBR" in members_on("european-union", date(2012, 7, 1))
    assert "GBR" not in members_on("european-union")
