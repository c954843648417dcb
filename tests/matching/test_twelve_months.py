"""A year's inflation that an index of prices by month states otherwise."""

from __future__ import annotations

import pytest

from factcheck.documents import Document
from factcheck.matching import find_candidates
from factcheck.matching.ranking import DOUBTFUL
from factcheck.periods import Period
from tests.matching.making import PUBLISHED, TinyLibrary, a_claim


@pytest.fixture
def library() -> TinyLibrary:
    """Prices that stood at 100 until 2011 and rose by 1 a month in 2012: 12 percent at its end."""
    made = TinyLibrary()
    made.add("Inflation, consumer prices", "percent", [("NOR", 2012, 6.5)])
    before = [("NOR", Period.of_month(2011, month), 100.0) for month in range(1, 13)]
    after = [("NOR", Period.of_month(2012, month), 100.0 + month) for month in range(1, 13)]
    made.add("Consumer price index", None, [*before, *after], granularity="month")
    return made


@pytest.mark.parametrize(("rate", "doubted"), [(12.0, True), (11.8, True), (20.0, False), (6.5, False)])
def test_what_the_months_tell_is_not_refuted_by_the_average(
    library: TinyLibrary, rate: float, doubted: bool
) -> None:
    text = f"In 2012 inflation of consumer prices in Norway was {rate} percent."
    claim = a_claim(text, str(rate), rate, "inflation of consumer prices", unit="percent")
    found = find_candidates(claim, library, document=Document(text, published=PUBLISHED))
    yearly = next(one for one in found if one.observation.value == 6.5)
    assert (yearly.same_measure <= DOUBTFUL) is doubted
    assert any("twelve months" in warning for warning in yearly.warnings) is doubted
