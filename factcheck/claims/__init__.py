"""Which quantities make a checkable claim, and its context: what, where, when, who says so."""

from factcheck.claims.claim import Claim, Details, Kind
from factcheck.documents import Document

__all__ = ["Claim", "Details", "Kind", "extract"]


def extract(text: str | Document) -> list[Claim]:
    """The checkable claims of a text, in order."""
    raise NotImplementedError
