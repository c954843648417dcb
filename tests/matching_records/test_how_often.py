"""Answers that say how often, bounds on them, groups held against all others, and readings that agree."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.findings import Finding
from factcheck.matching.records.frequency import times_a_year
from tests.matching_records.checking import check_one, rows

SWIMMERS = (
    "How often do you swim in the lake?,Do you own a wetsuit?,Gender,minutes_in_water,lunches,suppers\n"
    + rows(
        (10, "Every day,Yes,Female,40,3,1"),
        (20, "A few times per week,No,Female,30,2,2"),
        (30, "Once a week,Yes,Male,20,1,2"),
        (15, "Once a month or less,No,Male,10,2,1"),
        (25, "Never,No,Female,0,1,1"),
    )
)
GRID = "How do you see these boats? Rower,How do you see these boats? Canoe,Gender\n" + rows(
    (30, "Favorably,Unfavorably,Female"),
    (10, "Unfavorably,Unfavorably,Male"),
    (20, "Unfavorably,Favorably,Male"),
)
CLIMBERS = "Should the next guide be a woman?,Gender\n" + rows(
    (30, "Yes,Female"), (20, "No,Female"), (10, "Yes,Male"), (40, "No,Male")
)


@pytest.mark.parametrize(
    ("answer", "rate"),
    [
        ("Every night", 365),
        ("3 times a month", 36),
        ("Once a year or less", 0.5),
        ("Blue", None),
        ("Never", 0),
    ],
)
def test_times_a_year(answer: str, rate: float | None) -> None:
    assert times_a_year(answer) == rate


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("swim in the lake at least once a week", 60),
        ("swim in the lake weekly or more often", 60),
        ("swim in the lake more than once a week", 30),
        ("swim in the lake less than once a week", 40),
        ("swim in the lake once a week", 30),
    ],
)
def test_a_bound_on_how_often(tmp_path: Path, words: str, value: float) -> None:
    claim = check_one(tmp_path, SWIMMERS, f"In our poll, 47 percent of people {words}.", "47")
    assert claim.evidence[0].value == pytest.approx(value)


@pytest.mark.parametrize(
    ("sentence", "number", "value"),
    [
        ("People who own a wetsuit stay in 12 more minutes, on average, than those who do not.", "12", 12.5),
        ("Women stay in 12 fewer minutes on average than others.", "12", -1.52),
        ("Of the 100 swimmers, 17 have more suppers than lunches.", "17", 30),
    ],
)
def test_held_against_the_rest(tmp_path: Path, sentence: str, number: str, value: float) -> None:
    claim = check_one(tmp_path, SWIMMERS, sentence, number, name="swimmers")
    assert claim.evidence[0].value == pytest.approx(value, abs=0.01)


def test_items_of_one_question_are_told_apart_by_the_claims_own_clause(tmp_path: Path) -> None:
    sentence = (
        "The rower was seen favorably by 50 percent, while 55 percent had an unfavorable view of the canoe."
    )
    claim = check_one(tmp_path, GRID, sentence, "55")
    assert claim.evidence[0].value == pytest.approx(66.67, abs=0.01)
    assert "Rower" not in claim.evidence[0].indicator


def test_of_them_means_the_subject_of_the_clause_before(tmp_path: Path) -> None:
    sentence = "Women were more open to it: 60 percent of them said the next guide should be a woman."
    assert check_one(tmp_path, CLIMBERS, sentence, "60").finding.supports


def test_another_reading_with_the_figure_claimed_keeps_a_refutation_back(tmp_path: Path) -> None:
    table = "Job,Trade\n" + rows(
        (10, "Baker,Bakers and millers"), (30, "Oven hand,Bakers and millers"), (60, "Smith,Metal")
    )
    claim = check_one(tmp_path, table, "Bakers accounted for 40 percent of the workers.", "40")
    assert claim.finding not in (Finding.OVERSTATES, Finding.UNDERSTATES)


def test_a_rate_bounded_by_the_last_word_of_a_text(tmp_path: Path) -> None:
    claim = check_one(tmp_path, SWIMMERS, "Some 60 percent swim once a week plus", "60")
    assert claim.evidence[0].value == pytest.approx(60)
