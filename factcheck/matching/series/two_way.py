"""Measures of pairs of places (refugees by origin and host): what each place has with all others together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import numpy as np

from factcheck.matching.measuring import is_default
from factcheck.matching.series.derived import made_panel, spans_of
from factcheck.matching.series.groups import places_named_by
from factcheck.matching.series.panel import Panel, adds_up, panel_of
from factcheck.matching.series.points import Point, show
from factcheck.places import is_aggregate

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.references import Indicator, Library

__all__ = ["TwoWay", "kind_of", "of_pairs", "two_way", "without_dimension"]

_MOST_SLICES = 400
"""Slices of a dimension that are added up: more than there are countries."""
_FEW_NAMELESS = 0.2
"""Share of slices that name no place (`Stateless`, `Various`) in a dimension of places."""
_LISTED = 60
"""Cells of a sum that are handed on, the largest; the step tells how many there are."""
_WRITTEN_OUT = 6
WORLD = "world"


@dataclass(frozen=True)
class TwoWay:
    """The slices of one measure whose dimension names places; a pair without a row counts for nothing."""

    slices: tuple[Indicator, ...]
    panels: tuple[Panel, ...]

    def counted(self, *, by_row: bool, at: str) -> int:
        """How many places a sum is over, of the side that has fewer where it is over both."""
        sides = (len(self.slices), len(self.by_row.rows_by_place) - 1)
        return min(sides) if at == WORLD else sides[0 if by_row else 1]

    @cached_property
    def by_row(self) -> Panel:
        """The sums over the dimension for each place of the rows, and for all of them (`hosted in Kenya`)."""
        names = np.concatenate([panel.places for panel in self.panels])
        keys = np.concatenate([panel.keys for panel in self.panels])
        return self._summed(names, keys)

    @cached_property
    def by_slice(self) -> Panel:
        """The sums over the rows for each place of the dimension, and for all of them (`from Somalia`)."""
        sizes = [len(panel.values) for panel in self.panels]
        named = [next(iter(places_named_by(one)), None) for one in self.slices]
        called = [next(iter(one.dimensions.values())) for one in self.slices]
        names = np.repeat(np.array(called, dtype=object), sizes)
        return self._summed(names, np.repeat(np.array(named, dtype=object), sizes))

    @cached_property
    def _cells(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Panel and row of each cell, in one order for all sums."""
        sizes = [len(panel.values) for panel in self.panels]
        rows = [np.arange(size, dtype=np.intp) for size in sizes]
        return np.repeat(np.arange(len(sizes), dtype=np.intp), sizes), np.concatenate(rows)

    def _summed(self, names: NDArray[np.object_], keys: NDArray[np.object_]) -> Panel:
        """One value for each place and period, and one for all places, over the cells of no total."""
        import pandas as pd

        starts = np.concatenate([panel.starts for panel in self.panels])
        ends = np.concatenate([panel.ends for panel in self.panels])
        values = np.concatenate([panel.values for panel in self.panels])
        kept = np.flatnonzero(~np.concatenate([panel.aggregate for panel in self.panels]))
        labels = [key or name or "" for key, name in zip(keys[kept], names[kept], strict=True)]
        places, _ = pd.factorize(np.array(labels, dtype=object))
        spans, when = np.unique(spans_of(starts[kept], ends[kept]), return_inverse=True)
        each, where = np.unique(places * len(spans) + when, return_inverse=True)
        sums = np.concatenate([np.bincount(where, values[kept]), np.bincount(when, values[kept])])
        first = np.concatenate([_first_of(where, len(each)), _first_of(when, len(spans))])
        whole = np.arange(len(first)) >= len(each)
        one = kept[first]

        def make(row: int) -> Point:
            mine = kept[np.flatnonzero((when if whole[row] else where) == (row - len(each) * whole[row]))]
            return self._point(mine, *_label(row), float(sums[row]))

        def _label(row: int) -> tuple[str | None, str | None]:
            return ("World", WORLD) if whole[row] else (names[one[row]], keys[one[row]])

        labelled = [_label(row) for row in range(len(first))]
        return made_panel(
            without_dimension(self.slices[0]),
            (np.array([name for name, _ in labelled], dtype=object), _objects(key for _, key in labelled)),
            (starts[one], ends[one]),
            sums,
            whole,
            make,
        )

    def _point(self, cells: NDArray[np.intp], place: str | None, key: str | None, value: float) -> Point:
        panels, rows = self._cells
        points = [self.panels[panels[cell]].point(int(rows[cell])) for cell in self._largest(cells)]
        terms = " + ".join(show(point.value) for point in points)
        working = terms if len(cells) <= _WRITTEN_OUT else f"sum of {len(cells):,} values"
        listed = f", the {len(points)} largest are listed" if len(points) < len(cells) else ""
        made: Point = replace(
            points[0], place=place, place_key=key, value=value, parts=tuple(points), working=working + listed
        )
        return made

    def _largest(self, cells: NDArray[np.intp]) -> NDArray[np.intp]:
        panels, rows = self._cells
        values = np.array([self.panels[panels[cell]].values[rows[cell]] for cell in cells])
        return cells[np.sort(np.argsort(-values, kind="stable")[:_LISTED])]


