"""The article as the later stages see it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

__all__ = ["Document", "Paragraph"]

_BREAK = re.compile(r"\n+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of lines between line breaks; `document.text[start:end]` is its text."""

    start: int
    end: int


@dataclass(frozen=True)
class Document:
    """An article: every offset in factcheck counts characters of `text`."""

    text: str
    """The text as read; never changed afterwards."""
    source: str = "-"
    """The file name as the user gave it, `-` for standard input."""
    title: str | None = None
    published: date | None = None
    """The day as of which the claims are to be judged."""
    url: str | None = None
    metadata: dict[str, str] = field(default_factory=dict)
    """What else the file said of itself (author, site …)."""

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs in order; blank ones are left out."""
        found, at = [], 0
        for gap in [*_BREAK.finditer(self.text), None]:
            end = gap.start() if gap else len(self.text)
            if self.text[at:end].strip():
                found.append(Paragraph(at, end))
            at = gap.end() if gap else end
        return found

    def to_dict(self) -> dict[str, Any]:
        return {
            "source": self.source,
            "title": self.title,
            "published": self.published.isoformat() if self.published else None,
            "url": self.url,
            "characters": len(self.text),
        }
