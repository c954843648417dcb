"""Who speaks of something elsewhere lends it no place."""

import pytest

from factcheck.claims import Claim, extract

SCENE = "An explosion in Sidon, Lebanon, wrecked the port. "


def last(text: str) -> Claim:
    return extract(text, "2014-05-10")[-1]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Moscow put the toll at 212.", "Moscow"),
        ("Rome counted at least 188 dead.", "Rome"),
        ("The Dutch government spoke of 190 deaths.", "Dutch government"),
        ("Canada's Joint Threat Committee reckons that 230 people died.", "Canada's Joint Threat Committee"),
        ("Oslo says 230 people died.", "Oslo"),
    ],
)
def test_the_place_of_a_speaker_is_not_that_of_the_claim(text: str, who: str) -> None:
    claim = last(SCENE + text)
    assert (claim.attribution, claim.place_key) == (who, "LBN")


def test_the_place_of_a_speaker_is_not_carried_over() -> None:
    claim = last(SCENE + "Moscow put the toll at 212. The Polish president spoke of 190. Two ships sank.")
    assert claim.place_key == "LBN"


def test_a_country_that_reports_its_own_cases_is_the_place() -> None:
    claim = last("In Mali, 12 people fell ill. Neighbouring Niger reported 40 cases.")
    assert claim.place_key == "NER"


def test_doctors_in_a_country_speak_of_it() -> None:
    claim = last("In Mali, 12 people fell ill. Doctors in Niger said 40 children had died.")
    assert claim.place_key == "NER"


def test_who_acts_lends_its_place_to_the_next_sentence() -> None:
    claim = last("The Danish government announced a programme. It provides 700 beds for Syrian refugees.")
    assert (claim.place_key, claim.details.place_carried_over) == ("DNK", True)


def test_an_adjective_of_origin_counts_where_no_place_is_known() -> None:
    assert last("The programme provides 700 beds for Syrian refugees.").place_key == "SYR"


def test_what_is_put_at_a_number_is_its_subject() -> None:
    assert last("Moscow put the cost at $3 million.").details.head == "cost"


@pytest.mark.parametrize(
    ("text", "number", "who"),
    [
        ("The storm in Lund claimed 185 lives.", "185", None),
        ("The minister claimed that 185 were hurt.", "185", "minister"),
        (
            "The Lund Lions, a team from the east, said last month that revenue rose 21 percent.",
            "21",
            "Lund Lions",
        ),
        ("In 2016 we expect 450,000 visitors.", "450,000", None),
    ],
)
def test_who_says_so(text: str, number: str, who: str | None) -> None:
    assert next(one for one in extract(text, "2014-05-10") if one.text == number).attribution == who
