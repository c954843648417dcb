"""What a share is taken of, where the words beside it only name who has it: `India accounts for`."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.claims import Claim, Kind
from factcheck.matching.listed import listed_stems
from factcheck.matching.words import stems, tokens, weight
from factcheck.places import find_places, is_aggregate, without_places
from factcheck.quantities import find_quantities
from factcheck.references import Indicator

__all__ = [
    "inside_another_whole",
    "measure_of",
    "names_measure",
    "share_of_another",
    "share_untold",
    "taken_of",
    "with_base",
]

_AFTER = re.compile(r"\W{0,2}of (?P<base>[^,;:.()]{1,70})", re.IGNORECASE)
_OTHER_FIGURE = re.compile(
    r",?\s(?:and|or|but|while|against|compared with)\s(?:[^\d\s]+\s){0,2}"
    r"(?:\d|(?:an?|one|two|three|four)[ -](?:hal(?:f|ves)|thirds?|quarters?|fifths?|[a-z]+ths?)\b).*"
)
"""From the next figure on a whole is no longer told of."""
_EVERYBODY = re.compile(r"\b(?:humanity|humankind|mankind)\b", re.IGNORECASE)
_MOST_PEOPLE = frozenset(stems("people inhabitants population"))
"""Weak words that name a measure of their own."""
_OF_ANOTHER = re.compile(r"\b(?:share|percent(?:age)?|proportion|part)\b(?:,? as)? (?:of|in)\b|% of", re.I)
_SHARE = re.compile(r"\b(?:share|percentage|proportion)\b", re.IGNORECASE)
_SAYS_SHARE = re.compile(r"\b(?:shares?|per ?cent|percentage|proportion|part)\b|%", re.IGNORECASE)
_OF_WORLD = re.compile(r"world|global", re.IGNORECASE)
_STATED = frozenset(stems("total number count amount figure all overall annual yearly average world"))


def with_base(claim: Claim) -> Claim:
    """A share whose subject names no measure is of that which it is a share of.

    `A tenth of the global total` takes up what the figure before it counts.
    """
    if claim.kind is not Kind.SHARE:
        return claim
    base = _EVERYBODY.sub("population", taken_of(claim))
    own = _telling(_EVERYBODY.sub("population", claim.subject or ""))
    if own and not set(own) <= set(_telling(base)):
        return claim
    measure = _bare(base) if _telling(base) else _antecedent(claim)
    if not _telling(measure):
        return claim
    return replace(claim, subject=measure, details=replace(claim.details, head=measure.rpartition(" ")[2]))


def taken_of(claim: Claim) -> str:
    """The whole of a share as the text names it, with its place; empty where it does not."""
    found = _AFTER.match(claim.sentence, claim.end - claim.sentence_start)
    unit = claim.quantity.phrase_end - claim.sentence_start
    found = found or _AFTER.match(claim.sentence, max(unit, 0))
    return _OTHER_FIGURE.split(found["base"])[0] if found else claim.details.base or ""


def inside_another_whole(claim: Claim, start: int) -> bool:
    """Whether what begins at an offset in the sentence is part of what another share is taken of (`72 percent
    of China's emissions and 40 percent of the world's`)."""
    own = claim.start - claim.sentence_start
    for other in find_quantities(claim.sentence):
        end = max(other.end, other.phrase_end)
        found = None if other.start <= own < end else _AFTER.match(claim.sentence, end)
        if found and found.start("base") <= start < found.end("base") - len(_rest(found["base"])):
            return True
    return False


def _rest(base: str) -> str:
    """What follows a whole behind the next figure."""
    return base[len(_OTHER_FIGURE.split(base)[0]) :]


def names_measure(text: str, name: str) -> bool:
    """Whether a text has a word of the name of a series that says what it measures (`total` does not)."""
    return not _measured(text).isdisjoint(_measured(name))


def measure_of(base: str) -> str:
    """What a whole is of, as it says itself (`the world's population`), or an empty text."""
    told = _EVERYBODY.sub("population", base)
    return told if _telling(told) else ""


def share_of_another(claim: Claim, indicator: Indicator) -> str | None:
    """A doubt where the text takes a share of the world or a group, and the series gives one of another whole
    (`as a share of GDP`)."""
    if claim.kind is not Kind.SHARE or not any(is_aggregate(one.key) for one in find_places(taken_of(claim))):
        return None
    text = f"{indicator.name} {indicator.subject or ''} {indicator.column.replace('_', ' ')}"
    if not _OF_ANOTHER.search(text) or _OF_WORLD.search(text):
        return None
    return "base: the text takes a share of a group of places, the reference one of something else"


def _measured(text: str) -> frozenset[str]:
    from factcheck.matching.thesaurus import mentions

    found = stems(text)
    words = {stem for stem in found if weight(stem) and stem not in _STATED}
    return frozenset(words | {f"concept {one.concept}" for one in mentions(found)})


def share_untold(claim: Claim, indicator: Indicator) -> str | None:
    """A doubt where a rank would be taken of shares (`share_global_co2`), and the text tells of none."""
    shares = _SHARE.search(f"{indicator.name} {indicator.column.replace('_', ' ')}")
    if claim.kind is not Kind.RANK or shares is None or _SAYS_SHARE.search(claim.sentence):
        return None
    return "definition: the reference gives shares, of which the text does not tell"


def _telling(text: str) -> list[str]:
    """The words that say what is shared, without places and who has it."""
    passed = listed_stems("accounting")
    pairs = zip(tokens(_bare(text)), stems(_bare(text)), strict=True)
    return [
        word
        for word, stem in pairs
        if stem not in passed and not word[0].isdigit() and (weight(stem) == 1 or stem in _MOST_PEOPLE)
    ]


def _bare(text: str) -> str:
    return " ".join(re.sub(r"['’]s\b", " ", without_places(text)).split())


def _antecedent(claim: Claim) -> str:
    """What the figure before the share counts, as its unit and the words behind it say."""
    start = claim.start - claim.sentence_start
    if claim.quantity.phrase_start >= 0:
        start = claim.quantity.phrase_start - claim.sentence_start
    before = [one for one in find_quantities(claim.sentence) if one.end <= start]
    if not before:
        return ""
    last = before[-1]
    counted = last.unit if last.counted and last.unit else ""
    words = f"{counted} {claim.sentence[max(last.end, last.phrase_end) : start]}"
    return " ".join(dict.fromkeys(word for word in words.replace(",", " ").split() if _telling(word)))
