"""The value of a series that a superlative is about."""

from __future__ import annotations

import re

from factcheck.matching.series.panel import Track
from factcheck.matching.series.scene import Scene
from factcheck.matching.series.unit_classes import YEAR_DAYS
from factcheck.periods import Period

__all__ = ["index_spoken_of"]

_ASIDE = re.compile(r",\s+(?:which|who|whose|where|when|that|after|having)\b[^,;]*,")
"""A clause set in between, whose date is that of something else (`the rate, which peaked in 2009, is`)."""


def index_spoken_of(scene: Scene, track: Track) -> int | None:
    """Index of the value at the claim's period, else of the latest; None where there is none."""
    period = _period(scene)
    if period is not None:
        inside = track.inside(period)
        if not len(inside) and _ends_a_year(period):
            inside = track.covering(period)
        return int(inside[-1]) if len(inside) else None
    return track.latest(scene.as_of)


def _ends_a_year(period: Period) -> bool:
    """`At the end of 2014` is told by the figure of 2014."""
    return period.days == 1 and period.end is not None and (period.end.month, period.end.day) == (12, 31)


def _period(scene: Scene) -> Period | None:
    now = scene.wording.today
    at = scene.wording.span[0]
    spans = [match.span() for match in _ASIDE.finditer(scene.claim.sentence)]
    asides = [(first, last) for first, last in spans if not first < at < last]
    dates = (
        mention
        for mention in scene.wording.dates
        if mention.period != now and not any(first < mention.start < last for first, last in asides)
    )
    mentioned = [mention for mention in dates if mention.link not in ("since", "than")]
    if mentioned:
        return mentioned[0].period
    period = scene.claim.period if scene.claim.period != now else None
    return period if period and period.days and period.days < 2 * YEAR_DAYS else None
