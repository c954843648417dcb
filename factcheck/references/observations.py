"""The observations of one indicator, made from the arrays of its file when they are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from math import isnan
from typing import Any

import numpy as np

from factcheck.periods import Period
from factcheck.places import is_aggregate
from factcheck.references.calendar_cells import read_period
from factcheck.references.headers import is_total
from factcheck.references.observation import Indicator, Observation
from factcheck.references.store import Stored

__all__ = ["Run"]

_COMPARATORS = {
    "=": "equal",
    "": "equal",
    "~": "about",
    ">": "more_than",
    ">=": "at_least",
    "<": "less_than",
    "<=": "at_most",
    "range": "between",
}
_NAMES_KEPT = 16384
"""Places of which is remembered whether they are sums: all countries or counties of a few files."""
_PERIODS_KEPT = 16384
"""Periods remembered; the series of a library share their years and days."""
_NUMPY_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True)
class Run:
    """The rows that belong to an indicator."""

    indicator: Indicator
    facts: dict[str, Any]
    source: dict[str, Any]
    stored: Stored

    @cached_property
    def rows(self) -> np.ndarray[Any, Any]:
        """Positions in the arrays of the file, by place and start."""
        first, last = self.stored.arrays["starts_of"][self.facts["combination"] :][:2]
        run = np.arange(int(first), int(last))
        if self.facts.get("dated"):
            return run
        present = ~np.isnan(self._array("value")[run])
        for bound in ("lower", "upper"):
            if (array := self.stored.arrays.get(f"{bound}{self.facts['measure']}")) is not None:
                present |= ~np.isnan(array[run])
        return np.asarray(run[present])

    def _array(self, name: str) -> np.ndarray[Any, Any]:
        return self.stored.arrays[f"{name}{self.facts['measure']}"]

    @cached_property
    def _doubtful(self) -> frozenset[int]:
        return frozenset(self.stored.meta["doubtful"])

    @cached_property
    def place_keys(self) -> frozenset[str | None]:
        places = self.stored.meta["places"]
        return frozenset(places[at][1] if at >= 0 else self._fixed_place[1] for at in np.unique(self._places))

    @cached_property
    def _places(self) -> np.ndarray[Any, Any]:
        """Number of the place of each row, ascending."""
        return np.asarray(self.stored.arrays["place"][self.rows])

    @property
    def _fixed_place(self) -> tuple[str | None, str | None]:
        """Name and key of the place that the whole file is about."""
        name, key = self.source.get("fixed_place") or (None, None)
        return name, key

    def positions(self, place_key: str | None, period: Period | None) -> list[int]:
        """Positions of the observations at a place and overlapping a period, in order of period."""
        rows = self.rows if place_key is None else self._at_place(place_key)
        if period is not None:
            rows = rows[self._overlapping(rows, period)]
        order = np.argsort(self.stored.arrays["start"][rows], kind="stable")
        positions: list[int] = rows[order].tolist()
        return positions

    def _at_place(self, place_key: str) -> np.ndarray[Any, Any]:
        numbers = self.stored.numbers_of_places.get(place_key, [])
        if self._fixed_place[1] == place_key:
            numbers = [-1, *numbers]
        ends = [np.searchsorted(self._places, (number, number + 1)) for number in numbers]
        parts = [self.rows[first:last] for first, last in ends]
        return np.concatenate(parts) if parts else self.rows[:0]

    def _overlapping(self, rows: np.ndarray[Any, Any], period: Period) -> np.ndarray[Any, Any]:
        if fixed := self._fixed_period:
            return np.full(len(rows), fixed.overlaps(period))
        start, end = self.stored.arrays["start"][rows], self.stored.arrays["end"][rows]
        mine = np.ones(len(rows), bool)
        if period.end is not None:
            mine &= start <= period.end.toordinal()
        if period.start is not None:
            mine &= (end >= period.start.toordinal()) | (end == 0)
        return np.asarray(mine & ((start > 0) | (end > 0)))

    @cached_property
    def _fixed_period(self) -> Period | None:
        return Period.from_dict(self.facts["period"]) if self.facts.get("period") else None

    def on_line(self, line: int) -> int:
        """Position of the first observation on a line. KeyError where there is none."""
        lines = self.stored.arrays["lines"][self.stored.arrays["row"][self.rows]]
        found = np.flatnonzero(lines == line)
        if not found.size:
            raise KeyError(line)
        return int(self.rows[found[0]])

    def columns(self) -> dict[str, np.ndarray[Any, Any]]:
        """All observations, sorted by place and start; `Library.columns` names the arrays."""
        arrays, rows = self.stored.arrays, self.rows
        numbers = arrays["place"][rows]
        names, keys, flags = self._all_places
        start, end = arrays["start"][rows], arrays["end"][rows]
        if (fixed := self._fixed_period) and fixed.start and fixed.end:
            start, end = (
                np.full(len(rows), fixed.start.toordinal()),
                np.full(len(rows), fixed.end.toordinal()),
            )
        return {
            "place": names[numbers],
            "place_key": keys[numbers],
            "start": _days(start),
            "end": _days(end),
            "value": self._array("value")[rows] * self.facts["scale"],
            "aggregate": flags[numbers],
            "line": arrays["lines"][arrays["row"][rows]],
        }

    @property
    def _all_places(self) -> tuple[np.ndarray[Any, Any], ...]:
        """Name, key and whether it is a sum of each place of the file; the last is that of the whole file."""
        fixed, kept = self._fixed_place, self.stored.kept
        if fixed not in kept:
            places = [*map(tuple, self.stored.meta["places"]), fixed]
            names, keys = (np.array(column, dtype=object) for column in zip(*places, strict=True))
            kept[fixed] = names, keys, np.array([_is_aggregate(*place) for place in places])
        return kept[fixed]

    def make(self, at: int) -> Observation:
        """The observation at a position of the arrays."""
        arrays, source = self.stored.arrays, self.source
        row, number = int(arrays["row"][at]), int(arrays["place"][at])
        name, key = self.stored.meta["places"][number] if number >= 0 else self._fixed_place
        column = int(arrays["column"][at]) if "column" in arrays else self._column
        attribute = {role: texts[codes[row]] or None for role, (texts, codes) in self._attributes.items()}
        return Observation(
            indicator_id=self.indicator.id,
            indicator=self.indicator.name,
            subject=self.indicator.subject,
            place=name,
            place_key=key,
            period=self._fixed_period or _period(int(arrays["start"][at]), int(arrays["end"][at])),
            value=_number(self._numbers["value"], at),
            lower=_number(self._numbers["lower"], at),
            upper=_number(self._numbers["upper"], at),
            comparator=_COMPARATORS.get(attribute.get("comparator") or "", "equal"),
            unit=self.indicator.unit,
            unit_certain=self.indicator.unit_certain,
            scale_certain=self.indicator.scale_certain,
            scale_from=self.indicator.scale_from,
            aggregate=_is_aggregate(name, key),
            publisher=attribute.get("publisher") or source["publisher"],
            source_title=attribute.get("title") or source["title"],
            source_url=attribute.get("url") or source["url"],
            published=_first_day(attribute.get("published") or source["published"]),
            note=attribute.get("note") or self.indicator.note,
            path=source["path"],
            sha256=source["sha256"],
            line=int(arrays["lines"][row]),
            column=self.stored.meta["headers"][column],
            cell=self._cell(column, row),
            trusted=self.indicator.trusted and source["trusted"] and row not in self._doubtful,
        )

    @cached_property
    def _column(self) -> int:
        """The column of all values, where there is one."""
        return int(self._array("column")[0])

    @cached_property
    def _numbers(self) -> dict[str, tuple[np.ndarray[Any, Any] | None, float]]:
        """The arrays of the value and its bounds, where there are such, with their scale."""
        scale, number = float(self.facts["scale"]), self.facts["measure"]
        return {
            name: (self.stored.arrays.get(f"{name}{number}"), scale) for name in ("value", "lower", "upper")
        }

    @cached_property
    def _attributes(self) -> dict[str, tuple[list[str], np.ndarray[Any, Any]]]:
        """Role → the texts of its column, and the number of the text of each row."""
        attributes = self.stored.meta["attributes"]
        return {role: (texts, self.stored.arrays[f"attribute-{role}"]) for role, texts in attributes.items()}

    def _cell(self, column: int, row: int) -> str:
        ends = self.stored.arrays[f"ends{column}"]
        first = int(ends[row - 1]) + 1 if row else 0
        return bytes(self.stored.arrays[f"text{column}"][first : int(ends[row])]).decode("utf-8", "replace")


def _number(numbers: tuple[np.ndarray[Any, Any] | None, float], at: int) -> float | None:
    array, scale = numbers
    if array is None:
        return None
    value = float(array[at])
    return None if isnan(value) else value * scale


def _days(ordinals: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Day numbers as datetime64, not-a-time for an open end."""
    days = (ordinals.astype(np.int64) - _NUMPY_EPOCH).astype("datetime64[D]").astype("datetime64[s]")
    days[ordinals == 0] = np.datetime64("NaT")
    return days


@lru_cache(maxsize=_NAMES_KEPT)
def _is_aggregate(name: str | None, key: str | None) -> bool:
    """Whether a place is a sum of others: a group of countries, or a row called `Total`."""
    return bool(key and is_aggregate(key)) or is_total(name or "")


@lru_cache(maxsize=_PERIODS_KEPT)
def _period(start: int, end: int) -> Period | None:
    if not start and not end:
        return None
    return Period(date.fromordinal(start) if start else None, date.fromordinal(end) if end else None)


@lru_cache(maxsize=_PERIODS_KEPT)
def _first_day(text: str | None) -> date | None:
    """The day of a date as written; the first day of a month or year."""
    period = read_period(text) if text else None
    return period.start if period else None
