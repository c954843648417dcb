"""The dates of a sentence and the words that tie them in."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.matching.series.dates import dates_in

PUBLISHED = date(2014, 6, 1)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It fell from 2018 to 2020.", [("2018", "from"), ("2020", "to")]),
        ("Between 2011 and 2013 it rose.", [("2011", "between"), ("2013", "to")]),
        ("It was higher in 2014 than in 2009.", [("2014", "in"), ("2009", "than")]),
        ("It was 34 in 2004, compared with 50 in 2001.", [("2004", "in"), ("2001", "compared with")]),
        ("Jobs have grown since January 1993.", [("Jan 1993", "since")]),
        ("It rose in March 2013.", [("Mar 2013", "in")]),
        ("It passed a million on April 28.", [("28 Apr 2014", "on")]),
        ("In 2014 it was above its 2009 level.", [("2014", "in"), ("2009", "than")]),
        ("In 2014 it was below its level in 2009.", [("2014", "in"), ("2009", "than")]),
        ("It fell from its 2009 peak.", [("2009", "from")]),
        ("Nothing is dated here.", []),
    ],
)
def test_dates_and_links(sentence: str, expected: list[tuple[str, str]]) -> None:
    found = dates_in(sentence, [], PUBLISHED)
    assert [(str(mention.period), mention.link) for mention in found] == expected


def test_a_number_that_looks_like_a_year_is_no_date() -> None:
    sentence = "It fell from 1800 to 1700 hours."
    spans = [
        (sentence.index("1800"), sentence.index("1800") + 4),
        (sentence.index("1700"), sentence.index("1700") + 4),
    ]
    assert dates_in(sentence, spans, None) == []


def test_a_number_after_a_year_is_no_end_of_a_range() -> None:
    sentence = "It fell from 87 units in 2003 to 13 in 2009."
    found = dates_in(sentence, [(sentence.index("13"), sentence.index("13") + 2)], PUBLISHED)
    assert [str(mention.period) for mention in found] == ["2003", "2009"]
