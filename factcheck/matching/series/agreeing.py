"""What to do where readings or sources disagree: the one that fits speaks, the others abstain and say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.matching.candidate import Candidate
from factcheck.matching.series.points import show
from factcheck.matching.words import stems, weight

if TYPE_CHECKING:
    from factcheck.quantities import Quantity
    from factcheck.references import Observation

__all__ = ["fits", "reconciled", "undisputed"]

_SHARED_NAME = 0.5
"""Share of the shorter name that two series of one measure have in common."""
_CLOSE = 0.1
"""Scores nearer than this are equal readings, between which the value may choose."""


def reconciled(quantity: Quantity, ordered: list[Candidate]) -> list[Candidate]:
    """Among equal readings the one that fits comes first; a likelier one that does not fit abstains."""
    fitting = [
        candidate for candidate in ordered if candidate.mismatch is None and _fits(quantity, candidate)
    ]
    if not fitting:
        return ordered
    chosen = fitting[0]
    rivals = [candidate for candidate in ordered if candidate is not chosen and candidate not in fitting]
    if not rivals:
        return ordered
    other = "; ".join(_in_words(rival) for rival in rivals[:2])
    told = replace(chosen, warnings=(*chosen.warnings, f"base: another reading gives {other}"))
    abstaining = [_abstaining(rival, chosen) for rival in rivals]
    close = chosen.score >= ordered[0].score - _CLOSE
    rest = [*fitting[1:], *abstaining]
    return [told, *rest] if close else sorted([told, *rest], key=lambda candidate: -candidate.score)


def _abstaining(rival: Candidate, chosen: Candidate) -> Candidate:
    warning = f"base: another reading gives {_in_words(chosen)}"
    return replace(rival, mismatch=rival.mismatch or "base", warnings=(*rival.warnings, warning))


def _in_words(candidate: Candidate) -> str:
    seen = candidate.observation
    return f"{show(round(seen.value or 0.0, 6))} {seen.unit or ''} ({candidate.operation})".replace("  ", " ")


def undisputed(quantity: Quantity, found: Sequence[Candidate]) -> list[Candidate]:
    """A result that does not fit abstains where another source for the same measure gives one that does."""
    fitting = [one for one in found if one.mismatch is None and _fits(quantity, one)]
    return [_conceding(quantity, one, fitting) for one in found]


def _conceding(quantity: Quantity, one: Candidate, fitting: Sequence[Candidate]) -> Candidate:
    if one.mismatch is not None or _fits(quantity, one):
        return one
    other = next((rival for rival in fitting if _same_question(one, rival)), None)
    if other is None:
        return one
    warning = f"source_conflict: {_source(other)} gives {_in_words(other)}"
    return replace(one, mismatch="definition", warnings=(*one.warnings, warning))


def _source(candidate: Candidate) -> str:
    seen = candidate.observation
    return seen.publisher or seen.path.rpartition("/")[2]


def _same_question(one: Candidate, other: Candidate) -> bool:
    """Whether two results come from different sources about the same measure, as far as the names say.

    Two columns of one file are two measures; one column may hold what several publishers say.
    """
    first, second = (_name_words(seen.indicator) for seen in (one.observation, other.observation))
    shared = len(first & second)
    different = one.observation.path != other.observation.path or _of_two_publishers(one, other)
    return different and shared > 0 and shared >= _SHARED_NAME * min(len(first), len(second))


def _of_two_publishers(one: Candidate, other: Candidate) -> bool:
    first, second = one.observation, other.observation
    known = first.publisher is not None and second.publisher is not None
    return known and first.publisher != second.publisher and first.indicator == second.indicator


def _name_words(name: str) -> frozenset[str]:
    return frozenset(word for word in stems(name) if weight(word))


def _fits(quantity: Quantity, candidate: Candidate) -> bool:
    return fits(quantity, candidate.observation, candidate.read_as)


def fits(quantity: Quantity, seen: Observation, read_as: str | None = None) -> bool:
    """Whether a computed result may be what the text states, in the unit in which the text is read."""
    ends = (
        _in_unit(end, seen.unit, read_as or quantity.unit) for end in (seen.value, seen.lower, seen.upper)
    )
    value, lower, upper = ends
    if value is None:
        return False
    least = value if lower is None else min(value, lower)
    most = float("inf") if seen.comparator == "at_least" else max(value, upper or value)
    low = float("-inf") if quantity.lower is None else float(quantity.lower)
    high = float("inf") if quantity.upper is None else float(quantity.upper)
    return low <= most and least <= high


def _in_unit(value: float | None, unit: str | None, wanted: str | None) -> float | None:
    if value is None or unit is None or wanted is None or unit == wanted:
        return value
    from factcheck.units import convert

    converted = convert(Decimal(repr(value)), unit, wanted)
    return None if converted is None else float(converted)
