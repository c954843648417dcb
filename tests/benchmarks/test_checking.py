"""How long an article takes against an open library; a second for 40 claims is the aim.

`test_forty_claims` repeats the check of one article, `test_first_article` opens the library anew for each
round. `extra_info` holds the number of claims.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import factcheck

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

    from factcheck.references import Library

SHARED = Path(__file__).parents[3] / "shared"
REFERENCES = ("facts/syria_2013.csv", "refdata")
CLAIMS = 36
"""Fewest that the article below yields; extraction finds a few more or less as it learns."""
PUBLISHED = "2014-06-30"
TABLE_ROWS = ["Country,Year,Unemployment rate (%),Population", "Norway,2012,3.2,5018000"]
SENTENCE = "In 2012, Norway's jobless rate was 3.2 percent."
PARAGRAPHS = (
    "More than 100,000 people have died in Syria since 2011, and 2 million refugees had left the country.",
    "Norway had 5 million people in 2012, while Kenya had 43 million and Japan some 127.6 million.",
    "In the United States, inflation was 1.5 percent in 2013 and unemployment fell from 7.9 to 6.7 percent.",
    "The population of India rose by 15 percent between 2003 and 2013; Chile's grew by 11 percent.",
    "China emitted 10 billion tonnes of carbon dioxide in 2013, twice as much as the United States.",
    "Germany's gross domestic product was $3.7 trillion in 2013, that of France $2.8 trillion.",
    "Life expectancy in Japan was 83 years in 2012, and one in four people was older than 65.",
    "Brazil had the largest population in South America in 2010, with 196 million people.",
    "Mexico's economy was $1.27 trillion in 2013 and its consumer prices rose 3.8 percent that year.",
    "In 2011, Turkey had 14,000 refugees; two years later it had 609,900.",
    "World population reached 7 billion in 2011, an increase of 1.2 percent on the year before.",
    "Kenya's population was 41 million in 2010, Uganda's 32 million and Tanzania's 44 million.",
    "Italy had 60 million people, a jobless rate of 12.1 percent and a debt of 2 trillion euros in 2013.",
    "Canada's economy grew by 2 percent in 2013, Australia's by 2.4 percent and Poland's by 1.3 percent.",
    "Egypt exported goods worth $29 billion in 2013 and imported goods worth $66 billion.",
    "Spain's jobless rate of 26.1 percent in 2013 compares with 5.2 percent in Germany.",
)


@pytest.fixture(scope="module")
def references() -> list[str]:
    if not SHARED.is_dir():
        pytest.skip("the shared reference files are not beside this checkout")
    return [str(SHARED / name) for name in REFERENCES]


@pytest.fixture(scope="module")
def article() -> str:
    """Some 40 claims about places, years and measures that the references cover."""
    return "\n\n".join(PARAGRAPHS)


def test_forty_claims(benchmark: BenchmarkFixture, references: list[str], article: str) -> None:
    library = factcheck.load_references(*references)
    checked = benchmark.pedantic(
        factcheck.check, args=(article, library, PUBLISHED), rounds=3, warmup_rounds=1
    )
    benchmark.extra_info["claims"] = len(checked)
    assert len(checked) >= CLAIMS


def test_first_article(benchmark: BenchmarkFixture, references: list[str], article: str) -> None:
    def fresh() -> tuple[tuple[str, Library, str], dict[str, object]]:
        return (article, factcheck.load_references(*references), PUBLISHED), {}

    checked = benchmark.pedantic(factcheck.check, setup=fresh, rounds=3, warmup_rounds=1)
    benchmark.extra_info["claims"] = len(checked)
    assert len(checked) >= CLAIMS


def test_one_sentence_and_one_table(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    (tmp_path / "rates.csv").write_text("\n".join(TABLE_ROWS) + "\n", encoding="utf-8")
    library = factcheck.load_references(str(tmp_path))
    (checked,) = benchmark(factcheck.check, SENTENCE, library)
    assert checked.finding == "matches"
