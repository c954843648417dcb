"""Series by meaning: what the words and the unit of a claim say about each that the search found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.claims import Claim
from factcheck.matching.measuring import Agreement, ClaimWords, agree
from factcheck.matching.ranking import words_fit
from factcheck.matching.unit_reading import UnitFit, unit_fit
from factcheck.matching.words import stems
from factcheck.references import Hit, Indicator, Library

__all__ = ["Meant", "ranked", "titles_of"]

OTHER_UNIT = 1.5
"""What a series loses in rank where its unit is of another dimension: it may still serve a computation."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A series and how well it fits in words and unit."""

    indicator: Indicator
    agreement: Agreement
    units: UnitFit

    @property
    def rank(self) -> float:
        return words_fit(self.agreement) - OTHER_UNIT * (1 - self.units.fit)


def titles_of(library: Library) -> dict[int, str]:
    """The titles of the files, by the id of the source."""
    return {source.id: source.title or "" for source in library.sources}


def ranked(claim: Claim, words: ClaimWords, hits: Sequence[Hit], titles: Mapping[int, str]) -> list[Meant]:
    """The series of the hits, best first; the order of the search breaks ties.

    `titles` are those of the files, by the id of the source.
    """
    skip = frozenset(stems(claim.place or ""))
    found = [
        Meant(
            hit.indicator,
            agree(words, hit.indicator, skip, titles.get(hit.indicator.source_id, "")),
            unit_fit(claim, hit.indicator),
        )
        for hit in hits
    ]
    return sorted(found, key=lambda meant: -meant.rank)
