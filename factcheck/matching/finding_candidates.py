"""All candidates of a claim, best first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.claims import Claim, Kind
from factcheck.documents import Document
from factcheck.matching import cells, contests
from factcheck.matching.adjectives import with_measure
from factcheck.matching.agreeing import agrees
from factcheck.matching.candidate import Candidate
from factcheck.matching.computing import from_records, from_series, yielding
from factcheck.matching.file_places import at_its_own_place
from factcheck.matching.framing import without_what_is_taken_out
from factcheck.matching.locating import is_of_a_group, may_add_up_to, may_hold
from factcheck.matching.meaning import Meant, names_of_files, ranked, titles_of
from factcheck.matching.measuring import ClaimWords, claim_words
from factcheck.matching.price_years import years_stated
from factcheck.matching.ranking import log_odds
from factcheck.matching.series_doubts import Doubts
from factcheck.matching.shared_base import with_base
from factcheck.matching.thesaurus import mentions, terms
from factcheck.matching.twelve_months import doubted_by_months
from factcheck.matching.undated import as_told, is_of_the_past, tells_of_then
from factcheck.matching.words import stems, tokens, weight
from factcheck.references import Hit, Library

__all__ = ["find_candidates"]

SEARCHED = 300
"""Series that the word search returns; files with many dimensions have dozens of near twins."""
HITS = 120
"""Of these, the series that are compared word by word."""
ADDED = 0.25
"""How surely a series of all countries tells of the world, for the order of search."""
MOST_CANDIDATES = 20
MOST_TERMS = 150
"""Words and phrases sent to the word search."""
NEAR_BY = 300
"""Characters of the opening and of the text before a claim that set its scene: two sentences or so."""
_ASIDE = re.compile(r", (?:which|who|whose|where|an?|home to)\b[^;:]*?\d[^;:]*?,(?!\d)")
TIE = 0.3
"""Candidates whose log-odds differ by less are equal, and the figure itself may part them."""


def find_candidates(claim: Claim, library: Library, *, document: Document | None = None) -> list[Candidate]:
    """Observations and computed results that may speak about a claim, best first."""
    claim = with_base(with_measure(claim))
    by_words = _hits(claim, library)
    claim = at_its_own_place(claim, by_words, library)
    hits = ranked(claim, _words(claim, document), by_words, titles_of(library))
    search = _Search(
        hits, library, document, Doubts(claim, names_of_files(library)), Doubts(claim, titles_of(library))
    )
    found = [*_candidates(claim, search), *from_records(claim, library)]
    told = as_told(claim)
    if told is not None:
        if is_of_the_past(claim, document.published if document else None):
            found = [replace(one, same_period=False) for one in found]
        then = _of_then(told, claim, search)
        found = _joined(then, found) if tells_of_then(claim) else _joined(found, then)
    if is_of_a_group(claim):
        found = [replace(one, same_place=one.same_place and None) for one in found]
    won = contests.candidates(claim, library, [Hit(one.indicator, 1.0) for one in hits], document)
    found = [*yielding(found, won), *won]
    found = doubted_by_months(claim, found, hits, library)
    found.sort(key=_order)
    return _ties_broken(claim, found)[:MOST_CANDIDATES]


@dataclass(frozen=True, slots=True)
class _Search:
    """Where a claim is looked for, at whatever time."""

    hits: list[Meant]
    library: Library
    document: Document | None
    of_cells: Doubts
    of_results: Doubts


def _candidates(claim: Claim, search: _Search) -> list[Candidate]:
    hits, library, document = search.hits, search.library, search.document
    published = document.published if document else None
    end = claim.sentence_start + len(claim.sentence)
    fixed = years_stated(document.text, end) if document else years_stated(claim.sentence, end)
    before = _before(claim, document)
    return [
        *cells.candidates(claim, hits, library, published, before, search.of_cells, fixed_prices=fixed),
        *from_series(claim, hits, library, published, search.of_results),
    ]


def _of_then(told: Claim, claim: Claim, search: _Search) -> list[Candidate]:
    """The candidates of a claim without a date for the time that its text tells of."""
    found = [one for one in _candidates(told, search) if one.same_period is not False]
    warning = f"date: the time is that of the text before, {told.period}"
    sure = tells_of_then(claim)
    level = claim.kind in (Kind.LEVEL, Kind.COUNT)
    return [
        replace(
            one,
            same_period=one.same_period if sure and (level or not one.operation) else None,
            warnings=(*one.warnings, warning) if one.same_period else one.warnings,
        )
        for one in found
    ]


def _joined(first: list[Candidate], second: list[Candidate]) -> list[Candidate]:
    """Both, without those of the second that the first has as well."""
    known = {_identity(one) for one in first}
    return [*first, *(one for one in second if _identity(one) not in known)]


def _identity(one: Candidate) -> tuple[str, int, str, str | None]:
    cell = one.observation
    return cell.path, cell.line, cell.column, one.operation


def _order(candidate: Candidate) -> tuple[float, str, int]:
    cell = candidate.observation
    return (-candidate.score, cell.path, cell.line)


def _words(claim: Claim, document: Document | None) -> ClaimWords:
    start = claim.start - claim.sentence_start
    ranked = claim.kind is Kind.RANK
    sentence = without_what_is_taken_out(claim.sentence)
    own, rest = _clause(sentence, start, start + (0 if ranked else len(claim.text)))
    subject = (claim.subject or "").replace(claim.text, " ")
    skip = frozenset(stems(claim.place or ""))
    noun = claim.quantity.unit if claim.quantity.counted else claim.details.head
    context = f"{rest} . {_context(claim, document)}"
    return claim_words(subject, own, context, noun, skip, _beside(claim, subject))


def _beside(claim: Claim, subject: str) -> str:
    """What the other figures of the sentence are about, where the claim has words of its own."""
    telling = any(weight(stem) == 1 for stem in stems(subject))
    return " . ".join(claim.details.beside) if telling else ""


def _clause(sentence: str, start: int, end: int) -> tuple[str, str]:
    """The words of the sentence about the figure, the figure itself left out, and the others.

    A sentence is parted at its semicolons where every part has a figure of its own: a list of claims. So is
    an aside with a figure of its own (`Chad, which has taken in 5,000, has`).
    """
    first, last = sentence.rfind(";", 0, start) + 1, sentence.find(";", end)
    last = len(sentence) if last < 0 else last
    if not all(any(char.isdigit() for char in part) for part in sentence.split(";")):
        first, last = 0, len(sentence)
    asides = list(_ASIDE.finditer(sentence))
    around = next((one for one in asides if one.start() <= start and end <= one.end()), None)
    if around:
        inside = f"{sentence[around.start() : start]} {sentence[end : around.end()]}"
        return inside, f"{sentence[: around.start()]} {sentence[around.end() :]}"
    told = " . ".join(one[0] for one in asides)
    own = [sentence[first:start], sentence[end:last]]
    for one in asides:
        own = [part.replace(one[0], " ") for part in own]
    return " ".join(own), f"{sentence[:first]} {sentence[last:]} {told}"


def _context(claim: Claim, document: Document | None) -> str:
    """Headline, opening and the sentences just before: what a reader still has in mind."""
    if document is None:
        return ""
    opening = document.text[: min(NEAR_BY, claim.sentence_start)]
    return " . ".join([document.title or "", opening, _before(claim, document)])


def _before(claim: Claim, document: Document | None) -> str:
    if document is None:
        return ""
    return document.text[max(claim.sentence_start - NEAR_BY, 0) : claim.sentence_start]


def _hits(claim: Claim, library: Library) -> list[Hit]:
    """Series found by the sentence, by the subject in its own words, in other words, and by its concept.

    The name of a place, or a rare synonym, would drown a measure that many series mention.
    """
    place = frozenset(stems(claim.place or ""))
    subject = claim.subject or ""
    queries = [
        _query(subject, claim.sentence),
        *(
            [word for word in words if place.isdisjoint(stems(word))]
            for words in (list(_telling(subject)), _query(subject), _concepts(subject))
        ),
    ]
    found = (hit for query in queries if query for hit in _found(query, claim.place_key, library))
    return list({hit.indicator.id: hit for hit in found}.values())


def _found(query: list[str], place_key: str | None, library: Library) -> list[Hit]:
    """What the word search finds, series that hold the claim's place first."""
    found = library.search(query, limit=SEARCHED)
    if place_key:
        found.sort(key=lambda hit: -_at_place(library, hit.indicator.id, place_key))
    return found[:HITS]


