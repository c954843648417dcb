"""A sentence with everything found in it, from which its claims are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from factcheck.claims.analysis import Analysis, analyse
from factcheck.claims.attribution import Saying, find_sayings
from factcheck.claims.in_words import (
    About,
    Worded,
    bare,
    each_of,
    find_worded,
    lengths_taken,
    ranked_lengths,
    steady_lengths,
)
from factcheck.claims.language import words
from factcheck.claims.scene import TIME_UNITS
from factcheck.claims.sentences import Sentence
from factcheck.claims.setting import Setting
from factcheck.claims.superlatives import Ranking, find_rankings
from factcheck.periods import Period, PeriodMention
from factcheck.places import PlaceMention
from factcheck.quantities import Quantity

__all__ = ["Passage", "read_passage"]

_FOR_SO_LONG = re.compile(r"^[^,;:.]*\b(?:in|for|over) (?:[a-z]+ ){0,3}$")
_SETTING_PREPOSITIONS = frozenset(
    {
        "in",
        "on",
        "of",
        "at",
        "across",
        "during",
        "since",
        "by",
        "over",
        "for",
        "until",
        "off",
        "between",
        "within",
    }
)


@dataclass
class Passage:
    """A sentence with numbers and everything found in it."""

    text: str
    sentence: Sentence
    quantities: list[Quantity]
    worded: dict[int, Worded]
    """The claims in words, by the index of their quantity."""
    a: Analysis
    places: list[PlaceMention]
    periods: list[PeriodMention]
    sayings: list[Saying]
    left_out: set[int] = field(default_factory=set)
    spots: frozenset[int] = frozenset()

    @cached_property
    def plain(self) -> str:
        """The sentence without case and line breaks, of which the ids of its claims are made."""
        return " ".join(self.text[self.sentence.start : self.sentence.end].split()).casefold()


def read_passage(
    text: str,
    sentence: Sentence,
    held: list[Quantity],
    setting: Setting,
    anchor: Period | None,
    *,
    without_figures: bool = False,
) -> Passage:
    """A sentence with its numbers and claims in words; `without_figures` with its bare statements instead."""
    held = [_as_money(quantity) for quantity in held]
    periods = [_moved(mention, sentence.start) for mention in setting.periods(sentence, anchor)]
    worded = (
        bare(text, sentence.text_start, sentence.end, periods)
        if without_figures
        else _in_words(text, sentence, held, periods)
    )
    made = [one.quantity for one in worded if not any(one.quantity is number for number in held)]
    quantities = sorted([*held, *made], key=lambda quantity: quantity.start)
    index = {id(quantity): i for i, quantity in enumerate(quantities)}
    by_index = {index[id(one.quantity)]: one for one in worded}
    as_words = {i for i, one in by_index.items() if not one.is_number}
    a = analyse(text, sentence.text_start, sentence.end, quantities, as_words)
    passage = Passage(
        text,
        sentence,
        quantities,
        by_index,
        a,
        [mention for mention in setting.places(sentence) if mention.start >= sentence.text_start],
        [mention for mention in periods if not any(_is_number(mention, quantity) for quantity in quantities)],
        find_sayings(a, text, sentence.text_start, sentence.end),
    )
    passage.left_out = {*_left_out(passage), *_runs(passage), *_asides(passage)}
    set_apart = _set_apart(passage)
    passage.periods = [mention for mention in passage.periods if mention.start not in set_apart]
    names = [mention for mention in passage.places if not mention.adjective]
    passage.spots = frozenset(i for mention in names for i in a.inside(mention.start, mention.end))
    return passage


def _in_words(
    text: str, sentence: Sentence, held: list[Quantity], periods: list[PeriodMention]
) -> list[Worded]:
    """The claims in words of a sentence that none of its numbers states already."""
    start, end = sentence.text_start, sentence.end
    ranked = [
        Worded(ranking.quantity, About.RANKED, ranking.reading, is_number=True)
        for ranking in find_rankings(text, start, end)
        if not any(_ranks(text, ranking, other) for other in held)
    ]
    lengths: list[Worded] = []
    for one in (
        *ranked_lengths(text, start, end, held),
        *steady_lengths(text, start, end, held),
        *lengths_taken(text, start, end, held),
    ):
        if not any(one.quantity is other.quantity for other in lengths):
            lengths.append(one)
    told = [one.event for one in lengths]
    found: list[Worded] = []
    for one in (*ranked, *find_worded(text, start, end, periods)):
        if not any(_overlap(one.quantity, other) for other in (*held, *(o.quantity for o in found))):
            found.append(one)
    return [*lengths, *(one for one in found if (one.quantity.start, one.quantity.end) not in told)]


def _as_money(quantity: Quantity) -> Quantity:
    """`5 million crowns`: a sum that measures something, and no things that are counted."""
    noun = (quantity.unit or "").lower().partition(" per ")[0]
    money = quantity.counted and noun in words("money_nouns")
    return replace(quantity, counted=False) if money else quantity


def _moved(mention: PeriodMention, by: int) -> PeriodMention:
    return PeriodMention(mention.start + by, mention.end + by, mention.period, mention.relation)


def _overlap(one: Quantity, other: Quantity) -> bool:
    return one.start < other.end and other.start < one.end


def _ranks(text: str, ranking: Ranking, other: Quantity) -> bool:
    """Whether a number is itself what the superlative holds for (`the lowest in 17 years`)."""
    first, last = ranking.quantity.end, other.start
    if other.unit not in TIME_UNITS or not first < last < ranking.span[1]:
        return False
    return bool(_FOR_SO_LONG.search(text[first:last]))


def _is_number(mention: PeriodMention, quantity: Quantity) -> bool:
    """Whether a mention is only the quantity's own number, read as a year."""
    return quantity.start <= mention.start and mention.end <= quantity.end


