"""A figure that is a part of another place's, and how many countries a measure has reached."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.findings import CheckedClaim

CASES = "Date,Country,Confirmed,Deaths\n" + "".join(
    f"2020-03-{day:02},{country},{max(0, last - (20 - day) * step)},{dead}\n"
    for day in range(8, 21)
    for country, last, step, dead in (
        ("Italy", 4000, 100, 40),
        ("China", 8000, 10, 30),
        ("Spain", 900, 50, 9),
        ("Chad", 0, 0, 0),
        ("Peru", 20, 1, 0),
        ("Oman", 3, 1, 0),
        ("Fiji", 0, 0, 0),
    )
)


def check_last(folder: Path, text: str) -> CheckedClaim:
    """The last claim of a text, checked against the cases of a fortnight."""
    (folder / "cases.csv").write_text(CASES, encoding="utf-8")
    return factcheck.check(text, factcheck.load_references(str(folder)), published="2020-03-20")[-1]


def test_a_part_of_the_number_of_another_place(tmp_path: Path) -> None:
    text = "The number of confirmed cases in Italy rose to 3,900, about half of the number counted in China."
    found = check_last(tmp_path, text)
    assert found.finding.supports
    assert found.evidence[0].value == pytest.approx(3900 / 7990)


def test_a_part_of_the_number_of_another_place_is_not_refuted(tmp_path: Path) -> None:
    """It may be another day's, and what the part is of is only pointed at."""
    text = "The number of confirmed cases in Italy rose again, to a tenth of the number counted in China."
    assert not check_last(tmp_path, text).finding.refutes


def test_countries_that_a_measure_has_reached(tmp_path: Path) -> None:
    found = check_last(tmp_path, "On 20 March deaths had been recorded in 3 countries.")
    assert found.finding.supports
    assert found.evidence[0].value == 3


def test_countries_reached_refute_nothing(tmp_path: Path) -> None:
    assert not check_last(tmp_path, "On 20 March deaths had been recorded in 6 countries.").finding.refutes
