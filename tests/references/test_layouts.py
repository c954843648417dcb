"""Every layout gives the same kind of observations."""

from datetime import date

from factcheck.periods import Period
from tests.references.conftest import Read

FACTS = (
    "id,indicator,subject,place,period_start,period_end,value,lower,upper,unit,comparator,source,source_title,"
    "source_url,published,note\n"
    "A1,bridges built,road bridges,Kenya,2011-01-01,2012-06-30,40,40,,bridges,>=,Ministry of Works,Yearbook,"
    "https://example.org/y,2013-02,preliminary\n"
    "A2,bridges built,rail bridges,Kenya,2011-01-01,2012-06-30,,10,12,bridges,range,Railway Board,Report,"
    "https://example.org/r,2013-03-01,\n"
    "A3,opening day,first bridge,Kenya,2011-05-04,2011-05-04,2011-05-04,,,date,=,Ministry of Works,Yearbook,"
    "https://example.org/y,2013-02,\n"
)


def test_facts_keep_their_own_sources_and_comparators(read: Read) -> None:
    library = read({"facts.csv": FACTS})
    (source,) = library.sources
    assert (source.layout, source.observations) == ("facts", 3)
    (road,) = library.observations(library.search(["road bridges"])[0].indicator.id)
    assert (road.comparator, road.lower, road.value, road.unit) == ("at_least", 40.0, 40.0, "bridges")
    assert (road.publisher, road.source_title, road.published) == (
        "Ministry of Works",
        "Yearbook",
        date(2013, 2, 1),
    )
    assert road.period == Period(date(2011, 1, 1), date(2012, 6, 30))
    assert (road.note, road.line, road.place_key) == ("preliminary", 2, "KEN")


def test_a_range_has_bounds_and_no_value(read: Read) -> None:
    library = read({"facts.csv": FACTS})
    (rail,) = library.observations(library.search(["rail bridges"])[0].indicator.id)
    assert (rail.value, rail.lower, rail.upper, rail.comparator) == (None, 10.0, 12.0, "between")


def test_a_date_is_no_number_but_is_not_lost(read: Read) -> None:
    library = read({"facts.csv": FACTS})
    (opening,) = library.observations(library.search(["opening"])[0].indicator.id)
    assert (opening.value, opening.cell, opening.unit) == (None, "2011-05-04", "date")
    assert library.sources[0].problems == ()


def test_tidy_long(read: Read) -> None:
    library = read(
        {"population.csv": "Country,Code,Year,Value\nKenya,KEN,2001,10\nKenya,KEN,2002,12\nTogo,TGO,2001,5\n"}
    )
    (hit,) = library.search(["population"])
    assert (library.sources[0].layout, hit.indicator.name) == ("long", "Population")
    (togo,) = library.observations(hit.indicator.id, place_key="TGO")
    assert (togo.value, togo.cell, togo.line, togo.column) == (5.0, "5", 4, "Value")
    assert togo.period == Period.of_year(2001)


def test_wide_by_indicator(read: Read) -> None:
    library = read({"x.csv": "Entity,Year,school_places,share_percent\nKenya,2001,10,4.5\nTogo,2001,,3\n"})
    names = [indicator.name for indicator in library.indicators(1)]
    assert (library.sources[0].layout, library.sources[0].observations) == ("wide", 3)
    assert names == ["School places", "Share percent"]
    assert library.indicators(1)[1].unit == "percent"


def test_columns_are_sorted_and_marks_aggregates(read: Read) -> None:
    library = read({"x.csv": "country,year,value\nWorld,2002,9\nKenya,2002,4\nKenya,2001,3\n"})
    columns = library.columns(1)
    assert list(columns["place"]) == ["Kenya", "Kenya", "World"]
    assert list(columns["value"]) == [3.0, 4.0, 9.0]
    assert list(columns["aggregate"]) == [False, False, True]
    assert list(columns["line"]) == [4, 3, 2]


def test_observations_of_a_period(read: Read) -> None:
    library = read({"x.csv": "country,year,value\nKenya,2001,3\nKenya,2002,4\nKenya,2003,5\n"})
    found = library.observations(1, period=Period(date(2002, 6, 1), date(2003, 1, 1)))
    assert [observation.value for observation in found] == [4.0, 5.0]


def test_window_shows_the_rows_as_written(read: Read) -> None:
    library = read(
        {"x.csv": "country,year,value\n" + "".join(f"Kenya,{1950 + n},{n}.0\n" for n in range(60))}
    )
    window = library.window(library.sources[0].path, 31, rows=2)
    assert window.header == ("country", "year", "value")
    assert window.lines == (29, 30, 31, 32, 33)
    assert window.rows[2] == ("Kenya", "1979", "29.0")


def test_a_row_of_totals_is_an_aggregate(read: Read) -> None:
    library = read({"x.csv": "country,year,value\nKenya,2001,3\nTogo,2001,4\nTotal,2001,7\n"})
    assert {o.place: o.aggregate for o in library.observations(1)} == {
        "Kenya": False,
        "Togo": False,
        "Total": True,
    }
