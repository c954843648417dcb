"""Ranks in words: superlatives and ordinals with what they are compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factcheck.claims.claim import Kind
from factcheck.claims.kinds import Reading
from factcheck.claims.language import classes, lines, word_tags, words
from factcheck.claims.moved_ranks import RANK_SIGNS, moved_ranks
from factcheck.quantities import Quantity

__all__ = ["IN_TIME", "Ranking", "find_rankings", "may_rank"]

_OWNER = (
    r"(?P<owner>(?:[Tt]he )?world['’]s|[A-Z][\w.’'-]*['’]s?|[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Oo]ne of the"
    r"|[Aa]mong the|[Aa]n?) "
)
_SET_BY_PREPOSITION = re.compile(
    r"\b(?:in|of|among|across|within|on) (?:the |its |all |any |every |our |their |this |that )*"
    r"(?P<nouns>[\w’'.-]+(?: [\w’'.-]+){0,3})"
)
IN_TIME = re.compile(
    r"\b(?:since (?:at least )?(?:(?:[A-Z][a-z]+ )?(?:\d{1,2},? )?\d{4}\b|[^,.;()]+)|(?:in|for|over) "
    r"(?:at least |more than |nearly |almost |about |over )?(?:the )?"
    r"(?:past |last |previous )?(?:[\w-]+ )?"
    r"(?:years?|months?|decades?|weeks?|quarters?|century|generation)\b"
    r"|ever\b|on record\b|worldwide\b|so far\b|yet\b)"
)
_CLAUSE = re.compile(r"[^,.;:()—]*(?:\.\d[^,.;:()—]*)*")
_WORLDS = ("world's", "world’s")
_FURTHER_NAME = re.compile(r"(?: (?:of (?:the )?|and (?:the )?)?[A-Z][\w’'-]*)*")
_ONE_OF = re.compile(r"\b(?:one of|among|some of) $", re.IGNORECASE)
"""Before an owner: the superlative is that of several (`one of Peru's tallest`)."""
_WINDOW = 110
"""Characters after a superlative in which its comparison set stands."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """A rank stated in words, as a quantity of unit `rank`, or as the mark of a number that is one."""

    quantity: Quantity
    superlative: str
    """`highest`, `lowest`, `first`, `last`."""
    comparison_set: str | None
    moved: str | None = None
    """`up` or `down` where it is an end of a move in a ranking."""
    left: bool = False
    """Whether it is the rank that was left (`fell from 11th`)."""

    @property
    def reading(self) -> Reading:
        """The rank as the kind of a claim."""
        value = self.quantity.value
        rank = None if value is None else int(value)
        role = "from" if self.left else None
        return Reading(Kind.RANK, self.moved, self.superlative, self.comparison_set, rank, role=role)

    @property
    def span(self) -> tuple[int, int]:
        """The stretch of text in which the superlative and its comparison set stand."""
        return self.quantity.start, self.quantity.end + _WINDOW


@cache
def _pattern() -> re.Pattern[str]:
    known = "|".join(sorted(classes("superlatives"), key=len, reverse=True))
    ordinals = "|".join(sorted(_ordinals(), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?:{_OWNER})?(?:single )?(?P<rank>(?:(?P<nth>{ordinals})[- ])?(?P<word>{known})"
        r"(?P<made>-[a-z]+)?\b(?: (?P<of>[a-z]+))?)(?!\w)"
    )


@cache
def _ordinals() -> dict[str, int]:
    return {word: int(number) for word, number in (line.split() for line in lines("small_ordinals"))}


_RANKED = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|places?d?|came|finished|fell to|rose to|climbed to|slipped to"
    r"|moved to)"
    r"(?: at| in)? (?:the )?(?:number )?(?P<rank>(?P<n>\d{1,3})(?:st|nd|rd|th)|(?P<word>first|second|third"
    r"|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)\b(?! time))"
    r"(?: (?:highest|lowest|rank|place))?(?P<rest>[^,.;]*)"
    r"|\((?P<rank2>(?P<n2>\d{1,3})(?:st|nd|rd|th))\)"
)
_THAN_ANY = re.compile(
    r"\b(?P<word>more|fewer|less|larger|bigger|higher|greater|lower|smaller)\b[^,.;:()]{0,60}? than (?:in )?"
    r"(?P<set>any(?:where else|(?: other)?(?: [A-Z][a-z]+)? (?:country|nation|state|economy|place)\b)"
    r"(?: (?:in|on|of) [^,.;:()]{2,30})?)"
)
"""`More refugees than any other country`: the most."""
_LESS = frozenset({"fewer", "less", "lower", "smaller"})
_FIRST_OF = re.compile(
    r"since|ever|(?:in|of) (?:the |its )?(?:world|country|history|nation)|(?:in|for) .*(?:years|decades)"
)
_AMONG = re.compile(r"\b(?:in(?! \d)|among|of|out of) .+?(?= in \d{4}| at | with | by | between |$)")
_RANKED_ALONE = re.compile(
    r" (?:[a-z-]+ ){0,2}(?:nation|country|economy|state|city|producer|exporter|importer)\b"
)
"""Nouns that are ranked among all of their kind where nothing else is named."""
_PREPOSITION = re.compile(r"\b(?:for|of|to|among|from|by|with|on|against|some of) $", re.IGNORECASE)
_NUMBER_BEFORE = re.compile(rf"(?:\b(?:\d+|{'|'.join(words('small_numbers'))})) $", re.IGNORECASE)
_PLURAL_AFTER = re.compile(r" (?:[a-z-]+ )?(?:[a-z-]*[a-rt-z]s|people|women|men|children)\b")
_LEAD = 10
_SIGN = re.compile(
    r"(?:est|most|first|last|worst|than(?: in)? any(?:where)?|came|finished"
    r"|(?:fell|rose|climbed|slipped|moved) to)\b"
    r"|(?:st|nd|rd|th)\)|rank|place|\b(?:from|to) (?:the )?(?:\d+(?:st|nd|rd|th)|[a-z]+th|second|third)\b"
)
_SIGNS = ("est", " any", "ost", "ast", "irst", "orst", "rank", "place", "came", "finished", "fell to",
          "rose to",
          "climbed to", "slipped to", "moved to", "st)", "nd)", "rd)", "th)", *RANK_SIGNS)  # fmt: skip
"""Substrings of which a text must hold one for `_SIGN` to match; looked for first, being fast."""
_PREDICATE_ONLY = frozenset({"most", "least", "first", "last", "best", "worst", "latest", "earliest"})
"""Words that rank only after an article or owner; elsewhere they are adverbs (`most people`, `at least`)."""
_IDLE_OWNERS = frozenset({"one of the", "among the", "a", "an"})


def may_rank(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` holds a sign of a rank, which is quick to tell."""
    part = text[start:end]
    return any(map(part.__contains__, _SIGNS)) and _SIGN.search(part) is not None


