"""Places or measures that a figure is about together: `China and India together emitted 12 billion tons`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.claims import Claim
from factcheck.places import PlaceMention, contains, find_places

__all__ = ["Joined", "added_measures", "joined_places", "listed_after", "says_average", "told_of"]

_BETWEEN = re.compile(r"\s*(?:,|,?\s+(?:and|plus|as well as)(?:\s+also)?|\s&)\s*(?:the\s+|in\s+|from\s+)*")
_AND = re.compile(r"\b(?:and|plus|as well as)\b|&")
_ADDED = re.compile(
    r"\b(?:together|combined|jointly|taken together|put together|altogether|between them|collectively"
    r"|in total|a total of|the sum of)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\s*(?:(?:that|those|the|of|in|by|from)\s+)*", re.IGNORECASE)
_APART = re.compile(
    r"\b(?:each|both|respectively|between(?! them)|than|either|neither|whereas|while)\b", re.IGNORECASE
)
"""Words that hold the places of a list apart or against each other."""

_OWN_FIGURE = re.compile(
    r"(?:['’]s)?(?: (?:with|about|some|nearly|almost|over|only|another))? [$€£]?\d(?!\d{3}\b)"
)
"""After the last place of what is no list then (`5,000 from Mali and Niger 3,000`)."""
_MEASURES = re.compile(
    r"\b(?:(?:combined|joint)\s+(?:rates?|levels?|total|figures?|sum|values?)?\s*(?:of|for)?"
    r"|(?:sum|total) of(?: the)?)"
    r"\s+(?P<one>[a-z][a-z -]{2,40}?)\s+(?:and|plus)\s+(?P<other>[a-z][a-z -]{2,40}?)"
    r"(?=\s+(?:in|was|is|were|are|has|have|had|rose|fell|since|over|for|at|reached|stood|of|on)\b|[,.;:]|$)",
    re.IGNORECASE,
)

_AVERAGE = re.compile(r"\baverag(?:e|es|ed|ing)\b|\bmean\b|\bon average\b", re.IGNORECASE)
_BY_HEAD = re.compile(
    r"\W*(?:[\w$€£]+\s+){0,3}?\b(?:per[ -](?:capita|person|head|inhabitant|resident|citizen)"
    r"|a head|for (?:each|every) (?:person|inhabitant|citizen|resident)|by head)\b",
    re.IGNORECASE,
)
_NEAR = 60
"""Characters to each side of a figure in which `average` is said of it."""


@dataclass(frozen=True, slots=True)
class Joined:
    """The places of a list that the figure of a claim is about."""

    keys: tuple[str, ...]
    said: bool
    """Whether the text says that they are added up (`together`); else each may be meant."""


def joined_places(claim: Claim) -> Joined | None:
    """The list of places that holds the claim's own, or None; a list held apart (`each`) is none."""
    found = _list_of(claim)
    return found if found and not _nested(found.keys) else None


def told_of(claim: Claim) -> tuple[str, ...]:
    """The places of the list that a figure is told of, of which none alone can have it; none for no list."""
    found = _list_of(claim)
    return found.keys if found else ()


def _list_of(claim: Claim) -> Joined | None:
    sentence = claim.sentence
    for group in _lists(sentence, find_places(sentence)):
        if _OWN_FIGURE.match(sentence, group[-1].end):
            continue
        keys = tuple(dict.fromkeys(one.key for one in group))
        before = sentence[max(0, group[0].start - len("between the ")) : group[0].start]
        apart = _APART.search(before) or _APART.search(sentence, group[-1].end)
        if len(keys) > 1 and claim.place_key in keys:
            said = bool(_ADDED.search(sentence))
            return Joined(keys, said) if said or not apart else None
    return None


def added_measures(claim: Claim) -> tuple[str, str] | None:
    """The two measures that the text adds (`the combined rate of unemployment and inflation`), as written."""
    for match in _MEASURES.finditer(claim.sentence):
        names = match["one"], match["other"]
        if not find_places(match[0]):
            return names
    return None


def says_average(claim: Claim) -> bool:
    """Whether the words beside the figure call it a mean (`averaged 5 percent`, `an average rate of`)."""
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    before, after = claim.sentence[max(0, start - _NEAR) : start], claim.sentence[end : end + _NEAR]
    return bool(_AVERAGE.search(before) or _AVERAGE.search(after))


def says_by_head(claim: Claim) -> bool:
    """Whether the words beside the figure make it one for each inhabitant (`GDP per capita of`)."""
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    before, after = claim.sentence[max(0, start - _NEAR) : start], claim.sentence[end : end + _NEAR]
    return bool(_BY_HEAD.search(before) or _BY_HEAD.match(after))


def listed_after(text: str) -> Joined | None:
    """The places with which a text begins (`the United States and India combined`), or None."""
    found = find_places(text)
    first = next(_lists(text, found), None)
    if not found or not _ARTICLE.fullmatch(text[: found[0].start]):
        return None
    if first is None or first[0] is not found[0]:
        return Joined((found[0].key,), True)
    keys = tuple(dict.fromkeys(one.key for one in first))
    return Joined(keys, bool(_ADDED.match(text[first[-1].end :].lstrip())))


def _lists(sentence: str, mentions: Sequence[PlaceMention]) -> Iterator[list[PlaceMention]]:
    """Runs of places with nothing but commas and `and` between them, at least one `and`."""
    run: list[PlaceMention] = []
    for mention in mentions:
        if run and not _BETWEEN.fullmatch(sentence, run[-1].end, mention.start):
            yield from _whole(sentence, run)
            run = []
        run.append(mention)
    yield from _whole(sentence, run)


def _whole(sentence: str, run: list[PlaceMention]) -> Iterator[list[PlaceMention]]:
    if len(run) > 1 and _AND.search(sentence, run[0].end, run[-1].start):
        yield run


def _nested(keys: Sequence[str]) -> bool:
    """`Paris, France and Europe`: one place in another is no list of places to add."""
    return any(one != other and contains(one, other) for one in keys for other in keys)
