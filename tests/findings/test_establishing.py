"""What a refutation needs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.claims import Claim, Details, Kind
from factcheck.findings.weighing import weigh
from factcheck.matching import Candidate
from tests.findings.making import ARTICLE, a_candidate, a_cell, a_claim, a_quantity

UNSURE = 0.6
"""A measure that is not sure enough for a computed result."""


def a_rise(sentence: str = "The number of looms rose by 46 percent in 2012.") -> Claim:
    quantity = a_quantity("46 percent", 46, 45.5, 46.5, unit="percent", counted=False)
    return a_claim(quantity, sentence=sentence, kind=Kind.CHANGE, details=Details(direction="up"))


def a_change(value: float, *ends: float, unit: str = "percent") -> Candidate:
    cells = tuple(a_cell(end) for end in ends)
    result = replace(a_cell(value), unit=unit)
    return a_candidate(result, operation="change", cells=cells, same_measure=UNSURE)


def found(claim: Claim, candidate: Candidate) -> str:
    return weigh(claim, candidate, ARTICLE).evidence.finding.value


def test_a_series_that_fell_by_what_is_claimed_as_a_rise_is_the_one_that_is_meant() -> None:
    assert found(a_rise(), a_change(-45.8, 72, 39)) == "overstates"


@pytest.mark.parametrize(
    ("claim", "candidate"),
    [
        (a_rise(), a_change(-30.0, 100, 70)),
        (a_rise(), a_change(-45.8, -24, -35)),
        (a_rise("The share without a loom rose by 46 percent in 2012."), a_change(-45.8, 72, 39)),
    ],
    ids=["another size", "a balance below zero", "a complement"],
)
def test_other_falls_leave_the_measure_open(claim: Claim, candidate: Candidate) -> None:
    assert found(claim, candidate) == "not_comparable"


def test_what_halved_did_not_double() -> None:
    quantity = a_quantity("doubled", 2, 1.8, 2.2, unit="times", counted=False)
    claim = a_claim(quantity, kind=Kind.CHANGE, details=Details(direction="up"))
    assert found(claim, a_change(0.49, 100, 49, unit="times")) == "overstates"
