"""What a library remembers is its own, and is put together as it lies in the file."""

from pathlib import Path

from factcheck.references import load_references


def test_two_libraries_remember_their_own_figures(tmp_path: Path) -> None:
    found = []
    for name, value in (("one", 5), ("two", 7)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "rate.csv").write_text(
            f"Country,Year,Jobless rate (%)\nNorway,2010,{value}\nNorway,2011,{value}\n", encoding="utf-8"
        )
    libraries = [load_references(str(tmp_path / name)) for name in ("one", "two")]
    for library in [*libraries, *libraries]:
        (hit,) = library.search(["jobless"])
        found.append([one.value for one in library.observations(hit.indicator.id, place_key="NOR")])
    assert found == [[5, 5], [7, 7]] * 2


def test_names_of_one_place_are_looked_up_together(tmp_path: Path) -> None:
    rows = ("Burma,2010,1", "Kenya,2010,2", "Myanmar,2011,3", "Peru,2010,4")
    (tmp_path / "rate.csv").write_text(
        "Country,Year,Jobless rate (%)\n" + "\n".join(rows) + "\n", encoding="utf-8"
    )
    library = load_references(str(tmp_path / "rate.csv"))
    (hit,) = library.search(["jobless"])
    assert [one.value for one in library.observations(hit.indicator.id, place_key="MMR")] == [1, 3]
    assert library.observations(hit.indicator.id, place_key="FRA") == []


def test_a_search_may_be_changed_by_the_caller(tmp_path: Path) -> None:
    (tmp_path / "rate.csv").write_text(
        "Country,Year,Jobless rate (%)\nNorway,2010,5\nPeru,2010,6\n", encoding="utf-8"
    )
    library = load_references(str(tmp_path / "rate.csv"))
    library.search(["jobless"]).clear()
    assert library.search(["jobless"])
