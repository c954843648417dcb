"""Who got how much in long tables: leads, shares, places carried, with names and places from the text."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.findings import CheckedClaim

BALLOTS = """year,region,candidate,party,votes,total_votes
2016,Northland,"ARDEN, RUTH",LIBERAL,300,1000
2016,Northland,"BOYLE, TOM J.",GREEN,400,1000
2016,Northland,"CRANE, LEO",LABOUR,290,1000
2016,Southland,"ARDEN, RUTH",LIBERAL,800,1500
2016,Southland,"BOYLE, TOM",GREEN,200,1500
2016,Southland,"CRANE, LEO",LABOUR,490,1500
2020,Northland,"ARDEN, RUTH",LIBERAL,500,1100
2020,Northland,"BOYLE, TOM J.",GREEN,200,1100
2020,Northland,"CRANE, LEO",LABOUR,390,1100
2020,Southland,"ARDEN, RUTH",LIBERAL,500,1600
2020,Southland,"BOYLE, TOM",GREEN,700,1600
2020,Southland,"CRANE, LEO",LABOUR,390,1600
"""
CARGO = """year,port,product,tonnes,all_exports_tonnes
2016,Abo,Wheat,300,1000
2016,Abo,Maize,400,1000
2016,Abo,Barley,290,1000
2016,Brill,Wheat,800,1500
2016,Brill,Maize,200,1500
2016,Brill,Barley,490,1500
2017,Abo,Wheat,500,1100
2017,Abo,Maize,200,1100
2017,Abo,Barley,390,1100
2017,Brill,Wheat,500,1600
2017,Brill,Maize,700,1600
2017,Brill,Barley,390,1600
"""


def check_last(folder: Path, table: str, text: str, published: str | None = "2020-11-20") -> CheckedClaim:
    """The last claim of a text, checked against a table."""
    path = folder / "table.csv"
    path.write_text(table, encoding="utf-8")
    return factcheck.check(text, factcheck.load_references(str(path)), published=published)[-1]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ruth Arden got 1,000 votes in the regional election.", 1000),
        ("Mrs Arden is the winner of the vote. In Northland she won by 110 votes.", 110),
        ("In Northland, where Mrs Arden took 45 percent of the vote, Mr Crane lost by 110 votes.", 110),
        ("The vote was close in Southland. Mr Boyle came first there by 200 votes.", 200),
        ("Mr Boyle had a lead of 200 votes in Southland.", 200),
        ("Arden won Northland by 110 votes and Boyle Southland by 200.", 200),
        ("Boyle beat Crane by 310 votes in Southland.", 310),
        ("In 2016 Arden was beaten by Boyle by 100 votes in Northland.", 100),
        ("In 2016 Boyle edged out Arden in Northland, beating her by 100 votes.", 100),
        ("In 2016 Boyle had beaten Arden by 100 votes in Northland.", 100),
        ("In Southland Arden got 110 more votes than Crane.", 110),
        ("Mr Crane, who voted early, took 24 percent of the vote in Southland.", 24.375),
        ("The Greens got 900 votes in the whole country.", 900),
        ("Arden won the vote in Northland by 10 percentage points.", 10),
        ("Almost 2,700 people voted across the country.", 2700),
        ("In 2016 Arden won 44 percent of the vote.", 44),
        ("The vote of 2020 gave Arden one region. Boyle won 1 region.", 1),
    ],
)
def test_what_the_words_ask_for_comes_first(tmp_path: Path, text: str, value: float) -> None:
    found = check_last(tmp_path, BALLOTS, text)
    assert found.finding.supports
    assert found.evidence[0].value == pytest.approx(value, rel=0.03)


@pytest.mark.parametrize(
    "text",
    [
        "Mrs Arden is the winner of the vote. In Northland she won by 150 votes.",
        "Mr Boyle won Northland by 110 votes in the vote of 2020. Mr Crane won Northland by 110 votes.",
        "Mr Boyle won the vote in 5 regions in 2020.",
        "Mr Boyle took 55 percent of the vote in Southland in 2020.",
    ],
)
def test_another_result_is_refuted(tmp_path: Path, text: str) -> None:
    assert check_last(tmp_path, BALLOTS, text, "2021-02-03").finding.refutes


@pytest.mark.parametrize(
    "text",
    [
        "Arden won the primary in Northland by 150 votes.",
        "Arden got 320 votes in the senate.",
        "Arden and Boyle won 300 votes in Northland.",
        "Mr Stone won Northland by 150 votes.",
        "Four years earlier Arden had won Northland by 150 votes.",
        "In 2012 Arden got 150 votes more than Boyle in Northland.",
        "Arden, the mayor of Northland, won by 150 votes.",
        "The recount changed the result in Northland by 150 votes.",
        "Arden won 2 regions.",
    ],
)
def test_another_contest_refutes_nothing(tmp_path: Path, text: str) -> None:
    assert not check_last(tmp_path, BALLOTS, text).finding.refutes


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Wheat made up 45 percent of exports from Abo in 2017.", 100 * 500 / 1100),
        ("In 2017 Brill shipped 200 tonnes more maize than wheat.", 200),
        ("Maize was the largest export in 1 port in 2016.", 1),
        ("In 2017 all ports shipped 900 tonnes of maize.", 900),
    ],
)
def test_contestants_need_not_be_persons(tmp_path: Path, text: str, value: float) -> None:
    found = check_last(tmp_path, CARGO, text, None)
    assert found.finding.supports
    assert found.evidence[0].value == pytest.approx(value)


def test_what_is_said_of_the_next_place_turns_no_lead(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(BALLOTS, encoding="utf-8")
    text = "In 2020 Arden won Northland by 110 votes and Boyle Southland by fewer than 250."
    found = factcheck.check(text, factcheck.load_references(str(path)), published="2020-11-20")
    assert [one.evidence[0].value for one in found] == [110, 200]


def test_a_lead_shows_both_sides(tmp_path: Path) -> None:
    found = check_last(tmp_path, BALLOTS, "Mr Boyle had a lead of 200 votes in Southland in 2020.")
    assert any("700 − 500 = 200" in line for line in found.evidence[0].calculation)


def test_a_time_since_which_is_not_the_time_told(tmp_path: Path) -> None:
    text = "Mrs Arden won places that were lost in every vote since 2016. She won Northland by 150 votes."
    assert check_last(tmp_path, BALLOTS, text, "2021-02-03").evidence[0].value == 110


def test_a_result_of_the_running_year_is_one_of_the_vote(tmp_path: Path) -> None:
    """The year that the file gives ends after the article, the vote was before it."""
    text = "The vote took place on November 3. Mr Boyle had a lead of 300 votes in Southland."
    assert check_last(tmp_path, BALLOTS, text).finding.refutes


@pytest.mark.parametrize(
    "text",
    [
        "Arden defeated Crane by 200 votes.",
        "Arden beat Crane by about 200 votes.",
        "In Southland Boyle lost by more than 900 votes.",
    ],
)
def test_the_votes_of_one_are_no_margin(tmp_path: Path, text: str) -> None:
    result = check_last(tmp_path, BALLOTS, text, None)
    assert not any(one.indicator.startswith("sum of votes") for one in result.evidence[:1])


def test_a_sum_is_given_once(tmp_path: Path) -> None:
    result = check_last(tmp_path, BALLOTS, "In 2016 Ruth Arden got 1,100 votes.")
    assert [one.value for one in result.evidence].count(1100) == 1


def test_a_pronoun_is_not_whom_somebody_is_held_against(tmp_path: Path) -> None:
    text = "Arden is the first to win Southland since Crane in 2016. She also won Northland, by 110 votes."
    claim = check_last(tmp_path, BALLOTS, text)
    assert claim.finding.supports
    assert claim.evidence[0].indicator.startswith("votes of ARDEN")
