"""One number in a reference file, with everything needed to find it again."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from factcheck.periods import Period

__all__ = ["Indicator", "Observation", "Source"]


@dataclass(frozen=True, slots=True)
class Source:
    """A reference file as it was read."""

    id: int
    path: str
    """As a reader would open it: relative to the working folder where it lies below it."""
    sha256: str
    layout: str
    """`facts`, `long`, `wide`, `years`, `months`, `entities`, `sdmx`, `fred`, `records`."""
    observations: int
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    published: date | None = None
    retrieved: date | None = None
    licence: str | None = None
    trusted: bool = True
    """False where a fault (shifted header, mixed units …) makes it doubtful: may inform, never refute."""
    problems: tuple[str, ...] = ()
    """What was left out or looks wrong, one line each, with the line in the file."""

    def to_dict(self) -> dict[str, object]:
        return {
            "path": self.path,
            "layout": self.layout,
            "observations": self.observations,
            "sha256": self.sha256,
        }


@dataclass(frozen=True, slots=True)
class Indicator:
    """What a set of observations measures, place and time left open: the thing that matching searches."""

    id: int
    source_id: int
    name: str
    """The measure (`deaths in chemical attack`, `Population, total`)."""
    subject: str | None
    """What sets it apart from its siblings (`Sex: Male`, `children killed`)."""
    unit: str | None
    """Canonical unit of `factcheck.units`; None is unknown: it may inform, never refute."""
    unit_certain: bool
    """True where the file or its sidecar states the unit, False where it was inferred."""
    column: str
    """Header of the column that holds the values."""
    dimensions: dict[str, str] = field(default_factory=dict)
    """The values of the other columns that single it out (`{"Sex": "Male"}`)."""
    note: str | None = None
    first: date | None = None
    """First day that an observation covers."""
    last: date | None = None
    observations: int = 0
    granularity: str | None = None
    """`day`, `month`, `quarter`, `year` or `span`; None without time."""
    trusted: bool = True
    scale_certain: bool = True
    """False where the figures show that they are in thousands or millions, of which the file says nothing."""
    scale_from: str | None = None
    """Where the file states no scale and another one shows it: what it is read in, and why."""
    unit_words: str | None = None
    """The unit as the file states it, where it is none of those known (`National currency`)."""


@dataclass(frozen=True, slots=True)
class Observation:
    """One number: indicator, subject, place, period, value, bounds, unit, source and cell."""

    indicator_id: int
    indicator: str
    subject: str | None
    place: str | None
    """As the file writes it."""
    place_key: str | None
    """Key of `factcheck.places`."""
    period: Period | None
    value: float | None
    """None where the file gives only bounds."""
    lower: float | None
    upper: float | None
    comparator: str
    """`Comparator` value of the reference itself (`at least 281 counted` is `at_least`)."""
    unit: str | None
    unit_certain: bool
    aggregate: bool
    """A total over other rows (World, European Union, all ages)."""
    publisher: str | None
    source_title: str | None
    source_url: str | None
    published: date | None
    note: str | None
    path: str
    sha256: str
    line: int
    """1-based line of the file on which the row starts."""
    column: str
    cell: str
    """The raw text of the cell."""
    scale_certain: bool = True
    """False where the figures of the column show that a scale (thousands, millions) is missing."""
    scale_from: str | None = None
    """Where another file shows the scale that is missing: what the cell is read in, and why."""
    trusted: bool = True
    """False where the file or column is not to be relied on: it may inform, never refute."""
