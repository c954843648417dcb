"""Places that a figure is about together: `China and India together emitted 12 billion tonnes`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.claims import Claim
from factcheck.places import PlaceMention, contains, find_places

__all__ = ["Joined", "joined_places"]

_BETWEEN = re.compile(r"\s*(?:,|,?\s+(?:and|plus|as well as)(?:\s+also)?|\s&)\s*(?:the\s+|in\s+|from\s+)*")
_AND = re.compile(r"\b(?:and|plus|as well as)\b|&")
_ADDED = re.compile(
    r"\b(?:together|combined|jointly|taken together|put together|altogether|between them|collectively"
    r"|in total|a total of|the sum of)\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:each|both|respectively|between(?! them)|than|either|neither|whereas|while)\b", re.IGNORECASE
)
"""Words that hold the places of a list apart or against each other."""


@dataclass(frozen=True, slots=True)
class Joined:
    """The places of a list that the figure of a claim is about."""

    keys: tuple[str, ...]
    said: bool
    """Whether the text says that they are added up (`together`); else each may be meant."""


def joined_places(claim: Claim) -> Joined | None:
    """The list of places that holds the claim's own, or None; a list held apart (`each`) is none."""
    sentence = claim.sentence
    for group in _lists(sentence, find_places(sentence)):
        keys = tuple(dict.fromkeys(one.key for one in group))
        before = sentence[max(0, group[0].start - len("between the ")) : group[0].start]
        apart = _APART.search(before) or _APART.search(sentence, group[-1].end)
        if len(keys) > 1 and claim.place_key in keys and not _nested(keys):
            said = bool(_ADDED.search(sentence))
            return Joined(keys, said) if said or not apart else None
    return None


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
