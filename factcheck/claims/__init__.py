"""Which quantities make a checkable claim, and its context: what, where, when, who says so."""

from factcheck.claims.claim import Claim, Details, Kind

__all__ = ["Claim", "Details", "Kind"]
