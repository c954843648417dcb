"""Word stems."""

import pytest

from factcheck.matching.stemming import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [("labour", "labor"), ("litres", "liters"), ("neighbouring", "neighboring"), ("organised", "organized")],
)
def test_british_and_american_spelling_are_one_word(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("hours", "horse"), ("acre", "ace"), ("spelling", "spelt")])
def test_words_that_only_look_alike_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)
