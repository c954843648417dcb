"""Words that stand where they restrict a measure to a part: `core inflation`, `inflation for pensioners`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.claims import Claim
from factcheck.claims.analysis import Analysis, Token, analyse
from factcheck.claims.language import classes, verb_forms
from factcheck.claims.language import words as claim_words
from factcheck.matching.listed import listed, listed_lines, listed_stems
from factcheck.matching.measuring import holdings
from factcheck.matching.narrowing import MOST_SHARED, shared
from factcheck.matching.thesaurus import mentions
from factcheck.matching.words import WEAK_WEIGHT, stems, weight
from factcheck.periods import find_periods
from factcheck.places import contains, find_places
from factcheck.quantities import Quantity, find_quantities
from factcheck.references import Indicator

__all__ = ["of_something_else", "restricted_to", "words_left_out"]

_EDGES = frozenset({"|", "SUB", "REL", ","})
_OF_WHOM = frozenset(
    ["among", "amongst", "for", "of", "in", "from", "on", "at", "by", "within", "with", "without"]
)
"""Prepositions after a measure whose noun may say of whom or of what part it is."""
_BODY = re.compile(r"\b[A-ZÀ-Ý][\w’'-]+(?: (?:(?:of|for|de|and|the) )?[A-ZÀ-Ý][\w’'-]+){2,}")
"""The name of a body (`Médecins Sans Frontières`); two capitals may be people (`Irish Catholics`)."""
_AGED = frozenset(["under", "over", "aged", "above", "below"])
"""Words between people and their age."""
_POSSESSES = frozenset(["have", "has", "had"])
_PHRASE = frozenset(["N", "ADJ", "NAME"])
_PASSED = frozenset(["DET", "ADV", "FIGURE", "NAME"])
"""Words over which a measure reaches the phrase that follows it."""
_SHARES = frozenset(["percent", "percentage point"])
_SUPERLATIVES = ("est", "ful")
"""Endings of adjectives that tell how a figure is found."""
_CHANGES = frozenset(["UP", "DOWN", "LEVEL", "SAY", "PLAN"])
"""Classes of verbs whose participles tell how a figure moves or is known (`soaring`, `estimated`)."""
SHORTEST = 3
"""Letters of a word that tells something; shorter ones are parts of codes."""
_REACH = 6
"""Words behind `and` in which the verb of a clause of its own stands."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    tag: str
    """That of the analysis; `NAME` for a part of the name of a place or a time, `FIGURE` for the claim's."""
    stems: tuple[str, ...]
    place: str | None = None
    """The key of the place that it names."""


@dataclass(frozen=True, slots=True)
class _Measure:
    """What a series says, as the stems of a claim's words."""

    held: frozenset[str]
    weak: bool
    """Whether its name has none but words that tell little elsewhere (`Population, total`)."""
    place_key: str | None
    """The place of the claim."""

    def names(self, word: _Word) -> bool:
        """Whether a word is one that says what the series measures."""
        least = WEAK_WEIGHT if self.weak else 1
        telling = (one for one in word.stems if one not in listed_stems("evaluative"))
        return word.tag != "NAME" and any(weight(one) >= least and one in self.held for one in telling)

    def leaves_unsaid(self, word: _Word) -> bool:
        """Whether the series does not say a word at all."""
        telling = [one for one in word.stems if len(one) >= SHORTEST and not one.isdigit()]
        return word.tag in ("N", "ADJ", "V") and bool(telling) and self.held.isdisjoint(telling)

    def lacks(self, word: _Word) -> bool:
        """Whether a word leaves out some of what the series measures."""
        if word.tag not in ("N", "ADJ") or _colours(word):
            return False
        left = (one for one in word.stems if one not in self.held and one not in _harmless())
        return any(weight(one) == 1 and len(one) >= SHORTEST and not one.isdigit() for one in left)


def restricted_to(claim: Claim, indicator: Indicator, title: str = "") -> str | None:
    """A doubt where a word of a claim's clause restricts the measure of a series to a part of it.

    It stands in one phrase with a word of the measure (`core inflation`), in a phrase that follows it
    (`inflation for pensioners`), or the verb of the measure is said of it (`cars emitted 5 tonnes`).
    """
    words = _clause(claim.sentence, claim.start - claim.sentence_start, _own(claim))
    measure = _measure(claim, indicator, title)
    share = claim.quantity.unit in _SHARES
    found = [*_restricting(words, measure), *(_of_its_noun(words, measure) if share else ())]
    if indicator.dimensions and len(set(found)) * MOST_SHARED < shared(claim.sentence, indicator):
        return None
    return f"definition: the text tells of '{found[0].text}', the reference does not" if found else None


def of_something_else(claim: Claim, indicator: Indicator, title: str = "") -> str | None:
    """A doubt where the clause of a later figure has a noun of its own and none of what a series measures
    (`5 percent of farmers own tractors, while 9 percent have a licence`)."""
    start = claim.start - claim.sentence_start
    words = _clause(claim.sentence, start, _own(claim))
    measure = _measure(claim, indicator, title)
    earlier = any(one.end <= start for one in _figures(claim.sentence))
    if not earlier or any(measure.names(word) for word in words):
        return None
    own = next((word.text for word in words if word.tag == "N" and measure.lacks(word)), None)
    return f"definition: the clause of the figure tells of '{own}', the reference does not" if own else None


