"""Questions of which all is said, lists that hold several answers, and clauses that lean on another."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.matching_records.checking import check_one, rows

HIKES = (
    "Do you hike?,What is your age?,US Region,Which animals have you met? Check all that apply.,"
    "Do you think it is wise to feed a marmot?,Have you ever told a ranger about a broken bridge?\n"
) + rows(
    (20, 'Yes,18 - 29,Pacific,"Marmot, Ibex",Yes,Yes'),
    (10, "Yes,18 - 29,Mountain,Marmot,No,No"),
    (10, "No,18 - 29,Mountain,,Not sure,No"),
    (20, "Yes,60+,Pacific,Ibex,No,"),
    (30, "No,60+,Pacific,Raven,No,"),
    (10, 'Yes,60+,Mountain,"Raven, Ibex",Not sure,'),
)
NAME = "hiking-survey"


@pytest.mark.parametrize(
    ("sentence", "number", "value"),
    [
        ("41 percent of people ages 18 to 29 hike, versus 33 percent of those 60 and older.", "33", 50),
        ("Among those who met a marmot, 41 percent also met an ibex.", "41", 200 / 3),
        ("Some 13 percent have met both a raven and an ibex.", "13", 100 / 9),
        ("Some 13 percent weren't sure whether it is wise to feed a marmot.", "13", 20),
        ("Of the 40 people who answered, 12 had told a ranger.", "12", 20),
    ],
)
def test_what_is_counted(tmp_path: Path, sentence: str, number: str, value: float) -> None:
    claim = check_one(tmp_path, HIKES, sentence, number, name=NAME)
    assert claim.evidence[0].value == pytest.approx(value)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("People in the Mountain region hike the most: 67 percent have done so.", "67"),
        ("Don't feed an ibex: 60 percent of trail users hike.", "60"),
    ],
)
def test_what_leans_on_another_clause_refutes_nothing(tmp_path: Path, sentence: str, number: str) -> None:
    assert not check_one(tmp_path, HIKES, sentence, number, name=NAME).finding.refutes


def test_the_verb_of_the_clause_before_holds_for_the_other_group(tmp_path: Path) -> None:
    table = "sex,How tired are you?\n" + rows(
        (10, "Male,Very tired"), (30, "Male,Fresh"), (20, "Female,Very tired"), (10, "Female,Fresh")
    )
    sentence = "25 percent of men were very tired, but just 41 percent of women were."
    claim = check_one(tmp_path, table, sentence, "41", name="sleep-survey")
    assert claim.evidence[0].value == pytest.approx(200 / 3)


def test_a_list_of_clauses_may_open_the_base(tmp_path: Path) -> None:
    table = "How do you get home?,Do you read on the way?\n" + rows(
        (30, '"Bus, tram or ferry",Yes'), (10, '"Bus, tram or ferry",No'), (60, "Car,No")
    )
    sentence = "Among those who take a bus, tram or ferry and answered, 41 percent read on the way."
    claim = check_one(tmp_path, table, sentence, "41", name="way-survey")
    assert claim.evidence[0].value == pytest.approx(75)
