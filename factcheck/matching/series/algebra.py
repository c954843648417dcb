"""The operations: each a pure function of points that returns the number and its working."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from factcheck.matching.series.points import Computed, Measure, Point, show, spread

__all__ = [
    "compound_growth",
    "count_where",
    "deflated_change",
    "difference",
    "level",
    "mean",
    "mean_change",
    "percentage_change",
    "percentage_points",
    "quotient",
    "rank",
    "rebased",
    "revalued",
    "share",
    "signed_sum",
    "total",
]

_LISTED = 12
"""Cells that are written out in the steps; of a longer list the first and the last are."""


def difference(start: Point, end: Point, sign: int = 1) -> Computed:
    """`end` minus `start`; with `sign` −1 the fall, so that a claimed fall is a positive number."""
    first, second = (end, start) if sign > 0 else (start, end)
    value = first.value - second.value
    return Computed(
        value,
        Measure.SAME,
        f"{_word(sign, 'rise', 'fall')} {_between(start, end)}",
        (start, end),
        (start.step, end.step, f"{show(first.value)} − {_operand(second.value)} = {show(value)}"),
        spread((start, end)),
    )


def mean_change(start: Point, end: Point, count: float, unit: str, sign: int = 1) -> Computed:
    """The difference for each of `count` units of time."""
    plain = difference(start, end, sign)
    value = plain.value / count
    line = f"{show(plain.value)} ÷ {show(count)} {unit}s = {show(value)} a {unit}"
    return Computed(
        value,
        Measure.PER_TIME,
        f"mean {plain.operation}, by {unit}",
        plain.points,
        (*plain.steps, line),
        plain.period,
    )


def percentage_points(start: Point, end: Point, sign: int = 1) -> Computed:
    """The difference of two percentages, in percentage points."""
    plain = difference(start, end, sign)
    return Computed(
        plain.value,
        Measure.POINTS,
        f"change in percentage points {_between(start, end)}",
        plain.points,
        plain.steps,
        plain.period,
    )


def percentage_change(start: Point, end: Point, sign: int = 1) -> Computed | None:
    """The change in per cent of the start; None where the start is not above zero."""
    if start.value <= 0:
        return None
    value = sign * (end.value - start.value) / start.value * 100
    first, second = (end, start) if sign > 0 else (start, end)
    top = f"({show(first.value)} − {_operand(second.value)})"
    return Computed(
        value,
        Measure.PERCENT,
        f"percentage {_word(sign, 'change', 'fall')} {_between(start, end)}",
        (start, end),
        (start.step, end.step, f"{top} ÷ {show(start.value)} × 100 = {show(value)} percent"),
        spread((start, end)),
    )


def compound_growth(start: Point, end: Point, periods: float, sign: int = 1) -> Computed | None:
    """The constant rate per period that leads from start to end, in per cent."""
    if start.value <= 0 or end.value <= 0 or periods <= 0:
        return None
    value = sign * ((end.value / start.value) ** (1 / periods) - 1) * 100
    power = f"({show(end.value)} ÷ {show(start.value)}) ^ (1 ÷ {show(periods)})"
    minus = "" if sign > 0 else "−"
    return Computed(
        value,
        Measure.PERCENT,
        f"compound growth a year {_between(start, end)}",
        (start, end),
        (start.step, end.step, f"{minus}({power} − 1) × 100 = {show(value)} percent"),
        spread((start, end)),
    )


def quotient(top: Point, bottom: Point, operation: str) -> Computed | None:
    """How many times `bottom` is in `top`; None where either is not above zero."""
    if bottom.value <= 0 or top.value < 0:
        return None
    value = top.value / bottom.value
    steps = (top.step, bottom.step, f"{show(top.value)} ÷ {show(bottom.value)} = {show(value)}")
    return Computed(value, Measure.TIMES, operation, (top, bottom), steps, top.period)


def rebased(base: Point, now: Point, how: str | None) -> Computed | None:
    """An index on another base: `now` where `base` is 100."""
    if base.value <= 0:
        return None
    value = now.value / base.value * 100
    line = f"{show(now.value)} ÷ {show(base.value)} × 100 = {show(value)}"
    read = (f"period: read {how}",) if how else ()
    name = f"index on the base of {base.period}"
    return Computed(
        value, Measure.OWN, name, (base, now), (base.step, now.step, line), now.period, warnings=read
    )


def revalued(amount: float, then: Point, now: Point, how: str | None) -> Computed | None:
    """What an amount of money of one time is worth at another, by a price index."""
    if then.value <= 0:
        return None
    value = amount * now.value / then.value
    line = f"{show(amount)} × {show(now.value)} ÷ {show(then.value)} = {show(value)}"
    read = (f"period: read {how}",) if how else ()
    name = f"worth in {now.period} of {show(amount)} in {then.period}"
    return Computed(
        value, Measure.OWN, name, (then, now), (then.step, now.step, line), now.period, warnings=read
    )


def share(part: Point, whole: Point, operation: str) -> Computed | None:
    """`part` in per cent of `whole`; None where the whole is not above zero."""
    if whole.value <= 0:
        return None
    value = part.value / whole.value * 100
    steps = (
        part.step,
        whole.step,
        f"{show(part.value)} ÷ {show(whole.value)} × 100 = {show(value)} percent",
    )
    return Computed(value, Measure.PERCENT, operation, (part, whole), steps, part.period)


def total(points: Sequence[Point], operation: str, filled: Sequence[Point] = ()) -> Computed:
    """The sum of `points`; `filled` are earlier values of members that have none now.

    With members missing the sum lies between that of the rest and that with twice what they had; with
    values below zero it is not known.
    """
    value = math.fsum(point.value for point in points)
    reach = 2 * math.fsum(point.value for point in filled)
    signed = any(point.value < 0 for point in (*points, *filled))
    names = ", ".join(point.place or point.name for point in filled[:_LISTED])
    return Computed(
        value,
        Measure.SAME,
        operation,
        tuple(points),
        (*listed(points), f"sum of the {len(points)} values = {show(value)}"),
        spread(points),
        lower=value if filled and not signed else None,
        upper=value + reach if filled and not signed else None,
        warnings=(f"base: without {names}, which have no value for the period",) if filled else (),
        mismatch="base" if filled and signed else None,
    )


def level(point: Point, operation: str) -> Computed:
    """The value of a made series as it stands."""
    return Computed(
        point.value, Measure.SAME, operation, (point,), (*listed(point.parts), point.step), point.period
    )


def mean(points: Sequence[Point], operation: str) -> Computed:
    """The unweighted mean."""
    value = math.fsum(point.value for point in points) / len(points)
    line = f"sum of the {len(points)} values ÷ {len(points)} = {show(value)}"
    return Computed(value, Measure.SAME, operation, tuple(points), (*listed(points), line), spread(points))


def signed_sum(points: Sequence[Point], signs: Sequence[int], operation: str) -> Computed:
    """Points added and subtracted (`confirmed − recovered − deaths`)."""
    value = math.fsum(sign * point.value for sign, point in zip(signs, points, strict=True))
    terms = "".join(
        f" {'+' if sign > 0 else '−'} {_operand(point.value)}"
        for sign, point in zip(signs, points, strict=True)
    )
    line = f"{terms.removeprefix(' + ')} = {show(value)}"
    steps = (*(point.step for point in points), line)
    return Computed(value, Measure.SAME, operation, tuple(points), steps, points[0].period)


def rank(points: Sequence[Point], of: Point, highest: bool, missing: int, operation: str) -> Computed:
    """The place of `of` among `points` (which hold it), 1 for the highest or lowest.

    Each of `missing` members without a value may lie ahead, so the rank is known up to an interval.
    """
    ordered = sorted(points, key=lambda point: -point.value if highest else point.value)
    ahead = [point for point in ordered if point.value != of.value and (point.value > of.value) == highest]
    after = [point for point in ordered if point is not of and point not in ahead][:1]
    value = len(ahead) + 1
    word = "higher" if highest else "lower"
    nearest = () if ahead or not after else (f"next: {after[0].step}",)
    return Computed(
        value,
        Measure.RANK,
        operation,
        (of, *ahead, *(after if nearest else ())),
        (of.step, *nearest, *listed(ahead), f"{len(ahead)} of {len(points)} values are {word}: rank {value}"),
        of.period,
        lower=float(value) if missing else None,
        upper=float(value + missing) if missing else None,
        warnings=(f"base: {missing} members of the comparison have no value",) if missing else (),
    )


def count_where(points: Sequence[Point], test: Callable[[float], bool], condition: str) -> Computed:
    """How many of the points meet a condition, with the exceptions (or the cases, where fewer) listed."""
    met = [point for point in points if test(point.value)]
    other = [point for point in points if not test(point.value)]
    shorter, what = (met, "meet it") if len(met) < len(other) else (other, "do not")
    steps = (
        f"{points[0].name}: {len(points)} values from {points[0].label} to {points[-1].label}",
        f"condition: {condition}",
        *([f"these {what}:", *listed(shorter)] if shorter else []),
        f"{len(met)} of {len(points)} values meet the condition",
    )
    return Computed(
        len(met), Measure.COUNT, f"count of values {condition}", tuple(points), steps, spread(points)
    )


def deflated_change(
    start: Point, end: Point, price_start: Point, price_end: Point, sign: int = 1
) -> Computed | None:
    """The percentage change after prices have been taken out with an index (`real` against `nominal`)."""
    if min(start.value, price_start.value, price_end.value) <= 0:
        return None
    real = end.value / price_end.value * price_start.value
    value = sign * (real - start.value) / start.value * 100
    points = (start, end, price_start, price_end)
    return Computed(
        value,
        Measure.PERCENT,
        f"real percentage change {_between(start, end)}",
        points,
        (
            *(point.step for point in points),
            f"{show(end.value)} ÷ {show(price_end.value)} × {show(price_start.value)} = {show(real)}"
            f" in prices of {price_start.label}",
            f"{_minus(sign)}({show(real)} − {_operand(start.value)}) ÷ {show(start.value)} × 100"
            f" = {show(value)} percent",
        ),
        spread((start, end)),
    )


def listed(points: Sequence[Point]) -> list[str]:
    """One line a cell; the middle of a long list is left out."""
    if len(points) <= _LISTED:
        return [point.step for point in points]
    half = _LISTED // 2
    between = f"… {len(points) - 2 * half} more …"
    return [
        *(point.step for point in points[:half]),
        between,
        *(point.step for point in points[-half:]),
    ]


def _between(start: Point, end: Point) -> str:
    """The two periods in words; the text may hold an earlier one against a later one."""
    first, last = start.period, end.period
    backwards = first and last and first.start and last.start and first.start > last.start
    return f"in {last} against {first}" if backwards else f"{first} to {last}"


def _word(sign: int, up: str, down: str) -> str:
    return up if sign > 0 else down


def _minus(sign: int) -> str:
    return "" if sign > 0 else "−"


def _operand(value: float) -> str:
    return show(value) if value >= 0 else f"({show(value)})"
