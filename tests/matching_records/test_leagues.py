"""Tables of teams, players and ranks, whose headers say little."""

from pathlib import Path

import pytest

from tests.matching_records.checking import check_all, check_one, rows

LEAGUE = (
    "Position,Team,Nation,W,Ends won,Ends lost,Blank ends,Cup caps,Caps\n"
    "1,Harriers,East Zembla,9,48,43,7,4,46 (1)\n"
    "2,Rovers,West Zembla,8,47,44,10,3,39\n"
    "3,Wanderers,Westmark,6,41,46,13,2,31 (2)\n"
    "4,Albion,Westmark,6,42,48,12,1,12\n"
    "5,Town,Nordland,5,40,50,11,0,9\n"
    "6,Thistle,Westmark,4,39,51,15,5,8\n"
)


@pytest.mark.parametrize(("number", "supported"), [("Two", True), ("Three", False)])
def test_the_top_ones_are_those_with_the_first_ranks(tmp_path: Path, number: str, supported: bool) -> None:
    claim = check_one(tmp_path, LEAGUE, f"{number} of the top five teams came from Westmark.", number)
    assert claim.finding.supports is supported
    assert claim.finding.refutes is not supported


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("The Harriers won nine matches.", "nine"),
        ("The lowest number of blank ends among teams with five wins was 10.", "five"),
        ("The Harriers won 46 caps.", "46"),
    ],
)
def test_a_column_of_other_things_refutes_nothing(tmp_path: Path, sentence: str, number: str) -> None:
    assert not check_one(tmp_path, LEAGUE, sentence, number).finding.refutes


MEDALS = "nation,gold,silver,total\n" + "".join(
    f"{nation},{gold},{silver},{gold + silver}\n"
    for nation, gold, silver in (
        ("Nordland", 9, 5),
        ("Westmark", 7, 5),
        ("Zembla", 4, 6),
        ("Ruritania", 2, 2),
    )
)


def test_things_listed_once_are_not_counted_against_each_other(tmp_path: Path) -> None:
    claim = check_one(tmp_path, MEDALS, "Nordland won five more medals than Zembla.", "five")
    assert not any("count of rows" in (one.operation or "") for one in claim.evidence)


VIEWS = "How do you view the harbour?\n" + rows(
    (20, "Very favorably"), (24, "Somewhat favorably"), (30, "Neither"), (26, "Unfavorably")
)


def test_a_word_beside_the_shared_one_tells_which_is_meant(tmp_path: Path) -> None:
    sentence = "Some 44 percent view the harbour very favorably."
    assert check_one(tmp_path, VIEWS, sentence, "44", name="harbour-survey").finding.refutes


PRIZES = "prize,age,born,veteran,salary\n" + rows(
    (3, "Best dancer,20,United States,1,40"),
    (3, "Best dancer,40,United States,1,40"),
    (4, "Best singer,50,United Kingdom,0,20"),
    (2, "Best singer,20,United States,0,10"),
)


def test_a_superlative_in_the_name_of_a_prize_asks_for_no_extreme(tmp_path: Path) -> None:
    claim = check_one(tmp_path, PRIZES, "On average, best dancer winners were 48 years old.", "48")
    assert claim.finding.refutes
    assert claim.evidence[0].value == pytest.approx(30)


def test_a_place_is_met_by_its_other_name_alone(tmp_path: Path) -> None:
    claim = check_one(tmp_path, PRIZES, "In the U.S., the average salary was 33.", "33")
    assert claim.evidence[0].value == pytest.approx(32.5)


def test_everyone_else_is_who_is_not_of_the_group_before(tmp_path: Path) -> None:
    sentence = "Veterans had an average salary of 40, while everyone else had an average salary of 17."
    claim = check_one(tmp_path, PRIZES, sentence, "17")
    assert claim.finding.supports
    assert claim.evidence[0].value == pytest.approx(100 / 6)


STATES = "nation,web developers,stats developers,embedded developers,remote\n" + rows(
    (6, "United States,1,0,0,yes"),
    (3, "United States,0,1,0,no"),
    (3, "Nordland,0,0,1,no"),
    (8, "Zembla,0,0,0,yes"),
)


def test_a_word_that_many_headers_share_is_no_condition(tmp_path: Path) -> None:
    claim = check_one(
        tmp_path, STATES, "Some 50 percent of developers work remotely.", "50", name="work-survey"
    )
    assert claim.finding.refutes
    assert claim.evidence[0].value == pytest.approx(70)


DEATHS = "hero,sex,death1,return1,death2,return2\n" + rows(
    (10, "A,female,YES,YES,YES,NO"), (5, "B,female,YES,NO,NO,"), (5, "C,female,NO,,,"), (20, "D,male,NO,,,")
)


def test_an_ordinal_means_the_column_with_its_number(tmp_path: Path) -> None:
    assert check_one(tmp_path, DEATHS, "Ten heroes died a second time.", "Ten").finding.supports


BROKEN = "Had you heard of the comma?Œæ\n" + rows((30, "Yes"), (20, "NoŒæ"))


def test_a_broken_space_is_a_space(tmp_path: Path) -> None:
    claim = check_one(tmp_path, BROKEN, "Some 60 percent had heard of the comma.", "60", name="comma-survey")
    assert claim.finding.supports


SCORERS = """player,cup,goals,sex
Ann Arden,yes,11,f
Bea Boyle,no,9,f
Cem Crane,yes,8,m
Dot Dunn,no,4,m
Eve East,yes,3,m
Fay Finch,no,2,f
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "Of those in the cup, women scored more goals than the other players combined.",
        "Among women, Ann Arden scored more goals than all others together.",
    ],
)
def test_all_others_are_a_group_that_no_condition_names(tmp_path: Path, sentence: str) -> None:
    assert not any(claim.finding.refutes for claim in check_all(tmp_path, SCORERS, sentence))
