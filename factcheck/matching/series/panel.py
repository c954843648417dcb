"""All observations of an indicator as arrays, cut into one track a place."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import numpy as np

from factcheck.matching.series.points import Point
from factcheck.periods import Period

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.references import Indicator, Library

__all__ = ["Panel", "Track", "adds_up", "panel_of", "place_keys_of"]

_INTENSIVE = re.compile(
    r"\b(?:share|percent\w*|prct|pct|rates?|ratio|per|index|average|mean|median|growth)(?:\b|_)|%",
    re.IGNORECASE,
)
"""Words of measures whose values do not add up."""
_KEPT_ROWS = 1_000_000
"""Rows of all panels kept in memory for a library: some 60 MB."""
_STALE_STEPS, _STALE_DAYS = 3, 100
"""A last value older than three steps of its series, and than a publisher's delay, does not speak for now."""
_PERIODS_KEPT = 1 << 14
"""Periods remembered; the series of a library share their years and days."""
_NO_DAY = int(np.datetime64("NaT").astype(np.int64))
_FIRST_DAY = date(1970, 1, 1)
MOST_TORN = 0.05
"""Share of the rows that may give a second value for a period, as where a definition changes: the last one
goes on."""
_DIGITS = tuple(10.0**power for power in range(9, -7, -1))
_ROUND_OFF = 1e-9
"""Share of the largest value that floating point leaves over."""
_DAYS = {"day": 1, "month": 30.44, "quarter": 91.3, "year": 365.25}


@dataclass(frozen=True)
class Track:
    """The points of one indicator at one place, in order of time, one a period."""

    panel: Panel
    rows: NDArray[np.intp]

    @cached_property
    def starts(self) -> NDArray[np.datetime64]:
        return self.panel.starts[self.rows]

    @cached_property
    def ends(self) -> NDArray[np.datetime64]:
        return self.panel.ends[self.rows]

    @cached_property
    def values(self) -> NDArray[np.float64]:
        return self.panel.values[self.rows]

    @cached_property
    def step_days(self) -> float:
        """Usual distance of two periods in days; 0 for a single point."""
        return float(np.median(np.diff(self.ends).astype(float))) if len(self) > 1 else 0.0

    @cached_property
    def last_digit(self) -> float:
        """What the last digit stands for to which the values are given: 0.1 of `4.7`, 1,000 of `131,000`."""
        largest = float(np.abs(self.values).max(initial=0.0))
        for digit in _DIGITS:
            left = self.values - np.round(self.values / digit) * digit
            if np.abs(left).max(initial=0.0) <= _ROUND_OFF * largest:
                return digit
        return _DIGITS[-1]

    def __len__(self) -> int:
        return len(self.rows)

    def point(self, index: int) -> Point:
        return self.panel.point(int(self.rows[index]))

    def points(self, indices: Any) -> list[Point]:
        return [self.point(int(index)) for index in indices]

    def inside(self, period: Period) -> NDArray[np.intp]:
        """Indices of the points whose whole period lies in `period`."""
        inside = np.ones(len(self), dtype=bool)
        if period.start is not None:
            inside &= self.starts >= _numpy_day(period.start)
        if period.end is not None:
            inside &= self.ends <= _numpy_day(period.end)
        return np.flatnonzero(inside)

    def covering(self, period: Period) -> NDArray[np.intp]:
        """Indices of the points whose period contains `period` wholly."""
        if period.start is None or period.end is None:
            return np.empty(0, dtype=np.intp)
        return np.flatnonzero(
            (self.starts <= _numpy_day(period.start)) & (self.ends >= _numpy_day(period.end))
        )

    def last_by(self, day: date) -> int | None:
        """Index of the latest point whose period is over on `day`."""
        index = int(self.ends.searchsorted(_numpy_day(day), side="right")) - 1
        return index if index >= 0 else None

    def first_after(self, year: int) -> int:
        """Index of the first value after the end of a year."""
        return int(np.searchsorted(self.starts, np.datetime64(f"{year + 1}-01-01")))

    def first_within(self, index: int, days: float) -> int:
        """Index of the first value of a stretch of time that ends with the value at `index`."""
        begins = self.ends[index] - np.timedelta64(round(days), "D")
        return int(np.searchsorted(self.ends, begins, side="right"))

    def begun_by(self, day: date | None) -> Track:
        """The points whose period had begun on a day: nobody knew of later ones."""
        if day is None or not len(self) or not (self.starts > np.datetime64(day)).any():
            return self
        return Track(self.panel, self.rows[self.starts <= np.datetime64(day)])

    def latest(self, day: date | None) -> int | None:
        """Index of the value that speaks for `now` on a day; None where the last one by then is too old."""
        if day is None:
            return len(self) - 1
        index = self.last_by(day)
        if index is None:
            return None
        age = int((np.datetime64(day) - self.ends[index]).astype(int))
        return index if age <= max(_STALE_STEPS * self.panel.usual_step, _STALE_DAYS) else None

    def complete(self, first: int, last: int) -> bool:
        """Whether no period is missing from index `first` to index `last`."""
        if first >= last:
            return True
        gaps = np.diff(self.ends[first : last + 1]).astype(float)
        return bool(gaps.max() <= self.panel.usual_step * 1.1 + 1)


