"""How long reference files take: `pytest tests/benchmarks/test_references.py --benchmark-only`.

With ../shared/refdata (62 files, 2.2 million observations) where it is there, and a made-up long table.
"""

from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from factcheck.references import IndexedLibrary, load_references

REFDATA = Path(__file__).parents[3] / "shared" / "refdata"
needs_refdata = pytest.mark.skipif(not REFDATA.is_dir(), reason="needs ../shared/refdata")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    return tmp_path


@pytest.fixture
def library(cache: Path) -> IndexedLibrary:
    return load_references(str(REFDATA))


@pytest.fixture
def long_table(cache: Path) -> Path:
    """200,000 rows of three measures, 10 MB."""
    path = cache / "long.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("country,product,year,exports_usd,weight_kg,shipments\n")
        for product in range(400):
            for year in range(1950, 2000):
                for country in (
                    "Kenya",
                    "Togo",
                    "Ghana",
                    "Mali",
                    "Chad",
                    "Peru",
                    "Chile",
                    "Japan",
                    "India",
                    "Nepal",
                ):
                    file.write(
                        f"{country},product {product},{year},{product * year}.5,{year * 3},{year % 91}\n"
                    )
    return path


@needs_refdata
def test_first_load(benchmark: BenchmarkFixture, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = iter(range(100))

    def fresh() -> None:
        monkeypatch.setenv("FACTCHECK_CACHE", str(cache / f"cache{next(runs)}"))

    benchmark.pedantic(load_references, args=(str(REFDATA),), setup=fresh, rounds=2)


@needs_refdata
def test_second_load(benchmark: BenchmarkFixture, library: IndexedLibrary) -> None:
    benchmark(load_references, str(REFDATA))


@needs_refdata
@pytest.mark.parametrize(
    "words", [["population"], ["refugees", "country of asylum", "people", "total", "year"]]
)
def test_search(benchmark: BenchmarkFixture, library: IndexedLibrary, words: list[str]) -> None:
    assert benchmark(library.search, words)


@needs_refdata
def test_observations_of_a_place(benchmark: BenchmarkFixture, library: IndexedLibrary) -> None:
    indicator = library.search(["refugees", "Syrian"])[0].indicator
    benchmark(library.observations, indicator.id, place_key="LBN")


@needs_refdata
def test_window(benchmark: BenchmarkFixture, library: IndexedLibrary) -> None:
    path = max(library.sources, key=lambda source: source.observations).path
    benchmark(library.window, path, 70_000)


def test_a_long_table(benchmark: BenchmarkFixture, long_table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = iter(range(100))

    def fresh() -> None:
        monkeypatch.setenv("FACTCHECK_CACHE", str(long_table.parent / f"cache{next(runs)}"))

    benchmark.pedantic(load_references, args=(str(long_table),), setup=fresh, rounds=2)
