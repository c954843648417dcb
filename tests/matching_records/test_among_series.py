"""A survey that lies among series."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.findings import CheckedClaim

POLL = "Do you ever whistle at work?,How old are you?\n" + "".join(
    f"{('Yes', 'No', 'No')[n % 3]},{('18-29', '30-59', '60+')[n % 3]}\n" for n in range(60)
)
RAIN = "country,year,rainfall (mm)\n" + "".join(
    f"{country},{year},{700 + year % 13}\n" for country in ("Peru", "Chile") for year in range(1990, 2020)
)


@pytest.fixture
def checked(tmp_path: Path) -> CheckedClaim:
    for name, text in (("poll", POLL), ("rain", RAIN)):
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    library = factcheck.load_references(str(tmp_path))
    return factcheck.check("Only 12 percent of respondents ever whistle at work.", library)[0]


def test_what_was_answered_refutes_there_too(checked: CheckedClaim) -> None:
    assert checked.finding.refutes
    assert checked.evidence[0].value == pytest.approx(100 / 3)
