"""The place of a claim: a mention in its sentence, or what the text lends it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.claims.language import words
from factcheck.claims.passage import Passage
from factcheck.claims.setting import Setting
from factcheck.claims.where import (
    bracketed,
    came_from,
    counts_its_own,
    from_there,
    in_next_clause,
    is_compared,
    is_origin,
    names_an_origin,
    pick_place,
    speaks,
    stands_for,
)
from factcheck.places import PlaceMention, contains, is_aggregate
from factcheck.quantities import Quantity

__all__ = ["place_of"]

_AGAINST = re.compile(r"\d[^;.]*\b(?:against|versus|compared (?:with|to)) [$€£]?$")


def place_of(
    passage: Passage,
    quantity: Quantity,
    others: list[int],
    number: int,
    setting: Setting,
    compared: str | None,
    before: str | None = None,
) -> tuple[PlaceMention | None, str | None]:
    """The mention that gives a number its place, or None, and the key of the place, perhaps carried over.

    The place of who speaks counts only where nothing else gives one. `before` is the place of the number
    whose clause this one leaves out.
    """
    text, first, last = passage.text, quantity.start, quantity.end
    begin = quantity.phrase_start if quantity.phrase_start >= 0 else first
    first = min(first, begin)
    names = [(saying.start, saying.end) for saying in passage.sayings if not saying.own]
    among = text.find(compared, last, passage.sentence.end) if compared else -1
    among_end = among + len(compared or "")
    about = [
        mention
        for mention in passage.places
        if not speaks(text, mention, passage.sayings)
        and not names_an_origin(text, mention, passage.sentence.text_start)
        and not (among <= mention.start < among_end and is_aggregate(mention.key))
    ]
    named = bracketed(text, about, first)
    if named:
        return named, named.key
    spot = pick_place(text, about, first, last, others, names)
    if spot and in_next_clause(text, spot, last):
        speaking = [m for m in passage.places if m not in about and m.end <= first and "/" not in m.key]
        told = (m for m in passage.places if counts_its_own(text, m, begin))
        spot = pick_place(text, speaking, first, last, others, names) or next(told, spot)
    counted, opening = quantity.counted or quantity.unit is None, passage.sentence.text_start
    if spot and is_origin(text, spot, last, begin=opening, counted=counted):
        host = _host(passage, spot, quantity, others)
        topic = setting.topic_before(number)
        return (host, host.key) if host else (None, topic) if topic else (spot, spot.key)
    if spot and _are_people(quantity) and from_there(text, spot, last):
        host = _host(passage, spot, quantity, others)
        if host is None and before:
            return None, before
        spot = host or spot
    if spot is None:
        spot = next((m for m in passage.places if counts_its_own(text, m, begin)), None)
    if spot and spot.end <= first and _is_the_others(passage, first, spot):
        return None, None
    key = spot.key if spot else setting.place_before(number)
    if spot is None and any(names_an_origin(text, m, opening) and m.key == key for m in passage.places):
        return None, None
    if key is None:
        owned = [
            mention
            for mention in passage.places
            if mention not in about
            and "/" not in mention.key
            and not names_an_origin(text, mention, passage.sentence.text_start)
        ]
        spot = pick_place(text, owned, first, last, others, names)
    return spot, spot.key if spot else key


def _is_the_others(passage: Passage, first: int, spot: PlaceMention) -> bool:
    """`Three times as much as China, 767 against 245`: what stands behind `against` is of the other place."""
    text = passage.text
    lead = text[spot.end : first]
    held = any(is_compared(text, mention) for mention in passage.places if spot.end < mention.end <= first)
    return held and _AGAINST.search(lead) is not None


def _are_people(quantity: Quantity) -> bool:
    """Whether people are counted, of whom `from` says where they are from."""
    noun = (quantity.unit or "").lower().split()[-1:]
    return quantity.counted and bool(words("people").intersection(noun))


def _host(
    passage: Passage, origin: PlaceMention, quantity: Quantity, others: Sequence[int]
) -> PlaceMention | None:
    """Where those counted are who came from `origin`: a place before the number, else one after it."""
    text, first, last = passage.text, quantity.start, quantity.end
    hosts = [m for m in passage.places if m.key != origin.key and not came_from(text, m)]
    before = pick_place(text, [m for m in hosts if m.end <= first], first, last, others, [])
    if before:
        return before
    after = (m for m in hosts if m.start >= last and not m.adjective and "/" not in m.key)
    return next((m for m in after if stands_for(text, m) and not contains(m.key, origin.key)), None)
