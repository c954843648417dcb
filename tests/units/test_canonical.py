"""Spellings of units as headers, cells and sentences write them."""

import pytest

from factcheck.units import canonical


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("%", "percent"),
        ("per cent", "percent"),
        ("% of GDP", "percent of GDP"),
        ("percentage points", "percentage point"),
        ("US$", "USD"),
        ("euros", "EUR"),
        ("tonnes", "metric ton"),
        ("metric tons", "metric ton"),
        ("tons", "ton"),
        ("sq. km", "square kilometre"),
        ("cubic feet", "cubic foot"),
        ("km/h", "kilometre per hour"),
        ("barrels a day", "barrel per day"),
        ("$/barrel", "dollar per barrel"),
        ("persons", "people"),
        ("Number of deaths", "deaths"),
        ("deaths per 100,000", "deaths per 100,000 people"),
        ("per 1,000 live births", "per 1,000 live births"),
        ("refugee", "refugees"),
    ],
)
def test_spelling_has_a_canonical_name(written: str, name: str) -> None:
    assert canonical(written) == name


@pytest.mark.parametrize(
    "written", ["Entity", "", "Notes", "the year in which it was measured", "$%&", "x" * 5000]
)
def test_no_unit_is_none(written: str) -> None:
    assert canonical(written) is None


def test_symbols_keep_their_case() -> None:
    assert (canonical("MW"), canonical("mW")) == ("megawatt", "milliwatt")


@pytest.mark.parametrize("written", ["% of GDP", "deaths per 100,000", "US$", "sq. km", "persons", "km/h"])
def test_canonical_names_are_canonical(written: str) -> None:
    name = canonical(written)
    assert name is not None
    assert canonical(name) == name
