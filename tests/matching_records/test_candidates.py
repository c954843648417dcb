"""Candidates for claims about a small survey."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.claims import Kind
from factcheck.matching.records import candidates
from tests.matching_records.answers import Answers
from tests.matching_records.helpers import DATA, claim, library, superlative

BAKERY = DATA / "bakery-survey.csv"


@pytest.mark.parametrize(
    ("sentence", "number", "value"),
    [
        ("Sourdough is the favorite bread of 44 percent of respondents.", "44", 100 * 4 / 9),
        ("Half of those asked said they bake at home.", "Half", 0.5),
        ("Among women, 83 percent bake at home.", "83", 100 * 5 / 6),
        ("Some 20 percent of people never buy bread.", "20", 20.0),
        ("Of people 60 and up, 67 percent bake at home.", "67", 100 * 2 / 3),
        ("Of those asked, 50 percent do not bake at home.", "50", 50.0),
    ],
)
def test_the_share_meant_comes_first(sentence: str, number: str, value: float) -> None:
    best = candidates(claim(sentence, number), library(BAKERY))[0]
    assert best.observation.value == pytest.approx(value)


def test_a_wrong_share_still_finds_the_right_one() -> None:
    best = candidates(claim("Among women, 40 percent bake at home.", "40"), library(BAKERY))[0]
    assert best.observation.value == pytest.approx(100 * 5 / 6)


def test_a_count_of_rows() -> None:
    best = candidates(claim("The survey had 10 respondents.", "10", Kind.COUNT), library(BAKERY))[0]
    assert best.observation.value == 10


def test_the_other_base_is_a_warning() -> None:
    made = claim("Sourdough is the favorite bread of 40 percent of respondents.", "40")
    best = candidates(made, library(BAKERY))[0]
    assert best.warnings[0].startswith("base: 4 of 10 rows in all (40.0 %), 4 of 9 who answered (44.4 %)")


def test_the_steps_can_be_recomputed() -> None:
    best = candidates(claim("Among women, 83 percent bake at home.", "83"), library(BAKERY))[0]
    assert best.steps[-2:] == ("5 ÷ 6 × 100 = 83.3333", "83.3333 rounds to 83")


def test_the_first_row_used_is_named() -> None:
    best = candidates(claim("Rye is the favorite bread of 33 percent.", "33"), library(BAKERY))[0]
    assert (best.observation.line, best.observation.cell) == (3, "Rye")


def test_a_claim_about_something_else_is_not_established() -> None:
    found = candidates(claim("Exports of coal grew by 12 percent.", "12"), library(BAKERY))
    assert all(one.score < 0.5 for one in found)


COMMUTE = DATA / "commute-survey.csv"
FIRES = DATA / "kitchen-fires.csv"


def test_a_difference_of_shares_between_two_groups() -> None:
    known = Answers(COMMUTE)
    in_north = known.share(("get to work", "Train or subway"), ("Region", "Northeast"))
    in_south = known.share(("get to work", "Train or subway"), ("Region", "South"))
    gap = f"{in_north - in_south:.0f}"
    sentence = (
        f"The share who take the train or subway is {gap} percentage points higher in the Northeast "
        "than in the South."
    )
    best = candidates(claim(sentence, gap), library(COMMUTE))[0]
    assert best.observation.value == pytest.approx(in_north - in_south)
    assert best.operation is not None
    assert best.operation.startswith("difference: share of rows where")


def test_a_ratio_of_shares_between_two_groups() -> None:
    known = Answers(COMMUTE)
    men = known.share(("get to work", "Bicycle"), ("Gender", "Male"))
    women = known.share(("get to work", "Bicycle"), ("Gender", "Female"))
    made = claim("Men are twice as likely as women to ride a bicycle to work.", "twice")
    assert candidates(made, library(COMMUTE))[0].observation.value == pytest.approx(men / women)


def test_the_steps_of_a_ratio_end_in_one_division() -> None:
    made = claim("Men are twice as likely as women to ride a bicycle to work.", "twice")
    *_, last = candidates(made, library(COMMUTE))[0].steps
    first, second, result = (float(part) for part in re.split("[÷=]", last))
    assert first / second == pytest.approx(result, rel=1e-3)


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Unattended cooking was the most common cause of fires.", 1),
        ("Heating equipment was the most common cause of fires.", 3),
    ],
)
def test_the_most_common_answer(sentence: str, place: int) -> None:
    best = candidates(superlative(sentence, "most common"), library(FIRES))[0]
    assert best.observation.value == place


def test_a_superlative_names_the_leader_in_its_steps() -> None:
    made = superlative("Heating equipment was the most common cause of fires.", "most common")
    assert "frequency: Unattended cooking" in candidates(made, library(FIRES))[0].steps[1]


def test_a_fraction_in_words_reaches_five_percent() -> None:
    made = claim("A third of participants snore.", "A third")
    best = candidates(made, library(DATA / "sleep-habits.csv"))[0]
    assert best.steps[-1] == "0.336709 rounds to 0.3333"


def test_a_word_of_the_question_takes_in_all_degrees() -> None:
    known = Answers(COMMUTE)
    gold = known.share(("satisfied", ["Very satisfied", "Somewhat satisfied"]))
    made = claim("Some 40 percent are satisfied with their commute.", "40")
    assert candidates(made, library(COMMUTE))[0].observation.value == pytest.approx(gold)


def test_a_difference_of_counts() -> None:
    known = Answers(FIRES)
    gold = known.count(("district", "Northgate")) - known.count(("district", "Mill Creek"))
    made = claim("Northgate had 12 more fires than Mill Creek.", "12", Kind.COUNT)
    assert candidates(made, library(FIRES))[0].observation.value == gold


def test_two_names_for_one_answer_with_a_note_that_the_text_repeats(tmp_path: Path) -> None:
    path = tmp_path / "clubs.csv"
    answers = ["Rowing/Canoeing (since 1987)", "Chess/Draughts (since 1990)"] * 5
    path.write_text("club\n" + "\n".join([*answers, *["Fencing"] * 10]) + "\n", encoding="utf-8")
    made = claim("Fencing was chosen by 50 percent, and rowing by none in 1987.", "50")
    assert 50.0 in [one.observation.value for one in candidates(made, library(path))]
