"""Places that only the text and a file know."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.matching.file_places import at_its_own_place
from factcheck.references import Hit
from tests.matching.making import TinyLibrary, a_claim


def placed(sentence: str, *keys: str, place: str | None = None) -> str | None:
    library = TinyLibrary()
    library.add("Rent", "USD", [(key, 2012, 500.0) for key in keys])
    claim = replace(a_claim(sentence, "500", 500.0, "rent"), place=place, place_key=place)
    return at_its_own_place(claim, [Hit(library.indicator(1), 1.0)], library).place_key


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("Rent in Ostwick was 500 dollars.", "?/ostwick"),
        ("Rent in Ostwick Province was 500 dollars.", "?/ostwick-province"),
        ("Ostwick's rent was 500 dollars.", "?/republic-of-ostwick"),
    ],
)
def test_a_place_that_only_the_file_knows_is_found_by_its_name(sentence: str, key: str) -> None:
    assert placed(sentence, key, "?/westwick") == key


@pytest.mark.parametrize(
    ("sentence", "keys"),
    [
        ("Rent was 500 dollars in the upper town.", ("?/upper",)),
        ("Rent in Ostwick was 500 dollars, in Westwick less.", ("?/ostwick", "?/westwick")),
        ("Rent in Ostwick was 500 dollars.", ("?/ostwick-city", "?/ostwick-county")),
    ],
    ids=["no name", "two places", "two of one name"],
)
def test_other_words_and_several_places_name_none(sentence: str, keys: tuple[str, ...]) -> None:
    assert placed(sentence, *keys) is None


def test_a_part_of_the_place_of_a_claim_is_meant_and_not_the_whole() -> None:
    assert placed("Rent in Old Town, Norway, was 500 dollars.", "NOR/old-town", "NOR", place="NOR") == (
        "NOR/old-town"
    )
    assert placed("Rent in Old Town, Norway, was 500 dollars.", "?/old-town", "NOR", place="NOR") == "NOR"
