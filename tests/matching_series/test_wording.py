"""What the words around a number license."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.claims import Kind, Tense
from factcheck.matching.series.planner import licensed
from factcheck.matching.series.searching import tells_of_moves
from factcheck.matching.series.unit_classes import UnitClass, unit_class
from factcheck.matching.series.wording import Wording
from tests.matching_series.fakes import claim_of


def wording(sentence: str, number: str, unit: str | None = None, **kwargs: Any) -> Wording:
    return Wording(claim_of(sentence, number, 5, unit, **kwargs), None)


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("Exports rose by 5 percent.", 1),
        ("Exports grew 5 percent.", 1),
        ("Exports fell 5 percent.", -1),
        ("Exports grew by an average of 5 percent a year.", 1),
        ("Exports rose by some 5 percent.", 1),
        ("A decline of 5 percent was seen.", -1),
        ("There was a 5 percent increase.", 1),
        ("Exports were 5 percent lower in 2010 than in 2009.", -1),
        ("Exports were 5 percent higher than in 2009.", 1),
        ("Exports made up 5 percent of output.", None),
        ("Exports rose to 5 percent.", None),
        ("Exports stood at 5 percent.", None),
        ("Exports were 5 percent of output.", None),
    ],
)
def test_the_size_of_a_change(sentence: str, sign: int | None) -> None:
    assert wording(sentence, "5", "percent").change_sign == sign


@pytest.mark.parametrize(
    "sentence", ["Exports rose from 5 to 7.", "Exports fell from third place in 2001 (5 percent) to tenth."]
)
def test_an_end_of_a_change_is_no_size(sentence: str) -> None:
    assert wording(sentence, "5", "percent", kind=Kind.CHANGE, direction="up").change_sign is None


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("percent", UnitClass.PERCENT),
        ("percent of GDP", UnitClass.PERCENT),
        ("percent per year", UnitClass.PERCENT),
        ("percentage point", UnitClass.POINTS),
        ("years", UnitClass.TIME),
        ("month", UnitClass.TIME),
        ("times", UnitClass.TIMES),
        ("people", UnitClass.AMOUNT),
        (None, UnitClass.AMOUNT),
    ],
)
def test_classes_of_units(unit: str | None, expected: str) -> None:
    assert unit_class(unit) == expected


def test_the_place_of_a_share_is_not_its_base() -> None:
    seen = wording("Peru had 5 percent of the world total.", "5", "percent", kind=Kind.SHARE, where="World")
    assert seen.place_key == "PER"


def test_the_place_of_a_ratio_is_not_the_other_term() -> None:
    sentence = "Lebanon hosts 5 times as many refugees as Jordan."
    seen = wording(sentence, "5", "times", kind=Kind.RATIO, where="Jordan")
    assert (seen.place_key, seen.compared_place) == ("LBN", "JOR")


def test_a_place_alone_is_compared_with_nothing() -> None:
    assert wording("There are 5 million people of Jordan.", "5", where="Jordan").compared_place is None


def test_another_clause_does_not_license() -> None:
    seen = wording("Exports were 5 percent of output; imports fell on average.", "5", "percent")
    assert not seen.says("average")
    assert seen.direction is None


def test_a_plain_level_licenses_nothing_that_needs_two_cells() -> None:
    names = {
        family.compute.__name__ for family in licensed(wording("Malta had 5 people in 2011.", "5", "people"))
    }
    assert names <= {"group_sums", "counterpart_sums", "made_levels"}


def test_places_that_a_number_is_without_are_none_of_its_origins() -> None:
    told = wording("Some 5 Chadians, not counting Malians, have left.", "5", "people")
    assert (told.origins, told.places) == ({"TCD"}, ["TCD"])


@pytest.mark.parametrize(
    ("sentence", "tense", "expected"),
    [
        ("Some 5 have fled since 2013.", Tense.PERFECT, True),
        ("Some 5 fled in 2013.", Tense.PAST, False),
        ("Some 5 have fled in 2013.", Tense.PERFECT, False),
    ],
)
def test_what_has_come_together_since_a_time_is_told_of_now(
    sentence: str, tense: Tense, expected: bool
) -> None:
    assert wording(sentence, "5", "people", tense=tense).until_now == expected


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Malta has shed 9 jobs since 2010.", True),
        ("In 2010 9 jobs were lost in Malta.", True),
        ("In 2010 Malta had 9 children.", False),
    ],
)
def test_what_became_of_things_is_told_of_a_change(sentence: str, told: bool) -> None:
    assert tells_of_moves(wording(sentence, "9", "jobs", where="Malta", kind=Kind.COUNT)) is told
