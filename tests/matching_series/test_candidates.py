"""From a claim to the computed result that speaks about it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.claims import Kind
from factcheck.matching.candidate import Candidate
from factcheck.matching.series import candidates
from factcheck.matching.series.agreeing import fits
from factcheck.quantities import Comparator
from tests.matching_series.fakes import FakeLibrary, claim_of, months, years


def best(
    library: FakeLibrary, sentence: str, number: str, value: float, unit: str | None = None, **kwargs: Any
) -> Candidate | None:
    published = kwargs.pop("published", None)
    claim = claim_of(sentence, number, value, unit, **kwargs)
    found = candidates(claim, library, library.hits(), published)
    return found[0] if found else None


def value_of(candidate: Candidate | None) -> float:
    assert candidate is not None
    assert candidate.observation.value is not None
    return candidate.observation.value


def test_fall_between_two_years(library: FakeLibrary) -> None:
    library.add("hours worked", "hours", years("Colombia", 2017, 2400, 2386, 2200, 2069))
    sentence = "In Colombia, hours worked fell by 320 hours from 2018 to 2020."
    found = best(library, sentence, "320", 320, "hours", where="Colombia", kind=Kind.CHANGE)
    assert value_of(found) == 317
    assert found is not None
    assert [cell.value for cell in found.cells] == [2386, 2069]
    assert found.observation.unit == "hours"
    assert found.steps[-1] == "2,386 − 2,069 = 317"


def test_a_rise_where_the_text_says_fall_is_negative(library: FakeLibrary) -> None:
    library.add("hours worked", "hours", years("Colombia", 2018, 2069, 2200, 2386))
    sentence = "In Colombia, hours worked fell by 320 hours from 2018 to 2020."
    assert value_of(best(library, sentence, "320", 320, "hours", where="Colombia", kind=Kind.CHANGE)) == -317


def test_higher_in_the_earlier_year(library: FakeLibrary) -> None:
    library.add("net flows", "USD", years("Greece", 2014, 0.56, 1, 1, 1, 1, -0.84))
    sentence = "Greece's net flows were 1.4 USD higher in 2014 than in 2019."
    assert value_of(best(library, sentence, "1.4", 1.4, "USD", where="Greece")) == pytest.approx(1.4)


@pytest.mark.parametrize(
    ("series", "sentence", "mismatch"),
    [
        ("GDP (current US$)", "Chad's economy grew by 8 percent in 2019.", "definition"),
        ("GDP (current US$)", "Chad's GDP grew by 8 percent in nominal terms in 2019.", None),
        ("GDP (constant 2015 US$)", "Chad's economy grew by 8 percent in 2019.", None),
        ("Tax revenue (current US$)", "Chad's tax revenue grew by 8 percent in 2019.", None),
    ],
)
def test_growth_of_output_is_no_growth_at_current_prices(
    library: FakeLibrary, series: str, sentence: str, mismatch: str | None
) -> None:
    library.add(series, "USD", years("Chad", 2018, 100, 114))
    found = best(library, sentence, "8", 8, "percent", where="Chad", kind=Kind.CHANGE, period="2019")
    assert found is not None
    assert found.mismatch == mismatch


def test_percentage_points_of_a_percentage(library: FakeLibrary) -> None:
    library.add("tax rate", "percent", years("Turkey", 2005, 15.0, 14.0, 10.0))
    sentence = "The tax rate in Turkey was 5 percentage points lower in 2007 than in 2005."
    found = best(library, sentence, "5", 5, "percentage point", where="Turkey")
    assert value_of(found) == 5
    assert found is not None
    assert found.observation.unit == "percentage point"


def test_percent_of_a_percentage_has_two_readings(library: FakeLibrary) -> None:
    library.add("jobless rate", "percent", years("Chad", 2005, 10.0, 9.0, 8.0))
    sentence = "The jobless rate in Chad fell 20 percent from 2005 to 2007."
    found = best(library, sentence, "20", 20, "percent", where="Chad", kind=Kind.CHANGE, half=0.5)
    assert value_of(found) == pytest.approx(20)
    assert found is not None
    assert any(warning.startswith("base: another reading") for warning in found.warnings)


def test_a_reading_that_does_not_fit_abstains_beside_one_that_does(library: FakeLibrary) -> None:
    library.add("jobless rate", "percent", years("Chad", 2005, 10.0, 9.0, 8.0))
    sentence = "The jobless rate in Chad fell 2 percent from 2005 to 2007."
    claim = claim_of(sentence, "2 ", 2, "percent", where="Chad", kind=Kind.CHANGE, half=0.5)
    first, second = candidates(claim, library, library.hits(), None)
    assert first.observation.value == 2
    assert any("percentage_points" in warning for warning in first.warnings)
    assert second.mismatch == "base"


def test_since_a_year_ends_with_the_latest_value_before_publication(library: FakeLibrary) -> None:
    library.add("population", "people", years("Malta", 2010, 400, 410, 420, 440, 900))
    sentence = "The population of Malta has grown by 10 percent since 2010."
    found = best(
        library, sentence, "10", 10, "percent", where="Malta", kind=Kind.CHANGE, published=date(2014, 2, 1)
    )
    assert value_of(found) == pytest.approx(10)


def test_a_start_that_turns_the_change_round_is_told(library: FakeLibrary) -> None:
    library.add("sales", "EUR", years("Malta", 2009, 700, 400, 600))
    sentence = "Sales in Malta rose by 50 percent from 2010 to 2011."
    found = best(library, sentence, "50", 50, "percent", where="Malta", kind=Kind.CHANGE)
    assert found is not None
    assert any("period: measured from 2009" in warning for warning in found.warnings)


def test_change_over_a_year_of_a_monthly_series(library: FakeLibrary) -> None:
    library.add("jobs", "jobs", months("United States", date(1976, 12, 1), *range(80, 93)))
    sentence = "In the United States 12 new jobs were created in 1977."
    found = best(library, sentence, "12", 12, "jobs", where="United States")
    assert value_of(found) == 12


def test_new_deaths_of_a_cumulative_series(library: FakeLibrary) -> None:
    cells = {
        ("Bangladesh", f"2020-04-{day:02}"): float(value) for day, value in enumerate(range(1, 24, 2), 1)
    }
    library.add("deaths", "people", cells)
    sentence = "Bangladesh has confirmed 2 new deaths on April 7."
    found = best(
        library,
        sentence,
        "2",
        2,
        "deaths",
        where="Bangladesh",
        period="2020-04-07",
        published=date(2020, 4, 8),
    )
    assert value_of(found) == 2


def test_active_cases_from_their_neighbours(library: FakeLibrary) -> None:
    day = ("Bangladesh", "2020-04-07")
    library.add("Confirmed", "people", {day: 164})
    library.add("Recovered", "people", {day: 33})
    library.add("Deaths", "people", {day: 17})
    sentence = "There are 114 active cases in Bangladesh."
    found = best(library, sentence, "114", 114, "cases", where="Bangladesh", period="2020-04-07")
    assert value_of(found) == 114


def test_sum_over_a_group_counts_no_total_twice(library: FakeLibrary) -> None:
    members = ("Estonia", "Latvia", "Lithuania")
    cells = {(name, "2018"): 10.0 for name in members} | {("World", "2018"): 999.0, ("Kenya", "2018"): 50.0}
    library.add("population", "people", cells)
    sentence = "The Baltic states had 30 people in 2018."
    found = best(library, sentence, "30", 30, "people", where="Baltic states", period="2018")
    assert value_of(found) == 30
    assert found is not None
    assert len(found.cells) == 3


def test_share_of_the_world(library: FakeLibrary) -> None:
    library.add("infections", "people", {("Peru", "2020"): 30, ("World", "2020"): 100, ("Chile", "2020"): 70})
    sentence = "Peru accounted for 30 percent of worldwide infections in 2020."
    assert value_of(best(library, sentence, "30", 30, "percent", where="Peru", kind=Kind.SHARE)) == 30


def test_twice_as_many_as_another_place(library: FakeLibrary) -> None:
    library.add("refugees", "people", {("Lebanon", "2014"): 1200, ("Jordan", "2014"): 600})
    sentence = "Lebanon hosted 2 times as many refugees as Jordan in 2014."
    assert value_of(best(library, sentence, "2 times", 2, "times", where="Lebanon", kind=Kind.RATIO)) == 2


BALTIC = {("Estonia", "2018"): 3.0, ("Latvia", "2018"): 1.0, ("Lithuania", "2018"): 2.0}


def test_rank_among_countries_leaves_totals_out(library: FakeLibrary) -> None:
    library.add("economy", "USD", BALTIC | {("World", "2018"): 99.0, ("Kenya", "2018"): 9.0})
    sentence = "Estonia was the biggest economy of the Baltic states in 2018."
    found = best(
        library, sentence, "biggest", 1, None, where="Estonia", kind=Kind.RANK, superlative="highest", rank=1
    )
    assert value_of(found) == 1
    assert found is not None
    assert found.mismatch is None


def test_rank_among_a_few_of_the_world_is_open(library: FakeLibrary) -> None:
    library.add("economy", "USD", BALTIC)
    sentence = "Estonia had the biggest economy in 2018."
    found = best(
        library, sentence, "biggest", 1, None, where="Estonia", kind=Kind.RANK, superlative="highest", rank=1
    )
    assert found is not None
    assert found.mismatch == "base"


def test_among_the_top_two(library: FakeLibrary) -> None:
    library.add("economy", "USD", BALTIC)
    sentence = "Estonia was among the top 2 economies of the Baltic states in 2018."
    found = best(
        library, sentence, "2", 2, None, where="Estonia", kind=Kind.RANK, superlative="highest", rank=2
    )
    assert found is not None
    assert (found.observation.value, found.observation.lower, found.observation.upper) == (1, 1, 2)


def test_rank_in_a_group_with_missing_members_is_an_interval(library: FakeLibrary) -> None:
    cells = {("Nigeria", "2018"): 2.0, ("Kenya", "2018"): 1.0, ("Egypt", "2018"): 3.0, ("Chad", "2018"): 0.5}
    library.add("economy", "USD", cells)
    sentence = "Nigeria is the biggest economy in Africa in 2018."
    found = best(
        library, sentence, "biggest", 1, None, where="Nigeria", kind=Kind.RANK, superlative="highest", rank=1
    )
    assert value_of(found) == 2
    assert found is not None
    assert found.observation.upper is not None
    assert found.observation.upper > 40


def test_lowest_in_years(library: FakeLibrary) -> None:
    library.add("jobless rate", "percent", years("Chad", 1966, 4.0, 3.5, 6, 7, 8, 7, 6, 3.9))
    sentence = "The jobless rate in Chad is the lowest in 6 years."
    found = best(
        library,
        sentence,
        "6 years",
        6,
        "years",
        where="Chad",
        kind=Kind.RANK,
        superlative="lowest",
        published=date(1974, 2, 1),
    )
    assert value_of(found) == pytest.approx(6, abs=0.02)


def test_not_the_lowest_in_years(library: FakeLibrary) -> None:
    library.add("jobless rate", "percent", years("Chad", 1966, 4.0, 3.5, 6, 7, 3, 7, 6, 3.9))
    sentence = "The jobless rate in Chad is the lowest in 6 years."
    claim = claim_of(
        sentence, "6 years", 6, "years", where="Chad", kind=Kind.RANK, superlative="lowest", half=0.5
    )
    found = candidates(claim, library, library.hits(), date(1974, 2, 1))
    assert not fits(claim.quantity, found[0].observation)
    assert found[0].mismatch is None


def test_an_extreme_over_a_gap_is_not_settled(library: FakeLibrary) -> None:
    cells = {**years("Chad", 1966, 3.0, 4.0, 5.0), **years("Chad", 1972, 6, 7)}
    library.add("jobless rate", "percent", cells)
    sentence = "The jobless rate in Chad is the highest in 7 years."
    found = best(
        library,
        sentence,
        "7 years",
        7,
        "years",
        where="Chad",
        kind=Kind.RANK,
        superlative="highest",
        published=date(1974, 2, 1),
    )
    assert found is not None
    assert found.mismatch == "date"


def test_months_that_meet_a_condition(library: FakeLibrary) -> None:
    values = [4.0, *[5.0] * 4, 4.8, *[6.0] * 6]
    library.add("jobless rate", "percent", months("Chad", date(1962, 1, 1), *values))
    sentence = "The rate in Chad was at or above 5 percent for 10 out of the past 11 months."
    found = best(
        library, sentence, "10", 10, "months", where="Chad", base_value=11.0, published=date(1963, 1, 5)
    )
    assert value_of(found) == 10
    assert found is not None
    assert len(found.cells) == 11


def test_a_run_of_falls(library: FakeLibrary) -> None:
    library.add("jobless rate", "percent", months("Chad", date(1962, 1, 1), 5, 6, 5, 4, 3))
    sentence = "The rate in Chad has fallen for 3 consecutive months."
    found = best(library, sentence, "3", 3, "months", where="Chad", published=date(1962, 6, 5))
    assert value_of(found) == 3


def test_threshold_passed_on_a_day(library: FakeLibrary) -> None:
    cells = {("Peru", f"2020-04-{day:02}"): value for day, value in ((26, 90.0), (27, 95.0), (28, 102.0))}
    library.add("cases", "people", cells)
    found = best(
        library,
        "Cases in Peru surpassed 100 on April 28.",
        "100",
        100,
        "people",
        where="Peru",
        published=date(2020, 5, 1),
    )
    assert found is not None
    assert found.operation == "passes 100 in 28 Apr 2020"


def test_duration_since_a_dated_beginning(library: FakeLibrary) -> None:
    library.add("start of conflict", "date", {("Syria", "2011-03-15"): 0.0})
    sentence = "The civil war in Syria has dragged on for more than 2 years."
    found = best(
        library,
        sentence,
        "2",
        2,
        "years",
        where="Syria",
        comparator=Comparator.MORE_THAN,
        published=date(2013, 9, 13),
    )
    assert value_of(found) == pytest.approx(2.5)


def test_inflation_of_an_index_is_read_both_ways(library: FakeLibrary) -> None:
    values = [100.0 + index for index in range(24)]
    library.add("consumer price index", None, months("United States", date(1980, 1, 1), *values))
    sentence = "Inflation in the United States was 10.8 percent in 1981."
    claim = claim_of(sentence, "10.8", 10.8, "percent", where="United States", half=0.05)
    found = candidates(claim, library, library.hits(), None)
    assert [round(candidate.observation.value or 0, 1) for candidate in found] == [10.8, 11.4]
    assert found[1].mismatch == "base"


def test_a_level_is_no_business_of_series(library: FakeLibrary) -> None:
    library.add("population", "people", years("Malta", 2010, 400, 410, 420))
    assert best(library, "Malta had 410 people in 2011.", "410", 410, "people", where="Malta") is None


def test_the_ends_of_a_change_are_levels(library: FakeLibrary) -> None:
    library.add("population", "people", years("Malta", 2010, 400, 410, 420))
    sentence = "The population of Malta rose to 420 in 2012, up from 400 in 2010."
    assert best(library, sentence, "420", 420, "people", where="Malta", kind=Kind.CHANGE) is None


def test_half_of_the_start(library: FakeLibrary) -> None:
    library.add("arrests", "people", years("Chad", 2010, 80, 70, 40))
    sentence = "Arrests in Chad fell by half from 2010 to 2012."
    found = best(library, sentence, "half", 0.5, None, where="Chad", kind=Kind.CHANGE)
    assert value_of(found) == 0.5
    assert found is not None
    assert found.steps[-1] == "50 percent = 0.5 of one"


def test_refugees_of_one_origin_are_summed_over_their_hosts(library: FakeLibrary) -> None:
    hosts = {
        ("Turkey", "2022"): 30.0,
        ("Jordan", "2022"): 6.0,
        ("Iraq", "2022"): 2.0,
        ("Lebanon", "2022"): 8.0,
    }
    library.add("refugees", "people", hosts, subject="Syria")
    sentence = "In 2022 about 46 refugees from Syria were registered."
    assert value_of(best(library, sentence, "46", 46, "refugees", where="Syria", period="2022")) == 46


def test_only_the_hosts_that_are_listed_are_summed(library: FakeLibrary) -> None:
    hosts = {
        ("Turkey", "2022"): 30.0,
        ("Jordan", "2022"): 6.0,
        ("Iraq", "2022"): 2.0,
        ("Lebanon", "2022"): 8.0,
    }
    library.add("refugees", "people", hosts, subject="Syria")
    sentence = "In 2022 some 38 Syrian refugees were registered in Turkey, Jordan and Iraq."
    found = best(library, sentence, "38", 38, "refugees", where="Syria", period="2022")
    assert value_of(found) == 38


def test_countries_that_meet_a_condition(library: FakeLibrary) -> None:
    library.add("jobless rate", "percent", BALTIC)
    sentence = "In 2 countries of the Baltic states the rate was above 1.5 percent in 2018."
    found = best(library, sentence, "2 ", 2, "countries", period="2018")
    assert value_of(found) == 2


def test_an_amount_by_head(library: FakeLibrary) -> None:
    library.add("gdp", "USD", {("Malta", "2015"): 3000.0})
    library.add("population", "people", {("Malta", "2015"): 60.0})
    found = best(
        library,
        "In 2015 the GDP of Malta was 50 dollars per head.",
        "50",
        50,
        "dollar per person",
        where="Malta",
        period="2015",
    )
    assert value_of(found) == 50
    assert found is not None
    assert found.observation.unit == "dollar per person"


def test_the_other_place_is_the_one_that_is_compared(library: FakeLibrary) -> None:
    library.add("refugees", "people", {("Lebanon", "2014"): 1200, ("Jordan", "2014"): 600})
    sentence = "In 2014 Lebanon hosted 2 times as many refugees as Jordan."
    assert value_of(best(library, sentence, "2 times", 2, "times", where="Jordan", kind=Kind.RATIO)) == 2


def test_figures_from_after_the_article_are_not_looked_at(library: FakeLibrary) -> None:
    library.add("jobless rate", "percent", months("Chad", date(1962, 1, 1), 5, 4, 3, 9))
    sentence = "The rate in Chad has fallen for 2 consecutive months."
    assert value_of(best(library, sentence, "2", 2, "months", where="Chad", published=date(1962, 4, 5))) == 2


def test_a_series_that_ended_long_ago_does_not_speak_for_now(library: FakeLibrary) -> None:
    library.add("jobless rate", "percent", months("Chad", date(1962, 1, 1), 5, 4, 3))
    sentence = "The rate in Chad has fallen for 2 consecutive months."
    assert best(library, sentence, "2", 2, "months", where="Chad", published=date(1970, 4, 5)) is None


def test_another_source_that_fits_keeps_one_from_refuting(library: FakeLibrary) -> None:
    library.add("population", "people", years("Malta", 2010, 400, 480))
    library.add("population, revised", "people", years("Malta", 2010, 400, 440))
    sentence = "The population of Malta grew by 10 percent between 2010 and 2011."
    claim = claim_of(sentence, "10", 10, "percent", where="Malta", kind=Kind.CHANGE)
    found = candidates(claim, library, library.hits(), None)
    by_value = {round(one.observation.value or 0): one for one in found}
    assert by_value[10].mismatch is None
    assert by_value[20].mismatch == "definition"
    assert any(warning.startswith("source_conflict") for warning in by_value[20].warnings)


def test_another_country_of_origin_is_not_summed(library: FakeLibrary) -> None:
    hosts = {("Turkey", "2022"): 30.0, ("Jordan", "2022"): 6.0}
    library.add("refugees", "people", hosts, subject="Iraq")
    sentence = "In 2022 some 36 refugees from Syria were registered in Turkey and Jordan."
    assert best(library, sentence, "36", 36, "refugees", where="Syria", period="2022") is None


def test_a_record_that_begins_too_late_confirms_no_since(library: FakeLibrary) -> None:
    library.add("jobless rate", "percent", years("Chad", 1966, 4, 5, 6, 7))
    sentence = "The jobless rate in Chad is the highest since 1947."
    found = best(
        library,
        sentence,
        "highest",
        1,
        None,
        where="Chad",
        kind=Kind.RANK,
        superlative="highest",
        published=date(1970, 2, 1),
    )
    assert found is not None
    assert found.mismatch == "date"


def test_over_the_past_year_is_twelve_months(library: FakeLibrary) -> None:
    library.add("jobs", "jobs", months("Chad", date(1976, 12, 1), *range(80, 94)))
    sentence = "Chad has added 12 jobs over the past year."
    assert (
        value_of(best(library, sentence, "12", 12, "jobs", where="Chad", published=date(1978, 1, 10))) == 12
    )


def test_a_part_of_a_neighbouring_column(library: FakeLibrary) -> None:
    library.add("unemployed", "people", {("Malta", "2015"): 8.0})
    library.add("labour force", "people", {("Malta", "2015"): 100.0})
    library.add("population", "people", {("Malta", "2015"): 160.0})
    sentence = "In 2015 the unemployed made up 8 percent of the labour force in Malta."
    claim = claim_of(
        sentence, "8", 8, "percent", where="Malta", period="2015", kind=Kind.SHARE, base="labour force"
    )
    found = candidates(claim, library, library.hits(library.known[0]), None)
    assert [round(one.observation.value or 0) for one in found] == [8]


def test_real_change_needs_a_price_index(library: FakeLibrary) -> None:
    wages = library.add("wages", "EUR", years("Malta", 2010, 1000, 1000, 1320))
    library.add("consumer price index", "index", years("Malta", 2010, 100, 105, 110))
    sentence = "Wages in Malta rose by 20 percent in real terms between 2010 and 2012."
    claim = claim_of(sentence, "20", 20, "percent", where="Malta", kind=Kind.CHANGE, half=0.5)
    found = candidates(claim, library, library.hits(wages), None)
    real = next(one for one in found if one.operation and one.operation.startswith("real"))
    assert real.observation.value == pytest.approx(20)
    assert len(real.cells) == 4


def test_the_wrong_direction_is_told(library: FakeLibrary) -> None:
    library.add("population", "people", years("Malta", 2010, 400, 500))
    sentence = "The population of Malta fell by 25 percent between 2010 and 2011."
    found = best(library, sentence, "25", 25, "percent", where="Malta", kind=Kind.CHANGE, direction="down")
    assert value_of(found) == -25
    assert found is not None
    assert any(warning.startswith("direction:") for warning in found.warnings)


def test_a_yearly_rate_is_compound(library: FakeLibrary) -> None:
    library.add("annual emissions", "people", years("Malta", 2010, 100, 105, 121))
    sentence = "Annual emissions of Malta grew by 10 percent a year between 2010 and 2012."
    assert value_of(best(library, sentence, "10", 10, "percent per year", where="Malta")) == pytest.approx(10)


def test_an_annual_figure_is_no_yearly_rate(library: FakeLibrary) -> None:
    library.add("annual emissions", "people", years("Malta", 2010, 100, 105, 121))
    sentence = "Annual emissions of Malta grew by 21 percent between 2010 and 2012."
    assert value_of(best(library, sentence, "21", 21, "percent", where="Malta")) == pytest.approx(21)


def test_places_joined_by_the_text_are_added_before_they_are_compared(library: FakeLibrary) -> None:
    library.add("boats", "boats", {**years("Malta", 2010, 100, 130), **years("Cyprus", 2010, 300, 470)})
    sentence = "Boats of Malta and Cyprus together rose by 50 percent between 2010 and 2011."
    found = best(
        library, sentence, "50 percent", 50, "percent", kind=Kind.CHANGE, where="Malta", direction="up"
    )
    assert value_of(found) == pytest.approx(50)


def test_the_slices_of_a_dimension_add_up_where_the_text_names_none(library: FakeLibrary) -> None:
    for origin, count in (("Chad", 40), ("Mali", 60)):
        library.add("refugees", "people", years("Malta", 2010, count), dimensions={"Origin": origin})
    sentence = "Malta hosted 100 refugees in 2010."
    found = candidates(
        claim_of(sentence, "100", 100, "people", where="Malta", period="2010"), library, library.hits(), None
    )
    assert found[0].observation.value == 100
    assert len(found[0].cells) == 2


@pytest.mark.parametrize(
    ("written", "day", "settled"), [("8 March", 20200308, True), ("6 March", 20200306, False)]
)
def test_the_first_day_above_zero(library: FakeLibrary, written: str, day: int, settled: bool) -> None:
    cells = {("Malta", f"2020-03-{number:02}"): value for number, value in ((6, 0.0), (7, 0.0), (8, 2.0))}
    library.add("cases", "people", cells)
    claim = claim_of(
        f"The first of the cases in Malta came on {written} 2020.",
        f"{written} 2020",
        day,
        "date",
        kind=Kind.DATE,
        where="Malta",
        period=f"2020-03-{day % 100:02}",
        half=0,
        superlative="first",
    )
    (found,) = candidates(claim, library, library.hits(), None)
    assert found.observation.value == 20200308
    assert (found.mismatch is None) == settled


def test_without_a_date_each_of_the_last_days_may_be_meant(library: FakeLibrary) -> None:
    counts = [10.0, 12, 15, 19, 24, 30, 37, 45, 54, 64, 75, 87]
    library.add("cases", "people", {("Malta", f"2020-03-{day:02}"): n for day, n in enumerate(counts, 1)})
    claim = claim_of("Malta added 9 cases in one day.", "9", 9, "people", kind=Kind.COUNT, where="Malta")
    found = candidates(claim, library, library.hits(), date(2020, 3, 13))
    assert any(one.observation.value == 9 and one.mismatch is None for one in found)
    assert all(one.same_period is None for one in found)