@lru_cache(maxsize=256)
def _figures(sentence: str) -> tuple[Quantity, ...]:
    return tuple(find_quantities(sentence))


def words_left_out(
    claim: Claim, spans: Sequence[tuple[range, bool]], indicator: Indicator, title: str = ""
) -> list[str]:
    """The words in some stretches of a claim's sentence that leave out some of what a series measures.

    In a stretch that tells what is taken out or added, every word does that the series does not say.
    """
    a = analyse(claim.sentence, 0, len(claim.sentence), [_own(claim)])
    measure, names = _measure(claim, indicator, title), _names_in(claim.sentence)
    return [
        word.text
        for span, taken_out in spans
        for word in (_word(a.tokens[at], names) for at in a.inside(span.start, span.stop))
        if (measure.leaves_unsaid(word) if taken_out else measure.lacks(word))
    ]


def _restricting(words: Sequence[_Word], measure: _Measure) -> Iterator[_Word]:
    for start, end in _phrases(words):
        named = any(measure.names(word) for word in words[start:end])
        counted = words[start - 1].tag == "FIGURE" if start else False
        if named or _is_told(words, end, measure):
            yield from _lacking(words, start, end, measure)
        if counted:
            yield from _of_an_age(words, end)
            yield from _elsewhere(words, end, measure)
        if named or counted:
            yield from _following(words, end, measure)
    verb = next((at for at, word in enumerate(words) if word.tag == "V" and measure.names(word)), None)
    if verb is not None:
        yield from _following(words, verb + 1, measure)


def _phrases(words: Sequence[_Word]) -> Iterator[tuple[int, int]]:
    """Nouns and adjectives that stand together, but for what only colours the figure (`a mere 5`)."""
    start = 0
    while start < len(words):
        end = _past(words, start, _PHRASE)
        article = start > 0 and words[start - 1].text in ("a", "an")
        if end > start and not (article and _tag_at(words, end) == "FIGURE"):
            yield start, end
        start = end + 1


def _past(words: Sequence[_Word], at: int, tags: frozenset[str]) -> int:
    """The first place from `at` on whose word has none of the tags."""
    while at < len(words) and words[at].tag in tags:
        at += 1
    return at


def _tag_at(words: Sequence[_Word], at: int) -> str:
    return words[at].tag if 0 <= at < len(words) else "|"


def _is_told(words: Sequence[_Word], end: int, measure: _Measure) -> bool:
    """Whether the verb of the measure follows a phrase, which is what is measured then, or the phrase is
    said to have what the figure counts (`nursing homes had 5,000 deaths`)."""
    at = end
    while _tag_at(words, at) == "PREP" and _past(words, at + 1, _PASSED) > at + 1:
        at = _past(words, at + 1, _PASSED)
    possesses = at < len(words) and words[at].text in _POSSESSES and _tag_at(words, at + 1) == "FIGURE"
    if possesses:
        behind = words[at + 2 : _past(words, at + 2, _PHRASE)]
        return any(measure.names(word) for word in behind)
    at = _past(words, at, frozenset(["AUX", "ADV"]))
    return _tag_at(words, at) == "V" and measure.names(words[at])


def _following(words: Sequence[_Word], at: int, measure: _Measure) -> Iterator[_Word]:
    """The words that restrict in the phrases joined by prepositions to what ends before `at`."""
    while True:
        at = _past(words, at, _PASSED)
        if at >= len(words) or words[at].text not in _OF_WHOM:
            return
        start = _past(words, at + 1, frozenset(["DET", "ADV"]))
        at = _past(words, start, _PHRASE)
        if at == start or _tag_at(words, at) == "FIGURE":
            return
        if not (_points_at_the_cause(words, start, at) or _is_where(words, start, at)):
            yield from _lacking(words, start, at, measure)


def _points_at_the_cause(words: Sequence[_Word], start: int, end: int) -> bool:
    """`died from the disease`: what the whole text is about."""
    pointed = words[start - 1].text in ("the", "this", "that")
    return pointed and end == start + 1 and words[start].text in listed("causes")


def _is_where(words: Sequence[_Word], start: int, end: int) -> bool:
    """`in the Damascus suburbs`, `in the free trade area`."""
    *before, head = words[start:end]
    located = head.text in listed("locales") and words[start].tag == "NAME"
    makers, heads = (frozenset(line.split()) for line in listed_lines("blocs"))
    return located or (bool(before) and head.text in heads and all(word.text in makers for word in before))


