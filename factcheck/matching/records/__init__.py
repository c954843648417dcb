"""Claims about record tables: counts, shares, sums, averages, extremes over rows."""

from factcheck.matching.records.matcher import candidates

__all__ = ["candidates"]
