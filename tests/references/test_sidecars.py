"""What stands beside a table is believed before the table's own words."""

import json
from datetime import date

from tests.references.conftest import Read

TABLE = "Country,Year,catch\nKenya,2001,3\nTogo,2001,4\n"


def test_data_package(read: Read) -> None:
    package = {
        "title": "Fisheries",
        "sources": [{"title": "Fish Office", "path": "https://example.org/fish"}],
        "licenses": [{"title": "CC BY 4.0"}],
        "last_updated": "2020-03-01",
        "resources": [
            {
                "path": "data/fish.csv",
                "schema": {
                    "fields": [
                        {"name": "Country"},
                        {"name": "Year"},
                        {
                            "name": "catch",
                            "description": "Fish landed, measured in thousand tonnes per year.",
                        },
                    ]
                },
            }
        ],
    }
    library = read({"fish.csv": TABLE, "datapackage.json": json.dumps(package)})
    (found,) = library.observations(1, place_key="KEN")
    assert (found.indicator, found.value, found.unit, found.unit_certain) == (
        "Fish landed",
        3000.0,
        "metric ton",
        True,
    )
    assert (found.publisher, found.source_title, found.source_url) == (
        "Fish Office",
        "Fisheries",
        "https://example.org/fish",
    )
    assert (found.published, library.sources[0].licence) == (date(2020, 3, 1), "CC BY 4.0")


def test_csvw(read: Read) -> None:
    metadata = {
        "url": "fish.csv",
        "dc:title": "Fisheries",
        "dc:publisher": [{"schema:name": "Fish Office"}],
        "tableSchema": {
            "columns": [{"titles": "catch", "dc:description": "Fish caught at sea", "unit": "kg"}]
        },
    }
    library = read({"fish.csv": TABLE, "fish.csv-metadata.json": json.dumps(metadata)})
    (item,) = library.indicators(1)
    assert (item.name, item.unit, library.sources[0].publisher) == (
        "Fish caught at sea",
        "kilogram",
        "Fish Office",
    )


def test_owid_metadata(read: Read) -> None:
    metadata = {
        "chart": {"title": "Fish catch", "citation": "Fish Office (2020)"},
        "dateDownloaded": "2024-05-01",
        "columns": {
            "catch": {"titleShort": "Catch of fish", "unit": "tonnes", "descriptionShort": "All waters."}
        },
    }
    library = read({"fish.csv": TABLE, "fish.metadata.json": json.dumps(metadata)})
    (item,) = library.indicators(1)
    assert (item.name, item.unit, item.note) == ("Catch of fish", "metric ton", "All waters.")
    assert library.sources[0].retrieved == date(2024, 5, 1)


def test_codebook(read: Read) -> None:
    codebook = 'column,description,source\ncatch,"Fish landed, measured in tonnes.",Fish Office\n'
    library = read({"fish.csv": TABLE, "fish-codebook.csv": codebook})
    item = next(i for s in library.sources for i in library.indicators(s.id) if i.column == "catch")
    assert (item.name, item.unit) == ("Fish landed", "metric ton")


def test_readme_table(read: Read) -> None:
    readme = "# Fish\n\nSource: [Fish Office](https://example.org)\n\nHeader | Meaning\n---|---\n"
    readme += "`catch` | Fish landed by all boats\n"
    library = read({"fish.csv": TABLE, "fish.README.md": readme})
    assert library.indicators(1)[0].name == "Fish landed by all boats"
    assert library.sources[0].publisher == "Fish Office"


def test_references_toml_settles_role_unit_and_scale(read: Read) -> None:
    own = (
        '["fish.csv"]\npublisher = "Fish Office"\nretrieved = 2024-05-01\n'
        '["fish.csv".columns."catch"]\nunit = "tonnes"\nmultiplier = 1000\ntitle = "Catch"\n'
    )
    library = read({"fish.csv": TABLE, "references.toml": own})
    (found,) = library.observations(1, place_key="TGO")
    assert (found.value, found.unit, found.unit_certain, found.indicator) == (
        4000.0,
        "metric ton",
        True,
        "Catch",
    )


def test_an_unknown_key_of_references_toml_is_named(read: Read) -> None:
    library = read({"fish.csv": TABLE, "references.toml": '["fish.csv"]\npublischer = "x"\n'})
    assert "unknown key 'publischer'" in library.sources[0].problems[0]


def test_a_role_of_references_toml_is_kept(read: Read) -> None:
    own = '["fish.csv"]\n["fish.csv".columns."catch"]\nrole = "ignore"\n'
    assert read({"fish.csv": TABLE, "references.toml": own}).sources[0].observations == 0


def test_a_code_for_missing_in_a_description(read: Read) -> None:
    codebook = "column,description\ncatch,Fish landed. No data is denoted by -1\n"
    library = read({"fish.csv": TABLE.replace(",4", ",-1"), "fish-codebook.csv": codebook})
    assert [s.observations for s in library.sources if s.path.endswith("fish.csv")] == [1]


def test_a_value_outside_the_declared_range(read: Read) -> None:
    fields = [{"name": "Country"}, {"name": "Year"}, {"name": "catch", "constraints": {"maximum": 3}}]
    package = {"resources": [{"path": "fish.csv", "schema": {"fields": fields}}]}
    library = read({"fish.csv": TABLE, "datapackage.json": json.dumps(package)})
    assert "outside the range" in library.sources[0].problems[0]
    assert not library.indicators(1)[0].trusted


def test_units_that_contradict_each_other_are_not_relied_on(read: Read) -> None:
    rows = "".join(f"Kenya,{1980 + n},{20_000 + n},0.5\n" for n in range(20))
    book = "column,description\ntotal,Emissions (million tonnes of C)\nper capita,Emissions (tonnes of C)\n"
    library = read({"c.csv": "Country,Year,Total,Per Capita\n" + rows, "c-codebook.csv": book})
    total = next(i for s in library.sources for i in library.indicators(s.id) if i.column == "Total")
    assert (total.unit, total.unit_certain) == (None, False)
    assert any("neither unit is relied on" in p for s in library.sources for p in s.problems)


def test_a_file_with_the_numbers_of_another_is_not_trusted(read: Read) -> None:
    years = range(1950, 2020)
    food = 'Country,Year,"Exports, food"\n' + "".join(f"Kenya,{y},{y * 3 % 97}\n" for y in years)
    fuel = 'Country,Year,"Exports, fuel"\n' + "".join(f"Kenya,{y},{y * 7 % 89}\n" for y in years)
    swapped = fuel.replace('"Exports, fuel"', "Exports")
    library = read({"t1.csv": food, "t2.csv": fuel, "exports-food.csv": swapped})
    by_name = {source.path.rpartition("/")[2]: source for source in library.sources}
    assert not by_name["exports-food.csv"].trusted
    assert "named wrongly" in by_name["exports-food.csv"].problems[0]
    assert by_name["t1.csv"].trusted
    assert by_name["t2.csv"].trusted
