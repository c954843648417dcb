"""One column in per cent of its neighbour, on the days that a text may mean."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

import factcheck
from factcheck.references import Library

FIRST = date(2020, 4, 1)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    days = [FIRST + timedelta(days=n) for n in range(40)]
    rows = "".join(f"{day},Chad,{1000 + 10 * n},{100 + 20 * n}\n" for n, day in enumerate(days))
    path: Path = tmp_path_factory.mktemp("ward") / "ward.csv"
    path.write_text("Date,Country,Confirmed,Recovered\n" + rows)
    return factcheck.load_references(str(path))


@pytest.mark.parametrize(
    ("text", "refuted"),
    [
        ("On 30 April 2020 Chad had a recovery rate of 53 percent.", False),
        ("On 30 April 2020 Chad had a recovery rate of 83 percent.", True),
        ("In Chad 63 percent of those infected have recovered, against 10 percent a month ago.", False),
    ],
)
def test_of_many_days_none_refutes(text: str, refuted: bool, library: Library) -> None:
    checked = factcheck.check(text, library, published="2020-05-10")
    assert any(one.finding.refutes for one in checked) is refuted
