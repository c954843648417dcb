"""Answers behind words of comparison, months, and the whole with which a sentence opens."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.matching.records.clauses import ATTACHED
from tests.matching_records.checking import check_one, rows
from tests.matching_records.test_sentence import reading, weight

ROOMS = (
    "How warm is your room?,What is your age?,Where do you sleep?,Do you own a fan?,When did you move in?\n"
) + rows(
    (15, 'Very warm,18 - 29,Under a tree,"Yes, and it is on",2011-05-03'),
    (25, 'Somewhat warm,18 - 29,In an RV,"Yes, but it is off",2011-06-04'),
    (20, "Somewhat cold,60+,In an RV,No,2012-05-05"),
    (40, "Very cold,60+,In bed,No,2013-05-06"),
)


@pytest.mark.parametrize(
    ("sentence", "number", "value"),
    [
        ("Some 41 percent feel at least somewhat cold in their room.", "41", 60),
        ("More than half of all who sleep in RVs are young; 78 percent are under 30.", "78", 40),
        ("Of the 45 people who sleep in an RV, 31 percent have a room that is somewhat warm.", "31", 500 / 9),
    ],
)
def test_what_is_computed(tmp_path: Path, sentence: str, number: str, value: float) -> None:
    claim = check_one(tmp_path, ROOMS, sentence, number, name="rooms-survey")
    assert value in [pytest.approx(one.value) for one in claim.evidence]


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Some 37 percent of those who own a fan have it on.", "37"),
        ("Of those who own a fan, 37 percent have it on.", "37"),
        ("Those who sleep in RVs are warm: 55 percent of them have a somewhat warm room.", "55"),
        ("75 people moved in in May and 25 in June.", "75"),
    ],
)
def test_what_is_left_out_refutes_nothing(tmp_path: Path, sentence: str, number: str) -> None:
    assert not check_one(tmp_path, ROOMS, sentence, number, name="rooms-survey").finding.refutes


def test_a_whole_at_the_beginning_limits_the_part() -> None:
    read = reading("Of the 9 songs by Abba, 4 came out in spring.", "4")
    assert weight(read, "abba") == ATTACHED


def test_the_verb_after_a_plural_is_not_counted(tmp_path: Path) -> None:
    table = "sailor,club,left\n" + "".join(f"Sailor {i},Club {i % 7},{2010 + i % 4}\n" for i in range(60))
    claim = check_one(tmp_path, table, "In 2012, 18 sailors changed clubs.", "18", name="sailors")
    assert not any(one.value == 7 for one in claim.evidence)


def test_as_many_as_have_answered_name_the_question(tmp_path: Path) -> None:
    table = "Have you ever hidden a snack from a guest in your own house or flat?,sex\n" + rows(
        (30, "Yes,F"), (20, "No,M"), (25, ",F")
    )
    sentence = "Of the 50 people who answered the question, 21 admitted that they had concealed a snack."
    claim = check_one(tmp_path, table, sentence, "21", name="snack-survey")
    assert (claim.evidence[0].value, claim.finding.refutes) == (30, True)
