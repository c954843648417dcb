"""Derived claims over series: what no cell states but the reference files can tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.claims import Claim
    from factcheck.matching.candidate import Candidate
    from factcheck.references import Hit, Library

__all__ = ["candidates"]


def candidates(
    claim: Claim, library: Library, hits: Sequence[Hit], published: date | None
) -> list[Candidate]:
    """The computed results that may speak about a claim, best first.

    `hits` are the indicators that may be meant, best first. The score of a candidate says how surely the
    words ask for its computation; whether its indicator is the one that is meant (`same_measure`, here 1)
    is for the caller to say, but for the few indicators outside `hits` that a search of its own adds. A
    reading that the words allow
    but another reading contradicts carries a warning; where only a less likely reading fits the claim,
    the likelier ones are marked as not comparable, so that neither refutes.
    """
    from factcheck.matching.series.settle import settled

    return settled(claim, library, hits, published)
