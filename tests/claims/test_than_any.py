"""`More than any other country` ranks a country first without a number."""

from __future__ import annotations

import pytest

from factcheck.claims import Kind, extract


@pytest.mark.parametrize(
    ("text", "direction", "among"),
    [
        ("Chile mines more copper than any other country.", "highest", "any other country"),
        ("In 2010 Chad had fewer doctors than any country in Africa.", "lowest", "any country in Africa"),
        (
            "Malta took in more people than any other European country.",
            "highest",
            "any other European country",
        ),
        ("In 2011 more tea was grown in Kenya than anywhere else.", "highest", "anywhere else"),
    ],
)
def test_more_than_any_other_is_a_rank(text: str, direction: str, among: str) -> None:
    (claim,) = [claim for claim in extract(text) if claim.kind is Kind.RANK]
    details = claim.details
    assert (details.rank, details.superlative, details.comparison_set) == (1, direction, among)


@pytest.mark.parametrize(
    "text",
    [
        "She has won more medals than any other athlete.",
        "It was more than any father could bear.",
        "More than 5.",
    ],
)
def test_what_is_ranked_among_no_places_is_none(text: str) -> None:
    assert not [claim for claim in extract(text) if claim.kind is Kind.RANK]
