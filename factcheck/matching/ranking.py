"""From how well words, unit, place and time fit to a probability."""

from __future__ import annotations

import math
from dataclasses import dataclass

from factcheck.matching.measuring import Agreement

__all__ = [
    "DOUBTFUL",
    "NO_RIVAL",
    "Fit",
    "calibrated",
    "log_odds",
    "logistic",
    "probability",
    "same_measure",
    "words_fit",
]


SURE = 1e-6
"""No score is surer than this."""
NO_RIVAL = 3.0
"""Lead, in log-odds of the words, of a series that has no rival; more says nothing either."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What is known about a candidate, each 0 to 1 but for `lead`."""

    agreement: Agreement
    unit: float
    """1 same dimension and stated, 0.5 not known on one side, 0 another dimension."""
    place: float
    period: float
    attribution: float
    """1 the source that the claim names, 0 another one, 0.5 where it names none."""
    lead: float = 0.0
    """By how much its words fit better than those of its best rival, -3 to 3."""


DOUBTFUL = 0.5
"""Most that a level can be the measure of a text that states a change, and a part that of a text about the
whole: too little to refute."""
WORDS = {"named": 4.1, "covered": 0.8, "sentence": 1.3, "counted": 0.6, "extra": -0.1}
"""How much each kind of agreement in words counts; only differences between series matter."""
MEASURE = {"bias": -3.0, "words": 1.0, "lead": 0.6}
"""Log-odds that a series measures what the claim states."""
WHOLE = {"bias": -7.6, "measure": 1.0, "unit": 0.9, "place": 4.0, "period": 2.5, "attribution": 1.6}
"""Log-odds that a candidate is the figure of the claim; `measure` weighs the log-odds above.

All but `attribution` and `counted` were fitted by logistic regression to the cells proposed for half of
the sentences of two evaluation sets and checked on the other half: `tests/matching/measure/calibrate.py`.
Those sentences name no source and seldom count things; a source that is named and found is worth two to
one, and a counted noun as much, by judgement.
"""


CALIBRATION = (-1.0, 1.3)
"""Log-odds that a cell is right from those of its score: where they start and how fast they rise.

The coefficients above say how candidates rank; cells of middling score are right less often than they say.
Fitted like them, each fifth of the sentences foretold by the others.
"""


def calibrated(score: float) -> float:
    """How often a cell of that score is the figure of the claim, its own figure not looked at."""
    start, slope = CALIBRATION
    return logistic(start + slope * log_odds(score))


def words_fit(agreement: Agreement) -> float:
    """How well the words agree, without a rival in view."""
    return (
        WORDS["named"] * agreement.named
        + WORDS["covered"] * agreement.covered
        + WORDS["sentence"] * agreement.sentence
        + WORDS["counted"] * agreement.counted
        + WORDS["extra"] * agreement.extra
    )


def same_measure(fit: Fit) -> float:
    """Probability that the measure is the one of the claim."""
    return logistic(_measure(fit))


def probability(fit: Fit) -> float:
    """How well a candidate fits; `calibrated` makes a probability of it."""
    return logistic(
        WHOLE["bias"]
        + WHOLE["measure"] * _measure(fit)
        + WHOLE["unit"] * fit.unit
        + WHOLE["place"] * fit.place
        + WHOLE["period"] * fit.period
        + WHOLE["attribution"] * fit.attribution
    )


def log_odds(probability: float) -> float:
    """The inverse of the logistic function, within what the scores can tell apart."""
    inside = min(max(probability, SURE), 1 - SURE)
    return math.log(inside / (1 - inside))


def _measure(fit: Fit) -> float:
    return MEASURE["bias"] + MEASURE["words"] * words_fit(fit.agreement) + MEASURE["lead"] * fit.lead


def logistic(log_odds: float) -> float:
    """The probability of log-odds."""
    return 1 / (1 + math.exp(-log_odds))
