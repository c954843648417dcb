"""The exports of statistics offices, in small."""

from tests.references.conftest import Read


def test_us_labour_statistics_part_of_year(read: Read) -> None:
    rows = "".join(f"LNS1,2013,M{month:02d},{7 + month / 10}\n" for month in (1, 2, 3, 13))
    library = read({"x.csv": "Series ID,Year,Period,Value\n" + rows})
    spans = {str(o.period) for item in library.indicators(1) for o in library.observations(item.id)}
    assert spans == {"Jan 2013", "Feb 2013", "Mar 2013", "2013"}


def test_codes_beside_names_are_no_measures(read: Read) -> None:
    rows = "".join(
        f"404,{area},5510,Production,{item},{year},t,{year - 2000}\n"
        for area in ("Kenya", "Togo")
        for item in ("Wheat", "Rice")
        for year in (2019, 2020)
    )
    header = "Area Code (M49),Area,Element Code,Element,Item,Year,Unit,Value\n"
    items = read({"x.csv": header + rows}).indicators(1)
    assert {(item.name, item.subject, item.unit) for item in items} == {
        ("Production", "Wheat", "metric ton"),
        ("Production", "Rice", "metric ton"),
    }


def test_numbers_beside_the_values_are_left_out_and_named(read: Read) -> None:
    rows = "".join(f"{y},Canada,thousands,Persons,1.{y % 9},10.5\n" for y in (2018, 2019, 2020))
    library = read({"x.csv": "REF_DATE,GEO,SCALAR_FACTOR,UOM,COORDINATE,VALUE\n" + rows})
    (item,) = library.indicators(1)
    assert (library.observations(item.id)[0].value, item.unit) == (10_500.0, "people")
    assert "'COORDINATE'" in library.sources[0].problems[0]


def test_years_quarters_and_months_in_one_column_are_three_series(read: Read) -> None:
    years = "".join(f"{y},{y % 7}\n" for y in range(1990, 2000))
    quarters = "".join(f"{y} Q{q},{q}\n" for y in range(1990, 2000) for q in (1, 2, 3, 4))
    months = "".join(f"{y} {m},{y % 5}\n" for y in range(1990, 2000) for m in ("JAN", "FEB", "MAR"))
    library = read({"x.csv": "Date,Output\n" + years + quarters + months})
    assert [(item.subject, item.observations) for item in library.indicators(1)] == [
        ("monthly", 30),
        ("quarterly", 40),
        ("annual", 10),
    ]
    assert library.sources[0].problems == ()


def test_eurostat_unit_codes_with_labels(read: Read) -> None:
    rows = "".join(
        f"dataflow,X:Y(1.0),THS_PER,Thousand persons,{code},{name},{year},,5.5,\n"
        for code, name in (("AT", "Austria"), ("EL", "Greece"))
        for year in (2019, 2020)
    )
    header = (
        "STRUCTURE,STRUCTURE_ID,unit,Unit of measure,geo,Area,TIME_PERIOD,Time,OBS_VALUE,Observation value\n"
    )
    library = read({"x.csv": header + rows})
    (item,) = library.indicators(1)
    assert library.place_keys(item.id) == {"AUT", "GRC"}
    assert (library.observations(item.id)[0].value, item.unit, item.unit_certain) == (5500.0, "people", True)


def test_world_economic_outlook(read: Read) -> None:
    rows = "".join(
        f"{code}\t{name}\tGross domestic product\tU.S. dollars\tBillions\t1,234.5\t2\tn/a\n"
        for code, name in (("KEN", "Kenya"), ("TGO", "Togo"))
    )
    library = read({"x.csv": "ISO\tCountry\tSubject Descriptor\tUnits\tScale\t1980\t1981\t1982\n" + rows})
    (item,) = library.indicators(1)
    first = library.observations(item.id, place_key="KEN")[0]
    assert (library.sources[0].layout, first.value, first.unit) == ("years", 1_234.5e9, "USD")


def test_a_thousand_in_figures_is_a_scale(read: Read) -> None:
    library = read({"x.csv": "Year;Total population (1 000)\n2001;5 181,1\n2002;5 194,9\n"})
    assert library.observations(1)[0].value == 5_181_100.0


def test_a_code_with_digits_is_no_money(read: Read) -> None:
    rows = "".join(f"KEN{n},{n % 28 + 1:02d} March 2013,2013,Kenya,{n % 4}\n" for n in range(60))
    library = read({"x.csv": "event_id_cnty,event_date,year,country,fatalities\n" + rows})
    assert {item.column for item in library.indicators(1)} == {"fatalities"}
    assert library.indicators(1)[0].granularity == "day"


def test_letters_before_a_number_are_money_only_where_they_are_a_currency(read: Read) -> None:
    library = read({"x.csv": "country,cost\nKenya,USD 3\nTogo,USD 4\nMali,USD 5\n"})
    assert (library.indicators(1)[0].unit, library.observations(1)[0].value) == ("USD", 3.0)
