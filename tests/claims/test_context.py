"""What a figure is about, where, when and who says so, in the constructions that newspapers use."""

import pytest

from factcheck.claims import Claim, Kind, extract


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
        ("The drug, the agency says, costs $60 a dose.", "$60", "drug costs a dose"),
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
