"""A small library in memory and claims to ask of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from factcheck.claims import Claim, Details, Kind
from factcheck.periods import Period, parse_period
from factcheck.places import find_places, is_aggregate, place
from factcheck.quantities import Comparator, Quantity
from factcheck.references import Hit, Indicator, Observation, RecordTable, Source, TableWindow

if TYPE_CHECKING:
    from factcheck.references import Library

Cells = Mapping[Any, float]
"""Values by place name and period (`2013`, `2013-09`, `2013-09-13`)."""


class FakeLibrary:
    """Indicators given as cells; the search returns those whose name holds a word."""

    def __init__(self) -> None:
        self.known: list[Indicator] = []
        self.cells: list[list[Observation]] = []

    def add(
        self,
        name: str,
        unit: str | None,
        cells: Cells,
        *,
        subject: str | None = None,
        dimensions: dict[str, str] | None = None,
    ) -> Indicator:
        number = len(self.known)
        rows = [
            _observation(number, name, unit, where, parse_period(when), value, line)
            for line, ((where, when), value) in enumerate(cells.items(), start=2)
        ]
        granularity = rows[0].period.granularity if rows and rows[0].period else None
        indicator = Indicator(
            number,
            0,
            name,
            subject,
            unit,
            unit is not None,
            name,
            dimensions or {},
            observations=len(rows),
            granularity=granularity,
        )
        self.known.append(indicator)
        self.cells.append(rows)
        return indicator

    def hits(self, *indicators: Indicator) -> list[Hit]:
        chosen = indicators or tuple(self.known)
        return [Hit(indicator, 10.0 - number) for number, indicator in enumerate(chosen)]

    @property
    def sources(self) -> Sequence[Source]:
        return []

    @property
    def folders(self) -> Sequence[Path]:
        return []

    def search(self, words: Sequence[str], *, limit: int = 50) -> list[Hit]:
        found = [i for i in self.known if any(word in i.name.lower() for word in words)]
        return self.hits(*found)[:limit] if found else []

    def indicator(self, indicator_id: int) -> Indicator:
        return self.known[indicator_id]

    def indicators(self, source_id: int) -> Sequence[Indicator]:
        return [one for one in self.known if one.source_id == source_id]

    def place_keys(self, indicator_id: int) -> frozenset[str | None]:
        return frozenset(seen.place_key for seen in self.cells[indicator_id])

    def observations(
        self, indicator_id: int, *, place_key: str | None = None, period: Period | None = None
    ) -> list[Observation]:
        return [
            seen
            for seen in self.cells[indicator_id]
            if (place_key is None or seen.place_key == place_key)
            and (period is None or (seen.period is not None and seen.period.overlaps(period)))
        ]

    def columns(self, indicator_id: int) -> dict[str, Any]:
        rows: list[dict[str, Any]] = [
            {
                "place": seen.place,
                "place_key": seen.place_key,
                "start": pd.Timestamp(seen.period.start) if seen.period and seen.period.start else pd.NaT,
                "end": pd.Timestamp(seen.period.end) if seen.period and seen.period.end else pd.NaT,
                "value": seen.value,
                "aggregate": seen.aggregate,
                "line": seen.line,
            }
            for seen in self.cells[indicator_id]
        ]
        frame = pd.DataFrame(rows).sort_values(["place", "start"])
        return {str(name): frame[name].to_numpy() for name in frame}

    def observation(self, indicator_id: int, line: int) -> Observation:
        return next(seen for seen in self.cells[indicator_id] if seen.line == line)

    def records(self) -> Sequence[RecordTable]:
        return []

    def window(self, path: str, line: int, *, rows: int = 50) -> TableWindow:
        raise NotImplementedError

    def rows(self, path: str, lines: Collection[int]) -> TableWindow:
        raise NotImplementedError


def _is_a_library(library: FakeLibrary) -> Library:
    """For the type checker: the fake keeps the protocol."""
    return library


def _observation(
    number: int, name: str, unit: str | None, where: str | None, when: Period | None, value: float, line: int
) -> Observation:
    named = find_places(where)[0] if where else None
    return Observation(
        indicator_id=number,
        indicator=name,
        subject=None,
        place=where,
        place_key=named.key if named else None,
        period=when,
        value=value,
        lower=None,
        upper=None,
        comparator="equal",
        unit=unit,
        unit_certain=unit is not None,
        aggregate=bool(named and is_aggregate(named.key)),
        publisher=None,
        source_title=None,
        source_url=None,
        published=None,
        note=None,
        path=f"made_up_{number}.csv",
        sha256="0" * 64,
        line=line,
        column=name,
        cell=str(value),
    )


def claim_of(
    sentence: str,
    number: str,
    value: float,
    unit: str | None = None,
    *,
    kind: Kind = Kind.LEVEL,
    where: str | None = None,
    period: str | Period | None = None,
    comparator: Comparator = Comparator.EQUAL,
    half: float | None = None,
    **details: Any,
) -> Claim:
    """A claim whose number is the first `number` in the sentence; `half` is half the written precision."""
    start = sentence.index(number)
    exact = Decimal(repr(value))
    reach = Decimal(repr(half if half is not None else abs(value) * 0.05))
    lower: Decimal | None = exact - reach
    upper: Decimal | None = exact + reach
    if comparator in (Comparator.MORE_THAN, Comparator.AT_LEAST):
        lower, upper = exact, None
    if comparator in (Comparator.LESS_THAN, Comparator.AT_MOST):
        lower, upper = None, exact
    quantity = Quantity(start, start + len(number), number, exact, lower, upper, comparator, unit)
    key = find_places(where)[0].key if where else None
    return Claim(
        id="c1",
        sentence=sentence,
        sentence_start=0,
        quantity=quantity,
        kind=kind,
        subject=None,
        place=place(key).name if key else None,
        place_key=key,
        period=parse_period(period) if isinstance(period, str) else period,
        attribution=None,
        check_worthiness=1.0,
        details=Details(**details),
    )


def years(name: str, start: int, *values: float) -> Cells:
    """One value a year for a place, from `start` on."""
    return {(name, str(start + index)): value for index, value in enumerate(values)}


def months(name: str | None, start: date, *values: float) -> Cells:
    """One value a month for a place, from the month of `start` on."""
    found: dict[tuple[str | None, str], float] = {}
    for index, value in enumerate(values):
        month = start.month - 1 + index
        found[name, f"{start.year + month // 12}-{month % 12 + 1:02}"] = value
    return found
