"""The library of the files in an index on disk."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.references.library import Hit, TableWindow

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.periods import Period
    from factcheck.references.observation import Indicator, Observation, Source
    from factcheck.references.observations import Run
    from factcheck.references.records import RecordTable
    from factcheck.references.store import Stored

__all__ = ["IndexedLibrary", "indicator_of"]

_RUNS_KEPT = 8192
"""Indicators whose rows are remembered; the claims of an article ask for the same few thousand."""
_OBSERVATIONS_KEPT = 32768
"""Observations remembered: some 20 MB."""
_SEARCHES_KEPT = 256
"""Searches remembered; the claims of one sentence ask the same."""


_OF_CELLS = ("combination", "measure", "dated", "period", "scale")
"""Facts of an indicator that say where its cells lie and how they are read."""


class _Known(NamedTuple):
    """An indicator that was read from the index."""

    indicator: Indicator
    cells: dict[str, Any]
    """Where its cells lie and how they are read."""


class IndexedLibrary:
    """The `Library` of the files in an index on disk.

    Made by `load_references`; may be used from several threads and sent to other processes.
    """

    def __init__(self, db: sqlite3.Connection, cache: Path, folders: tuple[Path, ...]) -> None:
        self._db = db
        self._cache = cache
        self._folders = folders
        self._lock = RLock()
        self._known: dict[int, _Known] = {}
        self._stored: dict[int, Stored] = {}
        self._run = lru_cache(maxsize=_RUNS_KEPT)(self._open_run)
        self._made = lru_cache(maxsize=_OBSERVATIONS_KEPT)(self._make)
        self._found = lru_cache(maxsize=_SEARCHES_KEPT)(self._search)

    def __reduce__(self) -> tuple[Callable[..., IndexedLibrary], tuple[str, ...]]:
        from factcheck.references import load_references

        return load_references, tuple(str(path) for path in self._folders)

    @property
    def folders(self) -> Sequence[Path]:
        """The files and folders the library was loaded from."""
        return self._folders

    @cached_property
    def facts(self) -> dict[int, dict[str, Any]]:
        """Everything known of each source, by its number: roles, dialect, footnotes."""
        with self._lock:
            rows = self._db.execute("SELECT id, facts FROM sources ORDER BY id").fetchall()
        return {number: json.loads(text) for number, text in rows}

    @cached_property
    def sources(self) -> Sequence[Source]:
        """The files read, also those with problems, in the order of their paths."""
        from factcheck.references.observation import Source

        return tuple(
            Source(
                id=number,
                path=facts["path"],
                sha256=facts["sha256"],
                layout=facts["layout"],
                observations=facts["observations"],
                publisher=facts["publisher"],
                title=facts["title"],
                url=facts["url"],
                published=_day(facts["published"]),
                retrieved=_day(facts["retrieved"]),
                licence=facts["licence"],
                trusted=facts["trusted"],
                problems=tuple(facts["problems"]),
            )
            for number, facts in self.facts.items()
        )

    def search(self, words: Sequence[str], *, limit: int = 50) -> list[Hit]:
        """Indicators whose name, subject, dimensions, title or note hold some of the words, best first.

        Words are stemmed here; each may be a phrase. Cost does not grow with the observations.
        """
        return list(self._found(tuple(words), limit))

    def _search(self, words: tuple[str, ...], limit: int) -> tuple[Hit, ...]:
        from factcheck.references.index import search

        with self._lock:
            found = search(self._db, words, limit)
        return tuple(Hit(self.indicator(number), score) for number, score in found)

    def indicators(self, source_id: int) -> list[Indicator]:
        """All indicators of a source."""
        with self._lock:
            rows = self._db.execute(
                "SELECT id, source_id, facts FROM indicators WHERE source_id = ? ORDER BY id", (source_id,)
            ).fetchall()
        return [(self._known.get(int(row[0])) or self._learn(row)).indicator for row in rows]

    def indicator(self, indicator_id: int) -> Indicator:
        """The indicator of that number. KeyError where there is none."""
        return self._about(indicator_id).indicator

    def _about(self, indicator_id: int) -> _Known:
        known = self._known.get(indicator_id)
        if known is None:
            with self._lock:
                row = self._db.execute(
                    "SELECT id, source_id, facts FROM indicators WHERE id = ?", (indicator_id,)
                ).fetchone()
            if row is None:
                raise KeyError(indicator_id)
            known = self._learn(row)
        return known

    def _learn(self, row: tuple[Any, ...]) -> _Known:
        number, source, facts = int(row[0]), int(row[1]), json.loads(row[2])
        cells = {name: facts[name] for name in _OF_CELLS if name in facts}
        known = self._known[number] = _Known(indicator_of(number, source, facts), cells)
        return known

    def _open_run(self, indicator_id: int) -> Run:
        """The observations of an indicator as they lie in the cache."""
        from factcheck.references.observations import Run
        from factcheck.references.store import open_stored

        known = self._about(indicator_id)
        source = known.indicator.source_id
        with self._lock:
            stored = self._stored.get(source)
            if stored is None:
                stored = open_stored(self._cache / f"{self.facts[source]['key']}.table")
                if stored is None:
                    stored = self._read_again()[source]
                self._stored[source] = stored
        return Run(known.indicator, known.cells, self.facts[source], stored)

    def _read_again(self) -> dict[int, Stored]:
        """Fill the cache anew, after someone emptied it while the library was open."""
        from factcheck.references import load_references
        from factcheck.references.store import open_stored

        load_references(*(str(path) for path in self._folders))
        paths = {number: self._cache / f"{facts['key']}.table" for number, facts in self.facts.items()}
        return {number: stored for number, path in paths.items() if (stored := open_stored(path))}

    def place_keys(self, indicator_id: int) -> frozenset[str | None]:
        """Keys of the places that the indicator covers; None for places that are not known."""
        return self._run(indicator_id).place_keys

    def observations(
        self, indicator_id: int, *, place_key: str | None = None, period: Period | None = None
    ) -> list[Observation]:
        """In order of period; only those at the place and overlapping the period, where given."""
        positions = self._run(indicator_id).positions(place_key, period)
        return [self._made(indicator_id, position) for position in positions]

    def _make(self, indicator_id: int, position: int) -> Observation:
        return self._run(indicator_id).make(position)

    def columns(self, indicator_id: int) -> dict[str, NDArray[Any]]:
        """All observations of an indicator: `place`, `place_key`, `start`, `end` (datetime64), `value`,
        `aggregate`, `line`; sorted by place and start."""
        return self._run(indicator_id).columns()

    def observation(self, indicator_id: int, line: int) -> Observation:
        """The observation of an indicator on a line of its file. KeyError where there is none.

        Of a table with years or places as columns it is the first on that line.
        """
        return self._made(indicator_id, self._run(indicator_id).on_line(line))

    @cached_property
    def _records(self) -> Sequence[RecordTable]:
        from factcheck.references.record_tables import record_tables

        return record_tables(self.sources, self.facts)

    def records(self) -> Sequence[RecordTable]:
        """The record tables; each is read on first use."""
        return self._records

    def window(self, path: str, line: int, *, rows: int = 50) -> TableWindow:
        """At most `rows` rows on each side of a line of one of the files. KeyError for another file."""
        from factcheck.references.windows import rows_around

        return TableWindow(*rows_around(self._file_of(path), line, rows))

    def rows(self, path: str, lines: Collection[int]) -> TableWindow:
        """The rows on these lines of one of the files. KeyError for another file."""
        from factcheck.references.windows import rows_at

        return TableWindow(*rows_at(self._file_of(path), lines))

    def _file_of(self, path: str) -> dict[str, Any]:
        facts = next((facts for facts in self.facts.values() if facts["path"] == path), None)
        if facts is None:
            raise KeyError(path)
        return facts


def indicator_of(indicator_id: int, source_id: int, facts: dict[str, Any]) -> Indicator:
    """The indicator that the index describes by these facts."""
    from factcheck.references.observation import Indicator

    return Indicator(
        id=indicator_id,
        source_id=source_id,
        name=facts["name"],
        subject=facts["subject"],
        unit=facts["unit"],
        unit_certain=facts["unit_certain"],
        scale_certain=facts["scale_certain"],
        scale_from=facts.get("scale_from"),
        unit_words=facts["unit_words"],
        column=facts["column"],
        dimensions=facts["dimensions"],
        note=facts["note"],
        first=_day(facts["first"]),
        last=_day(facts["last"]),
        observations=facts["observations"],
        granularity=facts["granularity"],
        trusted=facts["trusted"],
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
