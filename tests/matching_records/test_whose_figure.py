"""Which group and which date a figure is of, where the sentence gives several."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.matching.records.clauses import FOREIGN, OWN
from tests.matching_records.checking import check_one, rows
from tests.matching_records.test_sentence import reading, weight

FERRIES = "age,boards with a bicycle,joined,left\n" + rows(
    (30, "18-29,Yes,2004,2011"),
    (20, "18-29,No,2004,2012"),
    (10, "45-60,Yes,2009,2015"),
    (30, "45-60,No,2009,2016"),
    (5, "> 60,Yes,2011,2018"),
    (45, "> 60,No,2011,2018"),
)


def test_the_owner_before_a_figure_is_its_own() -> None:
    read = reading("Mates earn more, with a mean age of 52 years to the cook's 47.", "52")
    assert weight(read, "cook's") == FOREIGN
    assert (
        weight(reading("Mates earn more, with a mean age of 52 years to the cook's 47.", "47"), "cook's")
        == OWN
    )


@pytest.mark.parametrize("name", ["Ann Fox Sr. steered", "Ann B. steered", "Dr. Fox steered"])
def test_the_stop_of_a_short_form_parts_no_clauses(name: str) -> None:
    assert weight(reading(f"In 12 years {name} the ship.", "12"), "steered") == OWN


def test_the_group_of_another_figure_refutes_nothing(tmp_path: Path) -> None:
    sentence = (
        "51 percent of those who joined through 2008 board with a bicycle, against 3 percent of newcomers."
    )
    assert not check_one(tmp_path, FERRIES, sentence, "3", name="ferries-survey").finding.refutes


def test_a_year_of_one_of_several_dates_refutes_nothing(tmp_path: Path) -> None:
    sentence = "In 2011, 20 passengers boarded with a bicycle."
    assert not check_one(tmp_path, FERRIES, sentence, "20", name="ferries-survey").finding.refutes


def test_a_year_of_the_date_that_is_named_refutes(tmp_path: Path) -> None:
    sentence = "20 passengers who joined in 2011 board with a bicycle."
    assert check_one(tmp_path, FERRIES, sentence, "20", name="ferries-survey").finding.refutes


def test_age_groups_are_held_against_each_other(tmp_path: Path) -> None:
    sentence = (
        "Passengers ages 18 to 29 were 31 percentage points more likely than those over 60 to board "
        "with a bicycle."
    )
    claim = check_one(tmp_path, FERRIES, sentence, "31", name="ferries-survey")
    assert claim.evidence[0].value == pytest.approx(50.0)


def test_the_whole_may_be_somebodys(tmp_path: Path) -> None:
    read = reading("Just three of the island's 11 ships have a sail.", "three")
    assert weight(read, "sail") == OWN
