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
        ("Imports have grown by about 3 million a year since 2001.", "3 million", "Imports"),
        ("Lima has 900 cases. The count has doubled in 4 days.", "doubled", "count of cases"),
        ("They spent $12 million on schools.", "$12 million", "spent on schools"),
        ("Ticket prices, frozen since 2010, rose to $4.", "$4", "Ticket prices"),
        ("The airline put up fares by 12 percent.", "12", "fares"),
        ("The bank brought down its key rate to 3 percent.", "3", "key rate"),
        ("The government gave aid to 60 percent of farmers.", "60", "farmers"),
        ("They cut aid to 60 percent of the old level.", "60", "aid"),
        ("The mayor won in five of the nine northern districts.", "five", "northern districts"),
        ("The harbour's loss of 44 million crowns grew.", "44 million", "harbour's loss"),
        ("Turnover stood at 31 million crowns.", "31 million", "Turnover"),
        ("Lending fell from the 6 percent level to nothing.", "6", "Lending"),
        ("The level of the lake fell by 4 percent.", "4", "level of the lake"),
        ("The idle rate—still too high—is the lowest in 7 years.", "7", "idle rate"),
        ("The idle rate - though too high - is the lowest in 7 years.", "7", "idle rate"),
        ("Fares kept still, and road use increased at an annual rate of 17 percent.", "17", "road use"),
        ("The town put up with an unpaid rate of 17 percent.", "17", "unpaid rate"),
        ("Oman has the largest port and most ships in Arabia.", "largest", "port"),
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
        ("Debt was 9 million crowns at the end of May.", "9 million", "Debt"),
        ("The fish costs 58 crowns a kilo.", "58", "fish costs"),
        ("Military spending: 1.2% of output", "1.2%", "Military spending"),
        (
            "The share of pupils infected, 12 percent in 2010, is the lowest in Peru.",
            "lowest",
            "share of pupils infected",
        ),
        ("Years with losses of 2 percent were called bad.", "2", "losses"),
        ("The river, the longest in Peru, has shrunk by 30 kilometres.", "30", "river"),
        ("Lund plugs £9m hole", "£9m", "hole"),
        ("The bonus was cut to 3 cents a share from 11 cents.", "3", "bonus"),
        ("Voters turned it down in 2011, when just 44 percent backed it.", "44", "voters backed"),
        ("Dams supplied 55 percent of demand and wind farms 42 percent.", "42", "wind farms supplied"),
        ("Bread rose 5 percent and eggs 3 percent.", "3", "eggs"),
        ("The strike pushed the wholesale price down 9 percent.", "9", "wholesale price"),
        ("The fund is 8 percent full.", "8", "fund"),
        ("Peru, the biggest producer, has 20 gigawatts installed.", "20", "has installed"),
        ("One child in ten lives in poverty.", "One", "child"),
        ("He said that smoking costs 9 million euros.", "9 million", "smoking costs"),
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
        ("Growth: 1.4% (2012), 4.2% (2011)", "4.2%", "Growth"),
        ("Some 900 soldiers guard it, down from just 1,000 in May.", "1,000", "soldiers guard"),
        ("Some 900 seals died on 17 beaches, when only 40 had been found.", "40", "seals had been found"),
        ("They hired 900 drivers in 17 towns, when 40 had left.", "40", "drivers had left"),
        ("Parliament has 63 seats. Women hold 28.", "28", "seats held"),
        ("The lake has 63 boats. That is twice the number of 2009.", "twice", "number"),
        ("Italy had 63 arrivals. Peru, which had none, took in only 28.", "28", "arrivals"),
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
        ("In Peru the decline was 2 percent.", "2", Kind.CHANGE),
        ("The staff was cut in half.", "half", Kind.CHANGE),
        ("A tax that raised $46 million was dropped.", "$46 million", Kind.LEVEL),
        ("They raised the tax by $46.", "$46", Kind.CHANGE),
        ("China buys nine out of ten boats.", "nine out of ten", Kind.RATIO),
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


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("More pilots, 5 million, are at work.", "5 million", "More pilots are at work"),
        ("Most birds (5,000) were found dead.", "5,000", "Most birds were found dead"),
        ("Output before the strike had been 5 million tonnes.", "5 million", "Output before the strike"),
        ("The first loss since the merger was 5 million tonnes.", "5 million", "first loss since the merger"),
        ("The institute counted 400 people killed in riots.", "400", "people killed in riots"),
    ],
)
def test_subject_of_its_own_clause(text: str, number: str, subject: str) -> None:
    assert claim(text, number).subject == subject


@pytest.mark.parametrize("where", ["in Chad and Niger", "in Mali, Chad and Niger"])
def test_no_place_of_a_list_is_part_of_what_is_counted(where: str) -> None:
    (claim,) = extract(f"Some 5,300 camels {where} were sold.", "2014-05-10")
    assert claim.subject is not None
    assert "Niger" not in claim.subject
    assert "Chad" not in claim.subject
