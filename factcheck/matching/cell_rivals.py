"""By how much the words of a cell's series lead those of the next one that may be meant as well."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.claims import Claim
from factcheck.matching.agreeing import agrees
from factcheck.matching.drafts import Draft
from factcheck.matching.ranking import NO_RIVAL, words_fit
from factcheck.matching.series.groups import places_named_by
from factcheck.references import Indicator

__all__ = ["leads"]

_QUALIFIED = re.compile(r"[,(\[:]")
FAR_SLICE = 20.0
"""Factor beyond which a figure is more often of another pair of places than wrong."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A draft with what it is held against others by."""

    draft: Draft
    fit: float
    """Of its words."""
    agrees: bool
    far: bool
    """Whether it is of one pair of places among many and of quite another size than the figure."""
    name: tuple[str, str | None] | None
    """Name and unit but for what stands behind a comma or in brackets; none of a series of slices."""


def leads(claim: Claim, drafts: Sequence[Draft]) -> list[float]:
    """Of each draft by how much its words fit better than those of the next series that structure allows."""
    held = [_held(claim, draft) for draft in drafts]
    best_first = sorted((one for one in held if one.draft.eligible), key=lambda one: -one.fit)
    return [one.fit - _best_rival(one, best_first) for one in held]


def _best_rival(own: _Held, best_first: Iterable[_Held]) -> float:
    return next((one.fit for one in best_first if _is_rival(own, one)), -NO_RIVAL)


def _is_rival(own: _Held, other: _Held) -> bool:
    """Whether another draft may be meant instead.

    A file with faults is no rival of one without, nor are the figures that a file gives under one name for
    other places. Nor is the same measure in another definition (`Inflation, consumer prices` and `Inflation,
    GDP deflator`) where the claim agrees with neither: whichever is meant. Nor is a pair of places whose
    figure is of another size.
    """
    mine, theirs = own.draft, other.draft
    if theirs.series.indicator.id == mine.series.indicator.id or theirs.cell.value == mine.cell.value:
        return False
    if theirs.cell.trusted < mine.cell.trusted or (theirs.definition and not mine.definition):
        return False
    if other.far and not own.far:
        return False
    if own.name is None or own.name != other.name:
        return True
    of_file = theirs.series.indicator.source_id == mine.series.indicator.source_id
    elsewhere = mine.spot.same and not theirs.spot.same and of_file
    both_refuted = not own.agrees and theirs.spot.key == mine.spot.key and not other.agrees
    return not (elsewhere or both_refuted)


def _held(claim: Claim, draft: Draft) -> _Held:
    return _Held(
        draft,
        words_fit(draft.fit.agreement),
        agrees(claim, draft.cell),
        _is_far_slice(claim, draft),
        _name_of(draft.series.indicator),
    )


def _is_far_slice(claim: Claim, draft: Draft) -> bool:
    """Whether a cell is of one pair of places among many and of quite another size than the figure: in a
    list of hosts the text names both places of many such pairs."""
    figure = float(claim.quantity.value or 0)
    if not figure or not places_named_by(draft.series.indicator):
        return False
    return not 1 / FAR_SLICE <= abs((draft.cell.value or 0) / figure) <= FAR_SLICE


def _name_of(indicator: Indicator) -> tuple[str, str | None] | None:
    return None if indicator.dimensions else (_bare_name(indicator.name), indicator.unit)


@lru_cache(maxsize=4096)
def _bare_name(name: str) -> str:
    return _QUALIFIED.split(name, maxsplit=1)[0].strip().casefold()
