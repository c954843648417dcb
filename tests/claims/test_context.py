"""What a figure is about, where, when and who says so, in the constructions that newspapers use."""

import pytest

from factcheck.claims import DEFAULT_THRESHOLD, Claim, Kind, extract


def claim(text: str, number: str, published: str = "2014-05-10") -> Claim:
    return next(one for one in extract(text, published) if one.text == number)


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("The survey found 860 rats, down 9% on the year before.", "9%", "rats"),
        ("Chad reported 90 cases in June, a drop of 4 percent from a year earlier.", "4", "cases"),
        ("Thefts: 551 (552 in 2012)", "552", "Thefts"),
        ("Fishing, which employs a tenth of the island, shrank 2.2 percent.", "2.2", "Fishing"),
        ("Borrowing costs have risen to 4 percent.", "4", "Borrowing costs"),
        ("The bank left its benchmark rate at 3.5 percent.", "3.5", "benchmark rate"),
        ("Growth slowed and inflation, at 6.5 percent, exceeds the target.", "6.5", "inflation"),
        ("He denied hiding a deficit that she puts at 25 million euros.", "25 million", "deficit"),
        ("There are 90 camps, of which 30 are full.", "30", "camps are full"),
        ("They had revenue of 5 million euros, the third-highest in Peru.", "third-highest", "revenue"),
        ("Crime at lowest since 1981", "lowest", "Crime"),
        ("The drug, the agency says, costs $60 a dose.", "$60", "drug costs"),
    ],
)
def test_subject(text: str, number: str, subject: str) -> None:
    assert claim(text, number).subject == subject


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        (
            "Ore exports fell 6.8 percent in March from a year earlier to 489,000 tonnes.",
            "489,000",
            "Mar 2014",
        ),
        ("There have been 90 fires since the start of the year.", "90", "2014-01-01 to 2014-05-10"),
        ("Thefts: 551 (552 in 2012)", "551", "None"),
        ("It has 250 fighters, but last year it had 70.", "250", "None"),
        (
            "The lira lost 14 percent against the dollar in the past year.",
            "14",
            "2013-05-11 to 2014-05-10",
        ),
        ("On December 12 the army lost 20 tanks.", "20", "12 Dec 2013"),
        ("The vote will be held on December 12 in 90 towns.", "90", "12 Dec 2014"),
        ("Rovers had a mean gate of 45,160 last season.", "45,160", "None"),
    ],
)
def test_period(text: str, number: str, period: str) -> None:
    assert str(claim(text, number).period) == period


@pytest.mark.parametrize(
    ("text", "number", "key"),
    [
        ("TUNIS (May 10) — At least 56 people died around the Libyan capital.", "56", "LBY"),
        ("Chile's firm mines 11 percent of the world's copper and employs 900 men.", "900", "CHL"),
        ("Spain had the third-largest deficit in Europe at 9 percent.", "third-largest", "ESP"),
        ("The Pan American Health Organization counted 90 cases in Peru.", "90", "PER"),
        ("Peru is the envy of the world: 90 new mines in a year.", "90", "PER"),
        ("Chad counted 90 cases, and in Mali the figure was 70.", "90", "TCD"),
        ("Chad counted 90 cases, and in Mali the figure was 70.", "70", "MLI"),
    ],
)
def test_place(text: str, number: str, key: str) -> None:
    assert claim(text, number).place_key == key


@pytest.mark.parametrize(
    ("text", "number", "who"),
    [
        ("Chad has confirmed 94 cases, the health ministry said.", "94", "health ministry"),
        ("The WHO put the number of people at risk at 2.3 million.", "2.3 million", "WHO"),
        ("It has 250 fighters, but a report by Oxfam counted 70.", "250", None),
        ("The army says it made 12 raids; the rebels, who deny it, admitted 14 dead.", "14", "rebels"),
    ],
)
def test_attribution(text: str, number: str, who: str | None) -> None:
    assert claim(text, number).attribution == who


def test_a_plan_that_was_cut_is_none() -> None:
    assert not claim("The firm has cut its investment plan by $4 billion.", "$4 billion").details.hypothetical


def test_goals_of_a_game_are_no_plan() -> None:
    assert not claim("Messi scored 105 goals in 186 matches.", "186").details.hypothetical


def test_above_the_year_before_is_a_change() -> None:
    assert claim("Output was 0.3 percent above the previous year.", "0.3").kind is Kind.CHANGE


@pytest.mark.parametrize(
    "text",
    [
        "“We are tired,” said fire chief Ana Lopez. “We fought 118 fires.”",
        "“We fought 118 fires. It was hot,” said fire chief Ana Lopez.",
        "Fire chief Ana Lopez said she was tired.\n“We fought 118 fires.”",
        "“It was hot,” said fire chief Ana Lopez. “We slept little.\n“We fought 118 fires.”",
    ],
)
def test_a_quotation_goes_on_with_its_speaker(text: str) -> None:
    assert (claim(text, "118").attribution or "").lower() == "fire chief ana lopez"


