"""Shares of a sum: what part of the votes, the injuries, the cost falls on the rows that are meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.matching.records.aggregates import said_by
from factcheck.matching.records.measures import is_percent
from factcheck.matching.records.queries import Query, roles
from factcheck.matching.records.scene import Scene

if TYPE_CHECKING:
    from factcheck.matching.records.columns import ColumnProfile

__all__ = ["parts"]

_MOST_SETS = 60
_NAMED = 0.4
"""What it is worth that the noun behind `percent of` names the column."""


def parts(scene: Scene) -> Iterator[Query]:
    """The part that some rows have in the sum of a column that `percent of` names, among all rows or those
    that the sentence limits it to."""
    for column in scene.table.columns if scene.whole.is_sum else ():
        if column.numbers is None or not column.is_measure or column.holds_places or is_percent(column):
            continue
        if not (scene.whole.nouns & set(column.stems) and scene.whole.sums_up(column)):
            continue
        header, missing = scene.hits.header(column)
        for one in scene.sets[:_MOST_SETS]:
            if column in scene.columns_of(one):
                continue
            score = scene.column_score(one, header, missing - said_by(scene, column, one)) + _NAMED
            parted = [(*parting, scene.base.role_score(*parting)) for parting in roles(one.members)]
            best = max((role for _, _, role in parted), default=0.0)
            for target, base, role in parted:
                yield from _part(scene, column, target, base, score + role - best)


def _part(
    scene: Scene, column: ColumnProfile, target: tuple[int, ...], base: tuple[int, ...], score: float
) -> Iterator[Query]:
    """One part of one sum; none where the sum is not above zero."""
    whole, part = (_sum(scene, column, members) for members in (base, (*target, *base)))
    if whole > 0 and 0 <= part <= whole:
        used = scene.cube.count((*target, *base), (column.index,))
        yield Query(
            "part", score, part / whole, scene.pick(target), scene.pick(base),
            column=column, numerator=used, label=f"{part:,.10g} ÷ {whole:,.10g}",
        )  # fmt: skip


def _sum(scene: Scene, column: ColumnProfile, members: tuple[int, ...]) -> float:
    assert column.numbers is not None
    return float(column.numbers[scene.cube.mask(members) & column.answered].sum())
