"""Series whose figures are changes themselves: inflation is the rise of prices, growth that of output."""

from __future__ import annotations

import re

from factcheck.claims import Claim
from factcheck.matching.words import stems
from factcheck.references import Indicator

__all__ = ["is_change", "is_of_short_steps", "of_one_day", "other_change", "states_change_of"]

_CHANGES = frozenset(stems("growth change inflation deflation increase decrease rise fall anomaly anomalies"))
"""Words in the name of a series whose figures are changes."""
_INFLATION = frozenset(stems("inflation deflation deflator"))
_PRICES = _INFLATION | frozenset(stems("price prices cost costs living expensive dearer cheaper CPI"))
_ADJUSTED = re.compile(
    r"\b(?:inflation|price)[- ]adjusted\b|\badjusted for (?:inflation|price\w*)\b", re.IGNORECASE
)
"""What takes changes of prices out of a series of levels, and makes it none of changes."""
_IN_A_DAY = re.compile(
    r"\b(?:in|within|over|during) (?:the )?(?:just |past |last |previous |preceding )?24 hours\b",
    re.IGNORECASE,
)
_NEAR = 80
_SHORT_STEPS = frozenset(stems("monthly quarterly weekly daily"))


def is_change(indicator: Indicator) -> bool:
    """Whether the figures of a series are changes of something else."""
    return _names_a_change(f"{indicator.name} {indicator.subject or ''}")


def states_change_of(claim: Claim, indicator: Indicator) -> bool:
    """Whether a change in the text is a figure of the series: `prices rose by 3 percent` of inflation.

    `Inflation rose by 3 percent` is the change of that series.
    """
    return is_change(indicator) and not _names_a_change(claim.subject or claim.sentence)


def of_one_day(claim: Claim) -> bool:
    """Whether a text counts what came in a day (`180 cases in 24 hours`), which no running total states."""
    at = claim.end - claim.sentence_start
    return _IN_A_DAY.search(claim.sentence[max(0, at - _NEAR) : at + _NEAR]) is not None


def other_change(claim: Claim, indicator: Indicator) -> str | None:
    """Why the changes that a series gives are perhaps not those of the text: other things or other steps.

    Inflation is no growth of output, and a month's inflation is not a year's. What the text speaks of may
    have been named in a sentence before (`In Chad the rate was 5 percent`): the subject knows.
    """
    if not is_change(indicator):
        return None
    name, said = (
        frozenset(stems(indicator.name)),
        frozenset(stems(f"{claim.sentence} . {claim.subject or ''}")),
    )
    if name & _INFLATION and not said & _PRICES:
        return "definition: the reference is a change of prices, which the text does not name"
    if name & _SHORT_STEPS and not said & _SHORT_STEPS:
        return "definition: the reference gives the change of a shorter step, which the text does not name"
    return None


def is_of_short_steps(claim: Claim, indicator: Indicator) -> bool:
    """Whether a series gives a month's inflation and the text that of a year, as it does where it names
    neither a month's nor a month."""
    if not (is_change(indicator) and frozenset(stems(indicator.name)) & _SHORT_STEPS):
        return False
    month = claim.period is not None and claim.period.granularity == "month"
    return not (month or frozenset(stems(claim.sentence)) & _SHORT_STEPS)


def _names_a_change(text: str) -> bool:
    return not _CHANGES.isdisjoint(stems(_ADJUSTED.sub(" ", text)))
