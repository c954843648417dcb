"""The scale that a file leaves out, shown by another one: 99,900 people where a country has 100 million."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.references.headers import words_of
from factcheck.references.indexed import indicator_of
from factcheck.references.observations import Run
from factcheck.references.store import open_stored

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["establish_scales"]

Entry = tuple[dict[str, Any], list[dict[str, Any]]]
"""The facts of a source and of its indicators."""

WORLD = "world"
WORLD_SINCE = np.datetime64("1930-01-01")
WORLD_HAS = (2e9, 1e10)
"""People on earth from then on: a file that counts as many writes its figures out."""
SCALES = {1e3: "thousands", 1e6: "millions"}
LEAST_PART = 0.4
"""Part of its inhabitants that what a statistic calls the population is at least (adults, civilians)."""
FEWEST_ROWS = 5
MOST_COLUMNS = 24
"""Columns of a table among which sums are looked for."""
ROUNDING = 0.002
SMALLEST_PART = 0.005
"""Part of a sum that a term of it is at least, lest a small one pass as rounding."""
MOST_ROWS = 0.95
"""Share of the rows in which a sum comes out; footnotes and slips stand in the others."""
_OF_ALL = frozenset({"population", "total", "people", "number", "source"})
"""Words in the name of a count of all inhabitants."""


def establish_scales(entries: Sequence[Entry], cache: Path) -> None:
    """Read the counts of a national table in thousands where its population shows that they are.

    The figures of the same country in a file that writes them out tell the scale; the sums that the columns
    of the table make (employed and unemployed are the labour force) tell to which of them it applies.
    """
    columns = [_Column(facts, item, cache) for facts, items in entries for item in items if facts["key"]]
    lacking = [one for one in columns if one.is_population and one.place]
    written_out: list[_Column] | None = None
    for column in lacking:
        if not column.is_plain:
            continue
        if written_out is None:
            written_out = [one for one in columns if one.counts_the_world]
        others = [one for one in written_out if one.facts is not column.facts]
        found = next(((one, scale) for one in others if (scale := column.scale_against(one))), None)
        if found:
            _apply([one for one in columns if one.facts is column.facts], column, *found)


@dataclass(frozen=True, eq=False)
class _Column:
    """A column of a file with what its cells hold."""

    facts: dict[str, Any]
    item: dict[str, Any]
    cache: Path

    @property
    def place(self) -> tuple[str, str] | None:
        """Name and key of the one place that the file is about."""
        fixed = self.facts.get("fixed_place")
        return tuple(fixed) if fixed else None

    @property
    def is_plain(self) -> bool:
        """Whether no unit but one guessed from the header is known."""
        guessed = self.item["unit"] is None or (
            self.item["unit"] == "people" and not self.item["unit_certain"]
        )
        return guessed and self.item["scale"] == 1.0 and self.item["trusted"]

    @property
    def is_population(self) -> bool:
        return self.is_plain and bool(self.item["unit"]) and "population" in words_of(self.item["name"])

    @property
    def counts_the_world(self) -> bool:
        """Whether these are the inhabitants of countries, written out as those of the world show."""
        if not self.is_population or self.item["subject"] or set(words_of(self.item["name"])) - _OF_ALL:
            return False
        late = self.cells["start"] >= WORLD_SINCE
        world = self.cells["value"][(self.cells["place_key"] == WORLD) & late]
        low, high = WORLD_HAS
        return bool(len(world) and world.min() >= low and world.max() <= high)

    def scale_against(self, other: _Column) -> float | None:
        """The factor by which the population falls short of the inhabitants in all years."""
        key = self.place[1] if self.place else None
        own, there = self._by("start", key), other._by("start", key)
        ratios = [there[start] / own[start] for start in own.keys() & there.keys() if own[start] > 0]
        if len(ratios) < FEWEST_ROWS:
            return None
        return next((f for f in SCALES if f <= min(ratios) and max(ratios) <= f / LEAST_PART), None)

    @cached_property
    def by_line(self) -> Mapping[Any, float]:
        return self._by("line")

    def _by(self, name: str, place: str | None = None) -> Mapping[Any, float]:
        at = self.cells["place_key"] == place if place else np.ones(len(self.cells["value"]), bool)
        return dict(zip(self.cells[name][at].tolist(), self.cells["value"][at].tolist(), strict=True))

    @cached_property
    def cells(self) -> Mapping[str, NDArray[Any]]:
        stored = open_stored(self.cache / f"{self.facts['key']}.table")
        if stored is None:
            return dict.fromkeys(("place_key", "start", "value", "line"), np.zeros(0))
        return Run(indicator_of(0, 0, self.item), self.item, self.facts, stored).columns()


def _apply(table: Sequence[_Column], population: _Column, other: _Column, scale: float) -> None:
    facts, place = population.facts, population.place
    why = (
        f"read in {SCALES[scale]}, as its population is that of {place and place[0]} in {other.facts['path']}"
    )
    for column in _tied(table, population):
        column.item.update(unit="people", unit_certain=True, scale=scale, scale_from=why)
    facts["problems"] = [*facts["problems"], f"its counts of people state no scale; {why}"]


def _tied(table: Sequence[_Column], population: _Column) -> list[_Column]:
    """The columns that sums tie to the population, itself included."""
    others = [one for one in table if one.is_plain and one is not population]
    plain = [population, *others][:MOST_COLUMNS]
    sums = list(_sums(plain))
    tied = {0}
    while more := [one for one in sums if one & tied and not one <= tied]:
        tied.update(*more)
    return [plain[at] for at in sorted(tied)]


def _sums(columns: Sequence[_Column]) -> Iterator[set[int]]:
    """Triples of columns of which two make the third."""
    for total in range(len(columns)):
        for one, other in combinations(range(len(columns)), 2):
            if total not in (one, other) and _makes(columns[one], columns[other], columns[total]):
                yield {one, other, total}


def _makes(one: _Column, other: _Column, total: _Column) -> bool:
    lines = sorted(one.by_line.keys() & other.by_line.keys() & total.by_line.keys())
    if len(lines) < max(FEWEST_ROWS, MOST_ROWS * len(total.by_line)):
        return False
    a, b, c = (np.array([column.by_line[line] for line in lines]) for column in (one, other, total))
    whole = (np.minimum(a, b) >= SMALLEST_PART * c) & (np.abs(a + b - c) <= ROUNDING * c)
    return bool(np.mean(whole) >= MOST_ROWS)
