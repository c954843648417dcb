"""Claims about contestants, answered from the long tables of a library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.claims import Claim
from factcheck.documents import Document
from factcheck.matching.candidate import Candidate
from factcheck.matching.contests.board import Board, Measure, board_of
from factcheck.matching.contests.cues import listed
from factcheck.matching.contests.names import Field, fields
from factcheck.matching.contests.results import Result, computed
from factcheck.matching.contests.setting import (
    Place,
    Time,
    of_first_rounds,
    other_ballots,
    place_of,
    text_before,
    time_of,
)
from factcheck.matching.contests.subjects import Sides, sides
from factcheck.matching.contests.wording import Asked, Operation, asked, stem_of
from factcheck.matching.words import stems, tokens, weight
from factcheck.references import Observation

if TYPE_CHECKING:
    from factcheck.references import Hit, Library, Source

__all__ = ["proposed"]

_SURE, _UNSURE = 0.85, 0.55
"""Probability of a computation that the words ask for, and of one that they only allow."""
_MOST_SOURCES = 3
_SHORTEST_NOUN = 4
_NEAR_BY = 1200
"""Characters before a claim in which what the contest is about is named."""


def proposed(
    claim: Claim, library: Library, hits: Sequence[Hit], document: Document | None
) -> list[Candidate]:
    """The computations over tables of contestants that a claim states, at most one a table."""
    wanted = asked(claim)
    if wanted is None:
        return []
    found = (
        _candidate(claim, library, source, wanted, document)
        for source in _sources(claim, library, hits, document)
    )
    return [one for one in found if one is not None]


def _sources(
    claim: Claim, library: Library, hits: Sequence[Hit], document: Document | None
) -> Iterator[Source]:
    """The files of the series that the words and the names before the claim bring up."""
    told = f"{text_before(claim, document)[-400:]} {claim.sentence}"
    names = [word for word in told.split() if word[:1].isupper() and weight(stem_of(word))]
    words = [*tokens(" ".join(names)), *(word for word in tokens(claim.sentence) if weight(stem_of(word)))]
    more = library.search(list(dict.fromkeys(words))[:80], limit=60) if words else []
    by_id = {source.id: source for source in library.sources}
    ordered = dict.fromkeys(hit.indicator.source_id for hit in [*more, *hits] if hit.indicator.dimensions)
    yield from [by_id[number] for number in ordered if number in by_id][:_MOST_SOURCES]


def _candidate(
    claim: Claim, library: Library, source: Source, wanted: Asked, document: Document | None
) -> Candidate | None:
    board = board_of(library, source)
    if board is None or other_ballots(claim, _headers(board)):
        return None
    published = document.published if document else None
    time = time_of(claim, board, document, published)
    measure = _measure(claim, board, wanted, document)
    if time is None or measure is None:
        return None
    rows = board.at(time.period)
    place = place_of(claim, board, rows, wanted, document)
    if place is None:
        return None
    return _settled(claim, library, board, measure, wanted, time, place, document)


def _settled(
    claim: Claim,
    library: Library,
    board: Board,
    measure: Measure,
    wanted: Asked,
    time: Time,
    place: Place,
    document: Document | None,
) -> Candidate | None:
    """The computation for the first dimension that has the contestant whom the text names."""
    before = text_before(claim, document)
    fit = fields(board, board.at(time.period), measure.values)
    found: Sides | None = None
    field: Field = fit[0]
    for field in fit:
        found = sides(field, wanted, before)
        if found is not None:
            break
    nobody = found is None
    if nobody:
        field = fit[0]
        if wanted.operation not in (Operation.WHOLE, Operation.LEAD) or _names_somebody(wanted):
            return None
    result = computed(board, measure, field, place, wanted, found)
    if result is None:
        return None
    named = wanted.sure and (found is None or found.sure)
    if _is_confused(claim, wanted, field, result):
        return None
    sure = named and not of_first_rounds(document, claim) and not _is_turned(claim, result)
    return _as_candidate(claim, wanted, library, board, result, time, place, sure)


def _is_confused(claim: Claim, wanted: Asked, field: Field, result: Result) -> bool:
    """Whether the one who seems to be ahead is behind another of the sentence: they may be taken for each
    other."""
    several = len({one.who for one in field.mentions(claim.sentence)}) > 1
    return wanted.operation is Operation.LEAD and several and result.value < 0


def _is_turned(claim: Claim, result: Result) -> bool:
    """Whether the one who is said to be ahead is behind, by another figure: perhaps another contest."""
    quantity = claim.quantity
    lower, upper = quantity.lower, quantity.upper
    inside = (lower is None or lower <= -result.value) and (upper is None or -result.value <= upper)
    return result.value < 0 and not inside


def _names_somebody(wanted: Asked) -> bool:
    """Whether the number is somebody's that the table does not know."""
    if wanted.operation is Operation.WHOLE:
        return False
    said = set(tokens(wanted.left))
    return bool(said & (listed("win") | listed("lose") | listed("he") | listed("she")))


