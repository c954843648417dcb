"""Encodings, separators, number formats and what stands around a table."""

import pytest

from factcheck.references.indexed import IndexedLibrary
from tests.references.conftest import Read


def values(library: IndexedLibrary) -> list[float | None]:
    return [o.value for item in library.indicators(1) for o in library.observations(item.id)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings(read: Read, encoding: str) -> None:
    library = read({"x.csv": "country,year,fées\nCôte d'Ivoire,2001,3\nTogo,2001,4\n".encode(encoding)})
    assert library.indicators(1)[0].column == "fées"
    assert library.observations(1, place_key="CIV")[0].value == 3.0


@pytest.mark.parametrize("mark", [",", ";", "\t", "|", "#"])
def test_separators(read: Read, mark: str) -> None:
    text = "country,year,value\nKenya,2001,3\nTogo,2001,4.5\n".replace(",", mark)
    assert values(read({"x.csv": text})) == [3.0, 4.5]


def test_decimal_comma(read: Read) -> None:
    library = read({"x.csv": "country;year;value\nKenya;2001;1.234,5\nTogo;2001;12,75\n"})
    assert values(library) == [1234.5, 12.75]
    assert library.observations(1)[0].cell == "1.234,5"


@pytest.mark.parametrize("text", ['"1,234,500"', "1 234 500", "1'234'500", "1\u00a0234\u00a0500"])
def test_thousands_separators(read: Read, text: str) -> None:
    assert values(read({"x.csv": f"country,year,value\nKenya,2001,{text}\nTogo,2001,2\n"})) == [
        1234500.0,
        2.0,
    ]


def test_three_digits_after_a_mark_may_be_either(read: Read) -> None:
    library = read({"x.csv": "country;year;value\nKenya;2001;1,234\nTogo;2001;2,345\n"})
    assert "thousands or decimals" in library.sources[0].problems[0]
    assert not library.observations(1)[0].trusted


def test_lines_above_and_below_the_table(read: Read) -> None:
    rows = "2001,10,200\n2002,11,210\n2003,12,220\n"
    text = f"Harbour traffic\n\nYear,Ships,Tons\n{rows}\nSource: harbour office\n"
    library = read({"x.csv": text})
    assert library.sources[0].title == "Harbour traffic"
    assert library.facts[1]["footnotes"] == ["Source: harbour office"]
    assert library.observations(1)[0].line == 4


def test_two_header_rows(read: Read) -> None:
    text = "Country,Staff,,Ships,\n,Men,Women,Old,New\n" + "".join(
        f"{name},{n},{n + 1},{n + 2},{n + 3}\n" for n, name in enumerate(["Kenya", "Togo", "Ghana", "Mali"])
    )
    names = [item.name for item in read({"x.csv": text}).indicators(1)]
    assert names == ["Staff Men", "Staff Women", "Ships Old", "Ships New"]


def test_a_row_of_units(read: Read) -> None:
    text = "Country,Year,Area,Catch\n,,km2,thousand tonnes\n" + "".join(
        f"{name},2001,{n},{n + 1}\n" for n, name in enumerate(["Kenya", "Togo", "Ghana", "Mali"])
    )
    area, catch = read({"x.csv": text}).indicators(1)
    assert (area.unit, catch.unit, catch.unit_certain) == ("square kilometre", "metric ton", True)


def test_trailing_empty_columns_are_nothing(read: Read) -> None:
    library = read({"x.csv": "country,year,value,\nKenya,2001,3,\nTogo,2001,4,\n"})
    assert values(library) == [3.0, 4.0]
    assert library.sources[0].problems == ()


def test_a_quoted_line_break_keeps_the_line_numbers(read: Read) -> None:
    library = read({"x.csv": 'country,year,value,note\nKenya,2001,3,"two\nlines"\nTogo,2001,4,\n'})
    togo = library.observations(1, place_key="TGO")[0]
    assert togo.line == 4
    assert library.observations(1, place_key="KEN")[0].note == "two\nlines"


def test_ragged_rows_are_named_and_left_out(read: Read) -> None:
    library = read({"x.csv": "country,year,value\nKenya,2001,3\nTogo,2001\nGhana,2001,4,9\nMali,2001,5\n"})
    assert values(library) == [3.0, 5.0]
    assert library.sources[0].problems[0].startswith("line 3, 4: not 3 fields")


def test_a_header_that_is_too_short_makes_the_file_unreadable(read: Read) -> None:
    library = read({"x.csv": "country,year,value\nKenya,KEN,2001,3\nTogo,TGO,2001,4\nMali,MLI,2001,5\n"})
    (source,) = library.sources
    assert (source.observations, source.trusted) == (0, False)
    assert "columns are shifted" in source.problems[0]


def test_names_over_the_wrong_columns(read: Read) -> None:
    rows = "".join(f"Kenya,{1990 + n},c{n},{n}\n" for n in range(9))
    library = read({"x.csv": "country,code,year,value\n" + rows})
    assert "columns are shifted" in library.sources[0].problems[0]


@pytest.mark.parametrize("cell", [".", "-", "NA", "n/a", "", "..", ":"])
def test_missing_is_missing_not_zero(read: Read, cell: str) -> None:
    library = read({"x.csv": f"country,year,value\nKenya,2001,{cell}\nTogo,2001,4\nMali,2001,1\n"})
    assert library.sources[0].observations == 2
    assert library.sources[0].problems == ()


def test_namibia_is_a_country(read: Read) -> None:
    library = read({"x.csv": "Code,Year,Value\nNA,2001,3\nKE,2001,4\nTG,2001,5\n"})
    assert library.observations(1, place_key="NAM")[0].value == 3.0


def test_a_mixed_column_is_not_trusted(read: Read) -> None:
    library = read({"x.csv": "country,year,cost\nKenya,2001,3%\nTogo,2001,$4\nGhana,2001,5%\n"})
    assert "mixed units" in library.sources[0].problems[0]
    assert not library.indicators(1)[0].trusted


def test_contradicting_rows_are_named_and_doubtful(read: Read) -> None:
    rows = "".join(f"Kenya,{1960 + n},{n}\n" for n in range(40))
    library = read({"x.csv": f"country,year,value\n{rows}Kenya,1960,99\n"})
    assert "line 42 against line 2" in library.sources[0].problems[0]
    trusted = {o.line: o.trusted for o in library.observations(1)}
    assert (trusted[42], trusted[2], trusted[3]) == (False, False, True)


def test_a_code_for_missing_is_left_out(read: Read) -> None:
    rows = "".join(f"{1950 + n},{-999 if n % 9 == 0 else n}\n" for n in range(36))
    library = read({"x.csv": "year,rainfall\n" + rows})
    assert library.sources[0].observations == 32
    assert "-999, a code for missing" in library.sources[0].problems[0]


def test_dates_that_can_be_read_two_ways_are_not_read(read: Read) -> None:
    library = read({"x.csv": "date,country,cases\n03/02/2020,Kenya,4\n01/03/2020,Kenya,5\n"})
    assert "day or the month first" in library.sources[0].problems[0]
    assert not library.sources[0].trusted


def test_records_may_be_counted_though_the_order_of_their_dates_is_unknown(read: Read) -> None:
    rows = "".join(
        f"{name},1/{1 + n % 9}/47,{'Yes' if n % 3 else 'No'}\n" for n, name in enumerate("abcdefghij")
    )
    library = read({"members.csv": "member,sworn_in,incumbent\n" + rows})
    assert "day or the month first" in library.sources[0].problems[0]
    assert library.sources[0].trusted


def test_day_first_is_told_from_a_day_above_twelve(read: Read) -> None:
    library = read({"x.csv": "date,country,cases\n13/02/2020,Kenya,4\n01/03/2020,Kenya,5\n"})
    assert [str(o.period) for o in library.observations(1)] == ["13 Feb 2020", "1 Mar 2020"]
