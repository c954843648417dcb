"""How well the words of a claim and of an indicator agree on what is measured."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from factcheck.matching.thesaurus import mentions
from factcheck.matching.words import stems, weight
from factcheck.references import Indicator

__all__ = [
    "Agreement",
    "ClaimWords",
    "agree",
    "all_not_held",
    "claim_words",
    "holdings",
    "is_beside",
    "is_default",
    "not_held",
    "says_all",
    "says_how",
]

SAME_WORD = 1.0
SAME_PHRASE = 0.9
"""Credit of a phrase of two words or more that names the same concept in other words."""
SAME_CONCEPT = 0.75
"""Credit of a single word that names the same concept in another word."""
IN_SENTENCE = 0.9
"""What a word of the sentence outside the subject phrase counts for."""
IN_CONTEXT = 0.5
"""What a word of the headline or the sentence before counts for."""
PART_WEIGHTS = {"name": 1.0, "subject": 0.8, "dimension": 0.8, "technical": 0.25}
"""How much the parts of an indicator tell about its measure."""

_DEFAULTS = re.compile(
    r"(?:all|total|both|any|overall|general|whole|not applicable|_t|_z|none|unspecified|aggregate)\b.*"
    r"|.*\b(?:total|combined|both sexes|all ages|all persons)",
    re.IGNORECASE,
)
"""Values of a dimension that stand for the whole: a text that means them does not mention them."""


_TECHNICAL = re.compile(
    r"\b(?:unit|currency|price|decimals|multiplier|transformation|methodology|aggregation|observation|source)",
    re.IGNORECASE,
)
"""Names of dimensions that say how the figures were made, which texts seldom mention."""


@dataclass(frozen=True)
class Phrase:
    """A stretch of text as stems, their weights, and the concepts that it names."""

    stems: tuple[str, ...]
    weights: tuple[float, ...]
    named: tuple[frozenset[int], ...]
    """For each stem the concepts that it names alone."""
    named_by_phrase: tuple[frozenset[int], ...]
    """For each stem the concepts of the phrases that it is part of."""

    @cached_property
    def total(self) -> float:
        """The weight of all its stems."""
        return sum(self.weights)

    @cached_property
    def weighty(self) -> tuple[tuple[str, float, frozenset[int], frozenset[int]], ...]:
        """Each stem with a weight: the weight, the concepts of its phrases and those it names alone."""
        each = zip(self.stems, self.weights, self.named_by_phrase, self.named, strict=True)
        return tuple(one for one in each if one[1])

    @cached_property
    def tells(self) -> bool:
        """Whether a stem has full weight."""
        return max(self.weights, default=0.0) == 1


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """The stems of a claim with what each counts for, and the concepts it mentions."""

    credit: dict[str, float]
    """Stem → 1 in the subject, less in the sentence and the context."""
    concepts: dict[int, float]
    """Concept → the same."""
    long_concepts: frozenset[int]
    """Those named by a phrase of several words."""
    subject: Phrase
    """The phrase that is counted or measured; the sentence where it is not known."""
    sentence: Phrase
    counted: Phrase
    """The noun that is counted, else the head noun of the subject."""
    beside: Phrase
    """What the other figures of the sentence are about."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Shares of weighted words, each 0 to 1."""

    named: float
    """Of the indicator's name, subject and dimensions found in the claim."""
    covered: float
    """Of the claim's subject found in the indicator."""
    sentence: float
    """Of the claim's sentence found in the indicator."""
    counted: float
    """Of the counted noun found in the indicator; a half where it says little (`people`)."""
    extra: int
    """Dimensions with a particular value (`Sex: Male`) of which the claim says nothing."""
    neighbours: bool = False
    """Whether the words are those of another figure (`a prime rate of 9 and unemployment of 7 percent`)."""


