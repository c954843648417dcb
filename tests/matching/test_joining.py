"""Places that a figure is about together."""

from __future__ import annotations

import pytest

from factcheck.claims import extract
from factcheck.documents import Document
from factcheck.matching.joining import Joined, joined_places, told_of


def joined(sentence: str) -> Joined | None:
    return joined_places(extract(Document(sentence))[0])


@pytest.mark.parametrize(
    ("sentence", "keys"),
    [
        ("Malta and Cyprus together sold 4,000 boats in 2012.", ("MLT", "CYP")),
        ("In 2012 Spain, Portugal and France combined caught 900,000 tonnes of fish.", ("ESP", "PRT", "FRA")),
    ],
)
def test_places_added_up_by_the_text(sentence: str, keys: tuple[str, ...]) -> None:
    assert joined(sentence) == Joined(keys, said=True)


def test_a_bare_list_may_mean_each_of_its_places() -> None:
    assert joined("Malta and Cyprus sold 4,000 boats in 2012.") == Joined(("MLT", "CYP"), said=False)


@pytest.mark.parametrize(
    "sentence",
    [
        "Malta and Cyprus each sold 4,000 boats in 2012.",
        "Trade between Malta and Cyprus came to 4,000 tonnes in 2012.",
        "Malta sold 4,000 boats in 2012, more than Spain and Italy.",
        "In Paris, France, 4,000 boats were sold in 2012.",
    ],
)
def test_places_held_apart_are_not_joined(sentence: str) -> None:
    assert joined(sentence) is None


def test_a_figure_of_a_list_is_of_none_of_its_places_alone() -> None:
    (claim,) = extract(Document("In 2012 some 4,000 boats were sold in Malta, Egypt and North Africa."))
    assert told_of(claim) == ("MLT", "EGY", "north-africa")
    assert joined_places(claim) is None


def test_each_of_a_list_is_told_of_by_itself() -> None:
    claims = extract(Document("In 2012 Malta and Egypt each sold 4,000 boats."))
    assert told_of(claims[0]) == ()