def find_rankings(text: str, start: int, end: int) -> list[Ranking]:
    """The ranks that `text[start:end]` states in words, in order; one without a comparison set is none."""
    if not may_rank(text, start, end):
        return []
    found = [
        *_superlatives(text, start, end),
        *_than_any(text, start, end),
        *_places_in_a_list(text, start, end),
    ]
    taken = {ranking.quantity.start for ranking in found}
    found += [moved for moved in _moved(text, start, end) if moved.quantity.start not in taken]
    return sorted(found, key=lambda ranking: ranking.quantity.start)


def _superlatives(text: str, start: int, end: int) -> Iterator[Ranking]:
    for match in _pattern().finditer(text, start, end):
        word, owner = match["word"], match["owner"] or ""
        direction = classes("superlatives")[word]
        if owner.lower() in _IDLE_OWNERS or (word in _PREDICATE_ONLY and not owner):
            continue
        of_the_world = owner.endswith(_WORLDS)
        if (not of_the_world and _names_a_group(text, match)) or _ONE_OF.search(
            text[max(0, match.start() - _LEAD) : match.start()]
        ):
            continue
        first = match.start("rank")
        last = match.end("made") if match["made"] else match.end("word")
        adverb = word in ("most", "least") and match["of"] and word_tags().get(match["of"]) != "PREP"
        last = match.end("of") if adverb else last
        named = _comparison_set(text, last, end)
        if direction in ("first", "last") and not (named and _sets_apart(named)):
            continue
        if named is None and (of_the_world or (owner[:1].isupper() and owner != "The")):
            named = owner
        if named is None and match["nth"] is None and not (owner and _RANKED_ALONE.match(text, last, end)):
            continue
        yield Ranking(
            _rank(first, last, text[first:last], _ordinals().get(match["nth"] or "", 1)), direction, named
        )


