"""Subjects across particles, asides, ellipsis, measures of counted things and clauses that only say where."""

import pytest

from factcheck.claims import Claim, Kind, extract


def claim(text: str, number: str) -> Claim:
    return next(one for one in extract(text, "2014-05-10") if one.text == number)


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("The bus left the road near Pune with 42 aboard.", "42", "people aboard"),
        ("The bus had left with 42 on board.", "42", "people on board"),
        ("There were dolphins in the bay, about 40.", "40", "dolphins"),
        ("There has been no rain in Cordoba for 80 days.", "80", "no rain"),
        ("A poll on Sunday put Labour 8 points ahead.", "8", "put Labour ahead"),
        ("They spent $12 million on schools.", "$12 million", "spent on schools"),
        ("Ticket prices, frozen since 2010, rose to $4.", "$4", "Ticket prices"),
        ("The airline put up fares by 12 percent.", "12", "fares"),
        ("The bank brought down its key rate to 3 percent.", "3", "key rate"),
        ("The government gave aid to 60 percent of farmers.", "60", "farmers"),
        ("They cut aid to 60 percent of the old level.", "60", "aid"),
        ("The mayor won in five of the nine northern districts.", "five", "northern districts"),
        ("The harbour's loss of 44 million crowns grew.", "44 million", "harbour's loss"),
        ("Turnover stood at 31 million crowns.", "31 million", "Turnover"),
        ("It made a loss of between 44 million and 50 million crowns.", "44 million and 50 million", "loss"),
        ("The company makes twice as many bikes as in 2009.", "twice", "bikes"),
        ("With 40 percent of votes counted, the Liberals led.", "40", "votes counted"),
        ("Half of what they earn goes on rent.", "Half", "what they earn goes on rent"),
        ("It was the third rise this year and the largest since 2008.", "largest", "rise"),
        ("For the first time since 1990 the best wine was Chilean.", "first", "best wine was Chilean"),
        ("Inspectors visited 120 mining sites.", "120", "mining sites visited"),
        ("Imported toys account for 22 percent of sales.", "22", "Imported toys account for sales"),
        (
            "The clubs of the second division owe 5 million euros.",
            "5 million",
            "clubs of the second division owe",
        ),
        ("The coal-fired plants burned 9 million tonnes.", "9 million", "coal-fired plants burned"),
        ("The storm cost Boeing 9 million euros.", "9 million", "storm cost Boeing"),
    ],
)
def test_subject(text: str, number: str, subject: str) -> None:
    assert claim(text, number).subject == subject


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("Some 900 seals died. The mayor, who saw them, put the toll at 950.", "950", "toll of seals died"),
        ("Some 900 seals died. NATO, citing photographs, spoke of 950.", "950", "seals died"),
        ("Prices rose 5 percent in May and as much as 8 percent at noon.", "8", "Prices"),
        ("The ship carried 70 pupils in 3 classes. I have 40 in my class.", "40", "have in my class"),
    ],
)
def test_subject_of_the_number_before(text: str, number: str, subject: str) -> None:
    assert claim(text, number).subject == subject


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("The airline put up fares by 12 percent.", "12", Kind.CHANGE),
        ("Sales edged down 2 percent.", "2", Kind.CHANGE),
        ("The airline lost $88 million in 2013.", "$88 million", Kind.LEVEL),
        ("The pound lost 3 cents.", "3", Kind.CHANGE),
        ("A loss of 5 million euros was reported.", "5 million", Kind.LEVEL),
        ("A loss of 5 percent was reported.", "5", Kind.CHANGE),
        ("Wages rose half as fast.", "half", Kind.RATIO),
        ("In Turkana the ratio is 70 to one.", "70", Kind.RATIO),
        ("Subscribers to the channel number 2.1 million.", "2.1 million", Kind.LEVEL),
        ("The party lost by 900 votes.", "900", Kind.COUNT),
        ("Only 8 percent mentioned crime.", "8", Kind.SHARE),
        ("The tax was raised from 9 to 11 percent.", "9", Kind.CHANGE),
    ],
)
def test_kind(text: str, number: str, kind: Kind) -> None:
    assert claim(text, number).kind is kind


def test_a_particle_gives_the_direction() -> None:
    assert claim("Sales edged down 2 percent.", "2").details.direction == "down"


def test_what_happened_last_year_is_no_head() -> None:
    assert claim("We spent $40 million on roads last year.", "$40 million").details.head == "road"
