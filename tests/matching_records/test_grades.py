"""Marks on a scale, as conditions and as the end of the scale."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.findings import Finding
from factcheck.matching.records.owners import is_grade
from tests.matching_records.checking import check_one, rows

PIES = "judge,age,Please rate the pie of Norway,Please rate the pie of Spain\n" + rows(
    (8, "a,25,5,1"), (2, "b,45,4,1"), (4, "c,35,2,3"), (6, "d,65,1,5"), (5, "e,65,,2")
)


@pytest.mark.parametrize(
    ("sentence", "number", "value"),
    [
        ("Of those who rated the pie of Norway, 30 percent gave it a 5.", "30", 40.0),
        ("Some 20 percent of judges gave the pie of Norway a 1 or a 2.", "20", 50.0),
        ("The pie of Norway got a 5 from 25 percent of the judges.", "25", 40.0),
    ],
)
def test_a_mark_with_an_article_is_a_condition(
    tmp_path: Path, sentence: str, number: str, value: float
) -> None:
    assert check_one(tmp_path, PIES, sentence, number).evidence[0].value == pytest.approx(value)


def test_the_end_of_the_scale_limits_no_rows(tmp_path: Path) -> None:
    sentence = "The pie of Norway averaged 3.1 points out of 5 among the judges who rated it."
    claim = check_one(tmp_path, PIES, sentence, "3.1")
    assert claim.evidence[0].value == pytest.approx(62 / 20)


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("gave it a 5, the top", True),
        ("a 7 from all", True),
        ("a 5 point lead", False),
        ("a 5 to 3 vote", False),
    ],
)
def test_a_grade_stands_between_an_article_and_no_noun(text: str, grade: bool) -> None:
    match = re.search(r"\d", text)
    assert match is not None
    assert is_grade(text, match) is grade


def test_a_mark_in_the_clause_before_limits_no_rows(tmp_path: Path) -> None:
    sentence = "The pie of Spain got a 5 from the mayor, and 62 percent of the visitors cheered."
    assert check_one(tmp_path, PIES, sentence, "62").finding not in (Finding.OVERSTATES, Finding.UNDERSTATES)


def test_given_opens_the_base(tmp_path: Path) -> None:
    table = "hive,MOTH,WASP\n" + rows((10, "a,1,1"), (30, "b,1,0"), (20, "c,0,1"), (40, "d,0,0"))
    sentence = "Given that a hive has a moth, 40 percent of the time it has a wasp."
    claim = check_one(tmp_path, table, sentence, "40")
    assert claim.finding is not Finding.MATCHES
    assert claim.evidence[0].value == pytest.approx(25)