@pytest.mark.parametrize(
    "text",
    [
        "“It was hot,” said fire chief Ana Lopez. The men fought 118 fires.",
        "“We fought 118 fires,” she said.",
        "The ministry reported a drought.\nThe men fought “118 fires” and lost.",
    ],
)
def test_what_stands_outside_a_quotation_is_not_its_speakers(text: str) -> None:
    assert claim(text, "118").attribution is None


def test_the_line_that_introduces_a_list_names_its_source() -> None:
    text = "The labour ministry reported these figures:\n- 118 strikes in March\n- 12 lockouts"
    assert claim(text, "118").attribution == claim(text, "12").attribution == "labour ministry"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Prices rose by 6 percent, the city council estimates, and wages fell.", "city council"),
        ("Honda Motor Corp. said its sales rose by 6 percent.", "Honda Motor Corp"),
        (
            "It was 6 degrees warmer, according to the U.S. Oceanic and Atmospheric Board.",
            "U.S. Oceanic and Atmospheric Board",
        ),
        ("They used a telescope to confirm 6 planets.", None),
    ],
)
def test_the_name_of_who_speaks(text: str, who: str | None) -> None:
    found = claim(text, "6").attribution
    assert (found or "").rstrip(".") == (who or "")


def test_a_promised_sum_is_worth_a_look_and_no_fact() -> None:
    found = claim("Oslo has pledged 500 million euros in relief.", "500 million")
    assert found.check_worthiness >= DEFAULT_THRESHOLD
    assert found.details.hypothetical


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The firm expects a 15 percent fall in profit next year, it said.", "15"),
        ("Owners are to get 150,000 euros each.", "150,000"),
        ("Emma Stone, a 26-year-old student in Chicago, said so.", "26"),
        ("Burglaries were halved in five years.", "five"),
        ("The shares had their best one-day gain.", "one"),
    ],
)
def test_seldom_worth_a_look(text: str, number: str) -> None:
    found = [one for one in extract(text, "2014-05-10") if one.text == number]
    assert all(one.check_worthiness < DEFAULT_THRESHOLD for one in found)


@pytest.mark.parametrize("fraction", ["one-third", "one-fifth", "one-half", "three-fifths"])
def test_a_fraction_with_a_hyphen_is_a_claim(fraction: str) -> None:
    assert claim(f"Nearly {fraction} of bakers rise before dawn.", fraction).kind == "share"


def test_a_word_made_with_one_is_no_claim() -> None:
    assert not extract("It was a one-sided match after a one-hour delay.")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("May rains killed 300 goats in Chad.", "300"),
        ("The council will close, members decided by 52 votes.", "52"),
        ("In the survey 61 percent would pay more tax.", "61"),
    ],
)
def test_no_plan(text: str, number: str) -> None:
    assert not claim(text, number).details.hypothetical


def test_a_dateline_alone_is_not_what_a_text_is_about() -> None:
    text = "GENEVA, June 20 (AP) -- Wars drove 65 million out.\nGermany took in 9.\nIn all 21 million fled."
    assert claim(text, "21 million").place_key != "CHE"


def test_the_town_of_a_headline_holds_where_the_text_goes_on_about_it() -> None:
    text = "Leeds council to close libraries\nLeeds has cut spending.\nThe authority lost 266 jobs."
    assert claim(text, "266").place_key == "GBR/leeds"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It cost $337 million and was launched in April 2012.", "$337 million"),
        ("It has 130 pupils in the class of a teacher who has been there since 2009.", "130"),
        ("The ship, with a crew of 50, sailed three weeks ago.", "50"),
        ("The probe, which was launched in April 2012, tracks 200 stars.", "200"),
        ("It sent temperatures to 47.1 degrees, near the record of 48 set in 1977.", "47.1"),
    ],
)
def test_a_period_of_another_clause_is_not_that_of_the_number(text: str, number: str) -> None:
    assert claim(text, number).period is None


def test_a_month_that_is_to_come() -> None:
    found = claim("The council will raise the tax by 3.9 percent in August.", "3.9", "2014-11-10")
    assert str(found.period) == "Aug 2015"


SPEECH = """The President's Address Before a Joint Session of the Congress (excerpt)
January 20, 1972

Draft calls were high in the years of the Vietnam war. A rate of 6 percent unemployment is too high."""


def test_an_institution_in_the_headline_tells_the_country() -> None:
    assert claim(SPEECH, "6").place_key == "USA"


def test_a_country_in_the_headline_goes_before_an_institution() -> None:
    text = "White House sends aid to Chad\n\nSome 40 trucks arrived on Monday."
    assert claim(text, "40").place_key == "TCD"


def test_a_war_named_after_a_country_sets_no_scene() -> None:
    text = "Lisbon town hall\n\nThe Korean War was over by then. Unemployment stood at 5 percent."
    assert claim(text, "5").place_key == "PRT"
