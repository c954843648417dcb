"""Turns of phrase that say what is counted, on small tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.findings import Verdict
from tests.matching_records.checking import check_one, rows

SWIMMERS = "swimmer,age,laps,breaks,On a normal day how many minutes do you swim?\n" + rows(
    (6, "Ann,17,40,0,30"),
    (9, "Bob,66,20,1,50"),
    (5, "Cem,71,10,0,45"),
)
MANNERS = "Is it rude to hum in a lift?,Gender\n" + rows(
    (12, '"No, not at all rude",Female'),
    (20, '"No, not at all rude",Male'),
    (8, '"Yes, somewhat rude",Female'),
)
STORMS = "date,place,damage\n" + rows(
    (7, "2011-03-04,Bay,100"), (5, "2012-05-01,Hill,200"), (8, "2012-08-09,Bay,50")
)


def value(folder: Path, table: str, sentence: str, number: str, name: str = "table") -> float | None:
    """The value that comes first for the claim with this number."""
    evidence = check_one(folder, table, sentence, number, name=name).evidence
    return evidence[0].value if evidence else None


def test_the_comparison_of_an_age_limits_no_other_column(tmp_path: Path) -> None:
    sentence = "Of the swimmers 65 and older, the average was 16.4 laps."
    assert value(tmp_path, SWIMMERS, sentence, "16.4") == pytest.approx(230 / 14)


def test_the_header_is_in_the_unit_that_it_asks_for(tmp_path: Path) -> None:
    assert value(tmp_path, SWIMMERS, "The average swim took 42.8 minutes.", "42.8") == pytest.approx(42.75)


def test_none_of_it_is_a_zero_in_the_column(tmp_path: Path) -> None:
    assert value(tmp_path, SWIMMERS, "For 11 swimmers, the number of breaks was zero.", "11") == 11


def test_nothing_denies_what_follows(tmp_path: Path) -> None:
    sentence = "Some 80 percent of those asked see nothing rude in humming in a lift."
    assert value(tmp_path, MANNERS, sentence, "80") == pytest.approx(80)


def test_a_clause_that_only_adds_is_a_claim(tmp_path: Path) -> None:
    sentence = "The worst year was 2012, when 13 storms struck."
    assert value(tmp_path, STORMS, sentence, "13", name="storms") == 13


def test_a_clause_that_limits_is_none(tmp_path: Path) -> None:
    found = check_one(tmp_path, SWIMMERS, "The laps are fewest when the age is 66.", "66")
    assert found.proposed_verdict is Verdict.UNPROVEN


def test_rows_with_a_figure_are_no_answers(tmp_path: Path) -> None:
    found = check_one(tmp_path, SWIMMERS, "Laps beat breaks for 13 of the 21 swimmers.", "13")
    assert not found.finding.refutes


TUNES = "tune,composers,length sec,goal,winpercent,ethnicity\n" + "".join(
    f"Tune {n},{('P. Long', 'Q. Short', 'R. Poe')[n % 3]} {n},{60 + n * 7 % 80},{('Yes', 'No')[n % 4 == 0]},"
    f"{20 + n % 50},{('Black', 'White')[n % 2]}\n"
    for n in range(80)
)


@pytest.mark.parametrize(
    ("sentence", "number", "expected"),
    [
        ("Some 75 percent of the tunes use the word “goal.”", "75", 75),
        ("The average tune lasts 99.5 seconds.", "99.5", 99.5),
        ("Tune 40 won 60 percent of its contests.", "60", 60),
        ("Half of the tunes were by African-American composers.", "Half", 0.5),
    ],
)
def test_other_words_for_a_header(tmp_path: Path, sentence: str, number: str, expected: float) -> None:
    assert value(tmp_path, TUNES, sentence, number, name="tunes") == pytest.approx(expected)


ROLES = "title,role,number of roles\n" + rows((3, "One,Hero,2"), (5, "Two,Villain,1"))


def test_what_a_column_of_words_names_is_no_sum(tmp_path: Path) -> None:
    sentence = "Villains account for 62.5 percent of all roles."
    assert value(tmp_path, ROLES, sentence, "62.5", name="films") == pytest.approx(62.5)


HABITS = (
    "Have you ever heard of the long red kettle song?,Do you like tea?,Age\n"
    + rows((6, "Yes,No,18-29"), (4, "No,Yes,18-29"), (9, "Yes,Yes,30-44"), (5, "No,No,30-44"))
)  # fmt: skip


def test_a_group_is_no_share_of_itself(tmp_path: Path) -> None:
    found = check_one(tmp_path, HABITS, "Of people ages 18 to 29, 71 percent dance.", "71", name="habits")
    assert not found.finding.refutes


def test_a_question_that_is_hardly_stated_refutes_nothing(tmp_path: Path) -> None:
    sentence = "Of people ages 18 to 29, 71 percent own a kettle."
    assert not check_one(tmp_path, HABITS, sentence, "71", name="habits").finding.refutes


SPELLING = "Which of these would you write?\n" + rows(
    (7, "Nobody knows what the crew is doing"), (3, "Nobody knows what the crew are doing")
)


@pytest.mark.parametrize(
    ("sentence", "number", "expected"),
    [
        ("Some 70 percent would write “the crew is doing.”", "70", 70),
        ("Some 70 percent would write “crew is doing” rather than “crew are doing.”", "70", 70),
        ("Some 30 percent would write “crew are doing” instead of “crew is doing.”", "30", 30),
    ],
)
def test_a_quotation_names_the_answer_that_holds_it(
    tmp_path: Path, sentence: str, number: str, expected: float
) -> None:
    found = check_one(tmp_path, SPELLING, sentence, number, name="spelling")
    assert found.evidence[0].value == pytest.approx(expected)
    assert found.finding.supports


def test_times_are_given_by_their_mean(tmp_path: Path) -> None:
    assert value(tmp_path, SWIMMERS, "A swim took 42.8 minutes.", "42.8") == pytest.approx(42.75)
