"""Claim → ranked candidate observations or computed results."""

from factcheck.matching.candidate import Candidate
from factcheck.matching.finding_candidates import find_candidates
from factcheck.matching.unit_reading import PLAIN_NUMBER

__all__ = ["PLAIN_NUMBER", "Candidate", "find_candidates"]
