"""What a place has of something that the text has measured."""

import pytest

from factcheck.claims import Claim, extract

MEASURED = "Tin exports reached 90 million tonnes in 2012. "


def last(text: str) -> Claim:
    return extract(text, "2014-05-10")[-1]


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Peru accounted for 40 percent of the total.", "total"),
        ("Peru was responsible for about 40 percent of it.", "it"),
        ("Peru sold 36 million tonnes of it, or 40 percent of the total.", "total"),
        ("Peru made up 40 percent.", None),
    ],
)
def test_a_share_is_that_of_what_was_measured(text: str, base: str | None) -> None:
    claim = last(MEASURED + text)
    assert (claim.subject, claim.place_key, claim.details.base) == ("Tin exports", "PER", base)


def test_an_amount_of_a_place_is_one_of_the_same_measure() -> None:
    claims = extract(
        MEASURED + "Peru was responsible for 36 million tonnes, followed by Chad with 9 million.",
        "2014-05-10",
    )
    assert {claim.subject for claim in claims} == {"Tin exports"}


def test_a_rate_of_a_place_is_the_rate_told_before() -> None:
    assert last("Inflation in Chad was 9 percent. Peru had 16 percent.").subject == "Inflation"


@pytest.mark.parametrize(
    "text",
    [
        "Peru accounted for 40 percent of the maize.",
        "Peru has 40 percent fewer cows.",
        "The port accounted for 40 percent of jobs.",
    ],
)
def test_a_share_of_something_else_is_not_of_what_was_measured(text: str) -> None:
    assert last(MEASURED + text).subject != "Tin exports"


def test_a_new_sentence_goes_on_with_what_the_one_before_told_first() -> None:
    claims = extract(
        "Chad lost 600 goats and 40 dogs. Niger, with 300, and Mali, with 200, follow.", "2014-05-10"
    )
    assert [claim.quantity.unit for claim in claims[-2:]] == ["goats", "goats"]
