"""From how well words, unit, place and time fit to a probability."""

from __future__ import annotations

import math
from dataclasses import dataclass

from factcheck.matching.measuring import Agreement

__all__ = ["Fit", "log_odds", "probability", "same_measure"]


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


MEASURE = {
    "bias": -2.6, "named": 3.2, "covered": 1.6, "sentence": 1.6, "head": 0.4, "extra": -0.9, "exact": 0.4,
}  # fmt: skip
"""Log-odds that an indicator measures what the claim states, by the words."""
WHOLE = {"bias": -5.8, "measure": 1.0, "unit": 1.2, "place": 3.0, "period": 1.6, "attribution": 0.6}
"""Log-odds that a candidate is the figure of the claim; `measure` weighs the log-odds above."""
MOST_EXACT = 3
"""Parts found word for word beyond which more of them say nothing."""


def same_measure(agreement: Agreement) -> float:
    """Probability that the measure is the one of the claim."""
    return _logistic(_measure(agreement))


def probability(fit: Fit) -> float:
    """Probability that the candidate speaks about the claim."""
    return _logistic(
        WHOLE["bias"]
        + WHOLE["measure"] * _measure(fit.agreement)
        + WHOLE["unit"] * fit.unit
        + WHOLE["place"] * fit.place
        + WHOLE["period"] * fit.period
        + WHOLE["attribution"] * fit.attribution
    )


def log_odds(probability: float) -> float:
    """The inverse of the logistic function."""
    return math.log(probability / (1 - probability))


def _measure(agreement: Agreement) -> float:
    return (
        MEASURE["bias"]
        + MEASURE["named"] * agreement.named
        + MEASURE["covered"] * agreement.covered
        + MEASURE["sentence"] * agreement.sentence
        + MEASURE["head"] * agreement.head
        + MEASURE["extra"] * agreement.extra
        + MEASURE["exact"] * min(agreement.exact, MOST_EXACT)
    )


def _logistic(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))
