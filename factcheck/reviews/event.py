"""One line of the log from which a session is computed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from factcheck.findings import CheckedClaim

__all__ = ["STEPS", "Event"]

STEPS = frozenset({"verdict", "flag", "unflag", "reopen", "note", "choose", "correct", "add", "ruling"})
"""The kinds that a reviewer makes and can undo; the others are `article`, `published`, `results`,
`references`, `undo` and `redo`."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in a session; it is never changed or removed afterwards."""

    seq: int
    """Position in the log, from 1."""
    at: str
    """ISO 8601 in UTC."""
    reviewer: str | None
    kind: str
    claim_ids: tuple[str, ...] = ()
    """The claims that it is about."""
    checked: tuple[CheckedClaim, ...] = ()
    """The claims as checked that it brings (`results`, `correct`, `add`)."""
    data: Mapping[str, Any] = field(default_factory=dict)
    """What else belongs to its kind, plain JSON."""

    def body(self) -> str:
        """Everything but the columns of the log, as JSON."""
        return json.dumps(
            {
                "claims": list(self.claim_ids),
                "checked": [checked.to_dict() for checked in self.checked],
                "data": dict(self.data),
            }
        )

    @classmethod
    def from_row(cls, row: tuple[int, str, str | None, str, str]) -> Event:
        """The event of a row `seq, at, reviewer, kind, body`."""
        seq, at, reviewer, kind, body = row
        plain = json.loads(body)
        checked = tuple(CheckedClaim.from_dict(item) for item in plain["checked"])
        return cls(seq, at, reviewer, kind, tuple(plain["claims"]), checked, plain["data"])
