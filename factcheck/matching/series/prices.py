"""Inflation from a price index, and changes with prices taken out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.matching.series import algebra
from factcheck.matching.series.asking import is_index
from factcheck.matching.series.cues import names_of_prices
from factcheck.matching.series.derived import LESS_THAN_A_YEAR, chained
from factcheck.matching.series.ends import average, ends_of
from factcheck.matching.series.panel import Panel, Track, panel_of
from factcheck.matching.series.points import Computed, Point
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.unit_classes import YEAR_DAYS
from factcheck.matching.series.windows import Span, spans
from factcheck.periods import Period
from factcheck.places import contains
from factcheck.places.tables import entries
from factcheck.units import dimension

if TYPE_CHECKING:
    from factcheck.references import Indicator

__all__ = ["inflation", "named_inflation", "only_nominal", "real_changes", "rounded"]

_READINGS = {"end to end": "December to December", "averages": "annual average on annual average"}
_SAID = 0.9
_OTHER_PRICES = "definition: the prices taken out are not those of the measure itself"
_EURO, _EURO_AREA = "EUR", "euro-area"
_COARSE = 1
"""Decimals of an index from which on their rounding hardly tells in its change."""
_PRIOR = 0.7
"""Newspapers use both readings of a year's inflation: neither is likelier by itself."""
_SEASON = 150
"""Days of a stretch of which any month's inflation may be meant."""
_PRICE_SEARCH = ("consumer price index", "deflator", "inflation")
_MOST_PRICES = 12
"""Series of prices that are tried as deflators."""


def inflation(scene: Scene) -> Iterator[Draft]:
    """Inflation from an index: a year's by December and by average, a month's against the year before."""
    track = scene.track
    if track is None or not is_index(scene.panel):
        return
    for span in _inflation_spans(scene):
        undated = span.end is None
        for ends in ends_of(track, span, scene.as_of if undated else None):
            computed = algebra.percentage_change(ends.start, ends.end)
            if computed and ends.mismatch is None:
                computed = rounded(computed, ends.start, ends.end)
                warning = f"period: read {_READINGS.get(ends.how, ends.how)}" if ends.how else None
                prior = _PRIOR if ends.how else _SAID
                told = replace(computed, warnings=(warning,) if warning else (), assumed=undated)
                yield from scene.draft(told, prior)


def _inflation_spans(scene: Scene) -> list[Span]:
    """The twelve months of the claim; without a date, or where it counts on until now, the latest ones."""
    wording, claim = scene.wording, scene.claim
    dates = (mention for mention in wording.dates if mention.link not in ("since", "than"))
    said = [mention.period for mention in dates]
    own = claim.quantity.role in ("from", "to") or bool(wording.others)
    if len(said) == 2 and not own:
        return [Span(said[0], said[1])]
    period = claim.period if own or not said else said[0]
    if period is None or (wording.published and period.end == wording.published):
        return [Span(None, None, days=YEAR_DAYS)] if claim.quantity.role != "from" and wording.as_of else []
    if period.granularity == "year":
        return [Span(None, period)]
    months = _months(period) if (period.days or _SEASON + 1) <= _SEASON else []
    return [Span(Period.of_month(year - 1, month), Period.of_month(year, month)) for year, month in months]


def _months(period: Period) -> list[tuple[int, int]]:
    """Year and month of the months that a period touches."""
    first, last = period.start, period.end
    if first is None or last is None:
        return []
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [(number // 12, number % 12 + 1) for number in numbers]


def rounded(change: Computed, start: Point, end: Point) -> Computed:
    """A change of an index with what the rounding of its values leaves open: of 18.5 a tenth is much.

    The average of several values is given more finely than each.
    """
    digits = max(_decimals(start.value), _decimals(end.value), 1)
    if start.parts or end.parts or digits > _COARSE:
        return change
    half = 0.5 * 10.0**-digits * 100
    reach = half / start.value + half * end.value / start.value**2
    return replace(change, lower=change.value - reach, upper=change.value + reach)


def _decimals(value: float) -> int:
    return len(repr(round(value, 6)).partition(".")[2].rstrip("0"))


def named_inflation(indicator: Indicator) -> Indicator:
    """An index as a series of what its changes over a year are called."""
    return replace(indicator, name=f"{indicator.name}, inflation")


def real_changes(scene: Scene) -> Iterator[Draft]:
    """`wages rose 5 percent in real terms`: the change after a series of prices has taken those out.

    Output is deflated by its own deflator; with consumer prices the result may confirm and not refute.
    """
    sign, track = scene.wording.change_sign, scene.track
    if sign is None or track is None or names_of_prices("fixed", _described(scene)):
        return
    if not _in_own_money(scene):
        return
    for prices, own in _deflators(scene):
        for span in spans(scene.wording):
            for ends in ends_of(track, span, scene.as_of):
                start, end = (_only(prices, point.period) for point in (ends.start, ends.end))
                if start and end:
                    computed = algebra.deflated_change(ends.start, ends.end, start, end, sign)
                    yield from scene.draft(_by_other_prices(computed, own), _PRIOR)


def _in_own_money(scene: Scene) -> bool:
    """Whether the series is in the money of its place, so that the prices there can be taken out of it.

    A currency's code begins with that of its country (ISO 4217); the euro is that of the euro area.
    """
    kind, _, rest = dimension(scene.indicator.unit or "").partition(":")
    if kind != "money":
        return True
    key, code = scene.place_key or "", rest.split(":")[0]
    if code == _EURO:
        return contains(_EURO_AREA, key)
    return any(key in entry.codes and code[:2] in entry.codes for entry in entries("countries"))


def _by_other_prices(computed: Computed | None, own: bool) -> Computed | None:
    """A result with what a reader must know where the prices are not those of the thing itself."""
    if computed is None or own:
        return computed
    return replace(computed, assumed=True, warnings=(*computed.warnings, _OTHER_PRICES))


def only_nominal(scene: Scene) -> bool:
    """Whether the series gives output in the money of each year and the text means growth in real terms.

    `The economy grew by 8 percent` is said of volumes; it is nominal only where the text says so.
    """
    one, described = scene.indicator, _described(scene)
    money = one.unit is not None and dimension(one.unit).startswith("money")
    output = names_of_prices("output", described) and not names_of_prices("fixed", described)
    return money and output and not names_of_prices("current", scene.claim.sentence)


def _described(scene: Scene) -> str:
    one = scene.indicator
    return " ".join((one.name, one.subject or "", *one.dimensions.values(), one.note or ""))


def _deflators(scene: Scene) -> Iterator[tuple[Track, bool]]:
    """Series of prices at the place, as an index, and whether they are those of the measure itself."""
    output = names_of_prices("output", _described(scene))
    for hit in scene.library.search(_PRICE_SEARCH, limit=_MOST_PRICES):
        panel = panel_of(scene.library, hit.indicator)
        track = scene.track_in(panel) if hit.indicator.trusted else None
        prices = _as_index(track, panel) if track and hit.indicator.id != scene.indicator.id else None
        if prices is not None:
            yield prices, output == names_of_prices("deflator", hit.indicator.name)


def _as_index(track: Track, panel: Panel) -> Track | None:
    """An index as it is; one made of yearly inflation."""
    if is_index(panel):
        return track
    yearly = panel.usual_step > LESS_THAN_A_YEAR and panel.is_percentage
    return chained(track) if yearly and names_of_prices("rate", panel.indicator.name) else None


def _only(track: Track, period: Period | None) -> Point | None:
    if period is None:
        return None
    inside = track.inside(period)
    return average(track.points(inside), period) if len(inside) else None
