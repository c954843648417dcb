"""What several sources say about one thing: that they agree, or that they contradict each other.

Sources seldom name a measure alike. Two series are of one measure where each telling word of either name has
its counterpart in the other, as the same word or as one of the same concept, and unit, place and time agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.findings.bounds import of_observation
from factcheck.findings.weighing import Weighed
from factcheck.findings.wording import reference_value, shortened, source_name
from factcheck.matching import Candidate
from factcheck.matching.contrasts import contrast, stems_set_apart
from factcheck.matching.measuring import is_default
from factcheck.matching.thesaurus import mentions
from factcheck.matching.words import stems, weight
from factcheck.references import Observation

__all__ = ["agreeing", "conflicts", "same_thing"]

SAME_TIME = 45
"""Days between the ends of two running totals beyond which the older one does not contradict."""
MOST_SOURCES = 4
"""Dissenting sources named in a warning."""


def same_thing(one: Candidate, other: Candidate) -> bool:
    """Whether two publishers speak about the same measure at the same time."""
    first, second = one.observation, other.observation
    return (
        source_name(first) != source_name(second)
        and _same_measure(first, second)
        and one.same_period is True
        and other.same_period is True
        and one.same_attribution == other.same_attribution
        and _near_in_time(first, second)
    )


def conflicts(lead: Weighed | None, weighed: Sequence[Weighed]) -> list[str]:
    """Who else measured the same thing and came to a number that contradicts the claim."""
    if lead is None or not (lead.evidence.finding.supports or lead.evidence.finding.refutes):
        return []
    said: dict[str, str] = {}
    for one in weighed:
        if one is not lead and _contradicts(one, lead):
            cell = one.candidate.observation
            said.setdefault(source_name(cell), reference_value(of_observation(cell), cell.unit))
    if not said:
        return []
    listed = [f"{shortened(who)} says {what}" for who, what in said.items()][:MOST_SOURCES]
    more = f" and {len(said) - MOST_SOURCES} more" if len(said) > MOST_SOURCES else ""
    return [f"source_conflict: {'; '.join(listed)}{more}"]


def agreeing(lead: Weighed, weighed: Sequence[Weighed]) -> str | None:
    """Another publisher of the same measure, place and time with which the claim stands as with the lead."""
    finding = lead.evidence.finding
    for one in weighed:
        alike = one.evidence.finding.supports if finding.supports else one.evidence.finding is finding
        decided = finding.supports or finding.refutes
        if one is not lead and decided and alike and same_thing(one.candidate, lead.candidate):
            return source_name(one.candidate.observation)
    return None


def _contradicts(one: Weighed, lead: Weighed) -> bool:
    first, second = one.candidate.observation, lead.candidate.observation
    outcome, other = one.outcome, lead.outcome
    if outcome is None or other is None or outcome.finding is None or other.finding is None:
        return False
    return (
        outcome.finding.refutes != other.finding.refutes
        and one.candidate.mismatch is None
        and one.candidate.same_place is not False
        and one.candidate.same_period is not False
        and source_name(first) != source_name(second)
        and _near_in_time(first, second)
        and _definitions(one) <= _definitions(lead)
        and _same_measure(first, second)
    )


def _definitions(one: Weighed) -> set[str]:
    """The doubts about the definition of a candidate."""
    return {warning for warning in one.candidate.warnings if warning.startswith("definition:")}


def _near_in_time(first: Observation, second: Observation) -> bool:
    """Whether two counts were taken so near each other that one is not simply the older one."""
    ends = [cell.period.end for cell in (first, second) if cell.period and cell.period.end]
    return len(ends) < len((first, second)) or abs((ends[0] - ends[1]).days) <= SAME_TIME


def _same_measure(first: Observation, second: Observation) -> bool:
    """The same name, or names that mean the same, in units that compare and at the same place."""
    if first.indicator == second.indicator:
        return True
    return (
        first.place_key is not None
        and first.place_key == second.place_key
        and first.period == second.period
        and _comparable(first.unit, second.unit)
        and named_alike(_name(first), _name(second))
    )


def _comparable(one: str | None, other: str | None) -> bool:
    from factcheck.units import comparable

    return one is not None and other is not None and comparable(one, other)


def _name(cell: Observation) -> str:
    """The name of a measure with what sets it apart, values that stand for the whole left out."""
    values = [part.rpartition(": ")[2] for part in (cell.subject or "").split("; ")]
    return " . ".join([cell.indicator, *(value for value in values if value and not is_default(value))])


@lru_cache(maxsize=4096)
def named_alike(one: str, other: str) -> bool:
    """Whether two names mean one measure.

    >>> named_alike("Unemployment rate", "Jobless rate"), named_alike("Unemployment", "Youth unemployment")
    (True, False)
    """
    opposed = contrast(stems_set_apart(one), stems_set_apart(other))
    return opposed is None and _told_by(one, other) and _told_by(other, one)


def _told_by(one: str, other: str) -> bool:
    """Whether each telling word of a name has its counterpart in the other."""
    words, held = stems(one), frozenset(stems(other))
    concepts = {mention.concept for mention in mentions(stems(other))}
    told = {
        at
        for mention in mentions(words)
        if mention.concept in concepts
        for at in range(mention.start, mention.end)
    }
    found = [weight(word) for at, word in enumerate(words) if word in held or at in told]
    lost = [weight(word) for at, word in enumerate(words) if not (word in held or at in told)]
    return max(found, default=0.0) > 0.0 and max(lost, default=0.0) < 1.0