def _first_of(groups: NDArray[np.intp], size: int) -> NDArray[np.intp]:
    first = np.full(size, -1, dtype=np.intp)
    first[groups[::-1]] = np.arange(len(groups) - 1, -1, -1)
    return first


def _objects(values: Any) -> NDArray[np.object_]:
    return np.array(list(values), dtype=object)


_slices: WeakKeyDictionary[Any, dict[tuple[object, ...], tuple[Indicator, ...]]] = WeakKeyDictionary()
_tables: WeakKeyDictionary[Any, dict[tuple[object, ...], TwoWay | None]] = WeakKeyDictionary()


def of_pairs(library: Library, indicator: Indicator) -> bool:
    """Whether an indicator is a slice of a measure of pairs of places; no rows are read for it."""
    return bool(_pairs_of(library, indicator))


def two_way(library: Library, indicator: Indicator) -> TwoWay | None:
    """The table of pairs that an indicator is a slice of, kept for a library; None where it is none."""
    slices = _pairs_of(library, indicator)
    if not slices:
        return None
    kept, kind = _tables.setdefault(library, {}), kind_of(indicator)
    if kind not in kept:
        table = TwoWay(slices, tuple(panel_of(library, one) for one in slices))
        kept[kind] = table if any((~panel.aggregate).any() for panel in table.panels) else None
    return kept[kind]


def _pairs_of(library: Library, indicator: Indicator) -> tuple[Indicator, ...]:
    """The slices of the measure of pairs that an indicator is one of, kept for a library."""
    if len(indicator.dimensions) != 1:
        return ()
    kept, kind = _slices.setdefault(library, {}), kind_of(indicator)
    if kind not in kept:
        slices = [one for one in library.indicators(indicator.source_id) if kind_of(one) == kind]
        kept[kind] = tuple(slices) if adds_up(indicator) and _are_pairs(slices) else ()
    return kept[kind]


def _are_pairs(slices: Sequence[Indicator]) -> bool:
    """Whether the values of the dimension are places, none of them a total of the others."""
    if not 1 < len(slices) <= _MOST_SLICES:
        return False
    named = [places_named_by(one) for one in slices]
    totals = any(is_default(next(iter(one.dimensions.values()))) for one in slices)
    return not totals and not any(map(is_aggregate, set().union(*named))) and _mostly(named)


def _mostly(named: Sequence[frozenset[str]]) -> bool:
    return sum(not keys for keys in named) <= _FEW_NAMELESS * len(named)


def without_dimension(indicator: Indicator) -> Indicator:
    """The indicator that the slices of one add up to."""
    return replace(indicator, subject=None, dimensions={})


def kind_of(indicator: Indicator) -> tuple[object, ...]:
    """What the slices of one measure have in common; an indicator without dimensions is of its own kind."""
    if not indicator.dimensions:
        return (indicator.id,)
    return indicator.source_id, indicator.name, indicator.column, tuple(sorted(indicator.dimensions))
