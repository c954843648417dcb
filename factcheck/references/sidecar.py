"""What the files beside a table say of it: publisher, title, licence, names, units and missing markers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

__all__ = ["FieldNotes", "Sidecar", "find_sidecar"]


@dataclass
class FieldNotes:
    """What a sidecar says of one column."""

    title: str | None = None
    description: str | None = None
    unit: str | None = None
    """As the sidecar writes it."""
    multiplier: float | None = None
    role: str | None = None
    missing: tuple[float, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    type: str | None = None


@dataclass
class Sidecar:
    """Facts about a table and its columns; nothing here is read from the table itself."""

    publisher: str | None = None
    title: str | None = None
    name: str | None = None
    """Title or name of this table among those of its package."""
    description: str | None = None
    url: str | None = None
    published: date | None = None
    retrieved: date | None = None
    licence: str | None = None
    header_row: int | None = None
    fields: dict[str, FieldNotes] = field(default_factory=dict)
    """By header as written."""
    files: list[str] = field(default_factory=list)
    """The files that were read."""
    extra: dict[str, Any] = field(default_factory=dict)

    def of(self, header: str) -> FieldNotes:
        return self.fields.get(header) or FieldNotes()


def find_sidecar(path: Path) -> tuple[Sidecar, str]:
    """What the files beside a table say of it, and a fingerprint of those files."""
    return Sidecar(), ""
