"""Files of the people of one country, which only their name says."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.references import Library

ROWS = """\
year,country,refugees
2014,Niger,48000
2015,Niger,52000
2014,Mauritania,46000
2015,Mauritania,50000
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    path: Path = tmp_path_factory.mktemp("files") / "refugees-mali-origin.csv"
    path.write_text(ROWS)
    return factcheck.load_references(str(path))


@pytest.mark.parametrize(
    ("text", "refuted"),
    [
        ("Niger hosted 90,000 refugees in 2015.", False),
        ("Niger hosted 90,000 refugees in 2015, most of them from Mali.", False),
        ("Niger hosted 90,000 refugees from Mali in 2015.", True),
    ],
)
def test_those_of_one_country_are_not_all(text: str, refuted: bool, library: Library) -> None:
    checked = factcheck.check(text, library, published="2016-05-06")
    assert any(one.finding.refutes for one in checked) is refuted