def _lacking(words: Sequence[_Word], start: int, end: int, measure: _Measure) -> Iterator[_Word]:
    """The words of a phrase that leave something out.

    Those do not that can be graded (`highly vulnerable`), nor what is added to a whole (`confirmed and
    probable cases`), nor the noun of a place that follows (`the city of Hull`).
    """
    for at in range(start, end):
        graded = words[at].tag == "ADJ" and _tag_at(words, at - 1) == "ADV"
        joined = _tag_at(words, at - 1) == "CONJ" and _tag_at(words, at - 2) in _PHRASE | {"V"}
        added = joined and not measure.lacks(words[at - 2])
        located = words[at].text in listed("locales") and _tag_at(words, at + 2) == "NAME"
        if measure.lacks(words[at]) and not (graded or added or located):
            yield words[at]


def _of_its_noun(words: Sequence[_Word], measure: _Measure) -> Iterator[_Word]:
    """The words of what a share is said of right behind it, where that is no measure of the series (`a 19
    percent tax`)."""
    start = next(at for at, word in enumerate(words) if word.tag == "FIGURE") + 1
    end = _past(words, start, _PHRASE)
    if not any(measure.names(word) for word in words[start:end]):
        yield from _lacking(words, start, end, measure)


def _of_an_age(words: Sequence[_Word], at: int) -> Iterator[_Word]:
    """`17,000 people under 60`."""
    if at < len(words) and words[at].text in _AGED and _tag_at(words, at + 1) == "NUM":
        yield words[at + 1]


def _elsewhere(words: Sequence[_Word], at: int, measure: _Measure) -> Iterator[_Word]:
    """`20,000 soldiers in Mali`, said of another country."""
    place = words[at + 1].place if at + 1 < len(words) and words[at].text == "in" else None
    own = measure.place_key
    if place and own and not (contains(own, place) or contains(place, own)):
        yield words[at + 1]


def _colours(word: _Word) -> bool:
    """Whether an adjective tells how a figure is found or moves, and leaves out nobody."""
    compares = word.text.endswith("er") and word.text in claim_words("comparatives")
    if compares or word.text in listed("evaluative") or word.text in classes("superlatives"):
        return True
    changes = verb_forms().get(word.text, ("", "", ""))[1] in _CHANGES
    return word.tag == "ADJ" and (changes or word.text.endswith(_SUPERLATIVES))


@lru_cache(maxsize=1)
def _harmless() -> frozenset[str]:
    """Words that leave out nobody and nothing."""
    tables = (
        "narrowing_nothing",
        "neutral_modifiers",
        "said_of_all",
        "evaluative",
        "whole_agents",
        "settings",
    )
    return frozenset(one for table in tables for one in listed_stems(table))


def _own(claim: Claim) -> Quantity:
    """The quantity with its offsets in the sentence."""
    quantity, shift = claim.quantity, claim.sentence_start
    first, last = (at - shift if at >= 0 else at for at in (quantity.phrase_start, quantity.phrase_end))
    return replace(
        quantity, start=quantity.start - shift, end=quantity.end - shift, phrase_start=first, phrase_end=last
    )


@lru_cache(maxsize=256)
def _clause(sentence: str, start: int, quantity: Quantity) -> tuple[_Word, ...]:
    """The words between the edges of the clause around a figure."""
    a = analyse(sentence, 0, len(sentence), [quantity])
    figure = a.token_of(0, start)
    first, last = figure, figure + 1
    while first > 0 and not _is_edge(a, first - 1):
        first -= 1
    while last < len(a.tokens) and not _is_edge(a, last):
        last += 1
    words = [_word(token, _names_in(sentence)) for token in a.tokens[first:last]]
    words[figure - first] = _Word(a.lower(figure), "FIGURE", ())
    return tuple(words)


def _is_edge(a: Analysis, at: int) -> bool:
    joins = a.tag(at) == "CONJ" and any(a.tag(i) in ("V", "AUX") for i in range(at + 1, at + _REACH))
    return joins or a.tag(at) in _EDGES


def _word(token: Token, names: Sequence[tuple[range, str | None]]) -> _Word:
    named = next((key for span, key in names if token.start < span.stop and token.end > span.start), "")
    if named != "":
        return _Word(token.lower, "NAME", (), named)
    tag = "NUM" if token.text[0].isdigit() and not any(map(str.isalpha, token.text)) else token.tag
    known = tag in ("N", "ADJ", "V") and token.text[0].isalnum()
    return _Word(token.lower, tag, tuple(stems(token.text)) if known else ())


@lru_cache(maxsize=256)
def _names_in(sentence: str) -> list[tuple[range, str | None]]:
    """Where a sentence names places, with their keys, times and bodies."""
    places = [(range(one.start, one.end), one.key) for one in find_places(sentence)]
    times = [(range(one.start, one.end), None) for one in find_periods(sentence, None)]
    return [*places, *times, *((range(*one.span()), None) for one in _BODY.finditer(sentence))]


def _measure(claim: Claim, indicator: Indicator, title: str) -> _Measure:
    """The stems of a claim's words that a series, its file or the source named says, in any words."""
    said, concepts = holdings(indicator, title, note=False)
    found = stems(claim.sentence)
    meant = {one for at in mentions(found) if at.concept in concepts for one in found[at.start : at.end]}
    weak = all(weight(one) < 1 for one in stems(indicator.name))
    return _Measure(said | meant | frozenset(stems(claim.attribution or "")), weak, claim.place_key)
