"""A scale that a file leaves out, shown by a file that writes its figures out."""

from tests.references.conftest import Read

INHABITANTS = "Country,Code,Year,Population\n" + "".join(
    f"World,WLD,{year},6000000000\nCanada,CAN,{year},6{year % 10}000000\nChad,TCD,{year},9000000\n"
    for year in range(2000, 2006)
)


def _survey(employed: int, idle: int, others: int) -> str:
    rows = [
        f"{year},{employed + idle + others},{employed + idle},{employed},{idle},{others},17"
        for year in range(2000, 2006)
    ]
    return "Year,population,labour_force,employed,unemployed,outside,footnotes\n" + "\n".join(rows) + "\n"


def _cells(read: Read, survey: str) -> dict[str, tuple[float | None, bool]]:
    library = read({"inhabitants.csv": INHABITANTS, "Canada-labour.csv": survey})
    survey_id = next(one.id for one in library.sources if "labour" in one.path)
    return {
        one.column: (library.observations(one.id)[0].value, one.unit == "people" and one.unit_certain)
        for one in library.indicators(survey_id)
    }


def test_the_population_of_the_country_elsewhere_tells_the_scale(read: Read) -> None:
    assert _cells(read, _survey(29000, 1500, 16000))["population"] == (46_500_000, True)


def test_it_is_that_of_all_columns_that_sums_tie_to_the_population(read: Read) -> None:
    cells = _cells(read, _survey(29000, 1500, 16000))
    assert cells["employed"] == (29_000_000, True)
    assert cells["unemployed"] == (1_500_000, True)
    assert cells["footnotes"] == (17, False)


def test_a_population_written_out_needs_no_scale(read: Read) -> None:
    assert _cells(read, _survey(29_000_000, 1_500_000, 16_000_000))["population"] == (46_500_000, False)


def test_a_population_that_is_no_plain_part_of_the_inhabitants_tells_nothing(read: Read) -> None:
    assert _cells(read, _survey(2900, 150, 1600))["population"] == (4650, False)


def test_a_cell_says_in_what_it_is_read_and_why(read: Read) -> None:
    library = read({"inhabitants.csv": INHABITANTS, "Canada-labour.csv": _survey(29000, 1500, 16000)})
    source = next(one for one in library.sources if "labour" in one.path)
    assert "read in thousands" in (library.indicators(source.id)[0].scale_from or "")
    assert any("read in thousands" in problem for problem in source.problems)


def test_parts_of_the_population_are_read_with_it(read: Read) -> None:
    rows = "".join(f"{year},46500,27500,19000\n" for year in range(2000, 2006))
    cells = _cells(read, "Year,population,male_population,female_population\n" + rows)
    assert cells["male_population"] == (27_500_000, True)
    assert cells["female_population"] == (19_000_000, True)
