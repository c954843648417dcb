"""The indicators of a set of files in SQLite, searched by stemmed words."""

from __future__ import annotations

import json
import math
import os
import re
import sqlite3
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from factcheck.references.store import NEW

__all__ = ["build_index", "open_index", "search"]

_WEIGHTS = {
    "name": 4.0,
    "subject": 3.0,
    "dimensions": 2.0,
    "place": 1.0,
    "title": 1.5,
    "header": 1.5,
    "note": 0.7,
    "file": 1.0,
    "publisher": 0.7,
}
"""How much a word counts by where it stands; a name says more than a note."""
_WORD = re.compile(r"[^\W_]+")
_MAX_WORDS = 64
"""Words of a query beyond that say nothing more."""
_LEAST_RARITY = 1e-6
"""What SQLite takes for the rarity of a term that half of the rows hold (fts5_aux.c)."""
_BM25 = f"bm25(words, {', '.join(str(weight) for weight in _WEIGHTS.values())})"
_FEW = 2_000
"""Indicators up to which every term is weighed by itself; beyond, hardly a term is in half of them."""
_SCHEMA = f"""
CREATE TABLE sources (id INTEGER PRIMARY KEY, facts TEXT NOT NULL);
CREATE TABLE indicators (id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL, facts TEXT NOT NULL);
CREATE INDEX by_source ON indicators (source_id);
CREATE VIRTUAL TABLE words USING fts5(
    {", ".join(_WEIGHTS)}, content='', tokenize='porter unicode61 remove_diacritics 2'
);
"""


def build_index(path: Path, sources: Iterable[tuple[dict[str, Any], list[dict[str, Any]]]]) -> None:
    """Write the index of sources and their indicators; numbers start at 1, in the order given."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=NEW)
    os.close(handle)
    try:
        with sqlite3.connect(name) as db:
            db.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + _SCHEMA)
            for number, (source, indicators) in enumerate(sources, 1):
                db.execute(
                    "INSERT INTO sources VALUES (?, ?)", (number, json.dumps(source, ensure_ascii=False))
                )
                for indicator in indicators:
                    _insert(db, number, source, indicator)
            db.execute("INSERT INTO words(words) VALUES ('optimize')")
        db.close()
        os.replace(name, path)
    except (OSError, sqlite3.Error):
        Path(name).unlink(missing_ok=True)
        raise


def _insert(db: sqlite3.Connection, number: int, source: dict[str, Any], indicator: dict[str, Any]) -> None:
    kept = {key: value for key, value in indicator.items() if key not in {"sketch", "small_places"}}
    facts = json.dumps(kept, ensure_ascii=False)
    added = db.execute("INSERT INTO indicators (source_id, facts) VALUES (?, ?)", (number, facts))
    dimensions = " ".join(f"{name} {value}" for name, value in indicator["dimensions"].items())
    texts = (
        indicator["name"],
        indicator["subject"],
        dimensions,
        " ".join([*(source.get("fixed_place") or []), *indicator["small_places"]]),
        source["title"],
        indicator["column"],
        indicator["note"],
        source["stem"],
        source["publisher"],
    )
    row = [added.lastrowid, *(_spaced(text or "") for text in texts)]
    db.execute(f"INSERT INTO words (rowid, {', '.join(_WEIGHTS)}) VALUES ({', '.join('?' * len(row))})", row)


def _spaced(text: str) -> str:
    return text.replace("_", " ")


def open_index(path: Path) -> sqlite3.Connection | None:
    """The index for reading, or None where it is not there or not whole."""
    if not path.exists():
        return None
    try:
        db = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        db.execute("SELECT count(*) FROM sources").fetchone()
    except sqlite3.Error:
        return None
    return db


def search(db: sqlite3.Connection, words: Sequence[str], limit: int) -> list[tuple[int, float]]:
    """Ids of the indicators that hold some of the words or phrases, with BM25, larger is better."""
    phrases = [_WORD.findall(word) for word in words]
    terms = list(dict.fromkeys('"' + " ".join(parts) + '"' for parts in phrases if parts))[:_MAX_WORDS]
    if not terms:
        return []
    total = int(db.execute("SELECT count(*) FROM indicators").fetchone()[0])
    rows = _search_few(db, terms, total, limit) if total <= _FEW else _search_many(db, terms, limit)
    return [(int(row[0]), float(row[1])) for row in rows]


def _search_many(db: sqlite3.Connection, terms: list[str], limit: int) -> list[tuple[Any, ...]]:
    return db.execute(
        f"SELECT rowid, -{_BM25} AS score FROM words WHERE words MATCH ? ORDER BY score DESC, rowid LIMIT ?",
        (" OR ".join(terms), limit),
    ).fetchall()


def _search_few(db: sqlite3.Connection, terms: list[str], total: int, limit: int) -> list[tuple[Any, ...]]:
    """The same with the rarity of a term as in Lucene, log(1 + (N - n + ½) / (n + ½)).

    SQLite's falls to nothing for a term that half of the indicators hold: in a library of one file any may.
    """
    found = [(term, factor) for term in terms if (factor := _rarity_factor(db, term, total))]
    if not found:
        return []
    one = f"SELECT rowid, -{_BM25} * ? AS score FROM words WHERE words MATCH ?"
    return db.execute(
        f"WITH scores AS MATERIALIZED ({' UNION ALL '.join([one] * len(found))}) "
        "SELECT rowid, SUM(score) AS total FROM scores GROUP BY rowid ORDER BY total DESC, rowid LIMIT ?",
        [*(value for term, factor in found for value in (factor, term)), limit],
    ).fetchall()


def _rarity_factor(db: sqlite3.Connection, term: str, total: int) -> float:
    """Lucene's rarity of a term over that of SQLite; 0 for a term that is nowhere."""
    holding = int(db.execute("SELECT count(*) FROM words WHERE words MATCH ?", (term,)).fetchone()[0])
    if not holding:
        return 0.0
    odds = (total - holding + 0.5) / (holding + 0.5)
    return math.log1p(odds) / max(math.log(odds), _LEAST_RARITY)
