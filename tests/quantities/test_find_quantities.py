"""Numerals, units, hedges and ranges as journalists write them, and what is no quantity."""

from decimal import Decimal

import pytest

from factcheck import Quantity, find_quantities
from factcheck.quantities import Comparator


def only(text: str) -> Quantity:
    [quantity] = find_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,400 men", "1400"),
        ("1.4 million men", "1400000"),
        ("$1.2bn", "1200000000"),
        ("£3m", "3000000"),
        ("5k", "5000"),
        ("half a million men", "500000"),
        ("a half-million men", "500000"),
        ("the quarter-billion mark", "250000000"),
        ("two and a half million men", "2500000"),
        ("a quarter of voters", "0.25"),
        ("three-quarters of voters", "0.75"),
        ("½ a cup", "0.5"),
        ("21 1/2 percent", "21.5"),
        ("1.2 × 10⁶ cells", "1200000"),
        ("two hundred and five cows", "205"),
        ("a hundred cows", "100"),
        ("-5 degrees", "-5"),
        ("−5 degrees", "-5"),
        ("1\u202f400 cows", "1400"),
        ("1.400,5 litres", "1400.5"),
        ("a dozen eggs", "12"),
        ("three million, two hundred and six votes", "3000206"),
        ("six hundred & ten cows", "610"),
        ("one and three quarters of miles", "1.75"),
        ("two and half miles", "2.5"),
        ("three million and a half votes", "3500000"),
        ("a million and a half votes", "1500000"),
        ("1 and 1/2 cups", "1.5"),
        ("10^6 cells", "1000000"),
        ("10⁻³ litres", "0.001"),
        ("4 below zero", "-4"),
        ("80 EUR million", "80000000"),
    ],
)
def test_value(text: str, value: str) -> None:
    assert only(text).value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5%", "percent"),
        ("5 percentage points", "percentage point"),
        ("25 basis points", "basis point"),
        ("$5", "USD"),
        ("5 euros", "EUR"),
        ("a 40-yard line", "yard"),
        ("a 17-year-old", "year of age"),
        ("55 mph", "mile per hour"),
        ("$60 a barrel", "dollar per barrel"),
        ("34 deaths per 1,000 live births", "deaths per 1,000 live births"),
        ("5,000 refugee places were found", "refugee places"),
        ("60 chemical weapons inspectors arrived", "chemical weapons inspectors"),
        ("1,400 civilians killed in an attack", "civilians"),
        ("300 km²", "square kilometre"),
        ("300 square miles", "square mile"),
    ],
)
def test_unit(text: str, unit: str) -> None:
    assert only(text).unit == unit


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("more than 5 tons", Comparator.MORE_THAN),
        ("at least 5 tons", Comparator.AT_LEAST),
        ("no fewer than 5 men", Comparator.AT_LEAST),
        ("up to 5 tons", Comparator.AT_MOST),
        ("nearly 5 tons", Comparator.ABOUT),
        ("5 tons or more", Comparator.AT_LEAST),
        ("5 men and counting", Comparator.AT_LEAST),
        ("5,000-odd men", Comparator.ABOUT),
        ("10-15 million men", Comparator.BETWEEN),
        ("between 5 and 10 percent", Comparator.BETWEEN),
    ],
)
def test_comparator(text: str, comparator: Comparator) -> None:
    assert only(text).comparator is comparator


def test_change_has_two_values_with_one_unit() -> None:
    before, after = find_quantities("fell from 12.4 to 3.2 percent")
    assert (before.value, before.role, before.unit) == (Decimal("12.4"), "from", "percent")
    assert (after.value, after.role, after.unit) == (Decimal("3.2"), "to", "percent")


def test_range_shares_the_scale() -> None:
    quantity = only("$10 to $15 billion")
    assert (quantity.value, quantity.lower, quantity.upper) == (None, Decimal(10**10), Decimal(15 * 10**9))


def test_hedge_is_outside_the_span_and_inside_the_phrase() -> None:
    text = "Up to 5,000 refugee places."
    quantity = only(text)
    assert quantity.text == "5,000"
    assert text[quantity.phrase_start : quantity.phrase_end] == "Up to 5,000 refugee places"
    assert quantity.hedge == "Up to"


def test_assumed_ton_is_said() -> None:
    assert only("5 tons").notes == ("ton taken as the US short ton",)


def test_malformed_number_is_flagged_not_guessed() -> None:
    quantity = only("a toll of 200,0000")
    assert quantity.value is None
    assert "malformed" in quantity.notes[0]


