"""Which record tables of a library a sentence may speak about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.matching.records.profile import TableProfile, profile

if TYPE_CHECKING:
    from factcheck.matching.records.sentence import Reading
    from factcheck.references import RecordTable

__all__ = ["likely_tables"]

MOST_TABLES = 4


def likely_tables(tables: Sequence[RecordTable], reading: Reading) -> list[TableProfile]:
    """The tables that share most words with the sentence, best first."""
    return [profile(table) for table in tables[:MOST_TABLES]]
