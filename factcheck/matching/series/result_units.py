"""In which unit a computed result stands beside the claim."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from factcheck.claims import Kind
from factcheck.matching.series.clause import Clause
from factcheck.matching.series.points import Computed, Measure, show
from factcheck.matching.series.unit_classes import UnitClass, is_fraction, unit_class

if TYPE_CHECKING:
    from factcheck.claims import Claim
    from factcheck.references import Indicator, Observation

__all__ = [
    "POINT",
    "as_stated",
    "branch_named",
    "counts_jobs",
    "is_averaged",
    "is_other_side",
    "unit_of",
    "unit_warnings",
    "work_implied",
]


POINT = "point"
"""Unit of a number of points, which are percentage points where a percentage moved."""


def as_stated(claim: Claim, computed: Computed) -> Computed:
    """A percentage as a part of one where the text writes `half` or `a quarter`."""
    if computed.measure != Measure.PERCENT or not is_fraction(claim.quantity):
        return computed
    value = computed.value / 100
    lower, upper = (None if end is None else end / 100 for end in (computed.lower, computed.upper))
    step = f"{show(computed.value)} percent = {show(value)} of one"
    return replace(
        computed,
        value=value,
        lower=lower,
        upper=upper,
        measure=Measure.FRACTION,
        steps=(*computed.steps, step),
    )


def unit_of(claim: Claim, computed: Computed, cell: Observation) -> str | None:
    """The unit of the result; a plain number is of the claim's unit, or of the name of the operation."""
    from factcheck.units import canonical, comparable

    stated = claim.quantity.unit
    match computed.measure:
        case Measure.SAME:
            return claim.quantity.unit if _are_jobs(claim, cell) else cell.unit
        case Measure.PER_TIME:
            return _by_time(claim, cell)
        case Measure.PER_HEAD:
            by_head = canonical(f"{cell.unit} per person") if cell.unit else None
            if stated and cell.unit and comparable(stated, cell.unit):
                return stated
            return stated if stated and by_head == canonical(stated) else by_head
        case Measure.PERCENT if unit_class(claim.quantity.unit) == UnitClass.PERCENT:
            return claim.quantity.unit
        case Measure.POINTS if stated == POINT:
            return stated
        case Measure.PERCENT | Measure.POINTS:
            return computed.measure
    return claim.quantity.unit or computed.measure


def _by_time(claim: Claim, cell: Observation) -> str | None:
    """The claim's unit (`jobs per month`) where what it counts is what the cells count."""
    from factcheck.units import comparable

    stated = claim.quantity.unit
    counted = (stated or "").rpartition(" per ")[0] or stated
    alike = _are_jobs(claim, cell) or bool(counted and cell.unit and comparable(counted, cell.unit))
    return stated if alike and stated else cell.unit


def unit_warnings(claim: Claim, computed: Computed, cell: Observation) -> tuple[str, ...]:
    """What a reader should know of the unit."""
    jobs = computed.measure in (Measure.SAME, Measure.OWN, Measure.PER_TIME) and _are_jobs(claim, cell)
    return (str(_jobs()["warning"]),) if jobs else ()


def branch_named(claim: Claim, cell: Observation) -> str | None:
    """A doubt where the text tells of the jobs of a branch (`builders cut 5,000 jobs`) that no cell names."""
    if not _are_jobs(claim, cell):
        return None
    clause = Clause(claim, None)
    told = re.split(str(_jobs()["reports"]), clause.before, flags=re.IGNORECASE)[-1]
    behind = " ".join(clause.after.partition(",")[0].split()[: int(_jobs()["after"])])
    branch = re.compile(str(_jobs()["branch"]), re.IGNORECASE)
    said = f"{told} . {claim.quantity.unit or ''} . {behind}"
    named = branch.search(re.sub(str(_jobs()["left_out"]), " ", said, flags=re.IGNORECASE))
    return (
        None
        if named is None or branch.search(f"{cell.indicator} {cell.subject or ''}")
        else str(_jobs()["part"])
    )


def _are_jobs(claim: Claim, cell: Observation) -> bool:
    """Whether the text counts jobs where the reference counts employed people."""
    from factcheck.units import comparable

    if cell.unit is None or not comparable("people", cell.unit):
        return False
    if not (counts_jobs(claim) or _tells_of_jobs(claim, claim.sentence)):
        return False
    return bool(re.search(str(_jobs()["measure"]), cell.indicator, re.IGNORECASE))


def counts_jobs(claim: Claim) -> bool:
    """Whether the number is one of jobs."""
    from factcheck.units import singular

    counted, per, _ = (claim.quantity.unit or "").rpartition(" per ")
    unit = counted if per else claim.quantity.unit or ""
    return singular(unit.rpartition(" ")[2]) in _jobs()["nouns"]


def is_averaged(name: str) -> bool:
    """Whether a measure is of people counted every month, so that a figure of a year is an average."""
    return re.search(str(_jobs()["averaged"]), name, re.IGNORECASE) is not None


def _tells_of_rate(claim: Claim, clause: str) -> bool:
    """Whether unemployment is the rate: where the text does not count those without work."""
    subject = claim.subject or clause
    counts = unit_class(claim.quantity.unit) == UnitClass.AMOUNT and claim.kind is not Kind.RANK
    told = re.search(str(_jobs()["rate"]), subject, re.IGNORECASE) is not None
    return told and not counts and re.search(str(_jobs()["heads"]), subject, re.IGNORECASE) is None


def is_other_side(claim: Claim, clause: str, indicator: Indicator) -> bool:
    """Whether a series counts those of whom the text tells the rate, or is the rate of those it counts."""
    if _tells_of_rate(claim, clause):
        return _counts_jobless(indicator)
    subject = claim.subject or clause
    rate, told = (re.search(str(_jobs()[name]), subject, re.IGNORECASE) for name in ("called_rate", "number"))
    if (
        not told
        or claim.kind is not Kind.CHANGE
        or not re.match(str(_jobs()["employed"]), indicator.name, re.IGNORECASE)
    ):
        return False
    shared = (indicator.unit or "").startswith("percent")
    return not shared if rate else shared


def _counts_jobless(indicator: Indicator) -> bool:
    """Whether a series counts those without work."""
    from factcheck.units import comparable

    named = re.search(str(_jobs()["counted"]), indicator.name, re.IGNORECASE) is not None
    return named and indicator.unit is not None and comparable("people", indicator.unit)


def work_implied(claim: Claim, clause: str) -> list[str]:
    """The words of the reference where the text counts jobs, or the people who work."""
    at_work = re.search(str(_jobs()["work"]), clause, re.IGNORECASE)
    told = counts_jobs(claim) or at_work or _tells_of_jobs(claim, clause)
    return list(_jobs()["implied"]) if told else []


def _tells_of_jobs(claim: Claim, text: str) -> bool:
    """Whether a length of time or a rank is one of jobs (`57 straight months of job growth`)."""
    timed = unit_class(claim.quantity.unit) == UnitClass.TIME or claim.kind is Kind.RANK
    return timed and re.search(str(_jobs()["told"]), text, re.IGNORECASE) is not None


@cache
def _jobs() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("tables/jobs.toml").read_text(encoding="utf-8"))
