"""Texts that nobody wrote: no error, and every claim keeps its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.claims import extract

PIECES = st.sampled_from(
    [
        "In",
        "May",
        "the",
        "5",
        "5,000",
        "people",
        "of",
        "Chad",
        "said",
        "“",
        "”",
        '"',
        "(",
        ")",
        ";",
        ":",
        "—",
        ".",
        "!",
        "?",
        "…",
        "\n",
        "\r\n",
        "\t",
        "$",
        "£9m",
        "8%",
        "one",
        "third",
        "million",
        "rose",
        "fell",
        "by",
        "to",
        "from",
        "than",
        "as",
        "many",
        "twice",
        "the",
        "biggest",
        "world",
        "first",
        "last",
        "year",
        "earlier",
        "ago",
        "since",
        "1990",
        "2012-13",
        "Monday",
        "U.S.",
        "No.",
        "who",
        "were",
        "killed",
        "there",
        "is",
        "it",
        "they",
        "his",
        "12th",
        "each",
        "per",
        "and",
        "or",
        "but",
        "while",
        "put",
        "up",
        "at",
        "spoke",
        "hosts",
        "half",
        "in",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map(" ".join))


@settings(max_examples=300, deadline=None, derandomize=True)
@given(TEXTS)
def test_every_claim_keeps_its_place(text: str) -> None:
    for claim in extract(text, "2014-05-10"):
        last = claim.sentence_start + len(claim.sentence)
        assert text[claim.start : claim.end] == claim.text
        assert text[claim.sentence_start : last] == claim.sentence
        assert claim.sentence_start <= claim.start < claim.end <= last


@pytest.mark.parametrize(
    "piece", ["5 ", "in May 2012 5 ", "a year earlier 5 dogs ", "the biggest in Chad, 5 "]
)
def test_a_row_of_figures_without_stops_is_held_in_short_sentences(piece: str) -> None:
    held: dict[int, int] = {}
    for claim in extract(piece * 300, "2014-05-10"):
        held[claim.sentence_start] = held.get(claim.sentence_start, 0) + 1
    assert max(held.values(), default=0) <= 80


def test_half_a_character_breaks_nothing() -> None:
    assert len(extract("Some 50 dogs died \ud800.")) == 1


def test_a_run_of_more_than_some_years_is_read() -> None:
    assert extract("The reform helped to produce more than four years of uninterrupted growth of jobs.")
