"""Changes of one series between two dates: amount, per cent, percentage points, factor, yearly rate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from factcheck.matching.changing import states_change_of
from factcheck.matching.series import algebra
from factcheck.matching.series.asking import is_index
from factcheck.matching.series.daily import of_a_day
from factcheck.matching.series.derived import LESS_THAN_A_YEAR
from factcheck.matching.series.ends import Ends, ends_of
from factcheck.matching.series.panel import Track
from factcheck.matching.series.points import Computed, Measure, show
from factcheck.matching.series.prices import only_nominal, rounded
from factcheck.matching.series.result_units import POINT, is_averaged
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.unit_classes import UnitClass, unit_days
from factcheck.matching.series.windows import spans

__all__ = ["changes"]

_SAID = 0.9
"""Prior of the operation that the unit and the words name together."""
_EITHER = 0.75
"""Prior of each reading where the words allow two (per cent or points of a percentage)."""
_YEAR = 365.25
_UNEVEN = 0.1
"""Part of the units of time by which calendar months and years may differ from their mean length."""
_LONGEST_TERM = 3653
"""Days: ten years."""
_HOURS_24 = 2
"""Calendar days that the last 24 hours touch."""
_ONE_YEAR = 1.5
_MOVED_WITHIN = 1.5
"""Factor by which a change within a year may differ from that of the averages, short of turning round."""
_CLEARLY = 1.1
"""A number is beyond what a series tells where it exceeds that by more than later revisions do."""


def changes(scene: Scene) -> Iterator[Draft]:
    """The change that a rise or fall of the claimed size states, over each window that the words allow.

    Percentage points part two figures of the series also where it is one of growth.
    """
    sign = scene.wording.change_sign
    track = scene.track
    of_growth = scene.unit_class != UnitClass.POINTS and states_change_of(scene.claim, scene.indicator)
    if sign is None or track is None or len(track) < 2 or of_growth or _is_of_a_day(scene):
        return
    yield from _beyond_any(scene, track, sign)
    for span in spans(scene.wording):
        for ends in ends_of(track, span, scene.as_of):
            if ends.start.line != ends.end.line or ends.start.period != ends.end.period:
                for computed, prior in _readings(scene, ends, sign):
                    told = _explained(computed, ends, track, sign)
                    yield from scene.draft(_within_a_year(scene, told, ends) if told else None, prior)


def _within_a_year(scene: Scene, computed: Computed, ends: Ends) -> Computed:
    """What happened within a year is not what parts its average from that of the year before.

    So of a series of averages such a change refutes only what is far from it.
    """
    years = _years(ends)
    averages = scene.panel.usual_step > LESS_THAN_A_YEAR and is_averaged(scene.indicator.name)
    if not averages or years is None or years > _ONE_YEAR or computed.measure == Measure.TIMES:
        return computed
    claimed, seen = float(scene.claim.quantity.value or 0), computed.value
    far = seen * claimed <= 0 or not 1 / _MOVED_WITHIN <= claimed / seen <= _MOVED_WITHIN
    warning = "base: the averages of the years are compared, not their ends"
    return replace(computed, warnings=(*computed.warnings, warning), assumed=computed.assumed or not far)


def _is_of_a_day(scene: Scene) -> bool:
    """Whether it is the rise of one of the last days, of which the daily values of the series tell."""
    when = scene.wording.when
    return (when is None or (when.days or 0) <= _HOURS_24) and of_a_day(scene)


def _beyond_any(scene: Scene, track: Track, sign: int) -> Iterator[Draft]:
    """`over 30 million new jobs` without a date: more than has come about since any day of ten years.

    No term of office and no plan that a text may have in mind is longer; a smaller number may be right.
    """
    last, claimed = track.latest(scene.as_of), scene.claim.quantity.lower
    if scene.wording.tells_when or scene.unit_class != UnitClass.AMOUNT or not last or claimed is None:
        return
    first = int(np.searchsorted(track.ends, track.ends[last] - np.timedelta64(_LONGEST_TERM, "D")))
    moved = sign * (track.values[last] - track.values[first:last])
    if track.ends[0] < track.ends[last] - np.timedelta64(_LONGEST_TERM, "D") and moved.max(initial=0) > 0:
        start, end = track.point(first + int(moved.argmax())), track.point(last)
        computed = algebra.difference(start, end, sign)
        if float(claimed) > _CLEARLY * computed.value:
            told = "base: the text names no start; this is the most since any day of ten years"
            yield from scene.draft(replace(computed, warnings=(told,)), _SAID)


def _readings(scene: Scene, ends: Ends, sign: int) -> Iterator[tuple[Computed | None, float]]:
    unit, percentage = scene.unit_class, scene.panel.is_percentage
    if scene.wording.factor is not None or unit == UnitClass.TIMES:
        ratio = algebra.quotient(ends.end, ends.start, f"ratio {ends.end.period} to {ends.start.period}")
        yield _nominal(scene, ratio), _SAID
    elif scene.wording.part_of_before:
        yield (
            algebra.share(ends.end, ends.start, f"{ends.end.period} as a part of {ends.start.period}"),
            _SAID,
        )
    elif unit == UnitClass.POINTS:
        if percentage or scene.indicator.unit is None:
            yield algebra.percentage_points(ends.start, ends.end, sign), _SAID
    elif unit == UnitClass.PERCENT:
        yield from _percent(scene, ends, sign, percentage)
    elif percentage and scene.claim.quantity.unit == POINT:
        yield algebra.percentage_points(ends.start, ends.end, sign), _SAID
    elif unit == UnitClass.AMOUNT:
        yield _amount(scene, ends, sign), _SAID


def _amount(scene: Scene, ends: Ends, sign: int) -> Computed | None:
    """The difference, or its mean where the text gives it for each month."""
    each = scene.wording.each
    if each is None:
        return algebra.difference(ends.start, ends.end, sign)
    years, days = _years(ends), unit_days(each)
    count = round(years * _YEAR / days, 1) if years and days else 0.0
    whole = round(count)
    if whole < 1 or abs(count - whole) > _UNEVEN * whole:
        return None
    return algebra.mean_change(ends.start, ends.end, whole, each, sign)


def _percent(
    scene: Scene, ends: Ends, sign: int, percentage: bool
) -> Iterator[tuple[Computed | None, float]]:
    for computed, prior in _growth(scene, ends, sign, percentage):
        yield (_doubted(computed) if computed and only_nominal(scene) else computed), prior


def _growth(scene: Scene, ends: Ends, sign: int, percentage: bool) -> Iterator[tuple[Computed | None, float]]:
    years = _years(ends)
    if scene.wording.says_near("a_year") and years is not None and years > 1.5:
        yield algebra.compound_growth(ends.start, ends.end, years, sign), _SAID
        return
    rise = algebra.percentage_change(ends.start, ends.end, sign)
    rise = rounded(rise, ends.start, ends.end) if rise and is_index(scene.panel) else rise
    yield rise, _EITHER if percentage else _SAID
    if percentage:
        yield _points_for_percent(algebra.percentage_points(ends.start, ends.end, sign)), _EITHER


def _nominal(scene: Scene, ratio: Computed | None) -> Computed | None:
    """`The economy doubled` may be said of either: money of each year may confirm it and not refute."""
    if ratio is None or not only_nominal(scene):
        return ratio
    return _doubted(ratio) if scene.wording.says("real") else replace(ratio, assumed=True)


def _doubted(computed: Computed) -> Computed:
    warning = "definition: growth of output is given in real terms, this is a change at current prices"
    return replace(computed, mismatch="definition", warnings=(*computed.warnings, warning))


def _points_for_percent(computed: Computed) -> Computed:
    warning = "percentage_points: the text says percent, the figure holds in percentage points"
    return replace(computed, measure=Measure.PERCENT, warnings=(warning,))


def _years(ends: Ends) -> float | None:
    first, last = ends.start.period, ends.end.period
    if not first or not last or not first.end or not last.end:
        return None
    return round((last.end - first.end).days / _YEAR, 2)


_READINGS = {
    "annual averages": "the averages of the periods are compared",
    "averages": "the averages of the periods are compared",
    "end to end": "the last values of the periods are compared",
    "end of period": "the last values of the periods are compared",
    "from the average": "measured from the average of the first period",
    "from the first value": "measured from the first value of the period",
    "coarser": "the reference has longer periods than the text names",
}


def _explained(computed: Computed | None, ends: Ends, track: Track, sign: int) -> Computed | None:
    if computed is None:
        return None
    warnings = [*computed.warnings]
    if ends.how:
        warnings.append(f"period: {_READINGS.get(ends.how, f'read {ends.how}')}")
    contrary = computed.value < 0 and computed.measure != Measure.TIMES
    if contrary:
        said, is_ = ("rise", "falls") if sign > 0 else ("fall", "rises")
        warnings.append(f"direction: the text says a {said}, the series {is_}")
    other = _other_start(computed, ends, track, sign)
    if other:
        warnings.append(other)
    if ends.assumed:
        warnings.append("period: the text names no window, this is the usual one")
    return replace(
        computed,
        warnings=tuple(warnings),
        mismatch=ends.mismatch or computed.mismatch,
        assumed=ends.assumed or computed.assumed,
    )


def _other_start(computed: Computed, ends: Ends, track: Track, sign: int) -> str | None:
    """The cherry-picking warning: the change turns round when it starts one period earlier or later."""
    if computed.value == 0 or ends.start.parts or ends.start.period is None or ends.start.period.end is None:
        return None
    index = track.last_by(ends.start.period.end)
    if index is None:
        return None
    for near in (index - 1, index + 1):
        if 0 <= near < len(track):
            point = track.point(near)
            moved = sign * (ends.end.value - point.value)
            if moved * computed.value < 0 and point.period != ends.end.period:
                return f"period: measured from {point.period} ({show(point.value)}) the direction turns round"
    return None
