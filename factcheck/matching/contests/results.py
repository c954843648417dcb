"""What contestants got, line by line: sums, leads, shares, places carried."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from factcheck.matching.contests.wording import Operation
from factcheck.matching.series.points import show

if TYPE_CHECKING:
    from factcheck.matching.contests.board import Board, Mask, Measure
    from factcheck.matching.contests.names import Contestant, Field
    from factcheck.matching.contests.setting import Place
    from factcheck.matching.contests.subjects import Sides
    from factcheck.matching.contests.wording import Asked

__all__ = ["Result", "computed"]


@dataclass(frozen=True)
class Result:
    """A number with its working."""

    value: float
    operation: str
    steps: tuple[str, ...]
    row: int
    """The first row that it uses."""
    slack: float = 0.0
    """How far it may be off by what the file counts as a place."""


@dataclass(frozen=True)
class _Count:
    """One measure on one field at one place."""

    board: Board
    measure: Measure
    field: Field
    place: Place

    def got(self, who: Contestant) -> float:
        return float(np.nansum(self.measure.values[who.rows & self.place.rows]))

    def step(self, who: Contestant) -> str:
        rows = who.rows & self.place.rows
        lines = self.board.lines[rows]
        where = f"line {lines[0]}" if len(lines) == 1 else f"sum of {len(lines)} rows"
        return f"{self.name(who)}{self.where} = {show(self.got(who))} ({where})"

    def name(self, who: Contestant) -> str:
        return f"{self.measure.indicator.column} of {who.label}"

    @property
    def where(self) -> str:
        return f", {self.place.name}" if self.place.name else f", {len(self.places)} places"

    @property
    def places(self) -> list[str]:
        return list(dict.fromkeys(self.board.places[self.place.rows].tolist()))

    def others(self, who: Contestant) -> list[Contestant]:
        """The others at the place, who got most first."""
        rest = [one for one in self.field.contestants if one is not who]
        return sorted(rest, key=self.got, reverse=True)

    def first_row(self, rows: Mask) -> int:
        return int(np.flatnonzero(rows)[0])

    def whole(self) -> tuple[float, str]:
        """What all contestants got together, and how it is known."""
        rows, stated = self.place.rows, self.measure.whole
        if stated is None:
            return float(np.nansum(self.measure.values[rows])), f"sum of {self.measure.indicator.column}"
        contests = {place: float(stated[self.first_row(rows & (self.board.places == place))])
                    for place in self.places}  # fmt: skip
        return float(np.nansum(list(contests.values()))), f"{self.measure.whole_column}"


def computed(
    board: Board, measure: Measure, field: Field, place: Place, asked: Asked, found: Sides | None
) -> Result | None:
    """The number that the words ask for; None where the table cannot give it."""
    count = _Count(board, measure, field, place)
    if asked.operation is Operation.WHOLE:
        return _whole(count)
    if asked.operation is Operation.LEAD and found is None:
        return _first_lead(count, asked)
    if found is None or not (found.who.rows & place.rows).any():
        return None
    match asked.operation:
        case Operation.SUM:
            return _sum(count, found.who)
        case Operation.SHARE:
            return _share(count, found.who)
        case Operation.PLACES:
            return _places(count, found.who)
        case Operation.LEAD:
            return _lead(count, found, asked)
    return None


def _sum(count: _Count, who: Contestant) -> Result:
    name = f"{count.name(who)}{count.where}"
    return Result(count.got(who), name, (count.step(who),), count.first_row(who.rows & count.place.rows))


def _whole(count: _Count) -> Result | None:
    if not count.place.rows.any():
        return None
    value, name = count.whole()
    step = f"{name}{count.where} = {show(value)}"
    return Result(value, f"{name}{count.where}", (step,), count.first_row(count.place.rows))


def _share(count: _Count, who: Contestant) -> Result | None:
    whole, name = count.whole()
    if whole <= 0:
        return None
    got = count.got(who)
    value = 100 * got / whole
    steps = (
        count.step(who),
        f"{name}{count.where} = {show(whole)}",
        f"{show(got)} ÷ {show(whole)} × 100 = {show(value)}",
    )
    row = count.first_row(who.rows & count.place.rows)
    return Result(value, f"share of {who.label} in {name}{count.where}", steps, row)


def _first_lead(count: _Count, asked: Asked) -> Result | None:
    """The lead of whoever got most, where the text names nobody."""
    ordered = sorted(count.field.contestants, key=count.got, reverse=True)
    return _difference(count, ordered[0], ordered[1], asked) if len(ordered) > 1 else None


def _lead(count: _Count, found: Sides, asked: Asked) -> Result | None:
    """By how much one is ahead of the one that is named, or of the best of the others."""
    others = count.others(found.who)
    if not others:
        return None
    against = found.against or others[0]
    if asked.lost:
        return _difference(count, against, found.who, asked)
    return _difference(count, found.who, against, asked)


def _difference(count: _Count, first: Contestant, second: Contestant, asked: Asked) -> Result | None:
    one, other = count.got(first), count.got(second)
    steps = [count.step(first), count.step(second)]
    value, name = (
        one - other,
        f"{count.measure.indicator.column} of {first.label} less that of {second.label}",
    )
    steps.append(f"{show(one)} − {show(other)} = {show(value)}")
    if asked.points:
        whole, of = count.whole()
        if whole <= 0:
            return None
        steps.append(f"{show(value)} ÷ {show(whole)} ({of}) × 100 = {show(100 * value / whole)}")
        value = 100 * value / whole
    rows = first.rows & count.place.rows
    return Result(value, f"{name}{count.where}", tuple(steps), count.first_row(rows)) if rows.any() else None


def _places(count: _Count, who: Contestant) -> Result | None:
    """In how many places one got more than any other."""
    won = []
    for name in count.places:
        rows = count.place.rows & (count.board.places == name)
        best = max(
            count.field.contestants,
            key=lambda one: float(np.nansum(count.measure.values[one.rows & rows])),
        )
        if best is who:
            won.append(name)
    column = count.measure.indicator.column
    step = f"places of {len(count.places)} in which {who.label} has most {column}: {len(won)}"
    listed = f"these are {', '.join(won)}" if won else "there is none"
    rows = who.rows & count.place.rows
    return Result(float(len(won)), f"number of places in which {who.label} has most {column}", (step, listed),
                  count.first_row(rows), slack=1.0)  # fmt: skip