def _left_out(passage: Passage) -> Iterator[int]:
    """Tokens that say when or where and not what: periods, `in PLACE`, `in PLACE and PLACE`, `PLACE's`, a
    place before a label."""
    times = [(m.start, m.end) for m in passage.periods]
    spots = [(m.start, m.end) for m in passage.places if not m.adjective]
    a, out = passage.a, set[int]()
    for first, last in times + spots:
        inside = [i for i in a.inside(first, last) if a.tag(i) != "NUM"]
        if not inside:
            continue
        lead, following = _lead_of(a, inside[0]), a.tokens[inside[-1]]
        whole = a.lower(lead) == "of" and a.tag(lead - 1) == "NUM"
        opened = a.lower(lead) in _SETTING_PREPOSITIONS and not whole
        owned = following.lower.endswith(("'s", "’s", "s'", "s’"))
        alone = a.tag(inside[0] - 1) in (",", "|") and a.tag(inside[-1] + 1) in (",", "|")
        alone = alone and not (inside[0] == 0 and a.tag(inside[-1] + 2) == "REL")
        opens = inside[0] == 0 and a.tag(inside[-1] + 1) in ("N", "ADJ")
        goes_on = a.tag(inside[0] - 1) == "CONJ" or (
            a.tag(inside[0] - 1) == "," and a.tag(inside[-1] + 1) in ("CONJ", ",")
        )
        listed = (first, last) in spots and goes_on and inside[0] - 2 in out
        if (first, last) in times or opened or owned or alone or opens or listed:
            out.update(range(inside[0] - 1 if listed else lead if opened else inside[0], inside[-1] + 1))
    yield from sorted(out)


def _runs(passage: Passage) -> Iterator[int]:
    """Tokens that say how often in a row (`for the third straight year`)."""
    for worded in passage.worded.values():
        if worded.about is About.VERB and worded.quantity.unit in TIME_UNITS:
            first = each_of(passage.text, passage.sentence.start, worded.quantity)
            inside = passage.a.inside(first, worded.quantity.phrase_end)
            yield from range(_lead_of(passage.a, inside.start), inside.stop) if inside else ()


def _asides(passage: Passage) -> Iterator[int]:
    """Tokens that only say who speaks, between two commas (`The drug, the agency says, costs $60`)."""
    a = passage.a
    for saying in passage.sayings:
        named = a.inside(saying.start, saying.end)
        first = named[0] - 1 if named else -1
        first -= a.tag(first) == "DET"
        last = named[-1] + 1 if named else -1
        if named and a.tag(first) == "," and a.tag(last) == "V" and a.tag(last + 1) == ",":
            yield from range(first, last + 2)


def _set_apart(passage: Passage) -> set[int]:
    """Starts of the periods since when a superlative holds (`highest since 1983`), which date no figure."""
    found = set()
    for worded in passage.worded.values():
        named = worded.reading and worded.reading.comparison_set
        if named and named.startswith("since"):
            at = passage.text.find(named, worded.quantity.start, passage.sentence.end)
            inside = (m.start for m in passage.periods if at <= m.start < at + len(named))
            found.update([min(inside, default=-1)])
    return found


def _lead_of(a: Analysis, i: int) -> int:
    """The index of the preposition before a place or period, past its article."""
    lead = i - 1
    while lead >= 0 and (a.tag(lead) in ("DET", "ADJ") or a.lower(lead) in ("late", "early")):
        lead -= 1
    return lead
