"""What one reviewer decided about one claim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from factcheck.errors import SessionError
from factcheck.findings import Verdict

__all__ = ["OPEN", "ReasonCode", "Review", "Status", "reason_codes", "verdict_named"]


class Status(StrEnum):
    """How far the review of a claim has come."""

    OPEN = "open"
    FLAGGED = "flagged"
    DONE = "done"


class ReasonCode(StrEnum):
    """What is wrong with a figure, or what it depends on."""

    ROUNDING = "rounding"
    OUTDATED = "outdated"
    DEFINITION = "definition"
    BASE = "base"
    PERIOD = "period"
    PERCENTAGE_POINTS = "percentage_points"
    SOURCE_CONFLICT = "source_conflict"
    ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True)
class Review:
    """A verdict with its reasons and note."""

    verdict: Verdict | None = None
    status: Status = Status.OPEN
    reasons: tuple[ReasonCode, ...] = ()
    note: str = ""
    reviewer: str | None = None
    at: str | None = None
    """When it was last changed, ISO 8601 in UTC."""

    def to_dict(self) -> dict[str, Any]:
        """The `review` of the JSON contract."""
        return {
            "verdict": self.verdict.value if self.verdict else None,
            "status": self.status.value,
            "reasons": [reason.value for reason in self.reasons],
            "note": self.note,
            "reviewer": self.reviewer,
            "at": self.at,
        }


OPEN = Review()
"""The review of a claim that nobody has judged yet."""


def verdict_named(name: str) -> Verdict:
    """The verdict of that name.

    Raises SessionError that lists the verdicts where there is none.
    """
    try:
        return Verdict(name)
    except ValueError as error:
        raise SessionError(f"{name!r} is no verdict; use one of: {', '.join(Verdict)}") from error


def reason_codes(names: Iterable[str]) -> tuple[ReasonCode, ...]:
    """The reason codes of those names, without repeats, in the order given."""
    try:
        return tuple(dict.fromkeys(ReasonCode(name) for name in names))
    except ValueError as error:
        raise SessionError(f"{error}; use one of: {', '.join(ReasonCode)}") from error
