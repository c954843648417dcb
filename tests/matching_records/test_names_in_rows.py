"""Names of people and titles in the rows: in part, with other words for them, and at how many there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.matching_records.checking import check_one, rows

PLAYS = "play,kind,year\n" + rows(
    (12, "Slain in Kent: Part 1,song,1990"),
    (8, "Slain in Kent: Part 2,duel,1990"),
    (15, "The Grey Gull,duel,1992"),
    (5, "The Grey Gull,death,1994"),
)
DIVERS = "name,sex,club,dives,joined_year\n" + "".join(
    f"{name},{'MF'[dives % 2]},{('Kelp', 'Reef')[dives % 3 > 1]},{dives},{year}\n"
    for name, dives, year in [
        ("Anna Maria Berg", 4310, 1999),
        ("Otto Karl Vogt", 918, 1999),
        ("Ada Ann Lund", 1207, 2001),
        ("Ivo Max Horn", 77, 2001),
        ("Pia Lea Falk", 312, 2003),
        ("Jens Ole Holm", 645, 2003),
        ("Eva Ida Dahl", 90, 2003),
        ("Nils Per Strand", 55, 2004),
        ("Kai Leo Brandt", 431, 2004),
        ("Rut Mia Engel", 216, 2004),
        ("Tor Jon Wolff", 519, 2006),
    ]
)
CHURCHES = "Which church do you attend?,Age\n" + rows(
    (20, "United Presbyterian,30"), (40, "Southern Baptist,41"), (40, "None,52")
)


def test_no_other_word_stands_for_one_of_a_title(tmp_path: Path) -> None:
    found = check_one(tmp_path, PLAYS, "His two plays hold 5 deaths.", "5", name="plays")
    assert found.finding.supports


@pytest.mark.parametrize(("number", "supports"), [("4,310", True), ("2,310", False)])
def test_a_row_by_two_of_three_names(tmp_path: Path, number: str, supports: bool) -> None:
    found = check_one(tmp_path, DIVERS, f"Anna Berg made {number} dives.", number, name="divers")
    assert found.finding.supports is supports
    assert found.finding.refutes is not supports


def test_a_name_of_one_word_is_of_no_row(tmp_path: Path) -> None:
    assert not check_one(tmp_path, DIVERS, "Ada made 2,310 dives.", "2,310", name="divers").finding.refutes


def test_nobody_has_more(tmp_path: Path) -> None:
    sentence = "No diver has made more dives than she has, with 4,310 dives."
    assert check_one(tmp_path, DIVERS, sentence, "4,310", name="divers").evidence[0].value == 4310


def test_a_church_by_the_last_word_of_its_name(tmp_path: Path) -> None:
    sentence = "Presbyterians made up 20 percent of those who answered."
    assert check_one(tmp_path, CHURCHES, sentence, "20", name="churches").evidence[0].value == 20


def test_different_years(tmp_path: Path) -> None:
    sentence = "The divers joined in 5 different years."
    assert check_one(tmp_path, DIVERS, sentence, "5", name="divers").finding.supports


def test_how_often_is_no_factor(tmp_path: Path) -> None:
    sentence = "Duels come up 23 times over the run of the plays."
    assert check_one(tmp_path, PLAYS, sentence, "23", name="plays").finding.supports