def claim_words(
    subject: str | None,
    sentence: str,
    context: str,
    head: str | None,
    skip: frozenset[str],
    beside: str = "",
) -> ClaimWords:
    """Weigh the words of a claim; `skip` holds stems of its place, period and figure, and the words `beside`,
    of what the other figures of its sentence are about, count as context."""
    apart = frozenset(stems(beside)) - frozenset(stems(subject or ""))
    credit: dict[str, float] = {}
    concepts: dict[int, float] = {}
    long: set[int] = set()
    for text, share in (
        (f"{subject or ''} . {head or ''}", 1.0),
        (sentence, IN_SENTENCE),
        (context, IN_CONTEXT),
    ):
        found = stems(text)
        for stem in found:
            if stem not in skip and weight(stem):
                credit.setdefault(stem, min(share, IN_CONTEXT) if stem in apart else share)
        for mention in mentions(found):
            neighbour = not apart.isdisjoint(found[mention.start : mention.end])
            concepts.setdefault(mention.concept, min(share, IN_CONTEXT) if neighbour else share)
            if mention.end - mention.start > 1:
                long.add(mention.concept)
    whole = _phrase(sentence, skip)
    own = _phrase(subject, skip) if subject else whole
    others = _phrase(beside, skip)
    return ClaimWords(credit, concepts, frozenset(long), own, whole, _phrase(head or "", skip), others)


def _phrase(text: str, skip: frozenset[str]) -> Phrase:
    found = tuple(stems(text))
    weights = tuple(0.0 if stem in skip or _is_year(stem) else weight(stem) for stem in found)
    alone: list[set[int]] = [set() for _ in found]
    phrases: list[set[int]] = [set() for _ in found]
    for mention in mentions(found):
        for at in range(mention.start, mention.end):
            (phrases if mention.end - mention.start > 1 else alone)[at].add(mention.concept)
    return Phrase(found, weights, tuple(map(frozenset, alone)), tuple(map(frozenset, phrases)))


def _is_year(stem: str) -> bool:
    return len(stem) == 4 and stem.isdigit() and stem[:2] in {"19", "20"}


def agree(
    claim: ClaimWords, indicator: Indicator, skip: frozenset[str] = frozenset(), title: str = ""
) -> Agreement:
    """Compare a claim with an indicator; `title` is that of its file."""
    total = found = 0.0
    extra = 0
    for kind, text in _parts(indicator):
        share, size = _found(claim, text, skip)
        if not size:
            continue
        scale = PART_WEIGHTS[kind] * size**0.5
        if kind in {"subject", "dimension"} and share < HALF:
            extra += 1
        total += scale
        found += scale * share
    held, named = holdings(indicator, title)
    return Agreement(
        named=found / total if total else 0.0,
        covered=_covered(claim.subject, held, named),
        sentence=_covered(claim.sentence, held, named),
        counted=_covered(claim.counted, held, named) if claim.counted.tells else HALF,
        extra=extra,
        neighbours=_holds_any(claim.beside, held, named) and not _holds_any(claim.subject, held, named),
    )


def is_beside(claim: ClaimWords, name: str) -> bool:
    """Whether a name is that of what another figure of the sentence is about, and not the claim's."""
    said = _held((name,))
    return _holds_any(claim.beside, *said) and not _holds_any(claim.subject, *said)


HALF = 0.5
"""Below this share of its words a dimension counts as not mentioned."""


def is_default(text: str) -> bool:
    """Whether a dimension's value stands for the whole (`Total`, `Not applicable`)."""
    return bool(_DEFAULTS.fullmatch(text.strip()))


def says_how(header: str) -> bool:
    """Whether a dimension says how the figures were made or are given, not what they are of."""
    return bool(_TECHNICAL.search(header))


def _parts(indicator: Indicator) -> tuple[tuple[str, str], ...]:
    """The texts that say what is measured, those that stand for the whole left out."""
    return _telling_parts(indicator.name, indicator.subject, tuple(indicator.dimensions.items()))


