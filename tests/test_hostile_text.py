"""Articles that nobody wrote: each is checked without an error, and every claim keeps its place."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.references import Library
from factcheck.resources import claims_db_path

PIECES = [
    "1,400 civilians",
    "people",
    "were killed",
    "in Syria",
    "in March",
    "19²",
    "½",
    "²",
    "y",
    "$",
    "%",
    "of",
    "to",
    "between",
    "since at least 1948",
    "the highest",
    "twice as many",
    "a third",
    "−",
    "–",
    "[/b]",
    "\u202e",
    "(",
    ")",
    '"',
    ",",
    ".",
    "\n",
    "60 of 62",
    "fell by",
    "million",
    "refugees",
    "according to",
    "the UN",
    "said",
    "1e9",
]


@pytest.fixture(scope="module")
def library() -> Library:
    return factcheck.load_references(str(claims_db_path()))


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(pieces=st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=25))
def test_every_claim_stands_where_it_says(library: Library, pieces: list[str]) -> None:
    text = " ".join(pieces)
    for checked in factcheck.check(text, library, "2013-09-13"):
        claim = checked.to_dict()
        assert text[claim["start"] : claim["end"]] == claim["text"]
        assert factcheck.CheckedClaim.from_dict(claim).to_dict() == claim
