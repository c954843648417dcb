"""Places as tables name them."""

import pytest

from factcheck.places import contains, is_aggregate, place, resolve, resolve_code


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Syria", "SYR"),
        ("Syrian Arab Rep.", "SYR"),
        ("SYRIAN ARAB REPUBLIC", "SYR"),
        ("Korea, Rep.", "KOR"),
        ("Korea, South", "KOR"),
        ("Korea, Dem. People's Rep.", "PRK"),
        ("Congo, Dem. Rep.", "COD"),
        ("Congo, Rep.", "COG"),
        ("Iran (Islamic Republic of)", "IRN"),
        ("US", "USA"),
        ("U.S.", "USA"),
        ("UK", "GBR"),
        ("Türkiye", "TUR"),
        ("Turkey", "TUR"),
        ("Hong Kong SAR, China", "HKG"),
        ("Taiwan*", "TWN"),
        ("Cote d'Ivoire", "CIV"),
        ("Bahamas, The", "BHS"),
        ("the Netherlands", "NLD"),
        ("China (People’s Republic of)", "CHN"),
        ("OHIO", "US-OH"),
        ("Georgia", "GEO"),
        ("World", "world"),
        ("European Union (27 countries)", "european-union"),
        ("OECD members", "oecd"),
        ("Sub-Saharan Africa", "sub-saharan-africa"),
        ("Latin America & Caribbean", "latin-america-caribbean"),
    ],
)
def test_resolve(name: str, key: str) -> None:
    found = resolve(name)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(
    "name", ["", "Total", "Europe (excl. EU-27)", "Republic", "United", "Kingdom of", "SYR"]
)
def test_resolve_leaves_unknown_names_alone(name: str) -> None:
    assert resolve(name) is None


@pytest.mark.parametrize(
    ("code", "key"), [("SYR", "SYR"), ("sy", "SYR"), ("NA", "NAM"), ("UK", "GBR"), ("WLD", "world")]
)
def test_resolve_code(code: str, key: str) -> None:
    found = resolve_code(code)
    assert found is not None
    assert found.key == key


def test_code_of_a_state_needs_its_country() -> None:
    canada, california = resolve_code("CA"), resolve_code("CA", within="USA")
    assert (canada and canada.key, california and california.key) == ("CAN", "US-CA")


def test_unknown_code() -> None:
    assert resolve_code("QQQ") is None


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("SYR", "SYR/ghouta"),
        ("SYR", "SYR/damascus"),
        ("USA", "US-OH"),
        ("USA", "US-OH/cleveland"),
        ("US-OH", "US-OH/cleveland"),
        ("europe", "DEU"),
        ("europe", "DEU/hanover"),
        ("oecd", "US-OH"),
        ("european-union", "FRA"),
        ("european-union-28", "GBR"),
        ("africa", "west-africa"),
        ("world", "africa"),
        ("asia", "JPN"),
        ("JPN", "JPN"),
    ],
)
def test_contains(outer: str, inner: str) -> None:
    assert contains(outer, inner)


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("SYR/ghouta", "SYR"),
        ("DEU", "europe"),
        ("european-union", "GBR"),
        ("US-OH", "US-TX/austin"),
        ("africa", "asia"),
    ],
)
def test_does_not_contain(outer: str, inner: str) -> None:
    assert not contains(outer, inner)


def test_aggregates() -> None:
    assert is_aggregate("world")
    assert not is_aggregate("SYR/ghouta")


def test_place_of_a_key() -> None:
    assert place("SYR/ghouta").name == "Ghouta"


def test_every_member_of_a_group_is_a_place() -> None:
    from factcheck.places.tables import entries

    members = {key for entry in entries("groups") for key in entry.inside if key != "*"}
    assert sorted(key for key in members if place(key).key != key) == []
