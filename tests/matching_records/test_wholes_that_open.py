"""Sentences that begin with a whole, and percentages of persons: no part of them refutes another."""

from pathlib import Path

import pytest

from tests.matching_records.checking import check_one

ANSWERS = "person,smokes,country\n" + "".join(
    f"p{i},{'yes' if i % 3 == 0 else 'no'},{'U.S.' if i <= 20 else 'Canada'}\n" for i in range(1, 61)
)
FILMS = """title,year,director,country
Red Tide,1994,Ann Bell,France
Green Door,2001,Cal Dunn,France
Black Ice,2010,Ann Bell,Spain
Gold Rush,2012,Gus Hall,Spain
Silver Lake,2015,Ann Bell,Spain
"""
VOTES = "year,candidate,votes,share_percent\n" + "".join(
    f"{year},{who},{share * 9},{share}\n"
    for year, shares in ((2008, (52, 43, 5)), (2012, (49, 47, 4)))
    for who, share in zip(("Adams", "Brown", "Clark"), shares, strict=True)
)


@pytest.mark.parametrize(
    ("table", "sentence", "number"),
    [
        (ANSWERS, "Of the 20 people in the U.S., six smoke.", "six"),
        (ANSWERS, "Of the 20 people in the U.S., 14 do not smoke.", "14"),
        (FILMS, "Of the two films made in France, one was by Cal Dunn.", "two"),
        (FILMS, "Of the three films since 2010, two were by Ann Bell.", "three"),
        (VOTES, "In 2008 Adams had 52%, Brown 43%.", "43%"),
        (VOTES, "Adams took 49% in 2012.", "49%"),
    ],
)
def test_what_is_true_is_not_refuted(tmp_path: Path, table: str, sentence: str, number: str) -> None:
    assert not check_one(tmp_path, table, sentence, number, name="people-survey").finding.refutes
