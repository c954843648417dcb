"""Long tables of contests: who got how much, where and when; leads, shares, places carried.

board       the rows of a file by contestant, place and time, with the column that holds the whole
names       contestants that a text names, in full or by surname; subjects: who is meant, against whom
wording     what the words around a number ask for: a lead, a share, a count of places, a sum
setting     the place and the time that are meant, and how surely
results     the computation, line by line; proposing: the candidate
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.claims import Claim
    from factcheck.documents import Document
    from factcheck.matching.candidate import Candidate
    from factcheck.references import Hit, Library

__all__ = ["candidates"]


def candidates(
    claim: Claim, library: Library, hits: Sequence[Hit], document: Document | None
) -> list[Candidate]:
    """The computations over tables of contestants that a claim states, at most one a table.

    `hits` are the series that may be meant, best first; their files are looked at first.
    """
    from factcheck.matching.contests.proposing import proposed

    return proposed(claim, library, hits, document)
