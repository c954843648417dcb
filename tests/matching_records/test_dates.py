"""Spans of days that a sentence names."""

from __future__ import annotations

import math

import pytest

from factcheck.claims import Kind
from factcheck.matching.records import candidates
from factcheck.matching.records.dates import date_span, span_words
from factcheck.matching.records.sentence import read_sentence
from tests.matching_records.answers import Answers
from tests.matching_records.helpers import DATA, claim, library


@pytest.mark.parametrize(
    ("sentence", "lower", "upper", "shown"),
    [
        ("In 2019 the city counted 71 bites.", 20190000, 20199999, "in 2019"),
        ("In March 2019 the city counted 71 bites.", 20190300, 20190399, "in 2019-03"),
        ("On March 15, 2019 the city counted 71 bites.", 20190315, 20190315, "in 2019-03-15"),
        ("Since 2019 the city counted 71 bites.", 20190000, math.inf, "from 2019 on"),
        ("Before March 2019 the city counted 71 bites.", -math.inf, 20190300, "before 2019-03"),
        ("From 2018 to 2019 the city counted 71 bites.", 20180000, 20199999, "from 2018 to 2019"),
    ],
)
def test_a_span_of_days(sentence: str, lower: float, upper: float, shown: str) -> None:
    start = sentence.index("71")
    reading = read_sentence(sentence, start, start + 2)
    mention = next(one for one in reading.mentions if one.value >= 2000)
    span, _ = date_span(reading, mention)
    assert span[:2] == (lower, upper)
    assert span_words(*span) == shown


def test_incidents_of_one_month_are_counted() -> None:
    bites = DATA / "dog-bites.csv"
    gold = Answers(bites).count(("date", lambda day: (day.year, day.month) == (2020, 7)))
    made = claim("In July 2020, the city counted 40 dog bites.", "40", Kind.COUNT)
    assert candidates(made, library(bites))[0].observation.value == gold


def test_the_day_of_a_month_owns_no_words() -> None:
    sentence = "Between April 6 and April 10 some 12 percent agreed."
    start = sentence.index("12")
    reading = read_sentence(sentence, start, start + 2)
    assert {word.chunk for word in reading.words} == {0}
