"""Numbers and degrees beside the claimed number, which a computation must take account of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.matching_records.checking import check_one, rows

KEEPERS = (
    "How many hives do you currently keep?,Do you like rhubarb honey?,Education level,income_bracket\n"
    + rows(
        (30, "1,I like it a lot,Grad school,Under $25K"),
        (20, "2,I like it a little,College,$25K-$75K"),
        (40, "3 or more,I dislike it,High school,Over $75K"),
        (10, ",I dislike it,College,Under $25K"),
    )
)


@pytest.mark.parametrize(
    ("sentence", "number", "value"),
    [
        ("37 keepers currently have two hives.", "37", 20),
        ("35 percent of the keepers have a graduate education.", "35", 30),
        ("Among keepers making less than $25,000, 60 percent dislike rhubarb honey.", "60", 25),
    ],
)
def test_a_number_beside_the_claimed_one(tmp_path: Path, sentence: str, number: str, value: float) -> None:
    assert check_one(tmp_path, KEEPERS, sentence, number, name="keepers").evidence[0].value == value


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("37 respondents currently keep five hives.", "37"),
        ("50 percent of the keepers like rhubarb honey at least a little.", "50"),
    ],
)
def test_what_has_no_part_keeps_from_refuting(tmp_path: Path, sentence: str, number: str) -> None:
    assert not check_one(tmp_path, KEEPERS, sentence, number, name="keepers").finding.refutes


STORMS = "Year,Name,Gender_MF,Category,alldeaths\n" + "".join(
    f"{1950 + i},Storm {i},{'MF'[i % 2]},{1 + i % 4},{(0, 2, 5, 20)[i % 4]}\n" for i in range(40)
)


@pytest.mark.parametrize(
    ("sentence", "number", "value"),
    [
        ("Storms with female names have killed 220 people.", "220", 220),
        ("The average storm killed 6.8 people.", "6.8", 6.75),
        ("12 storms killed nobody.", "12", 10),
        ("25 percent of the storms were Category 4.", "25", 25),
    ],
)
def test_people_killed_are_no_rows(tmp_path: Path, sentence: str, number: str, value: float) -> None:
    assert check_one(tmp_path, STORMS, sentence, number, name="storms").evidence[0].value == value


FLEET = "port,fatalities,points,boat_is_insured,How worried are you about rocks?\n" + rows(
    (20, "Ann's Cove,3,10,t,Not at all concerned"),
    (30, "Berg Quay,4,20,f,Not too concerned"),
    (50, "Ann's Cove,5,30,f,Very concerned"),
)


@pytest.mark.parametrize(
    ("sentence", "number", "value"),
    [
        ("32 percent are not at all worried about rocks.", "32", 20),
        ("32 percent are not too worried about rocks.", "32", 30),
        ("32 percent of the boats are insured.", "32", 20),
        ("In all, 430 people were killed in the fleet.", "430", 430),
    ],
)
def test_the_words_that_tell_answers_apart(tmp_path: Path, sentence: str, number: str, value: float) -> None:
    assert check_one(tmp_path, FLEET, sentence, number, name="fleet").evidence[0].value == value


@pytest.mark.parametrize(("group", "refutes"), [("teenagers", False), ("people", True)])
def test_a_group_that_the_table_does_not_know(tmp_path: Path, group: str, refutes: bool) -> None:
    sentence = f"34 percent of {group} are very worried about rocks."
    assert check_one(tmp_path, FLEET, sentence, "34", name="fleet").finding.refutes is refutes
