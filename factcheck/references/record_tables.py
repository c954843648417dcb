"""Tables whose rows are things or answers, with typed columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from factcheck.references.observation import Source
from factcheck.references.records import RecordTable

__all__ = ["record_tables"]


def record_tables(sources: Sequence[Source], facts: Mapping[int, dict[str, Any]]) -> Sequence[RecordTable]:
    return ()