def _measure(claim: Claim, board: Board, wanted: Asked, document: Document | None) -> Measure | None:
    """The column that the number's noun names; for shares and places the one that the text speaks of."""
    unit = claim.quantity.unit or ""
    elliptic = wanted.operation is Operation.LEAD and not unit
    if wanted.operation in (Operation.SUM, Operation.LEAD) and not wanted.points and not elliptic:
        same = [one for one in board.measures if unit and one.indicator.unit == unit]
        if len(same) == 1:
            return same[0]
        noun = stem_of(unit.rpartition(" ")[2])
        behind = [stem_of(word) for word in tokens(wanted.right)[:3]]
        named = [one for one in board.measures if _names(one, noun)]
        people = claim.quantity.counted and any(_names(m, word) for m in board.measures for word in behind)
        if not named and people:
            named = [one for one in board.measures if any(_names(one, word) for word in behind)]
        return named[0] if len(named) == 1 else None
    told = f"{text_before(claim, document)[-_NEAR_BY:]} {document.title or '' if document else ''}"
    words = {wanted.noun} if wanted.noun else set(stems(f"{told} {claim.sentence}"))
    named = [one for one in board.measures if any(_names(one, stem_of(word)) for word in words if word)]
    return named[0] if len(named) == 1 else None


def _names(measure: Measure, noun: str) -> bool:
    """Whether a stem of a noun stands in a header, also in one whose words are run together."""
    if len(noun) < _SHORTEST_NOUN:
        return False
    header = f"{measure.indicator.column} {measure.whole_column or ''}".casefold()
    return noun in header or noun == stem_of(measure.indicator.unit or "")


def _headers(board: Board) -> str:
    values = (str(value) for name in board.dimensions for value in set(board.dimensions[name].tolist()))
    titles = (board.source.title or "", *(one.indicator.column for one in board.measures))
    return " ".join((*titles, *board.dimensions, *values))


def _as_candidate(
    claim: Claim,
    wanted: Asked,
    library: Library,
    board: Board,
    result: Result,
    time: Time,
    place: Place,
    sure: bool,
) -> Candidate:
    first = library.observation(int(board.ids[result.row]), int(board.lines[result.row]))
    score = _SURE if sure else _UNSURE
    return Candidate(
        observation=_observation(claim, wanted, first, result, time, place),
        score=score,
        same_measure=score,
        same_place=True if place.sure else None,
        same_period=True if time.sure else None,
        operation=result.operation,
        cells=(first,),
        steps=result.steps,
        warnings=() if claim.period else (f"date: the contest is that of {time.period}",),
    )


def _observation(
    claim: Claim, wanted: Asked, first: Observation, result: Result, time: Time, place: Place
) -> Observation:
    measured = wanted.operation in (Operation.SUM, Operation.LEAD) and not (
        claim.quantity.counted or wanted.points
    )
    return replace(
        first,
        indicator=result.operation,
        place=place.name,
        place_key=first.place_key if place.name else None,
        period=time.shown,
        value=result.value,
        lower=result.value - result.slack if result.slack else None,
        upper=result.value + result.slack if result.slack else None,
        comparator="equal",
        unit=first.unit if measured else claim.quantity.unit,
        unit_certain=first.unit_certain if measured else True,
        scale_certain=first.scale_certain or not measured,
        aggregate=True,
    )
