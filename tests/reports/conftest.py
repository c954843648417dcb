from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.findings import Finding, Reason
from factcheck.reports import Report, reports_of_session
from factcheck.reviews import Session
from tests.reviews.samples import DOCUMENT, checked, evidence, ferry_claims, ticking

HOSTILE = (
    '</article><script>alert("1")</script> [x](http://evil.test) **b** \x1b[31m =HYPERLINK("e") \u202e|`'
)
"""Markup, links, formulas and terminal escapes of every kind we write."""
REFERENCES = [{"path": "ferries.csv", "layout": "facts", "observations": 9, "sha256": "0" * 64}]


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setenv("FACTCHECK_HOME", str(tmp_path / "home"))
    with Session.create(
        tmp_path / "s",
        DOCUMENT,
        ferry_claims(),
        references=["ferries.csv"],
        reference_dicts=REFERENCES,
        reviewer="Ann",
        clock=ticking(),
    ) as made:
        made.add_results([], complete=True)
        made.set_verdict("c45", "correct", note="Agrees with the list.")
        made.flag("c76")
        made.set_verdict("c147", "exaggerated", ["period"], "Counted from another year.")
        yield made


@pytest.fixture
def reports(session: Session) -> list[Report]:
    return reports_of_session(session)


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Report]]:
    """A session in which every text that others write is an attack."""
    monkeypatch.setenv("FACTCHECK_HOME", str(tmp_path / "home"))
    text = f"312 {HOSTILE}\n"
    document = replace(DOCUMENT, text=text, title=HOSTILE, source=HOSTILE, url="javascript:alert(1)")
    bad = replace(
        evidence(Finding.NOT_COMPARABLE, reason=Reason.UNIT, source_url="javascript:alert(1)"),
        indicator=HOSTILE, publisher=HOSTILE, source_title=HOSTILE, cell=HOSTILE, note=HOSTILE,
        calculation=(HOSTILE,), column=HOSTILE, file=HOSTILE, subject=HOSTILE, place=HOSTILE, unit=HOSTILE,
        warnings=(HOSTILE,), operation=HOSTILE,
    )  # fmt: skip
    claim = replace(
        checked("312", document=document, evidence=(bad,), subject=HOSTILE, warnings=(HOSTILE,)),
        explanation=HOSTILE,
    )
    claim = replace(claim, claim=replace(claim.claim, attribution=HOSTILE, place=HOSTILE))
    references = [{"path": HOSTILE, "layout": "facts", "observations": 1, "sha256": HOSTILE}]
    with Session.create(
        tmp_path / "h", document, [claim], reference_dicts=references, reviewer=HOSTILE, clock=ticking()
    ) as made:
        made.set_verdict("c0", "correct", note=HOSTILE)
        yield reports_of_session(made)
