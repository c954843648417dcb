"""All computations over one table that a claim may state, with their scores by words and their results."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.records.aggregates import aggregates
from factcheck.matching.records.contrasts import differences, ratios
from factcheck.matching.records.counts import counts, distinct_counts
from factcheck.matching.records.parts import parts
from factcheck.matching.records.queries import Query
from factcheck.matching.records.ranks import ranks
from factcheck.matching.records.scene import Scene
from factcheck.matching.records.shares import shares
from factcheck.matching.records.tops import tops

__all__ = ["proposals"]


def proposals(scene: Scene) -> Iterator[Query]:
    """The computations whose results have the form of the claimed number."""
    form = scene.form
    if form.rank:
        yield from ranks(scene)
    elif form.top:
        yield from tops(scene)
    elif form.points:
        yield from differences(scene)
    elif form.times:
        yield from ratios(scene)
    elif form.percent:
        yield from shares(scene)
        yield from parts(scene)
        yield from aggregates(scene)
    else:
        signs = scene.operations
        if signs.compares:
            yield from differences(scene)
        if not signs.only_compares:
            yield from aggregates(scene)
        if not (signs.only_compares or form.measured or form.money):
            yield from counts(scene)
        if not (signs.only_compares or form.money) and (signs.cue("distinct") or not form.measured):
            yield from distinct_counts(scene)
