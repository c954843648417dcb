"""Place, time and unit: what structure decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factcheck.claims import Details
from factcheck.matching.locating import places_named, spots
from factcheck.matching.surroundings import made_of
from factcheck.matching.timing import pick, target
from factcheck.matching.unit_reading import PARTLY, STATED, UNKNOWN, unit_fit
from factcheck.periods import Period
from tests.matching.making import TinyLibrary, a_claim

YEARS = [("NOR", year, 100.0 + year % 10) for year in (2009, 2010, 2012)]


def cells(*found: tuple[str | None, int | Period, float]) -> TinyLibrary:
    made = TinyLibrary()
    made.add("Exports", "USD", found)
    return made


@pytest.mark.parametrize(
    ("sentence", "figure", "kind"),
    [
        ("Exports rose by 5 percent.", "5", "difference"),
        ("They sold 300 more boats than before.", "300", "difference"),
        ("Exports were 12 percent lower in 2012.", "12", "difference"),
        ("Exports were 12 dollars per person per day higher in 2012.", "12", "difference"),
        ("Exports were 12 dollars per person for higher earners.", "12", None),
        ("Exports were 12 million dollars (at current prices) higher in 2012.", "12", "difference"),
        ("Exports were 12 percentage points of GDP lower in 2012.", "12", "difference"),
        ("The motion was lost by 12 votes to 9.", "12", None),
        ("Lawmakers voted it down by 12 to 9.", "9", None),
        ("Exports fell by 12 to 9 billion.", "12", "difference"),
        ("It ranked 3rd in Europe.", "3rd", "rank"),
        ("Among the top 5 exporters", "5", "rank"),
        ("Women aged 25 to 54 were asked.", "25", "age"),
        ("People 65 or older pay less.", "65", "age"),
        ("Exports were 12 billion.", "12", None),
        ("It took a position of 121 million dollars.", "121", None),
        ("Exports of 12 tonnes or more", "12", None),
        ("The total rose to 12 tonnes, more than in any other port.", "12", None),
        ("It sold 12 tonnes more than any other port.", "12", "difference"),
    ],
)
def test_what_the_words_around_a_figure_make_of_it(sentence: str, figure: str, kind: str | None) -> None:
    assert made_of(a_claim(sentence, figure, 1.0, "exports")) == kind


def test_a_claim_without_a_date_takes_the_latest_figure_before_the_article() -> None:
    best = pick(cells(*YEARS).observations(1), None, date(2011, 6, 1))
    assert best is not None
    assert best[0].period == Period.of_year(2010)
    assert best[1].same is None


def test_the_nearest_earlier_year_informs_only_where_the_series_is_steady() -> None:
    wanted = Period.of_year(2011)
    steady = pick(cells(("NOR", 2009, 100.0), ("NOR", 2010, 101.0)).observations(1), wanted, None)
    moving = pick(cells(("NOR", 2009, 100.0), ("NOR", 2010, 140.0)).observations(1), wanted, None)
    assert steady is not None
    assert moving is not None
    assert (steady[1].same, moving[1].same) == (None, False)


def test_a_later_figure_is_another_time() -> None:
    only_later = cells(("NOR", 2015, 100.0), ("NOR", 2016, 101.0)).observations(1)
    best = pick(only_later, None, date(2013, 1, 1))
    assert best is not None
    assert best[1].same is False


def test_the_ends_of_a_change_are_the_years_at_its_ends() -> None:
    claim = a_claim("from 2 to 3", "3", 3.0, "exports", period=Period(date(2009, 1, 1), date(2012, 12, 31)))
    last = replace(claim, quantity=replace(claim.quantity, role="to"))
    assert target(last) == Period.of_year(2012)


def test_members_never_stand_for_a_group() -> None:
    claim = a_claim("Exports of the EU were 5.", "5", 5.0, "exports", place="EU", place_key="european-union")
    found = spots(claim, places_named(claim), cells(("DEU", 2012, 5.0), ("FRA", 2012, 6.0)), 1)
    assert not any(spot.same for spot in found)


def test_a_part_of_a_country_does_not_stand_for_it_among_others() -> None:
    claim = a_claim("Exports of the US were 5.", "5", 5.0, "exports", place="US", place_key="USA")
    several = spots(claim, places_named(claim), cells(("US-CA", 2012, 5.0), ("US-OH", 2012, 6.0)), 1)
    assert {spot.same for spot in several} == {None}


def test_the_place_is_the_one_left_where_the_series_names_the_other() -> None:
    library = TinyLibrary()
    library.add("Migrants", "people", [("NOR", 2012, 5.0)], dimensions={"From": "Chile"})
    claim = a_claim(
        "Norway took 5 migrants from Chile.", "5", 5.0, "migrants", place="Chile", place_key="CHL"
    )
    first = spots(claim, places_named(claim), library, 1)[0]
    assert (first.key, first.same) == ("NOR", True)


def a_series(unit: str | None, name: str = "Spending per person", **more: str) -> TinyLibrary:
    made = TinyLibrary()
    made.add(name, unit, [("NOR", 2012, 5.0)], **more)
    return made


def test_a_rate_may_leave_out_what_the_name_of_the_series_says() -> None:
    claim = a_claim("It spent 280 dollars per person.", "280", 280.0, "spending", unit="dollar per person")
    fit = unit_fit(claim, a_series("USD").indicator(1))
    assert (fit.fit, fit.read_as) == (PARTLY, "USD")


def test_a_plain_number_fits_an_index_and_is_unknown_elsewhere() -> None:
    claim = a_claim("The score was 6.7.", "6.7", 6.7, "score")
    assert unit_fit(claim, a_series(None, "Sanctions score").indicator(1)).fit == STATED
    assert unit_fit(claim, a_series(None, "Sanctions").indicator(1)).fit == UNKNOWN


def test_a_figure_without_a_unit_is_in_that_which_only_the_file_knows() -> None:
    series = a_series(None, "Freight", unit_words="National currency").indicator(1)
    assert unit_fit(a_claim("It cost 50 in all.", "50", 50.0, "freight"), series).fit == STATED
    named = a_claim("It cost 50 units of the national currency.", "50", 50.0, "freight", unit="unit")
    assert unit_fit(named, series).fit == STATED
    dollars = a_claim("It cost 50 dollars.", "50", 50.0, "freight", unit="USD")
    assert unit_fit(dollars, series).fit == UNKNOWN


def test_a_yearly_rate_is_given_in_percent() -> None:
    claim = a_claim("Output grew by 5 percent.", "5", 5.0, "output", unit="percent")
    assert unit_fit(claim, a_series("percent per year").indicator(1)).read_as == "percent per year"
    assert unit_fit(claim, a_series("percent of GDP per hour").indicator(1)).read_as is None


def test_women_are_people_where_the_series_is_of_women() -> None:
    claim = a_claim("54 women were jobless.", "54", 54.0, "jobless women", unit="women")
    counted = replace(claim, quantity=replace(claim.quantity, counted=True), details=Details())
    assert unit_fit(counted, a_series("people", "Unemployed women").indicator(1)).fit == STATED


@pytest.mark.parametrize("sentence", ["Exports rose 5 percent.", "Exports were up about 5 percent."])
def test_a_figure_right_after_a_verb_of_change_is_a_difference(sentence: str) -> None:
    assert made_of(a_claim(sentence, "5", 5.0, "exports")) == "difference"


def test_a_figure_that_a_change_leads_to_is_a_level() -> None:
    assert made_of(a_claim("Exports rose to 5 billion.", "5", 5.0, "exports")) is None
