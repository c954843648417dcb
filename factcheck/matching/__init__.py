"""Claim → ranked candidate observations or computed results."""

from factcheck.matching.candidate import Candidate

__all__ = ["Candidate"]
