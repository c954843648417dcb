"""Series made of series: sums, yearly values, running means and yearly changes, each point with its cells.

Every operation takes tracks and gives a track, so that one can be applied to the result of another: the
three-year mean of the inflation that a price index gives, the sum of a rate and another rate.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from factcheck.matching.series.panel import Panel, Track
from factcheck.matching.series.points import Point, show
from factcheck.periods import Period

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from factcheck.references import Indicator

__all__ = [
    "LESS_THAN_A_YEAR",
    "added",
    "at_year_ends",
    "by_year",
    "chained",
    "made_panel",
    "running_mean",
    "spans_of",
    "steps",
    "year_on_year",
    "yearly",
]

_WRITTEN_OUT = 6
"""Terms of a sum that are written out; of a longer one only their number is told."""
_MONTHS = 12
LESS_THAN_A_YEAR = 300
"""Days: a series with shorter steps is finer than years."""
_YEAR_DAYS = (360, 372)
"""Days between two values of which the later is a year on."""


@dataclass(frozen=True)
class _Derived(Panel):
    """A panel of one made series; its points are made when they are asked for."""

    make: Callable[[int], Point] = field(default=lambda _: _no_point(), repr=False)

    def point(self, row: int) -> Point:
        return self.make(row)


def _no_point() -> Point:
    raise LookupError("a derived series without points")


def added(
    tracks: Sequence[Track],
    name: str,
    place: tuple[str | None, str | None],
    *,
    absent_is_none: bool = False,
    fewest: int | None = None,
) -> Track | None:
    """The sum of series for each period that all of them have, or at least `fewest`.

    With `absent_is_none`, for each period that any has: where every pair is listed, one that is not
    (`refugees of Fiji in Chad`) counts nothing. A track may then hold several values for a period.
    """
    if not tracks:
        return None
    spans = np.concatenate([spans_of(track.starts, track.ends) for track in tracks])
    source = np.repeat(np.arange(len(tracks)), [len(track) for track in tracks])
    index = np.concatenate([np.arange(len(track)) for track in tracks])
    known, where, counts = np.unique(spans, return_inverse=True, return_counts=True)
    values = np.bincount(where, np.concatenate([track.values for track in tracks]))
    kept = np.flatnonzero(counts >= (1 if absent_is_none else fewest or len(tracks)))
    if not len(kept):
        return None

    def make(row: int) -> Point:
        at = np.flatnonzero(where == kept[row])
        points = [tracks[source[one]].point(int(index[one])) for one in at]
        first = replace(points[0], name=name, place=place[0], place_key=place[1])
        return _merged(first, points, float(values[kept[row]]), _terms(points))

    return _track(tracks[0], *_ends_of(known[kept]), values[kept].astype(float), make)


def yearly(track: Track) -> Track | None:
    """The mean of each calendar year of a monthly or quarterly series, of whole years only."""
    per_year = round(365.25 / track.panel.usual_step) if track.panel.usual_step else 0
    if per_year not in (4, _MONTHS):
        return None
    years = track.ends.astype("datetime64[Y]").astype(int)
    known, first, counts = np.unique(years, return_index=True, return_counts=True)
    whole = np.flatnonzero(counts == per_year)
    known, first = known[whole], first[whole]
    if not len(known):
        return None
    values = np.array([track.values[at : at + per_year].mean() for at in first])

    def make(row: int) -> Point:
        points = track.points(range(first[row], first[row] + per_year))
        whole_year = replace(points[0], period=Period.of_year(int(known[row]) + 1970))
        return _merged(whole_year, points, float(values[row]), f"mean of {per_year} values")

    starts = known.astype("datetime64[Y]").astype("datetime64[D]")
    ends = ((known + 1).astype("datetime64[Y]").astype("datetime64[D]").astype(int) - 1).astype(
        "datetime64[D]"
    )
    return _track(track, starts, ends, values, make, granularity="year")


def at_year_ends(track: Track) -> Track | None:
    """The last value of each calendar year of a finer series, as that of the year's last period.

    None for a series that is over before the end of a year, as those of a single day are.
    """
    years = track.ends.astype("datetime64[Y]")
    last = np.flatnonzero(np.append(years[1:] != years[:-1], True)) if len(track) else np.arange(0)
    ends_year = track.ends[last].astype("datetime64[M]").astype(int) % _MONTHS == _MONTHS - 1
    rows = last[ends_year]
    if not len(rows):
        return None

    def make(row: int) -> Point:
        return track.point(int(rows[row]))

    return _track(track, track.starts[rows], track.ends[rows], track.values[rows], make, granularity="year")


def by_year(track: Track) -> Track | None:
    """The series by calendar years: as it is, or the means of its months or quarters."""
    return track if track.panel.usual_step > LESS_THAN_A_YEAR else yearly(track)


def running_mean(track: Track, length: int) -> Track | None:
    """The mean of each value and those before it, `length` in all; it stands at the period of the last."""
    if length < 2 or len(track) < length:
        return None
    values = np.convolve(track.values, np.ones(length) / length, mode="valid")
    rows = np.array([at for at in range(len(values)) if track.complete(at, at + length - 1)], dtype=int)

    def make(row: int) -> Point:
        at = int(rows[row])
        points = track.points(range(at, at + length))
        name = f"{length}-value mean of {points[-1].name}"
        sum_ = "(" + " + ".join(show(point.value) for point in points) + f") ÷ {length}"
        return _merged(replace(points[-1], name=name), points, float(values[at]), sum_)

    last = rows + length - 1
    return _track(track, track.starts[last], track.ends[last], values[rows], make) if len(rows) else None


def year_on_year(track: Track) -> Track | None:
    """The change in per cent of each value on that a year before it: inflation from a price index."""
    before = np.searchsorted(track.ends, track.ends - np.timedelta64(_YEAR_DAYS[0], "D"), side="right") - 1
    days = (track.ends - track.ends[np.maximum(before, 0)]).astype(int)
    rows = np.flatnonzero((before >= 0) & (days <= _YEAR_DAYS[1]) & (track.values[np.maximum(before, 0)] > 0))
    if not len(rows):
        return None
    bases = track.values[before[rows]]
    values = (track.values[rows] / bases - 1) * 100

    def make(row: int) -> Point:
        end, start = track.point(int(rows[row])), track.point(int(before[rows[row]]))
        line = f"({show(end.value)} ÷ {show(start.value)} − 1) × 100"
        name = f"{end.name}, change in percent over a year"
        return _merged(replace(end, name=name), [start, end], float(values[row]), line)

    return _track(track, track.starts[rows], track.ends[rows], values, make, unit="percent")


def chained(track: Track) -> Track | None:
    """An index made of yearly rates of change: 100 in the year before the first of an unbroken run."""
    if len(track) < 2 or not track.complete(0, len(track) - 1):
        return None
    values = np.asarray(100 * np.cumprod(1 + track.values / 100), dtype=np.float64)

    def make(row: int) -> Point:
        point = track.point(row)
        name = f"index chained from {point.name}"
        return _merged(replace(point, name=name), [point], float(values[row]), f"chained to {point.label}")

    return _track(track, track.starts, track.ends, values, make, unit=None)


def steps(track: Track) -> Track | None:
    """The change of each value on the one right before it (`the biggest monthly loss of jobs`)."""
    rows = np.array([at for at in range(1, len(track)) if track.complete(at - 1, at)], dtype=int)
    if not len(rows):
        return None
    values = track.values[rows] - track.values[rows - 1]

    def make(row: int) -> Point:
        end, start = track.point(int(rows[row])), track.point(int(rows[row]) - 1)
        line = f"{show(end.value)} − {show(start.value)}"
        return _merged(replace(end, name=f"change of {end.name}"), [start, end], float(values[row]), line)

    return _track(track, track.starts[rows], track.ends[rows], values, make)


def _merged(first: Point, points: Sequence[Point], value: float, working: str) -> Point:
    cells = tuple(cell for point in points for cell in point.cells)
    return replace(first, value=value, parts=cells, working=working)


def _terms(points: Sequence[Point]) -> str:
    """The terms of a sum, or how many there are."""
    if len(points) > _WRITTEN_OUT:
        return f"sum of {len(points)} values"
    return " + ".join(show(point.value) for point in points)


def _track(
    model: Track,
    starts: NDArray[np.datetime64],
    ends: NDArray[np.datetime64],
    values: NDArray[np.float64],
    make: Callable[[int], Point],
    **changes: Any,
) -> Track:
    """A track of made points, of the indicator of `model` but for what changes."""
    size = len(values)
    first = model.panel
    panel = _Derived(
        replace(first.indicator, **changes) if changes else first.indicator,
        np.full(size, first.places[model.rows[0]], dtype=object),
        np.full(size, first.keys[model.rows[0]], dtype=object),
        starts,
        ends,
        values,
        np.zeros(size, dtype=bool),
        np.zeros(size, dtype=np.int64),
        make=make,
    )
    return Track(panel, np.arange(size))


def made_panel(
    indicator: Indicator,
    places: tuple[NDArray[np.object_], NDArray[np.object_]],
    period: tuple[NDArray[np.datetime64], NDArray[np.datetime64]],
    values: NDArray[np.float64],
    aggregate: NDArray[np.bool_],
    make: Callable[[int], Point],
) -> Panel:
    """A panel of made values, in order of its places (names and keys), whose points are made when asked."""
    lines = np.zeros(len(values), dtype=np.int64)
    return _Derived(indicator, *places, *period, values, aggregate, lines, make=make)


def spans_of(starts: NDArray[np.datetime64], ends: NDArray[np.datetime64]) -> NDArray[np.int64]:
    """Start and end of each period as one number, for set operations."""
    first, last = (days.astype("datetime64[D]").astype(np.int64) for days in (starts, ends))
    return np.asarray(first * _WIDTH + (last - first), dtype=np.int64)


_WIDTH = 100_000
"""More days than any period has."""


def _ends_of(spans: NDArray[np.int64]) -> tuple[NDArray[np.datetime64], NDArray[np.datetime64]]:
    starts = np.floor_divide(spans, _WIDTH)
    ends = starts + spans - starts * _WIDTH
    return starts.astype("datetime64[D]"), ends.astype("datetime64[D]")
