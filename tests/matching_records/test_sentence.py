"""Which words of a sentence belong to which of its numbers."""

from __future__ import annotations

import pytest

from factcheck.matching.records.base_phrases import base_cues
from factcheck.matching.records.clauses import ATTACHED, FOREIGN, OWN, PARALLEL
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


def test_an_inserted_number_belongs_to_both_sides() -> None:
    read = reading("Most of the choir, 69 percent, hum along.", "69")
    assert min(weight(read, "choir"), weight(read, "hum")) == ATTACHED


def test_a_clause_that_says_nothing_repeats_the_one_before() -> None:
    read = reading("Some 15 percent would pay for a bench; 71 percent would not.", "71")
    assert weight(read, "bench") == ATTACHED


def test_groups_share_the_verb_that_follows() -> None:
    read = reading("Some 36 percent of men and 39 percent of women hum along.", "36")
    assert weight(read, "hum") == PARALLEL


def test_a_part_does_not_cut_off_its_whole() -> None:
    read = reading("Only 8 of the 188 choirs won a prize.", "8")
    assert weight(read, "prize") == OWN
    assert read.whole == 188


def test_a_whole_is_known_by_its_part() -> None:
    assert reading("Only 8 of the 188 choirs won a prize.", "188").is_whole


@pytest.mark.parametrize(
    ("sentence", "lower", "upper"),
    [
        ("31 of them came out in the 1970s.", 1970, 1979),
        ("31 of them came out in the '80s.", 1980, 1989),
        ("Among the over-60s, 31 agreed.", 60, float("inf")),
        ("31 of them are taller than 190 centimeters.", 190, float("inf")),
        ("Among 18- to 29-year-olds, 31 agreed.", 18, 29),
        ("31 of them have a rate above 12 percent.", 12, float("inf")),
        ("31 of them have at least one child.", 1, float("inf")),
    ],
)
def test_a_number_that_limits_the_rows_is_an_interval(sentence: str, lower: float, upper: float) -> None:
    (mention,) = reading(sentence, "31").mentions
    assert (mention.lower, mention.upper) == (lower, upper)


def test_the_words_for_a_base_end_at_its_verb() -> None:
    read = reading("Some 60 percent of choirs punished yawning.", "60")
    cues = dict(zip((word.text for word in read.words), base_cues(read), strict=True))
    assert cues["choirs"] > 0 > cues["punished"]


def test_a_sum_that_is_held_against_another_limits_nothing() -> None:
    assert reading("They cost $24 million, compared with $25 million before.", "$24").mentions == ()
