"""How long a derived claim takes against series of a few hundred countries and sixty years."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from factcheck.claims import Kind
from factcheck.matching.series import candidates
from factcheck.periods import Period
from factcheck.places.tables import entries
from factcheck.references import Observation
from tests.matching_series.fakes import FakeLibrary, claim_of

INDICATORS, FIRST, YEARS = 16, 1960, 60
CLAIMS = {
    "change": (
        "The population of Kenya rose by 36 percent between 2000 and 2010.",
        "36",
        "percent",
        Kind.CHANGE,
    ),
    "rank": ("In 2010 Kenya had the highest population in Africa.", "highest", None, Kind.RANK),
    "share": ("In 2010 Kenya had 3 percent of the world population.", "3 percent", "percent", Kind.SHARE),
    "level": ("In 2010 Kenya had 41 million people.", "41 million", "people", Kind.LEVEL),
}


class GridLibrary(FakeLibrary):
    """The same full grid of countries and years for each indicator, made without a Python loop."""

    def __init__(self) -> None:
        super().__init__()
        keys = [entry.codes[0] for entry in entries("countries")]
        starts = pd.date_range(f"{FIRST}-01-01", periods=YEARS, freq="YS")
        ends = pd.date_range(f"{FIRST}-12-31", periods=YEARS, freq="YE")
        size = len(keys) * YEARS
        self.grid = pd.DataFrame(
            {
                "place": np.repeat(keys, YEARS),
                "place_key": np.repeat(keys, YEARS),
                "start": np.tile(starts, len(keys)),
                "end": np.tile(ends, len(keys)),
                "value": np.random.default_rng(7).uniform(1e5, 1e8, size),
                "aggregate": False,
                "line": np.arange(2, size + 2),
            }
        )
        self.keys = frozenset[str | None](keys)

    def columns(self, indicator_id: int) -> dict[str, Any]:
        return {str(name): self.grid[name].to_numpy() for name in self.grid}

    def place_keys(self, indicator_id: int) -> frozenset[str | None]:
        return self.keys

    def observations(
        self, indicator_id: int, *, place_key: str | None = None, period: Period | None = None
    ) -> list[Observation]:
        return self.cells[indicator_id]

    def observation(self, indicator_id: int, line: int) -> Observation:
        return self.cells[indicator_id][0]


@pytest.fixture(scope="module")
def library() -> GridLibrary:
    grid = GridLibrary()
    for number in range(INDICATORS):
        grid.add(f"population of kind {number}", "people", {("Kenya", "2010"): 1.0})
    return grid


@pytest.mark.parametrize("name", CLAIMS)
def test_settle_a_sentence(benchmark: BenchmarkFixture, library: GridLibrary, name: str) -> None:
    sentence, figure, unit, kind = CLAIMS[name]
    claim = claim_of(
        sentence, figure, 36, unit, kind=kind, where="Kenya", period="2010", superlative="highest"
    )
    benchmark(candidates, claim, library, library.hits(), date(2012, 1, 1))
