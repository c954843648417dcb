"""What a sentence counts in a list of things, and what limits the rows: bounds, denials, names of things."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.findings import Finding
from tests.matching_records.checking import check_one, rows

RIVERS = (
    "river,country,Share of banks built over (%),catch_per_day,dams,salmon_river,upkeep_millions\n"
    + "".join(
        f"River {i},{country},{built},{catch},{dams},{salmon},{upkeep}\n"
        for i, (country, built, catch, dams, salmon, upkeep) in enumerate(
            [("Norway", 10, 12.5, 0, "Yes", 0.4)] * 6
            + [("Sweden", 45, 25.0, 2, "No", 2.5)] * 5
            + [("Finland", 72, 31.5, 3, "No", 7.0)] * 9
        )
    )
)
SLIPS = "date,ride,cause,num_injured\n" + rows(
    (20, "2010-05-01,slide,Slip: visitor lost their footing,2"),
    (10, "2012-06-01,swing,A push or shove,1"),
    (10, "2014-06-01,swing,Broken seat,0"),
)


@pytest.mark.parametrize(
    ("sentence", "number", "value"),
    [
        ("In all, 12 rivers yield at least 20 points of catch a day.", "12", 14),
        ("Upkeep costs more than $2 million for 12 of the rivers.", "12", 14),
        ("12 rivers have no dams.", "12", 6),
        ("12 rivers have nothing to do with Norway.", "12", None),
        ("More than half of the banks are built over in 12 rivers.", "12", 9),
        ("Less than 50 percent of banks are built over in 12 rivers.", "12", 11),
        ("The rivers run through 5 countries.", "5", 3),
        ("Counting the lower reaches in Norway, the list names 12 rivers with no dams.", "12", 6),
        ("12 of the rivers lie outside Norway.", "12", 14),
    ],
)
def test_rivers(tmp_path: Path, sentence: str, number: str, value: float | None) -> None:
    claim = check_one(tmp_path, RIVERS, sentence, number, name="rivers")
    if value is None:
        assert claim.finding not in (Finding.OVERSTATES, Finding.UNDERSTATES)
    else:
        assert claim.evidence[0].value == value


@pytest.mark.parametrize(
    ("sentence", "number", "value"),
    [
        ("27 people were hurt on the slide.", "27", 40),
        ("A visitor slipped in 27 cases.", "27", 20),
        ("A shove was to blame in 27 cases.", "27", 10),
        ("27 of the accidents happened in 2012 or later.", "27", 20),
        ("27 accidents injured nobody.", "27", 10),
    ],
)
def test_accidents(tmp_path: Path, sentence: str, number: str, value: float) -> None:
    claim = check_one(tmp_path, SLIPS, sentence, number, name="ride-accidents")
    assert claim.evidence[0].value == value


@pytest.mark.parametrize(
    "sentence",
    [
        "In 27 accidents the guard never spoke to his colleagues.",
        "In 27 accidents the wind was to blame.",
        "27 accidents took place at least 3 hours after dusk.",
    ],
)
def test_what_no_column_tells_is_not_refuted_by_a_count_of_all(tmp_path: Path, sentence: str) -> None:
    claim = check_one(tmp_path, SLIPS, sentence, "27", name="ride-accidents")
    assert claim.finding not in (Finding.OVERSTATES, Finding.UNDERSTATES)


def test_how_often_is_no_factor_where_a_comparison_follows_after_a_comma(tmp_path: Path) -> None:
    sentence = "The slide failed 27 times, more than any other ride."
    assert check_one(tmp_path, SLIPS, sentence, "27", name="ride-accidents").evidence[0].value == 20


SKIPPERS = "skipper,sex,rigged,lost_mast\n" + "".join(
    f"Skipper {i},{sex},{rigged},{lost}\n"
    for i, (sex, rigged, lost) in enumerate(
        [("F", "Aft", "Yes")] * 9
        + [("F", "Aft", "No")] * 3
        + [("F", "Fore", "Yes")] * 4
        + [("M", "Aft", "No")] * 24
    )
)


@pytest.mark.parametrize(
    ("number", "refuted"), [("nine", False), ("13", False), ("five", True), ("20", True)]
)
def test_a_part_of_the_whole_that_a_sentence_begins_with(tmp_path: Path, number: str, refuted: bool) -> None:
    women = number in {"13", "20"}
    lead = "Of the 16 women who sailed" if women else "Of the 12 women rigged aft"
    claim = check_one(tmp_path, SKIPPERS, f"{lead}, {number} had lost their mast.", number)
    assert claim.finding.refutes is refuted
    assert claim.finding.supports is not refuted
