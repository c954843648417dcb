"""What a refutation needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from factcheck.claims import Claim, Details, Kind
from factcheck.findings.weighing import weigh
from factcheck.matching import Candidate
from factcheck.periods import Period
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


@pytest.mark.parametrize(
    ("claimed", "days", "finding"),
    [(150, 60, "not_comparable"), (450, 60, "overstates"), (450, 365, "not_comparable")],
    ids=["a first estimate", "beyond what is revised", "a year's benchmark"],
)
def test_a_change_of_payrolls_may_be_that_of_a_first_estimate(claimed: int, days: int, finding: str) -> None:
    quantity = a_quantity(str(claimed), claimed, claimed - 1, claimed + 1, unit="jobs", counted=True)
    period = Period(date(2013, 1, 1), date(2013, 1, 1) + timedelta(days=days - 1))
    cells = tuple(replace(a_cell(value), indicator="Payrolls") for value in (100_000, 100_050))
    result = replace(a_cell(50), indicator="Payrolls", unit="jobs", period=period)
    rise = a_candidate(result, operation="rise", cells=cells)
    assert found(a_claim(quantity, kind=Kind.COUNT, period=period), rise) == finding


def test_what_is_told_of_a_part_is_not_told_of_the_whole() -> None:
    claim = a_claim(replace(a_quantity("1,504", 1504, 1503.5, 1504.5), role="base"))
    assert found(claim, a_candidate(a_cell(1_482))) == "not_comparable"
    assert found(claim, a_candidate(a_cell(1_504))) == "matches"


@pytest.mark.parametrize(
    ("sentence", "finding"),
    [
        ("In 2012 the looms ran out, but they will soon need 150 people.", "not_comparable"),
        ("In 2012 the looms would need, it was thought, 150 people.", "overstates"),
    ],
)
def test_what_will_be_is_of_no_past_time(sentence: str, finding: str) -> None:
    quantity = replace(a_quantity("150", 150, 145, 155), start=sentence.index("150"))
    claim = a_claim(quantity, sentence=sentence, details=Details(hypothetical=True))
    assert found(claim, a_candidate(a_cell(100.0))) == finding


def test_a_lead_of_the_other_side_is_no_fall() -> None:
    claim = a_claim(a_quantity("10,704", 10_704, 10_703.5, 10_704.5, unit="votes"))
    cell = replace(a_cell(-10_704), unit="votes")
    one_cell = a_candidate(cell, operation="votes of one less those of another", cells=(cell,))
    assert found(claim, replace(one_cell, same_measure=UNSURE)) == "not_comparable"


def test_sources_differ_about_the_people_by_whom_a_count_is_divided() -> None:
    cells = (a_cell(5400, indicator="Deaths"), a_cell(9.9e6, indicator="Population, total"))
    rate = a_cell(54.4, unit="deaths per 100,000 people")
    claim = a_claim(a_quantity("53", 53, 52.5, 53.5, unit="deaths per 100,000 people", counted=False))
    made = a_candidate(rate, operation="deaths for 100,000 inhabitants", cells=cells)
    assert weigh(claim, made, ARTICLE).evidence.finding == "not_comparable"
