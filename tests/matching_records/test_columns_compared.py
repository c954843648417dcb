"""Two columns of numbers held against each other, row by row and in sum."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.matching_records.checking import check_one

CHOIRS = """choir,region,sopranos,basses,concerts,festivals
Ash,North,30,20,5,9
Bex,North,12,40,8,3
Cole,South,25,24,4,4
Dun,South,50,10,7,1
Esk,East,11,19,6,2
Fen,East,22,21,3,5
Gil,North,9,18,2,1
Hay,South,14,7,9,8
"""


@pytest.mark.parametrize(
    ("sentence", "number", "value"),
    [
        ("Sopranos outnumber basses in 5 of the 8 choirs.", "5", 5),
        ("Sopranos outnumber basses in 5 of the 8 choirs.", "8", 8),
        ("In two choirs there were fewer concerts than festivals.", "two", 2),
        ("In the South, sopranos outnumber basses in three choirs.", "three", 3),
        ("Sopranos outnumbered basses in 62.5 percent of the choirs.", "62.5", 62.5),
        ("In Dun, sopranos outnumber basses by 40.", "40", 40),
        ("Overall, the choirs gave 11 more concerts than festivals.", "11", 11),
        ("Dun has five times as many sopranos as basses.", "five", 5),
    ],
)
def test_what_comes_first(tmp_path: Path, sentence: str, number: str, value: float) -> None:
    found = check_one(tmp_path, CHOIRS, sentence, number, name="choirs")
    assert found.evidence[0].value == pytest.approx(value)
    assert found.finding.supports


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Sopranos outnumber basses in 3 of the 8 choirs.", "3"),
        ("In Dun, sopranos outnumber basses by 28.", "28"),
        ("Ash has 18 more sopranos than basses.", "18"),
    ],
)
def test_what_is_wrong(tmp_path: Path, sentence: str, number: str) -> None:
    assert check_one(tmp_path, CHOIRS, sentence, number, name="choirs").finding.refutes


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Sopranos outnumber tenors in 3 of the 8 choirs.", "3"),
        ("The most by which sopranos outnumber basses is 28.", "28"),
    ],
)
def test_what_the_columns_do_not_say(tmp_path: Path, sentence: str, number: str) -> None:
    assert not check_one(tmp_path, CHOIRS, sentence, number, name="choirs").finding.refutes


def test_the_total_that_a_table_states_is_the_sum(tmp_path: Path) -> None:
    table = "member,votes\nAnn,4\nBob,5\nCy,1\nTotal,11\n"
    found = check_one(tmp_path, table, "The members cast 11 votes.", "11", name="members")
    assert found.evidence[0].value == 11
