"""The series around an observation, for the chart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.tui.chart import Point

if TYPE_CHECKING:
    from factcheck.findings import CheckedClaim, Evidence
    from factcheck.references import Indicator, Library, Observation

__all__ = ["NO_SERIES", "Series", "indicator_of", "series_of"]

_ENOUGH = 3
"""Points below which a chart tells nothing."""


@dataclass(frozen=True, slots=True)
class Series:
    """Points in order of time, and the claimed value in their unit where it has one."""

    points: tuple[Point, ...] = ()
    claimed: float | None = None


NO_SERIES = Series()


def series_of(library: Library, checked: CheckedClaim, candidate: int) -> Series:
    """The observations of the same measure at the same place; `NO_SERIES` where there are too few."""
    evidence = checked.evidence[candidate]
    indicator = indicator_of(library, evidence)
    if indicator is None or evidence.period is None:
        return NO_SERIES
    used = library.observation(indicator.id, evidence.line)
    points = tuple(
        Point(str(item.period), item.value, item.line == evidence.line)
        for item in library.observations(indicator.id, place_key=used.place_key)
        if item.value is not None and item.period is not None and item.place == used.place
    )
    return Series(points, _claimed(checked, evidence)) if len(points) >= _ENOUGH else NO_SERIES


def _claimed(checked: CheckedClaim, evidence: Evidence) -> float | None:
    """The claimed value in the unit of the cell; None for a computed result, which has another scale."""
    value, reference, converted = checked.claim.quantity.value, evidence.value, evidence.value_in_claim_unit
    if value is None or evidence.operation or not reference or not converted:
        return None
    return float(value) * reference / converted


def indicator_of(library: Library, evidence: Evidence) -> Indicator | None:
    """The measure that the evidence was read from, found again by its cell also in another run."""
    found = [hit.indicator for hit in library.search([evidence.indicator])]
    if evidence.indicator_id is not None:
        found = [item for item in found if item.id == evidence.indicator_id] or found
    return next((item for item in found if _holds(library, item, evidence)), None)


def _holds(library: Library, indicator: Indicator, evidence: Evidence) -> bool:
    if indicator.column != evidence.column:
        return False
    try:
        observation: Observation = library.observation(indicator.id, evidence.line)
    except LookupError:
        return False
    return observation.path == evidence.file and observation.cell == evidence.cell
