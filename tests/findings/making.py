"""Claims, observations and candidates made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from factcheck.claims import Claim, Details, Kind
from factcheck.findings.checked import CheckedClaim
from factcheck.findings.judging import judge
from factcheck.findings.weighing import weigh
from factcheck.matching import Candidate
from factcheck.periods import Period
from factcheck.quantities import Comparator, Quantity
from factcheck.references import Library, Observation

YEAR = Period.of_year(2012)
ARTICLE = date(2013, 6, 1)


def a_quantity(
    text: str, value: float | None, lower: float | None, upper: float | None, **more: Any
) -> Quantity:
    figure, low, high = (None if end is None else Decimal(repr(end)) for end in (value, lower, upper))
    quantity = Quantity(0, len(text), text, figure, low, high)
    return replace(quantity, **{"unit": "people", "counted": True, **more})


def a_claim(quantity: Quantity, *, details: Details | None = None, **more: Any) -> Claim:
    claim = Claim(
        id="c1",
        sentence=f"In 2012 {quantity.text} people moved to Norland.",
        sentence_start=0,
        quantity=quantity,
        kind=Kind.LEVEL,
        subject="people who moved",
        place="Norland",
        place_key="NOR",
        period=YEAR,
        attribution=None,
        check_worthiness=0.9,
        details=details or Details(),
    )
    return replace(claim, **more)


def exactly(text: str, value: float, half: float) -> Claim:
    return a_claim(a_quantity(text, value, value - half, value + half))


def more_than(value: float) -> Claim:
    quantity = a_quantity(f"{value:,.0f}", value, value, None)
    return a_claim(replace(quantity, comparator=Comparator.MORE_THAN, hedge="more than"))


def at_most(value: float) -> Claim:
    quantity = a_quantity(f"{value:,.0f}", value, None, value)
    return a_claim(replace(quantity, comparator=Comparator.AT_MOST, hedge="up to"))


def a_cell(value: float | None, **more: Any) -> Observation:
    cell = Observation(
        indicator_id=1,
        indicator="migrants",
        subject=None,
        place="Norland",
        place_key="NOR",
        period=YEAR,
        value=value,
        lower=None,
        upper=None,
        comparator="equal",
        unit="people",
        unit_certain=True,
        aggregate=False,
        publisher="Norland Statistics",
        source_title="Yearbook",
        source_url=None,
        published=None,
        note=None,
        path="norland.csv",
        sha256="0" * 64,
        line=7,
        column="value",
        cell="" if value is None else f"{value:g}" if value != int(value) else str(int(value)),
    )
    return replace(cell, **more)


def a_candidate(cell: Observation, **more: Any) -> Candidate:
    candidate = Candidate(observation=cell, score=0.9, same_measure=0.95, same_place=True, same_period=True)
    return replace(candidate, **more)


def finding_of(claim: Claim, cell: Observation, **more: Any) -> str:
    return weigh(claim, a_candidate(cell, **more), ARTICLE).evidence.finding.value


class NoLibrary:
    """A library that was never loaded."""

    sources = ()


def judged(claim: Claim, *candidates: Candidate) -> CheckedClaim:
    library: Library = NoLibrary()  # type: ignore[assignment]  # judging reads nothing but the file count
    return judge(claim, candidates, ARTICLE, library)
