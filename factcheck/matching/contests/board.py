"""The rows of a file by contestant, place and time, with the column that holds the whole."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import numpy as np

from factcheck.matching.contests.cues import listed
from factcheck.matching.series.panel import Panel
from factcheck.periods import Period
from factcheck.references.headers import is_total, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from factcheck.references import Indicator, Library, Source

    Mask = NDArray[np.bool_]

__all__ = ["Board", "Measure", "board_of"]

MOST_INDICATORS, MOST_ROWS = 4000, 200_000
"""A file with more is a register of another kind."""
_KEPT_BOARDS = 8
_ALIKE = 0.9
"""Share of the groups in which a column must hold the whole, or that must have one row a contestant."""
_FULL = 1.02
"""The parts may add up to so much of the whole: counts are corrected after it is printed."""
_LEAST_PART = 0.5
"""The parts add up to at least so much of the whole, else it is one of more than they."""


@dataclass(frozen=True)
class Measure:
    """A column of what the contestants got."""

    indicator: Indicator
    values: NDArray[np.float64]
    """Row → value, NaN where it has none."""
    whole: NDArray[np.float64] | None
    """Row → what all contestants of its place and time got together, where a column says it."""
    whole_column: str | None = None


@dataclass(frozen=True)
class Board:
    """A file as rows, each of one contestant at one place and time."""

    source: Source
    lines: NDArray[np.int64]
    starts: NDArray[np.datetime64]
    ends: NDArray[np.datetime64]
    places: NDArray[np.object_]
    """Names as the file writes them; None without."""
    keys: NDArray[np.object_]
    dimensions: dict[str, NDArray[np.object_]]
    """Header → row → value, the one that tells most apart first."""
    measures: tuple[Measure, ...]
    ids: NDArray[np.int64]
    """Row → indicator of its first measure."""

    @cached_property
    def periods(self) -> list[Period]:
        """The times of the rows, in order; one without ends for a file without time."""
        if np.isnat(self.starts).any():
            return [Period(None, None)]
        pairs = sorted(set(zip(self.starts.tolist(), self.ends.tolist(), strict=True)))
        return [Period(start, end) for start, end in pairs]

    def at(self, period: Period) -> Mask:
        """The rows of one of the times."""
        if period.start is None or period.end is None:
            return np.ones(len(self.lines), dtype=bool)
        starts = self.starts == np.datetime64(period.start)
        return np.asarray(starts & (self.ends == np.datetime64(period.end)))


_boards: WeakKeyDictionary[Any, OrderedDict[int, Board | None]] = WeakKeyDictionary()


def board_of(library: Library, source: Source) -> Board | None:
    """The board of a file, kept; None for a file that is no table of contestants."""
    kept = _boards.setdefault(library, OrderedDict())
    if source.id not in kept:
        kept[source.id] = _board(library, source)
        full = [number for number, board in kept.items() if board]
        if len(full) > _KEPT_BOARDS:
            del kept[full[0]]
    kept.move_to_end(source.id)
    return kept[source.id]


def _board(library: Library, source: Source) -> Board | None:
    if not source.trusted or source.observations > MOST_ROWS:
        return None
    indicators = library.indicators(source.id)
    varied = _varied(indicators)
    if not varied or len(indicators) > MOST_INDICATORS:
        return None
    rows = _rows(library, indicators)
    return _made(source, rows, varied) if rows else None


def _varied(indicators: Sequence[Indicator]) -> list[str]:
    """The headers of dimensions with more than one value, the one with most first."""
    values: dict[str, set[str]] = {}
    for one in indicators:
        for header, value in one.dimensions.items():
            values.setdefault(header, set()).add(value)
    return sorted((one for one in values if len(values[one]) > 1), key=lambda one: (-len(values[one]), one))


@dataclass(frozen=True)
class _Row:
    line: int
    start: Any
    end: Any
    place: str | None
    key: str | None
    indicator: Indicator


def _rows(library: Library, indicators: Sequence[Indicator]) -> dict[tuple[Any, ...], dict[str, Any]]:
    """(Line, start, place) → its row and the value in each column."""
    rows: dict[tuple[Any, ...], dict[str, Any]] = {}
    for indicator in indicators:
        panel = Panel.of(indicator, library.columns(indicator.id))
        whole = zip(
            panel.lines.tolist(), np.datetime_as_string(panel.starts).tolist(), panel.starts, panel.ends,
            panel.places.tolist(), panel.keys.tolist(), panel.values.tolist(), panel.aggregate.tolist(),
            strict=True,
        )  # fmt: skip
        for line, day, start, end, place, key, value, aggregate in whole:
            if aggregate or (place and is_total(place)):
                continue
            row = rows.get((line, day, place))
            if row is None:
                head = _Row(line, start, end, place, key, indicator)
                row = rows[line, day, place] = {"row": head, "indicators": {}, "values": {}}
            row["values"][indicator.column] = value
            row["indicators"].setdefault(indicator.column, indicator)
    return rows


def _made(source: Source, rows: dict[tuple[Any, ...], dict[str, Any]], varied: list[str]) -> Board | None:
    ordered = [rows[key] for key in sorted(rows, key=lambda key: (key[0], key[1], key[2] or ""))]
    heads = [one["row"] for one in ordered]
    indicators: dict[str, Indicator] = {}
    for one in ordered:
        for column, indicator in one["indicators"].items():
            indicators.setdefault(column, indicator)
    columns = {
        name: np.array([one["values"].get(name, np.nan) for one in ordered], dtype=float)
        for name in indicators
    }
    places, starts = _objects([head.place for head in heads]), np.array([head.start for head in heads])
    dimensions = {name: _objects([head.indicator.dimensions.get(name) for head in heads]) for name in varied}
    groups = _groups(places, dimensions, starts)
    if groups is None:
        return None
    where, codes, who = groups
    measures = _measures(columns, indicators, codes, who)
    if not measures:
        return None
    return Board(
        source,
        np.array([head.line for head in heads]),
        starts.astype("datetime64[D]"),
        np.array([head.end for head in heads]).astype("datetime64[D]"),
        where,
        _objects([head.key for head in heads]),
        who,
        measures,
        np.array([head.indicator.id for head in heads]),
    )


def _objects(values: list[Any]) -> NDArray[np.object_]:
    found = np.empty(len(values), dtype=object)
    found[:] = values
    return found


def _groups(
    places: NDArray[np.object_], dimensions: dict[str, NDArray[np.object_]], starts: NDArray[Any]
) -> tuple[NDArray[np.object_], NDArray[np.int64], dict[str, NDArray[np.object_]]] | None:
    """Where the contests take place, the number of each row's contest, and the dimensions of contestants.

    Places that the gazetteer does not know are a dimension with a header for parts (`port`).
    """
    who = dict(dimensions)
    parts = next((name for name in who if listed("parts") & set(words_of(name))), None)
    if parts is not None:
        places = who.pop(parts)
    if not any(places) or not who:
        return None
    pairs = list(zip(places.tolist(), starts.astype(str).tolist(), strict=True))
    numbers = {pair: number for number, pair in enumerate(dict.fromkeys(pairs))}
    return places, np.array([numbers[pair] for pair in pairs]), who


def _measures(
    columns: dict[str, NDArray[np.float64]],
    indicators: dict[str, Indicator],
    codes: NDArray[np.int64],
    who: dict[str, NDArray[np.object_]],
) -> tuple[Measure, ...]:
    """The columns whose values add up within a contest."""
    found = []
    constant = {name: _is_constant(values, codes) for name, values in columns.items()}
    for name, values in columns.items():
        panel_free = indicators[name].unit or ""
        if constant[name] or panel_free.startswith("percent") or (values[~np.isnan(values)] < 0).any():
            continue
        sums = np.bincount(codes, weights=np.nan_to_num(values))[codes].astype(float)
        wholes = [
            other for other in columns if constant[other] and other != name and _holds(columns[other], sums)
        ]
        if wholes:
            whole = columns[wholes[0]]
            found.append(Measure(indicators[name], values, whole, wholes[0]))
        elif _one_each(codes, who):
            found.append(Measure(indicators[name], values, None))
    return tuple(found)


def _is_constant(values: NDArray[np.float64], codes: NDArray[np.int64]) -> bool:
    """Whether a column says the same in all rows of nearly every contest, and not the same in all."""
    size = codes.max() + 1
    highest, lowest = np.full(size, -np.inf), np.full(size, np.inf)
    known = ~np.isnan(values)
    np.maximum.at(highest, codes[known], values[known])
    np.minimum.at(lowest, codes[known], values[known])
    return bool((highest <= lowest).mean() >= _ALIKE)


def _holds(whole: NDArray[np.float64], sums: NDArray[np.float64]) -> bool:
    with np.errstate(invalid="ignore"):
        inside = (sums <= _FULL * whole) & (sums >= _LEAST_PART * whole)
    return bool(inside.mean() >= _ALIKE) and len(set(whole.tolist())) > 1


def _one_each(codes: NDArray[np.int64], who: dict[str, NDArray[np.object_]]) -> bool:
    """Whether each contestant has one row a contest and none is the sum of others."""
    if len(who) != 1:
        return False
    (names,) = who.values()
    pairs = list(zip(codes.tolist(), names.tolist(), strict=True))
    return len(set(pairs)) == len(pairs) and not any(is_total(str(name)) for name in set(names))
