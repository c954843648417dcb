"""Statements without a figure that the rows of a table decide."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.findings import CheckedClaim, Finding
from tests.matching_records.checking import check_all

BOATS = """skipper,harbour,fault,age,repair cost,year
Ann Lee,Rhyl,Leak,19,500,2012
Bob Ray,Rhyl,Engine,33,1500,2012
Cid Fox,Deal,Leak,28,250,2013
Dee Orr,Looe,Mast,41,900,2013
Eli Poe,Deal,Leak,23,3000,2014
Fay Kay,Looe,Engine,37,1200,2014
Gus Ham,Deal,Leak,30,700,2014
Hal Day,Rhyl,Leak,26,800,2014
Ivy May,Deal,Mast,22,100,2013
Jon Lin,Looe,Leak,35,450,2012
Kim Roe,Deal,Rudder,31,650,2014
"""


def stated(folder: Path, sentence: str) -> list[CheckedClaim]:
    return check_all(folder, BOATS, sentence, name="boats")


@pytest.mark.parametrize(
    "sentence",
    [
        "The most common fault was a leak.",
        "Leaks were the most common fault.",
        "The youngest skipper was Ann Lee.",
        "The highest repair cost was Eli Poe's.",
        "More skippers reported a leak than an engine fault.",
        "Most skippers reported a leak.",
        "A majority of skippers from Rhyl reported a leak.",
        "The average repair cost was higher at Deal than at Looe.",
    ],
)
def test_what_is_true(tmp_path: Path, sentence: str) -> None:
    (found,) = stated(tmp_path, sentence)
    assert found.finding.supports


@pytest.mark.parametrize(
    "sentence",
    [
        "The most common fault was the mast.",
        "The youngest skipper was Eli Poe.",
        "The highest repair cost was Bob Ray's.",
        "Fewer skippers reported a leak than an engine fault.",
    ],
)
def test_what_is_false(tmp_path: Path, sentence: str) -> None:
    (found,) = stated(tmp_path, sentence)
    assert found.finding.refutes


@pytest.mark.parametrize(
    "sentence",
    [
        "The biggest problem is the weather.",
        "Most sailors love the sea.",
        "There are better reasons than money.",
        "The most common excuse was bad luck.",
    ],
)
def test_what_the_rows_do_not_decide_is_not_listed(tmp_path: Path, sentence: str) -> None:
    assert stated(tmp_path, sentence) == []


def test_to_call_the_second_the_first_says_too_much(tmp_path: Path) -> None:
    (found,) = stated(tmp_path, "The most common fault was the mast.")
    assert found.finding is Finding.OVERSTATES
    assert "place 2" in found.explanation
