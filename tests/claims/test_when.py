"""Which of the periods that a sentence names is that of a figure."""

import pytest

from factcheck.claims import Claim, extract


def claim(text: str, number: str) -> Claim:
    return next(one for one in extract(text, "2014-05-10") if one.text == number)


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("Guards picked up 38 men on Monday, and another 46 on Tuesday.", "38", "5 May 2014"),
        ("Fees will rise next month after members voted by 31 to 22 on Tuesday.", "31", "6 May 2014"),
        ("It met 22 percent of demand last month and 58 percent at noon on May 2.", "58", "2 May 2014"),
        ("There were 900 fires, a third of the 2012 peak of 2,800.", "2,800", "2012"),
        ("The town tried in 2011, when just 44 percent agreed.", "44", "2011"),
        ("Profit has shrunk by a third over the past year.", "a third", "2013-05-11 to 2014-05-10"),
        ("Output grew by 6.7 percent a year from 2004 to 2008.", "6.7", "2004-01-01 to 2008-12-31"),
        ("A survey was done by the World Bank. In June 2013 it lost $4 million.", "$4 million", "Jun 2013"),
        ("In 2012 output was 5 tonnes; imports were 8 tonnes.", "8", "2012"),
        ("In 2013 the toll fell from 900 in 2012 to 300.", "300", "2013"),
        ("The toll fell from 900 in 2012 to 300 in 2013.", "300", "2013"),
        ("The toll fell from 900 in 2012 to 300.", "900", "2012"),
        ("In 2013 it rained. Unlike in the 2000 drought, only 900 cows died.", "900", "None"),
        ("Some 900 were ill by Monday; 80 patients had died.", "80", "5 May 2014"),
    ],
)
def test_period(text: str, number: str, period: str) -> None:
    assert str(claim(text, number).period) == period


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The toll fell from 9,100 dead in 2012 to about 300.", "300"),
        ("Bread was 4 percent cheaper than in March.", "4"),
        ("Deaths were up by 3 percent from 2012.", "3"),
        ("An increase of 2 percent is small if you compare it with 2010.", "2"),
        ("Exports have grown to $79 billion, up 90 percent since 1999.", "$79 billion"),
        ("Debts have grown since 2009, and wages eat 94 percent of income.", "94"),
        ("Unemployment, at 8 percent in April, was named by 46 percent of voters.", "46"),
        ("The rate was 9 percent in 2006, according to a survey of 2,800 people.", "2,800"),
        ("With a capacity of 640 megawatts, it met 22 percent of demand last month.", "640"),
        ("It got 9 million euros and plans to feed 700 people by June.", "9 million"),
        ("The college, founded in 1575, has 900 pupils.", "900"),
        ("Banks earn 4 percent here, the minister told a hearing on Tuesday.", "4"),
        ("Lund published its own figures on Tuesday: prices rose 4 percent.", "4"),
    ],
)
def test_no_period(text: str, number: str) -> None:
    assert claim(text, number).period is None


def test_the_clause_of_the_next_number_keeps_its_day() -> None:
    assert str(claim("Yesterday there were 50 cases, today it is 80.", "50").period) == "9 May 2014"


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("The drought came in 2012. By the end of the year 90 wells had dried up.", "90", "31 Dec 2012"),
        ("Some 90 wells had dried up by the end of the year.", "90", "None"),
        ("The works will close 90 wells by the end of the year.", "90", "31 Dec 2014"),
        (
            "In Chad 900 fires were put out, and the army closed its roads until the end of March.",
            "900",
            "None",
        ),
        (
            "Rents rose by 9 percent in March. They rose 8 percent in February and 7 percent a year earlier.",
            "7",
            "Mar 2013",
        ),
        (
            "Rents rose by 9 percent in 2013. They rose by 8 percent in 2011 and 7 percent a year earlier.",
            "7",
            "2010",
        ),
    ],
)
def test_a_date_that_the_text_makes_another(text: str, number: str, period: str) -> None:
    claims = extract(text, "2014-05-10")
    assert str(next(one for one in claims if one.text == number).period) == period