@pytest.mark.parametrize(
    "text",
    [
        "in 2013",
        "on Sept. 8, 2013",
        "at 5 p.m.",
        "at 10:30",
        "the 22nd amendment",
        "the 1990s",
        "Geneva II",
        "a Boeing 747",
        "Section 427 of the act",
        "the G20",
        "Covid-19",
        "a B-52",
        "9/11",
        "Article 5",
        "one of them",
        "no one",
        "version 3.2.1",
    ],
)
def test_no_quantity(text: str) -> None:
    assert find_quantities(text) == []


def test_one_before_a_noun_is_a_number() -> None:
    assert (only("one solution").value, only("one solution").unit) == (Decimal(1), "solution")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("more than 95,800 who lost their jobs", "95800", "people"),
        ("Ana Lopez, 45, said so", "45", "year of age"),
        ("a man aged 18", "18", "year of age"),
        ("a magnitude 7.2 quake", "7.2", "magnitude"),
        ("he is 6 feet 2 inches tall", "74", "inch"),
        ("it cost 3 dollars 50 cents", "3.5", "USD"),
        ("$5 billion in 2010 dollars", "5000000000", "2010 USD"),
        ("a 220-pound man", "220", "pound mass"),
        ("220 pounds sterling", "220", "GBP"),
        ("35m of their devices", "35000000", "devices"),
        ("a 35m race", "35", "metre"),
        ("RM4.32", "4.32", "MYR"),
        ("C$1.9 million", "1900000", "CAD"),
        ("48.5 MGBP", "48500000", "GBP"),
        ("a current of 1.3 A/cm2", "1.3", "ampere per square centimetre"),
        ("it grew tenfold", "10", "times"),
        ("one in five", "0.2", None),
        ("3 out of 10", "0.3", None),
        ("half of the doctors", "0.5", None),
        ("a quarter of a percentage point", "0.25", "percentage point"),
        ("forty-five (45) cows", "45", None),
    ],
)
def test_value_and_unit(text: str, value: str, unit: str | None) -> None:
    quantity = find_quantities(text)[0]
    assert (quantity.value, quantity.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("5 ± 0.2 mm", "4.8", "5.2"),
        ("it ranged from -18 °C to -34 °C", "-34", "-18"),
        ("from $200 to $4 million", "200", "4000000"),
        ("$1.5-2 billion", "1500000000", "2000000000"),
        ("3km-5km", "3", "5"),
        ("several hundred men", "200", "1000"),
    ],
)
def test_bounds(text: str, lower: str, upper: str) -> None:
    assert (only(text).lower, only(text).upper) == (Decimal(lower), Decimal(upper))


def test_a_base_may_have_an_owner() -> None:
    assert [one.role for one in find_quantities("All but 22 of Peru's 1,504 patients")] == [
        "share_of",
        "base",
    ]


def test_part_and_base_are_told_apart() -> None:
    part, base = find_quantities("in 61 of the past 62 months")
    assert (part.text, part.role, base.text, base.role) == ("61", "share_of", "62", "base")


@pytest.mark.parametrize("text", ["up 3, to 12 percent", "it climbed to 12 percent from 3 percent"])
def test_both_ends_of_a_change_have_the_unit(text: str) -> None:
    assert [quantity.unit for quantity in find_quantities(text)] == ["percent", "percent"]


def test_hedge_holds_for_the_figure_in_brackets() -> None:
    _, miles = find_quantities("they fly more than 100 kilometres (60 miles)")
    assert miles.comparator is Comparator.MORE_THAN


@pytest.mark.parametrize(
    "text", ["it cost a lot over two years", "it went up to 12 percent", "smaller than the 5 tons"]
)
def test_words_that_look_like_hedges(text: str) -> None:
    assert only(text).comparator is Comparator.EQUAL


@pytest.mark.parametrize(
    "text",
    [
        "beat them 2-1",
        "the Big Ten",
        "in one quarter",
        "between 2010 and 2015",
        "in 2012-13",
        "this half",
        "a 1080p panel",
        "iPhone 11 Pro",
        "call 555-123-4567",
        "the 2018 sales",
        "on 1 may that year",
        "a baker's dozen",
    ],
)
def test_names_and_times_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("20 electoral college votes were cast", "electoral college votes"),
        ("107 Syrian refugees had arrived", "Syrian refugees"),
        ("25 Asian and European countries", "Asian and European countries"),
        ("53 measles related deaths", "measles related deaths"),
        ("over 1,000 US deaths on Wednesday", "US deaths"),
        ("25 straight months of growth", "month"),
        ("three hits and a run", "hits"),
        ("8 million unemployed", "unemployed"),
        ("one person died", "person"),
        ("the 55-member union", "member"),
        ("two more attacks followed", "attacks"),
        ("200+ videos", "videos"),
        ("5,000-odd men", "men"),
    ],
)
def test_counted_noun(text: str, unit: str) -> None:
    assert find_quantities(text)[0].unit == unit


def test_hedged_year_is_no_quantity() -> None:
    assert find_quantities("the highest since at least 1948") == []


