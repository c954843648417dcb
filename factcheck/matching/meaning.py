"""Series by meaning: what the words and the unit of a claim say about each that the search found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.claims import Claim
from factcheck.matching.measuring import Agreement, ClaimWords, agree, is_beside
from factcheck.matching.per_library import per_library
from factcheck.matching.ranking import words_fit
from factcheck.matching.series.groups import key_of
from factcheck.matching.unit_reading import UnitFit, unit_fit
from factcheck.matching.words import stems
from factcheck.places import find_places
from factcheck.references import Hit, Indicator, Library

__all__ = ["Meant", "names_of_files", "ranked", "titles_of"]

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


@per_library
def titles_of(library: Library) -> dict[int, str]:
    """The titles of the files, by the id of the source."""
    return {source.id: source.title or "" for source in library.sources}


@per_library
def names_of_files(library: Library) -> dict[int, str]:
    """The titles of the files and their names, by the id of the source."""
    return {one.id: f"{one.title or ''} . {one.path.rpartition('/')[2]}" for one in library.sources}


def ranked(claim: Claim, words: ClaimWords, hits: Sequence[Hit], titles: Mapping[int, str]) -> list[Meant]:
    """The series of the hits, best first; the order of the search breaks ties.

    `titles` are those of the files, by the id of the source.
    """
    skip = frozenset(stems(claim.place or ""))
    told = {one.key: claim.sentence[one.start : one.end] for one in find_places(claim.sentence)}
    found = [
        Meant(
            hit.indicator,
            _agreement(words, hit.indicator, told, skip, titles.get(hit.indicator.source_id, "")),
            unit_fit(claim, hit.indicator),
        )
        for hit in hits
    ]
    return sorted(found, key=lambda meant: -meant.rank)


def _agreement(
    words: ClaimWords, indicator: Indicator, told: Mapping[str, str], skip: frozenset[str], title: str
) -> Agreement:
    """How well words and series agree; where the text names the place of a dimension, the measure must still
    be that of the figure and not of another one of the sentence."""
    found = agree(words, _in_words_of(told, indicator), skip, title)
    values = indicator.dimensions.values() if told else ()
    if not any(key_of(value) in told for value in values):
        return found
    measure = " . ".join([indicator.name, *(value for value in values if key_of(value) is None)])
    return replace(found, neighbours=True) if is_beside(words, measure) else found


def _in_words_of(told: Mapping[str, str], indicator: Indicator) -> Indicator:
    """A series with the places of its dimensions named as a text names them (`Burmese` for `Myanmar`)."""
    values = indicator.dimensions.values() if told else ()
    named = {value: told[key] for value in values if (key := key_of(value)) and key in told}
    if not named:
        return indicator
    subject = indicator.subject
    for value, name in named.items():
        subject = subject.replace(value, name) if subject else None
    dimensions = {header: named.get(value, value) for header, value in indicator.dimensions.items()}
    return replace(indicator, subject=subject, dimensions=dimensions)
