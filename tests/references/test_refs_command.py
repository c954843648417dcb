"""`factcheck refs`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli.refs import refs
from factcheck.references import load_references

TABLE = "country,year,tax_percent\nKenya,2001,4.5\nTogo,2001,3.5\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "taxes.csv"
    path.write_text(TABLE)
    return path


def run(*arguments: str) -> str:
    result = CliRunner().invoke(refs, list(arguments), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_list_names_layout_and_count(table: Path) -> None:
    (source,) = json.loads(run("list", str(table), "--format", "json"))
    assert (source["layout"], source["observations"], source["trusted"]) == ("long", 2, True)


def test_check_says_roles_and_units(table: Path) -> None:
    said = run("check", str(table))
    assert "column 'country': place" in said
    assert "column 'tax_percent': measure, percent (stated)" in said


def test_check_writes_a_file_that_is_read_back(table: Path) -> None:
    run("check", "--write", str(table))
    sidecar = table.with_name("references.toml")
    sidecar.write_text(sidecar.read_text().replace('# publisher = ""', 'publisher = "Tax Office"'))
    assert "publisher: Tax Office" in run("check", str(table))


def test_check_does_not_write_over_a_section(table: Path) -> None:
    run("check", "--write", str(table))
    sidecar = table.with_name("references.toml")
    sidecar.write_text(sidecar.read_text() + "# mine\n")
    run("check", "--write", str(table))
    assert sidecar.read_text().endswith("# mine\n")


def test_show_prints_the_rows_around_a_line(table: Path) -> None:
    assert "3     Togo     2001  3.5" in run("show", str(table), "3", "-n", "1")


def test_search_by_words_place_and_period(table: Path) -> None:
    found = run("search", "tax", "--refs", str(table), "--place", "Togo", "--period", "2001")
    assert "3.5" in found
    assert "Kenya" not in found


def test_terminal_codes_do_not_get_through(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("country,year,\x1b[31mred\x1b[0m\nKenya,2001,1\nTogo,2001,2\n")
    assert "\x1b" not in run("check", str(path)) + run("show", str(path)) + run("show", str(path), "2")


@pytest.mark.parametrize(
    "text",
    [
        "Country Name,Country Code,Indicator Name,2001,2002,2003\nKenya,KEN,Lakes (sq. km),1,2,3\n",
        "country,year,value,lower,upper\nKenya,2001,3,2,4\nTogo,2001,5,4,6\n",
        "Country/Region,Province/State,farms\nCanada,Ontario,1\nCanada,Quebec,2\nChina,Hubei,3\nKenya,,4\n",
        "Year,Month,Rainfall (mm)\n2001,1,20\n2001,2,30\n2001,3,40\n",
        "year,Country of origin,Country of asylum,refugees\n2001,Mali,Togo,1\n2001,Chad,Togo,2\n",
        "ferry line,ships,crew\nNorth,1,10\nSouth,2,20\nWest,3,30\n",
        "Date,Kenya,Togo,Ghana\n2020-01-22,1,2,3\n2020-01-23,4,5,6\n",
    ],
)
def test_what_check_writes_reads_the_same(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.csv"
    path.write_text(text)
    before = _everything(path)
    run("check", "--write", str(path))
    assert _everything(path) == before


def _everything(path: Path) -> list[tuple[object, ...]]:
    library = load_references(str(path))
    return [
        (
            o.indicator,
            o.subject,
            o.place_key,
            o.period,
            o.value,
            o.lower,
            o.upper,
            o.unit,
            o.unit_certain,
            o.cell,
        )
        for item in library.indicators(1)
        for o in library.observations(item.id)
    ]
