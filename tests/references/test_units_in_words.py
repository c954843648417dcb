"""Units and scales as headers and descriptions state them."""

from pathlib import Path

import pytest

from factcheck.references import load_references
from factcheck.references.unit_words import StatedUnit, scale_of, stated_unit, unit_in_description


@pytest.mark.parametrize(
    ("header", "unit", "scale"),
    [
        ("gdp_trillion", None, 1e12),
        ("exports_usd_bn", "US dollar", 1e9),
        ("GDP (current US$)", "US dollar", 1.0),
        ("Inflation, consumer prices (annual %)", "percent", 1.0),
        ("unemployed_percent", "percent", 1.0),
        ("Percentage of drivers who were speeding", "percent", 1.0),
        ("hate crimes per 100k", "per 100,000 people", 1.0),
        ("Forest area (sq. km)", "square kilometre", 1.0),
        ("subscribers (2005) (thousands)", None, 1e3),
        ("Catch, million tonnes", "tonne", 1e6),
        ("Ozone PPB - stations of the coast", "part per billion", 1.0),
        ("Warmth of lakes in degrees Celsius above a base", "celsius", 1.0),
    ],
)
def test_headers(header: str, unit: str | None, scale: float) -> None:
    assert stated_unit(header) == StatedUnit(unit, scale)


@pytest.mark.parametrize(
    "header", ["Year", "Months", "Bunker fuels (Not in Total)", "years of age", "pop (2010)", "Rank"]
)
def test_headers_without_a_unit(header: str) -> None:
    assert stated_unit(header) is None


@pytest.mark.parametrize(
    ("text", "unit", "scale"),
    [
        ("Annual emissions of carbon dioxide, measured in million tonnes per year.", "tonne", 1e6),
        ("Growth measured as a percentage of the previous year", "percent", 1.0),
        ("GDP in current USD trillions", "US dollar", 1e12),
        ("Per capita emissions (metric tons of carbon; after 1949 only)", "tonne", 1.0),
    ],
)
def test_descriptions(text: str, unit: str, scale: float) -> None:
    assert unit_in_description(text) == StatedUnit(unit, scale)


@pytest.mark.parametrize(
    ("cell", "factor"),
    [
        ("Thousands", 1e3),
        ("3", 1e3),
        ("6: Millions", 1e6),
        ("Units", 1.0),
        ("0", 1.0),
        ("Billions", 1e9),
        ("n/a", None),
    ],
)
def test_multipliers(cell: str, factor: float | None) -> None:
    assert scale_of(cell) == factor


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("Direct conflict deaths", "people"),
        ("Number of deaths in road accidents", "people"),
        ("Syrian refugees, registered", "people"),
        ("Death rate of refugees", None),
        ("Deaths per day", None),
        ("Cost of refugees", None),
    ],
)
def test_what_the_head_of_a_header_counts(header: str, unit: str | None, tmp_path: Path) -> None:
    table = tmp_path / "numbers.csv"
    table.write_text(
        f'Country,Year,"{header}"\nChad,2011,120\nChad,2012,140\nMali,2012,150\n', encoding="utf-8"
    )
    library = load_references(str(table))
    (indicator,) = library.indicators(library.sources[0].id)
    assert (indicator.unit, indicator.unit_certain) == (unit, False)


_ROWS = (
    "Measure,Reference area,Unit of measure,Currency,TIME_PERIOD,OBS_VALUE\n"
    "Fares,Kenya,National currency,Kenyan shilling,2011,120\n"
    "Fares,Kenya,National currency,Kenyan shilling,2012,140\n"
    "Trips,Kenya,Twenty-seat equivalents,,2011,5\nTrips,Kenya,Twenty-seat equivalents,,2012,6\n"
    "Stock,Kenya,Per 1 000 000 US dollars,,2011,7\nStock,Kenya,Per 1 000 000 US dollars,,2012,8\n"
)


@pytest.mark.parametrize(
    ("name", "unit", "words"),
    [
        ("Fares", "KES", None),
        ("Trips", None, "Twenty-seat equivalents"),
        ("Stock", "per 1 000 000 USD", None),
    ],
)
def test_units_of_rows(name: str, unit: str | None, words: str | None, tmp_path: Path) -> None:
    table = tmp_path / "rows.csv"
    table.write_text(_ROWS, encoding="utf-8")
    library = load_references(str(table))
    found = {one.name: one for one in library.indicators(library.sources[0].id)}
    assert (found[name].unit, found[name].unit_words) == (unit, words)
