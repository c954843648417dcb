"""Candidate computations over the record tables of a library for one claim."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.claims import Claim
from factcheck.matching.candidate import Candidate
from factcheck.matching.records.forms import Form, Stated, form_of, stated_by
from factcheck.matching.records.language import language
from factcheck.matching.records.proposals import proposals
from factcheck.matching.records.ranking import Family, certainty, families, is_countered, rank
from factcheck.matching.records.scene import Scene
from factcheck.matching.records.selection import likely_tables
from factcheck.matching.records.sentence import Reading, read_sentence
from factcheck.matching.records.unsaid import leaves_out
from factcheck.matching.records.working import as_candidate, in_words, lines_of
from factcheck.quantities import Comparator
from factcheck.references import Library

__all__ = ["candidates", "rows_used"]

MOST_CANDIDATES = 5
_CLAUSE_END = re.compile(r"[,;:.!?()—–]")
_DENIED = 5
"""Words from `never` to the bound that it denies."""


@dataclass(frozen=True, slots=True)
class _Search:
    """What was found for one claim, best first, and what its number looks like."""

    found: list[Family]
    form: Form
    stated: Stated
    scenes: dict[int, Scene]
    """Id of a table → the claim in front of it."""


def candidates(claim: Claim, library: Library) -> list[Candidate]:
    """The computations over record tables that the claim most probably states, best first.

    Scores are probabilities that the computation is the one meant; what is missing to 1 is that none is.
    """
    search = _search(claim, library)
    if search is None:
        return []
    return [
        as_candidate(
            family,
            search.form,
            search.stated,
            certainty(search.found, search.stated) if i == 0 else family.probability,
            of_answers=family.best.table.asks,
            doubtful=leaves_out(search.scenes[id(family.best.table)], family.best.query)
            or is_countered(family, search.found, search.stated),
        )
        for i, family in enumerate(search.found[:MOST_CANDIDATES])
    ]


def rows_used(claim: Claim, operation: str, library: Library) -> tuple[int, ...]:
    """The lines of the file whose rows one of the claim's candidates counts or computes with; empty where no
    candidate has this operation."""
    search = _search(claim, library)
    families = search.found[:MOST_CANDIDATES] if search else []
    best = (family.best for family in families)
    return next((lines_of(one.table, one.query) for one in best if in_words(one.query) == operation), ())


def _search(claim: Claim, library: Library) -> _Search | None:
    start = claim.start - claim.sentence_start
    reading = read_sentence(claim.sentence, start, start + len(claim.text))
    form = form_of(claim, reading)
    stated = stated_by(claim, form)
    if stated is None or _is_open(claim, reading, form):
        return None
    tables = likely_tables(library.records(), reading)
    scenes = [Scene(table, reading, form, stated.value) for table in tables]
    proposed = [(scene.table, query) for scene in scenes for query in proposals(scene)]
    worth = scenes[0].subject.worth + scenes[0].subject.strangeness(claim.place) if scenes else 0.0
    found = families(rank(proposed, stated, worth))
    return _Search(found, form, stated, {id(scene.table): scene for scene in scenes})


def _is_open(claim: Claim, reading: Reading, form: Form) -> bool:
    """Whether the number is a condition (`the lowest when the score is 6`), or a bound that is denied (`never
    more than 7`): what the rows then say is not what it states."""
    spoken = language().words
    if not (form.percent or form.rank) and _in_condition(reading):
        return True
    before = {
        word.text for word in reading.words[max(0, reading.claimed_word - _DENIED) : reading.claimed_word]
    }
    bounded = claim.quantity.comparator in (Comparator.MORE_THAN, Comparator.LESS_THAN)
    return bounded and bool(before & spoken["denials"])


def _in_condition(reading: Reading) -> bool:
    """Whether the number stands in a clause that limits what another one states (`lowest when it is 6`).

    A clause after a comma only adds to what it follows (`the worst year was 2013, when 65 drowned`)."""
    openers, conditions = (language().words[name] for name in ("base_clauses", "conditions"))
    for i in range(reading.claimed_word - 1, -1, -1):
        word = reading.words[i]
        between = reading.text[word.end : reading.words[i + 1].start] if i + 1 < len(reading.words) else ""
        if _CLAUSE_END.search(between) or word.text[0].isdecimal():
            return False
        if word.text in openers:
            adds = i > 0 and "," in reading.text[reading.words[i - 1].end : word.start]
            return word.text in conditions or not adds
    return False
