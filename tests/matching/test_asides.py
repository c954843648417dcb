"""Which words of a sentence are about a figure in an aside, and which about one around it."""

import pytest

from factcheck.matching.finding_candidates import _clause

SENTENCE = "Nepal, a country of 28 million people, reported 12 deaths of the flu."


@pytest.mark.parametrize(
    ("number", "own", "other"), [("28 million", "country", "deaths"), ("12", "deaths", "country")]
)
def test_words_inside_and_around_an_aside(number: str, own: str, other: str) -> None:
    start = SENTENCE.index(number)
    about, rest = _clause(SENTENCE, start, start + len(number))
    assert own in about
    assert other not in about
    assert other in rest
