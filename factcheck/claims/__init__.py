"""Which quantities make a checkable claim, and its context: what, where, when, who says so."""

from factcheck.claims.claim import Claim, Details, Kind
from factcheck.claims.extraction import extract
from factcheck.claims.sentences import Sentence, split_sentences
from factcheck.claims.worthiness import DEFAULT_THRESHOLD

__all__ = ["DEFAULT_THRESHOLD", "Claim", "Details", "Kind", "Sentence", "extract", "split_sentences"]
