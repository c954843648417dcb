"""Claim → ranked candidate observations or computed results."""

from factcheck.matching.candidate import Candidate
from factcheck.matching.finding_candidates import find_candidates

__all__ = ["Candidate", "find_candidates"]
