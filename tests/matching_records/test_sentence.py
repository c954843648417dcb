"""Which words of a sentence belong to which of its numbers."""

from __future__ import annotations

import pytest

from factcheck.matching.records.clauses import FOREIGN, OWN
from factcheck.matching.records.sentence import Reading, read_sentence
from factcheck.matching.records.tokens import tokens


def reading(sentence: str, number: str) -> Reading:
    start = sentence.index(number)
    return read_sentence(sentence, start, start + len(number))


def weight(read: Reading, word: str) -> float:
    return max(one.weight for one in read.words if one.text == word)


def test_words_of_another_number_are_foreign() -> None:
    read = reading("Of those asked, 16 percent always lock up, 20 percent usually do.", "20")
    assert weight(read, "usually") == OWN
    assert weight(read, "always") == FOREIGN


def test_a_bracket_belongs_to_the_clause_before_it() -> None:
    read = reading("They go to the market (21 percent) or to the supermarket (16 percent).", "16")
    assert weight(read, "supermarket") > weight(read, "market")


def test_a_contrast_takes_over_what_the_clause_before_says() -> None:
    read = reading("In towns, 30 percent cycle, compared with 9 percent in villages.", "9")
    assert FOREIGN < weight(read, "cycle") < weight(read, "villages")


@pytest.mark.parametrize(
    ("sentence", "lower", "upper"),
    [
        ("Of people 60 and up, 29 percent agreed.", 60, float("inf")),
        ("Of people under 18, 29 percent agreed.", float("-inf"), 18),
        ("Of people aged 18 to 29, 31 percent agreed.", 18, 29),
        ("Of people between 30 and 44, 31 percent agreed.", 30, 44),
        ("Since 2015, 31 percent agreed.", 2015, float("inf")),
    ],
)
def test_a_number_that_limits_the_base_is_an_interval(sentence: str, lower: float, upper: float) -> None:
    number = "29" if "29 percent" in sentence else "31"
    (mention,) = reading(sentence, f"{number} percent").mentions
    assert (mention.lower, mention.upper) == (lower, upper)


def test_last_year_names_no_column() -> None:
    read = reading("Last year 12 percent read a book.", "12")
    assert [word.text for word in read.words if word.content] == ["read", "book"]


def test_a_capital_letter_may_be_a_grade() -> None:
    read = reading("Inspectors gave an A to 12 percent.", "12")
    assert [word.content for word in read.words if word.text == "a"] == [True]


def test_numbers_are_one_token() -> None:
    assert tokens("$25,000 to 1.5") == ["25000", "to", "1.5"]
