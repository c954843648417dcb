"""Words that point at a place named before: `the country`, `the continent`, `there`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from factcheck.claims.language import classes, words
from factcheck.claims.sentences import Sentence
from factcheck.places import PlaceMention, contains, country, is_aggregate

__all__ = ["pointed_at", "world_named"]


def _nouns(*kinds: str) -> str:
    return "|".join(sorted(noun for noun, kind in classes("place_nouns").items() if kind in kinds))


_KINDS = rf"(?:(?:{'|'.join(sorted(words('kinds_of_country')))}) )*"
_NOUN = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:whole |entire |same )?{_KINDS}"
    rf"(?P<noun>{_nouns('country', 'continent')})\b(?! of\b(?! [^,;.\d]{{0,14}}\d))"
)
"""`the nation of 12 million`, but not `the nation of Chad`."""
_KIND_OF = re.compile(rf" {_KINDS}(?P<noun>{_nouns('country')})\b(?! (?:with|that|where|which)\b)")
_THE = re.compile(r"\b(?:[Tt]he|[Tt]his) $")
_WORLD = re.compile(
    rf"\b(?:(?:[Tt]he|on) (?P<noun>{_nouns('world')})|(?P<everyone>(?i:{_nouns('everyone')})))\b"
    r"(?! (?:in|at|inside|there|of)\b)"
)
"""`the atmosphere`, but not `the atmosphere in the stadium`."""
_THERE = re.compile(
    r"(?<=[a-z] )(?<!and )(?<!but )(?<!that )(?<!when )(?<!where )(?<!while )(?<!if )(?<!as )(?<!or )(?<!so )"
    r"(?P<noun>there)\b(?!['’]| (?:is|are|was|were|be|will|would|can|could|may|might|must|exist|remain|seem)"
    r"|(?: has| have| had)(?: \w+)? been)"
)
_HERE = re.compile(r"(?<=[a-z\d] )(?P<noun>here)\b(?!['’,]? (?:is|are|was|were|comes?)\b)")
_IN_A_SET = re.compile(r"\b(?:[a-z]+est|most|least|first|worst|best|top)\b[^,;.]{0,30} (?:in|of) $")
"""`the fourth-lowest in the nation`: the place is what something is compared with."""
_LEAD = 60
_SIGNS = (*classes("place_nouns"), "here")


def pointed_at(
    text: str,
    sentence: Sentence,
    named: Sequence[PlaceMention],
    before: Callable[[], Sequence[PlaceMention]],
    topic: Callable[[], str | None],
    home: Callable[[], str | None],
) -> Iterator[PlaceMention]:
    """The places that a sentence only points at, each as a mention of what is meant.

    `named` are the places that it names, `before` those named before it; `topic` gives what the sentences
    before are about, `home` what the whole text is.
    """
    part = text[sentence.text_start : sentence.end]
    if not any(map(part.__contains__, _SIGNS)):
        return
    for match in _HERE.finditer(text, sentence.text_start, sentence.end):
        if key := home():
            yield PlaceMention(*match.span("noun"), key, False)
    yield from world_named(text, sentence.text_start, sentence.end)
    yield from _of_a_region(text, named, before, topic)
    for pattern in (_NOUN, _THERE):
        for match in pattern.finditer(text, sentence.text_start, sentence.end):
            if _IN_A_SET.search(text[max(0, match.start() - _LEAD) : match.start()]):
                continue
            earlier = [mention for mention in named if mention.end <= match.start()]
            key = _meant(classes("place_nouns").get(match["noun"], "there"), earlier, before, topic)
            if key is not None:
                yield PlaceMention(*match.span("noun"), key, False)


def _of_a_region(
    text: str,
    named: Sequence[PlaceMention],
    before: Callable[[], Sequence[PlaceMention]],
    topic: Callable[[], str | None],
) -> Iterator[PlaceMention]:
    """`the South American nation` for the country named before; the mention covers the region's name."""
    for region in named:
        noun = _KIND_OF.match(text, region.end) if region.adjective and is_aggregate(region.key) else None
        if noun and _THE.search(text, max(0, region.start - _LEAD), region.start):
            earlier = [one for one in named if one.end <= region.start and not one.adjective]
            key = _meant("country", earlier, before, topic)
            if key is not None:
                yield PlaceMention(region.start, noun.end(), key, False)


def world_named(text: str, start: int = 0, end: int | None = None) -> Iterator[PlaceMention]:
    """What belongs to all the world alike (`the atmosphere`, `humanity`), as mentions of the world."""
    for match in _WORLD.finditer(text, start, len(text) if end is None else end):
        yield PlaceMention(*match.span(match.lastgroup or 0), "world", True)


def _meant(
    kind: str,
    earlier: Sequence[PlaceMention],
    before: Callable[[], Sequence[PlaceMention]],
    topic: Callable[[], str | None],
) -> str | None:
    """What a noun of a kind stands for: for a country the one named last in the sentence, if only by an
    adjective (`Danish officials said the country …`), else the one that is spoken of."""
    own = [mention for mention in earlier if not mention.adjective]
    if kind == "continent":
        return _continent([*before(), *own], topic())
    if kind == "there":
        return own[-1].key if own else topic()
    countries = [country(mention.key) for mention in own or earlier if not is_aggregate(mention.key)]
    about = topic()
    return countries[-1] if countries else country(about) if about and not is_aggregate(about) else None


def _continent(mentions: Sequence[PlaceMention], about: str | None) -> str | None:
    """The continent named last, else the one in which the country lies that the text is about."""
    named = (mention.key for mention in reversed(mentions) if mention.key in words("continents"))
    lies_in = (key for key in sorted(words("continents")) if about and contains(key, about))
    return next(named, None) or next(lies_in, None)
