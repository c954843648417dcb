"""People counted where they fled to: origin and host are two places of one figure."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.references import Library

FACTS = """\
indicator,subject,place,period_start,period_end,value,unit,comparator,source
Malian refugees,registered refugees,Mauritania,2013-05-01,2013-05-01,74000,persons,=,Aid Agency
Malian refugees,registered refugees,Niger,2013-05-01,2013-05-01,50000,persons,=,Aid Agency
Malian refugees,registered refugees,neighbouring countries,2013-05-01,2013-05-01,175000,persons,=,Aid Agency
internally displaced,people displaced inside Mali,Mali,2013-05-01,2013-05-01,300000,persons,~,Aid Agency
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    path: Path = tmp_path_factory.mktemp("facts") / "mali.csv"
    path.write_text(FACTS)
    return factcheck.load_references(str(path))


def finding(text: str, figure: str, library: Library) -> str:
    checked = factcheck.check(text, library, published="2013-05-06")
    return next(one.finding.value for one in checked if one.claim.text == figure)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Mauritania has taken in 74,000 Malians.", "74,000"),
        ("Some 50,000 Malians have found shelter in Niger.", "50,000"),
        ("About 175,000 Malians have fled their country.", "175,000"),
        ("Of the Malians who fled, 74,000 went to Mauritania and 50,000 to Niger.", "50,000"),
        ("About 300,000 people have been uprooted within Mali.", "300,000"),
    ],
)
def test_any_wording_finds_the_host_or_the_total(text: str, figure: str, library: Library) -> None:
    assert finding(text, figure, library) in {"matches", "matches_rounded", "approximates"}


def test_a_wrong_count_at_a_host_is_wrong(library: Library) -> None:
    assert finding("On 1 May, Niger hosted 90,000 refugees from Mali.", "90,000", library) == "overstates"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Niger took in 9,000 Malians in May.", "9,000"),
        ("Niger hosts 90,000 Nigerian refugees.", "90,000"),
        ("On 1 May, Niger hosted 90,000 refugees from Nigeria.", "90,000"),
    ],
)
def test_who_came_in_a_month_and_people_from_elsewhere_are_not_refuted(
    text: str, figure: str, library: Library
) -> None:
    assert finding(text, figure, library) == "not_comparable"


def test_a_state_of_now_is_held_against_the_fact_of_some_days_before(library: Library) -> None:
    assert finding("About 900,000 people are displaced inside Mali.", "900,000", library) == "overstates"
    assert finding("About 400,000 people are displaced inside Mali.", "400,000", library) == "not_comparable"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("On 1 May, 9,000 refugees from Mali in Niger lived in camps.", "9,000"),
        ("The agency has given blankets to 90,000 displaced people in Mali.", "90,000"),
        ("Of those displaced inside Mali, 90,000 have received aid.", "90,000"),
    ],
)
def test_fewer_of_whom_more_is_said_may_be_a_part(text: str, figure: str, library: Library) -> None:
    assert finding(text, figure, library) == "not_comparable"


def test_fewer_of_whom_nothing_more_is_said_is_wrong(library: Library) -> None:
    assert finding("On 1 May, Niger hosted 9,000 refugees from Mali.", "9,000", library) == "understates"


def test_in_a_list_of_hosts_each_counts_the_same_people(library: Library) -> None:
    text = "On 1 May, Mauritania had received 74,000 refugees from Mali and Niger 80,000."
    assert finding(text, "74,000", library) == "matches"
    assert finding(text, "80,000", library) == "overstates"


def test_a_series_of_those_received_counts_comings_itself(tmp_path: Path) -> None:
    rows = "patients,patients received by two clinics,Niger,2013-05-02,2013-05-02,300,persons,=,Aid Agency\n"
    (tmp_path / "clinics.csv").write_text(FACTS.partition("\n")[0] + "\n" + rows)
    library = factcheck.load_references(str(tmp_path))
    text = "On 2 May, two clinics in Niger received 500 patients."
    assert finding(text, "500", library) == "overstates"


PAIRS = """\
year,coo_name,coo_iso,coa_name,coa_iso,refugees
2021,Myanmar,MMR,Malaysia,MYS,101000
2022,Myanmar,MMR,Malaysia,MYS,106000
2022,Somalia,SOM,Malaysia,MYS,3000
2022,Pakistan,PAK,Malaysia,MYS,6800
2022,Pakistan,PAK,Italy,ITA,12000
"""


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Library:
    path: Path = tmp_path_factory.mktemp("pairs") / "refugees-by-origin.csv"
    path.write_text(PAIRS)
    return factcheck.load_references(str(path))


@pytest.mark.parametrize(
    ("figures", "found"),
    [("106,000 (Burma), 6,800 (Pakistan)", "matches"), ("206,000 (Burma), 9,800 (Pakistan)", "overstates")],
)
def test_a_bracket_names_whose_refugees_they_are(figures: str, found: str, pairs: Library) -> None:
    text = f"Malaysia\n\nRefugees (country of origin): {figures} (2022)"
    checked = factcheck.check(text, pairs, published="2024-01-15")
    assert [one.finding.value for one in checked] == [found, found]


def test_a_country_may_go_by_another_name_than_in_the_file(pairs: Library) -> None:
    text = "Malaysia hosted 106,000 Burmese refugees in 2022."
    checked = factcheck.check(text, pairs, published="2024-01-15")
    assert checked[0].evidence[0].subject == "Myanmar"


def test_a_bracket_may_say_more_than_the_country(pairs: Library) -> None:
    text = "Malaysia\n\nRefugees: 91,000 (Rohingya and Burmese refugees), 9,800 (Thai refugees) (2022)"
    checked = factcheck.check(text, pairs, published="2024-01-15")
    assert [one.finding.value for one in checked] == ["understates", "not_comparable"]


@pytest.mark.parametrize(
    "text",
    [
        "Malaysia sheltered 115,800 refugees in 2022, 92 percent of them from Burma.",
        "Malaysia had 115,800 refugees in 2022, of whom 106,000 were Burmese.",
        "Of the 115,800 refugees in Malaysia in 2022, most, 106,000, came from Burma.",
    ],
)
def test_all_refugees_are_not_those_from_the_country_of_a_part(text: str, pairs: Library) -> None:
    checked = factcheck.check(text, pairs, published="2023-06-15")
    assert not any(one.finding.refutes for one in checked)
