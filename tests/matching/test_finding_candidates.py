"""Which cell of a small library a claim is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factcheck.claims import Details, Kind, Tense
from factcheck.documents import Document
from factcheck.matching import find_candidates
from factcheck.matching.ranking import DOUBTFUL
from factcheck.periods import Period
from tests.matching.making import PUBLISHED, TinyLibrary, a_claim

ARTICLE = Document("", published=PUBLISHED)
YEARS = (2010, 2011, 2012)


@pytest.fixture
def library() -> TinyLibrary:
    made = TinyLibrary()
    made.add("Unemployment rate", "percent", [("NOR", year, 3.0 + year % 10) for year in YEARS])
    made.add("Employment rate", "percent", [("NOR", year, 70.0 + year % 10) for year in YEARS])
    made.add("Unemployed", "people", [("NOR", year, 90_000.0 + year) for year in YEARS])
    made.add(
        "Life expectancy at birth",
        "year",
        [("NOR", year, 81.0), ("SWE", year, 82.0)] if (year := 2012) else [],
    )
    made.add("Exports of fish", "USD", [("NOR", 2012, 9e9), ("ISL", 2012, 2e9)])
    made.add("Imports of fish", "USD", [("NOR", 2012, 1e9), ("ISL", 2012, 2e8)])
    made.add("Students", "people", [("NOR", 2012, 120.0)], dimensions={"Sex": "Female"})
    made.add("Students", "people", [("NOR", 2012, 110.0)], dimensions={"Sex": "Male"})
    made.add("Students", "people", [("NOR", 2012, 230.0)], dimensions={"Sex": "Total"})
    return made


def test_other_words_find_the_measure(library: TinyLibrary) -> None:
    claim = a_claim("Norway's jobless rate was 5 percent in 2012.", "5", 5, "jobless rate", unit="percent")
    first = find_candidates(claim, library, document=ARTICLE)[0]
    assert first.observation.indicator == "Unemployment rate"
    assert first.observation.value == 5.0
    assert (first.same_place, first.same_period, first.mismatch) == (True, True, None)


def test_people_who_live_somewhere_are_its_population_among_many_series_of_people() -> None:
    library = TinyLibrary()
    for number in range(400):
        library.add(f"People with degree {number}", "people", [("NOR", 2012, 5e6)])
    library.add("Population, total", "people", [("NOR", 2012, 5e6)])
    claim = a_claim("In 2012, five million people lived in Norway.", "five million", 5e6, "people lived")
    first = find_candidates(claim, library, document=ARTICLE)[0]
    assert first.observation.indicator == "Population, total"


def test_the_unit_parts_a_rate_from_a_count(library: TinyLibrary) -> None:
    claim = a_claim(
        "In 2012, 92,000 were out of work.", "92,000", 92_000, "people out of work", unit="people"
    )
    assert find_candidates(claim, library, document=ARTICLE)[0].observation.indicator == "Unemployed"


def test_the_place_decides(library: TinyLibrary) -> None:
    sentence = "In 2012 Iceland sold fish worth $2 billion abroad; exports of fish matter there."
    claim = a_claim(
        sentence, "$2 billion", 2e9, "exports of fish", unit="USD", place="Iceland", place_key="ISL"
    )
    first = find_candidates(claim, library, document=ARTICLE)[0]
    assert (first.observation.indicator, first.observation.place_key) == ("Exports of fish", "ISL")


def test_the_value_does_not_outvote_the_year(library: TinyLibrary) -> None:
    claim = a_claim("The jobless rate was 3 percent in 2012.", "3", 3, "jobless rate", unit="percent")
    assert find_candidates(claim, library, document=ARTICLE)[0].observation.period == Period.of_year(2012)


def test_a_dimension_that_is_mentioned_wins(library: TinyLibrary) -> None:
    claim = a_claim("In 2012 there were 120 female students.", "120", 120, "female students", unit="people")
    assert find_candidates(claim, library, document=ARTICLE)[0].observation.value == 120.0


def test_the_whole_is_meant_where_no_dimension_is_mentioned(library: TinyLibrary) -> None:
    claim = a_claim("In 2012 there were 120 students in Norway.", "120", 120, "students", unit="people")
    assert find_candidates(claim, library, document=ARTICLE)[0].observation.value == 230.0


def test_a_place_that_is_not_covered_is_said(library: TinyLibrary) -> None:
    claim = a_claim(
        "The jobless rate in Chile was 5 percent.", "5", 5, "jobless rate", unit="percent",
        place="Chile", place_key="CHL",
    )  # fmt: skip
    first = find_candidates(claim, library, document=ARTICLE)[0]
    assert first.same_place is False
    assert any("Chile" in warning for warning in first.warnings)


def test_without_a_date_the_latest_figure_before_the_article_is_taken(library: TinyLibrary) -> None:
    claim = a_claim("The jobless rate is 4 percent.", "4", 4, "jobless rate", unit="percent", period=None)
    document = replace(ARTICLE, published=date(2012, 3, 1))
    first = find_candidates(claim, library, document=document)[0]
    assert first.observation.period == Period.of_year(2011)


def test_the_order_does_not_depend_on_chance(library: TinyLibrary) -> None:
    claim = a_claim("Fish worth $2 billion in 2012", "$2 billion", 2e9, "fish", unit="USD")
    once = find_candidates(claim, library, document=ARTICLE)
    assert once == find_candidates(claim, library, document=ARTICLE)


def test_the_other_claims_of_a_list_say_little_about_a_figure(library: TinyLibrary) -> None:
    sentence = "In 2012 fish exports were $9 billion; the jobless rate was 5 percent; 120 women studied."
    claim = a_claim(sentence, "5 percent", 5.0, "rate", unit="percent")
    first = find_candidates(claim, library, document=ARTICLE)[0]
    assert first.observation.indicator == "Unemployment rate"


def test_a_change_is_surer_of_the_only_series_that_could_be_meant() -> None:
    alone, rivalled = TinyLibrary(), TinyLibrary()
    for made in (alone, rivalled):
        made.add("Population, total", "people", [("NOR", year, 4e6 + year * 1e3) for year in YEARS])
    rivalled.add("Population, urban", "people", [("NOR", year, 3e6 + year * 1e4) for year in YEARS])
    sentence = "Norway's population grew by 2,000 between 2010 and 2012."
    claim = a_claim(
        sentence,
        "2,000",
        2000,
        "population",
        kind=Kind.CHANGE,
        details=Details(direction="up", head="population"),
    )
    surest = [
        max(one.same_measure for one in find_candidates(claim, made, document=ARTICLE) if one.operation)
        for made in (alone, rivalled)
    ]
    assert surest[0] > surest[1]


def test_a_figure_in_the_name_of_the_best_series_is_the_value_of_no_other() -> None:
    made = TinyLibrary()
    pay = {"Earnings": "67% of average wage"}
    made.add("Tax rate of couples", "percent", [("NOR", 2012, 30.0)], dimensions=pay)
    made.add("Tax rate", "percent", [("NOR", 2012, 25.0)])
    text = "Couples with 67% of the average wage had a tax rate of 30% in 2012."
    claim = a_claim(text, "67%", 67.0, "couples with the average wage", unit="percent")
    found = find_candidates(claim, made, document=ARTICLE)
    assert found[0].mismatch == "definition"
    assert all(one.same_measure <= 0.5 for one in found)


@pytest.mark.parametrize(
    ("text", "mismatch"),
    [("The score in 2012 was 1 for Norway.", None), ("Wages were 5 times decile 1 in 2012.", "definition")],
)
def test_the_numbers_of_a_unit_are_values_unless_the_text_words_them_alike(
    text: str, mismatch: str | None
) -> None:
    made = TinyLibrary()
    unit = {"Unit of measure": "Factor of decile 1"}
    made.add("Wages score", None, [("NOR", 2012, 1.0)], dimensions=unit, unit_words="Factor of decile 1")
    (found,) = find_candidates(a_claim(text, "1", 1.0, "wages score"), made, document=ARTICLE)
    assert found.mismatch == mismatch


@pytest.mark.parametrize(
    ("sentence", "figure", "value", "subject", "unit", "period"),
    [
        (
            "Norway's unemployment rate averaged 6 percent from 2010 to 2012.",
            "6",
            6,
            "unemployment rate",
            "percent",
            Period(date(2010, 1, 1), date(2012, 12, 31)),
        ),
        (
            "The combined rate of unemployment and inflation in Norway was 9 percent in 2012.",
            "9",
            9,
            "rate of unemployment",
            "percent",
            Period.of_year(2012),
        ),
        (
            "Norway's exports of fish per head were worth 1,800 dollars in 2012.",
            "1,800",
            1800,
            "exports of fish",
            "USD",
            Period.of_year(2012),
        ),
        (
            "Norway and Iceland together had exports of fish worth 11 billion dollars in 2012.",
            "11 billion",
            1.1e10,
            "exports of fish",
            "USD",
            Period.of_year(2012),
        ),
    ],
)
def test_one_cell_is_no_mean_or_sum_or_amount_by_head(
    library: TinyLibrary,
    sentence: str,
    figure: str,
    value: float,
    subject: str,
    unit: str,
    period: Period,
) -> None:
    claim = a_claim(sentence, figure, value, subject, unit=unit, period=period)
    cells = [one for one in find_candidates(claim, library, document=ARTICLE) if one.operation is None]
    own = [one for one in cells if one.observation.place_key == "NOR" and one.observation.unit == unit]
    assert own
    assert all(one.mismatch for one in own)


def test_the_other_definition_of_a_measure_is_no_rival_of_a_refutation() -> None:
    library = TinyLibrary()
    library.add("Inflation, consumer prices", "percent", [("NOR", 2012, 2.0)])
    library.add("Inflation, deflator of output", "percent", [("NOR", 2012, 3.0)])
    neither = a_claim("Inflation in Norway was 9 percent.", "9", 9, "inflation", unit="percent")
    one = a_claim("Inflation in Norway was 2 percent.", "2", 2, "inflation", unit="percent")
    sure, unsure = (find_candidates(claim, library, document=ARTICLE) for claim in (neither, one))
    deflator = "Inflation, deflator of output"
    measures = [
        next(c.same_measure for c in found if c.observation.indicator == deflator) for found in (sure, unsure)
    ]
    assert measures[0] > measures[1]


def test_a_claim_without_a_date_is_held_against_the_year_that_its_text_tells_of(
    library: TinyLibrary,
) -> None:
    details = Details(period_around=Period.of_year(2011), tense=Tense.PAST)
    claim = a_claim(
        "Norway's unemployment rate was 4 percent.",
        "4",
        4,
        "unemployment rate",
        unit="percent",
        period=None,
        details=details,
    )
    first = find_candidates(claim, library, document=ARTICLE)[0]
    assert (first.observation.period, first.same_period) == (Period.of_year(2011), True)
    assert any(warning.startswith("date: the time is that of the text before") for warning in first.warnings)


def test_money_of_one_year_refutes_where_the_text_says_so_or_prices_cannot_explain_it() -> None:
    def measure(text: str, figure: str, value: float, year: int) -> float:
        library = TinyLibrary()
        library.add("Arms spending", "2011 USD", [("NOR", year, 7e9)])
        claim = a_claim(text, figure, value, "arms spending", unit="USD", period=Period.of_year(year))
        return find_candidates(claim, library, document=Document(text, published=PUBLISHED))[0].same_measure

    stated = "In constant 2011 dollars, arms spending in Norway was $8 billion."
    assert measure(stated, "$8 billion", 8e9, 1990) > DOUBTFUL
    assert measure("Arms spending in Norway was $8 billion.", "$8 billion", 8e9, 1990) <= DOUBTFUL
    assert measure("Arms spending in Norway was $8 billion.", "$8 billion", 8e9, 2012) <= DOUBTFUL
    assert measure("Arms spending in Norway was $12 billion.", "$12 billion", 12e9, 2012) > DOUBTFUL


def test_on_the_day_of_the_article_the_last_month_that_is_over_speaks() -> None:
    library = TinyLibrary()
    months = [("NOR", Period.of_month(2013, month), 3.0 + month) for month in (4, 5, 6)]
    library.add("Unemployment rate", "percent", months, granularity="month")
    today = Period(PUBLISHED, PUBLISHED)
    text = "Today the unemployment rate in Norway is 12 percent."
    details = Details(tense=Tense.PRESENT)
    claim = a_claim(text, "12", 12, "unemployment rate", unit="percent", period=today, details=details)
    first = find_candidates(claim, library, document=ARTICLE)[0]
    assert (first.observation.period, first.same_period) == (Period.of_month(2013, 5), True)


@pytest.mark.parametrize(("beside", "doubtful"), [(("people are asylum seekers",), True), ((), False)])
def test_the_measure_beside_is_not_that_of_people_from_the_same_country(
    library: TinyLibrary, beside: tuple[str, ...], doubtful: bool
) -> None:
    library.add("Asylum seekers", "people", [("NOR", 2012, 900.0)], dimensions={"Origin": "Chile"})
    sentence = "Norway had 400 asylum seekers in 2012, and 800 were Chileans."
    claim = a_claim(sentence, "800", 800, "people are Chileans", details=Details(beside=beside))
    found = find_candidates(claim, library, document=ARTICLE)
    mine = next(one for one in found if one.observation.indicator == "Asylum seekers")
    assert (mine.same_measure <= DOUBTFUL) is doubtful
