"""By how much later estimates of the same thing differ, which may turn the order of close values round."""

from __future__ import annotations

from factcheck.matching.stemming import stem
from factcheck.matching.words import stems

__all__ = ["revised_by"]

_REVISED = {stem("population"): 0.05, stem("gdp"): 0.03, stem("anomaly"): 0.1}
"""Word of an indicator → by what share, by judgement: a census moves populations by a few percent, benchmark
revisions move national accounts by less, and the anomalies of temperature are small differences."""


def revised_by(name: str) -> float:
    """The share by which a later estimate of an indicator of that name may differ; 0 where none is usual."""
    return max((_REVISED.get(word, 0.0) for word in stems(name)), default=0.0)