def _than_any(text: str, start: int, end: int) -> Iterator[Ranking]:
    for match in _THAN_ANY.finditer(text, start, end):
        direction = "lowest" if match["word"] in _LESS else "highest"
        yield Ranking(_rank(*match.span("word"), match["word"], 1), direction, match["set"])


def _names_a_group(text: str, match: re.Match[str]) -> bool:
    """`for the most vulnerable victims`, `the ten hottest years`: an attribute of several, no rank of one."""
    lead = text[max(0, match.start() - _LEAD) : match.start()]
    if _NUMBER_BEFORE.search(lead) and _PLURAL_AFTER.match(text, match.end("word")):
        return True
    return bool(_PREPOSITION.search(lead)) and _PLURAL_AFTER.match(text, match.end()) is not None


def _comparison_set(text: str, start: int, end: int) -> str | None:
    """Among what or since when, in the clause that the superlative opens."""
    clause = _CLAUSE.match(text, start, min(end, start + _WINDOW))
    rest = clause[0] if clause else ""
    in_time = IN_TIME.search(rest)
    for match in _SET_BY_PREPOSITION.finditer(rest):
        for noun in re.finditer(r"\S+", match["nouns"]):
            name = noun[0].removesuffix("'s").removesuffix("’s").rstrip(".")
            if name.lower() in words("set_nouns") or name[:1].isupper():
                last = match.start("nouns") + noun.end()
                return rest[match.start() : last + _rest_of_name(rest, last, name)].strip()
    return in_time[0].strip() if in_time else None


def _rest_of_name(text: str, at: int, name: str) -> int:
    """The length of what belongs to a name begun before `at` (`in Southeast` goes on with `Asia`)."""
    further = _FURTHER_NAME.match(text, at) if name[:1].isupper() else None
    return len(further[0]) if further else 0


def _sets_apart(named: str) -> bool:
    """`first since 2009` and `first in the world` are claims, `first in March` is a date."""
    return bool(_FIRST_OF.match(named))


def _places_in_a_list(text: str, start: int, end: int) -> Iterator[Ranking]:
    for match in _RANKED.finditer(text, start, end):
        group = "rank" if match["rank"] else "rank2"
        digits = match["n"] or match["n2"]
        word = match["word"] or ""
        rank = int(digits) if digits else 1 if word in ("first", "last") else _ordinals()[word]
        direction = "lowest" if word == "last" or "lowest" in match[0] else "highest"
        named = _AMONG.search(match["rest"] or "")
        yield Ranking(
            _rank(match.start(group), match.end(group), match[group], rank),
            direction,
            named[0].strip() if named else None,
        )


def _moved(text: str, start: int, end: int) -> Iterator[Ranking]:
    for (first, last), rank, way in moved_ranks(text, start, end):
        clause = _CLAUSE.match(text, last, end)
        named = _AMONG.search(clause[0]) if clause else None
        among = named[0].strip() if named else None
        left = text[max(0, first - _LEAD) : first].endswith(("from ", "from the "))
        yield Ranking(_rank(first, last, text[first:last], rank), "highest", among, way, left)


def _rank(start: int, end: int, text: str, rank: int) -> Quantity:
    value = Decimal(rank)
    return Quantity(start, end, text, value, value, value, unit="rank", phrase_start=start, phrase_end=end)
