"""Who came in a time and who is there: `5,000 crossed the border in May` is no count of all refugees."""

from __future__ import annotations

import re
from functools import cache

from factcheck.claims import Claim, Tense
from factcheck.matching.listed import listed_lines
from factcheck.matching.words import stems
from factcheck.references import Indicator

__all__ = ["other_than_all"]

_REACH = 90
"""Characters to each side of a figure in which its verb is looked for."""
_UP_TO = r"\b(?:by|until|till|as of|as at|at|up to|so far|since)\b"
_BEFORE_PERIOD = re.compile(rf"{_UP_TO}\s+(?:(?:the|this|last|early|mid|late)\b[\s-]*)*$", re.IGNORECASE)
_IN_PERIOD = re.compile(_UP_TO, re.IGNORECASE)
"""Before a time to which, and not in which, those who came are counted."""
_HAD = re.compile(r"\bhad (?:already )?$", re.IGNORECASE)
"""Before a verb that tells of all until a day (`on 1 May it had received 5,000`)."""
_CLAUSE_END = re.compile(r"[.;:]|,(?! \w+,)| (?:and|but|while) ")
_FLOW_WORDS = frozenset(
    stems("arrivals inflow outflow flow entries departures applications applicants new daily monthly yearly")
)
"""Words of a series that counts those who come or go."""


def other_than_all(claim: Claim, indicator: Indicator) -> str | None:
    """A doubt where a text tells who came or left in a time and a series counts who is there."""
    name = f"{indicator.name} {indicator.subject or ''}"
    people = _may_be_people(claim) and _counts_people(indicator)
    if people and _tells_of_turns(claim) and not _FLOW_WORDS & set(stems(name)):
        return "base: the text tells of those who came to be so or were so once, the reference counts all"
    if not people or not _tells_of_comings(claim) or _counts_comings(name):
        return None
    return "base: the text tells of those who came or left in that time, the reference counts all"


def _counts_comings(name: str) -> bool:
    """A series that calls itself one of arrivals, or of those `received by` or `moved to` somewhere."""
    return bool(_FLOW_WORDS & set(stems(name)) or _comings().search(name))


def _may_be_people(claim: Claim) -> bool:
    """Whether a figure counts people, or leaves out what; `three hospitals took in the wounded` does not."""
    from factcheck.units.nouns import is_person_noun

    unit = claim.quantity.unit
    return not (claim.quantity.counted and unit) or is_person_noun(unit.split()[-1])


def _counts_people(indicator: Indicator) -> bool:
    """Whether a series is of people, or may be: `sales came to 5 million tonnes` has nobody arrive."""
    from factcheck.units import comparable

    return indicator.unit is None or comparable(indicator.unit, "people")


def _tells_of_comings(claim: Claim) -> bool:
    """`crossed in May`, `arrived on Monday`; `had crossed by May` and `have arrived since` are of all."""
    period_text = claim.details.period_text
    if claim.period is None or period_text is None or claim.details.tense is Tense.PRESENT:
        return False
    before = claim.sentence[: max(claim.sentence.find(period_text), 0)]
    if _BEFORE_PERIOD.search(before) or _IN_PERIOD.match(period_text):
        return False
    if claim.quantity.role in ("from", "to"):
        return False
    start = claim.start - claim.sentence_start
    near = claim.sentence[max(0, start - _REACH) : start + len(claim.text) + _REACH]
    over = claim.period.days == 1
    return any(not (over and _HAD.search(near[: verb.start()])) for verb in _comings().finditer(near))


def _tells_of_turns(claim: Claim) -> bool:
    """`7 million people found work`, `12 million lost their jobs`, at whatever time."""
    start = claim.start - claim.sentence_start
    behind = claim.sentence[start + len(claim.text) :][:_REACH]
    return _turns().search(_CLAUSE_END.split(behind)[0]) is not None


@cache
def _turns() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(listed_lines('turns'))})\b", re.IGNORECASE)


@cache
def _comings() -> re.Pattern[str]:
    verbs = listed_lines("comings")
    return re.compile(rf"\b(?:{'|'.join(verbs)})\b", re.IGNORECASE)
