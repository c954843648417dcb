"""Which quantities make a checkable claim, and its context: what, where, when, who says so."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from factcheck.claims.claim import Claim, Details, Kind, Tense

if TYPE_CHECKING:
    from factcheck.claims.extraction import extract, extract_bare
    from factcheck.claims.sentences import Sentence, split_sentences
    from factcheck.claims.worthiness import DEFAULT_THRESHOLD

__all__ = [
    "DEFAULT_THRESHOLD",
    "Claim",
    "Details",
    "Kind",
    "Sentence",
    "Tense",
    "extract",
    "extract_bare",
    "split_sentences",
]

_HOMES = {
    "DEFAULT_THRESHOLD": "worthiness",
    "Sentence": "sentences",
    "extract": "extraction",
    "extract_bare": "extraction",
    "split_sentences": "sentences",
}


def __getattr__(name: str) -> Any:
    """Import the extraction on first use: a screen that shows claims does not need it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"factcheck.claims.{_HOMES[name]}"), name)
