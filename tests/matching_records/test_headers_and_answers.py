"""What a header says of a condition, and what its answer says."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.findings import Finding
from tests.matching_records.checking import check_one, rows

POSTCARDS = "CARD,BOAT,BOATS,GULL\n" + rows((20, "a,1,1,0"), (10, "b,1,0,1"), (10, "c,0,0,1"))
GHOSTS = "name,MOOD,SEX,APPEARANCES\n" + rows(
    (30, "Ann,Kind Ghosts,Female Ghosts,3"),
    (20, "Bob,Cruel Ghosts,Female Ghosts,4"),
    (12, "Cem,Kind Ghosts,Male Ghosts,5"),
    (28, "Dan,Cruel Ghosts,Male Ghosts,6"),
    (10, "Eve,,Male Ghosts,6"),
)
PILOTS = "age,worries\n" + rows(
    (30, "18 - 34,Engine noise"),
    (20, "18 - 34,Bad weather"),
    (10, "65 and up,Engine noise"),
    (40, "65 and up,Bad weather"),
)


@pytest.mark.parametrize(
    ("sentence", "number", "value"),
    [
        ("Some 62 percent of the cards show at least one boat.", "62", 75.0),
        ("Some 62 percent of the cards show boats.", "62", 50.0),
    ],
)
def test_of_two_headers_the_form_that_is_written_is_meant(
    tmp_path: Path, sentence: str, number: str, value: float
) -> None:
    assert check_one(tmp_path, POSTCARDS, sentence, number).evidence[0].value == pytest.approx(value)


def test_what_all_answers_end_with_is_what_the_rows_are(tmp_path: Path) -> None:
    claim = check_one(tmp_path, GHOSTS, "The archive holds 140 ghosts.", "140")
    assert claim.finding is Finding.OVERSTATES
    assert claim.evidence[0].value == pytest.approx(100)


def test_a_header_in_the_base_does_not_make_its_answer_the_base(tmp_path: Path) -> None:
    sentence = "Of the ghosts with a known mood, 60 percent of women are kind."
    assert check_one(tmp_path, GHOSTS, sentence, "60").evidence[0].value == pytest.approx(60)


def test_the_group_held_against_is_told_by_its_answer_and_not_by_the_header(tmp_path: Path) -> None:
    sentence = (
        "Younger pilots are on edge: 60 percent of those ages 18 to 34 said they worry about engine noise, "
        "compared with 35 percent of pilots 65 and up."
    )
    claim = check_one(tmp_path, PILOTS, sentence, "35")
    assert claim.finding is Finding.OVERSTATES
    assert claim.evidence[0].value == pytest.approx(20)


PORT = "Have you ever boarded a ferry?,How familiar are you with the old harbour?\n" + rows(
    (30, "Yes,Very familiar"),
    (20, "Yes,Not so familiar"),
    (10, "No,Not so familiar"),
    (40, "No,Not at all familiar"),
)


@pytest.mark.parametrize(
    ("sentence", "number", "value"),
    [
        ("Some 70 people said they had never been on a ferry.", "70", 50),
        ("In all, 70 percent had no familiarity whatsoever with the old harbour.", "70", 40),
        ("In all, 55 percent were not at all familiar with the old harbour.", "55", 40),
    ],
)
def test_never_and_not_at_all(tmp_path: Path, sentence: str, number: str, value: float) -> None:
    found = check_one(tmp_path, PORT, sentence, number, name="port")
    assert found.finding.refutes
    assert found.evidence[0].value == value


@pytest.mark.parametrize("number", ["40", "70"])
def test_not_familiar_may_be_more_than_one_answer(tmp_path: Path, number: str) -> None:
    sentence = f"In all, {number} percent were not familiar with the old harbour."
    assert not check_one(tmp_path, PORT, sentence, number, name="port").finding.refutes


@pytest.mark.parametrize(
    ("codes", "sentence", "value"),
    [
        (("PG", "C"), "Centers make up 90 percent of the players.", 40),
        (("SS", "C"), "Catchers make up 90 percent of the players.", 40),
        (("QB", "WR"), "Wide receivers make up 90 percent of the players.", 40),
        (("SP", "RP"), "Relief pitchers make up 90 percent of the players.", 40),
    ],
)
def test_the_codes_of_one_game(tmp_path: Path, codes: tuple[str, str], sentence: str, value: float) -> None:
    table = "player,position,year\n" + "".join(f"Ann Berg {i},{codes[i % 5 > 2]},2001\n" for i in range(40))
    found = check_one(tmp_path, table, sentence, "90", name="players")
    assert found.evidence[0].value == value
