"""The reference files that the reviewer trusts, ready to be searched."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.periods import Period
    from factcheck.references.observation import Indicator, Observation, Source
    from factcheck.references.records import RecordTable

__all__ = ["Hit", "Library", "TableWindow"]


@dataclass(frozen=True, slots=True)
class Hit:
    """An indicator found by words."""

    indicator: Indicator
    score: float
    """BM25 of the words, larger is better; comparable within one search only."""


@dataclass(frozen=True, slots=True)
class TableWindow:
    """Rows of a reference file, as the file writes them."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    """The 1-based line of each row."""


class Library(Protocol):
    """What matching, findings and the reviewer's screen need of the references."""

    @property
    def sources(self) -> Sequence[Source]:
        """The files read, also those with problems, in the order of their paths."""
        ...

    @property
    def folders(self) -> Sequence[Path]:
        """The files and folders the library was loaded from."""
        ...

    def search(self, words: Sequence[str], *, limit: int = 50) -> list[Hit]:
        """Indicators whose name, subject, dimensions, title or note hold some of the words, best first.

        Words are stemmed here; each may be a phrase. Cost does not grow with the observations.
        """
        ...

    def indicator(self, indicator_id: int) -> Indicator: ...

    def indicators(self, source_id: int) -> Sequence[Indicator]:
        """All indicators of a source."""
        ...

    def place_keys(self, indicator_id: int) -> frozenset[str | None]:
        """Keys of the places that the indicator covers; None for places that are not known."""
        ...

    def observations(
        self, indicator_id: int, *, place_key: str | None = None, period: Period | None = None
    ) -> list[Observation]:
        """In order of period; only those at the place and overlapping the period, where given."""
        ...

    def columns(self, indicator_id: int) -> Mapping[str, NDArray[Any]]:
        """All observations of an indicator: `place`, `place_key`, `start`, `end` (datetime64), `value`,
        `aggregate`, `line`; sorted by place and start."""
        ...

    def observation(self, indicator_id: int, line: int) -> Observation:
        """The observation of an indicator on a line of its file."""
        ...

    def records(self) -> Sequence[RecordTable]:
        """The record tables; each is read on first use."""
        ...

    def window(self, path: str, line: int, *, rows: int = 50) -> TableWindow:
        """At most `rows` rows on each side of a line of one of the files."""
        ...

    def rows(self, path: str, lines: Collection[int]) -> TableWindow:
        """The rows on these lines of one of the files."""
        ...
