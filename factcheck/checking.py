"""The whole way from a text to checked claims."""

from __future__ import annotations

from datetime import date

from factcheck.documents import Document
from factcheck.findings import CheckedClaim
from factcheck.references import Library

__all__ = ["check"]


def check(text: str | Document, library: Library, published: str | date | None = None) -> list[CheckedClaim]:
    """Every checkable claim of a text, in order, with its finding."""
    raise NotImplementedError
