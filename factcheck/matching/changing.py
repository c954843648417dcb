"""Series whose figures are changes themselves: inflation is the rise of prices, growth that of output."""

from __future__ import annotations

from factcheck.claims import Claim
from factcheck.matching.words import stems
from factcheck.references import Indicator

__all__ = ["is_change", "states_change_of"]

_CHANGES = frozenset(stems("growth change inflation deflation increase decrease rise fall"))
"""Words in the name of a series whose figures are changes."""


def is_change(indicator: Indicator) -> bool:
    """Whether the figures of a series are changes of something else."""
    return _names_a_change(f"{indicator.name} {indicator.subject or ''}")


def states_change_of(claim: Claim, indicator: Indicator) -> bool:
    """Whether a change in the text is a figure of the series: `prices rose by 3 percent` of inflation.

    `Inflation rose by 3 percent` is the change of that series.
    """
    return is_change(indicator) and not _names_a_change(claim.subject or claim.sentence)


def _names_a_change(text: str) -> bool:
    return not _CHANGES.isdisjoint(stems(text))
