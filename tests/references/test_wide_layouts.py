"""Years, months and places as columns, SDMX, FRED."""

from tests.references.conftest import Read

PEOPLE = "Country Name,Country Code,Indicator Name,Indicator Code,2001,2002,2003,\n"


def test_years_as_columns(read: Read) -> None:
    text = (
        '"Data Source","Development"\n\n'
        + PEOPLE
        + 'Kenya,KEN,"Lakes (sq. km)",X.LAK,10,,12,\nTogo,TGO,"Lakes (sq. km)",X.LAK,1,2,3,\n'
    )
    library = read({"x.csv": text})
    (lakes,) = library.indicators(1)
    assert (library.sources[0].layout, lakes.name, lakes.unit) == (
        "years",
        "Lakes (sq. km)",
        "square kilometre",
    )
    kenya = library.observations(lakes.id, place_key="KEN")
    assert [(str(o.period), o.value, o.column, o.line) for o in kenya] == [
        ("2001", 10.0, "2001", 4),
        ("2003", 12.0, "2003", 4),
    ]


def test_months_as_columns(read: Read) -> None:
    library = read({"x.csv": "Region,Jan 2020,Feb 2020,Mar 2020\nKenya,1,2,3\nTogo,5,6,7\n"})
    assert library.sources[0].layout == "months"
    assert str(library.observations(1)[-1].period) == "Mar 2020"


def test_places_as_columns(read: Read) -> None:
    library = read({"cases.csv": "Date,Kenya,Togo,United_Kingdom\n2020-01-22,1,2,3\n2020-01-23,4,5,6\n"})
    (cases,) = library.indicators(1)
    (found,) = [o for o in library.observations(cases.id, place_key="GBR") if o.value == 6.0]
    assert (library.sources[0].layout, found.column, found.line) == ("entities", "United_Kingdom", 3)


def test_year_and_month_in_two_columns(read: Read) -> None:
    library = read({"x.csv": "Year,Month,Rainfall (mm)\n2019,1,20.5\n2019,2,30\n2019,12,7\n"})
    assert [str(o.period) for o in library.observations(1)] == ["Jan 2019", "Feb 2019", "Dec 2019"]


def test_first_days_of_months_are_months(read: Read) -> None:
    library = read(
        {"UNRATE.csv": "DATE,UNRATE\n2019-01-01,4.1\n2019-02-01,.\n2019-03-01,4.2\n2019-05-01,4\n"}
    )
    (rate,) = library.indicators(1)
    assert (library.sources[0].layout, rate.name, rate.granularity) == ("fred", "Unemployment rate", "month")
    assert (rate.unit, rate.unit_certain) == ("percent", False)
    assert library.observations(rate.id)[0].place_key == "USA"


SDMX = "DATAFLOW,FREQ,REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS\n"


def test_sdmx_dimensions_unit_and_multiplier(read: Read) -> None:
    rows = "".join(f"X:Y(1.0),A,{a},Employment,{s},2019,10,PERS,3,A\n" for a in ("KEN", "TGO") for s in "FM")
    library = read({"x.csv": SDMX + rows})
    women = library.search(["employment", "F"])[0].indicator
    assert (library.sources[0].layout, women.name, women.subject) == ("sdmx", "Employment", "SEX: F")
    (kenya,) = library.observations(women.id, place_key="KEN")
    assert (kenya.value, kenya.cell, kenya.unit, kenya.unit_certain) == (10_000.0, "10", "people", True)


def test_sdmx_codes_with_labels(read: Read) -> None:
    text = (
        "STRUCTURE;STRUCTURE_ID;REF_AREA: Area;TIME_PERIOD: Time;OBS_VALUE: Value\n"
        "dataflow;X:Y(1.0): Test;KE: Kenya;2014-01: 2014-01;12,4\n"
        "dataflow;X:Y(1.0): Test;TG: Togo;2014-01: 2014-01;10,8\n"
    )
    library = read({"x.csv": text})
    (kenya,) = library.observations(1, place_key="KEN")
    assert (kenya.value, str(kenya.period)) == (12.4, "Jan 2014")


def test_eurostat_tsv(read: Read) -> None:
    text = "freq,unit,sex,geo\\TIME_PERIOD\t2019 \t2020 \t2021 \n"
    text += "A,PC,F,AT\t4.5 \t: \t5.1 p\nA,PC,M,AT\t4.1 b\t4.2 \t5\n"
    library = read({"x.tsv": text})
    women, _ = library.indicators(1)
    assert [(o.value, str(o.period), o.unit) for o in library.observations(women.id)] == [
        (4.5, "2019", "percent"),
        (5.1, "2021", "percent"),
    ]


def test_financial_years_are_not_months(read: Read) -> None:
    library = read({"x.csv": "fiscal year,passengers\n2010-11,5\n2011-12,6\n2012-13,7\n"})
    assert str(library.observations(1)[0].period) == "2010-01-01 to 2011-12-31"


def test_states_by_postal_code_are_not_countries(read: Read) -> None:
    library = read({"x.csv": "state,year,farms\nAL,2001,1\nCA,2001,2\nTX,2001,3\n"})
    assert library.place_keys(1) == {"US-AL", "US-CA", "US-TX"}


def test_two_sources_of_the_same_series_are_two_indicators(read: Read) -> None:
    rows = "".join(
        f"{s},{y},{v}\n" for s, v in (("North Office", 1), ("South Office", 2)) for y in (2001, 2002)
    )
    library = read({"x.csv": "Source,Year,Snowfall\n" + rows})
    assert [item.subject for item in library.indicators(1)] == ["North Office", "South Office"]


def test_a_year_in_the_header_is_the_period(read: Read) -> None:
    library = read({"x.csv": "Country,wells (2005) (thousands)\nKenya,2.5\nTogo,1\n"})
    (found,) = library.observations(1, place_key="KEN")
    assert (found.value, str(found.period), found.indicator) == (2500.0, "2005", "Wells (thousands)")


def test_an_uncertainty_gives_bounds(read: Read) -> None:
    library = read({"x.csv": "Year,Level,Uncertainty\n2001,10,0.5\n2002,11,0.25\n"})
    found = library.observations(1)[1]
    assert (found.value, found.lower, found.upper) == (11.0, 10.75, 11.25)


def test_a_percentage_has_no_multiplier(read: Read) -> None:
    rows = "".join(f"KEN,Literacy,{year},{60 + year % 100},Percent,1\n" for year in range(2001, 2006))
    library = read({"x.csv": "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT\n" + rows})
    assert library.observations(1)[0].value == 61
