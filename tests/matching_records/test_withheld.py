"""Sentences that say more than any one computation takes account of: they are not refuted by a part of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.matching_records.checking import check_one, rows

CREW = "crew,sex,ship,rank,goals1,goals2\n" + "".join(
    f"Crew {i},{sex},{ship},{rank},{i % 3},{i % 2}\n"
    for i, (sex, ship, rank) in enumerate(
        [("F", "Aurora", "Cook")] * 12 + [("F", "Boreas", "Mate")] * 8 + [("M", "Boreas", "Mate")] * 20
    )
)
HARBOUR = "How worried are you about fog?,Is a tug a ship?,How well do you know the harbour?\n" + rows(
    (10, "Extremely worried,Yes,Extremely well"),
    (20, "Very worried,No,Very well"),
    (40, "Somewhat worried,Not sure,Somewhat well"),
    (30, "Not at all worried,No,Not at all well"),
)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("12 women and 20 men sail on the Boreas.", "12"),
        ("There are 20 women in this group, 8 of them on the Boreas.", "20"),
        ("Women sailed on the Boreas 8 times, men 25 times.", "25"),
        ("The two teams scored 60 goals in total.", "60"),
        ("31 members ended the season without a goal.", "31"),
        ("25 members sighted at least one whale.", "25"),
        ("The Boreas carried 28 people, 13 of whom were women.", "13"),
    ],
)
def test_a_part_of_what_is_said_refutes_nothing(tmp_path: Path, sentence: str, number: str) -> None:
    assert not check_one(tmp_path, CREW, sentence, number, name="crew").finding.refutes


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Some 37 percent are less than somewhat worried about fog.", 30),
        ("Some 37 percent are at least very worried about fog.", 30),
        ("Some 37 percent are undecided about whether a tug is a ship.", 40),
        ("Some 37 percent are very worried about fog.", 20),
    ],
)
def test_one_side_of_a_scale(tmp_path: Path, sentence: str, value: float) -> None:
    claim = check_one(tmp_path, HARBOUR, sentence, "37", name="harbour-survey")
    assert claim.evidence[0].value == pytest.approx(value)


def test_two_answers_of_which_one_has_no_word(tmp_path: Path) -> None:
    sentence = "Some 30 percent know the harbour extremely or very thoroughly."
    assert not check_one(tmp_path, HARBOUR, sentence, "30", name="harbour-survey").finding.refutes


SCHOOLS = "Education,Who should choose the books?,reader_sex,pages\n" + rows(
    (30, "Some college,The pupil,female,10"),
    (20, "Graduate degree,The teacher,male,30"),
    (50, "High school,The pupil,none,50"),
)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("College graduates made up 20 percent of the sample.", "20"),
        ("Some 60 percent of the readers were women.", "60"),
        ("Some 72 percent of pupils read every day.", "72"),
    ],
)
def test_a_base_or_an_answer_half_named_refutes_nothing(tmp_path: Path, sentence: str, number: str) -> None:
    assert not check_one(tmp_path, SCHOOLS, sentence, number, name="school-survey").finding.refutes


def test_a_typical_value_is_a_mean_or_a_median(tmp_path: Path) -> None:
    sentence = "The typical reader got through 40 pages."
    assert check_one(tmp_path, SCHOOLS, sentence, "40", name="school-survey").finding.supports


@pytest.mark.parametrize(
    ("sentence", "refuted"),
    [
        ("Among those who took up fishing, 37 percent are very worried about fog.", False),
        ("Among those who answered the question, 37 percent are very worried about fog.", True),
    ],
)
def test_of_whom_a_sentence_speaks_first_must_have_a_part(
    tmp_path: Path, sentence: str, refuted: bool
) -> None:
    assert check_one(tmp_path, HARBOUR, sentence, "37", name="harbour-survey").finding.refutes is refuted


BOOTHS = "How often do you sleep at sea?,Why do you sleep badly at sea?,Sex\n" + rows(
    (30, "Often,The engine,F"),
    (10, "Seldom,The waves,F"),
    (20, "Often,The waves,M"),
    (15, "Never,The engine,M"),
    (25, "Never,,M"),
)


@pytest.mark.parametrize(
    ("sentence", "refutes"),
    [
        ("Among sailors who ever doze at sea, 35 percent of women blame the engine.", False),
        ("Among women, 35 percent blame the engine for sleeping badly at sea.", True),
        ("Of the 75 who said why they sleep badly, 35 percent blame the engine.", True),
    ],
)
def test_of_whom_the_sentence_begins_to_speak(tmp_path: Path, sentence: str, refutes: bool) -> None:
    assert check_one(tmp_path, BOOTHS, sentence, "35", name="sailors").finding.refutes is refutes


@pytest.mark.parametrize(
    ("number", "sentence", "refutes"),
    [
        ("9", "The Aurora rescued 9 women.", False),
        ("9", "There are 9 women on the Aurora.", True),
        ("17", "The Aurora rescued 17 women.", True),
        ("9", "The Boreas kept 9 people who play the fiddle.", False),
        ("15", "In the crew 15 of the 40 people fell ill.", False),
    ],
)
def test_a_word_without_a_part_may_leave_fewer_and_never_more(
    tmp_path: Path, number: str, sentence: str, refutes: bool
) -> None:
    assert check_one(tmp_path, CREW, sentence, number, name="crew").finding.refutes is refutes


RALLIES = "server,seconds_before_serve,score,court\n" + rows(
    (30, "Ann Berg,28,15-0,Clay"), (20, "Eva Dahl,21,30-30,Clay"), (50, "Ida Lund,19,40-0,Grass")
)


def test_seconds_are_no_sum_of_serves(tmp_path: Path) -> None:
    found = check_one(tmp_path, RALLIES, "Berg hit 30 percent of the serves.", "30", name="rallies")
    assert not any("sum of seconds" in one.indicator for one in found.evidence)


@pytest.mark.parametrize(
    ("number", "sentence", "refutes"),
    [
        ("12", "The longest rescue took 12 seconds before a serve.", False),
        ("12", "Berg was the slowest, taking 12 seconds before a serve.", True),
        ("40", "The longest rescue took 40 seconds before a serve.", True),
    ],
)
def test_the_largest_of_fewer_may_be_smaller(
    tmp_path: Path, number: str, sentence: str, refutes: bool
) -> None:
    assert check_one(tmp_path, RALLIES, sentence, number, name="rallies").finding.refutes is refutes
