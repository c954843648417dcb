"""Spans of calendar time, and the words that name them."""

from factcheck.periods.mentions import PeriodMention, find_periods
from factcheck.periods.period import Period, parse_period

__all__ = ["Period", "PeriodMention", "find_periods", "parse_period"]
