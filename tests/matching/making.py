"""A small library in memory, and claims made by hand."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.claims import Claim, Kind
from factcheck.matching.words import stems
from factcheck.periods import Period
from factcheck.quantities import Quantity
from factcheck.references import Hit, Indicator, Observation, RecordTable, Source, TableWindow

PUBLISHED = date(2013, 6, 15)


class TinyLibrary:
    """The `Library` protocol over a list of cells."""

    def __init__(self) -> None:
        self.known: list[Indicator] = []
        self.cells: list[Observation] = []
        self.sources: Sequence[Source] = ()
        self.folders: Sequence[Path] = ()

    def add(
        self,
        name: str,
        unit: str | None,
        cells: Sequence[tuple[str | None, int | Period, float]],
        **more: Any,
    ) -> int:
        """An indicator with its cells: (key of the place, year or period, value)."""
        number = len(self.known) + 1
        publisher = more.pop("publisher", "Statistics Office")
        made = Indicator(number, 1, name, None, unit, True, "value", granularity="year")
        self.known.append(replace(made, **more))
        for key, when, value in cells:
            period = Period.of_year(when) if isinstance(when, int) else when
            self.cells.append(
                Observation(
                    indicator_id=number, indicator=name, subject=self.known[-1].subject, place=key,
                    place_key=key, period=period, value=value, lower=None, upper=None, comparator="equal",
                    unit=unit, unit_certain=True, aggregate=False, publisher=publisher, source_title=None,
                    source_url=None, published=None, note=None, path="made.csv", sha256="0" * 64,
                    line=len(self.cells) + 2, column="value", cell=str(value),
                )
            )  # fmt: skip
        return number

    def search(self, words: Sequence[str], *, limit: int = 50) -> list[Hit]:
        wanted = {stem for word in words for stem in stems(word)}
        hits = []
        for indicator in self.known:
            text = " ".join([indicator.name, indicator.subject or "", *indicator.dimensions.values()])
            shared = len(wanted & set(stems(text)))
            if shared:
                hits.append(Hit(indicator, float(shared)))
        return sorted(hits, key=lambda hit: -hit.score)[:limit]

    def indicator(self, indicator_id: int) -> Indicator:
        return self.known[indicator_id - 1]

    def indicators(self, source_id: int) -> Sequence[Indicator]:
        return [one for one in self.known if one.source_id == source_id]

    def place_keys(self, indicator_id: int) -> frozenset[str | None]:
        return frozenset(cell.place_key for cell in self.cells if cell.indicator_id == indicator_id)

    def observations(
        self, indicator_id: int, *, place_key: str | None = None, period: Period | None = None
    ) -> list[Observation]:
        return [
            cell
            for cell in self.cells
            if cell.indicator_id == indicator_id
            and (place_key is None or cell.place_key == place_key)
            and (period is None or (cell.period is not None and cell.period.overlaps(period)))
        ]

    def columns(self, indicator_id: int) -> dict[str, Any]:
        rows = [cell for cell in self.cells if cell.indicator_id == indicator_id]
        periods = [cell.period or Period(None, None) for cell in rows]
        return {
            "place": np.array([cell.place for cell in rows], dtype=object),
            "place_key": np.array([cell.place_key for cell in rows], dtype=object),
            "start": np.array([period.start for period in periods], dtype="datetime64[D]"),
            "end": np.array([period.end for period in periods], dtype="datetime64[D]"),
            "value": np.array([cell.value for cell in rows], dtype=float),
            "aggregate": np.array([cell.aggregate for cell in rows]),
            "line": np.array([cell.line for cell in rows]),
        }

    def observation(self, indicator_id: int, line: int) -> Observation:
        return next(c for c in self.cells if c.indicator_id == indicator_id and c.line == line)

    def records(self) -> Sequence[RecordTable]:
        return ()

    def window(self, path: str, line: int, *, rows: int = 50) -> TableWindow:
        return TableWindow((), (), ())

    def rows(self, path: str, lines: Collection[int]) -> TableWindow:
        return TableWindow((), (), ())


def a_claim(sentence: str, figure: str, value: float, subject: str, **more: Any) -> Claim:
    """A level claim about Norway in 2012, unless said otherwise."""
    start = sentence.index(figure)
    half = max(abs(value) * 0.005, 0.05)
    bounds = (Decimal(repr(value)), Decimal(repr(value - half)), Decimal(repr(value + half)))
    unit = more.pop("unit", None)
    quantity = Quantity(start, start + len(figure), figure, *bounds, unit=unit)
    claim = Claim(
        id="c", sentence=sentence, sentence_start=0, quantity=quantity, kind=Kind.LEVEL, subject=subject,
        place="Norway", place_key="NOR", period=Period.of_year(2012), attribution=None, check_worthiness=1.0,
    )  # fmt: skip
    return replace(claim, **more)
