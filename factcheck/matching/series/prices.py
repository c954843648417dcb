"""Inflation from a price index, and changes with prices taken out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.matching.series import algebra
from factcheck.matching.series.asking import is_index
from factcheck.matching.series.panel import Track, panel_of
from factcheck.matching.series.points import Point
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.windows import Span, average, ends_of, spans
from factcheck.matching.series.wording import names_of_prices
from factcheck.periods import Period
from factcheck.units import dimension

__all__ = ["inflation", "only_nominal", "real_changes"]

_READINGS = {"end to end": "December to December", "averages": "annual average on annual average"}
_SAID = 0.9
_PRIOR = 0.7
"""Newspapers use both readings of a year's inflation: neither is likelier by itself."""
_PRICE_SEARCH = ("consumer price index", "deflator")


def inflation(scene: Scene) -> Iterator[Draft]:
    """Inflation from an index: a year's by December and by average, a month's against the year before."""
    track = scene.track
    if track is None or not is_index(scene.panel):
        return
    for span in _inflation_spans(scene):
        for ends in ends_of(track, span, None):
            computed = algebra.percentage_change(ends.start, ends.end)
            if computed and ends.mismatch is None:
                warning = f"period: read {_READINGS.get(ends.how, ends.how)}" if ends.how else None
                prior = _PRIOR if ends.how else _SAID
                yield from scene.draft(replace(computed, warnings=(warning,) if warning else ()), prior)


def _inflation_spans(scene: Scene) -> list[Span]:
    dates = (mention for mention in scene.wording.dates if mention.link not in ("since", "than"))
    said: list[Period | None] = [mention.period for mention in dates]
    periods = said or [scene.claim.period]
    if len(periods) == 2:
        return [Span(periods[0], periods[1])]
    period = periods[0]
    if period is None or period.start is None or len(periods) > 2:
        return []
    if period.granularity == "month":
        return [Span(Period.of_month(period.start.year - 1, period.start.month), period)]
    return [Span(None, period)] if period.granularity == "year" else []


def real_changes(scene: Scene) -> Iterator[Draft]:
    """`wages rose 5 percent in real terms`: the change after an index has taken prices out."""
    sign, track = scene.wording.change_sign, scene.track
    if sign is None or track is None:
        return
    if "constant" in f"{scene.indicator.name} {scene.indicator.dimensions} {scene.indicator.note}".lower():
        return
    for prices in _deflators(scene):
        for span in spans(scene.wording):
            for ends in ends_of(track, span, scene.as_of):
                start, end = (_only(prices, point.period) for point in (ends.start, ends.end))
                if start and end:
                    computed = algebra.deflated_change(ends.start, ends.end, start, end, sign)
                    yield from scene.draft(computed, _PRIOR)


def only_nominal(scene: Scene) -> bool:
    """Whether the series gives output in the money of each year and the text means growth in real terms.

    `The economy grew by 8 percent` is said of volumes; it is nominal only where the text says so.
    """
    one = scene.indicator
    described = " ".join((one.name, one.subject or "", *one.dimensions.values(), one.note or ""))
    money = one.unit is not None and dimension(one.unit).startswith("money")
    output = names_of_prices("output", described) and not names_of_prices("fixed", described)
    return money and output and not names_of_prices("current", scene.claim.sentence)


def _deflators(scene: Scene) -> Iterator[Track]:
    for hit in scene.library.search(_PRICE_SEARCH, limit=5):
        panel = panel_of(scene.library, hit.indicator)
        track = scene.track_in(panel)
        if track is not None and is_index(panel) and panel.indicator.id != scene.indicator.id:
            yield track


def _only(track: Track, period: Period | None) -> Point | None:
    if period is None:
        return None
    inside = track.inside(period)
    return average(track.points(inside), period) if len(inside) else None
