"""Ranks that something moved from or to."""

import pytest

from factcheck.claims import Claim, extract


def ranks(text: str) -> list[Claim]:
    return [claim for claim in extract(text, "2014-05-10") if claim.quantity.unit == "rank"]


@pytest.mark.parametrize(
    ("text", "number", "left", "way"),
    [
        ("Chad fell from 11th to 27th in the table in 2013.", 27, 11, "down"),
        ("Chad climbed from 40th place to 12th.", 12, 40, "up"),
        ("Chad moved up to third place from eighth.", 3, 8, "up"),
        ("Chad moved up to second place from twelfth.", 2, 12, "up"),
        ("Chad fell from third to eleventh.", 11, 3, "down"),
        ("Chad dropped from first to third among 40 states.", 3, 1, "down"),
    ],
)
def test_a_move(text: str, number: int, left: int, way: str) -> None:
    claim = next(one for one in ranks(text) if one.details.rank == number)
    assert (claim.details.change_from, claim.details.direction) == (left, way)


def test_the_rank_that_was_left_is_not_of_the_time_of_the_new_one() -> None:
    left, new = ranks("Chad fell from 11th to 27th in the table in 2013.")
    assert (left.period, str(new.period)) == (None, "2013")


def test_the_rank_that_was_left_may_have_a_time_of_its_own() -> None:
    new, left = ranks("Chad now ranks 15th, down from 11th in 2008.")
    assert (new.period, str(left.period)) == (None, "2008")


@pytest.mark.parametrize(
    "text",
    [
        "Open from 5th to 9th of May, it drew 500 people.",
        "He moved from 5th Avenue to the 12th floor with 30 boxes.",
        "Pupils from first to third grade lost 30 days.",
    ],
)
def test_other_ordinals(text: str) -> None:
    assert ranks(text) == []