@pytest.mark.parametrize("text", ["above its 2009 level", "below 1990 levels", "under the 2007 peak"])
def test_a_year_that_owns_a_level_is_no_quantity(text: str) -> None:
    assert find_quantities(text) == []


def test_levels_may_be_counted() -> None:
    assert find_quantities("more than 2000 levels of play")[0].unit == "levels"


@pytest.mark.parametrize("text", ["1. First we go", "(2) then we stop", "see\n3) and rest"])
def test_list_markers_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "inches"), [("a 6-foot-4 man", 76), ("she is 5'10\" tall", 70), ("6 ft. 2 in. tall", 74)]
)
def test_heights(text: str, inches: int) -> None:
    assert (only(text).value, only(text).unit) == (Decimal(inches), "inch")


def test_one_unit_stands_for_both_numbers_of_a_list() -> None:
    assert [quantity.unit for quantity in find_quantities("They fell 3.2 and 4.5 percent.")] == [
        "percent",
        "percent",
    ]


@pytest.mark.parametrize(
    ("text", "unit", "comparator"),
    [
        ("It took more than an hour.", "hour", "more_than"),
        ("Add a cup of sugar.", "cup", "equal"),
        ("a litre", "litre", "equal"),
        ("They lost less than a pound of gold.", "pound mass", "less_than"),
    ],
)
def test_an_article_that_counts(text: str, unit: str, comparator: str) -> None:
    found = only(text).to_dict()
    assert (found["value"], found["unit"], found["comparator"]) == (1, unit, comparator)


@pytest.mark.parametrize(
    "text",
    ["He came twice a week.", "A year later it rained.", "the best in a decade", "A couple of them left."],
)
def test_an_article_that_does_not_count(text: str) -> None:
    assert find_quantities(text) == []


def test_a_couple_has_bounds_only() -> None:
    found = only("a couple of days")
    assert (found.value, found.unit) == (None, "day")
    assert (found.lower, found.upper) == (Decimal(2), Decimal(3))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Two cops left.", "cops"),
        ("three pens", "pens"),
        ("five cups of tea", "cup"),
        ("5 COP", "COP"),
        ("COP 20,000", "COP"),
        ("ALL 5 answers", "answers"),
        ("4% per annum", "percent per year"),
        ("30 php", "PHP"),
        ("9.8 m/s^2", "metre per second squared"),
        ("9.8 metres per second squared", "metre per second squared"),
        ("3 mg/kg/day", "milligram per kilogram per day"),
        ("4 mL/min", "millilitre per minute"),
        ("$5 a pound", "dollar per pound mass"),
        ("water of 12 C in winter", "celsius"),
        ("a battery of 9 V", "volt"),
        ("24hrs", "hour"),
        ("winds of 8.5 m s−1", "metre per second"),
        ("a flux of 3 mW m⁻²", "milliwatt per square metre"),
        ("25 m A-1 signs", "metre"),
        ("500 mcg", "microgram"),
        ("a 12 member panel met", "member"),
        ("100 kilometres-per-hour", "kilometre per hour"),
    ],
)
def test_units_that_look_alike(text: str, unit: str) -> None:
    assert only(text).unit == unit


def test_measure_after_a_word_that_names_by_number_is_a_quantity() -> None:
    assert only("They watch the Garden Channel (16 percent).").unit == "percent"
    assert find_quantities("They watch Channel 4.") == []


def test_a_letter_after_the_number_of_a_type_is_no_unit() -> None:
    assert find_quantities("They fly a Boeing 767F.") == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("460 cars were sold, compared with 380 in May", "cars"),
        ("2.4 million seats in 2018, up from 1.9 million", "seats"),
        ("a median age of 38.2 years vs. 29.5 in 1960", "year of age"),
        ("5 percent against 7", "percent"),
        ("a hall of 20 x 30 metres", "metre"),
    ],
)
def test_figures_side_by_side_have_one_unit(text: str, unit: str) -> None:
    assert [quantity.unit for quantity in find_quantities(text)] == [unit, unit]


def test_figures_far_apart_share_no_unit() -> None:
    assert find_quantities("5 cars were sold, compared with 9,000,000 in May")[1].unit is None


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("In Chad there were 563 goats, in Mali 727 and in South Sudan 355.", ["563", "727", "355"]),
        ("Chad sold 563 goats, Mali 727.", ["563", "727"]),
        ("They flew on Air France 447, which was late.", []),
        ("The cup of Germany 2006, and of Italy 90, was theirs.", []),
        ("They met on Route 128, and Interstate 495.", []),
    ],
)
def test_a_country_of_a_list_is_no_name_with_a_number(text: str, numbers: list[str]) -> None:
    assert [one.text for one in find_quantities(text)] == numbers
