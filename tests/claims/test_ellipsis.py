"""Figures whose clause leaves out what the clause before has said."""

import pytest

from factcheck.claims import Claim, extract


def claims(text: str) -> list[Claim]:
    return extract(text, "2014-05-10")


def test_a_gapped_clause_takes_subject_and_place() -> None:
    first, second = claims(
        "Chile sold 40 million tonnes of copper in 2001, and Peru 12 million tonnes in 2003."
    )
    assert (first.place_key, str(first.period)) == ("CHL", "2001")
    assert (second.place_key, str(second.period)) == ("PER", "2003")
    assert second.subject == first.subject


def test_a_list_of_places_takes_the_counted_noun_too() -> None:
    found = claims("Mali alone sheltered about 16,000 stray camels last year, Niger 14,500 and Chad 11,200.")
    assert [claim.place_key for claim in found] == ["MLI", "NER", "TCD"]
    assert {claim.subject for claim in found} == {"stray camels sheltered"}
    assert {claim.quantity.unit for claim in found} == {"stray camels"}
    assert {str(claim.period) for claim in found} == {"2013"}


def test_of_them_to_a_place() -> None:
    found = claims("Some 90,000 nurses have left, 16,000 of them to Canada and 14,000 to Norway.")
    assert [claim.place_key for claim in found[1:]] == ["CAN", "NOR"]
    assert {claim.details.head for claim in found} == {"nurse"}


def test_a_possessive_takes_the_subject() -> None:
    _, second = claims("Ghana's cocoa output fell to 700,000 tonnes in 2009, and Togo's to 12,000 tonnes.")
    assert (second.place_key, second.subject) == ("TGO", "cocoa output")


def test_a_new_noun_is_no_ellipsis() -> None:
    _, second = claims("Mali sheltered 16,000 camels in 2012, and Niger 14,500 goats.")
    assert second.quantity.unit == "goats"


def test_a_pronoun_lends_the_counted_noun() -> None:
    _, second = claims("The town had 12,800 inhabitants in 1990; a decade later it had 14,100.")
    assert (second.quantity.unit, str(second.period)) == ("inhabitants", "2000")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The year before it was 9 percent.", "Mar 2010"),
        ("A month earlier it was 9 percent.", "Feb 2011"),
        ("Two years later it was 9 percent.", "Mar 2013"),
        ("The following month it was 9 percent.", "Apr 2011"),
    ],
)
def test_a_relative_period_is_told_from_the_claim_before(text: str, period: str) -> None:
    found = claims("The jobless rate in Oman was 8 percent in March 2011. " + text)
    assert str(found[-1].period) == period


def test_a_relative_period_in_a_sentence_is_told_from_it() -> None:
    found = claims("In 2001 Oman had 40 dams. In 2012 there were 55, against 52 a year earlier.")
    assert str(found[-1].period) == "2011"


def test_votes_are_counted() -> None:
    for claim in claims("Norway's parliament voted 95 to 74 against the bill."):
        assert (claim.subject, claim.quantity.unit, claim.place_key) == ("votes", "votes", "NOR")


def test_what_they_may_do_for_so_long() -> None:
    _, second = claims("Some 340 nurses landed in Oslo; they may work for at least three years.")
    assert (second.details.head, second.quantity.unit) == ("work", "year")


def test_a_list_of_possessives() -> None:
    found = claims(
        "Japan's imports fell 3.2 percent in May, South Korea's 4.5 percent and India's 6 percent."
    )
    assert [claim.place_key for claim in found] == ["JPN", "KOR", "IND"]


def test_another_year_in_the_next_clause() -> None:
    first, second = claims("In 2010 Chile had 17 million people, and in 2000 15 million.")
    assert [str(first.period), str(second.period)] == ["2010", "2000"]
    assert first.subject == second.subject


def test_years_before_an_event_are_no_period() -> None:
    (claim,) = claims("Norway sold 20 ships to Poland two years before the war.")
    assert claim.period is None


def test_the_other_end_of_a_comparison_borrows_its_noun() -> None:
    _, other = claims("Some 3.1 million goats graze in Mali, down from 4.2 million a year ago.")
    assert other.subject is not None
    assert "goats" in other.subject


@pytest.mark.parametrize(
    "text",
    [
        "Roads took 7 percent of the budget, compared with 9 in 1963 and 12 percent in 1951.",
        "As a result, roads have fallen to 7 percent of the budget, against 9 in 1963, and 12 in 1951.",
    ],
)
def test_the_last_of_a_comparison_is_about_the_same(text: str) -> None:
    first, second, third = claims(text)
    assert (third.subject, third.quantity.unit, third.kind) == (first.subject, "percent", second.kind)
    assert (str(second.period), str(third.period)) == ("1963", "1951")


def test_an_increase_is_that_of_those_who_did_it() -> None:
    found = claims("About 4,000 people died on the roads of Chad in 2013, a rise of 12 percent on 2012.")
    assert found[1].subject == found[0].subject == "people died on the roads"


def test_a_drop_behind_another_clause_is_not_of_the_first_number() -> None:
    found = claims("Some 4,000 people came, and rents fell, a drop of 12 percent.")
    assert "people" not in (found[1].subject or "")


def test_a_list_of_origins_names_each_its_own() -> None:
    found = claims("Peru hosted 900 students from Chile, 800 from Chad and some 700 from the Sudan.")
    assert [claim.subject for claim in found] == [
        "students hosted from Chile",
        "students hosted from Chad",
        "students hosted from Sudan",
    ]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("In Mali 900 goats have died, 800 of them in May.", "goats have died"),
        ("Mali has 900 goats. Most of them, 800, are white.", "goats are white"),
    ],
)
def test_of_them_is_of_those_counted(text: str, subject: str) -> None:
    last = claims(text)[-1]
    assert (last.subject, last.quantity.unit, last.details.base) == (subject, "goats", "goats")


def test_a_number_too_large_for_a_percentage_counts() -> None:
    found = claims(
        "Ali had 6.8 million votes and 48 percent, compared with 6.2 million and 46 percent for Ba."
    )
    assert [claim.quantity.unit for claim in found] == ["votes", "percent", "votes", "percent"]


def test_a_number_in_a_bracket_is_that_of_the_place_before_it() -> None:
    found = claims(
        "Peru has the most llamas at 5.1 million, followed by Chile (2.4 million) and Mali (900,000)."
    )
    told = [(claim.place_key, claim.text) for claim in found if claim.quantity.unit != "rank"]
    assert told == [("PER", "5.1 million"), ("CHL", "2.4 million"), ("MLI", "900,000")]


def test_what_a_bracket_says_besides_is_no_item_of_a_list() -> None:
    found = claims("Peru sold 5.1 million tonnes of tin, more than Chile (18 million inhabitants).")
    assert found[-1].quantity.unit == "inhabitants"
    assert found[-1].subject != found[0].subject
