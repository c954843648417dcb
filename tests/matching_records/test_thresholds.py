"""Bounds in words: fractions, `a week`, percentages that limit an answer or a row, verbs of passing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.matching_records.checking import check_one, rows

WARDS = "ward,turnout_pct,dem_votes,rep_votes,days_open\n" + "".join(
    f"Ward {i},{pct},{dem},{rep},{days}\n"
    for i, (pct, dem, rep, days) in enumerate(
        [(20.5, 100, 300, 3)] * 5 + [(45.0, 400, 300, 9)] * 6 + [(72.5, 500, 900, 20)] * 9
    )
)
FARES = (
    "What do you pay on top of the fare?,How many rides a week do you take?,How often do you share a taxi?\n"
    + rows(
        (20, "20 percent or more,5 or more,Every day"),
        (30, "10 - 19 percent,3,A few times a week"),
        (50, "Less than 10 percent,1,Less than once a month"),
    )
)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("In 12 wards, the turnout was less than a quarter.", 5),
        ("In 12 wards, turnout was above two-thirds.", 9),
        ("Turnout topped 40 percent in 12 wards.", 15),
        ("12 wards were open for longer than a week.", 15),
    ],
)
def test_wards(tmp_path: Path, sentence: str, value: float) -> None:
    claim = check_one(tmp_path, WARDS, sentence, "12", name="wards")
    assert claim.evidence[0].value == value


def test_a_short_form_in_a_header_names_the_party(tmp_path: Path) -> None:
    claim = check_one(tmp_path, WARDS, "Republicans received 9,100 votes in total.", "9,100", name="wards")
    assert claim.evidence[0].value == 11400


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Some 37 percent of riders pay at least 20 percent on top of the fare.", 20),
        ("Some 37 percent of riders pay 20 percent or more on top of the fare.", 20),
        ("Some 37 percent of riders take five or more rides a week.", 20),
        ("Some 37 percent of riders share a taxi at least once a week.", 50),
    ],
)
def test_a_percentage_may_be_an_answer(tmp_path: Path, sentence: str, value: float) -> None:
    claim = check_one(tmp_path, FARES, sentence, "37", name="fare-survey")
    assert claim.evidence[0].value == pytest.approx(value)


def test_a_percentage_after_another_one_states_its_own(tmp_path: Path) -> None:
    sentence = (
        "Some 37 percent of riders share a taxi every day, and more than 20 percent take 3 rides a week."
    )
    claim = check_one(tmp_path, FARES, sentence, "37", name="fare-survey")
    assert claim.evidence[0].value == pytest.approx(20)


def test_pairs_that_meet_again_in_another_year_are_records(tmp_path: Path) -> None:
    teams = ["Brazil", "Italy", "Ghana", "Japan", "Peru", "Chad", "Fiji"]
    lines = [
        f"{1990 + 4 * (i % 5)},{'Final' if i % 9 == 0 else 'Group'},{one},{other},{i % 4}\n"
        for i, (one, other) in enumerate((a, b) for a in teams for b in teams if a != b)
    ]
    again = [line.replace("1990,", "2010,") for line in lines if line.startswith("1990")]
    table = "year,stage,team,opponent,goals\n" + "".join(lines + again)
    claim = check_one(tmp_path, table, "There were 61 games in the group stage.", "61", name="cup-games")
    assert claim.evidence[0].value == sum("Group" in line for line in lines + again)


SHIPS = "ship_id,harbour,flag,hull,built,days_at_sea,launched\n" + "".join(
    f"S{i:03d},{harbour},{flag},{hull},{built},{days},{1990 + i % 25}-05-01\n"
    for i, (harbour, flag, hull, built, days) in enumerate(
        [("Oslo", "Norway", "Steel", 1960, 9)] * 30 + [("Bergen", "Malta", "Wood", 2000, 3)] * 20
    )
)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("In all, 12 ships have a hull of wood.", 20),
        ("12 ships stay out for longer than a week.", 30),
        ("12 ships are older than 30 weeks.", None),
    ],
)
def test_things_with_an_identifier_are_records(tmp_path: Path, sentence: str, value: float | None) -> None:
    claim = check_one(tmp_path, SHIPS, sentence, "12", name="ships")
    if value is None:
        assert not claim.finding.refutes
    else:
        assert claim.evidence[0].value == value


def test_a_number_with_a_unit_is_no_year(tmp_path: Path) -> None:
    towns = "town,hours_of_sun\n" + "".join(f"Town {i},{1500 + 100 * i}\n" for i in range(12))
    sentence = "In 9 towns there are more than 2,000 hours of sun."
    assert check_one(tmp_path, towns, sentence, "9", name="towns").evidence[0].value == 6
