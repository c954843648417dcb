"""How sure a conclusion is: that its reference speaks about the claim, now that the figure is known."""

from __future__ import annotations

from factcheck.findings.finding import Finding
from factcheck.matching.ranking import log_odds, logistic

__all__ = ["confidence"]

SUPPORT = (3.4, 0.43)
REFUTATION = (1.8, 0.64)
"""Log-odds of a conclusion from those of its candidate: where they start and how fast they rise.

A figure agrees with few cells by chance, and a refutation has had measure, place, time and unit established,
so that both are surer than the words alone. Fitted by logistic regression to the decided claims of two
evaluation sets; `tests/matching/measure/calibrate.py` shows how true it is of a set that was held out.
"""


def confidence(finding: Finding, score: float, probability: float) -> float:
    """Of a conclusion whose lead has a score; what is left of its probability where nothing was decided."""
    if not (finding.supports or finding.refutes):
        return min(probability, 1 - probability)
    start, slope = SUPPORT if finding.supports else REFUTATION
    return logistic(start + slope * log_odds(score))
