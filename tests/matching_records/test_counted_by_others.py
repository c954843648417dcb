"""Numbers of a sentence that count what they stand before, and limit no rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.matching_records.checking import check_one

SEASON = "round,rival,outcome,Lions points\n" + "".join(
    f"{i},{rival},{outcome},{points}\n"
    for i, (rival, outcome, points) in enumerate(
        [
            ("Bears", "win", 21), ("Colts", "win", 14), ("Drakes", "loss", 7), ("Elks", "win", 28),
            ("8 Foxes", "loss", 3), ("Geese", "win", 20), ("Hares", "win", 31), ("Ibex", "loss", 4),
        ],
        start=1,
    )
)  # fmt: skip


def test_the_whole_of_a_part_is_no_row_of_that_number(tmp_path: Path) -> None:
    claim = check_one(tmp_path, SEASON, "The Lions won 5 of their 8 rounds.", "5")
    assert claim.finding.supports
    assert claim.evidence[0].operation == 'count of rows where outcome = "win"'


def test_points_in_the_last_row_are_no_wins(tmp_path: Path) -> None:
    assert not check_one(tmp_path, SEASON, "The Lions won 4 of their 8 rounds.", "4").finding.supports


@pytest.mark.parametrize(("number", "supported"), [("4", True), ("9", False)])
def test_a_numbered_row_is_named_by_its_number(tmp_path: Path, number: str, supported: bool) -> None:
    claim = check_one(tmp_path, SEASON, f"In round 8 the Lions scored {number} points.", number)
    assert claim.finding.supports is supported
    assert claim.finding.refutes is not supported


CLUBS = "Pos,Club,Pld,W,D,L,GF\n" + "".join(
    f"{i},{club},22,{won},{drawn},{22 - won - drawn},{goals}\n"
    for i, (club, won, drawn, goals) in enumerate(
        [
            ("Aston Vale", 16, 3, 40), ("Corby Rovers", 14, 6, 40), ("Deal Harriers", 13, 8, 29),
            ("Frome", 11, 8, 27), ("Goole City", 9, 8, 33), ("Hythe", 8, 3, 17),
        ],
        start=1,
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Hythe won just 8 of their 22 games.", "8"),
        ("Aston Vale and Corby Rovers struck 40 times each.", "40"),
        ("Frome drew eight of their games.", "eight"),
    ],
)
def test_rows_that_names_stand_for_are_not_counted(tmp_path: Path, sentence: str, number: str) -> None:
    claim = check_one(tmp_path, CLUBS, sentence, number)
    assert not claim.finding.refutes
    assert not any("Club =" in (one.operation or "") for one in claim.evidence if one.value in (1, 2))


SEATS = "Ward,Area,Turnout (%)\n" + "".join(
    f"Ward {name},{area},{turnout}\n"
    for name, area, turnout in (
        ("Alder", "North", 52.1), ("Birch", "North", 57.2), ("Cedar", "South", 74.3),
        ("Dogwood", "South", 74.7), ("Elm", "North", 60.8), ("Fir", "South", 75.9),
        ("Gorse", "North", 74.4), ("Hazel", "South", 63.3),
    )
)  # fmt: skip


@pytest.mark.parametrize("number", ["74.7%", "75.9%"])
def test_no_share_is_taken_of_rows_that_names_stand_for(tmp_path: Path, number: str) -> None:
    sentence = "Dogwood and Fir both saw turnout above 74%, at 74.7% and 75.9%."
    assert not check_one(tmp_path, SEATS, sentence, number).finding.refutes


DRINKS = "land,ale_servings,wine_servings,litres_of_all_pure_alcohol\n" + "".join(
    f"Land{i},{max(0, i - 4) * 9},{max(0, i - 6) * 7},{max(0, i - 2) * 0.3:.1f}\n" for i in range(40)
)


def test_a_word_for_several_columns_means_none_of_them(tmp_path: Path) -> None:
    sentence = "In 3 lands, people drink no alcohol at all."
    assert not check_one(tmp_path, DRINKS, sentence, "3").finding.refutes


def test_the_own_word_of_a_column_means_it(tmp_path: Path) -> None:
    assert check_one(tmp_path, DRINKS, "In 12 lands, people drink no ale.", "12").finding.refutes


SQUAD = "name,league apps,league goals,cup goals,total goals\n" + "".join(
    f"{name},{apps},{goals},{cup},{goals + cup}\n"
    for name, apps, goals, cup in (
        ("Mick Lane", "45", 4, 0), ("Ian Roper", "39 (1)", 25, 2), ("Dave Stone", "20 (4)", 6, 1),
        ("Jim Dunn", "33", 3, 2), ("Pete Vickers", "41", 9, 0), ("Keith Hall", "12 (8)", 0, 0),
    )
)  # fmt: skip


def test_what_another_number_counts_is_not_what_the_claimed_one_does(tmp_path: Path) -> None:
    sentence = "Mick Lane played 45 league games and scored four goals."
    assert not check_one(tmp_path, SQUAD, sentence, "45").finding.refutes


def test_a_column_that_the_claimed_number_counts_refutes_beside_another(tmp_path: Path) -> None:
    sentence = "Ian Roper scored 40 league goals and two cup goals."
    assert check_one(tmp_path, SQUAD, sentence, "40").finding.refutes
