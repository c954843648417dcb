"""A small chart of a series in block characters, with the claimed value marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from factcheck.tui.words import number

__all__ = ["Point", "series_chart"]

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_LABEL = 9
"""Cells to the left of the axis: room for `1,234,567`."""
_HEADROOM = 0.06
"""Share of the span left free above and below, so that the extremes do not touch the edge."""


@dataclass(frozen=True, slots=True)
class Point:
    """One bar: what its period is called, and its value."""

    label: str
    value: float
    used: bool = False
    """True for the observation that the claim was compared with."""


def series_chart(
    points: Sequence[Point], claimed: float | None, width: int, height: int = 6
) -> list[Content]:
    """Lines of a bar chart, `width` cells wide, `height` rows of bars and one of labels.

    The points that do not fit are left out at the ends farthest from the one used. The claimed value is a
    dashed line across; values below zero are drawn from the bottom of the chart like the others.
    """
    bar = 2 if width - _LABEL - 2 >= 3 * len(points) else 1
    room = (width - _LABEL - 2) // (bar + 1)
    shown = _around_used(points, room)
    if len(shown) < 2:
        return []
    low, high = _scale([point.value for point in shown], claimed)
    marked = None if claimed is None else _row_of(claimed, low, high, height)
    lines = [
        _line(row, shown, bar, (low, high), height, marked, claimed)
        for row in reversed(range(height))
    ]  # fmt: skip
    return [*lines, _labels(shown, bar)]


def _around_used(points: Sequence[Point], room: int) -> Sequence[Point]:
    if len(points) <= room:
        return points
    used = next((index for index, point in enumerate(points) if point.used), len(points) - 1)
    first = min(max(used - room // 2, 0), len(points) - room)
    return points[first : first + room]


def _scale(values: Sequence[float], claimed: float | None) -> tuple[float, float]:
    """The values at the bottom and the top; from zero unless that would flatten the series."""
    known = [*values, *([] if claimed is None else [claimed])]
    low, high = min(known), max(known)
    margin = (high - low or abs(high) or 1) * _HEADROOM
    return (0.0 if 0 <= low <= high / 2 else low - margin), high + margin


def _row_of(value: float, low: float, high: float, height: int) -> int:
    return min(int((value - low) / (high - low) * height), height - 1)


def _line(
    row: int,
    points: Sequence[Point],
    bar: int,
    scale: tuple[float, float],
    height: int,
    marked: int | None,
    claimed: float | None,
) -> Content:
    low, high = scale
    gap = "╌" if row == marked else " "
    cells = [Content.styled(f"{_row_label(row, height, scale, marked, claimed):>{_LABEL}} ", "$text-muted")]
    for point in points:
        eighths = round((point.value - low) / (high - low) * height * 8) - row * 8
        block = _EIGHTHS[min(max(eighths, 0), 8)]
        style = "$primary" if point.used else "$quiet-bar"
        body = gap * bar if block == " " else block * bar
        cells.append(Content.styled(body, "$warning" if block == " " else style))
        cells.append(Content.styled(gap, "$warning"))
    if row == marked:
        cells.append(Content.styled(" ← claimed", "$warning"))
    return Content("").join(cells)


def _row_label(
    row: int, height: int, scale: tuple[float, float], marked: int | None, claimed: float | None
) -> str:
    if row == marked and claimed is not None:
        return _short(claimed)
    return _short(scale[1]) if row == height - 1 else _short(scale[0]) if row == 0 else ""


def _short(value: float) -> str:
    """The number in at most nine cells, to three digits where it is long."""
    for size, letter in ((1e12, "T"), (1e9, "bn"), (1e6, "m"), (1e5, "k")):
        if abs(value) >= size:
            return f"{value / (1e3 if letter == 'k' else size):,.4g}{letter}"
    return number(float(f"{value:.3g}"))


def _labels(points: Sequence[Point], bar: int) -> Content:
    """The first, the used and the last label below their bars, as far as they fit without touching."""
    cells = [" "] * ((bar + 1) * len(points) + _LABEL)
    wanted = [index for index, point in enumerate(points) if point.used] + [0, len(points) - 1]
    for index in wanted:
        label, at = points[index].label, index * (bar + 1)
        at = max(min(at, len(cells) - len(label)), 0)
        if all(cell == " " for cell in cells[max(at - 1, 0) : at + len(label) + 1]):
            cells[at : at + len(label)] = label
    return Content.styled(" " * (_LABEL + 1) + "".join(cells).rstrip(), "$text-muted")
