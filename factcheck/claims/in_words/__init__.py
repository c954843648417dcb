"""Claims whose figure is no numeral: `in double digits`, `doubled`, `for the fifth year`, `a record high`."""

from factcheck.claims.in_words.bare import bare, may_be_bare
from factcheck.claims.in_words.finding import find_worded, may_be_worded
from factcheck.claims.in_words.lengths import ranked_lengths
from factcheck.claims.in_words.runs import each_of, steady_lengths
from factcheck.claims.in_words.taken import lengths_taken
from factcheck.claims.in_words.worded import About, Worded

__all__ = [
    "About",
    "Worded",
    "bare",
    "each_of",
    "find_worded",
    "lengths_taken",
    "may_be_bare",
    "may_be_worded",
    "ranked_lengths",
    "steady_lengths",
]
