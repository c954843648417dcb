"""Sources that agree, and sources that contradict each other."""

from __future__ import annotations

import pytest

from factcheck.findings.sources import named_alike
from tests.findings.making import a_candidate, a_cell, exactly, judged

CLAIM = exactly("1,400", 1400, 50)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Unemployment rate", "Jobless rate", True),
        ("Population, total", "Number of inhabitants", True),
        ("Unemployment rate", "Youth unemployment rate", False),
        ("Exports of goods", "Imports of goods", False),
        ("Deaths", "Deaths of children", False),
    ],
)
def test_two_names_of_one_measure(one: str, other: str, alike: bool) -> None:
    assert named_alike(one, other) is alike


def test_sources_that_name_a_measure_differently_can_contradict_each_other() -> None:
    ours = a_candidate(a_cell(1429, indicator="Deaths", publisher="Ministry"))
    theirs = a_candidate(a_cell(502, indicator="Fatalities", publisher="Observatory"))
    checked = judged(CLAIM, ours, theirs)
    assert checked.finding == "disputed"
    assert "Observatory says 502" in checked.explanation


def test_sources_in_different_units_or_of_other_measures_do_not() -> None:
    ours = a_candidate(a_cell(1429, indicator="Deaths", publisher="Ministry"))
    weight = a_candidate(a_cell(502, indicator="Fatalities", publisher="Observatory", unit="kilogram"))
    parts = a_candidate(a_cell(502, indicator="Fatalities of miners", publisher="Observatory"))
    assert judged(CLAIM, ours, weight).finding == "matches_rounded"
    assert judged(CLAIM, ours, parts).finding == "matches_rounded"


def test_a_source_that_agrees_is_named() -> None:
    ours = a_candidate(a_cell(1429, indicator="Deaths", publisher="Ministry"))
    theirs = a_candidate(a_cell(1410, indicator="Fatalities", publisher="Observatory"))
    assert judged(CLAIM, ours, theirs).explanation.endswith("; Observatory agrees.")
