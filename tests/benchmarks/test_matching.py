"""How long a claim takes beside a library; run with `pytest tests/benchmarks --benchmark-enable`."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.documents import Document
from factcheck.matching import find_candidates
from factcheck.references import Library

MEASURES = ("Unemployment rate (%)", "Population", "Exports (US$)", "Births", "CO2 emissions (t)")
COUNTRIES = ("Norway", "Sweden", "Denmark", "Finland", "Iceland", "Chile", "Japan", "Kenya", "Peru", "Spain")
TEXT = "In 2012, Norway's jobless rate was 3.2 percent, according to the statistics office."


@pytest.fixture(scope="module", params=[1, 20])
def library(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Library:
    """One file, or twenty: the time of a claim should hardly differ."""
    folder: Path = tmp_path_factory.mktemp("refs")
    for number in range(request.param):
        rows = ["Country,Year," + ",".join(MEASURES)]
        for place, country in enumerate(COUNTRIES):
            values = (f"{(place + 3) * (year % 100) / 10 + number}" for year in range(1990, 2020))
            years = zip(range(1990, 2020), values, strict=True)
            rows += [f"{country},{year}," + ",".join([value] * len(MEASURES)) for year, value in years]
        (folder / f"file{number}.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return factcheck.load_references(str(folder))


def test_one_claim(benchmark, library: Library) -> None:
    document = Document(TEXT)
    claim = factcheck.extract(document)[0]
    found = benchmark(find_candidates, claim, library, document=document)
    assert found[0].observation.indicator.startswith("Unemployment rate")
