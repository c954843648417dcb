"""A candidate that a reviewer chose brings its own words, warnings and confidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.findings import CheckedClaim, Finding, Reason
from factcheck.findings.choosing import judged_by_candidate
from tests.reviews.samples import checked, evidence


@pytest.fixture
def claim() -> CheckedClaim:
    fits = evidence(Finding.MATCHES)
    differs = replace(
        evidence(Finding.OVERSTATES, line=3, cell="290"),
        score=0.6,
        publisher="Harbour",
        warnings=("date: older",),
    )
    elsewhere = replace(evidence(Finding.NOT_COMPARABLE, line=4, reason=Reason.PLACE), score=0.3)
    found = checked("312", evidence=(fits, differs, elsewhere))
    return replace(found, confidence=0.9, warnings=("source_conflict: Harbour says 290 people",))


def test_it_says_what_the_chosen_source_gives(claim: CheckedClaim) -> None:
    chosen = judged_by_candidate(claim, 1)
    assert chosen.finding is Finding.OVERSTATES
    assert chosen.explanation.startswith("Harbour gives 290 people; '312")


def test_it_warns_of_what_the_chosen_candidate_warns_of(claim: CheckedClaim) -> None:
    assert judged_by_candidate(claim, 1).warnings == ("date: older",)


@pytest.mark.parametrize(("index", "sure"), [(1, 0.6), (2, 0.3)])
def test_it_is_as_sure_as_the_candidate_fits(claim: CheckedClaim, index: int, sure: float) -> None:
    assert judged_by_candidate(claim, index).confidence == sure


def test_the_others_stay_below_it(claim: CheckedClaim) -> None:
    assert [one.line for one in judged_by_candidate(claim, 1).evidence] == [3, 2, 4]


def test_a_text_that_contradicts_itself_still_does(claim: CheckedClaim) -> None:
    rising = "direction: the text says a rise, but its figures go from 5 to 3"
    turned = replace(claim, finding=Finding.OVERSTATES, warnings=(rising,))
    fitting = judged_by_candidate(replace(turned, evidence=(claim.evidence[1], claim.evidence[0])), 1)
    assert fitting.finding is Finding.OVERSTATES
    assert "the text says a rise" in fitting.explanation
