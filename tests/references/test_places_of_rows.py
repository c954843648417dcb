"""Which place a row is about."""

import pytest

from factcheck.references.profile import place_of_name
from tests.references.conftest import Read


def _keys(read: Read, text: str) -> dict[str | None, str | None]:
    library = read({"x.csv": text})
    return {o.place: o.place_key for item in library.indicators(1) for o in library.observations(item.id)}


def test_a_part_lies_in_the_country_beside_it(read: Read) -> None:
    rows = "Canada,Ontario,1\nCanada,Quebec,2\nArgentina,Córdoba,3\nChina,Hubei,4\nKenya,,5\nTogo,,6\n"
    keys = _keys(read, "Country/Region,Province/State,farms\n" + rows)
    assert keys["Córdoba"] == "ARG/cordoba"
    assert keys["Kenya"] == "KEN"


def test_the_country_is_the_place_and_not_its_continent(read: Read) -> None:
    rows = "Africa,Kenya,2001,5\nAfrica,Togo,2001,6\nAsia,India,2001,7\nAsia,Nepal,2001,8\n"
    assert set(_keys(read, "Region,Country,Year,Farms\n" + rows).values()) == {"KEN", "TGO", "IND", "NPL"}


def test_codes_that_are_not_iso_do_not_count(read: Read) -> None:
    rows = "Austria,AUS,1\nAlgeria,ALG,2\nEgypt,ARE,3\nBotswana,BOT,4\nKenya,KEN,5\n"
    keys = _keys(read, "Country,Country Code,farms\n" + rows)
    assert (keys["Austria"], keys["Egypt"]) == ("AUT", "EGY")


def test_the_host_country_is_the_place_and_the_origin_a_dimension(read: Read) -> None:
    rows = "".join(
        f"2001,{origin},{host},{n}\n"
        for n, (origin, host) in enumerate(
            [("Mali", "Togo"), ("Chad", "Togo"), ("Mali", "Ghana"), ("Chad", "Ghana")]
        )
    )
    library = read({"x.csv": "year,Country of origin,Country of asylum,refugees\n" + rows})
    assert {item.subject for item in library.indicators(1)} == {"Mali", "Chad"}
    assert library.place_keys(1) == {"TGO", "GHA"}


def test_several_countries_in_a_cell_are_no_place() -> None:
    assert place_of_name("Kenya, Uganda") is None


def test_a_title_gives_the_place_of_a_table_without_one(read: Read) -> None:
    library = read({"x.csv": "Bridges of Kenya\n\nyear,bridges\n2001,3\n2002,4\n2003,5\n"})
    assert library.observations(1)[0].place_key == "KEN"
    assert library.place_keys(1) == {"KEN"}


def test_people_in_fractions_lack_a_scale(read: Read) -> None:
    rows = "".join(f"Kenya,{2000 + n},{n}.37,Persons\n" for n in range(9))
    library = read({"x.csv": "Country,Year,Value,Unit\n" + rows})
    assert not library.indicators(1)[0].scale_certain
    assert "scale such as thousands" in library.sources[0].problems[0]


def test_a_town_that_no_gazetteer_knows_is_found_by_its_name(read: Read) -> None:
    rows = "Kenya,Old Ford,wells,1\nKenya,New Ford,wells,2\nTogo,Hill Top,wells,3\nTogo,Low Top,springs,4\n"
    library = read({"x.csv": "country,city,indicator,value\n" + rows})
    assert [hit.indicator.name for hit in library.search(["Low Top"])] == ["springs"]


@pytest.mark.parametrize(
    ("values", "certain"),
    [
        ("0.3 12.5 803.1 38100.4 0.7 5.2", False),
        ("0.3 1.1 2.9 0.7 3.3 5.2", True),
        ("13.5 12.5 803.1 38100.4 17.2 45.2", True),
    ],
    ids=["sums from less than one to tens of thousands", "prices", "nothing below one"],
)
def test_sums_of_money_that_run_from_cents_to_thousands_lack_a_scale(
    read: Read, values: str, certain: bool
) -> None:
    rows = "".join(f"Kenya,{2000 + n},{value},US dollars\n" for n, value in enumerate(values.split()))
    library = read({"x.csv": "Country,Year,Value,Unit\n" + rows})
    assert library.indicators(1)[0].scale_certain is certain
