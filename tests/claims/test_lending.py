"""Numbers that leave out what they count, because the claims before have said it."""

import pytest

from factcheck.claims import Claim, extract


def claims(text: str) -> list[Claim]:
    return extract(text, "2014-05-10")


COUNTED = "Peru had 41,000 llamas in 2012. "


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Bolivia has 26,000.", "BOL"),
        ("In Chile there were 26,000.", "CHL"),
        ("In Chile the number was down to 26,000.", "CHL"),
        ("In Chile the figure had been 26,000.", "CHL"),
        ("Bolivia came next with 26,000.", "BOL"),
        ("Bolivia has taken in about 26,000.", "BOL"),
    ],
)
def test_a_number_alone_counts_what_was_counted_before(text: str, place: str) -> None:
    second = claims(COUNTED + text)[-1]
    assert (second.quantity.unit, second.details.head, second.place_key) == ("llamas", "llama", place)


@pytest.mark.parametrize("between", ["Some 12 percent were ill.", "They cost $900.", "It took 3 years."])
def test_what_is_no_count_is_passed_over(between: str) -> None:
    assert claims(COUNTED + between + " Chile has 26,000.")[-1].quantity.unit == "llamas"


def test_a_scaled_number_may_be_a_sum_of_money() -> None:
    last = claims("Peru had 41 llamas. It spent $3 billion. In 2010 the figure was 2 billion.")[-1]
    assert last.quantity.unit == "USD"


@pytest.mark.parametrize("text", ["Bolivia has 26,000 goats.", "The index rose to 26,000 points."])
def test_a_noun_of_its_own_is_kept(text: str) -> None:
    assert claims(COUNTED + text)[-1].quantity.unit != "llamas"


def test_the_rate_is_the_last_rate() -> None:
    *_, last = claims(
        "The jobless rate in Oman was 8 percent in 2012. Some 40,000 people were hired."
        " In 2009 the rate was 9 percent."
    )
    assert (last.subject, str(last.period)) == ("jobless rate", "2009")


def test_what_is_driven_is_what_was_measured() -> None:
    *_, last = claims("Inflation in Oman was 8 percent in May. The drought drove it to 11 percent in June.")
    assert (last.subject, str(last.period)) == ("Inflation", "Jun 2013")


def test_those_who_live_somewhere_are_people() -> None:
    *_, last = claims("The Sahel's population reached 100 million. Some 23 million live in Niger.")
    assert (last.quantity.unit, last.subject) == ("people", "people live")


def test_who_speaks_is_not_what_was_measured() -> None:
    *_, last = claims("Wheat prices fell by 8 percent. I will ask for $3 billion to build roads.")
    assert "prices" not in (last.subject or "")


def test_a_comparison_after_takes_the_subject() -> None:
    *_, last = claims("Rents in Oman rose by 5 percent in 2012, after 3 percent the year before.")
    assert (last.subject, str(last.period)) == ("Rents", "2011")


@pytest.mark.parametrize(
    ("text", "period"),
    [("In that year 400 llamas died.", "2009"), ("By then 400 llamas had died.", "2009")],
)
def test_a_period_is_told_from_a_sentence_without_numbers(text: str, period: str) -> None:
    assert str(claims("The drought came in 2009. " + text)[-1].period) == period


def test_what_a_figure_is_compared_with_is_no_anchor() -> None:
    *_, last = claims(
        "Rents rose by 5 percent in May 2012, compared with 9 percent in March."
        " In the same month 40 shops closed."
    )
    assert str(last.period) == "May 2012"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Chad, which was flooded in July, has 400 camps.", "None"),
        ("Chad lost 400 camps, a fall without equal in records that go back to 1950.", "None"),
        ("Chad counted 400 fires, the fewest in any year since 2003.", "None"),
        ("Rents in Chad are 9 percent higher than ten years earlier.", "None"),
        ("The flood that came in July destroyed 400 camps.", "Jul 2013"),
    ],
)
def test_a_period_of_something_else_is_not_that_of_the_number(text: str, period: str) -> None:
    assert str(claims("Rain fell in 2012. " + text)[-1].period) == period


def test_a_setting_without_a_comma_is_no_subject() -> None:
    *_, last = claims("The jobless rate in Oman is 8 percent. In the slump of 1998 the rate was 11 percent.")
    assert (last.subject, str(last.period)) == ("jobless rate", "1998")


def test_one_of_several_and_a_rate_are_not_what_later_numbers_count() -> None:
    text = "Some 41,000 llamas cross to one of the neighbours of Peru every day. Chile had taken in 26,000."
    assert claims(text)[-1].quantity.unit == "llamas"


def test_what_is_said_in_passing_is_not_what_the_next_number_counts() -> None:
    text = COUNTED + "There were 9,000 in Chile, where dozens of goats arrived, and 8,000 in Bolivia."
    assert claims(text)[-1].quantity.unit == "llamas"


def test_the_origin_of_those_counted_is_not_lent_to_another_place() -> None:
    assert claims("Chad took in 900 refugees from Mali. Niger has 400.")[-1].subject == "refugees"
