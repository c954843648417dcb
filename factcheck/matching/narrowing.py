"""Words that make a figure one of a part: `youth unemployment`, `Muslim population`, a share of a budget."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from factcheck.claims import Claim, Kind
from factcheck.claims.language import word_tags
from factcheck.matching.listed import listed, listed_lines, listed_stems
from factcheck.matching.measuring import holdings
from factcheck.matching.stemming import stem
from factcheck.matching.thesaurus import mentions
from factcheck.matching.words import stems, tokens, weight
from factcheck.places import without_places
from factcheck.references import Indicator

__all__ = ["MOST_SHARED", "narrowing_doubt", "shared"]

MOST_WORDS = 4
"""A word in so many may be missing: long subjects say some things twice."""
MOST_SHARED = 2
"""Nor does a word matter beside more than so many that say which series of many is meant."""
SHORTEST = 4
"""Letters of a part of a compound."""
_WHO = re.compile(r"(?<=\S) (?:who|which|that|whose)\b")
"""What is told of those counted; fewer of whom more is told are no refutation anyway (`smaller_parts`)."""
_NO_NOUNS = frozenset({"V", "AUX", "ADV", "PREP", "PRON", "REL", "CONJ", "SUB", "DET", "NUM", "NV"})


def narrowing_doubt(claim: Claim, indicator: Indicator, title: str = "") -> str | None:
    """A doubt where a text tells of something narrower than the series, whose words do not say it.

    `Unemployment among veterans` and `9 percent of veterans` are no unemployment rate of all.
    """
    base = claim.details.base if claim.kind is Kind.SHARE else None
    subject = (claim.subject or "").replace(claim.text, " ")
    if claim.quantity.counted:
        subject = _WHO.split(subject)[0]
    held, named = holdings(indicator, title, note=False)
    held |= _meant(claim.sentence, named) | frozenset(stems(claim.attribution or ""))
    unit = claim.quantity.unit or ""
    joined = unit if " and " in unit else ""
    telling = _telling(f"{subject} . {joined} . {base or ''}")
    missing = [word for word, stemmed in telling.items() if not (stemmed in held or _is_compound(word, held))]
    known = shared(claim.sentence, indicator)
    few = len(missing) * MOST_WORDS <= len(telling) or len(missing) * MOST_SHARED < known
    return None if few else f"definition: the reference does not say '{', '.join(missing)}'"


def _is_compound(word: str, held: frozenset[str]) -> bool:
    """Whether both parts of a word are among others (`freshwater`: `fresh surface water`)."""
    parts = ((word[:at], word[at:]) for at in range(SHORTEST, len(word) - SHORTEST + 1))
    return any(stem(first) in held and stem(second) in held for first, second in parts)


def shared(sentence: str, indicator: Indicator) -> int:
    """How many telling words of a series' name and dimensions a sentence holds, in any words."""
    own = stems(" . ".join([indicator.name, *indicator.dimensions.values()]))
    found = stems(sentence)
    said = {one.concept for one in mentions(found)}
    meant = [own[one.start : one.end] for one in mentions(own) if one.concept in said]
    held = {*found, *(stemmed for span in meant for stemmed in span)}
    return len({stemmed for stemmed in own if weight(stemmed) == 1 and stemmed in held})


@lru_cache(maxsize=256)
def _telling(text: str) -> Mapping[str, str]:
    """The words of a text that say what is counted or measured, with their stems."""
    words = tokens(_without_colour(without_places(text)))
    rows = (set(line.split()) for line in listed_lines("wholes"))
    whole = {word for parts in rows if parts <= set(words) for word in parts}
    return {
        word: stemmed
        for word in words
        if word not in whole
        for stemmed in stems(word)
        if _tells(word, stemmed)
    }


def _without_colour(text: str) -> str:
    """A text without the adjectives that leave out nobody (`post-war`)."""
    return " ".join(word for word in text.split() if word.lower() not in listed("evaluative"))


def _meant(text: str, named: frozenset[int]) -> frozenset[str]:
    """The stems of the words of a text that mean, alone or as a phrase, what a series is about."""
    found = stems(text)
    spans = [(one.start, one.end) for one in mentions(found) if one.concept in named]
    return frozenset(stemmed for first, last in spans for stemmed in found[first:last])


def _tells(word: str, stemmed: str) -> bool:
    whole = stemmed in _whole() or word_tags().get(word) in _NO_NOUNS
    return weight(stemmed) == 1 and not whole and not word[0].isdigit()


@lru_cache(maxsize=1)
def _whole() -> frozenset[str]:
    """Words that narrow nothing, or only say how or when something is so."""
    return listed_stems("narrowing_nothing") | listed_stems("neutral_modifiers") | listed_stems("settings")
