"""What a reader of one format gives back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

__all__ = ["Article", "iso_day"]


@dataclass(frozen=True, slots=True)
class Article:
    """The text of a file and what the file says of itself."""

    text: str
    title: str | None = None
    published: date | None = None
    url: str | None = None
    metadata: dict[str, str] = field(default_factory=dict)


def iso_day(text: str | None) -> date | None:
    """The day of an ISO 8601 date or time, or None."""
    try:
        return date.fromisoformat((text or "").strip()[:10])
    except ValueError:
        return None
