"""Each operation on sentences about small tables made for it, from the text to the finding.

`operations.csv` holds for each sentence the figure, the finding's side and the value that its cells give,
computed by hand from `data/`; the near misses among them must not be refuted.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import factcheck
from factcheck.findings import CheckedClaim
from factcheck.references import Library

HERE = Path(__file__).parent

with (HERE / "operations.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Library:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("FACTCHECK_CACHE", str(tmp_path_factory.mktemp("cache")))
        return factcheck.load_references(str(HERE / "data"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['finding']}: {row['sentence']}")
def test_operation(row: dict[str, str], tables: Library) -> None:
    checked = claim_at(row, tables)
    if row["finding"] == "unsettled":
        assert checked is None or not (checked.finding.supports or checked.finding.refutes)
        return
    assert checked is not None
    assert side(checked) == row["finding"]
    value = checked.evidence[0].value
    assert value is not None
    assert value == pytest.approx(float(row["value"]), rel=1e-3)
    assert checked.evidence[0].calculation


def claim_at(row: dict[str, str], tables: Library) -> CheckedClaim | None:
    """The claim whose figure the row gives."""
    start = row["sentence"].index(row["figure"])
    checked = factcheck.check(row["sentence"], tables, published=row["published"] or None)
    found = (one for one in checked if one.claim.start < start + len(row["figure"]) and start < one.claim.end)
    return next(found, None)


def side(checked: CheckedClaim) -> str:
    if checked.finding.refutes:
        return "refuted"
    return "supported" if checked.finding.supports else "open"