def _at_place(library: Library, indicator_id: int, key: str) -> float:
    """How surely a series tells of a place, as it stands or added up."""
    held = may_hold(library, indicator_id, key)
    return held if held >= ADDED else ADDED * may_add_up_to(library, indicator_id, key)


def _query(*texts: str) -> list[str]:
    """What to search for: the words of the texts, then what else the field calls them."""
    wanted = dict.fromkeys(word for text in texts for word in _telling(text))
    for text in texts:
        for mention in mentions(stems(text)):
            wanted.update(dict.fromkeys(terms(mention.concept)))
    return list(wanted)[:MOST_TERMS]


def _concepts(subject: str) -> list[str]:
    """What the phrases of the subject are called: `people live` is also searched as `population` alone."""
    found = (mention for mention in mentions(stems(subject)) if mention.end - mention.start > 1)
    return list(dict.fromkeys(terms(mention.concept)[0] for mention in found))


def _telling(text: str) -> Iterator[str]:
    return (token for token in tokens(text) if weight(token) and not token.isdigit())


def _ties_broken(claim: Claim, found: list[Candidate]) -> list[Candidate]:
    """Among candidates as good as the first, those whose figure agrees come first, and say so."""
    if not found:
        return found
    least = log_odds(found[0].score) - TIE
    equal = [one for one in found if log_odds(one.score) >= least]
    near = [one for one in equal if _close(claim, one)]
    if not near or near[0] is found[0] or _close(claim, found[0]):
        return found
    chosen = replace(
        near[0], warnings=(*near[0].warnings, "value: chosen among equals because its figure agrees")
    )
    return [chosen, *(one for one in found if one is not near[0])]


def _close(claim: Claim, candidate: Candidate) -> bool:
    return candidate.mismatch is None and agrees(claim, candidate.observation)
