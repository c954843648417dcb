"""Long tables of contests: who got how much, where and when; leads, shares, places carried.

board       the rows of a file by contestant, place and time, with the column that holds the whole
names       contestants that a text names, in full, by surname or by a pronoun
wording     what the words around a number ask for: a lead, a share, a count of places, a sum
setting     the place and the time that are meant, and how surely
results     the computation, line by line
"""

from factcheck.matching.contests.proposing import candidates

__all__ = ["candidates"]