@lru_cache(maxsize=16384)
def _telling_parts(
    name: str, subject: str | None, dimensions: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    parts = [("name", name)]
    if subject and not (dimensions and all(value in subject for _, value in dimensions)):
        parts.append(("subject", subject))
    parts += [("technical" if says_how(header) else "dimension", value) for header, value in dimensions]
    return tuple((kind, text) for kind, text in parts if kind == "name" or not is_default(text))


def _found(claim: ClaimWords, text: str, skip: frozenset[str]) -> tuple[float, float]:
    """Which share of the words of a text the claim holds, and their weight in all."""
    total = got = 0.0
    for stem, size, named in _telling_words(text):
        if stem in skip:
            continue
        total += size
        best = claim.credit.get(stem, 0.0) * SAME_WORD
        if best < SAME_WORD:
            for concept in named:
                if share := claim.concepts.get(concept):
                    kind = SAME_PHRASE if concept in claim.long_concepts else SAME_CONCEPT
                    best = max(best, kind * share)
        got += size * best
    return (got / total if total else 0.0), total


@lru_cache(maxsize=65536)
def _telling_words(text: str) -> tuple[tuple[str, float, tuple[int, ...]], ...]:
    """The stems of a text that tell something, with their weights and the concepts that they help to name."""
    found = stems(text)
    named: list[list[int]] = [[] for _ in found]
    for mention in mentions(found):
        for at in range(mention.start, mention.end):
            named[at].append(mention.concept)
    return tuple(
        (stem, weight(stem), tuple(named[at])) for at, stem in enumerate(found) if weight(stem) > 0.0
    )


def _covered(phrase: Phrase, held: frozenset[str], named: frozenset[int]) -> float:
    """Which share of the words of a phrase an indicator holds."""
    got = 0.0
    for stem, share, by_phrase, alone in phrase.weighty:
        if stem in held:
            got += share * SAME_WORD
        elif not named.isdisjoint(by_phrase):
            got += share * SAME_PHRASE
        elif not named.isdisjoint(alone):
            got += share * SAME_CONCEPT
    return got / phrase.total if phrase.total else 0.0


def _holds_any(phrase: Phrase, held: frozenset[str], named: frozenset[int]) -> bool:
    """Whether an indicator holds a telling word of a phrase, or the phrase has none."""
    return any(
        share == 1 and (stem in held or not (named.isdisjoint(by_phrase) and named.isdisjoint(alone)))
        for stem, share, by_phrase, alone in phrase.weighty
    )


def holdings(
    indicator: Indicator, title: str = "", *, note: bool = True
) -> tuple[frozenset[str], frozenset[int]]:
    """The stems and concepts of everything that is said about an indicator, with or without its note."""
    values = indicator.dimensions.values()
    said = (indicator.name, indicator.subject, *values, indicator.unit, indicator.column, title)
    return _held((*said, indicator.note) if note else said)


def not_held(text: str, indicator: Indicator, title: str = "") -> str | None:
    """The first telling word of a text that neither an indicator nor its file says, in any words."""
    return next(all_not_held(text, indicator, title), None)


def all_not_held(text: str, indicator: Indicator, title: str = "") -> Iterator[str]:
    """The stems of all such words, in order."""
    held, named = holdings(indicator, title)
    found = stems(text)
    spoken = [mention for mention in mentions(found) if mention.concept in named]
    for at, stem in enumerate(found):
        covered = stem in held or any(mention.start <= at < mention.end for mention in spoken)
        if weight(stem) == 1 and not covered:
            yield stem


def says_all(text: str, name: str) -> bool:
    """Whether a text says every telling word of a name, in any words; never so of a name without one."""
    said, found = stems(text), stems(name)
    concepts = {mention.concept for mention in mentions(said)}
    spoken = [mention for mention in mentions(found) if mention.concept in concepts]
    telling = [at for at, stem in enumerate(found) if weight(stem) and not stem.isdigit()]
    return bool(telling) and all(
        found[at] in said or any(mention.start <= at < mention.end for mention in spoken) for at in telling
    )


@lru_cache(maxsize=16384)
def _held(texts: tuple[str | None, ...]) -> tuple[frozenset[str], frozenset[int]]:
    found = stems(" . ".join(text for text in texts if text))
    return frozenset(found), frozenset(mention.concept for mention in mentions(found))