@dataclass(frozen=True)
class Panel:
    """The observations of one indicator; row numbers index all arrays."""

    indicator: Indicator
    places: NDArray[np.object_]
    """Names as the file writes them; None for a row without a place."""
    keys: NDArray[np.object_]
    """Keys of `factcheck.places`; None for a place that is not known."""
    starts: NDArray[np.datetime64]
    ends: NDArray[np.datetime64]
    values: NDArray[np.float64]
    aggregate: NDArray[np.bool_]
    lines: NDArray[np.int64]
    _tracks: dict[str | None, Track | None] = field(default_factory=dict, repr=False)
    totals: dict[tuple[str, ...], Track | None] = field(default_factory=dict, repr=False)
    """Sums over several places, by their keys, once they have been made."""

    @classmethod
    def of(cls, indicator: Indicator, columns: Mapping[str, NDArray[Any]]) -> Panel:
        """From `Library.columns`; rows without a value are left out."""
        known = ~np.isnan(columns["value"])
        kept = columns if known.all() else {name: values[known] for name, values in columns.items()}
        return cls(
            indicator,
            kept["place"],
            kept["place_key"],
            kept["start"].astype("datetime64[D]"),
            kept["end"].astype("datetime64[D]"),
            kept["value"].astype(float, copy=False),
            kept["aggregate"].astype(bool, copy=False),
            kept["line"].astype(np.int64, copy=False),
        )

    @cached_property
    def rows_by_place(self) -> dict[str | None, NDArray[np.intp]]:
        """Rows of each place, by key where the place has one, else by its name in the file."""
        found: dict[str | None, list[NDArray[np.intp]]] = {}
        for first, last in self._runs():
            rows = np.arange(first, last, dtype=np.intp)
            found.setdefault(self.keys[first] or self.places[first], []).append(rows)
        return {place: np.concatenate(rows) for place, rows in found.items()}

    def _runs(self) -> Iterator[tuple[int, int]]:
        """First row and the row after the last of each stretch at one place; the frame is sorted by place."""
        changes = np.flatnonzero(self.places[1:] != self.places[:-1]) + 1
        edges = [0, *changes.tolist(), len(self.places)]
        yield from pairwise(edges) if len(self.places) else ()

    @cached_property
    def usual_step(self) -> float:
        """Usual distance of two periods in days, from the granularity or the longest track."""
        named = _DAYS.get(self.indicator.granularity or "")
        if named:
            return named
        longest = max(self.rows_by_place.values(), key=len, default=None)
        return Track(self, longest).step_days if longest is not None else 0.0

    @property
    def is_percentage(self) -> bool:
        return (self.indicator.unit or "").startswith("percent")

    @cached_property
    def adds_up(self) -> bool:
        return adds_up(self.indicator)

    def track(self, place: str | None) -> Track | None:
        """The track of a place (key or name); None where it has none, often two a period, or undated ones."""
        if place not in self._tracks:
            self._tracks[place] = self._cut(place)
        return self._tracks[place]

    def _cut(self, place: str | None) -> Track | None:
        rows = self.rows_by_place.get(place)
        if rows is None:
            return None
        rows = rows[np.lexsort((self.ends[rows], self.starts[rows]))]
        starts, ends, values = self.starts[rows], self.ends[rows], self.values[rows]
        if len(rows) > 1 and (np.isnat(starts) | np.isnat(ends)).any():
            return None
        same = (starts[1:] == starts[:-1]) & (ends[1:] == ends[:-1])
        torn = same & (values[1:] != values[:-1])
        if torn.sum() > MOST_TORN * len(rows):
            return None
        kept = np.concatenate((~torn, [True])) & np.concatenate(([True], ~(same & ~torn)))
        return Track(self, rows[kept])

    def tracks(self, *, aggregates: bool = False) -> Iterator[tuple[str | None, Track]]:
        """The tracks of all places, totals over other places left out unless asked for."""
        for place, rows in self.rows_by_place.items():
            if aggregates or not self.aggregate[rows].any():
                track = self.track(place)
                if track is not None:
                    yield place, track

    def rows_in(self, period: Period | None) -> NDArray[np.intp]:
        """Rows whose period is exactly `period`, all rows where the file has no time."""
        if period is None or period.start is None or period.end is None:
            return np.flatnonzero(np.isnat(self.starts))
        return np.flatnonzero(
            (self.starts == np.datetime64(period.start)) & (self.ends == np.datetime64(period.end))
        )

    @cached_property
    def _days(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """First and last days of the rows as numbers."""
        return self.starts.astype(np.int64), self.ends.astype(np.int64)

    def point(self, row: int) -> Point:
        first, last = self._days
        return Point(
            indicator_id=self.indicator.id,
            name=self.indicator.name,
            place=self.places[row],
            place_key=self.keys[row],
            period=_period(int(first[row]), int(last[row])),
            value=float(self.values[row]),
            line=int(self.lines[row]),
        )


def adds_up(indicator: Indicator) -> bool:
    """Whether the values of two places make a sum; those of a rate, share, mean or index do not."""
    texts = (indicator.name, indicator.subject or "", indicator.column, f" {indicator.unit or ''} ")
    percentage = (indicator.unit or "").startswith("percent")
    return not percentage and not any(_INTENSIVE.search(text) for text in texts)


@dataclass
class _Kept:
    """The panels of a library, the least recently used first."""

    panels: OrderedDict[int, Panel] = field(default_factory=OrderedDict)
    rows: int = 0
    """Of all panels together."""

    def add(self, panel: Panel) -> None:
        self.panels[panel.indicator.id] = panel
        self.rows += len(panel.values)
        while len(self.panels) > 1 and self.rows > _KEPT_ROWS:
            self.rows -= len(self.panels.popitem(last=False)[1].values)


_panels: WeakKeyDictionary[Any, _Kept] = WeakKeyDictionary()


def panel_of(library: Library, indicator: Indicator) -> Panel:
    """The panel of an indicator; the least recently used of a library's panels make room."""
    kept = _panels.setdefault(library, _Kept())
    if indicator.id not in kept.panels:
        kept.add(Panel.of(indicator, library.columns(indicator.id)))
    kept.panels.move_to_end(indicator.id)
    return kept.panels[indicator.id]


_place_keys: WeakKeyDictionary[Any, dict[int, frozenset[str | None]]] = WeakKeyDictionary()


def place_keys_of(library: Library, indicator: Indicator) -> frozenset[str | None]:
    """The places that an indicator covers, kept: every claim asks it of dozens of indicators."""
    kept = _place_keys.setdefault(library, {})
    if indicator.id not in kept:
        kept[indicator.id] = library.place_keys(indicator.id)
    return kept[indicator.id]


@lru_cache(maxsize=_PERIODS_KEPT)
def _period(first: int, last: int) -> Period | None:
    """A span of day numbers of numpy; its smallest number is no day."""
    start, end = _day(first), _day(last)
    return Period(start, end) if start or end else None


@lru_cache(maxsize=_PERIODS_KEPT)
def _numpy_day(day: date) -> np.datetime64:
    return np.datetime64(day)


def _day(number: int) -> date | None:
    return None if number == _NO_DAY else _FIRST_DAY + timedelta(days=number)
