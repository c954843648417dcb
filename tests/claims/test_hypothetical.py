"""Plans and names: a word with a capital inside a sentence is a name."""

import pytest

from factcheck.claims import extract


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("In 2013 the shop Target sold 5,000 toys.", False),
        ("In 2013 the target was 5,000 toys.", True),
        ("The mayor, Hope Goals, sold 5,000 toys.", False),
        ("The government plans 5,000 new homes.", True),
        ("Government Plans 5,000 New Homes", True),
        ("Plans for 5,000 new homes were shown.", True),
    ],
)
def test_hypothetical(text: str, planned: bool) -> None:
    claim = next(one for one in extract(text, "2014-05-10") if one.text == "5,000")
    assert claim.details.hypothetical is planned
