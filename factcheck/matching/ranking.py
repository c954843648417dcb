"""From how well words, unit, place and time fit to a probability."""

from __future__ import annotations

import math
from dataclasses import dataclass

from factcheck.matching.measuring import Agreement

__all__ = ["Fit", "probability", "same_measure"]


@dataclass(frozen=True, slots=True)
class Fit:
    """What is known about a candidate, each 0 to 1."""

    agreement: Agreement
    unit: float
    """1 same dimension and stated, 0.5 not known on one side, 0 another dimension."""
    place: float
    period: float
    attribution: float
    """1 the source that the claim names, 0 another one, 0.5 where it names none."""


MEASURE = {"bias": -2.6, "named": 3.2, "covered": 2.4, "head": 0.8, "extra": -0.9, "exact": 0.4}
"""Log-odds that an indicator measures what the claim states, by the words."""
WHOLE = {"bias": -5.2, "measure": 5.5, "unit": 1.2, "place": 2.2, "period": 1.6, "attribution": 0.6}
"""Log-odds that a candidate is the figure of the claim."""


def same_measure(agreement: Agreement) -> float:
    """Probability that the measure is the one of the claim."""
    return _logistic(
        MEASURE["bias"]
        + MEASURE["named"] * agreement.named
        + MEASURE["covered"] * agreement.covered
        + MEASURE["head"] * agreement.head
        + MEASURE["extra"] * agreement.extra
        + MEASURE["exact"] * min(agreement.exact, 3)
    )


def probability(fit: Fit) -> float:
    """Probability that the candidate speaks about the claim."""
    return _logistic(
        WHOLE["bias"]
        + WHOLE["measure"] * same_measure(fit.agreement)
        + WHOLE["unit"] * fit.unit
        + WHOLE["place"] * fit.place
        + WHOLE["period"] * fit.period
        + WHOLE["attribution"] * fit.attribution
    )


def _logistic(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))
