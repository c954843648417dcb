"""Which rows a share or a count is of."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.findings import Finding
from factcheck.matching.records.base_phrases import base_cues
from factcheck.matching.records.sentence import read_sentence
from tests.matching_records.checking import check_one, rows

CATS = "cat,owner,chipped,party,rate\n" + rows(
    (30, "Tom,Ann Lee,Yes,labour party,0.6"),
    (20, "Kit,Bob Ray,No,green party,0.4"),
    (10, "Mog,Ann Lee,Unknown,green party,0.7"),
)


@pytest.mark.parametrize(
    ("number", "expected", "base"),
    [
        ("60", 60, "30 of 50 who gave a definite answer"),
        ("50", 50, "30 of 60 who answered"),
    ],
)
def test_an_unknown_answer_may_be_none(tmp_path: Path, number: str, expected: float, base: str) -> None:
    found = check_one(tmp_path, CATS, f"Some {number} percent of the cats are chipped.", number, name="cats")
    assert found.evidence[0].value == pytest.approx(expected)
    assert found.finding.supports
    assert any(base in warning and "one of the two bases" in warning for warning in found.warnings)


def test_neither_base_is_refuted(tmp_path: Path) -> None:
    assert check_one(
        tmp_path, CATS, "Some 31 percent of the cats are chipped.", "31", name="cats"
    ).finding.refutes


def test_each_row_is_a_person_where_no_word_asks_for_different_ones(tmp_path: Path) -> None:
    found = check_one(tmp_path, CATS, "In all, 30 owners have chipped cats.", "30", name="cats")
    assert found.evidence[0].value == 30


def test_a_word_of_the_header_names_no_value(tmp_path: Path) -> None:
    found = check_one(tmp_path, CATS, "The party has 17 cats.", "17", name="cats")
    assert not any("labour" in one.indicator for one in found.evidence)


def test_half_is_a_bound_of_a_column_of_shares(tmp_path: Path) -> None:
    found = check_one(tmp_path, CATS, "For 40 cats the rate was more than half.", "40", name="cats")
    assert found.evidence[0].value == 40


TRIPS = "guest,Which towns did you see?\n" + rows(
    (6, "Ann,Rome; Oslo; Bern"), (8, "Bob,Rome; Oslo"), (4, "Cem,Bern; Rome"), (2, "Dee,Oslo")
)


@pytest.mark.parametrize(
    ("sentence", "number", "expected"),
    [
        ("Only 6 guests saw all three towns.", "6", 6),
        ("Some 30 percent of guests saw all three towns.", "30", 30),
        ("In all, 18 guests saw Rome.", "18", 18),
    ],
)
def test_all_values_of_a_list(tmp_path: Path, sentence: str, number: str, expected: float) -> None:
    assert check_one(tmp_path, TRIPS, sentence, number, name="trips").evidence[0].value == expected


def test_at_least_opens_no_base() -> None:
    text = "Some 40 percent of gardens have at least one pond."
    reading = read_sentence(text, text.index("40"), text.index("40") + 2)
    assert base_cues(reading)[-1] < 0


def test_what_is_no_longer_alive_is_not_living(tmp_path: Path) -> None:
    table = "tree,STATE\n" + rows((60, "Elm,Living Trees"), (40, "Oak,Felled Trees"))
    claim = check_one(tmp_path, table, "Some 52 percent of the trees are no longer alive.", "52")
    assert claim.evidence[0].value == pytest.approx(40)


def test_ahead_names_no_other_subject(tmp_path: Path) -> None:
    table = "bird,SEEN\n" + rows((45, "Jay,Worms"), (55, "Tit,Seeds"))
    sentence = "Worms were ahead for 62 percent of birds."
    assert check_one(tmp_path, table, sentence, "62").finding is Finding.OVERSTATES
