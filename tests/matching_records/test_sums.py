"""Sums over the rows of long tables: who got how many votes, and what part of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.matching_records.checking import check_one, rows

BALLOTS = "year,state,candidate,candidatevotes,totalvotes\n" + rows(
    (1, '2008,OHIO,"MARLOW, WILLIAM T. JR",300,700'),
    (1, '2008,OHIO,"PEEL, SUSAN",400,700'),
    (1, '2008,IOWA,"MARLOW, WILLIAM T. JR",250,450'),
    (1, '2008,IOWA,"PEEL, SUSAN",200,450'),
    (1, '2012,OHIO,"MARLOW, WILLIAM T. JR",310,900'),
    (1, '2012,OHIO,"PEEL, SUSAN",590,900'),
    (1, '2012,IOWA,"MARLOW, WILLIAM T. JR",90,390'),
    (1, '2012,IOWA,"PEEL, SUSAN",300,390'),
    *((1, f'2012,UTAH,"STRAY{n}, LEE {chr(65 + n % 26)}.",{n},2080') for n in range(65)),
)  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "number", "value"),
    [
        ("William Marlow received 550 votes in 2008.", "550", 550),
        ("Bill Marlow got 550 votes in 2008.", "550", 550),
        ("In Ohio, Peel received 590 votes in 2012.", "590", 590),
        ("Susan Peel won 52.2 percent of the vote in 2008.", "52.2", 100 * 600 / 1150),
        ("In Iowa, Peel won 77 percent of the vote in 2012.", "77", 100 * 300 / 390),
        ("Peel won 490 more votes than Marlow in 2012.", "490", 490),
    ],
)
def test_the_sum_meant_comes_first(tmp_path: Path, sentence: str, number: str, value: float) -> None:
    found = check_one(tmp_path, BALLOTS, sentence, number, name="ballots")
    assert found.evidence[0].value == pytest.approx(value)
    assert found.finding.supports


def test_a_wrong_sum_is_refuted(tmp_path: Path) -> None:
    found = check_one(tmp_path, BALLOTS, "William Marlow received 760 votes in 2008.", "760", name="ballots")
    assert found.finding.refutes


def test_the_part_of_a_sum_shows_its_division(tmp_path: Path) -> None:
    sentence = "Susan Peel won 52.2 percent of the vote in 2008."
    found = check_one(tmp_path, BALLOTS, sentence, "52.2", name="ballots")
    assert any("600 ÷ 1,150" in line for line in found.evidence[0].calculation)


def test_nobody_is_everybody(tmp_path: Path) -> None:
    """A name that two people have settles nothing, and the sum over all is not theirs."""
    found = check_one(tmp_path, BALLOTS, "In 2012, Mr Lee won just 12 votes.", "12", name="ballots")
    assert not found.finding.refutes
