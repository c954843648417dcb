"""Counts that may be of a part of what a series counts, or of more than that."""

from __future__ import annotations

import pytest

from factcheck.claims import Kind
from factcheck.matching.locating import places_named, spots
from factcheck.matching.smaller_parts import may_be_part, may_count_more
from factcheck.units.nouns import is_person_noun
from tests.matching.making import TinyLibrary, a_claim


@pytest.mark.parametrize(
    ("sentence", "doubted"),
    [
        ("Some 400 people in Norway have been unemployed for more than six months.", True),
        ("Some 400 people in Norway are unemployed.", False),
    ],
)
def test_those_who_were_so_for_long_are_a_part(sentence: str, doubted: bool) -> None:
    library = TinyLibrary()
    number = library.add("Unemployed people", "people", [("NOR", 2012, 900.0)])
    claim = a_claim(sentence, "400", 400, "people are unemployed", kind=Kind.COUNT)
    assert (may_be_part(claim, library.cells[0], library.indicator(number)) is not None) == doubted


@pytest.mark.parametrize(
    ("sentence", "doubted"),
    [
        ("Norway shelters 400 Chileans.", True),
        ("Of the refugees whom Norway shelters, 400 Chileans are the most.", False),
    ],
)
def test_people_of_a_nation_are_more_than_those_who_fled(sentence: str, doubted: bool) -> None:
    library = TinyLibrary()
    number = library.add("Refugees", "people", [("NOR", 2012, 300.0)])
    claim = a_claim(sentence, "400", 400, "Chileans", unit="Chileans")
    assert is_person_noun("Chileans")
    assert (may_count_more(claim, library.cells[0], library.indicator(number)) is not None) == doubted


def test_a_claim_without_a_place_is_not_surely_of_the_world() -> None:
    library = TinyLibrary()
    number = library.add("Inflation", "percent", [("world", 2012, 8.0), ("NOR", 2012, 3.0)])
    claim = a_claim(
        "Inflation was 3 percent.", "3", 3, "inflation", unit="percent", place_key=None, place=None
    )
    assert [one.same for one in spots(claim, places_named(claim), library, number)] == [None]
